/** The programme's name, deeds and dates as sentences need them. Empty where a place has none: then none of them is said. */
import { formatMonth } from '../domain/format.ts';
import { PROGRAMME } from '../domain/programme.ts';

const asOf = PROGRAMME?.asOf ?? '';

export const PROGRAMME_WORDS = {
  name: PROGRAMME?.name ?? '',
  did: PROGRAMME?.did ?? '',
  inShort: PROGRAMME?.inShort ?? '',
  later: PROGRAMME?.later ?? '',
  laterUnknown: PROGRAMME?.laterUnknown ?? '',
  /** Of the record of places: "December 2021", and "2021". */
  month: formatMonth(asOf.slice(0, 7)),
  year: asOf.slice(0, 4),
} as const;

/** For lists of what a page has: one name, or none. */
export const PROGRAMME_NAMES: readonly string[] = PROGRAMME === null ? [] : [PROGRAMME.name];
