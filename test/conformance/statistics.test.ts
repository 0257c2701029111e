/**
 * The statistics of wards and neighbourhoods in the current release, worked out a second time (`formulas.ts`) from its published files and set beside what
 * the product says of the same files. A release without factors fails here.
 */
import { describe, expect, test } from 'vitest';
import { changeAtLevel } from '../../src/domain/change.ts';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import { QUINTILES, quintileOfObservation } from '../../src/domain/quintiles.ts';
import { widenedInterval } from '../../src/domain/dispersion.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { peersOf } from '../../src/domain/observation.ts';
import { expectLimits, TOLERANCE } from './expectLimits.ts';
import * as own from './formulas.ts';
import {
  countsOf,
  decoded,
  holeOf,
  indicators,
  otherCountsOf,
  publishedAmong,
  publishedFactors,
  timesOf,
} from './releaseTables.ts';

const REGION = 'E11000005' as GssCode;
const FEWEST_MEASURES = 10;
const WARDS = 192;
/**
 * Wards that are complete by the ONS best fit and not by shares of postcodes, so that their count by the other look-up is not known:
 * nothing is said of them. One in 2026-11.1 (Sutton Trinity).
 */
const MOST_UNKNOWN = 2;

/** Share of residents without police rows above which nothing is called higher or lower (a tenth). */
const LARGEST_HOLE = 0.1;

const wardFactors = publishedFactors.filter(({ level }) => level === 'ward');
const fullCounts = indicators.filter(
  ({ noInterval, unit, geographies }) =>
    noInterval === 'complete-count' && unit === 'percent' && geographies.ward !== undefined,
);

test('the current release publishes factors of enough measures, at both levels, and full counts', () => {
  expect(wardFactors.length).toBeGreaterThanOrEqual(FEWEST_MEASURES);
  expect(publishedFactors.length).toBe(2 * wardFactors.length);
  expect(publishedAmong.length).toBeGreaterThanOrEqual(4 * FEWEST_MEASURES);
  expect(fullCounts.length).toBeGreaterThanOrEqual(FEWEST_MEASURES);
});

describe.each(wardFactors)('wards: $indicator.id', ({ indicator, factor, earlier, later }) => {
  const times = timesOf(indicator);
  const rule = comparisonRule(indicator, 'ward');
  const figures = decoded(indicator, 'ward', later);
  const earlierFigures = decoded(indicator, 'ward', earlier);

  test.each([earlier, later])('limits and outcomes beside the seven boroughs together in %s', (period) => {
    const region = decoded(indicator, 'region', period).get(REGION);
    const combinedAreaCount = countsOf(indicator.id, 'region', period).get(REGION);
    if (region === undefined || combinedAreaCount === undefined) throw new Error('The region has no figure.');
    const beside = (combinedAreaCount.events / combinedAreaCount.people) * times;
    const counts = countsOf(indicator.id, 'ward', period);
    const others = otherCountsOf(indicator.id, period);
    const product = decoded(indicator, 'ward', period);
    const unknown = new Set<string>();
    expect(product.size).toBe(WARDS);
    for (const [area, figure] of product) {
      const count = counts.get(area);
      const comparison = compareWithComparator(figure, region, rule);
      if (count === undefined || figure.status !== 'measured' || figure.interval === null) {
        expect([count, figure.status, comparison]).toEqual([
          undefined,
          'incomplete',
          { kind: 'notCompared', reason: 'absent' },
        ]);
        continue;
      }
      const estimate = own.estimateOf(count, times, 'rate');
      const limits = own.widened(estimate, factor);
      expectLimits(figure.interval, estimate);
      expectLimits(widenedInterval(figure.value, figure.interval, rule.dispersion ?? 1), limits);
      const outcome = own.outcomeOf(limits, beside);
      if ((figure.hole ?? 0) > LARGEST_HOLE) {
        expect(comparison).toEqual({ kind: 'notCompared', reason: 'population-hole' });
        continue;
      }
      const other = others.get(area);
      if (other === undefined) {
        unknown.add(area);
        expect(comparison).toEqual({ kind: 'notCompared', reason: 'depends-on-look-up' });
        continue;
      }
      const otherwise = own.outcomeOf(own.widened(own.estimateOf(other, times, 'rate'), factor), beside);
      expect({ area, ...comparison }).toMatchObject(
        otherwise === outcome
          ? { area, kind: 'compared', outcome: outcome }
          : { area, kind: 'notCompared', reason: 'depends-on-look-up' },
      );
      if (comparison.kind !== 'compared') continue;
      expect(Math.abs(comparison.comparatorValue - beside)).toBeLessThan(TOLERANCE);
      expect(comparison.beyondChance === true).toBe(
        outcome === 'similar' && own.outcomeOf(estimate, beside) !== 'similar',
      );
    }
    expect(unknown.size).toBeLessThanOrEqual(MOST_UNKNOWN);
  });

  test('limits and outcomes of changes', () => {
    const [before, after] = [countsOf(indicator.id, 'ward', earlier), countsOf(indicator.id, 'ward', later)];
    const others = [otherCountsOf(indicator.id, earlier), otherCountsOf(indicator.id, later)] as const;
    const unknown = new Set<string>();
    let compared = 0;
    for (const [area, figure] of figures) {
      const change = changeAtLevel('ward', earlierFigures.get(area) ?? null, figure, rule.dispersion);
      const [then, now] = [before.get(area), after.get(area)];
      if (then === undefined || now === undefined) {
        expect(change.kind).toBe('notCompared');
        continue;
      }
      if (figure.status === 'measured' && (figure.hole ?? 0) > LARGEST_HOLE) {
        expect(change).toMatchObject({ kind: 'notCompared', reason: 'population-hole' });
        continue;
      }
      const limits = own.changeLimits(then, now, factor);
      const outcome = own.outcomeOf(limits, 1);
      const [otherThen, otherNow] = others.map((counts) => counts.get(area));
      if (otherThen === undefined || otherNow === undefined) {
        unknown.add(area);
        expect(change).toMatchObject({ kind: 'notCompared', reason: 'depends-on-look-up' });
        continue;
      }
      const otherLimits = own.changeLimits(otherThen, otherNow, factor);
      if (own.outcomeOf(otherLimits, 1) !== outcome) {
        expect({ area, ...change }).toMatchObject({
          area,
          kind: 'notCompared',
          reason: 'depends-on-look-up',
        });
        continue;
      }
      expect({ area, ...change }).toMatchObject({ area, kind: 'compared', outcome: outcome });
      if (change.kind !== 'compared' || change.usual === null) throw new Error(`${area} has no limits.`);
      compared += 1;
      expectLimits(change.usual.limits, limits);
      expect([change.earlier.numerator, change.later.numerator]).toEqual([then.events, now.events]);
    }
    expect(compared).toBeGreaterThan(100);
    expect(unknown.size).toBeLessThanOrEqual(MOST_UNKNOWN);
  });

  test('fifths, where both look-ups give the same', () => {
    const counts = countsOf(indicator.id, 'ward', later);
    const others = otherCountsOf(indicator.id, later);
    const peers = peersOf(figures.values());
    const areas = [...counts.keys()];
    const rate = ({ events, people }: own.Count): number => (events / people) * times;
    const values = areas.map((area) => rate(counts.get(area) as own.Count));
    const byOther = areas.map((area, index) => {
      const other = others.get(area);
      return other === undefined ? (values[index] as number) : rate(other);
    });
    areas.forEach((area, index) => {
      const figure = figures.get(area as GssCode);
      if (figure === undefined) throw new Error(`${area} is not decoded.`);
      const place = own.fifth(values[index] as number, values);
      const hole = holeOf(figure);
      const withoutHole =
        hole > LARGEST_HOLE ? own.fifth((values[index] as number) / (1 - hole), values) : place;
      const isHeld = others.has(area) && own.fifth(byOther[index] as number, byOther) === place;
      const settled = isHeld && withoutHole === place && place !== null;
      expect([area, quintileOfObservation(figure, peers)]).toEqual([
        area,
        settled ? QUINTILES[place - 1] : null,
      ]);
    });
  });
});

