/** A partner's counts by area and period, beside what earlier releases show: private, and only for comparing one with another. */
import type { Geography } from '../../src/domain/geography.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import type { PrivateRow } from './readObservations.ts';
import type { Forwarded } from './wardsForward.ts';

export type CountColumn = 'numerator' | 'denominator';

export interface TimedCount {
  readonly area: string;
  readonly period: string;
  readonly count: number;
  /** Null where it is not a row of the file. */
  readonly row: number | null;
  readonly from: 'file' | 'earlier wards' | 'published';
}

/**
 * The counts of one column: those of the file; those of present wards that are brought forward from rows of earlier ones; and, of
 * periods that the file does not have, the published ones.
 * @param forwarded null where the rows have faults
 */
export function countsInTime(
  column: CountColumn,
  rows: readonly PrivateRow[],
  forwarded: Forwarded | null,
  dataset: Pick<Dataset, 'id' | 'geography'>,
  before: PublishedBefore,
): readonly TimedCount[] {
  const found = new Map<string, TimedCount>();
  const add = (one: Omit<TimedCount, 'count'>, count: number | null | undefined): void => {
    if (count === null || count === undefined) return;
    const key = `${one.area}|${one.period}`;
    if (!found.has(key)) found.set(key, { ...one, count });
  };
  for (const { area, period, row, ...counts } of rows)
    add({ area, period, row, from: 'file' }, counts[column]);
  const place = column === 'numerator' ? 0 : 1;
  for (const { period, areas } of forwarded?.periods ?? []) {
    for (const [area, counts] of areas)
      add({ area, period, row: null, from: 'earlier wards' }, counts?.[place]);
  }
  for (const { area, period, count } of publishedCounts(column, dataset.id, dataset.geography, before))
    add({ area, period, row: null, from: 'published' }, count);
  return [...found.values()];
}

function publishedCounts(
  column: CountColumn,
  id: string,
  geography: Geography,
  { releases }: PublishedBefore,
): readonly { area: string; period: string; count: number | null | undefined }[] {
  // Newest release first, and the first that is added stays.
  return releases.flatMap((release) => {
    const file = release.observations(id, geography);
    return (file?.series ?? []).flatMap((series) => {
      const counts = column === 'denominator' ? series.denominators : (series.numerators ?? series.values);
      return (file?.areas ?? []).map((area, at) => ({ area, period: series.period, count: counts?.[at] }));
    });
  });
}
