/** Census 2021 by LSOA: long tables of categories, and residents by age. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { readNumber, UniqueKeys } from './cells.ts';
import type { Lookups, Lsoa } from './lookups.ts';
import type { Counts } from '../figures/lsoaFigures.ts';
import { readLsoaTable, type LsoaTable } from './readLsoaTable.ts';
import { ProblemList } from '../report.ts';

const FOLDER = 'stats/census2021-lsoa';
const AGE_FILE = 'stats/population-denominators/census2021_lsoa21_agegroup_wm7.csv';

/** Fewer rooms than the household needs by the occupancy rating. */
export const OVERCROWDED: readonly string[] = ['-1 (overcrowded)', '-2 or less (overcrowded)'];

const AGES = [
  'Aged 15 years and under',
  'Aged 16 to 24 years',
  'Aged 65 years and over',
  'all_ages',
] as const;
export type AgeColumn = (typeof AGES)[number];

interface CategoryTable {
  readonly file: string;
  /** How many of an LSOA's people or households are in any of some categories. */
  readonly counts: (lsoa: Lsoa, categories: readonly string[]) => Counts;
}

export interface Census {
  readonly ethnicGroup: CategoryTable;
  readonly deprivation: CategoryTable;
  readonly occupancy: CategoryTable;
  readonly tenure: CategoryTable;
  readonly age: LsoaTable<AgeColumn>;
}

export function readCensus(context: BuildContext, lookups: Lookups): Census {
  const read = (name: string, total: string, category: string): CategoryTable =>
    readCategories(context, lookups, `${FOLDER}/${name}_lsoa21_wm7.csv`, total, category);
  return {
    ethnicGroup: read('ethnicity21', 'total_residents', 'ethnic_group'),
    deprivation: read('household_deprivation21', 'total_households', 'deprivation_dimensions'),
    occupancy: read('household_overcrowding21', 'total_households', 'occupancy_rating'),
    tenure: read('household_tenure21', 'total_households', 'tenure'),
    age: readLsoaTable(context, lookups, AGE_FILE, 'lsoa21cd', AGES),
  };
}

/** @throws SourceError when a row is unknown, repeated or not a number, or categories do not add up to their total */
function readCategories(
  context: BuildContext,
  lookups: Lookups,
  file: string,
  totalColumn: string,
  categoryColumn: string,
): CategoryTable {
  const table = context.readCsv<string>(file, ['lsoa21_code', totalColumn, categoryColumn, 'n']);
  const problems = new ProblemList(file);
  const keys = new UniqueKeys();
  const totals = new Map<GssCode, number>();
  const byLsoa = new Map<GssCode, Map<string, number>>();
  const known = new Set<string>();
  for (const row of table.rows) {
    const code = row.text('lsoa21_code') as GssCode;
    if (!lookups.lsoas.has(code)) {
      problems.add(
        row.row,
        'lsoa21_code',
        `'${code}' is not an LSOA of the seven boroughs.`,
        'correct the code.',
      );
      continue;
    }
    const category = row.text(categoryColumn);
    const total = readNumber(row, totalColumn, problems);
    const count = readNumber(row, 'n', problems);
    if (total === null || count === null || !keys.add(`${code}, '${category}'`, row.row, problems)) continue;
    known.add(category);
    totals.set(code, total);
    const held = byLsoa.get(code) ?? new Map<string, number>();
    held.set(category, count);
    byLsoa.set(code, held);
  }
  for (const code of lookups.lsoas.keys()) {
    const sum = [...(byLsoa.get(code)?.values() ?? [])].reduce((a, b) => a + b, 0);
    if (!byLsoa.has(code)) problems.add(null, 'lsoa21_code', `${code} has no row.`, 'use the whole file.');
    else if (sum !== totals.get(code)) {
      problems.add(
        null,
        'n',
        `the categories of ${code} add up to ${sum}, not ${totals.get(code) ?? 0}.`,
        'use the whole file.',
      );
    }
  }
  problems.throwIfAny();
  return {
    file,
    counts: (lsoa, categories) => {
      const held = byLsoa.get(lsoa.code);
      let numerator = 0;
      for (const category of categories) {
        if (!known.has(category)) throw new RangeError(`${file} has no category '${category}'.`);
        numerator += held?.get(category) ?? 0;
      }
      return { numerator, denominator: totals.get(lsoa.code) ?? 0 };
    },
  };
}
