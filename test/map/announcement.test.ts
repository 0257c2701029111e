/** What is spoken when the view changes: from one address to the next, over the published figures. */
import { expect, test } from 'vitest';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { announcementOf, spokenKey } from '../../src/map/announcement.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { readPublished } from '../support/publishedData.ts';

async function modelsOf(query: string): Promise<readonly MapModel[]> {
  return viewMaps(await exploreDataOf(readPublished, query)).map(({ model }) => model);
}

async function spoken(before: string, after: string): Promise<string> {
  return announcementOf(await modelsOf(before), await modelsOf(after));
}

const VIOLENCE = 'layers=violence-with-injury';

test('a layer that comes or goes is named, with how it is drawn, and nothing else', async () => {
  expect(await spoken(VIOLENCE, `${VIOLENCE},imd-score:pattern`)).toMatch(
    /^Deprivation is on, as a pattern: \d+ of 192 wards\.$/,
  );
  expect(await spoken(`${VIOLENCE},imd-score:pattern`, VIOLENCE)).toBe('Deprivation is off.');
  expect(await spoken(VIOLENCE, `${VIOLENCE},children-missing-incidents:circles`)).toBe(
    'Missing episodes is on, as circles: 7 boroughs.',
  );
  expect(await spoken(VIOLENCE, `${VIOLENCE},step-together`)).toMatch(/^Step Together[^.]* is on\.$/);
  expect(await spoken(VIOLENCE, 'indicator=none&layers=none')).toMatch(/^Violence with injury is off\.$/);
});

test('a layer that cannot be drawn is not called on: its reason is said', async () => {
  const said = await spoken(VIOLENCE, `${VIOLENCE},children-missing-incidents:pattern`);
  expect(said).toContain('not published by ward');
  expect(said).not.toContain('is on');
});

test('another measure or level is said by its title and the first sentence', async () => {
  const [{ title, summary }] = (await modelsOf('layers=robbery')) as readonly [MapModel];
  expect(await spoken(VIOLENCE, 'layers=robbery')).toBe(`${title}. ${summary[0]}`);
  const [borough] = (await modelsOf('layers=robbery&geography=borough')) as readonly [MapModel];
  expect(await spoken('layers=robbery', 'layers=robbery&geography=borough')).toBe(
    `${borough.title}. ${borough.summary[0]}`,
  );
});

test('layers in another order say nothing: the move says itself where they are', async () => {
  for (const [before, after] of [
    [`${VIOLENCE},imd-score:pattern,step-together`, `${VIOLENCE},step-together,imd-score:pattern`],
    [`${VIOLENCE},robbery`, 'layers=robbery,violence-with-injury'],
  ] as const)
    expect(await spoken(before, after)).toBe('');
});

test('a chosen area is said first, by every layer; one let go by its name', async () => {
  const two = `${VIOLENCE},imd-score:pattern`;
  const said = await spoken(two, `${two}&area=E05011153`);
  expect(said).toMatch(/^Chosen: Lozells, Birmingham: .*; Index of Multiple Deprivation: .*\.$/);
  expect(await spoken(`${two}&area=E05011153,E05014848`, `${two}&area=E05014848`)).toBe(
    'Lozells is no longer chosen.',
  );
  expect(await spoken(`${two}&area=E05014848`, two)).toBe(
    'Heath Town is no longer chosen. No area is chosen.',
  );
  expect(await spoken(VIOLENCE, `${two}&area=E05011153`)).toMatch(/^Chosen: Lozells.*Deprivation is on/);
});

test('a second map is said by its title and why it is one of its own', async () => {
  const after = await modelsOf(`${VIOLENCE},children-missing-incidents`);
  const said = announcementOf(await modelsOf(VIOLENCE), after);
  expect(after).toHaveLength(2);
  expect(said.startsWith(`${after[1]?.title}.`)).toBe(true);
  expect(said).toContain(after[1]?.notice ?? 'a notice');
});

test('a step through the periods is left to what steps', async () => {
  const [newest, earlier] = [
    await modelsOf('layers=children-missing-incidents'),
    await modelsOf('layers=children-missing-incidents&period=2022'),
  ];
  expect(earlier[0]?.title).not.toBe(newest[0]?.title);
  expect(announcementOf(newest, earlier)).toBe('');
});

test('what the page arrives with is no change', async () => {
  expect(spokenKey(await modelsOf(VIOLENCE))).toBe(spokenKey(await modelsOf(VIOLENCE)));
});
