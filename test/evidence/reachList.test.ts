// @vitest-environment jsdom
/** Lists of people as they are pasted, saved and exported: one entry a person, and no person lost or counted twice. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EVERY_CELL, postcodeColumns, postcodesOfPeople, rowsOfText } from '../../src/evidence/reachList.ts';
import { readReachFile } from '../../src/evidence/readReachFile.ts';
import { writeXlsx } from '../../src/files/writeXlsx.ts';

const people = (text: string): (string | null)[] => {
  const rows = rowsOfText(text);
  const [column] = postcodeColumns(rows);
  const from = rows.length === 1 ? EVERY_CELL : (column?.index ?? 0);
  return postcodesOfPeople(rows, from).map((one) => one?.text ?? null);
};

test.each([
  ['one line each, in any writing', 'wv1 1aa\r\nB29 6AA\n\n  b296ab ', ['WV1 1AA', 'B29 6AA', 'B29 6AB']],
  ['in one line', 'WV1 1AA, B29 6AA; B29 6AB'.replace(';', ','), ['WV1 1AA', 'B29 6AA', 'B29 6AB']],
  ['with a heading', 'Postcode\nWV1 1AA\nB29 6AA', ['WV1 1AA', 'B29 6AA']],
  ['the same postcode twice is two people', 'WV1 1AA\nWV1 1AA', ['WV1 1AA', 'WV1 1AA']],
  ['a line that is no postcode is a person', 'WV1 1AA\nnot known\nB29 6AA', ['WV1 1AA', null, 'B29 6AA']],
  [
    'columns in quotes, with an end of line inside',
    'Name,Postcode,Age\n"A, B","WV1 1AA",12\n"C\nD",,14\nE,B29 6AA,15',
    ['WV1 1AA', null, 'B29 6AA'],
  ],
  ['copied from a spreadsheet', 'id\tHome postcode\n1\tWV1 1AA\n2\tB29 6AA', ['WV1 1AA', 'B29 6AA']],
  ['with semicolons', 'a;WV1 1AA\nb;B29 6AA', ['WV1 1AA', 'B29 6AA']],
])('%s', (_, text, expected) => {
  expect(people(text)).toEqual(expected);
});

test('several columns of postcodes are told apart by number and heading', () => {
  const rows = rowsOfText('Home postcode,School postcode\nWV1 1AA,B29 6AA\nWV1 1AB,\n');
  expect(postcodeColumns(rows)).toEqual([
    { index: 0, heading: 'Home postcode' },
    { index: 1, heading: 'School postcode' },
  ]);
  expect(postcodesOfPeople(rows, 1).map((one) => one?.text ?? null)).toEqual(['B29 6AA', null]);
  expect(postcodesOfPeople(rows, EVERY_CELL)).toHaveLength(3);
});

/** What is read of a file; the one of jsdom has no bytes. */
const file = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
});

test('a workbook is read from its sheet of postcodes, with shared and own strings', async () => {
  const written = writeXlsx({
    title: 'List',
    created: '2026-01-01T00:00:00Z',
    sheets: [
      { name: 'Cover', title: 'About', notes: [], table: null },
      {
        name: 'People',
        title: 'People',
        notes: [],
        table: {
          headings: ['Number', 'Postcode'],
          rows: [
            [1, 'WV1 1AA'],
            [2, ''],
            [3, 'B29 6AA'],
          ],
        },
      },
    ],
  });
  const rows = await readReachFile(file('list.xlsx', written));
  if (typeof rows === 'string') throw new Error(rows);
  const [column] = postcodeColumns(rows);
  expect(column?.index).toBe(1);
  expect(postcodesOfPeople(rows, 1).filter((one) => one !== null)).toHaveLength(2);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const shared = zipSync({
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}><si><t>Postcode</t></si><si><r><t>WV1</t></r><r><t> 1AA</t></r></si></sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${main}><sheetData><row r="1"><c r="C1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>7</v></c><c r="C2" t="s"><v>1</v></c></row></sheetData></worksheet>`,
    ),
  });
  expect(await readReachFile(file('other.xlsx', shared))).toEqual([
    ['', '', 'Postcode'],
    ['7', '', 'WV1 1AA'],
  ]);
});

test('a file that is no list is refused without a word of it', async () => {
  expect(await readReachFile(file('a.pdf', strToU8('%PDF-1.7 WV1 1AA')))).toBe('not-a-list');
  expect(await readReachFile(file('a.xlsx', strToU8('PK\x03\x04broken')))).toBe('not-a-list');
  expect(await readReachFile(file('a.csv', new Uint8Array(5_000_001)))).toBe('too-large');
});
