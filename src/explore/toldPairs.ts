/** Pairs of measures that are on of which something must be said before they are read together. */
import { isToldOf, pairingRule, type PairingRule } from '../domain/pairing.ts';
import type { ExploreData } from './exploreData.ts';

export interface ToldPair {
  readonly rule: PairingRule;
  readonly layers: readonly { readonly id: string; readonly containsCrime: boolean }[];
}

export function toldPairs(measures: ExploreData['measures']): readonly ToldPair[] {
  return measures.flatMap((one, index) =>
    measures.slice(index + 1).flatMap((other): readonly ToldPair[] => {
      const rule = pairingRule(one.measure.indicator, other.measure.indicator);
      if (!isToldOf(rule)) return [];
      const layers = [one, other].map(({ id, measure }) => ({
        id,
        containsCrime: measure.indicator.role === 'deprivation-with-crime',
      }));
      return [{ rule, layers }];
    }),
  );
}
