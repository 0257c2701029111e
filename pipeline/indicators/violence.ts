/** Topic: violence. */
import type { CaveatId } from '../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../figures/definition.ts';
import { atRiskFigures, recordedFigures } from '../figures/makeFigures.ts';
import type { AtRiskColumn } from '../read/readDeprivation.ts';
import type { RecordedOffence } from '../read/readRecordedCrime.ts';
import { PEOPLE_AT_RISK_NOTE } from '../figures/peopleAtRisk.ts';
import { notesOn } from '../read/measureNotes.ts';
import { AUTHORITY, ENGLAND_RESIDENTS, FORCE_OF_AREA, RECORDED_YEAR } from './placePhrases.ts';
import { policeIndicator } from './policeIndicator.ts';

interface AtRiskOptions {
  readonly id: string;
  /** What was recorded: "violence with injury". */
  readonly offence: string;
  readonly definition: string;
  readonly column: AtRiskColumn;
  readonly headline: boolean;
}

const atRisk = (options: AtRiskOptions): IndicatorDefinition => ({
  id: options.id,
  title: `${options.offence.charAt(0).toUpperCase()}${options.offence.slice(1)}, six-year average`,
  measure: measureOf(options.offence),
  averageMeasure: `${measureOf(options.offence)}, averaged over neighbourhoods by their residents, so not the area’s own rate`,
  topic: 'violence',
  role: 'violence',
  unit: 'per-1000-at-risk',
  ratePer: null,
  decimals: 1,
  periodWords: 'April 2018 to March 2024',
  intervalMethod: 'none',
  noInterval: 'smoothed-estimate',
  source: 'iod2025',
  caveats: [
    'all-ages',
    'recorded-not-occurred',
    'at-risk-population',
    'not-the-recorded-rate',
    'smoothed-estimate',
    'resident-rate-city-centre',
    'ward-average-hides-pockets',
  ],
  headline: options.headline,
  metadata: {
    definition: options.definition,
    numerator: 'Offences a year, recorded by the police, smoothed. The number is not published.',
    denominator:
      'People at risk: those who live in the neighbourhood and those who work there and live elsewhere. The number is not published.',
    method: `The neighbourhood rate is as published, rounded there to one decimal: an annual average of April 2018 to March 2024, smoothed by the publisher towards the average of neighbourhoods of the same kind under the same council, from the full locations that the police hold. Ward, ${AUTHORITY} and region figures are the mean of the neighbourhood rates weighted by mid-2024 residents. They are averages of rates, not the area’s own rate, which would be a count divided by a population.`,
    notes: [
      'Years, smoothing, locations and the counting of homicide as violence with injury are as others quote the publisher’s technical report and the notes to its File 8. The report itself is not held, so they are to be confirmed. As quoted, anti-social behaviour in the same Indices is of 2022/23 and 2023/24 only; it is not published here.',
      'The rate must not be turned into a number of offences: its population includes people who work there, and it is smoothed.',
      'Smoothing brings the highest and the lowest neighbourhoods nearer to each other, moves areas of different councils towards different averages, and makes the pattern with deprivation stronger than it would be in the counts.',
      'It differs from offences recorded in one year, such as “Violence with injury recorded in one year”, in three ways: it is an average of six years, it is smoothed, and people who work in a place are in its population. Where the two stand side by side, the difference is not a change.',
      'Visitors who do not work in a place are in no population, so the rate may look high in city centres.',
      'No interval is published for the estimate, so none is given and no difference is tested.',
      PEOPLE_AT_RISK_NOTE,
    ],
    nextUpdate: 'With the next English Indices of Deprivation. No date has been announced.',
  },
  makeFigures: atRiskFigures(options.column),
});

function measureOf(offence: string): string {
  return `estimated recorded offences of ${offence} a year per 1,000 people who live or work there, all ages`;
}

interface RecordedOptions {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly definition: string;
  readonly role: 'violence' | 'crime';
  readonly offence: RecordedOffence;
  readonly decimals: number;
  readonly perMillion?: boolean;
  readonly caveats?: readonly CaveatId[];
  readonly notes?: readonly string[];
}

const recorded = (options: RecordedOptions): IndicatorDefinition => ({
  id: options.id,
  title: options.title,
  measure: options.measure,
  topic: 'violence',
  role: options.role,
  unit: options.perMillion === true ? 'per-1000000-residents' : 'per-1000-residents',
  ratePer: options.perMillion === true ? 1_000_000 : 1000,
  // A few deaths in each local authority: a map of them would be one of chance.
  noMap: options.perMillion === true,
  decimals: options.decimals,
  intervalMethod: 'byar',
  noInterval: null,
  source: 'recorded-crime',
  caveats: [
    'all-ages',
    'recorded-not-occurred',
    'chance-only',
    'unassigned-in-region-total',
    ...(options.caveats ?? []),
  ],
  headline: false,
  metadata: {
    definition: options.definition,
    numerator: `Offences under "${options.offence}" recorded by the police in the year ending ${RECORDED_YEAR.to}, by Community Safety Partnership area.`,
    denominator: `Residents in mid-2024, added up from neighbourhoods (England: ${ENGLAND_RESIDENTS}).`,
    method: `Offences for every ${options.perMillion === true ? 'million' : '1,000'} residents, with Byar’s 95% interval (exact Poisson below 10 offences). England is the sum of all English rows of the table, those assigned to no area included.`,
    notes: [
      `Offences ${FORCE_OF_AREA} assigned to no ${AUTHORITY} are in the region’s total and in no ${AUTHORITY}.`,
      'England is never the sum of force totals: the City of London has no total row in the table.',
      'Police recorded crime is published as official statistics that are not accredited.',
      ...(options.notes ?? []),
      ...notesOn(options.id),
    ],
    nextUpdate: `Quarterly. The year ending ${RECORDED_YEAR.next} is the next like period.`,
  },
  makeFigures: recordedFigures(options.offence),
});

