import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, sum, sumOrNull, weightedMean, weightedMeanWithMissing } from '../../src/domain/aggregate.ts';

test('weights each value by its people', () => {
  expect(weightedMean([10, 20], [3000, 1000])).toBe(12.5);
});

test('refuses what would be passed over in silence', () => {
  expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
  expect(() => weightedMean([1, NaN], [1, 1])).toThrow(RangeError);
  expect(() => weightedMean([1, 2], [1, -1])).toThrow(RangeError);
  expect(() => weightedMean([1, 2], [0, 0])).toThrow(RangeError);
  expect(() => weightedMean([], [])).toThrow(RangeError);
});

test('says how much of the weight stood on missing values', () => {
  expect(weightedMeanWithMissing([10, null, 20], [1, 2, 1])).toEqual({ value: 15, missingShare: 0.5 });
  expect(weightedMeanWithMissing([null, null], [1, 1])).toEqual({ value: null, missingShare: 1 });
});

test('has no sum where a part is missing', () => {
  expect(sum([1, 2, 3])).toBe(6);
  expect(sumOrNull([1, 2, 3])).toBe(6);
  expect(sumOrNull([1, null, 3])).toBeNull();
  expect(() => sum([1, Infinity])).toThrow(RangeError);
});

test('finds the middle of odd, even and empty lists', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([10, 9, 1, 2])).toBe(5.5);
  expect(median([])).toBeNull();
});

test('keeps the mean within the values, and equal parts give the same mean as their whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1e3, noNaN: true }), fc.integer({ min: 1, max: 9999 })), {
        minLength: 1,
      }),
      (parts) => {
        const values = parts.map(([value]) => value);
        const weights = parts.map(([, weight]) => weight);
        const mean = weightedMean(values, weights);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(weightedMean([...values, mean], [...weights, 500])).toBeCloseTo(mean, 6);
      },
    ),
  );
});
