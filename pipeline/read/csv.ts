/** CSV (RFC 4180), read with the place of every mistake. `src/domain/csv.ts` writes it. */
import { ProblemList } from '../report.ts';

export interface Row<Column extends string> {
  /** Row as a spreadsheet counts them; the header is row 1 (lines inside quoted cells are not counted). */
  readonly row: number;
  /** Trimmed text of a cell. */
  readonly text: (column: Column) => string;
}

export interface Table<Column extends string> {
  readonly file: string;
  readonly rows: readonly Row<Column>[];
}

/**
 * Parse a whole CSV text.
 * @throws SourceError when a named column is not in the header, or a row has another number of cells than the header
 */
export function parseCsv<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Table<Column> {
  const problems = new ProblemList(file);
  const [header, ...body] = splitCsv(text);
  const position = new Map<string, number>();
  (header ?? []).forEach((name, index) => {
    const trimmed = name.trim();
    if (position.has(trimmed))
      problems.add(1, trimmed, 'the column appears twice in the header.', 'remove one.');
    position.set(trimmed, index);
  });
  for (const column of columns) {
    if (!position.has(column)) {
      problems.add(
        1,
        column,
        `the header has no such column; it has: ${[...position.keys()].join(', ')}.`,
        'use the file as published, or change the name of the column in the pipeline after checking its meaning.',
      );
    }
  }
  problems.throwIfAny();
  const width = position.size;
  const rows: Row<Column>[] = [];
  body.forEach((cells, index) => {
    const row = index + 2;
    if (cells.length === 1 && cells[0] === '') return;
    if (cells.length !== width) {
      problems.add(
        row,
        null,
        `it has ${cells.length} cells where the header has ${width}.`,
        'check for a missing quotation mark or a broken line.',
      );
      return;
    }
    rows.push({ row, text: (column) => (cells[position.get(column) ?? -1] ?? '').trim() });
  });
  problems.throwIfAny();
  return { file, rows };
}

/** Cells of every line. Quoted cells may hold commas, line ends and doubled quotation marks. */
export function splitCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let start = 0;
  let at = 0;
  const length = text.length;
  const endLine = (): void => {
    lines.push(cells);
    cells = [];
  };
  while (at < length) {
    if (text[at] === '"') {
      let cell = '';
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close === -1) {
          cell += text.slice(at);
          at = length;
          break;
        }
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      cells.push(cell);
    } else {
      start = at;
      while (at < length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cells.push(text.slice(start, at));
    }
    if (at >= length) break;
    if (text[at] === ',') {
      at += 1;
      if (at >= length) cells.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    endLine();
  }
  if (cells.length > 0) endLine();
  return lines;
}
