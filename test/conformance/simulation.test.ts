/**
 * Wards without true differences: each with the events that the rate of all together makes of its own residents,
 * moving between two periods by the measure's own published factor. The factor is estimated anew in every round, as the pipeline
 * does. What is then called higher, lower or changed is called so wrongly.
 */
import { describe, expect, test } from 'vitest';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import {
  dispersionOfChanges,
  eventsOf,
  FEWEST_EVENTS,
  widenedRatioLimits,
  type CountPair,
} from '../../src/domain/dispersion.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { countsWithDispersion, randomFrom } from '../domain/overdispersed.ts';
import { countsOf, publishedFactors, type PublishedFactor } from './releaseTables.ts';

const FEWEST_MEASURES = 10;
/** Enough that the shares are known to within 0.3% (standard error), the estimates of the factor included. */
const ROUNDS = 100;
/** There are nearly ten times as many neighbourhoods as wards. */
const ROUNDS_OF_NEIGHBOURHOODS = 20;
const LEAST = 0.03;
const MOST = 0.08;
/** With few events limits reach a little further than they must. */
const LEAST_OF_NEIGHBOURHOODS = 0.01;
const MOST_OF_NEIGHBOURHOODS = 0.06;

test('the current release publishes factors of enough measures', () => {
  expect(publishedFactors.filter(({ level }) => level === 'ward').length).toBeGreaterThanOrEqual(
    FEWEST_MEASURES,
  );
});

describe.each(publishedFactors.filter(({ level }) => level === 'ward'))(
  'wards without true differences: $indicator.id',
  (published) => {
    test('3% to 8% are called higher or lower, and 3% to 8% changed', () => {
      const found = sharesCalled(published);
      expect(found.factor / published.factor).toBeGreaterThan(0.9);
      expect(found.factor / published.factor).toBeLessThan(1.1);
      for (const { share, error } of [found.different, found.changed]) {
        expect(error).toBeLessThan(0.003);
        expect(share).toBeGreaterThanOrEqual(LEAST);
        expect(share).toBeLessThanOrEqual(MOST);
      }
    });
  },
);

describe.each(publishedFactors.filter(({ level }) => level === 'lsoa'))(
  'neighbourhoods without true changes: $indicator.id',
  ({ indicator, level, factor, earlier, later }) => {
    test('1% to 6% of those with enough events are called changed', () => {
      const before = countsOf(indicator.id, level, earlier);
      const means = [...countsOf(indicator.id, level, later)].flatMap(([area, now]) => {
        const mean = (now.events + (before.get(area)?.events ?? 0)) / 2;
        return mean > 0 ? [mean] : [];
      });
      const random = randomFrom(12);
      const rounds = Array.from({ length: ROUNDS_OF_NEIGHBOURHOODS }, () => {
        const pairs = means.map((mean): CountPair => {
          const drawn = () => ({ numerator: countsWithDispersion(random, mean, factor), denominator: 1 });
          return { earlier: drawn(), later: drawn() };
        });
        const estimated = dispersionOfChanges(pairs);
        if (estimated === null) throw new Error('There is no factor.');
        return shareOf(changes(pairs, estimated));
      });
      const { share, error } = meanOf(rounds);
      expect(error).toBeLessThan(0.005);
      expect(share).toBeGreaterThanOrEqual(LEAST_OF_NEIGHBOURHOODS);
      expect(share).toBeLessThanOrEqual(MOST_OF_NEIGHBOURHOODS);
    });
  },
);

interface Share {
  readonly share: number;
  /** Standard error, from how the rounds differ. */
  readonly error: number;
}

function sharesCalled(published: PublishedFactor): {
  readonly factor: number;
  readonly different: Share;
  readonly changed: Share;
} {
  const { indicator, level, factor, later } = published;
  const people = [...countsOf(indicator.id, level, later).values()].map((count) => count.people);
  const rate = rateOfAll(published);
  const random = randomFrom(2026);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const pairs = people.map((denominator): CountPair => {
      const drawn = (): number => countsWithDispersion(random, rate * denominator, factor);
      return { earlier: { numerator: drawn(), denominator }, later: { numerator: drawn(), denominator } };
    });
    const estimated = dispersionOfChanges(pairs);
    if (estimated === null) throw new Error('There is no factor.');
    return {
      factor: estimated,
      different: shareOf(differences(published, pairs, estimated)),
      changed: shareOf(changes(pairs, estimated)),
    };
  });
  return {
    factor: meanOf(rounds.map((round) => round.factor)).share,
    different: meanOf(rounds.map((round) => round.different)),
    changed: meanOf(rounds.map((round) => round.changed)),
  };
}

/** Whether each is called changed, of those of which a change may be told. */
function changes(pairs: readonly CountPair[], dispersion: number): boolean[] {
  return pairs
    .filter((pair) => eventsOf(pair) >= FEWEST_EVENTS)
    .map((pair) => {
      const { lower, upper } = widenedRatioLimits(pair, dispersion);
      return upper < 1 || lower > 1;
    });
}

/** Whether each is called higher or lower than all together. */
function differences({ indicator, level }: PublishedFactor, pairs: readonly CountPair[], dispersion: number) {
  const rule = { ...comparisonRule(indicator, level), dispersion };
  const figure = (numerator: number, denominator: number): MeasuredObservation => ({
    area: 'E05000001' as GssCode,
    period: '2024',
    status: 'measured',
    numerator,
    denominator,
    alternative: null,
    ...measureFromCounts(numerator, denominator, indicator),
  });
  const sum = (of: (pair: CountPair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0);
  const whole = {
    ...figure(
      sum(({ later }) => later.numerator),
      sum(({ later }) => later.denominator),
    ),
    area: 'E11000005' as GssCode,
  };
  return pairs.map(({ later }) => {
    const said = compareWithComparator(figure(later.numerator, later.denominator), whole, rule);
    if (said.kind !== 'compared') throw new Error('There is no outcome.');
    return said.outcome !== 'similar';
  });
}

function rateOfAll({ indicator, level, later }: PublishedFactor): number {
  const counts = [...countsOf(indicator.id, level, later).values()];
  const events = counts.reduce((sum, count) => sum + count.events, 0);
  return events / counts.reduce((sum, count) => sum + count.people, 0);
}

const shareOf = (called: readonly boolean[]): number => called.filter(Boolean).length / called.length;

function meanOf(values: readonly number[]): Share {
  const share = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - share) ** 2, 0);
  return { share, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
