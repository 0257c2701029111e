/** Whether two measures hold the same thing in part: then areas high by one are bound to be high by the other. */
import type { Indicator } from './indicator.ts';
import { RISK_FACTORS } from './riskFactors.ts';

/** `part-of`: one is in the other; `same-thing`: two forms of one index; `shared-parts`: both are made of the same parts. */
export type Overlap = 'part-of' | 'same-thing' | 'shared-parts';

type Overlapping = Pick<Indicator, 'id' | 'role'> & Partial<Pick<Indicator, 'source' | 'unit'>>;

/** The Index of Multiple Deprivation's crime domain: made of recorded crime alone. */
export const CRIME_DOMAIN = 'crime-deprivation';

/** What is in a domain, where the metadata does not say it: the sub-domain, and the two counts that the publisher takes into one. */
const WITHIN: Readonly<Record<string, string>> = {
  'children-education-deprivation': 'education-deprivation',
  'mental-health-need': 'health-deprivation',
  overcrowding: 'housing-deprivation',
};

/** A form of the whole index of deprivation: its score, its decile, the share in the most deprived tenth. */
function isWholeIndex({ id, role }: Overlapping): boolean {
  return role === 'deprivation-with-crime' && id !== CRIME_DOMAIN;
}

/** Whether a measure is a score of the publisher of an index, and so one of its domains, or within one. */
function isDomainOf(part: Overlapping, whole: Overlapping): boolean {
  if (part.id in WITHIN) return true;
  return part.source !== undefined && part.source === whole.source && part.unit === 'score';
}

function isRiskFactor({ id }: Overlapping): boolean {
  return RISK_FACTORS.some((factor) => factor.id === id || factor.id === WITHIN[id]);
}

function isPartOf(part: Overlapping, whole: Overlapping): boolean {
  if (WITHIN[part.id] === whole.id) return true;
  if (whole.role === 'composite') return isRiskFactor(part);
  return isWholeIndex(whole) && !isWholeIndex(part) && isDomainOf(part, whole);
}

/** @returns null where two measures have nothing in common that is known */
export function overlapOf(first: Overlapping, second: Overlapping): Overlap | null {
  if (isWholeIndex(first) && isWholeIndex(second)) return 'same-thing';
  if (isPartOf(first, second) || isPartOf(second, first)) return 'part-of';
  const pair = [first, second];
  return pair.some(isWholeIndex) && pair.some(({ role }) => role === 'composite') ? 'shared-parts' : null;
}
