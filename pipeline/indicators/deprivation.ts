/** Topic: deprivation. */
import type { CaveatId, IndicatorRole } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import {
  censusFigures,
  decileFigures,
  mostDeprivedShareFigures,
  scoreFigures,
  subdomainFigures,
} from '../figures/makeFigures.ts';
import type { ScoreColumn, SummaryColumn } from '../read/readDeprivation.ts';
import { WARD_COUNT } from '../../src/domain/place.ts';
import {
  AUTHORITIES_WORD,
  AUTHORITY,
  ENGLAND_LSOAS,
  NEIGHBOURHOODS_OF_WARD,
  upperFirst,
} from './placePhrases.ts';
import { riskIndexFigures } from '../figures/riskIndexFigures.ts';

const NEXT = 'With the next English Indices of Deprivation. No date has been announced.';
const SCORE_METHOD = `As published for neighbourhoods; ${AUTHORITIES_WORD} as published (File 10, average score). Ward and region are the mean of neighbourhood scores weighted by mid-2024 residents. Ranks and deciles are never averaged.`;
const MODELLED =
  'The score is modelled from many sources, so no interval is given and no difference is tested.';
const WEIGHT_NOTE = `Published ${AUTHORITY} averages use the publisher’s own weights, so they can differ a little from the mean of their wards.`;

interface DomainOptions {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly column: ScoreColumn;
  readonly borough: SummaryColumn;
  readonly decimals: number;
  readonly role?: IndicatorRole;
  readonly caveats?: readonly CaveatId[];
  readonly notes?: readonly string[];
}

const domain = (options: DomainOptions): IndicatorDefinition => ({
  id: options.id,
  title: options.title,
  measure: `score, ${options.title.toLowerCase()}`,
  topic: 'deprivation',
  role: options.role ?? 'risk-factor',
  unit: 'score',
  ratePer: null,
  decimals: options.decimals,
  intervalMethod: 'none',
  noInterval: 'modelled-score',
  source: 'iod2025',
  caveats: [
    'decile-one-most-deprived',
    'modelled',
    'period-not-confirmed',
    'ward-average-hides-pockets',
    ...(options.caveats ?? []),
  ],
  headline: options.id === 'income-deprivation',
  metadata: {
    definition: options.about,
    numerator: 'None: it is a score.',
    denominator: 'None: it is a score.',
    method: SCORE_METHOD,
    notes: [
      'A higher score is more deprived. In deciles it is the other way round: decile 1 is the most deprived tenth.',
      MODELLED,
      WEIGHT_NOTE,
      ...(options.notes ?? []),
    ],
    nextUpdate: NEXT,
  },
  makeFigures: scoreFigures(options.column, options.borough),
});

