/** Postcodes as people type them, against the published list. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWanted } from '../../src/find/postcode.ts';

const folder = 'public/data/2026-11/postcodes';
const districts = new Set(
  readdirSync(folder)
    .filter((name) => /^[A-Z]+\d/.test(name))
    .map((name) => name.replace('.json', '')),
);

const texts = (typed: string): readonly string[] => {
  const wanted = readWanted(typed, districts);
  return 'queries' in wanted ? wanted.queries.map(({ text }) => text) : [];
};

test('every published postcode is read as itself, with and without its blank', () => {
  for (const district of districts) {
    const file = JSON.parse(readFileSync(`${folder}/${district}.json`, 'utf8')) as { inward: object };
    for (const inward of Object.keys(file.inward)) {
      const expected = {
        kind: 'postcodes',
        queries: [{ kind: 'full', district, inward, text: `${district} ${inward}` }],
      };
      expect(readWanted(`${district} ${inward}`, districts)).toEqual(expected);
      expect(readWanted(`${district}${inward}`.toLowerCase(), districts)).toEqual(expected);
    }
  }
});

test.each([
  'WV1 1SH.',
  'WV1-1SH',
  'wv1-1sh',
  'WV1\u20131SH',
  'WV1\u20111SH',
  'WV1\u00a01SH',
  'WV1  1SH',
  ' WV1 1SH,',
  '“WV1 1SH”',
  '(WV1 1SH)',
  'WV1.1SH',
  'WV1_1SH',
  'WV1/1SH',
  'W V 1 1 S H',
  'WV11SH;',
  'WV1 1S H',
  'WV\u200b1 1SH',
  'ＷＶ１ １ＳＨ',
  'WV1\t1SH',
  'WV1\n1SH',
  'My postcode is WV1 1SH',
  'WV1 1SH, Wolverhampton',
  'Civic Centre, St Peter’s Square, Wolverhampton WV1 1SH, UK',
  'postcode: wv11sh',
  'WV1 1SH (St Peters)',
  'I live at 12 High Street WV1 1SH and work there',
  'WV1–1SH.',
  '> WV1 1SH',
  'WV1 1SH?',
  '*WV1 1SH*',
])('%j is WV1 1SH', (typed) => {
  const wanted = readWanted(typed, districts);
  expect(wanted.kind).toBe('postcodes');
  expect(texts(typed)).toEqual(['WV1 1SH']);
});

test.each([
  ['WVI 1SH', 'WV1 1SH'],
  ['WV1 ISH', 'WV1 1SH'],
  ['WV1 lSH', 'WV1 1SH'],
  ['wvl 1sh', 'WV1 1SH'],
  ['WVI1SH', 'WV1 1SH'],
  ['WVI-1SH.', 'WV1 1SH'],
  ['B3O 1AA', 'B30 1AA'],
  ['B3O1AA', 'B30 1AA'],
  ['WV1O OAA', 'WV10 0AA'],
  ['WV10 OAA', 'WV10 0AA'],
  ['BI 1AA', 'B1 1AA'],
  ['CVI 1GF', 'CV1 1GF'],
  ['our postcode is WVI 1SH', 'WV1 1SH'],
  ['B7O 8ET', 'B70 8ET'],
  ['WSI 1AA', 'WS1 1AA'],
  ['DY1 IHF', 'DY1 1HF'],
  ['B3O', 'B30'],
  ['WV1O', 'WV10'],
])('%s is not taken for %s in silence: it is offered', (typed, meant) => {
  expect(readWanted(typed, districts).kind).toBe('slip');
  expect(texts(typed)).toContain(meant);
});

test('letters alone are a name first, and a postcode is offered beside it', () => {
  expect(readWanted('WVI ISH', districts)).toMatchObject({ kind: 'name', offers: [{ text: 'WV1 1SH' }] });
  for (const name of ['hello', 'Heath Town', 'Solihull', 'Lozells', 'oil', 'Bilston', 'Coseley'])
    expect(readWanted(name, districts)).toEqual({ kind: 'name', text: name, offers: [] });
});

test.each(['SW1A 1AA', 'sw1a1aa', 'M1 1AE.', 'my postcode is EH1 1YZ', 'DE1-1AA'])(
  '%s is outside',
  (typed) => {
    expect(readWanted(typed, districts).kind).toBe('outside');
  },
);

test.each([
  ['SW1A', 'noneBegins'],
  ['M6', 'noneBegins'],
  ['A38', 'noneBegins'],
  ['12 High Street', 'digits'],
  ['hello 1', 'digits'],
  ['12345', 'digits'],
  ['WV1 1OH2', 'within'],
  ['B29 Selly Oak', 'within'],
  ['B29', 'postcodes'],
  ['WV10 0', 'postcodes'],
  ['E05014848', 'name'],
  ['', 'name'],
  ['ZZ1 1ZZ', 'digits'],
])('%s is %s', (typed, kind) => {
  expect(readWanted(typed, districts).kind).toBe(kind);
});

test('two postcodes are both found', () => {
  expect(texts('WV1 1SH or B29 6BD')).toEqual(['WV1 1SH', 'B29 6BD']);
  expect(texts('SW1A 1AA, then WV1 1SH')).toEqual(['WV1 1SH']);
});
