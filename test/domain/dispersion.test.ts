import { describe, expect, test } from 'vitest';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import {
  dispersionAmongAreas,
  dispersionOfChanges,
  logRatioOf,
  widenedInterval,
  widenedRatioLimits,
  type CountPair,
} from '../../src/domain/dispersion.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { countsWithDispersion, randomFrom } from './overdispersed.ts';

const STYLE = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;
const AREAS = 192;
const AREA = 'E05000001' as GssCode;
const WHOLE = 'E11000005' as GssCode;

test('a log ratio and its standard error, with half an event added to each count', () => {
  const { estimate, standardError } = logRatioOf(pairOf(19, 39, 1000));
  expect(estimate).toBeCloseTo(Math.log(39.5 / 19.5), 12);
  expect(standardError).toBeCloseTo(Math.sqrt(1 / 39.5 + 1 / 19.5), 12);
  expect(logRatioOf(pairOf(0, 0, 1000)).estimate).toBe(0);
  const grown = {
    earlier: { numerator: 20, denominator: 1000 },
    later: { numerator: 20, denominator: 2000 },
  };
  expect(logRatioOf(grown).estimate).toBeCloseTo(Math.log(0.5), 12);
});

test('limits of a ratio and of a figure are as many times further off as the root of the factor', () => {
  const pair = pairOf(100, 80, 5000);
  const plain = widenedRatioLimits(pair, 1);
  const wide = widenedRatioLimits(pair, 4);
  const { estimate } = logRatioOf(pair);
  expect(Math.log(wide.upper) - estimate).toBeCloseTo(2 * (Math.log(plain.upper) - estimate), 12);
  expect(estimate - Math.log(wide.lower)).toBeCloseTo(2 * (estimate - Math.log(plain.lower)), 12);
  expect(widenedInterval(10, { lower: 8, upper: 13 }, 4)).toEqual({ lower: 6, upper: 16 });
  expect(widenedInterval(1, { lower: 0.4, upper: 2 }, 9).lower).toBe(0);
});

test('with too few areas there is no factor, and it is never below 1', () => {
  const still = Array.from({ length: 30 }, () => pairOf(50, 50, 1000));
  expect(dispersionOfChanges(still)).toBe(1);
  expect(dispersionOfChanges(still.slice(0, 19))).toBeNull();
  expect(dispersionOfChanges(Array.from({ length: 40 }, () => pairOf(0, 0, 1000)))).toBeNull();
  const counts = still.map(({ earlier }) => earlier);
  expect(dispersionAmongAreas(counts, 'rate')).toBe(1);
  expect(dispersionAmongAreas(counts.slice(0, 19), 'rate')).toBeNull();
  expect(
    dispersionAmongAreas(
      Array.from({ length: 30 }, () => ({ numerator: 5, denominator: 5 })),
      'share',
    ),
  ).toBeNull();
});

test('a change that all areas share is no dispersion, and a few areas far off do not move the factor much', () => {
  const halved = Array.from({ length: 100 }, () => pairOf(200, 100, 1000));
  expect(dispersionOfChanges(halved)).toBe(1);
  const random = randomFrom(3);
  const usual = Array.from({ length: 100 }, () => pairOf(...twoCounts(random, 200, 2), 1000));
  const without = dispersionOfChanges(usual) ?? 0;
  const withOutliers = dispersionOfChanges([
    ...usual.slice(0, 95),
    ...Array.from({ length: 5 }, () => pairOf(20, 900, 1000)),
  ]);
  expect(withOutliers ?? 0).toBeLessThan(1.6 * without);
});

