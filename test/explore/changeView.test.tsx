// @vitest-environment jsdom
/** The change map in the explorer, by role and name, over the fixture. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ExploreScreen } from '../../src/explore/ExploreScreen.tsx';
import { CHANGE_MAP_WORDS } from '../../src/words/changeMap.ts';
import { openPage } from '../support/openPage.tsx';

// Roles walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
const LONG = { timeout: 40_000 };
const CHANGE = 'Change in robbery by ward, from the year to August 2024 to the year to March 2026';

test('an address with an earlier period shows what became of the figures: title, key, area and table', async () => {
  openPage(
    <ExploreScreen />,
    '/explore?indicator=robbery&since=2023-09/2024-08&area=E05014848&borough=E08000031',
  );
  expect(
    await screen.findByRole('heading', { name: /^Change in robbery by ward, Wolverhampton, from/ }, LONG),
  ).toBeTruthy();
  const key = screen.getByRole('region', { name: 'Key: Change in robbery' });
  for (const label of ['Lower, by more than usual', 'Higher, but no more than usual'])
    expect(within(key).getByText(label)).toBeTruthy();
  expect(screen.getByText(/^Chosen: Heath Town/).textContent).toMatch(
    /4\.5 to 3\.1 per 1,000 residents: 30% lower, but figures for wards often go up or down as much/,
  );
  const column = { name: 'Change since the year to August 2024' };
  expect(await screen.findByRole('columnheader', column, LONG)).toBeTruthy();
  const row = screen.getByRole('rowheader', { name: /Heath Town/ }).closest('tr');
  expect(row?.textContent).toContain('30% lower, but figures for wards often go up or down as much');
});

test('the comparison is chosen beside the stepper and is let go with the measure', async () => {
  const user = userEvent.setup();
  openPage(<ExploreScreen />, '/explore?indicator=robbery');
  const since = await screen.findByRole('combobox', { name: CHANGE_MAP_WORDS.select }, LONG);
  await user.selectOptions(since, '2023-09/2024-08');
  await waitFor(() => expect(window.location.search).toContain('since=2023-09/2024-08'));
  expect(await screen.findByRole('heading', { name: CHANGE }, LONG)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Measure' }), 'violence-and-sexual-offences');
  await waitFor(() => expect(window.location.search).not.toContain('since='), LONG);
});

test.each([
  ['indicator=robbery&since=2025-01/2025-12', /^No change since January 2025 to December 2025 is shown/],
  [
    'indicator=trafficking-factor&geography=borough&since=2020',
    /^No change is shown for this measure\. There is no 95% interval, because/,
  ],
  [
    'indicator=robbery&compare=income-deprivation&since=2023-09/2024-08',
    /^The change is not shown, because another measure colours the map\./,
  ],
])('%s says why no change is drawn and shows the figures', async (query, reason) => {
  openPage(<ExploreScreen />, `/explore?${query}`);
  const notes = await screen.findAllByText(reason, {}, LONG);
  expect(notes.length).toBeGreaterThan(0);
  expect(screen.queryByRole('heading', { name: /^Change in/ })).toBeNull();
});

test('paper has the map at four dates with one key, and the screen has none of it', async () => {
  openPage(<ExploreScreen />, '/explore?indicator=looked-after-rate&geography=borough');
  await screen.findByRole('combobox', { name: CHANGE_MAP_WORDS.select }, LONG);
  expect(document.querySelector('.period-sheet')).toBeNull();
  await waitFor(() => {
    fireEvent(window, new Event('beforeprint'));
    expect(document.querySelector('.period-sheet')).not.toBeNull();
  }, LONG);
  const dates = [...document.querySelectorAll('.period-sheet figcaption')].map(
    ({ textContent }) => textContent,
  );
  expect(dates).toEqual(['31 March 2021', '31 March 2022', '31 March 2024', '31 March 2025']);
  expect(document.querySelectorAll('.period-sheet svg.staticMap')).toHaveLength(4);
  expect(document.querySelectorAll('.period-sheet__key')).toHaveLength(1);
  expect(document.querySelector('.period-sheet__unit')?.textContent).toMatch(
    /^Key of all these maps \(.*per 10,000 children.*\)\./,
  );
  fireEvent(window, new Event('afterprint'));
  await waitFor(() => expect(document.querySelector('.period-sheet')).toBeNull());
});
