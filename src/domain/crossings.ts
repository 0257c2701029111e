/** Where edges of rings cross one another: touching in a corner, or running along one another, is no crossing. */

type Point = readonly [number, number];

interface Edge {
  readonly a: Point;
  readonly b: Point;
  readonly west: number;
  readonly east: number;
}

/**
 * A place where two edges cross in a point that is no end of either; null when there is none. Edges are gone through from west
 * to east, so that only those side by side are compared.
 */
export function findCrossing(rings: readonly (readonly Point[])[]): Point | null {
  const edges = rings.flatMap(edgesOf).sort((one, other) => one.west - other.west);
  for (const [index, edge] of edges.entries()) {
    for (let next = index + 1; next < edges.length; next += 1) {
      const other = edges[next];
      if (other === undefined || other.west > edge.east) break;
      if (properlyCross(edge, other)) return meeting(edge, other);
    }
  }
  return null;
}

function edgesOf(ring: readonly Point[]): Edge[] {
  return ring.map((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    return { a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
  });
}

function properlyCross({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function meeting({ a, b }: Edge, { a: c, b: d }: Edge): Point {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
  return [a[0] + along * ux, a[1] + along * uy];
}
