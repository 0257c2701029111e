/** A partner's CSV row by row: one piece of the file is in memory at a time, and nothing of it is repeated in a message. */
import { closeSync, openSync, readSync } from 'node:fs';
import { addMissing, isOtherFormat, SAVE_AS, type PartnerProblems } from './partnerFile.ts';

const CHUNK_BYTES = 1 << 20;
/** A row that is longer has a quotation mark that is never closed. */
const MOST_LETTERS_A_ROW = 1 << 16;
const LINE_END = /\r\n|\n|\r/;

/** @returns whether the file could be read; else the reason is among the problems */
export function streamPartnerCsv(
  path: string,
  problems: PartnerProblems,
  onRow: (cells: readonly string[]) => void,
): boolean {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    addMissing(problems);
    return false;
  }
  try {
    return readRows(file, problems, onRow);
  } finally {
    closeSync(file);
  }
}

function readRows(
  file: number,
  problems: PartnerProblems,
  onRow: (cells: readonly string[]) => void,
): boolean {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  /** Text after the last line end. */
  let rest = '';
  /** Lines of a row in which a quotation mark is open. */
  let open = '';
  let size = 0;
  for (let isFirst = true; isFirst || size > 0; isFirst = false) {
    size = readSync(file, chunk, 0, CHUNK_BYTES, null);
    const bytes = chunk.subarray(0, size);
    if (isFirst && isOtherFormat(bytes, problems)) return false;
    try {
      rest += size > 0 ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      problems.add(null, null, 'it is not written in UTF-8.', SAVE_AS);
      return false;
    }
    // Half a line end may be at the end of a piece.
    const end = size > 0 && rest.endsWith('\r') ? rest.length - 1 : rest.length;
    const lines = rest.slice(0, end).split(LINE_END);
    rest = (size > 0 ? (lines.pop() ?? '') : '') + rest.slice(end);
    for (const line of lines) {
      const row = open === '' ? line : `${open}\n${line}`;
      if (!row.includes('"')) onRow(row.split(','));
      else if (quotationMarks(row) % 2 === 0) onRow(quotedCells(row));
      else {
        open = row;
        if (open.length <= MOST_LETTERS_A_ROW) continue;
        break;
      }
      open = '';
    }
    if (open.length > MOST_LETTERS_A_ROW || (size === 0 && open !== '')) {
      problems.add(null, null, 'a quotation mark is opened and never closed.', 'remove it, or close it.');
      return false;
    }
  }
  return true;
}

function quotationMarks(text: string): number {
  return text.split('"').length - 1;
}

/** Cells of a row in which quotation marks are even. Blanks may stand around a pair of them. */
function quotedCells(row: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    const quoted = /\s*"((?:[^"]|"")*)"\s*(?=,|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(row);
    if (found === null) {
      const comma = row.indexOf(',', at);
      const end = comma === -1 ? row.length : comma;
      cells.push(row.slice(at, end));
      at = end + 1;
    } else {
      cells.push((found[1] ?? '').replaceAll('""', '"'));
      at = quoted.lastIndex + 1;
    }
  }
  return cells;
}
