/** Words of the panel of layers, which is the key of the map too. */
import { PROGRAMME_WORDS as programme } from './programme.ts';

const HEADLINE: Readonly<Record<string, string>> = {
  'violence-with-injury': 'Violence with injury',
  'imd-score': 'Deprivation',
  'children-missing-incidents': 'Missing episodes',
};

export const LAYER_PANEL_WORDS = {
  title: 'Layers and key',
  /** Of the headline measures, by id: shorter than their titles. */
  headline: HEADLINE,
  programme: (lines: boolean) => (lines ? `${programme.name} routes` : `${programme.name} ${programme.year}`),
  as: 'Drawn as',
  asOf: (layer: string) => `How ${layer} is drawn`,
  ways: { fill: 'Colours', pattern: 'Pattern', circles: 'Circles' },
  about: 'Source, and what this does not show',
  aboutOf: (layer: string) => `: ${layer}`,
  period: (period: string) => `Period: ${period}.`,
  source: (source: string) => `Source: ${source}.`,
  nineClasses: (other: string) => `In nine classes with ${other}: their key is there.`,
  up: (layer: string) => `Move ${layer} up`,
  down: (layer: string) => `Move ${layer} down`,
  moved: (layer: string, place: number, of: number) => `${layer} is now ${place} of ${of}.`,
  quiet: 'To find your way',
  nothing: 'No layer is on. The map shows outlines only.',
} as const;
