/** The sentences about how neighbourhoods are assigned to wards, and about ward figures that depend on it. */
import type { GssCode } from '../../src/domain/geography.ts';
import { usesRange, type Scale } from '../../src/domain/lookUpDependence.ts';
import { AUTHORITIES } from '../../src/domain/place.ts';

/** "Anytown, Newtown and Oldtown" */
const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** How the best fit of a release is called and explained. */
export interface BestFitWords {
  /** "the ONS best fit", in a sentence on method. */
  readonly name: string;
  /** After "Neighbourhoods do not fit wards exactly." */
  readonly explained: string;
}

/** @param derivedFor authorities for which it is not the official one */
export function bestFitWords(derivedFor: readonly GssCode[]): BestFitWords {
  if (derivedFor.length === 0)
    return { name: 'the ONS best fit', explained: 'Each is counted in the ward of its ONS best fit.' };
  const namesOf = (isDerived: boolean): string =>
    AND.format(
      AUTHORITIES.filter(({ code }) => derivedFor.includes(code) === isDerived).map(({ name }) => name),
    );
  const derived =
    'it is the ward in which the largest share of its postcodes lies: worked out here, not official, since no official list for these wards was held';
  const others = namesOf(false);
  return {
    name: 'a best fit, which a note below explains',
    explained:
      others === ''
        ? `Each is counted in one ward: ${derived}.`
        : `Each is counted in one ward. In ${others} that is the ward of its ONS best fit. In ${namesOf(true)} ${derived}.`,
  };
}

export const OFFICIAL_BEST_FIT = bestFitWords([]);

/** What the page of every indicator that is made from neighbourhoods says about the look-up. */
export function lookupNote(
  bestFit: ReadonlyMap<GssCode, number>,
  scale: Scale,
  { explained }: BestFitWords = OFFICIAL_BEST_FIT,
): string {
  const allowed = usesRange(bestFit, scale)
    ? 'a tenth of the range from the lowest ward to the highest (its figures have no natural zero)'
    : 'a tenth of the figure';
  return `Neighbourhoods do not fit wards exactly. ${explained} Where dividing neighbourhoods among wards by their postcodes moves a ward by more than ${allowed}, the ward is marked "depends on how neighbourhoods are assigned to wards", both figures are given. Something is said of a ward only where it holds for both.`;
}
