/** What became of the figures of the area around, which is beside an area's own. */
import { comparatorChange, type ProfileEntry } from '../data/decodeProfile.ts';
import type { ProfileFile } from '../data/profileSchema.ts';
import type { ChangeAround } from '../words/areaChange.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';

/**
 * By measure, where the release holds both years of the area around: releases up to 2026-11 hold the newer one alone.
 * @param boroughName of a ward
 */
export function changesAround(
  entries: readonly ProfileEntry[],
  { area }: ProfileFile,
  localAuthorityName: string | null,
): ReadonlyMap<string, ChangeAround> {
  const geography = area.geography === 'ward' ? 'borough' : 'region';
  const name = geography === 'borough' ? (localAuthorityName ?? '') : GEOGRAPHY_WORDS.region.one;
  if (area.geography === 'region') return new Map();
  return new Map(
    entries.flatMap((entry): [string, ChangeAround][] => {
      const change = entry.level === area.geography ? comparatorChange(entry, geography) : null;
      return change?.kind === 'compared' ? [[entry.indicator.id, { name, geography, change }]] : [];
    }),
  );
}
