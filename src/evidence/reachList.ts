/** The postcodes of a list of people, one row each, however it was written down. Nothing of it is kept, and no message repeats it. */
import { cleanLines } from '../domain/cleanText.ts';
import { postcodesIn, type Postcode } from '../domain/postcode.ts';

export type ListRow = readonly string[];

/** A column that holds postcodes. */
export interface PostcodeColumn {
  /** From 0. */
  readonly index: number;
  /** What it is called where its first cell is a heading. */
  readonly heading: string | null;
}

/** Every cell that holds anything is a person: a list in one line, or several columns of people. */
export const EVERY_CELL = 'every';

const SEPARATORS = ['\t', ';', ','] as const;
const HEADING = /post\s*-?\s*code|postal|\bzip\b|address/iu;

/** What parts the cells: the separator that most lines have. */
function separatorOf(text: string): string {
  const lines = text.split('\n', 200);
  const linesWith = SEPARATORS.map((sign) => lines.filter((line) => line.includes(sign)).length);
  return SEPARATORS[linesWith.indexOf(Math.max(...linesWith))] ?? ',';
}

/** Rows of a text as a spreadsheet writes it: cells may be in quotes and hold separators and ends of lines. */
export function rowsOfText(pasted: string): readonly ListRow[] {
  // A tab parts cells; what cleans text would make a blank of it.
  const text = pasted.replace(/\r\n?/gu, '\n');
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cleanLines(cell).replace(/\s+/gu, ' ').trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) endCell();
    else if (sign === '\n' && !isQuoted) {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return filledRows(rows);
}

export function filledRows(rows: readonly ListRow[]): readonly ListRow[] {
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

const holdsPostcode = (cell: string | undefined): boolean =>
  cell !== undefined && postcodesIn(cell).length > 0;

const isHeading = (cell: string | undefined): cell is string =>
  cell !== undefined && HEADING.test(cell) && !holdsPostcode(cell);

/** Columns that hold postcodes, the one that holds most of them first. */
export function postcodeColumns(rows: readonly ListRow[]): readonly PostcodeColumn[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, index) => ({
    index,
    heading: isHeading(rows[0]?.[index]) ? rows[0][index] : null,
    count: rows.filter((cells) => holdsPostcode(cells[index])).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.index - other.index)
    .map(({ index, heading }) => ({ index, heading }));
}

/** One entry a person; null where no postcode is written. */
export function postcodesOfPeople(
  rows: readonly ListRow[],
  from: number | typeof EVERY_CELL,
): readonly (Postcode | null)[] {
  const isHeadingRow = from === EVERY_CELL ? rows[0]?.some(isHeading) === true : isHeading(rows[0]?.[from]);
  const people = isHeadingRow ? rows.slice(1) : rows;
  const cells =
    from === EVERY_CELL ? people.flat().filter((cell) => cell !== '') : people.map((row) => row[from] ?? '');
  return cells.map((cell) => postcodesIn(cell)[0] ?? null);
}
