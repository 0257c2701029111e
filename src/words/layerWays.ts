/** Why a measure is not drawn in a way, and why one cannot be switched on. */
export const WAY_WORDS = {
  /** Why a measure is not drawn in a way. */
  because: {
    score: 'It is a score, and twice the score is not twice as much, so it has no circles.',
    'shared-figure':
      'So many areas share the figure that there is no fifth, so it has no pattern. The score has one.',
    'not-at-level': 'It is not published for the areas of this map, so it has no pattern.',
    'too-few-areas': 'The map has too few areas to be parted into fifths, so it has no pattern.',
    taken: 'Another layer has that way and cannot be drawn otherwise.',
  },
  beside: (reason: string, other: string) => `${reason} Switch off ${other} first.`,
} as const;
