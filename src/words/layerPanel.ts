/** Words of the panel of layers, which is the key of the map too. */
import { joinNames } from './listOf.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

const HEADLINE: Readonly<Record<string, string>> = {
  'violence-with-injury': 'Violence with injury',
  'imd-score': 'Deprivation',
  'children-missing-incidents': 'Missing episodes',
};

export const LAYER_PANEL_WORDS = {
  /** Of the headline measures, by id: shorter than their titles. */
  headline: HEADLINE,
  programme: (lines: boolean) => (lines ? `${programme.name} routes` : `${programme.name} ${programme.year}`),
  drawn: (layer: string) => `How ${layer} is drawn`,
  ways: { fill: 'as colours', pattern: 'as a pattern', circles: 'as circles' },
  /** Why a way is not offered, beside it. */
  refused: {
    score: 'not for a score',
    'shared-figure': 'no fifths',
    'not-at-level': 'not at this level',
    'too-few-areas': 'too few areas',
    taken: 'taken',
  },
  about: 'Source and limits',
  source: (source: string) => `Source: ${source}.`,
  nineClasses: (other: string) => `In nine classes with ${other}, where their key is.`,
  moved: (layer: string, place: number, of: number) => `${layer} is now ${place} of ${of}.`,
  remove: 'Remove from this list',
  nothing: 'No layer is on. The map shows outlines only.',
  add: 'Add a measure',
  full: (names: readonly string[]) =>
    `The map has no room for one more measure. Switch off one of these first: ${joinNames(names)}.`,
  notFetched: 'The list of measures could not be fetched. Try again.',
  quiet: 'To find your way',
  quietKey: 'Key: to find your way',
  more: 'Map shape and comparison',
} as const;
