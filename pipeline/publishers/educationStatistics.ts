/**
 * Files of the Department for Education's explore-education-statistics service: a row a period, area and combination of
 * filters; `c`, `k`, `z`, `x`, `u` and `low` in place of figures.
 */
import { csvLine } from '../../src/domain/csv.ts';
import { splitCsv } from '../read/csv.ts';
import { parseNumber } from '../read/cells.ts';
import { ENGLAND_CODE } from '../../src/domain/geography.ts';
import { REGION } from '../../src/domain/place.ts';
import { readLines } from '../read/readPoliceCounts.ts';
import { ProblemList } from '../report.ts';

const ALWAYS = ['time_period', 'time_identifier', 'geographic_level', 'country_code'] as const;
/** Which borough or region a row is about. */
const AREAS = ['new_la_code', 'region_code'] as const;
/** `low`: above zero but rounds to it; `k` is the older word for the same. */
const EDUCATION_MARKS = ['c', 'k', 'z', 'x', 'u', 'low', ':', '.'];

/** Whether a header is that of such a file. */
export function isEducationFile(header: string): boolean {
  const names = header
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim().replace(/^"|"$/g, ''));
  return ALWAYS.every((column) => names.includes(column));
}

/**
 * The rows of the local authorities, the region around them and England, as they are.
 * @param measures columns that hold figures, each a number or one of the marks
 * @throws SourceError when a column or a borough is missing, or a figure is neither a number nor a mark
 */
export function convertEducationFile(
  path: string,
  file: string,
  boroughs: ReadonlySet<string>,
  measures: readonly string[],
  columns: readonly string[],
): string {
  const problems = new ProblemList(file);
  const lines = [csvLine(columns)];
  const found = new Set<string>();
  let names: readonly string[] | null = null;
  let row = 0;
  readLines(path, file, (line) => {
    row += 1;
    const cells = splitCsv(row === 1 ? line.replace(/^\uFEFF/, '') : line)[0] ?? [];
    if (names === null) {
      const header = cells.map((cell) => cell.trim());
      for (const column of new Set([...ALWAYS, ...AREAS, ...measures])) {
        if (!header.includes(column)) {
          problems.add(1, column, 'the header has no such column.', 'use the file as downloaded.');
        }
      }
      problems.throwIfAny();
      names = header;
      return;
    }
    const held = names;
    const text = (column: string): string => (cells[held.indexOf(column)] ?? '').trim();
    const level = text('geographic_level');
    const ours =
      (level === 'Local authority' && boroughs.has(text('new_la_code'))) ||
      (level === 'Regional' && text('region_code') === REGION.code) ||
      (level === 'National' && text('country_code') === ENGLAND_CODE);
    if (!ours) return;
    if (level === 'Local authority') found.add(text('new_la_code'));
    for (const measure of measures) {
      const value = text(measure);
      if (parseNumber(value) === null && !EDUCATION_MARKS.includes(value)) {
        problems.add(
          row,
          measure,
          `'${value}' is neither a number nor a known mark.`,
          'add the mark after reading the guidance of the publication.',
        );
      }
    }
    lines.push(csvLine(columns.map(text)));
  });
  for (const code of boroughs) {
    if (found.has(code)) continue;
    problems.add(
      null,
      'new_la_code',
      `${code} has no row.`,
      'download the table by local authority, with all of them.',
    );
  }
  problems.throwIfAny();
  return lines.join('');
}
