import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BIVARIATE_CELLS,
  bivariateCell,
  bivariateCellCounts,
  cellLevels,
} from '../../src/domain/bivariate.ts';

const testViolence = { five: [], three: [10, 20], extent: [0, 40], hasZero: false } as const;
const testIncome = { five: [], three: [0.1, 0.3], extent: [0, 1], hasZero: false } as const;

test('puts the first measure in the row and the second in the column', () => {
  expect(bivariateCell(25, 0.05, testViolence, testIncome)).toBe('cell-2-0');
  expect(bivariateCell(10, 0.3, testViolence, testIncome)).toBe('cell-1-2');
  expect(bivariateCell(0, 0, testViolence, testIncome)).toBe('cell-0-0');
});

test('takes a measure with a single break as low or high, and without breaks as middle', () => {
  expect(bivariateCell(5, 1, { ...testViolence, three: [3] }, { ...testIncome, three: [] })).toBe('cell-2-1');
});

test('lists the nine cells row by row', () => {
  expect(BIVARIATE_CELLS.map(({ classKey }) => classKey).slice(0, 4)).toEqual([
    'cell-0-0',
    'cell-0-1',
    'cell-0-2',
    'cell-1-0',
  ]);
});

test('counts every area in exactly one cell', () => {
  const pair = fc.tuple(
    fc.double({ min: 0, max: 40, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const counts = bivariateCellCounts(pairs, testViolence, testIncome);
      expect(counts).toHaveLength(9);
      expect(counts.reduce((total, { count }) => total + count, 0)).toBe(pairs.length);
    }),
  );
});

test('names the levels of a cell and of nothing else', () => {
  expect(cellLevels('cell-2-0')).toEqual({ first: 'high', second: 'low' });
  expect(cellLevels('class-2')).toBeNull();
});
