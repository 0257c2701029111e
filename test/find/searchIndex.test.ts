import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { areaEntries } from '../../src/data/queries.ts';
import {
  AreasFileSchema,
  ManifestSchema,
  PostcodesFileSchema,
  SearchFileSchema,
} from '../../src/data/schema.ts';
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

test('gives the borough for its name, and once', () => {
  const found = index.find('Wolverhampton');
  expect(found[0]).toMatchObject({ kind: 'borough', codes: ['E08000031'] });
  expect(found.filter(({ title }) => title === 'Wolverhampton')).toHaveLength(1);
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
