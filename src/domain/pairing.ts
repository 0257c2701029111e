/** Pairing: which two indicators may be beside each other on one map or scatter, and which may not. */
import type { Indicator, IndicatorRole } from './indicator.ts';
import { CRIME_DOMAIN, overlapOf, type Overlap } from './overlap.ts';

export type PairingRule =
  | {
      readonly kind: 'allowed';
      readonly isSmoothed?: true;
      /** Both are smoothed towards the same neighbourhoods. */
      readonly areBothSmoothed?: true;
      /** What they have in common, to be said. */
      readonly overlap?: Overlap;
    }
  /** One measure contains the other: say so and offer an indicator that does not. */
  | {
      readonly kind: 'warned';
      readonly reason: 'contains-crime';
      readonly offer: 'income-deprivation';
      readonly isSmoothed?: true;
    }
  | { readonly kind: 'refused'; readonly reason: 'context-against-violence' | 'same-indicator' };

/** What is said of how neighbourhoods live, which is what makes them like each other. */
const ALIKE: readonly IndicatorRole[] = ['deprivation-with-crime', 'risk-factor', 'composite'];

type Paired = Pick<Indicator, 'id' | 'role'> & Partial<Pick<Indicator, 'caveats' | 'source' | 'unit'>>;

/**
 * Rule for two indicators, the same whichever comes first. Who lives in a place (ethnic group, age, tenure) is context
 * and is never plotted against violence or any other crime, the crime domain of the deprivation index included.
 */
export function pairingRule(first: Paired, second: Paired): PairingRule {
  if (first.id === second.id) return { kind: 'refused', reason: 'same-indicator' };
  const pair = [first, second];
  const hasContext = pair.some((indicator) => indicator.role === 'context');
  if (hasContext && pair.some(isCrime)) return { kind: 'refused', reason: 'context-against-violence' };
  const containsCrime = pair.some((indicator) => indicator.role === 'deprivation-with-crime');
  const isRecordedCrime = pair.some(
    (indicator) => indicator.role === 'violence' || indicator.role === 'crime',
  );
  if (containsCrime && isRecordedCrime) {
    return { kind: 'warned', reason: 'contains-crime', offer: 'income-deprivation', ...smoothing(pair) };
  }
  const overlap = overlapOf(first, second);
  const areBothSmoothed = pair.every(isSmoothedRate);
  return {
    kind: 'allowed',
    ...smoothing(pair),
    ...(areBothSmoothed ? { areBothSmoothed } : {}),
    ...(overlap === null ? {} : { overlap }),
  };
}

/**
 * A rate that is smoothed towards neighbourhoods alike in other things goes with those things more than it did: to be said
 * wherever it is set beside what makes neighbourhoods alike.
 */
function smoothing(pair: readonly Paired[]): { readonly isSmoothed?: true } {
  const isSmoothed = pair.some(isSmoothedRate) && pair.some(({ role }) => ALIKE.includes(role));
  return isSmoothed ? { isSmoothed } : {};
}

function isSmoothedRate({ caveats }: Paired): boolean {
  return caveats?.includes('smoothed-estimate') === true;
}

/** Whether something must be said of a pair before it is read together. */
export function isToldOf(rule: PairingRule): boolean {
  return (
    rule.kind !== 'allowed' ||
    rule.isSmoothed === true ||
    rule.areBothSmoothed === true ||
    rule.overlap !== undefined
  );
}

function isCrime(indicator: Pick<Indicator, 'id' | 'role'>): boolean {
  return indicator.role === 'violence' || indicator.role === 'crime' || indicator.id === CRIME_DOMAIN;
}
