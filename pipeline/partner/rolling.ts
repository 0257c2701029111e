/**
 * Rolling periods: each twelve months in a row, made of quarters or half-years (stretches) side by side.
 *
 * A stretch is protected like any period, and a ward is shown for twelve months only when it is withheld in none of their stretches.
 * So everything published follows from counts that could each be published themselves. Method, proof and limits:
 * docs/disclosure-control.md.
 */
import { stillHidden } from '../../src/domain/disclosure.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { comparePeriods, parsePeriod, periodsFollow, periodsOverlap } from '../../src/domain/period.ts';
import type { IndicatorBase } from '../definition.ts';
import type { Lookups } from '../lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';
import {
  cellsOf,
  coveredBoroughs,
  figuresOf,
  publishedOnce,
  ruleOf,
  withheldIn,
  type PlacedFigure,
  type Protected,
} from './protect.ts';
import { stretchesPublished, type PublishedBefore } from './publishedBefore.ts';
import { joinStretches, type Stretch } from './rollingRecord.ts';
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

export function monthsOf(text: string): number {
  const period = parsePeriod(text);
  return period?.kind === 'window' ? period.months : 0;
}

export interface ProtectedRolling extends Protected {
  /** What is withheld in each stretch of a published period, of this release and all before it. */
  readonly stretches: readonly Stretch[];
}

export function protectRolling(
  stretches: readonly CoveredPeriod[],
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
  before: PublishedBefore,
): ProtectedRolling {
  const earlier = stretchesPublished(before, dataset.id);
  const periods = rollingPeriods(stretches);
  const now = periods.map((rolling) => ({
    period: rolling.period,
    figures: [...figuresOfTwelveMonths(rolling, earlier, dataset, indicator, lookups)],
  }));
  const used = new Set(periods.flatMap((rolling) => rolling.stretches));
  return {
    ...publishedOnce(now, indicator, before),
    stretches: joinStretches(
      earlier,
      [...used].map((stretch) => stretchOf(stretch, earlier, dataset, lookups)),
    ),
  };
}

/** The figures of twelve months. @param earlier what earlier releases withhold in each stretch */
function figuresOfTwelveMonths(
  { stretches }: RollingPeriod,
  earlier: readonly Stretch[],
  dataset: Dataset,
  indicator: IndicatorBase,
  lookups: Lookups,
): Generator<PlacedFigure> {
  const withheld = new Set(stretches.flatMap((one) => stretchOf(one, earlier, dataset, lookups).withheld));
  const boroughs = coveredBoroughs({ areas: addUp(stretches) }, dataset, lookups);
  return figuresOf(boroughs, withheld, dataset, indicator, lookups);
}

/** As an earlier release decided, or else as the rule says. */
function stretchOf(
  stretch: CoveredPeriod,
  earlier: readonly Stretch[],
  dataset: Dataset,
  lookups: Lookups,
): Stretch {
  const { period } = stretch;
  const decided = earlier.find((one) => one.period === period);
  if (decided !== undefined) return decided;
  const boroughs = coveredBoroughs(stretch, dataset, lookups);
  return {
    period,
    withheld: [...withheldIn(boroughs, dataset)].sort(),
    notCollected: withoutCounts(boroughs),
  };
}

function withoutCounts(boroughs: ReturnType<typeof coveredBoroughs>): string[] {
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

/** What does not go on from what earlier releases have published of the measure. */
export function checkRolling(
  stretches: readonly CoveredPeriod[],
  dataset: Dataset,
  lookups: Lookups,
  before: PublishedBefore,
  problems: PartnerProblems,
): void {
  const earlier = stretchesPublished(before, dataset.id);
  if (rollingPeriods(stretches).length === 0) {
    problems.add(
      null,
      'period',
      'there are no twelve months in a row to publish.',
      'give four quarters, or two half-years, that follow one another; or take "rolling" out of dataset.json.',
    );
  }
  const shifted = stretches.find(({ period }) =>
    earlier.some((one) => one.period !== period && periodsOverlap(one.period, period)),
  );
  if (shifted !== undefined) {
    problems.add(
      null,
      'period',
      `${shifted.period} is not one of the stretches of which earlier releases have made their periods, and overlaps with them.`,
      `go on with ${earlier.map(({ period }) => period).join(', ')}, and what follows.`,
    );
    return;
  }
  for (const stretch of stretches) {
    const decided = earlier.find(({ period }) => period === stretch.period);
    if (decided !== undefined) checkDecided(stretch, decided, dataset, lookups, problems);
  }
}

/** Counts of a stretch that earlier releases have used may be corrected, as long as the same areas can stay withheld. */
function checkDecided(
  stretch: CoveredPeriod,
  decided: Stretch,
  dataset: Dataset,
  lookups: Lookups,
  problems: PartnerProblems,
): void {
  const boroughs = coveredBoroughs(stretch, dataset, lookups);
  if (withoutCounts(boroughs).join() !== [...decided.notCollected].sort().join()) {
    problems.add(
      null,
      'area_code',
      `${stretch.period} does not cover the same areas as when an earlier release used it.`,
      'keep the rows of that period as they were then. Areas can be added from the next one on.',
    );
    return;
  }
  const withheld = new Set(decided.withheld);
  const changed = boroughs.filter((one) => !stillHidden(cellsOf(one, dataset), withheld, ruleOf(dataset)));
  if (changed.length === 0) return;
  const named = changed.map(({ borough }) => borough.name).join(', ');
  problems.add(
    null,
    'numerator',
    `${stretch.period}: counts in ${named} were corrected since an earlier release used them, so that other wards would have to be withheld. The totals before and after would give small counts away.`,
    `keep the counts of that period as they were then in ${changed.length === 1 ? 'this borough' : 'these boroughs'}.`,
  );
}
