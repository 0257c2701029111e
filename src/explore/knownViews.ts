import type { Catalogue, Manifest } from '../data/schema.ts';
import { isMapped } from '../domain/indicatorTraits.ts';
import { RISK_FACTORS } from '../domain/riskFactors.ts';
import type { Known } from '../view/exploreParameters.ts';

/** What an address of the explore page may name, as far as it is known yet. */
export function knownOf(catalogue: Catalogue | null, manifest: Manifest | null): Known {
  return {
    // What cannot be drawn as a map has no place here.
    indicators: (catalogue?.indicators ?? []).filter(isMapped).map(({ id }) => id),
    riskFactors: RISK_FACTORS.map(({ id }) => id),
    releases: manifest?.releases.map(({ id }) => id) ?? [],
  };
}
