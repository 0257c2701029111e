/** Reading a file that may hold what must never be repeated: problems name the place and the reason, never the content. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../report.ts';
import { placeOfFault } from './jsonPlace.ts';

/** More than this of one file are counted and not listed. */
const MOST_LISTED = 1_000;

/** Problems of one file, in the order in which they were found. */
export class PartnerProblems {
  readonly found: Problem[] = [];
  /** How many were found, listed or not. */
  count = 0;
  private more: Problem | null = null;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(row: number | null, column: string | null, reason: string, remedy: string): void {
    this.count += 1;
    if (this.count <= MOST_LISTED) this.found.push({ file: this.file, row, column, reason, remedy });
  }

  /** Nothing that was said of the file so far is said. */
  forget(): void {
    this.found.length = 0;
    this.count = 0;
    this.more = null;
  }

  /** What is wrong with the file as a whole or its header first, then row by row. */
  inOrder(): readonly Problem[] {
    const isShape = ({ row }: Problem): boolean => row === null || row === 1;
    const rest = this.found.filter((problem) => problem !== this.more);
    return [
      ...rest.filter(isShape),
      ...rest.filter((problem) => !isShape(problem)).sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      ...(this.more === null ? [] : [this.more]),
    ];
  }

  /** Called when the whole file has been read. */
  sayHowManyMore(): void {
    const more = this.count - MOST_LISTED;
    if (more <= 0) return;
    const reason = `it has ${more} more problems, which are not listed.`;
    this.more = { file: this.file, row: null, column: null, reason, remedy: 'mend these first.' };
    this.found.push(this.more);
  }
}

export const SAVE_AS = 'in the spreadsheet program choose "Save as", "CSV UTF-8 (comma delimited)".';

export function addMissing(problems: PartnerProblems): void {
  problems.add(
    null,
    null,
    'the file is missing or cannot be read.',
    'put it there; see docs/adding-data.md.',
  );
}

/** First bytes of files that are taken for text by their name alone. */
const OTHER_FORMATS: readonly (readonly [first: readonly number[], what: string])[] = [
  [[0x50, 0x4b], 'it is a spreadsheet, not a CSV.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is a spreadsheet of an older kind (.xls), not a CSV.'],
  [[0xff, 0xfe], 'it is written in UTF-16, not UTF-8.'],
  [[0xfe, 0xff], 'it is written in UTF-16, not UTF-8.'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF.'],
  [[0x1f, 0x8b], 'it is packed (gzip).'],
];
/** Of a text without a mark, so many bytes are looked at for the zeros that UTF-16 has and text never has. */
const LOOKED_AT = 1_000;

/** Whether the first bytes are those of a spreadsheet, of UTF-16 or of another kind of file; the problem is reported then. */
export function isOtherFormat(bytes: Uint8Array, problems: PartnerProblems): boolean {
  const format = OTHER_FORMATS.find(([first]) => first.every((byte, index) => bytes[index] === byte));
  const start = bytes.subarray(0, LOOKED_AT);
  const other =
    format?.[1] ??
    (start.includes(0) ? 'it is written in UTF-16, not UTF-8, or is no text at all.' : null) ??
    (/^(\u00EF\u00BB\u00BF)?\s*<[a-z!?]/i.test(String.fromCharCode(...start))
      ? 'it is a web page or XML.'
      : null);
  if (other === null) return false;
  problems.add(null, null, other, SAVE_AS);
  return true;
}

/** Text of a partner's file; null, with the reason among the problems, when it cannot be read as text. */
export function readPartnerText(path: string, problems: PartnerProblems): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    addMissing(problems);
    return null;
  }
  if (isOtherFormat(bytes, problems)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add(null, null, 'it is not written in UTF-8.', SAVE_AS);
    return null;
  }
}

/** Parsed JSON; null, with the reason among the problems. The parser's own words are left out: they quote the file. */
export function parsePartnerJson(text: string, problems: PartnerProblems): unknown {
  try {
    const json = JSON.parse(text) as unknown;
    if (json === null) problems.add(null, null, 'there is nothing in it but null.', 'write the file again.');
    return json;
  } catch {
    const { line, column } = placeOfFault(text);
    problems.add(
      null,
      null,
      `it is not valid JSON: it stops being so in line ${line}, column ${column}.`,
      'look there, and at the end of the line before, for a missing or superfluous comma, quotation mark or bracket.',
    );
    return null;
  }
}
