/** The sentence about ward figures that depend on how neighbourhoods are assigned to wards. */
import type { GssCode } from '../../src/domain/geography.ts';
import { usesRange, type Scale } from '../../src/domain/lookUpDependence.ts';

/** What the page of every indicator that is made from neighbourhoods says about the look-up. */
export function lookupNote(bestFit: ReadonlyMap<GssCode, number>, scale: Scale): string {
  const allowed = usesRange(bestFit, scale)
    ? 'a tenth of the range from the lowest ward to the highest (its figures have no natural zero)'
    : 'a tenth of the figure';
  return `Neighbourhoods do not fit wards exactly. Each is counted in the ward of its ONS best fit. Where dividing neighbourhoods among wards by their postcodes moves a ward by more than ${allowed}, the ward is marked "depends on how neighbourhoods are assigned to wards", both figures are given. Something is said of a ward only where it holds for both.`;
}
