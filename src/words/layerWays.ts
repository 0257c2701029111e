/** Why a measure is not drawn in a way, and why one cannot be switched on. */
import { joinNames } from './listOf.ts';

export const WAY_WORDS = {
  /** Short, beside the way. */
  refused: {
    score: 'not for a score',
    'not-at-level': 'not at this level',
    'too-few-areas': 'too few areas',
    taken: 'taken',
  },
  /** Why, in a sentence. */
  because: {
    score: 'It is a score, and twice the score is not twice as much, so it has no circles.',
    'not-at-level': 'It is not published for the areas of this map, so it has no pattern.',
    'too-few-areas': 'The map has too few areas to be parted into fifths, so it has no pattern.',
    taken: 'Another layer has that way and cannot be drawn otherwise.',
  },
  noRoom: (names: readonly string[]) =>
    `The map has no room for one more measure. Switch off one of these first: ${joinNames(names)}.`,
  beside: (reason: string, other: string) => `${reason} Switch off ${other} first.`,
} as const;