export const VIOLENCE: readonly IndicatorDefinition[] = [
  atRisk({
    id: 'violence-with-injury',
    offence: 'violence with injury',
    definition:
      'How often the police recorded violence that injured or killed somebody: an estimate of offences a year, as an average of six years, for every 1,000 people who live or work in a neighbourhood. All ages.',
    column: 'violence_with_injury_rate_per_1_000_at_risk_population',
    headline: true,
  }),
  atRisk({
    id: 'violence-without-injury',
    offence: 'violence without injury',
    definition:
      'How often the police recorded violence in which nobody was injured: an estimate of offences a year, as an average of six years, for every 1,000 people who live or work in a neighbourhood. All ages.',
    column: 'violence_without_injury_rate_per_1_000_at_risk_population',
    headline: false,
  }),
  atRisk({
    id: 'stalking-and-harassment',
    offence: 'stalking and harassment',
    definition:
      'How often the police recorded stalking or harassment: an estimate of offences a year, as an average of six years, for every 1,000 people who live or work in a neighbourhood. All ages.',
    column: 'stalking_and_harassment_rate_per_1_000_at_risk_population',
    headline: false,
  }),
  recorded({
    id: 'violence-with-injury-recorded',
    title: 'Violence with injury recorded in one year',
    measure: 'recorded offences of violence with injury per 1,000 residents, all ages',
    definition: `Offences of violence with injury that the police recorded ${RECORDED_YEAR.span}. All ages.`,
    role: 'violence',
    offence: 'Violence with injury',
    decimals: 1,
    caveats: ['not-the-recorded-rate'],
    notes: [
      'It differs from “Violence with injury, six-year average” in three ways: it is of one year, it is not smoothed, and only residents are in its population. Where the two stand side by side, the difference is not a change.',
    ],
  }),
  policeIndicator('Violence and sexual offences', {
    title: 'Violence and sexual offences',
    measure: 'recorded violence and sexual offences per 1,000 residents, all ages',
    topic: 'violence',
    role: 'violence',
    definition:
      'All violence against the person and all sexual offences that the police recorded: with injury, without injury, harassment, threats and sexual offences together. All ages.',
    caveats: ['not-with-injury'],
    notes: ['Street-level data cannot be split: this is never "violence with injury".'],
    headline: true,
  }),
  policeIndicator('Robbery', {
    title: 'Robbery',
    measure: 'recorded robberies per 1,000 residents',
    topic: 'violence',
    role: 'violence',
    definition: 'Theft with force, or with the threat of force, against a person or a business.',
  }),
  policeIndicator('Possession of weapons', {
    title: 'Possession of weapons',
    measure: 'recorded offences of possessing a weapon per 1,000 residents',
    topic: 'violence',
    role: 'crime',
    definition: 'Having a weapon, such as a knife or a firearm, where the law forbids it.',
    notes: [
      'These offences mostly come to light through searches, so the figure follows police activity closely.',
    ],
  }),
  recorded({
    id: 'homicide-recorded',
    title: `Homicide, year ending ${RECORDED_YEAR.to}`,
    measure: 'recorded homicides per million residents, all ages',
    definition: `Murder, manslaughter, corporate manslaughter and infanticide recorded ${RECORDED_YEAR.span}.`,
    role: 'violence',
    offence: 'Homicide',
    decimals: 1,
    perMillion: true,
  }),
  recorded({
    id: 'sexual-offences-recorded',
    title: `Sexual offences, year ending ${RECORDED_YEAR.to}`,
    measure: 'recorded sexual offences per 1,000 residents, all ages',
    definition: `Rape and other sexual offences that the police recorded ${RECORDED_YEAR.span}.`,
    role: 'violence',
    offence: 'Sexual offences',
    decimals: 1,
  }),
  recorded({
    id: 'robbery-recorded',
    title: `Robbery, year ending ${RECORDED_YEAR.to}`,
    measure: 'recorded robberies per 1,000 residents',
    definition: `Robbery of people and of businesses that the police recorded ${RECORDED_YEAR.span}.`,
    role: 'violence',
    offence: 'Robbery',
    decimals: 1,
  }),
  recorded({
    id: 'possession-of-weapons-recorded',
    title: `Possession of weapons, year ending ${RECORDED_YEAR.to}`,
    measure: 'recorded offences of possessing a weapon per 1,000 residents',
    definition: `Offences of possessing a weapon that the police recorded ${RECORDED_YEAR.span}.`,
    role: 'crime',
    offence: 'Possession of weapons offences',
    decimals: 1,
  }),
];
