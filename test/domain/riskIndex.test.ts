import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quintileOf } from '../../src/domain/quintiles.ts';
import type { IndicatorRole } from '../../src/domain/indicator.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { RISK_FACTORS } from '../../src/domain/riskFactors.ts';
import {
  computeRiskIndex,
  mayEnterRiskIndex,
  percentileRanks,
  riskSensitivity,
  type RiskFactor,
} from '../../src/domain/riskIndex.ts';
import { fixture } from '../support/fixtureRelease.ts';

const testIncome = factor('income-deprivation', [0.1, 0.2, 0.3, 0.4, 0.5]);
const testHealth = factor('health-deprivation', [5, 4, 3, 2, 1]);

test('ranks from 0 for the lowest to 100 for the highest', () => {
  expect(percentileRanks([30, 10, 20, 50, 40])).toEqual([50, 0, 25, 100, 75]);
});

test('gives equal values the mean of their places, and leaves nulls out of the count', () => {
  expect(percentileRanks([1, 2, 2, 3])).toEqual([0, 50, 50, 100]);
  expect(percentileRanks([1, null, 2])).toEqual([0, null, 100]);
  expect(percentileRanks([7])).toEqual([50]);
  expect(percentileRanks([])).toEqual([]);
});

test('ranks by order alone: stretching the values changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (values) => {
      expect(percentileRanks(values.map((value) => value ** 3 + 7))).toEqual(percentileRanks(values));
    }),
  );
});

test('takes the weighted mean of the ranks', () => {
  expect(computeRiskIndex([testIncome, testHealth], weights(1, 1))).toEqual([50, 50, 50, 50, 50]);
  expect(computeRiskIndex([testIncome, testHealth], weights(3, 1))).toEqual([25, 37.5, 50, 62.5, 75]);
  expect(computeRiskIndex([testIncome, testHealth], weights(1, 0))).toEqual([0, 25, 50, 75, 100]);
});

test('turns a factor round where less of it is more risk', () => {
  const turned = { ...testIncome, higherIsMoreRisk: false };
  expect(computeRiskIndex([turned], { 'income-deprivation': 1 })).toEqual([100, 75, 50, 25, 0]);
});

test('gives no index where a factor that counts is missing, but does where it does not count', () => {
  const gap = factor('health-deprivation', [5, null, 3, 2, 1]);
  expect(computeRiskIndex([testIncome, gap], weights(1, 1))[1]).toBeNull();
  expect(computeRiskIndex([testIncome, gap], weights(1, 0))[1]).toBe(25);
});

test('refuses weights that are all 0, negative or no numbers', () => {
  expect(() => computeRiskIndex([testIncome, testHealth], weights(0, 0))).toThrow(RangeError);
  expect(() => computeRiskIndex([testIncome, testHealth], weights(-1, 2))).toThrow(RangeError);
  expect(() => computeRiskIndex([testIncome, testHealth], weights(NaN, 2))).toThrow(RangeError);
});

test('stays between 0 and 100 and does not mind all weights doubled', () => {
  const values = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      values,
      values,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      (a, b, v, w) => {
        const factors = [factor('income-deprivation', a), factor('health-deprivation', b)];
        const index = computeRiskIndex(factors, weights(v, w));
        expect(index.every((value) => value !== null && value >= 0 && value <= 100)).toBe(true);
        const doubled = computeRiskIndex(factors, weights(v * 2, w * 2));
        doubled.forEach((value, i) => expect(value).toBeCloseTo(index[i] ?? NaN, 9));
      },
    ),
  );
});

test('shows how far an area moves when factors are left out or their weights change', () => {
  const [first, , middle] = riskSensitivity([testIncome, testHealth], weights(1, 1));
  expect(first).toEqual({ quintileLow: 1, quintileHigh: 5, rankLow: 1, rankHigh: 5 });
  expect(middle).toEqual({ quintileLow: 3, quintileHigh: 3, rankLow: 1, rankHigh: 3 });
});

test('shows an area that is highest by every factor as unmoved', () => {
  const agreeing = factor('health-deprivation', [1, 2, 3, 4, 5]);
  const moves = riskSensitivity([testIncome, agreeing], weights(1, 1));
  expect(moves[4]).toEqual({ quintileLow: 5, quintileHigh: 5, rankLow: 1, rankHigh: 1 });
});

