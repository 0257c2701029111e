import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readPoliceCounts, type PoliceCounts } from '../../pipeline/read/readPoliceCounts.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { refusalOf, removeTemporaryFolders, temporaryFolder } from './rawSources.ts';

const LSOAS = ['E01000001', 'E01000002'] as GssCode[];
const HEADER = 'month,lsoa21cd,lsoa21nm,lad25nm,category,crime_count';
const row = (month: string, lsoa: string, category: string, count: string): string =>
  `${month},${lsoa},Somewhere 001A,Birmingham,${category},${count}`;

const COLUMNS = { month: 'month', lsoa: 'lsoa21cd', category: 'category', count: 'crime_count' };

function read(
  lines: readonly string[],
  repeatedKeys: 'stop' | 'add' = 'stop',
  missingMonths: readonly string[] = [],
): PoliceCounts {
  const path = join(temporaryFolder(), 'police.csv');
  writeFileSync(path, lines.join('\n') + '\n');
  return readPoliceCounts({
    path,
    file: 'police.csv',
    columns: COLUMNS,
    lsoas: LSOAS,
    missingMonths,
    repeatedKeys,
  });
}

afterEach(removeTemporaryFolders);

describe('counts', () => {
  test('adds up categories of an area and month, and reads what is left out as zero', () => {
    const counts = read([
      HEADER,
      row('2025-04', 'E01000001', 'Robbery', '2'),
      row('2025-04', 'E01000001', 'Drugs', '3'),
      row('2025-05', 'E01000002', 'Robbery', '1'),
    ]);
    expect(counts.months).toEqual(['2025-04', '2025-05']);
    expect(counts.count('Robbery', 0, 0)).toBe(2);
    expect(counts.count('Robbery', 1, 0)).toBe(0);
    expect(counts.total(0, 0)).toBe(5);
    expect(counts.incidents).toBe(6);
    expect(counts.rows).toBe(3);
  });

  test('reads the same from columns in another order, with quoted cells and Windows line ends', () => {
    const counts = read([
      'category,crime_count,lsoa21nm,month,lsoa21cd\r',
      'Robbery,4,"Place, of a name",2025-04,E01000002\r',
    ]);
    expect(counts.count('Robbery', 1, 0)).toBe(4);
  });

  test('reads a file larger than the chunks it is read in', () => {
    const lines = Array.from({ length: 60_000 }, () => row('2025-04', 'E01000001', 'Robbery', '1'));
    expect(read([HEADER, ...lines], 'add').count('Robbery', 0, 0)).toBe(60_000);
  });
});

describe('refusals name row, column, reason and remedy', () => {
  test.each([
    [
      'an unknown area',
      row('2025-04', 'E01999999', 'Robbery', '1'),
      'column lsoa21cd: E01999999 is not one of the 2 LSOAs',
    ],
    [
      'an unknown category',
      row('2025-04', 'E01000001', 'Piracy', '1'),
      "column category: 'Piracy' is not one of the 14",
    ],
    [
      'a count that is no number',
      row('2025-04', 'E01000001', 'Robbery', '1x'),
      "column crime_count: '1x' is not a whole",
    ],
    ['an empty count', row('2025-04', 'E01000001', 'Robbery', ''), "column crime_count: '' is not a whole"],
    [
      'half an offence',
      row('2025-04', 'E01000001', 'Robbery', '1.5'),
      "column crime_count: '1.5' is not a whole",
    ],
    [
      'a count of zero',
      row('2025-04', 'E01000001', 'Robbery', '0'),
      "column crime_count: '0' is not a whole",
    ],
    [
      'a month that is none',
      row('2025-13', 'E01000001', 'Robbery', '1'),
      "column month: '2025-13' is not a month",
    ],
    ['a broken line', '2025-04,E01000001', 'it has 2 cells where the header has 6'],
  ])('%s', (_name, bad, said) => {
    const message = refusalOf(() => read([HEADER, row('2025-04', 'E01000002', 'Robbery', '1'), bad]));
    expect(message).toContain('police.csv, row 3');
    expect(message).toContain(said);
    expect(message).toContain('Remedy: ');
  });

  test('a repeated key', () => {
    const line = row('2025-04', 'E01000001', 'Robbery', '1');
    expect(refusalOf(() => read([HEADER, line, line]))).toContain(
      "row 3: 2025-04, E01000001, 'Robbery' appears twice.",
    );
  });

  test('a month without any row between others', () => {
    const lines = [row('2025-04', 'E01000001', 'Robbery', '1'), row('2025-06', 'E01000001', 'Robbery', '1')];
    expect(refusalOf(() => read([HEADER, ...lines]))).toContain('2025-05 has no row at all');
    // Unless it is known that the month was never published.
    const { months, total } = read([HEADER, ...lines], 'stop', ['2025-05']);
    expect(months).toEqual(['2025-04', '2025-05', '2025-06']);
    expect(total(0, 1)).toBe(0);
  });

  test('rows of a month that was never published', () => {
    const lines = [row('2025-04', 'E01000001', 'Robbery', '1'), row('2025-05', 'E01000001', 'Robbery', '1')];
    const message = refusalOf(() => read([HEADER, ...lines], 'stop', ['2025-05']));
    expect(message).toContain('2025-05 has rows, and content/sources.json says that it was never published.');
    expect(message).toContain('Remedy: take the month out of "missingMonths"');
  });

  test('a missing file', () => {
    expect(
      refusalOf(() =>
        readPoliceCounts({ path: '/nowhere/x.csv', file: 'x.csv', columns: COLUMNS, lsoas: LSOAS }),
      ),
    ).toContain('x.csv: the file is missing');
  });

  test('more than 5% of incidents without a location', () => {
    const located = row('2025-04', 'E01000001', 'Robbery', '94');
    expect(refusalOf(() => read([HEADER, located, row('2025-04', '', 'Robbery', '6')]))).toContain(
      '6 of 100 incidents (6.0%) have no location',
    );
  });

  test('5% without a location are accepted, counted, and in no area', () => {
    const counts = read([
      HEADER,
      row('2025-04', 'E01000001', 'Robbery', '95'),
      row('2025-04', '', 'Drugs', '5'),
    ]);
    expect(counts.unlocated).toBe(5);
    expect(counts.total(0, 0)).toBe(95);
  });

  test('all bad rows at once', () => {
    const bad = row('2025-04', 'E01000001', 'Piracy', '1');
    const other = row('2025-04', 'E01000001', 'Robbery', 'many');
    const lines = refusalOf(() => read([HEADER, bad, bad, other, bad])).split('\n');
    expect(lines).toHaveLength(2);
    // The same fault in several rows is one line.
    expect(lines[0]).toContain('row 2');
    expect(lines[0]).toContain('(Also in row 3, 5.)');
  });
});
