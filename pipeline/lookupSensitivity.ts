/** Which ward figures depend on how neighbourhoods are assigned to wards. */
import type { GssCode } from '../src/domain/geography.ts';

/** A ward figure is flagged when the other look-up moves it by more than this share. */
const LOOKUP_TOLERANCE = 0.1;

/** `ratio`: zero means none, so a tenth of a figure has a meaning. `interval`: only differences have one. */
export type Scale = 'ratio' | 'interval';

/**
 * The wards that the other look-up moves by more than a tenth, with the figure it gives them.
 * The difference is measured against the figure itself. On an interval scale, or where a ward has a figure below zero
 * (some scores), a share of the figure means nothing, and a tenth of the range from the lowest ward to the highest is used.
 */
export function lookupAlternatives(
  bestFit: ReadonlyMap<GssCode, number>,
  otherLookup: ReadonlyMap<GssCode, number>,
  scale: Scale = 'ratio',
): ReadonlyMap<GssCode, number> {
  const values = [...bestFit.values()];
  const range = Math.max(...values) - Math.min(...values);
  const byRange = usesRange(bestFit, scale);
  const alternatives = new Map<GssCode, number>();
  for (const [ward, value] of bestFit) {
    const other = otherLookup.get(ward);
    if (other === undefined || !Number.isFinite(other)) continue;
    if (Math.abs(other - value) > LOOKUP_TOLERANCE * (byRange ? range : value)) alternatives.set(ward, other);
  }
  return alternatives;
}

function usesRange(bestFit: ReadonlyMap<GssCode, number>, scale: Scale): boolean {
  return scale === 'interval' || [...bestFit.values()].some((value) => value < 0);
}

/** What the page of every indicator that is made from neighbourhoods says about the look-up. */
export function lookupNote(bestFit: ReadonlyMap<GssCode, number>, scale: Scale): string {
  const allowed = usesRange(bestFit, scale)
    ? 'a tenth of the range from the lowest ward to the highest (its figures have no natural zero)'
    : 'a tenth of the figure';
  return `Neighbourhoods do not fit wards exactly. Each is counted in the ward of its ONS best fit. Where dividing neighbourhoods among wards by their postcodes moves a ward by more than ${allowed}, the ward is marked "depends on how neighbourhoods are assigned to wards", both figures are given, and no verdict is.`;
}
