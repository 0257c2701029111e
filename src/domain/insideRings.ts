/** Whether a point lies inside rings, by itself: pages that only ask this need nothing else of outlines. */
import type { Ring } from './outline.ts';

/** Whether a point lies within an odd number of the rings. */
export function isInside(rings: readonly Ring[], point: Ring[number]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
      if (isPassed(ring[before] ?? point, ring[index] ?? point, point)) odd = !odd;
    }
  }
  return odd;
}

/** Whether a line from the point eastwards meets the edge. */
export function isPassed([x2, y2]: Ring[number], [x1, y1]: Ring[number], [x, y]: Ring[number]): boolean {
  return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
}
