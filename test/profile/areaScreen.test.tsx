// @vitest-environment jsdom
/** The page of an area reached inside the app, by role and name, over the fixture: on its way, whole, unknown, altered, beside another. */
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { AreaPage } from '../../src/app/AreaPage.tsx';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { PROFILE_WORDS } from '../../src/words/profile.ts';
import { SITE_WORDS } from '../../src/words/site.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { altered, openPage, silent } from '../support/openPage.tsx';

// Roles walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 30_000 };

const open = (address: string, read?: ReadPublicFile) =>
  openPage(
    <Route path="/area/:code">
      <AreaPage />
    </Route>,
    `/area/${address}`,
    read,
  );
const part = (name: string) => screen.findByRole('region', { name }, LONG);

test('says that it is loading, with the ways on from any area already there', async () => {
  open('E05014848', silent);
  expect((await screen.findAllByText(SITE_WORDS.loading, {}, LONG)).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: /Show on the map/ }).getAttribute('href')).toContain('E05014848');
  expect(screen.getByRole('link', { name: /evidence pack/ }).getAttribute('href')).toContain('E05014848');
});

test.each(['E05014848', 'E08000031', 'E11000005'])(
  '%s has its name, its questions as parts in the contents, and whom to call',
  async (code) => {
    open(code);
    const { name } = fixture.profile(code).area;
    expect(await screen.findByRole('heading', { level: 1, name: new RegExp(name, 'i') }, LONG)).toBeTruthy();
    await part('How much');
    const contents = screen.getByRole('navigation', { name: PROFILE_WORDS.topics.contents });
    for (const link of within(contents).getAllByRole('link')) {
      const target = link.getAttribute('href') ?? '';
      expect(document.querySelector(target), `${link.textContent ?? ''}: ${target}`).not.toBeNull();
    }
    expect(screen.getAllByText('999').length).toBeGreaterThan(0);
  },
);

test('a withheld figure is called so, and is no zero', async () => {
  const id = 'children-missing-incidents-ward';
  const [code] =
    [...fixture.figures(id, 'ward', '2025')].find(([, one]) => one.status === 'suppressed') ?? [];
  open(code ?? '');
  await part('How much');
  expect(screen.getByRole('main').textContent).toMatch(/withheld/i);
});

test('a code that is no area says so and leads to where the areas are', async () => {
  open('E05000000');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'There is no page for this area' }, LONG),
  ).toBeTruthy();
  expect(screen.getByText(/E05000000/)).toBeTruthy();
  expect(screen.getAllByLabelText(/^Find an area/)).not.toEqual([]);
});

test('a file that arrives altered is told, and none of its figures is shown', async () => {
  open('E05014848', altered(/profiles\/E05014848\.json$/));
  const alert = await screen.findByRole('alert', {}, LONG);
  expect(alert.textContent).toContain('E05014848.json');
  expect(screen.queryByRole('region', { name: 'How much' })).toBeNull();
});

test('another area stands beside this one in a table, and a code that is none is named', async () => {
  open('E05014848?compare=E05011121,E05000000');
  expect(await screen.findByRole('columnheader', { name: /Aston/ }, LONG)).toBeTruthy();
  expect(screen.getByRole('columnheader', { name: /Heath Town/ })).toBeTruthy();
  expect(await screen.findByText(/E05000000/, {}, LONG)).toBeTruthy();
});
