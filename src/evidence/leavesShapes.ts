/** Whether an outline goes beyond the places that there are figures for. */
import type { MapShapes } from '../domain/mapShapes.ts';
import { isInside } from '../domain/insideRings.ts';
import type { Ring } from '../domain/outline.ts';

/** In degrees, about 200 metres: lines of areas are drawn simpler than they are, so nearer than this is not beyond them. */
const NEAR = { longitude: 0.003, latitude: 0.0018 };

/** Looks at every corner and the middle of every edge. */
export function leavesShapes(rings: readonly Ring[], shapes: MapShapes['boroughs']): boolean {
  const isIn = (x: number, y: number): boolean =>
    shapes.some(({ polygons }) => polygons.some((polygon) => isInside(polygon, [x, y])));
  const isBeyond = ([x, y]: readonly [number, number]): boolean =>
    [-1, 0, 1].every((east) =>
      [-1, 0, 1].every((north) => !isIn(x + east * NEAR.longitude, y + north * NEAR.latitude)),
    );
  return rings.some((ring) =>
    ring.some((corner, index) => {
      const next = ring[index + 1] ?? ring[0] ?? corner;
      return isBeyond(corner) || isBeyond([(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2]);
    }),
  );
}
