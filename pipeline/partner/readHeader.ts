/** The header of `observations.csv`: which column stands where, however a spreadsheet has written their names. */
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';

export interface Columns {
  readonly area: number;
  readonly period: number;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Columns up to the last that has a heading. */
  readonly width: number;
  /** Columns without a heading between others. */
  readonly unnamed: readonly number[];
}

export const USE_COLUMNS =
  'keep exactly the columns area_code, period, numerator and, where it is yours, denominator.';

const KNOWN = ['area_code', 'period', 'numerator'];
const ALL = [...KNOWN, 'denominator'];

/** Headings by their names: "Area Code" is area_code. Others stay as they are. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');
  return cells.map((cell) => ALL.find((name) => plain(name) === plain(cell)) ?? cell);
}

/** A line of words above a table: one cell is filled, and it is none of the columns. */
export function isTitleRow(names: readonly string[]): boolean {
  return names.filter((cell) => cell !== '').length === 1 && !names.some((cell) => KNOWN.includes(cell));
}

/** A line above a table: a title, or a name and what it is ("Run on,30 November"). */
const isAbove = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== '').length <= 2;

/** Whether a row is the header of a table that has nothing but such lines above it. */
export function isHeaderBelow(names: readonly string[], above: readonly (readonly string[])[]): boolean {
  return KNOWN.filter((column) => names.includes(column)).length >= 2 && above.every(isAbove);
}

/** What Excel writes above a table to say how its cells are parted. */
export function isSeparatorHint(cells: readonly string[]): boolean {
  return /^sep=.?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');
}

/** Why a row has but one cell although it has more; null where it does not seem to. */
export function reasonForOneCell(cells: readonly string[]): readonly [reason: string, remedy: string] | null {
  const filled = cells.filter((cell) => cell !== '');
  const [text = ''] = filled;
  if (filled.length !== 1) return null;
  if (/[;\t|]/.test(text)) {
    return ['its cells are not parted by commas.', 'save it as "CSV (comma delimited)".'];
  }
  if (cells.length === 1 && text.split(',').length >= KNOWN.length) {
    return [
      'the whole row stands in one pair of quotation marks, so that it is a single cell.',
      'save the sheet again as "CSV UTF-8 (comma delimited)", or remove the quotation marks around each row.',
    ];
  }
  return null;
}

/** @param header names as `columnNames` gives them @returns null, with the reasons among the problems, when rows cannot be read */
export function readHeader(
  header: readonly string[],
  row: number,
  dataset: Dataset,
  problems: PartnerProblems,
): Columns | null {
  const oneCell = reasonForOneCell(header);
  if (oneCell !== null) {
    problems.add(row, null, ...oneCell);
    return null;
  }
  const own = dataset.denominator.use === 'own';
  const wanted = [...KNOWN, ...(own ? ['denominator'] : [])];
  const held = KNOWN.filter((column) => header.includes(column));
  const isWide = held.length === 1 && held[0] === 'area_code';
  if (held.length === 0 || isWide) {
    problems.add(
      row,
      null,
      `the first row must be ${wanted.join(',')}. It has ${isWide ? 'only the first' : 'none'} of these.`,
      'remove titles above the table. A wide sheet with a column for each period is made long: one row for each ward and period, with its code in area_code, the heading of the column in period and the count in numerator.',
    );
    return null;
  }
  const before = problems.count;
  for (const column of wanted) {
    const times = header.filter((name) => name === column).length;
    if (times === 0) problems.add(row, column, 'the header has no such column.', USE_COLUMNS);
    if (times > 1) problems.add(row, column, 'the column appears twice.', 'remove one.');
  }
  header.forEach((name, index) => {
    if (wanted.includes(name) || name === '') return;
    if (name === 'denominator') {
      problems.add(
        row,
        name,
        `dataset.json says the denominator is "${dataset.denominator.use}", so there can be no such column.`,
        'remove the column, or write "use": "own" in dataset.json.',
      );
      return;
    }
    problems.add(row, String(index + 1), 'the column is not one of those that are read.', USE_COLUMNS);
  });
  if (problems.count > before) return null;
  const width = header.findLastIndex((name) => name !== '') + 1;
  return {
    area: header.indexOf('area_code'),
    period: header.indexOf('period'),
    numerator: header.indexOf('numerator'),
    denominator: own ? header.indexOf('denominator') : null,
    width,
    unnamed: header.slice(0, width).flatMap((name, index) => (name === '' ? [index] : [])),
  };
}
