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

/** Whether the first bytes are those of a spreadsheet or of UTF-16; the problem is reported then. */
export function isOtherFormat(bytes: Uint8Array, problems: PartnerProblems): boolean {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    problems.add(null, null, 'it is a spreadsheet, not a CSV.', SAVE_AS);
    return true;
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    problems.add(null, null, 'it is written in UTF-16, not UTF-8.', SAVE_AS);
    return true;
  }
  return false;
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
