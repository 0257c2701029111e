import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, splitCsv } from '../../pipeline/read/csv.ts';
import { csvLine } from '../../src/domain/csv.ts';
import { refusalOf } from './rawSources.ts';

describe('splitCsv', () => {
  test('keeps commas, quotation marks and line ends inside quoted cells', () => {
    expect(splitCsv('a,"b, c","say ""no""","two\nlines"\r\n1,2,3,4\n')).toEqual([
      ['a', 'b, c', 'say "no"', 'two\nlines'],
      ['1', '2', '3', '4'],
    ]);
  });

  test('keeps empty cells, also the last of a line', () => {
    expect(splitCsv('a,,\n,b,')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
  });

  test('reads back whatever is written', () => {
    const cell = fc.string().filter((text) => !text.includes('\r'));
    const line = fc.array(cell, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(splitCsv(lines.map((cells) => csvLine(cells)).join(''))).toEqual(lines);
      }),
    );
  });
});

describe('parseCsv', () => {
  test('gives trimmed text by column name and the row of a spreadsheet', () => {
    const { rows } = parseCsv('x.csv', 'code,n\nA, 12 \nB,3\n', ['n', 'code']);
    expect(rows.map((row) => [row.row, row.text('code'), row.text('n')])).toEqual([
      [2, 'A', '12'],
      [3, 'B', '3'],
    ]);
  });

  test('refuses a header without a column it needs, and says which it has', () => {
    expect(refusalOf(() => parseCsv('x.csv', 'code,number\nA,1\n', ['code', 'n']))).toBe(
      'x.csv, row 1, column n: the header has no such column; it has: code, number. Remedy: use the file as published, or change the name of the column in the pipeline after checking its meaning.',
    );
  });

  test('lists every broken row of a file together', () => {
    const message = refusalOf(() => parseCsv('x.csv', 'a,b\n1\n1,2\n1,2,3\n', ['a']));
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toContain('row 2: it has 1 cells where the header has 2');
    expect(message).toContain('row 4: it has 3 cells where the header has 2');
  });
});
