/**
 * Recorded offences by LSOA, month and category, read as a stream: time grows with the rows, memory only with the
 * number of months. The published file leaves zero cells out, so a cell that is already filled is a repeated key.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { GssCode } from '../../src/domain/geography.ts';
import { monthsBetween } from '../../src/domain/period.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { splitCsv } from './csv.ts';
import { POLICE_CATEGORY_NAMES, type PoliceCategory } from './policeCategories.ts';
import { ProblemList, SourceError } from '../report.ts';

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
  readonly columns: PoliceColumns;
  readonly lsoas: readonly GssCode[];
  /** Months that were never published, which may have no row. Every other month between the first and the last must have rows. */
  readonly missingMonths?: readonly string[];
  /** `stop` reports a repeated key; `add` sums it (used to time the reading of many rows). */
  readonly repeatedKeys?: 'stop' | 'add';
}

/** Names of the columns, as `content/sources.json` gives them. */
export interface PoliceColumns {
  readonly month: string;
  readonly lsoa: string;
  readonly category: string;
  readonly count: string;
}

/** @throws SourceError when the file is missing, or any row has a problem */
export function readPoliceCounts(options: ReadPoliceOptions): PoliceCounts {
  const collected = new CollectedCounts(options);
  readLines(options.path, options.file, (line) => collected.addLine(line));
  return collected.counts();
}

/** Position of each column, and how many there are. */
interface Header {
  readonly width: number;
  readonly at: Readonly<Record<keyof PoliceColumns, number>>;
}

/** Counts as they come in, line by line. */
class CollectedCounts {
  private readonly options: ReadPoliceOptions;
  private readonly problems: ProblemList;
  private readonly lsoaPosition: ReadonlyMap<string, number>;
  /** One block a month: [category][lsoa]. */
  private readonly blocks = new Map<string, Uint32Array>();
  private header: Header | null = null;
  private row = 0;
  private incidents = 0;
  private unlocated = 0;
  private lastMonth = '';
  private block: Uint32Array = new Uint32Array(0);

  constructor(options: ReadPoliceOptions) {
    this.options = options;
    this.problems = new ProblemList(options.file);
    this.lsoaPosition = new Map(options.lsoas.map((code, index) => [code, index]));
  }

  addLine(line: string): void {
    this.row += 1;
    const cells = line.includes('"') ? (splitCsv(line)[0] ?? []) : line.split(',');
    if (this.header === null) {
      this.header = readHeader(cells, this.options.columns, this.problems);
      return;
    }
    const { width, at } = this.header;
    if (cells.length !== width) {
      const reason = `it has ${cells.length} cells where the header has ${width}.`;
      this.problems.add(this.row, null, reason, 'mend the broken line.');
      return;
    }
    const count = this.readCount(cells[at.count] ?? '', cells[at.month] ?? '');
    if (count !== null) this.addCount(cells[at.category] ?? '', cells[at.lsoa] ?? '', count);
  }

