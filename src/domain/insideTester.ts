import { isPassed } from './insideRings.ts';
import { boxOf, type Ring } from './outline.ts';

/** Strips of latitude, so that a point is compared with the edges near it only. */
const STRIPS = 400;

type Corner = Ring[number];

/**
 * `isInside` for very many points and rings of very many corners: the same answers, sooner. Not a library: check codes rest on
 * the answer for points on an edge, which both give by the same half-open rule (docs/adr/0016).
 */
export function insideTester(rings: readonly Ring[]): (point: Corner) => boolean {
  const [west, south, east, north] = boxOf(rings.flat());
  const height = (north - south) / STRIPS || 1;
  const stripOf = (y: number): number => Math.min(STRIPS - 1, Math.floor((y - south) / height));
  const strips = Array.from({ length: STRIPS }, (): (readonly [from: Corner, to: Corner])[] => []);
  for (const ring of rings) {
    ring.forEach((to, index) => {
      const from = ring.at(index - 1) ?? to;
      const last = stripOf(Math.max(from[1], to[1]));
      for (let at = stripOf(Math.min(from[1], to[1])); at <= last; at += 1) strips[at]?.push([from, to]);
    });
  }
  return (point) => {
    const [x, y] = point;
    if (x < west || x > east || y < south || y > north) return false;
    const passed = (strips[stripOf(y)] ?? []).filter(([from, to]) => isPassed(from, to, point));
    return passed.length % 2 === 1;
  };
}
