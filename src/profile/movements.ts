/** What is under "better or worse": for each measure counted by month, its two years, the area around, and the line. */
import type { MonthPoint, YearOfMonths } from '../charts/twoYearsLayout.ts';
import { formatMonth } from '../domain/format.ts';
import { measuredOf, type Observation } from '../domain/observation.ts';
import { monthsBetween, parsePeriod } from '../domain/period.ts';
import { completeYears, rollingWindows, type MonthCounts } from '../domain/rollingWindows.ts';
import { aroundSentence, countsSentence } from '../words/areaChange.ts';
import type { ProfileFigure, ProfileModel } from './profileModel.ts';

/** Recorded violence first, then what it comes with. */
const TOLD_IN_FULL = [
  'violence-and-sexual-offences',
  'robbery',
  'possession-of-weapons',
  'anti-social-behaviour',
] as const;

export interface Movement {
  readonly id: string;
  readonly title: string;
  /** Both counts with their years and what became of them, or the hole by name. */
  readonly answer: string;
  readonly around: string | null;
  /** Every month in its order. */
  readonly months: readonly MonthPoint[];
  /** The years that are set side by side, earlier first, as far as they can be added up. */
  readonly years: readonly YearOfMonths[];
  /** Months whose records are missing, after the first that has them, in words. */
  readonly missing: readonly string[];
}

/** The measures that are told in full, in their order, as far as the area has them. */
export function movements(model: ProfileModel): readonly Movement[] {
  return TOLD_IN_FULL.flatMap((id) => {
    const figure = model.byId.get(id);
    return figure === undefined ? [] : [movementOf(figure, model)];
  });
}

/** Every other measure that has an earlier year of the area itself. */
export function otherMovements(model: ProfileModel): readonly ProfileFigure[] {
  const told: readonly string[] = TOLD_IN_FULL;
  return [...model.byId.values()].filter(
    ({ entry }) =>
      entry.earlier !== null &&
      entry.level === model.file.area.geography &&
      !told.includes(entry.indicator.id),
  );
}

/** The count of an observation; null where there is none. */
export function countIn(observation: Observation | null): number | null {
  return measuredOf(observation)?.numerator ?? null;
}

function movementOf({ entry, finding }: ProfileFigure, model: ProfileModel): Movement {
  const { indicator, observation, earlier } = entry;
  const counts = model.file.months[indicator.id];
  const months = counts === undefined ? [] : monthsOf(counts);
  const start = months.findIndex(({ count }) => count !== null);
  return {
    id: indicator.id,
    title: indicator.title,
    answer: countsSentence(finding, earlier, counts, indicator.geographies[entry.level]?.dispersion ?? null),
    around: aroundSentence(model.changesAround.get(indicator.id), finding.change),
    months,
    years: start < 0 ? [] : yearsOf(earlier, observation, counts),
    missing: months.flatMap(({ month, count }, index) =>
      count === null && index > start ? [formatMonth(month)] : [],
    ),
  };
}

/** The published years with their counts; where one of them has a hole, the nearest that have none. */
function yearsOf(
  earlier: Observation | null,
  newest: Observation,
  counts: MonthCounts | undefined,
): readonly YearOfMonths[] {
  const published = [earlier, newest].flatMap((one) =>
    one === null ? [] : yearOf(one.period, countIn(one)),
  );
  const nearest = counts === undefined ? null : completeYears(rollingWindows(counts));
  return published.length === 2 || nearest === null
    ? published
    : nearest.flatMap(({ period, count }) => yearOf(period, count));
}

function yearOf(period: string, count: number | null): readonly YearOfMonths[] {
  const window = parsePeriod(period);
  return count === null || window?.kind !== 'window'
    ? []
    : [{ first: window.first, last: window.last, count }];
}

/** Every month of a series with its count, in order. */
function monthsOf({ first, counts }: MonthCounts): readonly MonthPoint[] {
  const years = Math.ceil(counts.length / 12) + 1;
  const last = `${Number(first.slice(0, 4)) + years}-12`;
  return monthsBetween(first, last)
    .slice(0, counts.length)
    .map((month, index) => ({ month, count: counts[index] ?? null }));
}
