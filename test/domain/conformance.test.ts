/**
 * Rates, comparisons and changes at their edges, against values worked out by another program (SciPy 1.17, and formulas with 50
 * decimal digits). Intervals of counts and proportions by themselves: `interval.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import { computeChange } from '../../src/domain/change.ts';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import { quintileOfValue } from '../../src/domain/quintiles.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { rateInterval } from '../../src/domain/interval.ts';
import type { Interval, MeasuredObservation } from '../../src/domain/observation.ts';
import { computeRate, measureFromCounts } from '../../src/domain/rate.ts';

const TOLERANCE = 1e-6;

function expectInterval({ lower, upper }: Interval, expectedLower: number, expectedUpper: number): void {
  expect(Math.abs(lower - expectedLower)).toBeLessThan(TOLERANCE);
  expect(Math.abs(upper - expectedUpper)).toBeLessThan(TOLERANCE);
}

describe('rates', () => {
  test('of few people, of as many events as people, and of a whole country', () => {
    expectInterval(rateInterval(0, 1, 1000), 0, 3688.8794541139);
    expectInterval(rateInterval(9, 9, 1000), 457.2636774865, 1898.3114946021);
    expectInterval(rateInterval(10, 10, 1000), 478.7449913968, 1839.1458605756);
    expectInterval(rateInterval(484_510, 58_620_101, 1000), 8.2419967188, 8.2885598511);
  });

  test.each([0, -1, NaN, Infinity])('a denominator of %s is refused', (denominator) => {
    expect(() => computeRate(3, denominator, 1000)).toThrow(/denominator/);
    expect(() => rateInterval(3, denominator, 1000)).toThrow(/denominator/);
  });

  test.each([-1, NaN, Infinity])(
    'a numerator of %s is refused, of a rate, a percentage or a count',
    (count) => {
      expect(() => computeRate(count, 100, 1000)).toThrow(/numerator/);
      const plain = { ratePer: null, intervalMethod: 'none' } as const;
      expect(() => measureFromCounts(count, 100, { ...plain, unit: 'percent' })).toThrow(RangeError);
      expect(() => measureFromCounts(count, null, { ...plain, unit: 'count' })).toThrow(/numerator/);
    },
  );

  test.each([0, -1000, NaN])('a rate for every %s is refused', (ratePer) => {
    expect(() => computeRate(3, 100, ratePer)).toThrow(/every/);
  });

  test('half an event has no interval', () => {
    const rate = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;
    expect(() => measureFromCounts(2.5, 100, rate)).toThrow(/whole number/);
  });

  test('a percentage above 100 is refused, with an interval or without', () => {
    for (const intervalMethod of ['wilson', 'none'] as const) {
      const percent = { unit: 'percent', ratePer: 100, intervalMethod } as const;
      expect(() => measureFromCounts(11, 10, percent)).toThrow(/above/);
      expect(measureFromCounts(10, 10, percent).value).toBe(100);
    }
  });
});

const BEFORE = '2024-04/2025-03';
const AFTER = '2025-04/2026-03';

/** A rate for every 1,000 of 1,000 people, so that the figure is the count. */
function counted(numerator: number, period = AFTER, area = 'E08000025'): MeasuredObservation {
  const style = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;
  const measure = measureFromCounts(numerator, 1000, style);
  return {
    area: area as GssCode,
    period,
    status: 'measured',
    ...measure,
    numerator,
    denominator: 1000,
    alternative: null,
  };
}

describe('changes', () => {
  test.each([
    [0, 0, -3.688879, 3.688879, 'similar'],
    [0, 5, -0.000868, 11.668332, 'similar'],
    [5, 0, -11.668332, 0.000868, 'similar'],
    [5, 5, -7.474456, 7.474456, 'similar'],
    // Exact limits on one side, Byar's on the other.
    [9, 10, -8.619497, 10.709591, 'similar'],
    [10, 9, -10.709591, 8.619497, 'similar'],
    [1_000_000, 1_000_000, -2772.515983, 2772.515983, 'similar'],
    [1_000_000, 1_010_000, 7220.568233, 12_779.441946, 'higher'],
  ] as const)('from %i to %i', (before, after, lower, upper, outcome) => {
    const change = computeChange(counted(before, BEFORE), counted(after));
    if (change.kind !== 'compared') throw new Error('Both are measured.');
    expectInterval(change.interval, lower, upper);
    expect(change.outcome).toBe(outcome);
    expect(change.relative).toBe(before === 0 ? null : (after - before) / before);
  });

  test.each([
    ['2025-01/2025-03', '2025-04/2026-03'],
    ['2025-03', '2025-04/2026-03'],
    ['2024', '2025-04/2026-03'],
    ['2023/24', '2025'],
  ])('a period is not compared with one of another length: %s, %s', (before, after) => {
    expect(computeChange(counted(5, before), counted(50, after))).toEqual({
      kind: 'notCompared',
      reason: 'no-earlier-period',
    });
  });

  test('school years, quarters of two years and years that follow one another are compared', () => {
    for (const [before, after] of [
      ['2022/23', '2023/24'],
      ['2024-01/2024-03', '2025-01/2025-03'],
      ['2023', '2024'],
    ] as const) {
      expect(computeChange(counted(5, before), counted(50, after))).toMatchObject({ outcome: 'higher' });
    }
  });

  test('a quarter is not set beside another quarter of the year, whose season differs', () => {
    expect(computeChange(counted(5, '2024-10/2024-12'), counted(50, '2025-01/2025-03'))).toEqual({
      kind: 'notCompared',
      reason: 'no-earlier-period',
    });
  });
});

describe('comparisons', () => {
  const against = (numerator: number, value: number): unknown =>
    compareWithComparator(counted(numerator), { ...counted(0, AFTER, 'E92000001'), value });

  test('a figure equal to the comparator is similar, at every size', () => {
    for (const count of [0, 1, 9, 10, 11, 1_000_000]) {
      expect(against(count, count)).toMatchObject({ outcome: 'similar' });
    }
  });

  test('none recorded is lower than a comparator beyond its upper limit, and similar to one within', () => {
    expect(against(0, 3.68)).toMatchObject({ outcome: 'similar' });
    expect(against(0, 3.69)).toMatchObject({ outcome: 'lower' });
  });

  test('the comparator’s own interval plays no part: intervals may overlap and the verdict be told', () => {
    // 100 is 81.4 to 121.6; 125 is 104.0 to 148.9.
    expect(against(100, 125)).toMatchObject({ outcome: 'lower' });
    expect(against(125, 100)).toMatchObject({ outcome: 'higher' });
  });
});

describe('fifths', () => {
  test('ties across the line between two fifths go together to the fifth of the middle of their places', () => {
    const values = Array.from({ length: 20 }, (_, place) => place);
    // Places 4 and 5 of 20, the line between the lowest fifth and the next running between them.
    const tied = values.with(3, 3.5).with(4, 3.5);
    expect(quintileOfValue(3.5, tied)).toBe('second-lowest-fifth');
    expect(quintileOfValue(2, tied)).toBe('lowest-fifth');
  });

  test('a fifth that is all one value keeps its name; one more and there is none', () => {
    const zeros = (count: number) => Array.from({ length: 25 }, (_, place) => (place < count ? 0 : place));
    expect(quintileOfValue(0, zeros(5))).toBe('lowest-fifth');
    expect(quintileOfValue(0, zeros(6))).toBeNull();
  });
});
