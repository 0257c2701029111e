/** Where a point lies among the published outlines of the boroughs, in metres. */
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import type { Position } from './checkPositions.ts';

/** Metres of a degree of latitude; of longitude in the middle of the region. On a few kilometres that is right to a metre or two. */
const METRES_NORTH = 111_250;
const METRES_EAST = METRES_NORTH * Math.cos((52.5 * Math.PI) / 180);
/** Points along a line are looked at this far from each other. */
const STEP_METRES = 20;

type Point = readonly [east: number, north: number];

const inMetres = ([longitude, latitude]: Position): Point => [
  longitude * METRES_EAST,
  latitude * METRES_NORTH,
];

/** A stretch of a line, by the point in its middle. */
export interface Stretch {
  readonly middle: Position;
  readonly metres: number;
}

/** Short stretches that make up a line. */
export function stretchesOf(line: readonly Position[]): readonly Stretch[] {
  return line.slice(1).flatMap((to, at) => {
    const from = line[at] ?? to;
    const [first, last] = [inMetres(from), inMetres(to)];
    const metres = Math.hypot(last[0] - first[0], last[1] - first[1]);
    const parts = Math.max(1, Math.ceil(metres / STEP_METRES));
    return Array.from({ length: parts }, (_, part): Stretch => {
      const share = (part + 0.5) / parts;
      return {
        middle: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
        metres: metres / parts,
      };
    });
  });
}

/** How far outside a borough a point lies; 0 inside. */
export function metresOutside(position: Position, { polygons }: AreaShape): number {
  const point = inMetres(position);
  const edges = polygons.flatMap((rings) =>
    rings.flatMap((ring) => {
      const corners = ring.map(inMetres);
      return corners.slice(1).map((to, at) => [corners[at] ?? to, to] as const);
    }),
  );
  // A straight line eastwards crosses the outline, holes included, an odd number of times from inside.
  const crossings = edges.filter(
    ([from, to]) =>
      from[1] > point[1] !== to[1] > point[1] &&
      point[0] < from[0] + ((point[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0]),
  ).length;
  if (crossings % 2 === 1) return 0;
  return edges.reduce((least, [from, to]) => Math.min(least, metresToEdge(point, from, to)), Infinity);
}

function metresToEdge(point: Point, from: Point, to: Point): number {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const square = east ** 2 + north ** 2;
  const along = square === 0 ? 0 : ((point[0] - from[0]) * east + (point[1] - from[1]) * north) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - share * east, point[1] - from[1] - share * north);
}