test.each(fullCounts)('sizes of full counts: $id', (indicator) => {
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const region = decoded(indicator, 'region', period).get(REGION);
  const whole = countsOf(indicator.id, 'region', period).get(REGION);
  if (region === undefined || whole === undefined) throw new Error('The region has no figure.');
  const share = ({ events, people }: own.Count): number => (100 * events) / people;
  const others = otherCountsOf(indicator.id, period);
  const figures = decoded(indicator, 'ward', period);
  const counts = countsOf(indicator.id, 'ward', period);
  expect(counts.size).toBe(WARDS);
  for (const [area, count] of counts) {
    const figure = figures.get(area as GssCode);
    if (figure === undefined) throw new Error(`${area} is not decoded.`);
    const size = own.sizeOf(share(count), share(whole), indicator.decimals);
    const other = others.get(area);
    const otherSize = other === undefined ? size : own.sizeOf(share(other), share(whole), indicator.decimals);
    const ratios = [count, other ?? count].map((one) => share(one) / share(whole));
    expect({
      area,
      ...compareWithComparator(figure, region, comparisonRule(indicator, 'ward')),
    }).toMatchObject(
      size === otherSize
        ? { area, kind: 'fullCount', size }
        : isOneSide([share(count), share(other ?? count)], [size, otherSize], share(whole))
          ? { area, kind: 'fullCount', size: trueOfBoth(Math.min(...ratios), Math.max(...ratios)) }
          : { area, kind: 'notCompared', reason: 'depends-on-look-up' },
    );
  }
});

/** What is true of both of two ratios on one side of 1, by the thresholds of the sizes that have no other end. */
function trueOfBoth(least: number, most: number): string {
  if (most < 1) return most <= 0.24 ? 'less-than-a-quarter' : most <= 0.45 ? 'less-than-half' : 'lower';
  const times = [
    [5.1, 'more-than-five-times'],
    [4.1, 'more-than-four-times'],
    [3.1, 'more-than-three-times'],
    [2.07, 'more-than-twice'],
  ] as const;
  return times.find(([end]) => least > end)?.[1] ?? 'higher';
}

/** Whether both figures lie on one side of the other and neither is about the same as it. */
function isOneSide(values: readonly number[], sizes: readonly (string | null)[], beside: number): boolean {
  if (sizes.some((size) => size === null || size === 'about-the-same')) return false;
  return values.every((value) => value > beside) || values.every((value) => value < beside);
}
