/**
 * Rolling periods: each twelve months in a row, made of quarters or half-years (stretches) side by side.
 *
 * A stretch is protected like any period, and a ward is shown for twelve months only when it is withheld in none of their stretches.
 * So everything published follows from counts that could each be published themselves. Method, proof and limits:
 * docs/disclosure-control.md.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import { comparePeriods, parsePeriod, periodsFollow } from '../../src/domain/period.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import {
  coveredLocalAuthorities,
  figuresOf,
  publishedOnce,
  withheldIn,
  type DecidedElsewhere,
  type PlacedFigure,
  type Suppressed,
} from './suppress.ts';
import { stretchesPublished, type PublishedBefore } from './publishedBefore.ts';
import { joinStretches, type RollingRecord, type Stretch } from './rollingRecord.ts';
import type { CoveredPeriod, PrivateCounts } from './wardsForward.ts';

const MONTHS_OF_A_YEAR = 12;

/** Twelve months in a row, and the stretches that they are made of. */
export interface RollingPeriod {
  readonly period: string;
  readonly stretches: readonly CoveredPeriod[];
}

/** @param stretches in any order, all of one length that divides twelve months */
export function rollingPeriods(stretches: readonly CoveredPeriod[]): readonly RollingPeriod[] {
  const inOrder = [...stretches].sort((a, b) => comparePeriods(a.period, b.period));
  return inOrder.flatMap((_, from) => {
    const run: CoveredPeriod[] = [];
    for (const next of inOrder.slice(from)) {
      const last = run.at(-1);
      if (last !== undefined && !periodsFollow(last.period, next.period)) break;
      run.push(next);
      if (run.reduce((months, { period }) => months + monthsOf(period), 0) < MONTHS_OF_A_YEAR) continue;
      return [
        {
          period: `${run[0]?.period.split('/')[0] ?? ''}/${next.period.split('/')[1] ?? ''}`,
          stretches: run,
        },
      ];
    }
    return [];
  });
}

function monthsOf(text: string): number {
  const period = parsePeriod(text);
  return period?.kind === 'window' ? period.months : 0;
}

export interface SuppressedRolling extends Suppressed {
  /** What is withheld in each stretch of a published period, of this release and all before it. */
  readonly record: RollingRecord;
}

export function suppressRolling(
  stretches: readonly CoveredPeriod[],
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
  before: PublishedBefore,
  decidedElsewhere: DecidedElsewhere = () => null,
): SuppressedRolling {
  const earlier = stretchesPublished(before, dataset.id);
  const periods = rollingPeriods(stretches);
  const withheldOf = (stretch: CoveredPeriod): Stretch =>
    stretchOf(stretch, earlier, dataset, lookups, decidedElsewhere);
  const now = periods.map((rolling) => ({
    period: rolling.period,
    figures: [...figuresOfTwelveMonths(rolling, withheldOf, dataset, indicator, lookups)],
  }));
  const used = new Set(periods.flatMap((rolling) => rolling.stretches));
  return {
    ...publishedOnce(now, indicator, before, lookups),
    record: {
      indicator: dataset.id,
      geography: dataset.geography,
      areas: levelCodes(dataset, lookups),
      stretches: [...joinStretches(earlier, [...used].map(withheldOf))],
    },
  };
}

/** All areas of the level that the file counts, covered or not. */
export function levelCodes({ geography }: Pick<Dataset, 'geography'>, lookups: Lookups): string[] {
  return [...(geography === 'ward' ? lookups.wards : lookups.boroughs).keys()].sort();
}

/** The figures of twelve months. */
function figuresOfTwelveMonths(
  { stretches }: RollingPeriod,
  withheldOf: (stretch: CoveredPeriod) => Stretch,
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
): Generator<PlacedFigure> {
  const withheld = new Set(stretches.flatMap((one) => withheldOf(one).withheld));
  const boroughs = coveredLocalAuthorities({ areas: addUp(stretches) }, dataset, lookups);
  return figuresOf(boroughs, withheld, dataset, indicator, lookups);
}

/** As an earlier release decided, or else as the rule says. */
function stretchOf(
  stretch: CoveredPeriod,
  earlier: readonly Stretch[],
  dataset: Dataset,
  lookups: Lookups,
  decidedElsewhere: DecidedElsewhere,
): Stretch {
  const { period } = stretch;
  const decided = earlier.find((one) => one.period === period);
  if (decided !== undefined) return decided;
  const boroughs = coveredLocalAuthorities(stretch, dataset, lookups);
  return {
    period,
    withheld: [...(decidedElsewhere(period) ?? withheldIn(boroughs, dataset))].sort(),
    notCollected: withoutCounts(boroughs),
  };
}

/** Areas without counts. */
export function withoutCounts(boroughs: ReturnType<typeof coveredLocalAuthorities>): string[] {
  return boroughs
    .flatMap(({ parts }) => parts.flatMap(({ place, counts }) => (counts === null ? [place.code] : [])))
    .sort();
}

/** A sum only where every stretch has counts. */
function addUp(stretches: readonly CoveredPeriod[]): ReadonlyMap<GssCode, PrivateCounts> {
  const [first] = stretches;
  return new Map(
    [...(first?.areas.keys() ?? [])].map((area): [GssCode, PrivateCounts] => {
      const parts = stretches.map(({ areas }) => areas.get(area) ?? null);
      const isWhole = parts.every((counts) => counts !== null);
      const sums = parts[0]?.map((_, at) => parts.reduce((sum, counts) => sum + (counts?.[at] ?? 0), 0));
      return [area, isWhole ? (sums ?? null) : null];
    }),
  );
}
