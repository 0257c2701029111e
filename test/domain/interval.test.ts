import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonInterval, rateInterval, wilsonInterval } from '../../src/domain/interval.ts';

/**
 * Computed reference values: exact limits as quantiles of the chi-squared distribution, Byar's and Wilson's from their
 * formulas with z = 1.959963984540054; the same figures PHEindicatormethods gives for these counts.
 */
const POISSON_VALUES: readonly (readonly [count: number, lower: number, upper: number])[] = [
  [0, 0.0, 3.6888794541],
  [1, 0.025317808, 5.5716433909],
  [2, 0.2422092785, 7.2246876677],
  [5, 1.6234863901, 11.6683320793],
  [9, 4.1153730974, 17.0848034514],
  [10, 4.787449914, 18.3914586058],
  [11, 5.4836901984, 19.6832371161],
  [25, 16.1742659217, 36.9064506922],
  [65, 50.1631877105, 82.8491385459],
  [100, 81.3621054905, 121.6279375792],
  [1427, 1353.912306263, 1503.007791238],
  [14285, 14051.6938103916, 14521.2086799801],
  // Chi-squared quantiles from SciPy 1.17; from ten, Byar's formula with 50 decimal digits.
  [3, 0.6186721229, 8.7672730697],
  [4, 1.0898653736, 10.2415886754],
  [6, 2.2018942535, 13.0594740225],
  [7, 2.8143630515, 14.4226753617],
  [8, 3.4538321767, 15.7631892202],
  [12, 6.1935098431, 20.9628580536],
  [50, 37.108100409, 65.920156694],
  [99, 80.4604178555, 120.5300953313],
  [1000, 938.9724987155, 1063.9525812715],
  [100_000, 99_381.1526150837, 100_621.7447876619],
  [484_510, 483_146.6800971227, 485_876.2156162064],
  [1_000_000, 998_040.9833249862, 1_001_961.9119606657],
];

const WILSON_VALUES: readonly (readonly [
  numerator: number,
  denominator: number,
  lower: number,
  upper: number,
])[] = [
  [0, 10, 0.0, 0.2775327999],
  [5, 10, 0.2365930905, 0.7634069095],
  [10, 10, 0.7224672001, 1.0],
  [1, 50, 0.0035392593, 0.1049544359],
  [281, 2810, 0.0894480498, 0.1116441109],
  [65, 100, 0.552544433, 0.7363575176],
  [0, 1, 0.0, 0.7934506856],
  // Wilson's formula with 50 decimal digits.
  [1, 1, 0.2065493144, 1],
  [1, 2, 0.0945312057, 0.9054687943],
  [2, 2, 0.3423802275, 1],
  [9, 10, 0.5958499732, 0.9821237869],
  [10, 11, 0.6226415635, 0.9837678271],
  [1, 1_000_000, 0.0000001765, 0.0000056649],
  [1_000_000, 1_000_000, 0.9999961586, 1],
  [0, 1_000_000, 0, 0.0000038414],
  [29_310_050, 58_620_101, 0.4998719959, 0.500127987],
  [0, 58_620_101, 0, 0.0000000655],
];

test.each(POISSON_VALUES)('gives the reference interval of a count of %i', (count, lower, upper) => {
  const interval = poissonInterval(count);
  expect(Math.abs(interval.lower - lower)).toBeLessThan(1e-6);
  expect(Math.abs(interval.upper - upper)).toBeLessThan(1e-6);
});

test.each(WILSON_VALUES)(
  'gives the reference interval of %i in %i',
  (numerator, denominator, lower, upper) => {
    const interval = wilsonInterval(numerator, denominator);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(1e-6);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(1e-6);
  },
);

test('scales the interval of a rate with its denominator', () => {
  const interval = rateInterval(65, 100_000, 100_000);
  expect(interval.lower).toBeCloseTo(50.1631877, 6);
  expect(interval.upper).toBeCloseTo(82.8491385, 6);
});

test('begins the interval of no events at exactly 0 and ends that of everybody at exactly 1', () => {
  expect(poissonInterval(0).lower).toBe(0);
  expect(rateInterval(0, 12_000, 1000).lower).toBe(0);
  expect(wilsonInterval(0, 40).lower).toBe(0);
  expect(wilsonInterval(40, 40).upper).toBe(1);
});

test('refuses counts that are negative, broken or not numbers', () => {
  expect(() => poissonInterval(-1)).toThrow(RangeError);
  expect(() => poissonInterval(2.5)).toThrow(RangeError);
  expect(() => poissonInterval(NaN)).toThrow(RangeError);
  expect(() => wilsonInterval(-1, 10)).toThrow(RangeError);
  expect(() => wilsonInterval(1, 10.5)).toThrow(RangeError);
});

test('refuses to make an interval out of nobody, or of more than there are', () => {
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  expect(() => wilsonInterval(11, 10)).toThrow(RangeError);
  expect(() => rateInterval(3, 0, 1000)).toThrow(RangeError);
  expect(() => rateInterval(3, 100, 0)).toThrow(RangeError);
});

test('holds the count within its interval, and rises with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
      const here = poissonInterval(count);
      const next = poissonInterval(count + 1);
      expect(here.lower).toBeLessThanOrEqual(count);
      expect(here.upper).toBeGreaterThan(count);
      expect(next.lower).toBeGreaterThan(here.lower);
      expect(next.upper).toBeGreaterThan(here.upper);
    }),
  );
});

test('gives a proportion the mirror image of the interval of its opposite', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (denominator, seed) => {
      const numerator = seed % (denominator + 1);
      const interval = wilsonInterval(numerator, denominator);
      const opposite = wilsonInterval(denominator - numerator, denominator);
      expect(interval.lower).toBeCloseTo(1 - opposite.upper, 10);
      expect(interval.lower).toBeLessThanOrEqual(numerator / denominator);
      expect(interval.upper).toBeGreaterThanOrEqual(numerator / denominator);
    }),
  );
});

test('changes from exact limits to Byar’s between 9 and 10, each agreeing with the other to a hundredth', () => {
  // Chi-squared quantiles: 10 events exactly are 4.795389 to 18.390356.
  expect(Math.abs(poissonInterval(10).lower - 4.795389)).toBeLessThan(0.01);
  expect(Math.abs(poissonInterval(10).upper - 18.390356)).toBeLessThan(0.01);
  expect(poissonInterval(9).lower).toBeCloseTo(4.1153731, 6);
});

test('stays finite and ordered for the largest counts there are', () => {
  const { lower, upper } = poissonInterval(484_510);
  expect(lower).toBeGreaterThan(483_000);
  expect(upper).toBeLessThan(486_000);
  const share = wilsonInterval(29_310_050, 58_620_101);
  expect(share.upper - share.lower).toBeLessThan(0.001);
});