test('never leaves out the only factor that counts', () => {
  expect(riskSensitivity([testIncome, testHealth], weights(1, 0))[0]).toMatchObject({
    rankLow: 5,
    rankHigh: 5,
  });
});

test('has no sensitivity for an area without an index', () => {
  const gap = factor('health-deprivation', [5, null, 3, 2, 1]);
  expect(riskSensitivity([testIncome, gap], weights(1, 1))[1]).toBeNull();
});

test('lets risk factors in and shuts out violence, crime, indices with crime in them, and who lives here', () => {
  const roles: IndicatorRole[] = [
    'violence',
    'crime',
    'deprivation-with-crime',
    'risk-factor',
    'context',
    'outcome',
    'composite',
  ];
  expect(roles.filter((role) => mayEnterRiskIndex({ role }))).toEqual(['risk-factor']);
});

test('begins with six deprivation domains alike, and overcrowding, which housing contains, at 0', () => {
  expect(RISK_FACTORS.filter(({ weight }) => weight === 1)).toHaveLength(6);
  expect(RISK_FACTORS.find(({ id }) => id === 'overcrowding')?.weight).toBe(0);
  expect(RISK_FACTORS.some(({ id }) => /crime|imd|violence|ethnic|tenure|population/.test(id))).toBe(false);
});

function factor(id: string, values: (number | null)[]): RiskFactor {
  return { id, values, higherIsMoreRisk: true };
}

function weights(income: number, health: number): Record<string, number> {
  return { 'income-deprivation': income, 'health-deprivation': health };
}

test('refuses a value that is no number', () => {
  expect(() => percentileRanks([1, NaN, 3])).toThrow(RangeError);
  expect(() => computeRiskIndex([factor('income-deprivation', [1, Infinity])], weights(1, 0))).toThrow(
    RangeError,
  );
});

test('areas whose ranks add up to the same share a place and a fifth, whatever is left by binary fractions', () => {
  // Each area's ranks in three factors are the same three numbers in another order.
  const third = (shift: number): number[] => Array.from({ length: 192 }, (_, area) => (area + shift) % 192);
  const factors = [third(0), third(64), third(128)].map((values, at) => factor(`factor-${at}`, values));
  const equal = computeRiskIndex(factors, { 'factor-0': 1, 'factor-1': 1, 'factor-2': 1 });
  for (let area = 0; area < 64; area += 1) {
    expect(equal[area + 64]).toBe(equal[area]);
    expect(equal[area + 128]).toBe(equal[area]);
  }
});

test('places the wards as whole numbers would: no tie of the published factors is broken', () => {
  const published = RISK_FACTORS.map(({ id, weight }) => ({ id, weight, values: publishedWards(id) }));
  const factors = published.map(({ id, values }) => factor(id, values));
  const given = Object.fromEntries(published.map(({ id, weight }) => [id, weight]));
  const moves = riskSensitivity(factors, given);
  const places = published.map(({ values }) => placesOf(values));
  // Twice the weights, so that a half of one is whole.
  const doubled = published.map(({ weight }) => weight * 2);
  const variants = [
    doubled,
    ...doubled.flatMap((weight, at) =>
      weight === 0 ? [] : [weight * 2, weight / 2, 0].map((changed) => doubled.with(at, changed)),
    ),
  ];
  const sums = variants.map((weights) =>
    factors[0]?.values.map((_, area) =>
      weights.reduce((sum, weight, at) => sum + weight * (places[at]?.[area] ?? NaN), 0),
    ),
  );
  moves.forEach((move, area) => {
    const ranks = sums.map((all = []) => 1 + all.filter((other) => other > (all[area] ?? NaN)).length);
    const fifths = sums.map((all = []) => quintileOf(all[area] ?? NaN, all));
    expect(move).toEqual({
      quintileLow: Math.min(...fifths),
      quintileHigh: Math.max(...fifths),
      rankLow: Math.min(...ranks),
      rankHigh: Math.max(...ranks),
    });
  });
});

function publishedWards(id: string): number[] {
  const period = fixture.indicator(id).geographies.ward?.periods.at(-1) ?? '';
  return [...fixture.figures(id, 'ward', period).values()].filter(isMeasured).map(({ value }) => value);
}

/** First and last place of each value added up: twice the middle place, and whole. */
function placesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => sorted.indexOf(value) + sorted.lastIndexOf(value));
}
