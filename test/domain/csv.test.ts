import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvText, DOWNLOAD_CSV, PUBLISHED_CSV } from '../../src/domain/csv.ts';

describe('a downloaded file', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(csvLine([text], DOWNLOAD_CSV).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
  test('leaves a negative number a number', () => {
    expect(csvLine([-0.4, '-0.4'], DOWNLOAD_CSV)).toBe("-0.4,'-0.4\r\n");
  });
});

test('a published file holds text as it is and ends its lines as programs do', () => {
  expect(csvText([['-x', 1.5, null, NaN], ['a "b", c']], PUBLISHED_CSV)).toBe('-x,1.5,,\n"a ""b"", c"\n');
});

test.each([PUBLISHED_CSV, DOWNLOAD_CSV])('another reader gives back what was written: %j', (form) => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', '\t', ' ', 'a', 'é') });
  const lines = fc.array(fc.tuple(cell, cell, fc.integer()), { minLength: 1 });
  const plain = (text: string): string =>
    form.escapesFormulas ? text.replace(/^'(?=[=+\-@\t\r])/, '') : text;
  fc.assert(
    fc.property(lines, (written) => {
      const read: string[][] = parse(csvText(written, form), { record_delimiter: form.lineEnd });
      expect(read.map((cells) => cells.map(plain))).toEqual(written.map((cells) => cells.map(String)));
    }),
  );
});
