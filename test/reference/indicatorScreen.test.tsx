// @vitest-environment jsdom
/** The page of a measure at an address that no measure has. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Route, Router } from 'wouter';
import { IndicatorScreen } from '../../src/reference/IndicatorScreen.tsx';
import { INDICATOR_WORDS } from '../../src/words/indicatorPage.ts';
import { pageTitle } from '../../src/words/pages.ts';
import { openPage } from '../support/openPage.tsx';

vi.setConfig({ testTimeout: 60_000 });

test('says in the page and in its title that there is no such measure, and offers the nearest', async () => {
  document.title = 'The page before';
  openPage(
    <Router>
      <Route path="/data/:id" component={IndicatorScreen} />
    </Router>,
    '/data/violence-with-injry',
  );
  const heading = { level: 1, name: INDICATOR_WORDS.unknown.title } as const;
  expect(await screen.findByRole('heading', heading, { timeout: 30_000 })).toBeTruthy();
  // An effect sets it after the page is there.
  await waitFor(() => expect(document.title).toBe(pageTitle(INDICATOR_WORDS.unknown.title)));
  expect(screen.getByRole('link', { name: 'violence-with-injury' })).toBeTruthy();
});
