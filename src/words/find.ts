/** Words of the search box before it is used; `findResults.ts` has those of what it finds. */
import { PLACE_WORDS as here } from '../domain/place.ts';

export const FIND_WORDS = {
  label: 'Find an area',
  hint: '(postcode, ward or place)',
  noScript: `Searching needs a script, which your browser does not run. The page of each ${here.authority.one} has the list of its wards.`,
  failed: 'The list of places could not be loaded. The table below lists every area.',
} as const;
