// @vitest-environment jsdom
/** The explorer as a person meets it, by role and name, over the fixture: what is on its way, what is not there, and its controls. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ExploreScreen } from '../../src/explore/ExploreScreen.tsx';
import { EXPLORE_WORDS as words } from '../../src/words/explore.ts';
import { STATUS_WORDS } from '../../src/words/measures.ts';
import { SITE_WORDS } from '../../src/words/site.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { altered, openPage, silent } from '../support/openPage.tsx';

// Roles walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 30_000 };

const measure = () => screen.findByRole<HTMLSelectElement>('combobox', { name: words.indicator }, LONG);
const level = () => screen.getByRole<HTMLSelectElement>('combobox', { name: words.geography });
const valueOf = (id: string, code: string, period: string) => {
  const found = [...fixture.figures(id, 'ward', period)].find(([area]) => area === code)?.[1];
  if (found === undefined) throw new Error(`${id} has nothing of ${code}.`);
  return found;
};

test('says that it is loading, and shows no figure and no control until everything is there', () => {
  openPage(<ExploreScreen />, '/explore', silent);
  expect(screen.getByRole('heading', { level: 1, name: words.pageTitle })).toBeTruthy();
  expect(screen.getByText(SITE_WORDS.loading).closest('[role=status]')).not.toBeNull();
  expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
  expect(screen.queryByRole('combobox', { name: words.indicator })).toBeNull();
});

test('a file that arrives altered is named, none of its figures is shown, and it can be asked for again', async () => {
  openPage(<ExploreScreen />, '/explore?indicator=robbery', altered(/robbery\.ward\.json$/));
  const alert = await screen.findByRole('alert', {}, LONG);
  expect(alert.textContent).toContain(words.faults.corrupted);
  expect(within(alert).getByRole('listitem').textContent).toContain('robbery.ward.json');
  expect(within(alert).getByRole('button', { name: words.faults.again })).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('opens on the measure, level and area of the address, with the figure that is published', async () => {
  openPage(<ExploreScreen />, '/explore?indicator=robbery&area=E05014848');
  expect((await measure()).value).toBe('robbery');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: words.period })).toBeTruthy();
  const selected = screen.getByRole('region', { name: words.selected.title(1) });
  const figure = valueOf('robbery', 'E05014848', '2025-04/2026-03');
  if (figure.status !== 'measured') throw new Error('Heath Town has no figure.');
  await waitFor(() => expect(selected.textContent).toContain(figure.value.toFixed(1)), LONG);
  expect(selected.textContent).toContain('Heath Town');
});

test('choosing a measure and a level is in the address and in what is shown', async () => {
  const user = userEvent.setup();
  openPage(<ExploreScreen />, '/explore?indicator=robbery');
  await user.selectOptions(await measure(), 'income-deprivation');
  await waitFor(() => expect(window.location.search).toContain('indicator=income-deprivation'));
  await waitFor(async () => expect((await measure()).value).toBe('income-deprivation'), LONG);
  await user.selectOptions(level(), words.geographies.borough);
  await waitFor(() => expect(window.location.search).toContain('geography=borough'));
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'), LONG);
});

test('no area chosen is said, with what to do', async () => {
  openPage(<ExploreScreen />, '/explore?indicator=robbery');
  await measure();
  expect(screen.getByRole('region', { name: words.selected.title(0) }).textContent).toContain(
    words.selected.none,
  );
});

/** The first ward of the fixture whose figure is not there for this reason. */
function wardThatIs(status: 'incomplete' | 'suppressed') {
  for (const { id, geographies } of fixture.catalogue().indicators) {
    for (const period of geographies.ward?.periods ?? []) {
      const found = [...fixture.figures(id, 'ward', period)].find(([, one]) => one.status === status);
      if (found !== undefined) return { id, period, code: found[0] };
    }
  }
  throw new Error(`No ward is ${status}.`);
}

test.each(['incomplete', 'suppressed'] as const)(
  'an area whose figure is %s says why there is none',
  async (status) => {
    const { id, period, code } = wardThatIs(status);
    openPage(<ExploreScreen />, `/explore?indicator=${id}&period=${period}&area=${code}`);
    const selected = await screen.findByRole('region', { name: words.selected.title(1) }, LONG);
    const { sentence } = STATUS_WORDS[status];
    await waitFor(() => expect(selected.textContent).toContain(sentence), LONG);
  },
);

test('a code and a measure that do not exist are named, and the rest of the address is followed', async () => {
  openPage(<ExploreScreen />, '/explore?indicator=robery&area=E05000000&borough=E08000031');
  await measure();
  const named = (text: RegExp) => screen.findByText(text, { selector: 'li' }, LONG);
  expect((await named(/robery/)).closest('[role=status]')).not.toBeNull();
  expect((await named(/E05000000/)).closest('[role=status]')).not.toBeNull();
  expect(screen.getByRole('button', { name: /robbery/i })).toBeTruthy();
  const [borough] = screen.getAllByRole<HTMLSelectElement>('combobox', { name: words.borough });
  expect(borough?.value).toBe('E08000031');
});
