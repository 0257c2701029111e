/** Data sets that give each other away: the same counts twice, parts beside their sum, or years beside their quarters. */
import type { Geography } from '../../src/domain/geography.ts';
import type { Problem } from '../report.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import type { PrivateRow } from './readObservations.ts';

export interface ComparableDataset {
  readonly id: string;
  readonly file: string;
  readonly rows: readonly PrivateRow[];
}

/** Fewer shared rows than this say nothing. */
const LEAST_SHARED = 12;
const SAME_SHARE = 0.95;
/** Quarters of three years. */
const MOST_PERIODS_IN_ONE = 12;
/** Below this, rounded counts of unlike measures agree by chance. */
const TELLING_COUNT = 30;
/** Counts are published to the nearest 5 unless the data owner says otherwise. */
const LEAST_ROUNDED_AWAY = 2;
/** Four quarters in a year; in longer runs what is rounded away adds up to too much. */
const MOST_PUBLISHED_IN_ONE = 4;

export function relatedProblems(datasets: readonly ComparableDataset[]): readonly Problem[] {
  const keyed = datasets.map(({ id, file, rows }) => ({
    id,
    file,
    counts: new Map(rows.map((row) => [`${row.area}|${row.period}`, row.numerator])),
  }));
  type Keyed = (typeof keyed)[number];
  const agree = (whole: Keyed, parts: readonly Keyed[]): boolean => {
    let shared = 0;
    let same = 0;
    for (const [key, count] of whole.counts) {
      const others = parts.map((part) => part.counts.get(key));
      if (count === null || others.some((other) => other === null || other === undefined)) continue;
      const sum = others.reduce<number>((total, other) => total + (other ?? 0), 0);
      if (count === 0 && sum === 0) continue;
      shared += 1;
      if (count === sum) same += 1;
    }
    return shared >= LEAST_SHARED && same >= shared * SAME_SHARE;
  };
  const problems: Problem[] = [];
  const add = (whole: Keyed, reason: string, remedy: string): void => {
    problems.push({ file: whole.file, row: null, column: 'numerator', reason, remedy });
  };
  keyed.forEach((one, index) => {
    for (const other of keyed.slice(index + 1)) {
      if (agree(one, [other])) {
        add(
          other,
          `it holds the same counts as ${one.id}.`,
          'publish one of the two: together they give small counts away.',
        );
      }
    }
    for (const [at, first] of keyed.entries()) {
      for (const second of keyed.slice(at + 1)) {
        if (first === one || second === one || agree(one, [first]) || agree(one, [second])) continue;
        if (agree(one, [first, second])) {
          add(
            one,
            `its counts are ${first.id} and ${second.id} added up.`,
            'publish the sum or its parts, not both: together they give small counts away.',
          );
        }
      }
    }
  });
  problems.push(...sumsOverTime(datasets));
  return problems;
}

/** Data sets of one folder of which one holds the other's counts added up over time. */
function sumsOverTime(datasets: readonly ComparableDataset[]): readonly Problem[] {
  return datasets.flatMap((one) =>
    datasets.flatMap((other): Problem[] =>
      one === other || !addsUpOverTime(byPeriod(one.rows), byPeriod(other.rows))
        ? []
        : [
            {
              file: one.file,
              row: null,
              column: 'numerator',
              reason: `its counts are those of ${other.id}, added up over several periods.`,
              remedy:
                'publish the long periods or the short ones, not both: together they give small counts away.',
            },
          ],
    ),
  );
}

type CountsByPeriod = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