describe('many areas with few events beside some with many', () => {
  const TRUE_FACTOR = 2;
  const simulatedMix = (random: () => number): CountPair[] => [
    ...Array.from({ length: 1000 }, () => pairOf(...twoCounts(random, 1.5, 1), 1000)),
    ...Array.from({ length: 300 }, () => pairOf(...twoCounts(random, 25, TRUE_FACTOR), 1000)),
  ];
  const meanFactor = (of: (pairs: readonly CountPair[]) => number | null, pairsOf = simulatedMix): number => {
    const random = randomFrom(41);
    const found = Array.from({ length: 20 }, () => of(pairsOf(random)) ?? 0);
    return found.reduce((a, b) => a + b, 0) / found.length;
  };

  test('do not hide how much the others move, as they would if the factor were fitted on all', () => {
    const judged = meanFactor((pairs) => dispersionOfChanges(pairs));
    expect(judged / TRUE_FACTOR).toBeGreaterThan(0.9);
    expect(judged / TRUE_FACTOR).toBeLessThan(1.1);
    expect(meanFactor((pairs) => dispersionOfChanges(pairs, 1)) / TRUE_FACTOR).toBeLessThan(0.7);
  });

  test('picking areas by the events of both periods makes no factor where chance alone moves the counts', () => {
    const byChance = (random: () => number): CountPair[] =>
      Array.from({ length: 1500 }, () => pairOf(...twoCounts(random, 4, 1), 1000));
    expect(meanFactor((pairs) => dispersionOfChanges(pairs), byChance)).toBeLessThan(1.05);
  });

  test('areas below the line count neither for the factor nor for whether there are enough of them', () => {
    const few = Array.from({ length: 500 }, () => pairOf(0, 9, 1000));
    const enough = Array.from({ length: 20 }, () => pairOf(5, 5, 1000));
    expect(dispersionOfChanges([...few, ...enough])).toBe(1);
    expect(dispersionOfChanges([...few, ...enough.slice(1)])).toBeNull();
    expect(dispersionOfChanges([...few, ...enough.slice(1)], 1)).not.toBeNull();
  });
});

describe.each([
  ['chance alone', 1, [15, 60, 250]],
  ['twice chance', 2, [15, 60, 250]],
  ['five times chance', 5, [60, 250]],
] as const)('counts that move by %s', (_, factor, means) => {
  test('the estimated factor is near the true one', () => {
    const random = randomFrom(17);
    const found = Array.from({ length: 40 }, () => dispersionOfChanges(simulated(random, factor, 120)) ?? 0);
    const mean = found.reduce((a, b) => a + b, 0) / found.length;
    expect(mean / factor).toBeGreaterThan(0.9);
    expect(mean / factor).toBeLessThan(1.1);
  });

  test.each(means)(
    'without true differences 3% to 8% of wards are called different (mean count %i)',
    (mean) => {
      const random = randomFrom(29);
      let different = 0;
      let changed = 0;
      const rounds = 60;
      for (let round = 0; round < rounds; round += 1) {
        const pairs = simulated(random, factor, mean);
        const dispersion = dispersionOfChanges(pairs) ?? 1;
        for (const pair of pairs) {
          if (outcomeOf(pair.later, mean, dispersion) !== 'similar') different += 1;
          const { lower, upper } = widenedRatioLimits(pair, dispersion);
          if (upper < 1 || lower > 1) changed += 1;
        }
      }
      for (const share of [different, changed].map((found) => found / rounds / AREAS)) {
        expect(share).toBeGreaterThanOrEqual(0.03);
        expect(share).toBeLessThanOrEqual(0.08);
      }
    },
  );
});

test('true differences among areas are told from chance', () => {
  const random = randomFrom(5);
  const alike = Array.from({ length: AREAS }, () => ({
    numerator: countsWithDispersion(random, 100, 1),
    denominator: 1000,
  }));
  const unlike = alike.map(({ denominator }, index) => ({
    numerator: countsWithDispersion(random, index % 2 === 0 ? 60 : 140, 1),
    denominator,
  }));
  expect(dispersionAmongAreas(alike, 'rate') ?? 0).toBeLessThan(1.5);
  expect(dispersionAmongAreas(unlike, 'rate') ?? 0).toBeGreaterThan(8);
});

function outcomeOf(
  { numerator, denominator }: CountPair['later'],
  comparatorValue: number,
  dispersion: number,
): string {
  const { value, interval } = measureFromCounts(numerator, denominator, STYLE);
  const figure: MeasuredObservation = {
    area: AREA,
    period: '2024',
    status: 'measured',
    value,
    numerator,
    denominator,
    interval,
    alternative: null,
  };
  const whole: MeasuredObservation = { ...figure, area: WHOLE, value: comparatorValue };
  const comparison = compareWithComparator(figure, whole, { dispersion, isFullCount: false, decimals: 1 });
  return comparison.kind === 'compared' ? comparison.outcome : comparison.kind;
}

function simulated(random: () => number, factor: number, mean: number): CountPair[] {
  return Array.from({ length: AREAS }, () => pairOf(...twoCounts(random, mean, factor), 1000));
}

function twoCounts(random: () => number, mean: number, factor: number): [number, number] {
  return [countsWithDispersion(random, mean, factor), countsWithDispersion(random, mean, factor)];
}

function pairOf(earlier: number, later: number, people: number): CountPair {
  return {
    earlier: { numerator: earlier, denominator: people },
    later: { numerator: later, denominator: people },
  };
}
