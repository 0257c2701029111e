/** What earlier releases, all together, say of each partner's measure: what was withheld, and what it is related to. */
import type { Lookups } from '../read/lookups.ts';
import { joinPeriods, type DisclosureRecord, type RecordedPeriod } from './disclosureRecord.ts';
import type { Column, KnownCount } from './likeness.ts';
import { monthsCovered } from './months.ts';
import type { EarlierRelease, PublishedBefore } from './publishedBefore.ts';

export interface EarlierMeasure {
  readonly id: string;
  /** The newest release that has it. */
  readonly release: string;
  readonly geography: 'ward' | 'borough';
  readonly relatedTo: DisclosureRecord['relatedTo'];
  readonly differentEvents: DisclosureRecord['differentEvents'];
  readonly keyPrint: string | null;
  /** How its counts were protected, and to which multiples they were rounded; null where no record says it. */
  readonly strength: DisclosureRecord['strength'] | null;
  readonly roundTo: number | null;
  /** The highest limit up to which it was withheld; 0 where no record says it. */
  readonly withholdTo: number;
  readonly sumOf: DisclosureRecord['sumOf'] | null;
  readonly periods: readonly RecordedPeriod[];
}

/** Ids of all partners' measures that any earlier release has. */
export function earlierIds(before: PublishedBefore): readonly string[] {
  return [...new Set(before.releases.flatMap((release) => release.partnerIds()))].sort();
}

export function earlierMeasure(before: PublishedBefore, id: string, lookups: Lookups): EarlierMeasure | null {
  // The first release decided, so its periods are taken first.
  const oldestFirst = [...before.releases].reverse();
  const records = oldestFirst.flatMap((release) => release.disclosure?.(id) ?? []);
  const holders = oldestFirst.filter((release) => release.partnerIds().includes(id));
  const newest = holders.at(-1);
  if (newest === undefined && records.length === 0) return null;
  const recorded = records.reduce<readonly RecordedPeriod[]>(
    (held, { periods }) => joinPeriods(held, periods),
    [],
  );
  const periods =
    records.length > 0 ? recorded : holders.flatMap((release) => fromFiles(release, id, lookups));
  return {
    id,
    release: newest?.id ?? oldestFirst.at(-1)?.id ?? '',
    geography: records.at(-1)?.geography ?? levelOf(holders, id),
    relatedTo: records.flatMap(({ relatedTo }) => relatedTo),
    differentEvents: records.flatMap(({ differentEvents }) => differentEvents),
    keyPrint: records.findLast(({ keyPrint }) => keyPrint !== undefined)?.keyPrint ?? null,
    strength: records.at(-1)?.strength ?? null,
    roundTo: records.at(-1)?.roundTo ?? null,
    withholdTo: Math.max(0, ...records.map(({ withholdTo }) => withholdTo)),
    sumOf: records.at(-1)?.sumOf ?? null,
    periods: joinPeriods(periods, []),
  };
}

function levelOf(holders: readonly EarlierRelease[], id: string): 'ward' | 'borough' {
  return holders.some((release) => release.indicator(id)?.geographies.ward !== undefined)
    ? 'ward'
    : 'borough';
}

/** For measures published before records were kept: what their files show as withheld. A level without a file was withheld as a whole. */
function fromFiles(release: EarlierRelease, id: string, lookups: Lookups): RecordedPeriod[] {
  const indicator = release.indicator(id);
  const levels = ['ward', 'borough', 'region'] as const;
  const files = levels.map((level) => release.observations(id, level));
  const periods = [
    ...new Set(files.flatMap((file) => file?.series.map(({ period }) => period) ?? [])),
  ].sort();
  return periods.map((period) => {
    const [covered, withheld] = [new Set<string>(), new Set<string>()];
    for (const file of files) {
      const series = file?.series.find((one) => one.period === period);
      file?.areas.forEach((area) => {
        const status = series?.status?.[area];
        if (series !== undefined && status !== 'notCollected') covered.add(area);
        if (status === 'suppressed') withheld.add(area);
      });
    }
    if (files[0] === null) {
      for (const { code, borough } of lookups.wards.values()) {
        if (!covered.has(borough)) continue;
        covered.add(code);
        withheld.add(code);
      }
    }
    return {
      period,
      months: monthsCovered(period, indicator?.yearMeans),
      covered: [...covered].sort(),
      withheld: [...withheld].sort(),
    };
  });
}

/** Every column of counts that can be read off the published figures of a measure. */
export function publishedCounts(
  before: PublishedBefore,
  id: string,
  level: 'ward' | 'borough',
): readonly (readonly Column[])[] {
  // Residents are public.
  const isOfResidents = before.releases.some((release) =>
    /-residents$/.test(release.indicator(id)?.unit ?? ''),
  );
  const of = isOfResidents ? (['numerators'] as const) : (['numerators', 'denominators', 'rest'] as const);
  return of.map((one) => publishedColumns(before, id, level, one)).filter((columns) => columns.length > 0);
}

/** The counts of a measure as releases show them, by period, at one level. */
export function publishedColumns(
  before: PublishedBefore,
  id: string,
  level: 'ward' | 'borough',
  of: 'numerators' | 'denominators' | 'rest',
): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const release of before.releases) {
    const file = release.observations(id, level);
    const years = release.indicator(id)?.yearMeans;
    for (const series of file?.series ?? []) {
      const { period, status } = series;
      if (columns.has(period)) continue;
      const { denominators } = series;
      const numerators = series.numerators ?? series.values;
      const shown =
        of === 'numerators'
          ? numerators
          : of === 'denominators'
            ? denominators
            : (denominators?.map((all, at) => restOf(all, numerators?.[at] ?? null)) ?? null);
      const record = release.disclosure?.(id) ?? null;
      const atRandom = record?.strength === 'rounding' ? record.roundTo - 1 : null;
      // Of a rest both are rounded.
      const away = (atRandom ?? roundedAway(shown ?? [])) * (of === 'rest' ? 2 : 1);
      const cells = new Map<string, KnownCount>();
      file?.areas.forEach((area, at) => {
        const count = shown?.[at] ?? null;
        if (status?.[area] === 'suppressed') cells.set(area, 'withheld');
        else if (count !== null) cells.set(area, behind(count, away, atRandom !== null));
      });
      columns.set(period, { months: monthsCovered(period, years), cells });
    }
  }
  return [...columns.values()];
}

const restOf = (all: number | null, part: number | null): number | null =>
  all === null || part === null ? null : Math.max(0, all - part);

/** Half of what all published counts are multiples of: that is how far rounding may have moved them. */
function roundedAway(counts: readonly (number | null)[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const all = counts.filter((count) => count !== null);
  return all.every((count) => Number.isInteger(count)) ? Math.floor(all.reduce(divisor, 0) / 2) : 0;
}

/** @param atRandom a count may have been rounded down to nothing */
function behind(count: number, away: number, atRandom: boolean): KnownCount {
  if (count === 0) return { low: 0, high: atRandom ? away : 0 };
  return { low: Math.max(1, count - away), high: count + away };
}
