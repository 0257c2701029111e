import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { areaEntries } from '../../src/data/queries.ts';
import { PostcodesFileSchema, SearchFileSchema } from '../../src/data/findSchema.ts';
import { AreasFileSchema, ManifestSchema } from '../../src/data/schema.ts';
import { createSearchIndex, findPostcode } from '../../src/find/searchIndex.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));
const release = v.parse(ManifestSchema, read('manifest.json')).current;
const wards = areaEntries(v.parse(AreasFileSchema, read(`${release}/areas/ward.json`)));
const boroughs = areaEntries(v.parse(AreasFileSchema, read(`${release}/areas/borough.json`)));
const index = createSearchIndex(wards, boroughs, v.parse(SearchFileSchema, read(`${release}/search.json`)));
const first = (text: string) => index.find(text)[0];

test('finds a ward by its name, its beginning and its code', () => {
  expect(first('Heath Town')?.codes).toEqual(['E05014848']);
  expect(first('heath t')?.codes).toEqual(['E05014848']);
  expect(first('E05014848')?.title).toBe('Heath Town');
});

test('a name that begins with what was typed comes before one that has it later', () => {
  const titles = index.find('heath').map(({ title }) => title);
  expect(titles[0]).toBe('Heath Town');
  expect(titles).toContain('Small Heath');
  const sutton = index.find('sutton').map(({ title }) => title);
  expect(sutton.slice(0, 4).every((title) => title.startsWith('Sutton'))).toBe(true);
  expect(first('small h')?.title).toBe('Small Heath');
});

test('forgives a wrong, missing or swapped letter', () => {
  expect(first('heth town')?.title).toBe('Heath Town');
  expect(first('heath twon')?.title).toBe('Heath Town');
  expect(first('edgbastn')?.title).toBe('Edgbaston');
});

test('a name that is only alike is a guess, and comes after those that are what was typed', () => {
  for (const elsewhere of ['Lichfield', 'Leicester', 'Tamworth', 'Nottingham', 'London'])
    expect(
      index.find(elsewhere).every(({ isGuess }) => isGuess === true),
      elsewhere,
    ).toBe(true);
  expect(first('lozels')).toMatchObject({ title: 'Lozells', isGuess: true });
  expect(first('lozells')?.isGuess).toBeUndefined();
  const guesses = index.find('heath').map(({ isGuess = false }) => isGuess);
  expect(guesses).toEqual(guesses.toSorted((a, b) => Number(a) - Number(b)));
});

test('a former code leads to the ward that lives on under its name, or to the successors', () => {
  const file = v.parse(SearchFileSchema, read(`${release}/search.json`));
  for (const { code, name, successors } of file.formerWards) {
    const found = index.find(code).flatMap(({ codes }) => codes);
    const names = wards.filter((ward) => found.includes(ward.code)).map((ward) => ward.name);
    expect(
      index.find(code).some(({ isGuess }) => isGuess === true),
      code,
    ).toBe(false);
    const leads = successors.some((successor) => found.includes(successor.code)) || names.includes(name);
    expect(leads, code).toBe(true);
  }
});

test('a postcode beside a ward line names both wards, the one of the list first', () => {
  // Plain texts stand for codes that are known to be codes.
  const file = {
    wards: ['E05014848', 'E05014853'],
    lsoas: ['E01010418'],
    inward: { '1SH': [0, 0], '1AA': [1, 0] },
    near: { '1SH': 1 },
  } as unknown as Parameters<typeof findPostcode>[1];
  const query = (inward: string) =>
    ({ kind: 'full', district: 'WV1', inward, text: `WV1 ${inward}` }) as const;
  expect(findPostcode(query('1SH'), file)).toEqual({
    found: true,
    wards: ['E05014848', 'E05014853'],
    isNearLine: true,
  });
  expect(findPostcode(query('1AA'), file)).toEqual({ found: true, wards: ['E05014853'] });
});

test('gives the borough for its name, and once', () => {
  const found = index.find('Wolverhampton');
  expect(found[0]).toMatchObject({ kind: 'borough', codes: ['E08000031'] });
  // Its station has the name too.
  const kinds = found.filter(({ title }) => title === 'Wolverhampton').map(({ kind }) => kind);
  expect(kinds).toEqual(['borough', 'station']);
});

test('finds names whether or not they are written with an apostrophe or “and”', () => {
  expect(first("St Peter's")?.title).toMatch(/^St Peter/);
  expect(first('bordesley and highgate')?.title).toBe('Bordesley & Highgate');
});

test('leads from a former ward to its successors, the largest share first', () => {
  const found = index.find('Bilston East').filter(({ kind }) => kind === 'former');
  expect(found.length).toBeGreaterThan(0);
  const shares = found.map(({ share }) => share ?? 0);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test('finds nothing for nonsense', () => {
  expect(index.find('zzzzqqqq')).toEqual([]);
});

test('a whole postcode gives its one ward, part of one gives the wards it lies in', () => {
  const file = v.parse(PostcodesFileSchema, read(`${release}/postcodes/B29.json`));
  const [inward, [ward]] = Object.entries(file.inward)[0] ?? ['', [0, 0]];
  const full = findPostcode({ kind: 'full', district: 'B29', inward, text: `B29 ${inward}` }, file);
  expect(full).toEqual({ found: true, wards: [file.wards[ward]] });
  const district = findPostcode({ kind: 'district', district: 'B29', text: 'B29' }, file);
  expect([...district.wards].sort()).toEqual([...file.wards].sort());
  const unknown = findPostcode({ kind: 'full', district: 'B29', inward: '0ZZ', text: 'B29 0ZZ' }, file);
  expect(unknown.found).toBe(false);
});
