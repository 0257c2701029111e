// @vitest-environment node
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageFor, PAGES } from '../../src/app/routes.ts';
import { ROUTES } from '../../src/view/routes.ts';

const ENTRIES = ROUTES.map(({ name, path }) => ({ path, entry: PAGES[name] }));

test.each(ENTRIES)('$path names source files that are there', ({ entry: { atBuild } }) => {
  const files = [atBuild?.file ?? '', ...(atBuild?.firstToo ?? []), ...(atBuild?.drawnToo ?? [])];
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(ENTRIES)('$path draws the screen of its file', async ({ entry: { screen, atBuild } }) => {
  if (!('fetch' in screen)) return;
  const { name } = await screen.fetch();
  expect(atBuild?.file).toContain(`/${name}.tsx`);
});

test.each(ENTRIES)('$path has a title and words for search engines, or a varying part', ({ path, entry }) => {
  const varies = path.includes(':');
  expect(entry.title === null).toBe(varies);
  expect((entry.atBuild?.description ?? null) === null).toBe(varies);
  expect(entry.atBuild?.parameters !== undefined).toBe(varies);
});

test('an address that is no page has none', () => {
  expect(pageFor('/abuot')).toBeNull();
  expect(pageFor('/area/E08000031')?.parameter).toBe('E08000031');
});
