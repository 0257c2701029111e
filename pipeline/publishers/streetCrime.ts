/**
 * Street-level crime as it is downloaded from data.police.uk: a folder a month, a row an offence. Read as a stream: memory
 * holds the counts and the crime ids of one month only.
 */
import { splitCsv } from '../read/csv.ts';
import { POLICE_CATEGORIES } from '../read/policeCategories.ts';
import { readLines } from '../read/readPoliceCounts.ts';
import { ProblemList } from '../report.ts';

/** The name of a file as downloaded, with its month and force. */
export const STREET_FILE = /(?:^|\/)(\d{4}-\d{2})-([^/]*?)-?street\.csv$/;

const COLUMNS = ['Crime ID', 'Month', 'LSOA code', 'Crime type'] as const;

/** Who recorded the offences; not in every edition of the download. */
const FORCE_COLUMN = 'Reported by';

/** One force in one month. */
export interface StreetMonth {
  readonly month: string;
  /** As in the name of the file: "our-county". */
  readonly force: string;
  /** As in its rows: "Our County Police". */
  readonly reportedBy: ReadonlySet<string>;
  /** Counts by "<LSOA>,<category>"; an empty LSOA holds the offences without a location. */
  readonly counts: ReadonlyMap<string, number>;
  readonly rows: number;
  /** Rows with a crime id that stands earlier in the file. */
  readonly repeated: number;
  /** Rows without a location. */
  readonly unlocated: number;
  /** Rows in neighbourhoods of other areas. */
  readonly elsewhere: number;
}

export interface StreetLookup {
  readonly isOurs: (lsoa: string) => boolean;
  /** From a code of 2011 to that of 2021; null where one became several, so that the row cannot be placed. */
  readonly from2011: ReadonlyMap<string, string | null>;
}

/** @throws SourceError when a column is missing, or a row has another month or an unknown type */
export function readStreetMonth(path: string, file: string, lookup: StreetLookup): StreetMonth {
  const problems = new ProblemList(file);
  const [, month = '', force = ''] = STREET_FILE.exec(file) ?? [];
  const reportedBy = new Set<string>();
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  let at: readonly number[] | null = null;
  let forceAt = -1;
  let row = 0;
  let [repeated, unlocated, elsewhere] = [0, 0, 0];
  readLines(path, file, (line) => {
    row += 1;
    const text = row === 1 ? line.replace(/^\uFEFF/, '') : line;
    const cells = text.includes('"') ? (splitCsv(text)[0] ?? []) : text.split(',');
    if (at === null) {
      const names = cells.map((cell) => cell.trim());
      forceAt = names.indexOf(FORCE_COLUMN);
      at = COLUMNS.map((column) => names.indexOf(column));
      COLUMNS.forEach((column, index) => {
        if (at?.[index] !== -1) return;
        problems.add(1, column, 'the header has no such column.', 'use the file as downloaded.');
      });
      problems.throwIfAny();
      return;
    }
    const [id = '', inMonth = '', lsoa = '', type = ''] = at.map((index) => (cells[index] ?? '').trim());
    if (inMonth !== month) {
      problems.add(row, 'Month', 'it is not the month of the file.', 'download the month again.');
    }
    if (!(type in POLICE_CATEGORIES)) {
      problems.add(
        row,
        'Crime type',
        `'${type}' is not one of the 14 categories.`,
        'add a new category to pipeline/read/policeCategories.ts.',
      );
    }
    const reporter = (cells[forceAt] ?? '').trim();
    if (reporter !== '') reportedBy.add(reporter);
    // Anti-social behaviour has no id.
    if (id !== '') {
      if (ids.has(id)) {
        repeated += 1;
        return;
      }
      ids.add(id);
    }
    const place = lookup.isOurs(lsoa) ? lsoa : lookup.from2011.get(lsoa);
    if (lsoa === '' || place === null) unlocated += 1;
    else if (place === undefined) {
      elsewhere += 1;
      return;
    }
    const key = `${place ?? ''},${type}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  problems.throwIfAny();
  return { month, force, reportedBy, counts, rows: Math.max(0, row - 1), repeated, unlocated, elsewhere };
}
