import { pairingRule } from '../domain/pairing.ts';
import type { ExploreData } from './exploreData.ts';

/** Whether the two measures of a view share one map of nine classes. */
export function sharesMap({ first, second, view }: ExploreData): boolean {
  return (
    first !== null &&
    second !== null &&
    view.pairing === 'one-map' &&
    second.geography === first.geography &&
    pairingRule(first.indicator, second.indicator).kind !== 'refused'
  );
}
