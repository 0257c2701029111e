/** A table with one row an LSOA, all numbers: the English Indices of Deprivation and the census by age. */
import type { GssCode } from '../../src/domain/geography.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber } from './cells.ts';
import type { Lookups } from './lookups.ts';
import { ProblemList } from '../report.ts';

export interface LsoaTable<Column extends string> {
  readonly file: string;
  /** @throws RangeError for an LSOA that is not in the table; the reader made sure that all are */
  readonly value: (column: Column, lsoa: GssCode) => number;
}

/** What is wrong with a row of a neighbourhood elsewhere. */
export function notOfPlace(code: string): string {
  return `'${code}' is not an LSOA of ${PLACE_WORDS.theAuthorities}.`;
}

/** @throws SourceError when an LSOA lacks, is unknown or appears twice, or a cell is not a number */
export function readLsoaTable<Column extends string>(
  context: BuildContext,
  lookups: Lookups,
  file: string,
  codeColumn: string,
  columns: readonly Column[],
): LsoaTable<Column> {
  const table = context.readCsv<string>(file, [codeColumn, ...columns]);
  const problems = new ProblemList(file);
  const rows = new Map<GssCode, ReadonlyMap<Column, number>>();
  for (const row of table.rows) {
    const code = row.text(codeColumn) as GssCode;
    if (!lookups.lsoas.has(code)) {
      problems.add(row.row, codeColumn, notOfPlace(code), 'correct the code.');
      continue;
    }
    if (rows.has(code)) {
      problems.add(row.row, codeColumn, `${code} appears twice.`, 'remove one of the two rows.');
      continue;
    }
    const values = new Map<Column, number>();
    for (const column of columns) {
      const number = parseNumber(row.text(column));
      if (number === null) {
        problems.add(row.row, column, `'${row.text(column)}' is not a number.`, 'correct the number.');
      } else {
        values.set(column, number);
      }
    }
    rows.set(code, values);
  }
  for (const code of lookups.lsoas.keys()) {
    if (!rows.has(code)) problems.add(null, codeColumn, `${code} has no row.`, 'use the whole file.');
  }
  problems.throwIfAny();
  return {
    file,
    value: (column, lsoa) => {
      const value = rows.get(lsoa)?.get(column);
      if (value === undefined) throw new RangeError(`${file} has no ${column} for ${lsoa}.`);
      return value;
    },
  };
}
