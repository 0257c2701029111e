/** Words of the parts that other sites show in a frame. */
import { EXAMPLES, PLACE_WORDS as here } from '../domain/place.ts';

export const EMBED_WORDS = {
  unknown: 'This frame asks for something that does not exist',
  unknownName: (name: string) =>
    `The address of this frame has “${name}”, which is not something it can ask for.`,
  suggestion: (name: string) => `The nearest that there is: ${name}.`,
  noLocalAuthorities: `No figures for ${here.authority.many} are published for this measure and period.`,
  noArea: 'This frame does not say which area to show',
  noAreaText: `Its address needs the code of a ward or ${here.authority.indefinite}: area=${EXAMPLES.ward}.`,
  vintage: (vintage: string) => `${vintage}.`,
  region: here.together,
  source: (source: string, licence: string) => `Source: ${source}. ${licence}.`,
} as const;
