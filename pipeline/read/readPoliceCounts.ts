/**
 * Recorded offences by LSOA, month and category, read as a stream: time grows with the rows, memory only with the
 * number of months. The published file leaves zero cells out, so a cell that is already filled is a repeated key.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { GssCode } from '../../src/domain/geography.ts';
import { monthsBetween } from '../../src/domain/period.ts';
import { splitCsv } from './csv.ts';
import { POLICE_CATEGORY_NAMES, type PoliceCategory } from './policeCategories.ts';
import { ProblemList, SourceError } from '../report.ts';

const COLUMNS = ['month', 'lsoa21cd', 'category', 'crime_count'] as const;
const CHUNK_BYTES = 1 << 20;
/** Rows without a location may be left out of area figures only while they are few. */
const MOST_UNLOCATED_SHARE = 0.05;

export interface PoliceCounts {
  /** Months in order, without gaps between the first and the last. */
  readonly months: readonly string[];
  readonly lsoas: readonly GssCode[];
  readonly rows: number;
  readonly incidents: number;
  /** Incidents whose row names no LSOA; in no area's figure. */
  readonly unlocated: number;
  /** Offences of a category in an LSOA and month; positions in `lsoas` and `months`. */
  readonly count: (category: PoliceCategory, lsoa: number, month: number) => number;
  /** Offences of all categories in an LSOA and month. */
  readonly total: (lsoa: number, month: number) => number;
}

export interface ReadPoliceOptions {
  /** Whole path of the file. */
  readonly path: string;
  /** What the file is called in problems. */
  readonly file: string;
  readonly lsoas: readonly GssCode[];
  /** `stop` reports a repeated key; `add` sums it (used to time the reading of many rows). */
  readonly repeatedKeys?: 'stop' | 'add';
}

