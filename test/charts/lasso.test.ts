import { expect, test } from 'vitest';
import { fewerCorners, lassoOf, lassoPath } from '../../src/charts/lasso.ts';
import { valueAxis } from '../../src/charts/kit/valueAxis.ts';

const axes = { across: valueAxis([0, 10], [0, 100]), up: valueAxis([0, 1000], [100, 0]) };

test('leaves out the corners that matter least', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 50, y: 0.4 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  expect(fewerCorners(square, 4)).toEqual(square.filter(({ x }) => x !== 50));
  expect(fewerCorners(square, 24)).toEqual(square);
});

test('gives corners in the units of the measures, to three digits, and draws them at their places', () => {
  const lasso = lassoOf(
    [
      { x: 12.345, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 54.321 },
    ],
    axes,
  );
  expect(lasso).toEqual([
    [1.23, 1000],
    [10, 1000],
    [10, 457],
  ]);
  expect(lassoPath(lasso ?? [], axes)).toBe('M12.3 0.0L100.0 0.0L100.0 54.3z');
});

test.each([
  [
    'two corners',
    [
      { x: 0, y: 0 },
      { x: 9, y: 9 },
    ],
  ],
  [
    'a place pressed three times',
    [
      { x: 5, y: 5 },
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ],
  ],
  [
    'a line',
    [
      { x: 0, y: 0 },
      { x: 50, y: 50 },
      { x: 100, y: 100 },
    ],
  ],
])('%s encloses nothing', (_, path) => {
  expect(lassoOf(path, axes)).toBeNull();
});