export const DEPRIVATION: readonly IndicatorDefinition[] = [
  {
    id: 'imd-score',
    title: 'Index of Multiple Deprivation',
    measure: 'score, Index of Multiple Deprivation',
    topic: 'deprivation',
    role: 'deprivation-with-crime',
    unit: 'score',
    ratePer: null,
    decimals: 1,
    intervalMethod: 'none',
    noInterval: 'modelled-score',
    source: 'iod2025',
    caveats: [
      'decile-one-most-deprived',
      'contains-crime',
      'modelled',
      'period-not-confirmed',
      'ward-average-hides-pockets',
    ],
    headline: true,
    metadata: {
      definition:
        'The official measure of how deprived a neighbourhood is, from seven domains: income, employment, education, health, crime, barriers to housing and services, and living environment. A higher score is more deprived.',
      numerator: 'None: it is a score.',
      denominator: 'None: it is a score.',
      method: `${SCORE_METHOD} England is the mean of all ${ENGLAND_LSOAS} neighbourhoods weighted by mid-2024 residents.`,
      notes: [
        'Its crime domain contains violence, so it must not be used to explain violence; use income deprivation for that.',
        MODELLED,
        WEIGHT_NOTE,
        'Not everybody who lives in a deprived neighbourhood is deprived, and many deprived people live elsewhere.',
      ],
      nextUpdate: NEXT,
    },
    makeFigures: scoreFigures(
      'IMD_score',
      'imd_average_score',
      ({ deprivation }) => deprivation.englandImdScore,
    ),
  },
  {
    id: 'imd-decile',
    title: 'Deprivation decile',
    measure: 'deprivation decile in England (1 is the most deprived tenth)',
    topic: 'deprivation',
    role: 'deprivation-with-crime',
    unit: 'decile',
    ratePer: null,
    decimals: 0,
    deepIsLow: true,
    intervalMethod: 'none',
    noInterval: 'modelled-score',
    source: 'iod2025',
    caveats: ['decile-one-most-deprived', 'contains-crime', 'modelled', 'period-not-confirmed'],
    headline: false,
    metadata: {
      definition:
        'The tenth of England’s neighbourhoods that a neighbourhood falls in by its Index of Multiple Deprivation. Decile 1 is the most deprived tenth, decile 10 the least deprived.',
      numerator: 'None: it is a rank in ten groups.',
      denominator: 'None: it is a rank in ten groups.',
      method: `As published for neighbourhoods. Deciles are never averaged, so there is none for wards or ${AUTHORITIES_WORD}.`,
      notes: ['A lower number is more deprived.'],
      nextUpdate: NEXT,
    },
    makeFigures: decileFigures,
  },
  {
    id: 'imd-most-deprived-share',
    title: 'Neighbourhoods in England’s most deprived tenth',
    measure: 'of neighbourhoods were in England’s most deprived tenth',
    topic: 'deprivation',
    role: 'deprivation-with-crime',
    unit: 'percent',
    ratePer: 100,
    decimals: 1,
    intervalMethod: 'none',
    noInterval: 'modelled-score',
    source: 'iod2025',
    caveats: ['decile-one-most-deprived', 'contains-crime', 'modelled', 'period-not-confirmed'],
    headline: false,
    metadata: {
      definition:
        'The share of an area’s neighbourhoods that are in the most deprived tenth of England (decile 1).',
      numerator: 'Neighbourhoods (LSOAs) in decile 1 of the Index of Multiple Deprivation.',
      denominator: 'All neighbourhoods of the area.',
      method: `A count of neighbourhoods. ${upperFirst(AUTHORITIES_WORD)} as published (File 10, a proportion of four decimals). A ward has about ${NEIGHBOURHOODS_OF_WARD} neighbourhoods, so one more or less moves the figure by more than ten points.`,
      notes: [
        'The tenth of each neighbourhood is modelled, so no interval is given and no difference is tested.',
      ],
      nextUpdate: NEXT,
    },
    makeFigures: mostDeprivedShareFigures,
  },
  domain({
    id: 'income-deprivation',
    title: 'Income deprivation',
    about:
      'The share of people with a low income who are out of work or in low-paid work, as a score from 0 to 1.',
    column: 'Income_score',
    borough: 'income_average_score',
    decimals: 3,
  }),
  domain({
    id: 'employment-deprivation',
    title: 'Employment deprivation',
    about: 'The share of people of working age kept out of work, as a score from 0 to 1.',
    column: 'Employment_score',
    borough: 'employment_average_score',
    decimals: 3,
  }),
  domain({
    id: 'education-deprivation',
    title: 'Education deprivation',
    about: 'A lack of attainment and skills among children, young people and adults.',
    column: 'Education_score',
    borough: 'education_skills_and_training_average_score',
    decimals: 1,
  }),
  domain({
    id: 'health-deprivation',
    title: 'Health deprivation',
    about: 'The risk of early death and of a poorer life through illness, disability or poor mental health.',
    column: 'Health_score',
    borough: 'health_deprivation_and_disability_average_score',
    decimals: 2,
  }),
  domain({
    id: 'crime-deprivation',
    title: 'Crime deprivation',
    about: 'The risk of experiencing crime at home and in the neighbourhood. It contains violence.',
    column: 'Crime_score',
    borough: 'crime_average_score',
    decimals: 2,
    role: 'deprivation-with-crime',
    caveats: ['contains-crime'],
    notes: ['It contains violence, so it is never set against violence and never enters the risk index.'],
  }),
  domain({
    id: 'housing-deprivation',
    title: 'Barriers to housing and services',
    about:
      'How hard it is to reach services and to find a home one can afford. Overcrowding and homelessness are part of it.',
    column: 'Housing_and_Services_score',
    borough: 'barriers_to_housing_and_services_average_score',
    decimals: 1,
  }),
  domain({
    id: 'environment-deprivation',
    title: 'Living environment deprivation',
    about: 'The state of homes, air quality and road traffic accidents.',
    column: 'Environment_score',
    borough: 'living_environment_average_score',
    decimals: 1,
  }),
  {
    id: 'children-education-deprivation',
    title: 'Education deprivation of children and young people',
    measure: 'score, education deprivation of children and young people',
    topic: 'deprivation',
    role: 'risk-factor',
    unit: 'score',
    ratePer: null,
    decimals: 2,
    intervalMethod: 'none',
    noInterval: 'modelled-score',
    source: 'iod2025',
    caveats: ['decile-one-most-deprived', 'modelled', 'period-not-confirmed', 'ward-average-hides-pockets'],
    headline: false,
    metadata: {
      definition:
        'The part of the education domain that is about children and young people: attainment, absence from school and entry to higher education.',
      numerator: 'None: it is a score.',
      denominator: 'None: it is a score.',
      method: `As published for neighbourhoods. Ward, ${AUTHORITY} and region are the mean of neighbourhood scores weighted by mid-2024 residents.`,
      notes: [MODELLED],
      nextUpdate: NEXT,
    },
    makeFigures: subdomainFigures('children_and_young_people_score'),
  },
  {
    id: 'household-deprivation',
    title: 'Households deprived in two or more ways',
    measure: 'of households were deprived in two or more of four ways',
    topic: 'deprivation',
    role: 'risk-factor',
    unit: 'percent',
    ratePer: 100,
    decimals: 1,
    intervalMethod: 'none',
    noInterval: 'complete-count',
    source: 'census2021',
    caveats: ['census-day-2021'],
    headline: false,
    metadata: {
      definition:
        'The share of households that the census counts as deprived in at least two of four ways: employment, education, health and disability, and housing.',
      numerator: 'Households deprived in two, three or four ways.',
      denominator: 'All households with at least one usual resident.',
      method: 'Counts of neighbourhoods added up.',
      notes: [
        'The census counted everybody, so no interval is given: figures are set beside each other as they are. Small changes were made to counts to protect people.',
      ],
      nextUpdate: 'With the next census.',
    },
    makeFigures: censusFigures(({ census }, lsoa) =>
      census.deprivation.counts(lsoa, [
        'Household is deprived in two dimensions',
        'Household is deprived in three dimensions',
        'Household is deprived in four dimensions',
      ]),
    ),
  },
  {
    id: 'risk-index',
    title: 'Risk index',
    measure: 'out of 100, risk index with its usual weights',
    topic: 'deprivation',
    role: 'composite',
    unit: 'index',
    ratePer: null,
    decimals: 0,
    intervalMethod: 'none',
    noInterval: 'composite',
    source: 'this-assessment',
    caveats: ['weights-are-a-choice', 'ward-average-hides-pockets', 'modelled'],
    headline: true,
    metadata: {
      definition:
        'An open summary of risk factors in a ward, from 0 to 100. It holds no violence, no crime, and nothing about the age, ethnic group or housing tenure of the people who live there.',
      numerator: 'None: it is a composite.',
      denominator: 'None: it is a composite.',
      method: `Each factor is turned into a percentile rank among the ${WARD_COUNT} wards; the index is the mean of the ranks with the weights shown. The explorer lets anybody change the weights and shows how far a ward then moves.`,
      notes: [
        'The weights are a choice, not a finding.',
        'Factors: income, employment, education, health, barriers to housing and services, and living environment, with equal weight. Overcrowding is on offer with weight 0, because the housing factor already contains it.',
      ],
      nextUpdate: NEXT,
    },
    makeFigures: riskIndexFigures,
  },
];
