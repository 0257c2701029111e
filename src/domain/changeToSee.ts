/** Which figures a smallest fall can be given for, and over one, two and three years: `smallestFall.ts` has the method. */
import type { Indicator } from './indicator.ts';
import { hasLargeHole, isMeasured, type Observation } from './observation.ts';
import { parsePeriod } from './period.ts';
import { smallestFall, YEARS_TO_SEE, type SmallestFall } from './smallestFall.ts';

/** Why no smallest fall is given. */
export type NoFallReason =
  /** No figure, or none that is a number of events in one year. */
  | 'no-yearly-count'
  /** By how much such figures move is not published. */
  | 'movement-not-known'
  | 'population-hole'
  /** The ward has no figure by the other look-up, so no change of it is ever told. */
  | 'depends-on-look-up';

export type ChangeToSee =
  | {
      readonly kind: 'told';
      readonly period: string;
      /** Events of the year that is known. */
      readonly count: number;
      readonly dispersion: number;
      readonly falls: readonly SmallestFall[];
    }
  | { readonly kind: 'notTold'; readonly reason: NoFallReason };

/**
 * The smallest falls of one area, or of a patch put together from whole ones. The dispersion is that of wards' changes, for larger areas
 * too: none is published for them, and they move by more than chance as well. Where the two look-ups of a ward give two counts, the smaller
 * one decides how large a share has to be gone, since a change is told only where both agree.
 */
export function changeToSee(
  observation: Observation,
  { unit, intervalMethod, geographies }: Pick<Indicator, 'unit' | 'intervalMethod' | 'geographies'>,
): ChangeToSee {
  const isEvents = unit.startsWith('per-') && intervalMethod === 'byar';
  if (
    !isMeasured(observation) ||
    !isEvents ||
    observation.numerator === null ||
    !isOneYear(observation.period)
  )
    return { kind: 'notTold', reason: 'no-yearly-count' };
  const dispersion = geographies.ward?.dispersion;
  if (dispersion === undefined) return { kind: 'notTold', reason: 'movement-not-known' };
  if (hasLargeHole(observation)) return { kind: 'notTold', reason: 'population-hole' };
  const { numerator: count, otherLookUp, period } = observation;
  if (otherLookUp === null) return { kind: 'notTold', reason: 'depends-on-look-up' };
  const fewest = Math.min(count, otherLookUp?.numerator ?? count);
  return {
    kind: 'told',
    period,
    count,
    dispersion,
    falls: YEARS_TO_SEE.map((years) => ofCount(smallestFall(fewest, years, dispersion), count)),
  };
}

/** The same share of another count: what is left is rounded down, so that the fall is never smaller. */
function ofCount(fall: SmallestFall, count: number): SmallestFall {
  const before = count * fall.years;
  if (fall.kind === 'none') return { ...fall, before };
  if (fall.before === before) return fall;
  const part = (left: number): number => Math.floor((left / fall.before) * before);
  const after = part(fall.after);
  return { ...fall, before, after, share: 1 - after / before, mostCalled: part(fall.mostCalled) };
}

function isOneYear(period: string): boolean {
  const parsed = parsePeriod(period);
  return parsed?.kind === 'window' ? parsed.months === 12 : parsed?.kind === 'year';
}
