/** Topic: work. */
import type { CaveatId } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { exploreStatisticsFigures } from '../figures/makeFigures.ts';
import { AUTHORITY, SAME_AS_COMBINED_AUTHORITY } from './placePhrases.ts';

interface WorkOptions {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly file: string;
  readonly label: string;
  readonly survey: boolean;
  readonly deepIsLow?: boolean;
  readonly caveats: readonly CaveatId[];
  readonly notes: readonly string[];
  readonly nextUpdate: string;
}

const work = (options: WorkOptions): IndicatorDefinition => ({
  id: options.id,
  title: options.title,
  measure: options.measure,
  topic: 'work',
  role: 'outcome',
  unit: 'percent',
  ratePer: null,
  decimals: 1,
  yearMeans: 'calendar-year',
  ...(options.deepIsLow === undefined ? {} : { deepIsLow: options.deepIsLow }),
  intervalMethod: options.survey ? 'published' : 'none',
  noInterval: options.survey ? null : 'no-count-published',
  source: 'ons-local-statistics',
  caveats: options.caveats,
  headline: false,
  metadata: {
    definition: options.definition,
    numerator: options.numerator,
    denominator: options.denominator,
    method: [
      `As published through ONS Explore local statistics${options.survey ? ', with the 95% interval published there' : ''}.`,
      ...SAME_AS_COMBINED_AUTHORITY,
    ].join(' '),
    notes: ['Periods are calendar years.', ...options.notes],
    nextUpdate: options.nextUpdate,
  },
  makeFigures: exploreStatisticsFigures(options.file, options.label, 'calendar'),
});

const PAUSED = 'Paused by the publisher until its survey has been weighted anew.';
const SURVEY_NOTE = 'From a sample survey: official statistics in development, so changes need care.';

export const WORK: readonly IndicatorDefinition[] = [
  work({
    id: 'claimants',
    title: 'People claiming benefits for being out of work',
    measure: 'of people aged 16 to 64 claimed benefits for being out of work',
    definition: 'People who claim Jobseeker’s Allowance, or Universal Credit while they must look for work.',
    numerator: 'Claimants, averaged over the year.',
    denominator: 'Residents aged 16 to 64.',
    file: 'claimant-count',
    label: 'Claimant Count',
    survey: false,
    caveats: ['claimants-all-ages'],
    notes: ['All ages from 16 to 64, not young people alone. Official statistics in development.'],
    nextUpdate: 'Each year, usually in January.',
  }),
  work({
    id: 'employment-rate',
    title: 'People in work',
    measure: 'of people aged 16 to 64 were in work',
    definition: 'The share of people aged 16 to 64 who are in paid work, or away from a job for a time.',
    numerator: 'People aged 16 to 64 in work.',
    denominator: 'People aged 16 to 64.',
    file: 'employment-rate',
    label: 'Employment rate',
    survey: true,
    deepIsLow: true,
    caveats: ['higher-is-better', 'chance-only'],
    notes: [SURVEY_NOTE],
    nextUpdate: PAUSED,
  }),
  work({
    id: 'economic-inactivity',
    title: 'People neither in work nor looking for it',
    measure: 'of people aged 16 to 64 were neither in work nor looking for it',
    definition:
      'The share of people aged 16 to 64 who are not in work and have not looked for it in four weeks, or could not start within two. Students and carers are among them.',
    numerator: 'People aged 16 to 64 who are economically inactive.',
    denominator: 'People aged 16 to 64.',
    file: 'employment-rate',
    label: 'Economically inactive',
    survey: true,
    caveats: ['chance-only'],
    notes: [SURVEY_NOTE],
    nextUpdate: PAUSED,
  }),
  work({
    id: 'unemployment-modelled',
    title: 'Unemployment, modelled',
    measure: 'of people aged 16 and over in the labour market were out of work and looking for it',
    definition: 'People without a job who have looked for one in four weeks and could start within two.',
    numerator: 'Unemployed people aged 16 and over.',
    denominator: 'People aged 16 and over who are in work or looking for it.',
    file: 'modelled-unemployment',
    label: 'Modelled unemployment rate',
    survey: true,
    caveats: ['modelled', 'chance-only'],
    notes: [
      SURVEY_NOTE,
      `The survey is small in each ${AUTHORITY}, so the publisher models it with the count of claimants.`,
    ],
    nextUpdate: PAUSED,
  }),
  work({
    id: 'no-qualifications',
    title: 'People without qualifications',
    measure: 'of people aged 16 to 64 had no qualifications',
    definition: 'The share of people aged 16 to 64 without a formal qualification.',
    numerator: 'People aged 16 to 64 without a formal qualification.',
    denominator: 'People aged 16 to 64.',
    file: 'qualifications-none-gb',
    label: 'No qualifications',
    survey: true,
    caveats: ['chance-only'],
    notes: [SURVEY_NOTE],
    nextUpdate: PAUSED,
  }),
];
