/** Words of the pages of single indicators. */
import type { Geography } from '../domain/geography.ts';
import type { Indicator, IntervalMethod } from '../domain/indicator.ts';
import { PLACE_WORDS as here, REGION } from '../domain/place.ts';
import { beginning } from './beginning.ts';

export const INDICATOR_WORDS = {
  trail: 'Where you are',
  data: 'Data',
  standIn: (publisher: string) =>
    `Where wards are asked for, another measure is shown in its place, as supplied by ${publisher}:`,
  explore: 'Show on the map',
  csv: 'All figures (CSV)',
  dictionary: 'What the columns mean (CSV)',
  downloads: 'Use these figures',
  picture: 'Where it is recorded',
  pictureOf: 'What the figures show',
  noMap: 'The numbers are too small for a map, so there is none.',
  charts: 'How far apart the areas are',
  about: 'What this measure is',
  quality: 'How sure it is, and what to watch for',
  origin: 'Where it comes from',
  figures: 'The figures as tables',
  wholeList: (areas: string) =>
    `The list of all ${areas} is long, so it is not printed here. It is in the CSV file.`,
  table: (areas: string, period: string) => `All ${areas}, ${period}`,
  compared: (period: string) => `${beginning(here.authority.many)} and wider areas, ${period}`,
  area: 'Area',
  borough: beginning(here.authority.one),
  figure: 'Figure',
  interval: '95% interval',
  none: 'none',
  definition: 'Definition',
  numerator: 'Numerator',
  denominator: 'Denominator',
  method: 'Method',
  unit: 'Unit',
  reading: 'Which way to read it',
  intervals: 'Intervals',
  periods: 'Levels and periods',
  cautions: 'Cautions',
  notes: 'Notes',
  lookUp: 'Wards whose figure depends on how neighbourhoods are assigned',
  exceptions: 'Figures read as gaps',
  source: 'Source',
  sourcePeriod: 'Period of the source',
  obtained: 'How it was obtained',
  licence: 'Licence',
  attribution: 'Attribution',
  nextUpdate: 'Next update',
  identifier: 'Name in files and addresses',
  release: 'Release',
  releaseOf: (id: string, date: string) => `${id}, published on ${date}`,
  months: (from: string, to: string) => `counts each month from ${from} to ${to}`,
  periodRange: (first: string, last: string, count: number) =>
    count === 2 ? `${first}, and ${last}` : `${first} to ${last} (${count} periods)`,
  lookUpNone: 'None: both ways of assigning neighbourhoods to wards agree to within a tenth.',
  lookUpSome: (count: number) =>
    `${count === 1 ? 'One ward' : `${count} wards`} would differ by more than a tenth if neighbourhoods were shared out by postcodes. There both figures are given, and only what holds for both is said.`,
  lookUpPair: (name: string, figure: string, other: string) => `${name}: ${figure}, or ${other}`,
  comparators: {
    region: beginning(here.together),
    'wider-region': `The ${REGION.name}`,
    england: 'England',
  },
  unknown: {
    title: 'We do not hold that measure',
    text: (id: string) => `There is no measure called “${id}”.`,
    nearest: 'The nearest that exists:',
    all: 'All measures',
  },
  failed: 'The figures could not be loaded. Reload the page to try again.',
} as const;

export const INTERVAL_METHOD_WORDS: Readonly<Record<Exclude<IntervalMethod, 'none'>, string>> = {
  byar: '95% intervals by Byar’s method, exact below 10. They cover chance only, not how things are recorded or where they are placed.',
  wilson: '95% intervals by Wilson’s method. They cover chance only, not how things are recorded or counted.',
  published: '95% intervals as the source publishes them. They cover chance only.',
};

/** Which way a figure is to be read. No judgement is made of an area. */
export function readingSentence({
  role,
  unit,
  caveats,
}: Pick<Indicator, 'role' | 'unit' | 'caveats'>): string {
  if (unit === 'decile') return 'A low number means more deprived: 1 is the most deprived tenth of England.';
  if (caveats.includes('higher-is-better')) return 'A higher figure is what is hoped for.';
  switch (role) {
    case 'violence':
    case 'crime':
      return 'A higher figure means that more was recorded. More may have happened, or more may have been reported and written down.';
    case 'deprivation-with-crime':
    case 'risk-factor':
      return 'A higher figure means more deprivation or need.';
    case 'composite':
      return 'A higher figure means that more of the chosen risk factors are high there. It says nothing about any person.';
    case 'context':
      return 'Neither high nor low is good or bad. It describes who lives in a place.';
    case 'outcome':
      return 'No judgement is built in. A higher figure can mean more need, or that more is found and written down.';
  }
}

/** Names of levels as headings. */
export const LEVEL_TITLES: Readonly<Record<Geography, string>> = {
  lsoa: 'Neighbourhoods',
  ward: 'Wards',
  borough: beginning(here.authority.many),
  region: beginning(here.together),
  'wider-region': `The ${REGION.name}`,
  england: 'England',
};
