/** What is said beside the figure of a partner's measure that is shown in place of a public one: page of an area, card, pack. */
import { PLACE_WORDS as here } from '../domain/place.ts';

export const STAND_IN_WORDS = {
  figure: (asked: string, publisher: string) =>
    `As supplied by ${publisher}. This is another measure than “${asked}”, which is published for ${here.authority.many}.`,
} as const;
