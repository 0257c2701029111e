/** English Indices of Deprivation 2025: LSOA scores and indicators, and the published summaries of boroughs (File 10). */
import type { GssCode } from '../../src/domain/geography.ts';
import { weightedMean } from '../../src/domain/aggregate.ts';
import type { BuildContext } from '../buildContext.ts';
import { readCode, readNumber } from './cells.ts';
import type { Lookups } from './lookups.ts';
import { readLsoaTable, type LsoaTable } from './readLsoaTable.ts';
import { sourceFile } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

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
  const { files, columns } = sourceFile('deprivation');
  const summaries = readSummaries(context, lookups);
  return {
    scores: readLsoaTable(context, lookups, files.scores, columns.lsoa, SCORES),
    subdomains: readLsoaTable(context, lookups, files.subdomains, columns.lsoa, SUBDOMAINS),
    indicators: readLsoaTable(context, lookups, files.indicators, columns.lsoa, INDICATORS),
    borough: (column, borough) => {
      const value = summaries.get(borough)?.get(column);
      if (value === undefined) throw new RangeError(`${files.authorities} has no ${column} for ${borough}.`);
      return value;
    },
    englandImdScore: readEnglandScore(context),
  };
}

function readSummaries(
  context: BuildContext,
  lookups: Lookups,
): ReadonlyMap<GssCode, ReadonlyMap<SummaryColumn, number>> {
  const { files, columns } = sourceFile('deprivation');
  const table = context.readCsv<string>(files.authorities, [columns.authority, ...SUMMARIES]);
  const problems = new ProblemList(files.authorities);
  const summaries = new Map<GssCode, ReadonlyMap<SummaryColumn, number>>();
  for (const row of table.rows) {
    const code = readCode(row, columns.authority, problems);
    if (code === null) continue;
    summaries.set(
      code,
      new Map(SUMMARIES.map((column) => [column, readNumber(row, column, problems) ?? Number.NaN])),
    );
  }
  for (const code of lookups.boroughs.keys()) {
    if (!summaries.has(code))
      problems.add(null, columns.authority, `${code} has no row.`, 'use the whole file.');
  }
  problems.throwIfAny();
  return summaries;
}

function readEnglandScore(context: BuildContext): number {
  const { file, columns } = sourceFile('residents');
  const table = context.readCsv(file, [columns.imdScore, columns.residents]);
  const problems = new ProblemList(file);
  const scores = table.rows.map((row) => readNumber(row, columns.imdScore, problems) ?? 0);
  const residents = table.rows.map((row) => readNumber(row, columns.residents, problems) ?? 0);
  problems.throwIfAny();
  return weightedMean(scores, residents);
}
