// @vitest-environment jsdom
/** The first page as a person meets it when its parts and figures are not there yet, or not as they were published. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HomeScreen } from '../../src/home/HomeScreen.tsx';
import { HOME_WORDS } from '../../src/words/home.ts';
import { SITE_WORDS } from '../../src/words/site.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { altered, openPage, silent } from '../support/openPage.tsx';

// Roles walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 30_000 };

const search = () => screen.getByLabelText(/^Find an area/, { selector: 'input' });

test('says that its figures are loading, and can be searched meanwhile', async () => {
  openPage(<HomeScreen />, '/', silent);
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  expect((await screen.findAllByText(SITE_WORDS.loading, {}, LONG)).length).toBeGreaterThan(0);
  expect(search()).toBeTruthy();
  expect(screen.queryByRole('heading', { name: HOME_WORDS.glance.title })).toBeNull();
});

test('tells each figure with its period and source when it is there', async () => {
  openPage(<HomeScreen />, '/');
  const glance = await screen.findByRole('region', { name: HOME_WORDS.glance.title }, LONG);
  const titles = within(glance)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(titles).toEqual(
    ['violence-with-injury', 'imd-score', 'children-missing-incidents'].map(
      (id) => fixture.indicator(id).title,
    ),
  );
  for (const item of within(glance).getAllByRole('listitem')) expect(item.textContent).toMatch(/\d.*Source/);
});

test('shows no figure of a file that arrives altered, and the rest of the page goes on', async () => {
  openPage(<HomeScreen />, '/', altered(/imd-score\.(region|england)\.json$/));
  expect(await screen.findAllByRole('link', { name: /Wolverhampton/ }, LONG)).not.toEqual([]);
  expect(screen.queryByRole('region', { name: HOME_WORDS.glance.title })).toBeNull();
  expect(search()).toBeTruthy();
});

test('the search finds a ward by its name, and says when nothing is found', async () => {
  const user = userEvent.setup();
  openPage(<HomeScreen />, '/');
  await user.type(search(), 'heath tow');
  expect(await screen.findByRole('option', { name: /Heath Town/ }, LONG)).toBeTruthy();
  await user.clear(search());
  await user.type(search(), 'zzzzqq');
  expect(await screen.findByText(/zzzzqq/, {}, LONG)).toBeTruthy();
  expect(screen.queryByRole('option')).toBeNull();
});
