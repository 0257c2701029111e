/** Reading the cells of a source table: numbers, codes and the shorthand for figures that are not there. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { Row } from './csv.ts';
import type { ProblemList } from '../report.ts';

/** A number; a problem and null when it is none. Thousands commas are allowed, as in published tables. */
export function readNumber<Column extends string>(
  row: Row<Column>,
  column: Column,
  problems: ProblemList,
): number | null {
  const text = row.text(column);
  const number = parseNumber(text);
  if (number === null) problems.add(row.row, column, `'${text}' is not a number.`, 'correct the number.');
  return number;
}

/** @returns null when the text is not a plain decimal number */
export function parseNumber(text: string): number | null {
  const plain = text.replaceAll(',', '');
  return /^-?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A code of a level this project knows; a problem and null otherwise. */
export function readCode<Column extends string>(
  row: Row<Column>,
  column: Column,
  problems: ProblemList,
): GssCode | null {
  const code = parseGssCode(row.text(column));
  if (code === null) {
    problems.add(row.row, column, `'${row.text(column)}' is not a known GSS code.`, 'correct the code.');
  }
  return code;
}

/** Remembers keys and reports the second of two that are the same. */
export class UniqueKeys {
  private readonly seen = new Set<string>();

  add(key: string, row: number, problems: ProblemList): boolean {
    if (this.seen.has(key)) {
      problems.add(row, null, `${key} appears twice.`, 'remove one of the two rows.');
      return false;
    }
    this.seen.add(key);
    return true;
  }
}
