/** Words of what the search box finds: with its script, because no page needs them before it is used. */
import type { Continuity } from '../domain/continuity.ts';
import { EXAMPLES, PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { REDRAWN_MONTH } from './redrawn.ts';

export const FIND_RESULT_WORDS = {
  loading: 'Loading the list of places…',
  nothing: (text: string) =>
    `Nothing found for “${text}”. Try part of a postcode (${EXAMPLES.partOfPostcode}), or the name of a ward or ${here.authority.one}.`,
  outside: (postcode: string) => `${postcode} is not in ${here.theAuthorities} of ${here.theArea}.`,
  noneBegins: (start: string) =>
    `No postcode in ${here.theAuthorities} begins with ${start}. Try a whole postcode, or the name of a ward or ${here.authority.one}.`,
  slip: (typed: string, meant: readonly string[]) =>
    `“${typed}” is not a postcode as it is written. Did you mean ${meant.join(' or ')}?`,
  within: (typed: string, district: string) =>
    `“${typed}” holds no whole postcode. Here are the wards of ${district}.`,
  digits: (typed: string) =>
    `There is no postcode of ${here.theAuthorities} in “${typed}”. Type a postcode (${EXAMPLES.postcode}), or a name without numbers.`,
  unknownPostcode: (postcode: string, district: string) =>
    `${postcode} is not in the list of postcodes of October 2025. Here are the wards of ${district}.`,
  guesses: (typed: string, count: number) =>
    `Nothing in ${here.theArea} is called “${typed}” here. ${count === 1 ? 'This name is' : 'These names are'} like it: choose only what you mean.`,
  nearLine: (postcode: string, isSettled: boolean) =>
    isSettled
      ? `${postcode} lies beside the line to another ${here.authority.one}. The ward it is in is first.`
      : `${postcode} lies so near the line between two wards that it may be in either. The likelier is first. The council knows which it is.`,
  kinds: {
    ward: (borough: string) => `Ward in ${borough}`,
    wardUntil: (borough: string) => `Ward in ${borough}, as it was until ${REDRAWN_MONTH}`,
    borough: beginning(here.authority.one),
    neighbourhood: (ward: string, borough: string) => `Neighbourhood in ${ward} ward, ${borough}`,
    place: (wards: number) => (wards === 1 ? 'Place' : `Place, in ${wards} wards`),
    /** Said of what has no page of its own: the ward it leads to. */
    inWard: {
      place: (ward: string, borough: string) => `Place in ${ward} ward, ${borough}`,
      station: (ward: string, borough: string) => `Station in ${ward} ward, ${borough}`,
      school: (ward: string, borough: string, dated: string) =>
        `School (as of ${dated}) in ${ward} ward, ${borough}`,
      hospital: (ward: string, borough: string) => `Hospital in ${ward} ward, ${borough}`,
    },
    postcode: (ward: string, borough: string) => `In ${ward}, ${borough}`,
    nearLine: (ward: string, borough: string) => `Perhaps in ${ward}, ${borough}`,
    acrossLine: (ward: string, borough: string) => `Across the line: ${ward}, ${borough}`,
    former: (until: string, share: string, successor: string, continuity: Continuity | undefined) =>
      continuity === 'same'
        ? `Ward until ${until}; the same as ${successor} now`
        : continuity === 'nearly-same'
          ? `Ward until ${until}; nearly the same as ${successor} now`
          : `Ward until ${until}; ${share} of its residents are now in ${successor}`,
  },
  count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
} as const;
