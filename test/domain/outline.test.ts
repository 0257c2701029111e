import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeOutline, encodeOutline, outlineProblem, type Ring } from '../../src/domain/outline.ts';
import { isInside } from '../../src/domain/insideRings.ts';

const SQUARE: Ring = [
  [-1.9, 52.4],
  [-1.8, 52.4],
  [-1.8, 52.5],
  [-1.9, 52.5],
];
const HOLE: Ring = [
  [-1.87, 52.43],
  [-1.83, 52.43],
  [-1.83, 52.47],
  [-1.87, 52.47],
];

test('an outline comes back from its written form to the nearest step of about a metre', () => {
  const point = fc.tuple(
    fc.double({ min: -9, max: 2, noNaN: true }),
    fc.double({ min: 49, max: 61, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(point, { minLength: 3, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
      (rings) => {
        const read = decodeOutline(encodeOutline(rings));
        const expected = rings.map((ring) => {
          const [first, last] = [ring[0], ring.at(-1)];
          return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(0, -1) : ring;
        });
        fc.pre(expected.every((ring) => ring.length >= 3));
        expect(read?.map((ring) => ring.length)).toEqual(expected.map((ring) => ring.length));
        read?.flat().forEach(([x, y], index) => {
          expect(Math.abs(x - (expected.flat()[index]?.[0] ?? 0))).toBeLessThan(0.6e-5);
          expect(Math.abs(y - (expected.flat()[index]?.[1] ?? 0))).toBeLessThan(0.6e-5);
        });
      },
    ),
  );
});

test('the written form of four corners is short', () => {
  expect(encodeOutline([SQUARE]).length).toBeLessThan(40);
});

test.each(['', '!', 'A', '.', 'AAAA', 'g'])('“%s” is no outline', (text) => {
  expect(decodeOutline(text)).toBeNull();
});

test('a ring inside another is a hole', () => {
  expect(isInside([SQUARE], [-1.85, 52.45])).toBe(true);
  expect(isInside([SQUARE, HOLE], [-1.85, 52.45])).toBe(false);
  expect(isInside([SQUARE, HOLE], [-1.81, 52.41])).toBe(true);
  expect(isInside([SQUARE], [-2, 52.45])).toBe(false);
});

test('a good outline has no problem', () => {
  expect(outlineProblem([SQUARE, HOLE])).toBeNull();
});

test.each([
  ['empty', []],
  ['empty', [SQUARE.slice(0, 2)]],
  ['wrong-projection', [SQUARE.map(([x, y]) => [(x + 10) * 50_000, y * 5000] as const)]],
  ['swapped', [SQUARE.map(([x, y]) => [y, x] as const)]],
  ['crosses-itself', [[SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]] as Ring]],
  ['outside', [SQUARE.map(([x, y]) => [x + 40, y] as const)]],
] as const)('says that an outline is %s', (problem, rings) => {
  expect(outlineProblem(rings)).toBe(problem);
});

test('an outline around all of Great Britain is not outside it, one across the line of dates is', () => {
  const around: Ring = [
    [-12, 48],
    [4, 48],
    [4, 62],
    [-12, 62],
  ];
  const dateLine: Ring = [
    [179, 52],
    [-179, 52],
    [-179, 53],
    [179, 53],
  ];
  expect(outlineProblem([around])).toBeNull();
  expect(outlineProblem([dateLine])).toBe('outside');
});
