/** Words of where a patch lies, on the map of its pack. */
import { PLACE_WORDS as here } from '../domain/place.ts';
import { joinNames } from './listOf.ts';

export const PACK_MAP_WORDS = {
  lies: (boroughs: readonly string[], [north, west]: readonly [string | null, string | null]) => {
    const part = [north, west].filter((one) => one !== null).join('-');
    return `It lies in ${joinNames(boroughs)}, in the ${part === '' ? 'middle' : part} of ${here.theArea}.`;
  },
  locator: `The small map shows where it lies in ${here.theArea}.`,
} as const;
