/** What is said of an address of the explorer that was not understood in part; fetched only then. */
import { PLACE_WORDS as here } from '../domain/place.ts';

export const ADDRESS_PROBLEMS_WORDS = {
  title: 'Part of the address was not understood',
  intro: 'The rest of the link works. This is what was left out:',
  unknown: (parameter: string, value: string) => `“${value}” is not a known ${parameter}.`,
  malformed: (parameter: string, value: string) => `“${value}” is not in a form that ${parameter} can have.`,
  unknownName: (name: string) => `“${name}” is not something that this page can be asked for.`,
  tooMany: (value: string, most: number) =>
    `At most ${most} areas can be selected, so ${value} was left out.`,
  repeated: (value: string) => `“${value}” is named twice; once is enough.`,
  noRoom: (value: string) =>
    `Two measures can be drawn as colours, one as a pattern and one as circles, so ${value} was left out.`,
  suggestion: (words: string) => `Did you mean ${words}?`,
  parameters: {
    indicator: 'measure',
    compare: 'second measure',
    geography: 'level',
    area: 'area code',
    fit: 'area code',
    layers: 'layer',
    class: 'class of a key',
    lasso: 'outline in the chart',
    coincide: 'setting for areas that coincide',
    since: 'earlier period',
    tab: 'part beside the map',
    period: 'period',
    release: 'release',
    layout: 'map shape',
    pairing: 'way to show two measures',
    against: 'comparison',
    borough: `${here.authority.one} code`,
    range: 'range',
    'second-range': 'range of the second measure',
    sort: 'order',
    page: 'page',
    weights: 'weight',
    uncertainty: 'setting for uncertainty',
  } as Readonly<Record<string, string>>,
} as const;
