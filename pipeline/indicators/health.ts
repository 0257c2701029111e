/** Topic: health. None of these is a measure of violence. */
import type { IndicatorDefinition } from '../figures/definition.ts';
import { careCountFigures, mentalHealthFigures } from '../figures/makeFigures.ts';
import { INJURY_LIMITS } from '../read/readChildrensSocialCare.ts';
import { laitIndicator } from './laitIndicator.ts';
import { AUTHORITIES_WORD, AUTHORITY, SUM_OF_AUTHORITIES } from './placePhrases.ts';

export const HEALTH: readonly IndicatorDefinition[] = [
  laitIndicator({
    id: 'mental-health-admissions-0-17',
    title: 'Hospital stays for mental health, age 0 to 17',
    measure: 'hospital stays for mental health per 100,000 children aged 0 to 17',
    topic: 'health',
    role: 'outcome',
    unit: 'per-100000-children',
    decimals: 1,
    yearMeans: 'year-ending-march',
    caveats: ['not-violence', 'repeated-incidents'],
    definition:
      'Stays in hospital of children aged 0 to 17 with a mental health condition as the main diagnosis.',
    numerator:
      'First finished episodes with a main diagnosis of a mental or behavioural disorder (ICD-10 F00 to F99).',
    denominator: 'Children aged 0 to 17.',
    notes: ['Periods are financial years, named by the year they end in.'],
    nextUpdate: 'Each year, usually in May.',
    figures: ['CMH_0-17yrs', 'year', { decimals: 2 }],
  }),
  laitIndicator({
    id: 'alcohol-admissions-under-18',
    title: 'Hospital stays with alcohol, under 18',
    measure: 'hospital stays wholly due to alcohol per 100,000 children under 18',
    topic: 'health',
    role: 'outcome',
    unit: 'per-100000-children',
    decimals: 1,
    caveats: ['not-violence', 'repeated-incidents'],
    definition:
      'Stays in hospital of children under 18 for conditions that are wholly due to alcohol, three years together.',
    numerator: 'Hospital admission episodes with an alcohol-specific diagnosis.',
    denominator: 'Children under 18.',
    notes: ['Each period is three financial years; periods overlap, so neighbouring ones share two years.'],
    nextUpdate: 'Each year, usually in February.',
    figures: ['Hosp_Adm_Alc_<18yrs', 'three-financial', { decimals: 2 }],
  }),
  {
    id: 'injury-admissions-0-14',
    title: 'Hospital stays for injuries, age 0 to 14',
    measure: 'emergency hospital stays for injuries per 10,000 children aged 0 to 14',
    topic: 'health',
    role: 'outcome',
    unit: 'per-10000-children',
    ratePer: 10000,
    decimals: 1,
    yearMeans: 'year-ending-march',
    intervalMethod: 'published',
    noInterval: null,
    source: 'ohid-fingertips',
    caveats: ['not-violence', 'chance-only', 'rounded'],
    headline: false,
    metadata: {
      definition:
        'Emergency stays in hospital of children aged 0 to 14 for injuries of every kind: accidents for the most part, and deliberate injuries with them. It is not a measure of violence.',
      numerator:
        'Emergency admissions of children aged 0 to 14 with an injury code (ICD-10 S00 to T79, V01 to Y36).',
      denominator: 'Children aged 0 to 14.',
      method: `Count divided by children, times 10,000. The 95% intervals of ${AUTHORITIES_WORD} and England are the publisher’s own. ${SUM_OF_AUTHORITIES}, with Byar’s 95% interval of the sum.`,
      notes: [
        'Periods are financial years, named by the year they end in.',
        `Counts of ${AUTHORITIES_WORD} are published rounded to the nearest 5 (since the year ending March 2013). The publisher’s intervals are made from the counts before rounding.`,
      ],
      nextUpdate: 'Each year, usually in February.',
    },
    makeFigures: careCountFigures({
      table: (care) => care.injury,
      numerator: 'Count',
      denominator: 'Denominator',
      limits: INJURY_LIMITS,
    }),
  },
  {
    id: 'mental-health-need',
    title: 'Mental health need',
    measure: 'mental health score of the Indices of Deprivation',
    topic: 'health',
    role: 'outcome',
    unit: 'score',
    ratePer: null,
    decimals: 2,
    intervalMethod: 'none',
    noInterval: 'modelled-score',
    source: 'iod2025',
    caveats: ['modelled', 'period-not-confirmed', 'ward-average-hides-pockets'],
    headline: false,
    metadata: {
      definition:
        'A score of mood and anxiety disorders from prescriptions, hospital stays, benefits and deaths, made for the health domain of the Indices of Deprivation. A higher score is more need; zero is about the middle of England.',
      numerator: 'None: it is a modelled score.',
      denominator: 'None: it is a modelled score.',
      method: `As published for neighbourhoods. Ward, ${AUTHORITY} and region are the mean of neighbourhood scores weighted by mid-2024 residents.`,
      notes: [],
      nextUpdate: 'With the next English Indices of Deprivation. No date has been announced.',
    },
    makeFigures: mentalHealthFigures,
  },
];
