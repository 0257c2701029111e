/** One hue for each kind of topic, so that a map says by its colour what it is about before its title is read. */
import type { Topic } from './indicator.ts';

export const COLOUR_FAMILIES = ['violence', 'deprivation', 'children', 'people'] as const;
/** Indigo, teal, plum and slate. */
export type ColourFamily = (typeof COLOUR_FAMILIES)[number];

const FAMILIES: Readonly<Record<Topic, ColourFamily>> = {
  violence: 'violence',
  'other-crime': 'violence',
  'youth-justice': 'violence',
  'children-missing-and-exploitation': 'children',
  'children-and-families': 'children',
  education: 'children',
  deprivation: 'deprivation',
  work: 'deprivation',
  housing: 'deprivation',
  health: 'people',
  people: 'people',
};

export function colourFamilyOf({ topic }: { readonly topic: Topic }): ColourFamily {
  return FAMILIES[topic];
}