/** @throws SourceError when the file is missing, or any row has a problem */
export function readPoliceCounts(options: ReadPoliceOptions): PoliceCounts {
  const { file, lsoas, repeatedKeys = 'stop' } = options;
  const problems = new ProblemList(file);
  const lsoaPosition = new Map<string, number>(lsoas.map((code, index) => [code, index]));
  const categoryPosition = new Map<string, number>(POLICE_CATEGORY_NAMES.map((name, index) => [name, index]));
  const categories = POLICE_CATEGORY_NAMES.length;
  // One block a month: [category][lsoa].
  const blocks = new Map<string, Uint32Array>();
  let header: { width: number; at: readonly [number, number, number, number] } | null = null;
  let row = 0;
  let incidents = 0;
  let unlocated = 0;
  let lastMonth = '';
  let block: Uint32Array = new Uint32Array(0);

  const readLine = (line: string): void => {
    row += 1;
    const cells = line.includes('"') ? (splitCsv(line)[0] ?? []) : line.split(',');
    if (header === null) {
      header = readHeader(cells, problems);
      return;
    }
    if (cells.length !== header.width) {
      problems.add(
        row,
        null,
        `it has ${cells.length} cells where the header has ${header.width}.`,
        'mend the broken line.',
      );
      return;
    }
    const [monthAt, lsoaAt, categoryAt, countAt] = header.at;
    const month = cells[monthAt] ?? '';
    if (month !== lastMonth) {
      if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
        problems.add(
          row,
          'month',
          `'${month}' is not a month such as 2026-03.`,
          'write the month as year-month.',
        );
        return;
      }
      lastMonth = month;
      block = blocks.get(month) ?? new Uint32Array(categories * lsoas.length);
      blocks.set(month, block);
    }
    const countText = cells[countAt] ?? '';
    const count = Number(countText);
    if (!Number.isInteger(count) || count < 1 || countText === '') {
      problems.add(
        row,
        'crime_count',
        `'${countText}' is not a whole number above zero.`,
        'correct the number; cells without an offence are left out of this file.',
      );
      return;
    }
    const category = categoryPosition.get(cells[categoryAt] ?? '');
    if (category === undefined) {
      problems.add(
        row,
        'category',
        `'${cells[categoryAt] ?? ''}' is not one of the 14 categories.`,
        'correct the name, or add a new category to pipeline/read/policeCategories.ts.',
      );
      return;
    }
    incidents += count;
    const code = cells[lsoaAt] ?? '';
    if (code === '') {
      unlocated += count;
      return;
    }
    const lsoa = lsoaPosition.get(code);
    if (lsoa === undefined) {
      problems.add(
        row,
        'lsoa21cd',
        `${code} is not one of the ${lsoas.length} LSOAs of the seven boroughs.`,
        'use 2021 codes and only the seven boroughs.',
      );
      return;
    }
    const at = category * lsoas.length + lsoa;
    const held = block[at] ?? 0;
    if (held > 0 && repeatedKeys === 'stop') {
      problems.add(
        row,
        null,
        `${month}, ${code}, '${cells[categoryAt] ?? ''}' stands twice.`,
        'remove one of the two rows.',
      );
      return;
    }
    block[at] = held + count;
  };

  readLines(options.path, file, readLine);
  if (unlocated > incidents * MOST_UNLOCATED_SHARE) {
    problems.add(
      null,
      'lsoa21cd',
      `${unlocated} of ${incidents} incidents (${((unlocated / incidents) * 100).toFixed(1)}%) have no location; at most 5% may.`,
      'find out which months lost their locations, and fetch them again.',
    );
  }
  problems.throwIfAny();

  const months = [...blocks.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  const missing =
    first === undefined || last === undefined
      ? []
      : monthsBetween(first, last).filter((month) => !blocks.has(month));
  for (const month of missing) {
    problems.add(null, 'month', `${month} has no row at all.`, 'fetch the month, or shorten the file.');
  }
  problems.throwIfAny();

  const inOrder = months.map((month) => blocks.get(month) ?? new Uint32Array(0));
  return {
    months,
    lsoas,
    rows: row - 1,
    incidents,
    unlocated,
    count: (category, lsoa, month) =>
      inOrder[month]?.[(categoryPosition.get(category) ?? 0) * lsoas.length + lsoa] ?? 0,
    total: (lsoa, month) => {
      const counts = inOrder[month];
      let sum = 0;
      for (let category = 0; category < categories; category += 1) {
        sum += counts?.[category * lsoas.length + lsoa] ?? 0;
      }
      return sum;
    },
  };
}

function readHeader(
  cells: readonly string[],
  problems: ProblemList,
): { width: number; at: readonly [number, number, number, number] } {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const at = COLUMNS.map((column) => names.indexOf(column));
  COLUMNS.forEach((column, index) => {
    if (at[index] === -1) {
      problems.add(
        1,
        column,
        `the header has no such column; it has: ${names.join(', ')}.`,
        'use the file as published.',
      );
    }
  });
  problems.throwIfAny();
  return { width: names.length, at: [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0] };
}

/** Calls `readLine` for every line that is not empty, holding one chunk of the file at a time. */
export function readLines(path: string, file: string, readLine: (line: string) => void): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    throw new SourceError([
      {
        file,
        row: null,
        column: null,
        reason: 'the file is missing or cannot be read.',
        remedy: 'put it there, or give the right folder with --sources.',
      },
    ]);
  }
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest = Buffer.alloc(0);
    for (;;) {
      const size = readSync(descriptor, chunk, 0, CHUNK_BYTES, null);
      const bytes = size === 0 ? rest : Buffer.concat([rest, chunk.subarray(0, size)]);
      // A line end never falls inside a UTF-8 character, so text is decoded whole lines at a time.
      const end = size === 0 ? bytes.length : bytes.lastIndexOf(10) + 1;
      for (const line of bytes.toString('utf8', 0, end).split('\n')) {
        const text = line.endsWith('\r') ? line.slice(0, -1) : line;
        if (text !== '') readLine(text);
      }
      if (size === 0) return;
      rest = Buffer.from(bytes.subarray(end));
    }
  } finally {
    closeSync(descriptor);
  }
}
