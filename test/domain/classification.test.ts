import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf } from '../../src/domain/bivariate.ts';
import {
  classifyValue,
  classLabels,
  computeBreaks,
  formatBreak,
  histogramBins,
  histogramExtent,
} from '../../src/domain/classification.ts';
import { naturalBreakIndices } from '../../src/domain/naturalBreaks.ts';

const testRate = { unit: 'per-1000-residents', decimals: 1 } as const;
const testDeciles = Array.from({ length: 190 }, (_, i) => (i % 10) + 1);

/** A skewed spread like that of recorded offences: a long tail to the right, repeatable. */
function skewedValues(count: number): number[] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.exp(1.2 * Math.sqrt(-2 * Math.log((state + 1) / 2_147_483_649)) + 1.5);
  });
}

function countsOf(values: readonly number[]): Map<string, number> {
  const breaks = computeBreaks(values);
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = classifyValue(value, breaks);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

test('parts well-separated groups where they part', () => {
  const values = [1, 2, 3, 11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42, 43];
  const breaks = computeBreaks(values);
  expect(breaks.five).toEqual([10, 20, 30, 40]);
  expect(breaks.extent).toEqual([1, 43]);
});

test('finds the same natural breaks as trying every parting', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 11 }),
      fc.integer({ min: 2, max: 4 }),
      (integers, k) => {
        const values = integers.toSorted((a, b) => a - b);
        const weights = values.map((value) => (Math.abs(value) % 3) + 1);
        const found = naturalBreakIndices(values, weights, k);
        const cost = (starts: readonly number[]): number => withinGroups(values, weights, starts);
        expect(cost(found)).toBeCloseTo(Math.min(...everyParting(values.length, k).map(cost)), 6);
      },
    ),
    { numRuns: 60 },
  );
});

test('makes five rounded classes, none empty, from a skewed spread', () => {
  const values = skewedValues(192);
  const { five } = computeBreaks(values);
  expect(five).toHaveLength(4);
  expect(five.every((value) => String(value).replace('.', '').replace(/0+$/, '').length <= 2)).toBe(true);
  expect(countsOf(values).size).toBe(5);
});

test('puts a third of the areas, give or take, in each of three classes', () => {
  const values = skewedValues(192);
  const { three } = computeBreaks(values);
  expect(three).toHaveLength(2);
  const low = values.filter((value) => value < (three[0] ?? 0)).length / 192;
  const high = values.filter((value) => value >= (three[1] ?? 0)).length / 192;
  expect(Math.abs(low - 1 / 3)).toBeLessThan(0.06);
  expect(Math.abs(high - 1 / 3)).toBeLessThan(0.06);
});

test('sets zero apart from the lowest class', () => {
  const breaks = computeBreaks([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(breaks.hasZero).toBe(true);
  expect(classifyValue(0, breaks)).toBe('zero');
  expect(classifyValue(0.001, breaks)).toBe('class-0');
});

test('takes zero for an ordinary value where values can be below it', () => {
  const breaks = computeBreaks([-2, -1, 0, 1, 2, 3]);
  expect(breaks.hasZero).toBe(false);
  expect(classifyValue(0, breaks)).toMatch(/^class-/);
});

test('never leaves a class empty, whatever the values', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.integer({ min: -20, max: 20 }),
          fc.integer({ min: 0, max: 1e7 }).map((n) => n / 1000),
        ),
        {
          minLength: 1,
          maxLength: 80,
        },
      ),
      (values) => {
        const breaks = computeBreaks(values);
        expect(breaks.five.toSorted((a, b) => a - b)).toEqual(breaks.five);
        expect(new Set(breaks.five).size).toBe(breaks.five.length);
        expect(countsOf(values).size).toBe(classLabels(breaks, testRate).length);
        const bounds = [-Infinity, ...breaks.three, Infinity];
        const held = bounds
          .slice(1)
          .map((top, i) => values.filter((value) => value >= (bounds[i] ?? 0) && value < top).length);
        expect(Math.min(...held)).toBeGreaterThan(0);
      },
    ),
  );
});

test('gives one middle class when all areas are alike', () => {
  const breaks = computeBreaks([7, 7, 7, 7]);
  expect(breaks).toEqual({ five: [], three: [], extent: [7, 7], hasZero: false });
  expect(classifyValue(7, breaks)).toBe('class-2');
});

test('gives a single zero class when nothing was recorded anywhere', () => {
  const breaks = computeBreaks([0, 0, 0]);
  expect(classifyValue(0, breaks)).toBe('zero');
  expect(classLabels(breaks, testRate)).toEqual([{ classKey: 'zero', label: '0' }]);
});

test('has no classes where there are no values', () => {
  expect(computeBreaks([])).toEqual({ five: [], three: [], extent: [0, 0], hasZero: false });
});

test('spreads fewer classes over the whole ramp', () => {
  const breaks = computeBreaks([1, 1, 5, 5, 5]);
  expect(breaks.five).toHaveLength(1);
  expect(classifyValue(1, breaks)).toBe('class-0');
  expect(classifyValue(5, breaks)).toBe('class-4');
});

