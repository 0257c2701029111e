/** Rows of a file with a list of people: text in columns, or a workbook. Loaded when a file is chosen; the file stays where it is. */
import { unzipSync } from 'fflate';
import { fileKind } from './fileKind.ts';
import { decodeText } from './fileText.ts';
import { filledRows, postcodeColumns, rowsOfText, type ListRow } from './reachList.ts';

/** Why a file holds no list. */
export type ReachFileFault = 'too-large' | 'not-a-list';

const MOST_BYTES = 5_000_000;
/** Of one part of a workbook, unpacked. */
const MOST_UNPACKED = 60_000_000;
const PARTS = /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/;

export async function readReachFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<readonly ListRow[] | ReachFileFault> {
  if (file.size > MOST_BYTES) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  switch (fileKind(bytes, file.name)) {
    case 'text':
      return rowsOfText(decodeText(bytes));
    case 'zip':
      return rowsOfWorkbook(bytes);
    default:
      return 'not-a-list';
  }
}

/** Of the sheet that holds most postcodes in one column. */
function rowsOfWorkbook(bytes: Uint8Array): readonly ListRow[] | ReachFileFault {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.test(name) && originalSize <= MOST_UNPACKED,
    });
  } catch {
    return 'not-a-list';
  }
  const strings = textsOf(parts['xl/sharedStrings.xml'], 'si');
  const sheets = Object.keys(parts)
    .filter((name) => name.includes('/sheet'))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => rowsOfSheet(parts[name], strings));
  const withPostcodes = sheets.filter((rows) => postcodeColumns(rows).length > 0);
  return withPostcodes[0] ?? sheets[0] ?? 'not-a-list';
}

function elements(part: Uint8Array | undefined, name: string): readonly Element[] {
  if (part === undefined) return [];
  const tree = new DOMParser().parseFromString(decodeText(part), 'application/xml');
  return [...tree.getElementsByTagNameNS('*', name)];
}

/** Without how it is to be pronounced, which some workbooks add. */
function textOf(element: Element): string {
  return [...element.getElementsByTagNameNS('*', 't')]
    .filter((one) => one.parentElement?.localName !== 'rPh')
    .map((one) => one.textContent)
    .join('');
}

const textsOf = (part: Uint8Array | undefined, name: string): readonly string[] =>
  elements(part, name).map(textOf);

/** "C7" is in column 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsOfSheet(part: Uint8Array | undefined, strings: readonly string[]): readonly ListRow[] {
  const rows = elements(part, 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of row.getElementsByTagNameNS('*', 'c')) {
      const column = columnOf(cell.getAttribute('r') ?? '');
      const value = cell.getElementsByTagNameNS('*', 'v')[0]?.textContent ?? '';
      const kind = cell.getAttribute('t');
      cells[column] =
        kind === 's' ? (strings[Number(value)] ?? '') : kind === 'inlineStr' ? textOf(cell) : value;
    }
    // Cells that a workbook leaves out are there, and empty.
    return Array.from(cells, (cell: string | undefined) => (cell ?? '').trim());
  });
  return filledRows(rows);
}
