// @vitest-environment jsdom
/** The one reader of releases: what fails is said, and asked for again by the next page or on request, never in a loop. */
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { createQueryClient } from '../../src/app/queryClient.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { FILES, type FileNeed } from '../../src/data/releaseFiles.ts';
import type { OpenRelease } from '../../src/data/releaseReader.ts';
import { useRelease } from '../../src/data/useRelease.ts';
import { QueriesContext } from '../../src/data/useQueries.ts';
import { fixture } from '../support/fixtureRelease.ts';

/** A reader that counts what it is asked for, and fails for some of it while `broken`. */
function reader(broken: RegExp) {
  const state = { broken: true, asked: 0 };
  const read: ReadPublicFile = async (path) => {
    if (!broken.test(path)) return fixture.readPublic(path);
    state.asked += 1;
    return state.broken ? 'not the published text' : fixture.readPublic(path);
  };
  const [client, queries] = [createQueryClient(), createQueries(read)];
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>{children}</QueriesContext>
    </QueryClientProvider>
  );
  return { state, wrapper };
}

const wardAreas = (files: OpenRelease) => files.read(FILES.areas('ward')) ?? null;

test('a file that failed is asked for again by the next page that needs it', async () => {
  const { state, wrapper } = reader(/areas\/ward/);
  const first = renderHook(() => useRelease(wardAreas), { wrapper });
  await waitFor(() => expect(first.result.current.errors).toHaveLength(1));
  expect(first.result.current).toMatchObject({ view: null, pending: false });
  first.unmount();
  state.broken = false;
  const second = renderHook(() => useRelease(wardAreas), { wrapper });
  await waitFor(() => expect(second.result.current.view?.geography).toBe('ward'));
  expect(second.result.current.errors).toEqual([]);
});

test('a page does not ask again for what failed until it is told to', async () => {
  const { state, wrapper } = reader(/areas\/ward/);
  const { result, rerender } = renderHook(() => useRelease(wardAreas), { wrapper });
  await waitFor(() => expect(result.current.errors).toHaveLength(1));
  const asked = state.asked;
  rerender();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(state.asked).toBe(asked);
  state.broken = false;
  result.current.retry();
  await waitFor(() => expect(result.current.view).not.toBeNull());
});

test('a view without a script that it needs is not shown, and says what is lacking', async () => {
  const script: FileNeed<string> = {
    path: () => 'a script',
    check: null,
    script: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  };
  const { wrapper } = reader(/^nothing$/);
  const make = (files: OpenRelease) => files.read(script) ?? null;
  const { result } = renderHook(() => useRelease(make), { wrapper });
  await waitFor(() => expect(result.current.errors).toHaveLength(1));
  expect(result.current.view).toBeNull();
  expect(result.current.errors[0]).toMatchObject({ fault: 'missing', path: 'a script' });
});