test('parts deciles in twos with labels of whole deciles', () => {
  const breaks = computeBreaks(testDeciles);
  expect(classLabels(breaks, { unit: 'decile', decimals: 0 }).map(({ label }) => label)).toEqual([
    '1 to 2',
    '3 to 4',
    '5 to 6',
    '7 to 8',
    '9 to 10',
  ]);
});

test('puts a value on a break into the class above it', () => {
  const breaks = { five: [5, 10, 15, 20], three: [7, 14], extent: [1, 30], hasZero: false } as const;
  expect(classifyValue(4.999, breaks)).toBe('class-0');
  expect(classifyValue(5, breaks)).toBe('class-1');
  expect(classifyValue(20, breaks)).toBe('class-4');
  expect(classifyValue(99, breaks)).toBe('class-4');
});

test('labels classes without overlap', () => {
  const breaks = { five: [5, 10, 15, 20], three: [7, 14], extent: [1, 30], hasZero: false } as const;
  expect(classLabels(breaks, testRate).map(({ label }) => label)).toEqual([
    'under 5',
    '5 to under 10',
    '10 to under 15',
    '15 to under 20',
    '20 and over',
  ]);
});

test('labels percentages, broken breaks and a zero class', () => {
  const breaks = { five: [2.5, 5], three: [], extent: [0, 9], hasZero: true } as const;
  expect(classLabels(breaks, { unit: 'percent', decimals: 1 }).map(({ label }) => label)).toEqual([
    '0%',
    'above 0, under 2.5%',
    '2.5% to under 5.0%',
    '5.0% and over',
  ]);
  expect(formatBreak(5, breaks, { unit: 'percent', decimals: 1 })).toBe('5.0%');
});

test('counts every value once in the histogram and colours its bins by class', () => {
  const values = skewedValues(192);
  const breaks = computeBreaks(values);
  const bins = histogramBins(values, breaks, 40);
  expect(bins).toHaveLength(40);
  expect(bins.reduce((total, bin) => total + bin.count, 0)).toBe(192);
  expect(bins[0]?.from).toBe(histogramExtent(breaks)[0]);
  expect(bins[39]?.classKey).toBe('class-4');
  expect(histogramBins([3, 3], computeBreaks([3, 3]), 10)).toEqual([]);
});

test('does not let one outlying area take a class or stretch the histogram', () => {
  const values = [...skewedValues(192), 5000];
  const breaks = computeBreaks(values);
  expect(values.filter((value) => classifyValue(value, breaks) === 'class-4').length).toBeGreaterThan(5);
  expect(histogramExtent(breaks)[1]).toBeLessThan(200);
  expect(histogramBins(values, breaks, 20).reduce((total, bin) => total + bin.count, 0)).toBe(193);
  expect(breaks.extent[1]).toBe(5000);
});

test('refuses values that are no numbers', () => {
  expect(() => computeBreaks([1, NaN, 3])).toThrow(RangeError);
});

test('gives the lowest class the deepest colour where a low figure is the greater need', () => {
  const deepIsLow = { ...computeBreaks(testDeciles), deepIsLow: true };
  const decile = { unit: 'decile', decimals: 0 } as const;
  expect(classifyValue(1, deepIsLow)).toBe('class-4');
  expect(classifyValue(10, deepIsLow)).toBe('class-0');
  const labels = classLabels(deepIsLow, decile);
  expect(labels.map(({ label }) => label)).toEqual(
    classLabels(computeBreaks(testDeciles), decile).map(({ label }) => label),
  );
  expect(labels.map(({ classKey }) => classKey)).toEqual([
    'class-4',
    'class-3',
    'class-2',
    'class-1',
    'class-0',
  ]);
  const bins = histogramBins(testDeciles, deepIsLow, 10);
  expect([bins[0]?.classKey, bins.at(-1)?.classKey]).toEqual(['class-4', 'class-0']);
});

test('keeps low, middle and high of two measures by value, whichever way the colour runs', () => {
  const breaks = computeBreaks(testDeciles);
  expect(levelOf(1, { ...breaks, deepIsLow: true })).toBe(0);
  expect(levelOf(10, { ...breaks, deepIsLow: true })).toBe(2);
});

test('breaks the figures of every neighbourhood of England in under a second', () => {
  const values = skewedValues(33_755);
  const start = performance.now();
  expect(computeBreaks(values).five).toHaveLength(4);
  expect(performance.now() - start).toBeLessThan(1000);
});

function withinGroups(
  values: readonly number[],
  weights: readonly number[],
  starts: readonly number[],
): number {
  const bounds = [0, ...starts, values.length];
  return bounds.slice(1).reduce((total, end, i) => {
    const group = values.slice(bounds[i], end);
    const share = weights.slice(bounds[i], end);
    const weight = share.reduce((a, b) => a + b, 0);
    const mean = group.reduce((sum, value, j) => sum + value * (share[j] ?? 0), 0) / weight;
    return total + group.reduce((sum, value, j) => sum + (share[j] ?? 0) * (value - mean) ** 2, 0);
  }, 0);
}

function everyParting(n: number, k: number, from = 1): number[][] {
  if (k === 1) return [[]];
  return Array.from({ length: Math.max(0, n - from) }, (_, i) => from + i).flatMap((start) =>
    everyParting(n, k - 1, start + 1).map((rest) => [start, ...rest]),
  );
}
