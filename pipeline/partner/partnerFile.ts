/** Reading a file that may hold what must never be repeated: problems name the place and the reason, never the content. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../report.ts';

/** Problems of one file, in the order in which they were found. */
export class PartnerProblems {
  readonly found: Problem[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(row: number | null, column: string | null, reason: string, remedy: string): void {
    this.found.push({ file: this.file, row, column, reason, remedy });
  }
}

const SAVE_AS = 'in the spreadsheet program choose "Save as", "CSV UTF-8 (comma delimited)".';

/** Text of a partner's file; null, with the reason among the problems, when it cannot be read as text. */
export function readPartnerText(path: string, problems: PartnerProblems): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    problems.add(
      null,
      null,
      'the file is missing or cannot be read.',
      'put it there; see docs/adding-data.md.',
    );
    return null;
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    problems.add(null, null, 'it is a spreadsheet, not a CSV.', SAVE_AS);
    return null;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    problems.add(null, null, 'it is written in UTF-16, not UTF-8.', SAVE_AS);
    return null;
  }
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
    return JSON.parse(text) as unknown;
  } catch {
    problems.add(
      null,
      null,
      'it is not valid JSON.',
      'look for a missing comma, quotation mark or bracket: an editor marks the place in red.',
    );
    return null;
  }
}
