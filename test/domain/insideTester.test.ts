/** What "inside an outline" means is a contract of every address and check code that holds one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insideTester } from '../../src/domain/insideTester.ts';
import { isInside } from '../../src/domain/insideRings.ts';
import type { Ring } from '../../src/domain/outline.ts';

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
];

test('a point is inside where an odd number of rings is around it, whichever way they run', () => {
  const rings = [square(0, 0, 6), [...square(1, 1, 4)].reverse(), square(2, 2, 2), square(5, 5, 3)];
  const isIn = insideTester(rings);
  expect(isIn([0.5, 0.5])).toBe(true);
  expect(isIn([1.5, 1.5])).toBe(false);
  expect(isIn([3, 3])).toBe(true);
  // Where two rings overlap, the part they share is outside.
  expect(isIn([5.5, 5.5])).toBe(false);
  expect(isIn([7, 7])).toBe(true);
  expect(isIn([9, 9])).toBe(false);
});

test('a point on a common edge or corner is in one of the outlines that meet there, never in two or none', () => {
  const outlines = [square(0, 0, 2), square(2, 0, 2), square(0, 2, 2), square(2, 2, 2)];
  const testers = outlines.map((ring) => insideTester([ring]));
  for (const point of [
    [2, 1],
    [2, 2],
    [1, 2],
    [3, 2],
    [2, 3],
  ] as const) {
    expect(testers.filter((isIn) => isIn(point))).toHaveLength(1);
  }
});

test('the quick test and the plain one give the same answer, on edges and corners as well', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const ring = fc.array(place, { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), fc.array(place), (rings, points) => {
      const isIn = insideTester(rings);
      for (const point of points) expect(isIn(point)).toBe(isInside(rings, point));
    }),
  );
});
