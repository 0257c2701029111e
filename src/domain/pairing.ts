/** Pairing: which two indicators may stand beside each other on one map or scatter, and which may not. */
import type { Indicator } from './indicator.ts';

export type PairingRule =
  | { readonly kind: 'allowed' }
  /** One measure contains the other: say so and offer an indicator that does not. */
  | { readonly kind: 'warned'; readonly reason: 'contains-crime'; readonly offer: 'income-deprivation' }
  | { readonly kind: 'refused'; readonly reason: 'context-against-violence' | 'same-indicator' };

/** The Index of Multiple Deprivation's crime domain: made of recorded crime alone. */
const CRIME_DOMAIN = 'crime-deprivation';

/**
 * Rule for two indicators, the same whichever comes first. Who lives in a place (ethnic group, age, tenure) is context
 * and is never plotted against violence or any other crime, the crime domain of the deprivation index included.
 */
export function pairingRule(
  first: Pick<Indicator, 'id' | 'role'>,
  second: Pick<Indicator, 'id' | 'role'>,
): PairingRule {
  if (first.id === second.id) return { kind: 'refused', reason: 'same-indicator' };
  const pair = [first, second];
  const hasContext = pair.some((indicator) => indicator.role === 'context');
  if (hasContext && pair.some(isCrime)) return { kind: 'refused', reason: 'context-against-violence' };
  const containsCrime = pair.some((indicator) => indicator.role === 'deprivation-with-crime');
  const isRecordedCrime = pair.some(
    (indicator) => indicator.role === 'violence' || indicator.role === 'crime',
  );
  if (containsCrime && isRecordedCrime) {
    return { kind: 'warned', reason: 'contains-crime', offer: 'income-deprivation' };
  }
  return { kind: 'allowed' };
}

function isCrime(indicator: Pick<Indicator, 'id' | 'role'>): boolean {
  return indicator.role === 'violence' || indicator.role === 'crime' || indicator.id === CRIME_DOMAIN;
}
