/** Which ward figures depend on how neighbourhoods are assigned to wards. */
import type { GssCode } from './geography.ts';

/** A ward figure is flagged when the other look-up moves it by more than this share. */
const LOOKUP_TOLERANCE = 0.1;

/** `ratio`: zero means none, so a tenth of a figure has a meaning. `interval`: only differences have one. */
export type Scale = 'ratio' | 'interval';

/**
 * The wards that the other look-up moves by more than a tenth, with the figure it gives them.
 * The difference is measured against the figure itself. On an interval scale, or where a ward has a figure below zero
 * (some scores), a share of the figure means nothing, and a tenth of the range from the lowest ward to the highest is used.
 */
export function apportionedEstimates(
  bestFit: ReadonlyMap<GssCode, number>,
  apportioned: ReadonlyMap<GssCode, number>,
  scale: Scale = 'ratio',
): ReadonlyMap<GssCode, number> {
  const values = [...bestFit.values()];
  const range = Math.max(...values) - Math.min(...values);
  const byRange = usesRange(bestFit, scale);
  const alternatives = new Map<GssCode, number>();
  for (const [ward, value] of bestFit) {
    const other = apportioned.get(ward);
    if (other === undefined || !Number.isFinite(other)) continue;
    if (Math.abs(other - value) > LOOKUP_TOLERANCE * (byRange ? range : value)) alternatives.set(ward, other);
  }
  return alternatives;
}

/** Whether differences are measured against the range of the wards and not against each figure. */
export function usesRange(bestFit: ReadonlyMap<GssCode, number>, scale: Scale): boolean {
  return scale === 'interval' || [...bestFit.values()].some((value) => value < 0);
}
