import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCrossing } from '../../src/domain/crossings.ts';
import { insideTester } from '../../src/domain/insideTester.ts';
import { isInside } from '../../src/domain/insideRings.ts';
import type { Ring } from '../../src/domain/outline.ts';

const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
const rings = fc.array(fc.array(point, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 3 });

/** Every pair of edges, one by one. */
function crossesAnywhere(given: readonly Ring[]): boolean {
  const edges = given.flatMap((ring) =>
    ring.map((a, index) => [a, ring[(index + 1) % ring.length] ?? a] as const),
  );
  const turn = (a: Ring[number], b: Ring[number], c: Ring[number]): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  return edges.some(([a, b]) =>
    edges.some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  );
}

test('a crossing is found exactly where two edges cross, and its place lies on both', () => {
  fc.assert(
    fc.property(rings, (given) => {
      expect(findCrossing(given) !== null).toBe(crossesAnywhere(given));
    }),
    { numRuns: 500 },
  );
  const bow: Ring = [
    [0, 0],
    [4, 4],
    [4, 0],
    [0, 4],
  ];
  expect(findCrossing([bow])).toEqual([2, 2]);
});

test('rings that touch in a corner or along an edge do not cross', () => {
  const square = (x: number, y: number): Ring => [
    [x, y],
    [x + 2, y],
    [x + 2, y + 2],
    [x, y + 2],
  ];
  expect(findCrossing([square(0, 0), square(2, 0), square(2, 2), square(0, 2)])).toBeNull();
  expect(findCrossing([square(0, 0), square(1, 1)])).not.toBeNull();
});

test('the tester for many points answers as the test of one', () => {
  fc.assert(
    fc.property(rings, fc.array(point, { minLength: 20, maxLength: 60 }), (given, points) => {
      const isIn = insideTester(given);
      for (const one of points) expect(isIn(one)).toBe(isInside(given, one));
    }),
    { numRuns: 300 },
  );
});
