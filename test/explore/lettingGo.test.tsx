// @vitest-environment jsdom
/** Selected areas let go by keyboard: the keyboard's place is never lost. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ExploreScreen } from '../../src/explore/ExploreScreen.tsx';
import { EXPLORE_WORDS as words } from '../../src/words/explore.ts';
import { openPage } from '../support/openPage.tsx';

vi.setConfig({ testTimeout: 60_000 });
const LONG = { timeout: 30_000 };
const THREE = '/explore?indicator=robbery&area=E05014848,E05011153,E05011118';
const removeOf = (name: string) => screen.findByRole('button', { name: words.selected.remove(name) }, LONG);

test('the keyboard’s place goes to the next area, then to the last, then to the heading above', async () => {
  const user = userEvent.setup();
  openPage(<ExploreScreen />, THREE);
  (await removeOf('Heath Town')).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await removeOf('Lozells')), LONG);
  (await removeOf('Acocks Green')).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await removeOf('Lozells')), LONG);
  await user.keyboard('{Enter}');
  await waitFor(
    () => expect(document.activeElement).toBe(screen.getByRole('heading', { name: words.selected.title(0) })),
    LONG,
  );
});

test('with all of them let go it is the heading', async () => {
  const user = userEvent.setup();
  openPage(<ExploreScreen />, THREE);
  (await screen.findByRole('button', { name: words.selected.clear }, LONG)).focus();
  await user.keyboard('{Enter}');
  await waitFor(
    () => expect(document.activeElement).toBe(screen.getByRole('heading', { name: words.selected.title(0) })),
    LONG,
  );
});
