/** Census 2021 by LSOA: long tables of categories, and residents by age. */
import type { GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { readNumber, UniqueKeys } from './cells.ts';
import type { Lookups, Lsoa } from './lookups.ts';
import type { Counts } from '../figures/lsoaFigures.ts';
import { notOfPlace, readLsoaTable, type LsoaTable } from './readLsoaTable.ts';
import { sourceFile } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

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
  const { files, columns } = sourceFile('census');
  const read = (file: string, total: string, category: string): CategoryTable =>
    readCategories(context, lookups, file, { lsoa: columns.lsoa, total, category });
  return {
    ethnicGroup: read(files.ethnicGroup, 'total_residents', 'ethnic_group'),
    deprivation: read(files.deprivation, 'total_households', 'deprivation_dimensions'),
    occupancy: read(files.occupancy, 'total_households', 'occupancy_rating'),
    tenure: read(files.tenure, 'total_households', 'tenure'),
    age: readLsoaTable(context, lookups, files.age, columns.lsoaOfAge, AGES),
  };
}

/** @throws SourceError when a row is unknown, repeated or not a number, or categories do not add up to their total */
function readCategories(
  context: BuildContext,
  lookups: Lookups,
  file: string,
  columns: { readonly lsoa: string; readonly total: string; readonly category: string },
): CategoryTable {
  const table = context.readCsv<string>(file, [...Object.values(columns), 'n']);
  const problems = new ProblemList(file);
  const keys = new UniqueKeys();
  const totals = new Map<GssCode, number>();
  const byLsoa = new Map<GssCode, Map<string, number>>();
  const known = new Set<string>();
  for (const row of table.rows) {
    const code = row.text(columns.lsoa) as GssCode;
    if (!lookups.lsoas.has(code)) {
      problems.add(row.row, columns.lsoa, notOfPlace(code), 'correct the code.');
      continue;
    }
    const category = row.text(columns.category);
    const total = readNumber(row, columns.total, problems);
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
    if (!byLsoa.has(code)) problems.add(null, columns.lsoa, `${code} has no row.`, 'use the whole file.');
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
