/** checkShapes: proves that what is published is still a set of sound areas that fit together. */
import type { GssCode } from '../../src/domain/geography.ts';
import { ProblemList } from '../report.ts';
import { polygonsArea, ringArea, type Point, type Polygons } from './polygons.ts';

export interface CodedShape {
  readonly code: GssCode;
  readonly polygons: Polygons;
}

/** Simplification may change an area's size by at most this share; more means that its form is lost. */
const LARGEST_CHANGE = 0.1;

/** Square metres: a ring round less has no inside that could be seen or pointed at. */
const SMALLEST_RING = 1;

/**
 * Compare simplified areas with the full ones.
 * @param file published file named in messages
 * @throws SourceError when an area is missing, a ring has collapsed, or an area's size has changed too much
 */
export function checkSimplified(
  file: string,
  full: readonly CodedShape[],
  simple: readonly CodedShape[],
): void {
  const problems = new ProblemList(file);
  const remedy = 'simplify less (the smallest triangle in pipeline/geo/writeShapes.ts), or mend the outline.';
  const byCode = new Map(simple.map((shape) => [shape.code, shape]));
  if (byCode.size !== simple.length) problems.add(null, null, 'an area appears twice.', remedy);
  for (const { code, polygons } of full) {
    const shape = byCode.get(code);
    if (!shape) {
      problems.add(null, null, `${code} is not in it.`, remedy);
      continue;
    }
    const collapsed = shape.polygons
      .flat()
      .some((ring) => ring.length < 4 || Math.abs(ringArea(ring)) < SMALLEST_RING);
    if (collapsed) problems.add(null, null, `a ring of ${code} has collapsed to a line.`, remedy);
    const before = polygonsArea(polygons);
    const change = Math.abs(polygonsArea(shape.polygons) - before) / before;
    if (change > LARGEST_CHANGE) {
      problems.add(null, null, `${code} has changed in size by ${Math.round(change * 100)}%.`, remedy);
    }
  }
  problems.throwIfAny();
}

/**
 * Pairs of edges that cross other than at an end that both have: none where areas neither overlap nor tangle.
 * @returns a point of each crossing edge
 */
export function findCrossings(shapes: readonly CodedShape[]): Point[] {
  const edges = uniqueEdges(shapes);
  // A grid of about 200 m, so that each edge is compared with its surroundings only: linear in the number of edges.
  const size = 0.002;
  const cells = new Map<string, Edge[]>();
  const crossings: Point[] = [];
  for (const edge of edges) {
    const [a, b] = edge;
    const compared = new Set<Edge>();
    for (
      let x = Math.floor(Math.min(a[0], b[0]) / size);
      x <= Math.floor(Math.max(a[0], b[0]) / size);
      x += 1
    ) {
      for (
        let y = Math.floor(Math.min(a[1], b[1]) / size);
        y <= Math.floor(Math.max(a[1], b[1]) / size);
        y += 1
      ) {
        const key = `${x},${y}`;
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          if (!compared.has(other) && cross(edge, other)) crossings.push(a);
          compared.add(other);
        }
        cell.push(edge);
        cells.set(key, cell);
      }
    }
  }
  return crossings;
}

type Edge = readonly [Point, Point];

function uniqueEdges(shapes: readonly CodedShape[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { polygons } of shapes) {
    for (const ring of polygons.flat()) {
      ring.forEach((end, index) => {
        const start = ring[index - 1];
        if (!start) return;
        const ends = [start.join(), end.join()].sort();
        edges.set(ends.join(' '), [start, end]);
      });
    }
  }
  return [...edges.values()];
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Which side of the line from a to b the point lies on; 0 within rounding of the line itself. */
function side(a: Point, b: Point, point: Point): number {
  const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
  return Math.abs(turn) < 1e-15 ? 0 : turn;
}