function byPeriod(rows: readonly PrivateRow[]): CountsByPeriod {
  const periods = new Map<string, Map<string, number | null>>();
  for (const { area, period, numerator } of rows) {
    const held = periods.get(period) ?? new Map<string, number | null>();
    periods.set(period, held.set(area, numerator));
  }
  return new Map([...periods].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whatever the periods are called: a run of short ones that adds up to a long one in nearly every area is its parts. */
function addsUpOverTime(long: CountsByPeriod, short: CountsByPeriod): boolean {
  const parts = [...short.values()];
  return [...long.values()].some((whole) =>
    parts.some((_, from) =>
      Array.from({ length: MOST_PERIODS_IN_ONE - 1 }, (_unused, index) => index + 2).some((length) => {
        const run = parts.slice(from, from + length);
        return run.length === length && isSum(whole, run);
      }),
    ),
  );
}

function isSum(
  whole: ReadonlyMap<string, number | null>,
  run: readonly ReadonlyMap<string, number | null>[],
): boolean {
  let [shared, same] = [0, 0];
  for (const [area, count] of whole) {
    const sum = run.reduce((total, part) => total + (part.get(area) ?? Number.NaN), 0);
    if (count === null || Number.isNaN(sum) || (count === 0 && sum === 0)) continue;
    shared += 1;
    if (count === sum) same += 1;
  }
  return shared >= LEAST_SHARED && same >= shared * SAME_SHARE;
}

/** Counts of one measure as its areas are now, by period. */
export interface CountedPeriods {
  readonly id: string;
  readonly file: string;
  readonly periods: readonly { readonly period: string; readonly counts: Counts }[];
}

type Counts = ReadonlyMap<string, number | null>;

/**
 * Counts that an earlier release shows under another id: two rules for the same counts would give the small ones away.
 * All periods of one name are held against each other together; and, whatever they are called, each one here, and each run of them
 * added up, against each that was published, and each one here against each run of those.
 */
export function publishedUnderAnotherId(
  { id, file, periods }: CountedPeriods,
  geography: Geography,
  before: PublishedBefore,
): Problem | null {
  const named = byName(periods);
  const single = periods.map(({ counts }) => counts);
  const own = withRuns(single, MOST_PERIODS_IN_ONE);
  const done = new Set<string>();
  for (const release of before.releases) {
    for (const other of release.partnerIds().filter((one) => one !== id)) {
      const published = release.observations(other, geography);
      if (published === null) continue;
      const shown = published.series.map(({ period, numerators, values }) => ({
        period,
        counts: new Map(
          published.areas.map((area, at) => [area, numerators?.[at] ?? values?.[at] ?? null] as const),
        ),
      }));
      const away = roundedAway(shown.map(({ counts }) => counts));
      const fresh = shown.filter(({ period }) => !done.has(`${other}|${period}`));
      for (const { period } of fresh) done.add(`${other}|${period}`);
      const isSame =
        agrees(named, byName(shown), away, 1) ||
        fresh.some(({ counts }) => own.some((mine) => agrees(mine.counts, counts, away, 1))) ||
        withRuns(
          shown.map(({ counts }) => counts),
          MOST_PUBLISHED_IN_ONE,
        ).some((run) => run.length > 1 && single.some((mine) => agrees(mine, run.counts, away, run.length)));
      if (!isSame) continue;
      return {
        file,
        row: null,
        column: 'numerator',
        reason: `release ${release.id} has published these counts as ${other}.`,
        remedy: `go on with the id ${other}, whose periods stay as they were: the same counts under two ids give small ones away.`,
      };
    }
  }
  return null;
}

function byName(periods: CountedPeriods['periods']): Counts {
  return new Map(
    periods.flatMap(({ period, counts }) =>
      [...counts].map(([area, count]) => [`${area}|${period}`, count] as const),
    ),
  );
}

interface Run {
  /** Periods added up. */
  readonly length: number;
  readonly counts: Counts;
}

/** Each period, and every run of them added up where all of them have a count. */
function withRuns(periods: readonly Counts[], most: number): readonly Run[] {
  return periods.flatMap((first, from) => {
    const runs: Run[] = [{ length: 1, counts: first }];
    for (const next of periods.slice(from + 1, from + most)) {
      const last = runs.at(-1)?.counts ?? first;
      const counts = new Map(
        [...last].map(([area, sum]) => {
          const count = next.get(area) ?? null;
          return [area, sum === null || count === null ? null : sum + count] as const;
        }),
      );
      runs.push({ length: runs.length + 1, counts });
    }
    return runs;
  });
}

/** Half of what all published counts are multiples of: that is how far rounding may have moved them. */
function roundedAway(published: readonly Counts[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const all = published.flatMap((counts) => [...counts.values()].filter((count) => count !== null));
  const multiple = all.every((count) => Number.isInteger(count)) ? all.reduce(divisor, 0) : 1;
  return Math.max(LEAST_ROUNDED_AWAY, Math.floor(multiple / 2));
}

function agrees(mine: Counts, published: Counts, away: number, parts: number): boolean {
  let [shared, same] = [0, 0];
  for (const [key, count] of mine) {
    const shown = published.get(key) ?? null;
    if (count === null || shown === null || count < Math.max(TELLING_COUNT, away * 6) * parts) continue;
    shared += 1;
    if (Math.abs(count - shown) <= away * parts) same += 1;
  }
  return shared >= LEAST_SHARED && same >= shared * SAME_SHARE;
}
