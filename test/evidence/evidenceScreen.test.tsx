// @vitest-environment jsdom
/** The making of an evidence pack as a person meets it, by role and name, over the fixture. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { EvidenceScreen } from '../../src/evidence/EvidenceScreen.tsx';
import { EVIDENCE_WORDS as words } from '../../src/words/evidence.ts';
import { SITE_WORDS } from '../../src/words/site.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { altered, openPage, silent } from '../support/openPage.tsx';

// Roles walk the whole document, which jsdom is slow at on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 30_000 };

const ways = () => screen.findByRole('group', { name: words.patch.how }, LONG);
const download = () => screen.findByRole('button', { name: 'Word (.docx)' }, LONG);

test('says that it is loading, and offers no choice before there is one', () => {
  openPage(<EvidenceScreen />, '/evidence', silent);
  expect(screen.getByRole('heading', { level: 1, name: words.title })).toBeTruthy();
  expect(screen.getByText(SITE_WORDS.loading).closest('[role=status]')).not.toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('with nothing chosen it says what it waits for, and has no file to download', async () => {
  openPage(<EvidenceScreen />, '/evidence');
  expect(within(await ways()).getAllByRole('radio')).toHaveLength(3);
  expect(screen.getByText(words.pack.waiting).closest('[role=status]')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Word (.docx)' })).toBeNull();
});

test('a ward that is ticked makes a pack with its published figure, and the address says so', async () => {
  const user = userEvent.setup();
  openPage(<EvidenceScreen />, '/evidence?indicators=robbery');
  await ways();
  await user.click(screen.getByRole('checkbox', { name: 'Aston' }));
  expect(await download()).toBeTruthy();
  await waitFor(() => expect(window.location.search).toContain('E05011121'));
  const figure = [...fixture.figures('robbery', 'ward', '2025-04/2026-03')].find(
    ([code]) => code === 'E05011121',
  )?.[1];
  if (figure?.status !== 'measured') throw new Error('Aston has no figure.');
  expect(screen.getByRole('main').textContent).toContain(`${figure.value.toFixed(1)} recorded`);
  await user.click(screen.getByRole('button', { name: /^Remove Aston/ }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Word (.docx)' })).toBeNull());
});

test('a withheld figure is called withheld in the pack, and no number stands in its place', async () => {
  const id = 'children-missing-incidents-ward';
  const [code] =
    [...fixture.figures(id, 'ward', '2025')].find(([, one]) => one.status === 'suppressed') ?? [];
  openPage(<EvidenceScreen />, `/evidence?areas=${code ?? ''}&indicators=${id}`);
  await download();
  expect(screen.getByRole('main').textContent).toMatch(/withheld/i);
  const name = fixture.areas('ward').find((ward) => ward.code === code)?.name ?? '';
  expect(screen.getByRole('main').textContent).not.toMatch(new RegExp(`${name}, [A-Z][a-z]+: \\d`));
});

test('a code that is no area is named, and what else was asked for is kept', async () => {
  openPage(<EvidenceScreen />, '/evidence?areas=E05000000,E05011121&indicators=robbery');
  await ways();
  expect(await screen.findByText(/E05000000/, {}, LONG)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Remove Aston/ })).toBeTruthy();
});

test.each([
  ['the list of measures', /indicators\.json$/],
  ['the figures of the pack', /observations\/robbery\.ward\.json$/],
])('when %s arrive altered no pack is made, and it can be tried again', async (_, path) => {
  openPage(<EvidenceScreen />, '/evidence?areas=E05011121&indicators=robbery', altered(path));
  const alert = await screen.findByRole('alert', {}, LONG);
  expect(alert.textContent).toContain(words.failed);
  expect(within(alert).getByRole('button', { name: words.again })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Word (.docx)' })).toBeNull();
});
