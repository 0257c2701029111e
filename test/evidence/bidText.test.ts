/** The text of a bid: never longer than asked for, whole sentences, figures of the pack and no others, and what is not higher is told. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { WhatWorksSchema } from '../../src/data/whatWorksSchema.ts';
import { bidText, countCharacters, countWords, standsOut } from '../../src/evidence/bidText.ts';
import { changesOf } from '../../src/evidence/changesToSee.ts';
import { BID_LENGTHS, type Voice } from '../../src/data/evidenceDraft.ts';
import type { PackDocument } from '../../src/evidence/packDocument.ts';
import { READY_SETS } from '../../src/evidence/readySets.ts';
import { areasOf } from '../data/publishedFiles.ts';
import { makePack, PACKS } from './packs.ts';

const { approaches, checkedOn } = v.parse(
  WhatWorksSchema,
  JSON.parse(readFileSync('content/what-works.json', 'utf8')),
);
const VOICES: readonly Voice[] = [
  { id: 'a', heard: 'March 2026', text: 'The way home worries us most.', isCleared: false },
  { id: 'b', heard: '', text: 'We want somewhere to go. '.repeat(40), isCleared: false },
];
const textOf = (pack: PackDocument, most: number, voices = VOICES, works = approaches.slice(0, 2)) =>
  bidText({ pack, changes: changesOf(pack), voices, works: { checkedOn, approaches: works } }, most);

test('words and characters are counted as a form counts them', () => {
  expect(countWords('One, two – three.\n\n4.5 per 1,000')).toBe(6);
  expect(countWords('')).toBe(0);
  expect(countCharacters('a b\n')).toBe(4);
  expect(countCharacters('“é”')).toBe(3);
});

const wards = areasOf('ward').codes;
const QUERIES: readonly (readonly [string, string])[] = [
  ...Object.entries(PACKS),
  ['a borough', 'areas=E08000025'],
  ['two boroughs', 'areas=E08000025,E08000031'],
  ['the region', 'areas=E11000005'],
  ['nine wards', `areas=${wards.slice(3, 12).join()}`],
  ['a distance', 'near=WV1+1SH&metres=800'],
  ['a long name', `areas=${wards[0] ?? ''}&name=${'Long '.repeat(16)}`],
  ...Object.entries(READY_SETS).map(
    ([name, ids], index) =>
      [name, `areas=${wards.slice(index * 20, index * 20 + 2).join()}&indicators=${ids.join()}`] as const,
  ),
];

describe.each(QUERIES)('%s', (_, query) => {
  test.each(BID_LENGTHS)(
    'the text of %d words is no longer, and hardly shorter than it could be',
    async (most) => {
      const { pack } = await makePack(query);
      const { text, cited } = textOf(pack, most);
      expect(countWords(text)).toBeLessThanOrEqual(most);
      expect(countWords(text)).toBeGreaterThan(most === 500 ? 200 : most * 0.55);
      expect(text).toContain(pack.code);
      expect(text).toContain(pack.release.id);
      expect(cited.length).toBeGreaterThan(0);
      for (const paragraph of text.split('\n\n')) expect(paragraph).toMatch(/^\p{Lu}.*[.”]$/u);
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./u);
    },
  );
});

test('every figure in the text is in the pack', async () => {
  const { pack } = await makePack(PACKS['three wards in two boroughs']);
  const { text } = textOf(pack, 500, [], []);
  const need = text.split('\n\n').filter((paragraph) => !/lasting fall|told/u.test(paragraph));
  const said = [...pack.statements.map((one) => one.text), ...pack.intro, pack.release.id, pack.code].join(
    ' ',
  );
  const facts = pack.done.current.map((fact) => fact.text).join(' ');
  for (const figure of need.join(' ').match(/\d+(?:,\d{3})*(?:\.\d+)?%?/gu) ?? [])
    expect(`${said} ${facts} ${pack.release.published}`, figure).toContain(figure);
});

test('what is not higher is told in the shortest text too', async () => {
  const { pack } = await makePack('areas=E05011154');
  expect(pack.statements.some((one) => standsOut(one))).toBe(true);
  const { text } = textOf(pack, 150);
  expect(text).toMatch(/Not (?:everything is|clearly) higher here: .*robbery/u);
});

test('where nothing is higher the text says so', async () => {
  for (const code of wards) {
    const { pack } = await makePack(`areas=${code}&indicators=robbery,possession-of-weapons`);
    if (pack.statements.some((one) => standsOut(one))) continue;
    const { text } = textOf(pack, 300, [], []);
    expect(text).toContain('None of the figures chosen here is clearly higher');
    return;
  }
  throw new Error('Every ward stands out.');
});

test('each of two wards is told of before both together', async () => {
  const { pack } = await makePack('areas=E05011153,E05011142&indicators=income-deprivation,robbery');
  expect(textOf(pack, 300).text).toMatch(/For income deprivation, both wards are in the highest fifth/u);
});

test('a longer text holds all that the shorter one tells of the figures', async () => {
  const { pack } = await makePack('areas=E05011153,E05011142');
  const [short, middle, long] = BID_LENGTHS.map((most) => textOf(pack, most, [], []).cited.length);
  expect(short).toBeLessThanOrEqual(middle ?? 0);
  expect(middle).toBeLessThanOrEqual(long ?? 0);
});
