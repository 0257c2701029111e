/** Indices of Deprivation 2025, File 7 (all scores, ranks and deciles) as published: long headings, all of England. */
import { csvLine } from '../../src/domain/csv.ts';
import { splitCsv } from '../read/csv.ts';
import { parseNumber } from '../read/cells.ts';
import { ProblemList } from '../report.ts';

/** Columns that are read here, and how the publisher's headings begin. */
const HEADINGS: readonly (readonly [column: string, heading: string])[] = [
  ['lsoa21cd', 'LSOA code'],
  ['IMD_decile', 'Index of Multiple Deprivation (IMD) Decile'],
  ['IMD_score', 'Index of Multiple Deprivation (IMD) Score'],
  ['Income_score', 'Income Score'],
  ['Employment_score', 'Employment Score'],
  ['Education_score', 'Education, Skills and Training Score'],
  ['Health_score', 'Health Deprivation and Disability Score'],
  ['Crime_score', 'Crime Score'],
  ['Housing_and_Services_score', 'Barriers to Housing and Services Score'],
  ['Environment_score', 'Living Environment Score'],
];

/**
 * The rows of some neighbourhoods in the form that `readDeprivation` reads.
 * @throws SourceError when a heading is missing, a cell is no number or a neighbourhood has no row
 */
export function convertFile7(text: string, file: string, lsoas: ReadonlySet<string>): string {
  const problems = new ProblemList(file);
  const [header = [], ...rows] = splitCsv(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.replace(/\s+/g, ' ').trim());
  const at = HEADINGS.map(([, heading]) => {
    const index = names.findIndex((name) => name.startsWith(heading));
    if (index === -1)
      problems.add(1, heading, 'no heading begins so.', 'use File 7 as published, saved as CSV.');
    return index;
  });
  problems.throwIfAny();
  const found = new Map<string, string>();
  rows.forEach((cells, index) => {
    const [code = '', ...values] = at.map((column) => (cells[column] ?? '').trim());
    if (!lsoas.has(code)) return;
    if (found.has(code)) {
      problems.add(index + 2, 'LSOA code', `${code} has two rows.`, 'use the file as published.');
    }
    values.forEach((value, column) => {
      if (parseNumber(value) !== null) return;
      problems.add(
        index + 2,
        HEADINGS[column + 1]?.[1] ?? null,
        `'${value}' is not a number.`,
        'use the file as published.',
      );
    });
    found.set(code, csvLine([code, ...values]));
  });
  for (const code of lsoas) {
    if (!found.has(code))
      problems.add(null, 'LSOA code', `${code} has no row.`, 'use the whole file with codes of 2021.');
  }
  problems.throwIfAny();
  return (
    csvLine(HEADINGS.map(([column]) => column)) +
    [...found]
      .sort()
      .map(([, line]) => line)
      .join('')
  );
}