  /** Turns to the block of the month; null when month or count is none. */
  private readCount(countText: string, month: string): number | null {
    const { columns, lsoas } = this.options;
    if (month !== this.lastMonth) {
      if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
        const reason = `'${month}' is not a month such as 2026-03.`;
        this.problems.add(this.row, columns.month, reason, 'write the month as year-month.');
        return null;
      }
      this.lastMonth = month;
      this.block = this.blocks.get(month) ?? new Uint32Array(POLICE_CATEGORY_NAMES.length * lsoas.length);
      this.blocks.set(month, this.block);
    }
    const count = Number(countText);
    if (Number.isInteger(count) && count >= 1 && countText !== '') return count;
    this.problems.add(
      this.row,
      columns.count,
      `'${countText}' is not a whole number above zero.`,
      'correct the number; cells without an offence are left out of this file.',
    );
    return null;
  }

  private addCount(category: string, code: string, count: number): void {
    const { columns, lsoas, repeatedKeys = 'stop' } = this.options;
    const categoryAt = CATEGORY_POSITION.get(category);
    if (categoryAt === undefined) {
      this.problems.add(
        this.row,
        columns.category,
        `'${category}' is not one of the 14 categories.`,
        'correct the name, or add a new category to pipeline/read/policeCategories.ts.',
      );
      return;
    }
    this.incidents += count;
    if (code === '') {
      this.unlocated += count;
      return;
    }
    const lsoa = this.lsoaPosition.get(code);
    if (lsoa === undefined) {
      this.problems.add(
        this.row,
        columns.lsoa,
        `${code} is not one of the ${lsoas.length} LSOAs of ${PLACE_WORDS.theAuthorities}.`,
        `use 2021 codes and only ${PLACE_WORDS.theAuthorities}.`,
      );
      return;
    }
    const at = categoryAt * lsoas.length + lsoa;
    const held = this.block[at] ?? 0;
    if (held > 0 && repeatedKeys === 'stop') {
      const reason = `${this.lastMonth}, ${code}, '${category}' appears twice.`;
      this.problems.add(this.row, null, reason, 'remove one of the two rows.');
      return;
    }
    this.block[at] = held + count;
  }

  /** @throws SourceError when any line had a problem, too many have no location, or a month has no row */
  counts(): PoliceCounts {
    const { lsoas } = this.options;
    this.checkLocations();
    const months = this.monthsInOrder();
    const inOrder = months.map((month) => this.blocks.get(month) ?? new Uint32Array(0));
    return {
      months,
      lsoas,
      rows: this.row - 1,
      incidents: this.incidents,
      unlocated: this.unlocated,
      count: (category, lsoa, month) =>
        inOrder[month]?.[(CATEGORY_POSITION.get(category) ?? 0) * lsoas.length + lsoa] ?? 0,
      total: (lsoa, month) => {
        const counts = inOrder[month];
        let sum = 0;
        for (let category = 0; category < POLICE_CATEGORY_NAMES.length; category += 1) {
          sum += counts?.[category * lsoas.length + lsoa] ?? 0;
        }
        return sum;
      },
    };
  }

  private checkLocations(): void {
    const { unlocated, incidents } = this;
    if (unlocated > incidents * MOST_UNLOCATED_SHARE) {
      this.problems.add(
        null,
        this.options.columns.lsoa,
        `${unlocated} of ${incidents} incidents (${((unlocated / incidents) * 100).toFixed(1)}%) have no location; at most 5% may.`,
        'find out which months lost their locations, and fetch them again.',
      );
    }
    this.problems.throwIfAny();
  }

  private monthsInOrder(): readonly string[] {
    const { missingMonths = [] } = this.options;
    const held = [...this.blocks.keys()].sort();
    const months = held.length === 0 ? [] : monthsBetween(held[0] ?? '', held.at(-1) ?? '');
    for (const month of months.filter((one) => !this.blocks.has(one) && !missingMonths.includes(one))) {
      const remedy = 'fetch the month, or shorten the file.';
      this.problems.add(null, this.options.columns.month, `${month} has no row at all.`, remedy);
    }
    for (const month of held.filter((one) => missingMonths.includes(one))) {
      this.problems.add(
        null,
        this.options.columns.month,
        `${month} has rows, and content/sources.json says that it was never published.`,
        'take the month out of "missingMonths", or its rows out of the file.',
      );
    }
    this.problems.throwIfAny();
    return months;
  }
}

const CATEGORY_POSITION: ReadonlyMap<string, number> = new Map(
  POLICE_CATEGORY_NAMES.map((name, index) => [name, index]),
);

function readHeader(cells: readonly string[], columns: PoliceColumns, problems: ProblemList): Header {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const position = (column: string): number => {
    const at = names.indexOf(column);
    if (at === -1) {
      const reason = `the header has no such column; it has: ${names.join(', ')}.`;
      problems.add(1, column, reason, 'use the file as published.');
    }
    return at;
  };
  const at = {
    month: position(columns.month),
    lsoa: position(columns.lsoa),
    category: position(columns.category),
    count: position(columns.count),
  };
  problems.throwIfAny();
  return { width: names.length, at };
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
