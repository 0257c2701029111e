import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeAtLevel, computeChange, differenceInterval } from '../../src/domain/change.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { wilsonInterval } from '../../src/domain/interval.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';

const testArea = 'E08000025' as GssCode;
const testRate = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;
const BEFORE = '2024-04/2025-03';
const AFTER = '2025-04/2026-03';

/** Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: a of m less b of n, with its 95% limits. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
])('gives the published interval of %i/%i less %i/%i', (a, m, b, n, lower, upper) => {
  const interval = differenceInterval(b / n, wilsonInterval(b, n), a / m, wilsonInterval(a, m));
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test('finds a rate higher when chance alone would not explain the difference', () => {
  const change = computeChange(rate(BEFORE, 1000), rate(AFTER, 1200));
  expect(change).toMatchObject({ kind: 'compared', outcome: 'higher', difference: 2 });
  expect(change.kind === 'compared' && change.relative).toBeCloseTo(0.2, 10);
});

test('finds a rate lower, and similar when chance could explain the difference', () => {
  expect(computeChange(rate(BEFORE, 1200), rate(AFTER, 1000))).toMatchObject({ outcome: 'lower' });
  expect(computeChange(rate(BEFORE, 100), rate(AFTER, 110))).toMatchObject({ outcome: 'similar' });
});

test('compares with a true zero, which has an interval but no relative change', () => {
  expect(computeChange(rate(BEFORE, 0), rate(AFTER, 2))).toMatchObject({
    outcome: 'similar',
    relative: null,
  });
  expect(computeChange(rate(BEFORE, 0), rate(AFTER, 20))).toMatchObject({
    outcome: 'higher',
    relative: null,
  });
});

test('does not compare an incomplete or withheld period', () => {
  const incomplete = { area: testArea, period: BEFORE, status: 'incomplete' } as const;
  const withheld = { area: testArea, period: AFTER, status: 'suppressed' } as const;
  expect(computeChange(incomplete, rate(AFTER, 10))).toEqual({
    kind: 'notCompared',
    reason: 'no-earlier-period',
  });
  expect(computeChange(rate(BEFORE, 10), withheld)).toEqual({ kind: 'notCompared', reason: 'absent' });
  expect(computeChange(null, rate(AFTER, 10))).toEqual({ kind: 'notCompared', reason: 'no-earlier-period' });
});

test('does not compare windows that share a month', () => {
  expect(computeChange(rate('2024-05/2025-04', 10), rate(AFTER, 10))).toEqual({
    kind: 'notCompared',
    reason: 'overlapping-periods',
  });
});

test('gives no change without intervals or where the look-up decides', () => {
  const bare = { ...rate(BEFORE, 100), interval: null };
  const unsure = { ...rate(AFTER, 100), alternative: 3 };
  expect(computeChange(bare, rate(AFTER, 100))).toMatchObject({ reason: 'no-interval' });
  expect(computeChange(rate(BEFORE, 100), unsure)).toMatchObject({ reason: 'depends-on-look-up' });
  const holed = { ...rate(AFTER, 100), hole: 0.12 };
  expect(computeChange(rate(BEFORE, 100), holed)).toMatchObject({ reason: 'population-hole' });
  expect(computeChange(rate(BEFORE, 100), { ...holed, hole: 0.06 })).toMatchObject({ kind: 'compared' });
});

test('refuses another area and periods the wrong way round', () => {
  const elsewhere = { ...rate(BEFORE, 100), area: 'E08000026' as GssCode };
  expect(() => computeChange(elsewhere, rate(AFTER, 100))).toThrow(RangeError);
  expect(() => computeChange(rate(AFTER, 100), rate(BEFORE, 100))).toThrow(RangeError);
});

test('gives the opposite verdict and interval when the counts change places', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const there = computeChange(rate(BEFORE, a), rate(AFTER, b));
      const back = computeChange(rate(BEFORE, b), rate(AFTER, a));
      if (there.kind !== 'compared' || back.kind !== 'compared') throw new Error('both are measured');
      expect(there.interval.lower).toBeCloseTo(-back.interval.upper, 9);
      expect(there.interval.lower).toBeLessThanOrEqual(there.difference);
      expect(there.interval.upper).toBeGreaterThanOrEqual(there.difference);
    }),
  );
});

function rate(period: string, numerator: number): MeasuredObservation {
  const denominator = 100_000;
  return {
    area: testArea,
    period,
    status: 'measured',
    ...measureFromCounts(numerator, denominator, testRate),
    numerator,
    denominator,
    alternative: null,
  };
}

test('wards and neighbourhoods take limits widened by how such areas move, and have no outcome where that is not known', () => {
  const [before, after] = [rate(BEFORE, 1000), rate(AFTER, 1200)];
  expect(changeAtLevel('borough', before, after, 5)).toEqual(computeChange(before, after));
  for (const level of ['ward', 'lsoa'] as const) {
    expect(changeAtLevel(level, before, after)).toMatchObject({
      kind: 'notCompared',
      reason: 'varies-beyond-chance',
      figures: { earlier: { numerator: 1000 }, later: { numerator: 1200, period: AFTER } },
    });
    const plain = changeAtLevel(level, before, after, 1);
    expect(plain).toMatchObject({
      kind: 'compared',
      outcome: 'higher',
      relative: expect.closeTo(0.2) as number,
    });
    const widened = changeAtLevel(level, before, after, 9);
    expect(widened).toMatchObject({ kind: 'compared', outcome: 'similar', usual: { dispersion: 9 } });
    const standardError = Math.sqrt(1 / 1000.5 + 1 / 1200.5);
    const limits = widened.kind === 'compared' ? widened.usual?.limits : undefined;
    expect(Math.log(limits?.lower ?? 0)).toBeCloseTo(
      Math.log(1200.5 / 1000.5) - 1.959964 * 3 * standardError,
      5,
    );
  }
  expect(changeAtLevel('ward', null, after, 2)).toMatchObject({ reason: 'no-earlier-period' });
  expect(changeAtLevel('ward', before, { area: testArea, period: AFTER, status: 'incomplete' }, 2)).toEqual({
    kind: 'notCompared',
    reason: 'absent',
  });
});

test('an outcome holds only where both ways of assigning neighbourhoods to wards give it', () => {
  const other = (period: string, count: number, otherCount: number): MeasuredObservation => ({
    ...rate(period, count),
    otherLookUp: {
      ...measureFromCounts(otherCount, 100_000, testRate),
      numerator: otherCount,
      denominator: 100_000,
    },
  });
  const fell = changeAtLevel('ward', other(BEFORE, 1200, 1300), other(AFTER, 1000, 1050), 1.5);
  expect(fell).toMatchObject({ kind: 'compared', outcome: 'lower' });
  const unsettled = changeAtLevel('ward', other(BEFORE, 1200, 1000), other(AFTER, 1000, 1000), 1.5);
  expect(unsettled).toMatchObject({ reason: 'depends-on-look-up', figures: { later: { numerator: 1000 } } });
  const flagged = changeAtLevel('ward', { ...rate(BEFORE, 1200), alternative: 3 }, rate(AFTER, 1000), 1.5);
  expect(flagged).toMatchObject({ reason: 'depends-on-look-up', figures: { earlier: { numerator: 1200 } } });
});
