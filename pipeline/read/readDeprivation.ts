/** English Indices of Deprivation 2025: LSOA scores and indicators, and the published summaries of boroughs (File 10). */
import type { GssCode } from '../../src/domain/geography.ts';
import { weightedMean } from '../../src/domain/aggregate.ts';
import type { BuildContext } from '../buildContext.ts';
import { readCode, readNumber } from './cells.ts';
import type { Lookups } from './lookups.ts';
import { readLsoaTable, type LsoaTable } from './readLsoaTable.ts';
import { ProblemList } from '../report.ts';

export const SCORES_FILE = 'stats/iod2025-lsoa/imd2025_england_lsoa21_wm7.csv';
const SUBDOMAINS_FILE = 'stats/iod2025-lsoa/imd2025_england_lsoa21_subdomains_wm7.csv';
const INDICATORS_FILE = 'stats/iod2025-lsoa/imd2025_england_lsoa21_indicators_wm7.csv';
const BOROUGHS_FILE = 'stats/iod2025-lsoa/imd2025_england_ltla24_wm7.csv';
const NATIONAL_FILE = 'stats/population-denominators/bcc_imd_lookups_lsoa21_pop2024.csv';

const SCORES = [
  'IMD_score',
  'IMD_decile',
  'Income_score',
  'Employment_score',
  'Education_score',
  'Health_score',
  'Crime_score',
  'Housing_and_Services_score',
  'Environment_score',
] as const;
const SUBDOMAINS = ['children_and_young_people_score'] as const;
const INDICATORS = [
  'violence_with_injury_rate_per_1_000_at_risk_population',
  'violence_without_injury_rate_per_1_000_at_risk_population',
  'stalking_and_harassment_rate_per_1_000_at_risk_population',
  'mental_health_indicator',
] as const;
const SUMMARIES = [
  'imd_average_score',
  'imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally',
  'income_average_score',
  'employment_average_score',
  'education_skills_and_training_average_score',
  'health_deprivation_and_disability_average_score',
  'crime_average_score',
  'barriers_to_housing_and_services_average_score',
  'living_environment_average_score',
] as const;

export type ScoreColumn = (typeof SCORES)[number];
export type SubdomainColumn = (typeof SUBDOMAINS)[number];
/** Rates of recorded crime for each 1,000 people at risk. */
export type AtRiskColumn = Exclude<(typeof INDICATORS)[number], 'mental_health_indicator'>;
export type SummaryColumn = (typeof SUMMARIES)[number];

export interface Deprivation {
  readonly scores: LsoaTable<ScoreColumn>;
  readonly subdomains: LsoaTable<SubdomainColumn>;
  readonly indicators: LsoaTable<(typeof INDICATORS)[number]>;
  readonly borough: (column: SummaryColumn, borough: GssCode) => number;
  /** Mean IMD score of England's LSOAs, weighted by mid-2024 residents. */
  readonly englandImdScore: number;
}

/** @throws SourceError when a file is incomplete or a cell is not a number */
export function readDeprivation(context: BuildContext, lookups: Lookups): Deprivation {
  const summaries = readSummaries(context, lookups);
  return {
    scores: readLsoaTable(context, lookups, SCORES_FILE, 'lsoa21cd', SCORES),
    subdomains: readLsoaTable(context, lookups, SUBDOMAINS_FILE, 'lsoa21cd', SUBDOMAINS),
    indicators: readLsoaTable(context, lookups, INDICATORS_FILE, 'lsoa21cd', INDICATORS),
    borough: (column, borough) => {
      const value = summaries.get(borough)?.get(column);
      if (value === undefined) throw new RangeError(`${BOROUGHS_FILE} has no ${column} for ${borough}.`);
      return value;
    },
    englandImdScore: readEnglandScore(context),
  };
}

function readSummaries(
  context: BuildContext,
  lookups: Lookups,
): ReadonlyMap<GssCode, ReadonlyMap<SummaryColumn, number>> {
  const table = context.readCsv(BOROUGHS_FILE, ['ltla24_code', ...SUMMARIES]);
  const problems = new ProblemList(BOROUGHS_FILE);
  const summaries = new Map<GssCode, ReadonlyMap<SummaryColumn, number>>();
  for (const row of table.rows) {
    const code = readCode(row, 'ltla24_code', problems);
    if (code === null) continue;
    summaries.set(
      code,
      new Map(SUMMARIES.map((column) => [column, readNumber(row, column, problems) ?? Number.NaN])),
    );
  }
  for (const code of lookups.boroughs.keys()) {
    if (!summaries.has(code)) problems.add(null, 'ltla24_code', `${code} has no row.`, 'use the whole file.');
  }
  problems.throwIfAny();
  return summaries;
}

function readEnglandScore(context: BuildContext): number {
  const table = context.readCsv(NATIONAL_FILE, ['IMDSCORE', '2024POP']);
  const problems = new ProblemList(NATIONAL_FILE);
  const scores = table.rows.map((row) => readNumber(row, 'IMDSCORE', problems) ?? 0);
  const residents = table.rows.map((row) => readNumber(row, '2024POP', problems) ?? 0);
  problems.throwIfAny();
  return weightedMean(scores, residents);
}
