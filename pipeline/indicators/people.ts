/** Topic: who lives here. Context only: never set against violence, and never in the risk index. */
import { OFFICIAL_BEST_FIT } from '../figures/lookupNote.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { residentsFigures } from '../figures/makeFigures.ts';
import type { AgeColumn } from '../read/readCensus.ts';
import { censusIndicator } from './censusIndicator.ts';
import { ENGLAND_LSOAS } from './placePhrases.ts';

const CONTEXT_NOTE = 'Who lives in an area is context. It is never set against violence here.';

const age = (id: string, years: string, column: AgeColumn): IndicatorDefinition =>
  censusIndicator({
    id,
    title: `People ${years}`,
    measure: `of residents were ${years}`,
    topic: 'people',
    role: 'context',
    definition: `The share of usual residents who were ${years} on census day.`,
    numerator: `Usual residents ${years}.`,
    denominator: 'All usual residents.',
    notes: [CONTEXT_NOTE],
    counts: ({ census }, lsoa) => ({
      numerator: census.age.value(column, lsoa.code),
      denominator: census.age.value('all_ages', lsoa.code),
    }),
  });

const ethnicGroup = (id: string, title: string, category: string): IndicatorDefinition =>
  censusIndicator({
    id,
    title,
    measure: `of residents chose the census group "${category}"`,
    topic: 'people',
    role: 'context',
    definition: `The share of usual residents who chose the census group "${category}".`,
    numerator: 'Usual residents of the group.',
    denominator: 'All usual residents.',
    notes: [CONTEXT_NOTE, 'The five groups are those of the census question; each holds many identities.'],
    counts: ({ census }, lsoa) => census.ethnicGroup.counts(lsoa, [category]),
  });

export const PEOPLE: readonly IndicatorDefinition[] = [
  {
    id: 'population-total',
    title: 'People living in the neighbourhoods counted here',
    measure: 'people living in the neighbourhoods counted here',
    topic: 'people',
    role: 'context',
    unit: 'count',
    ratePer: null,
    decimals: 0,
    yearMeans: 'mid-year',
    intervalMethod: 'none',
    noInterval: 'complete-count',
    source: 'ons-population',
    caveats: [],
    headline: false,
    metadata: {
      definition: 'Residents in the middle of 2024, all ages.',
      numerator: 'Residents on 30 June 2024.',
      denominator: 'None: it is a number of people.',
      method: (bestFit) =>
        bestFit === OFFICIAL_BEST_FIT.name
          ? `Estimates for neighbourhoods, added up. A ward is the sum of the neighbourhoods assigned to it by ${bestFit}, which is not the ward’s official population.`
          : `Estimates for neighbourhoods, added up. A ward is the sum of the neighbourhoods assigned to it, which is not the ward’s official population; they are assigned by ${bestFit}.`,
      notes: [
        'These are the people behind every rate per 1,000 residents here.',
        `England is the sum of the national file of ${ENGLAND_LSOAS} neighbourhoods.`,
      ],
      nextUpdate: 'Each year, usually in November.',
    },
    makeFigures: residentsFigures,
  },
  age('population-aged-0-15', 'aged 0 to 15', 'Aged 15 years and under'),
  age('population-aged-16-24', 'aged 16 to 24', 'Aged 16 to 24 years'),
  age('population-aged-65-and-over', 'aged 65 and over', 'Aged 65 years and over'),
  ethnicGroup('ethnic-group-asian', 'Asian ethnic group', 'Asian, Asian British or Asian Welsh'),
  ethnicGroup(
    'ethnic-group-black',
    'Black ethnic group',
    'Black, Black British, Black Welsh, Caribbean or African',
  ),
  ethnicGroup('ethnic-group-mixed', 'Mixed ethnic group', 'Mixed or Multiple ethnic groups'),
  ethnicGroup('ethnic-group-white', 'White ethnic group', 'White'),
  ethnicGroup('ethnic-group-other', 'Other ethnic group', 'Other ethnic group'),
];
