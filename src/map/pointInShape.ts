/** Whether a point lies in a shape. */
import type { AreaShape } from '../domain/mapShapes.ts';

/** Even-odd rule over all rings, so that holes are outside. */
export function contains(polygons: AreaShape['polygons'], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [xi, yi] = ring[i] ?? [0, 0];
        const [xj, yj] = ring[j] ?? [0, 0];
        if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
      }
  return inside;
}
