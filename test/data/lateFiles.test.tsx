// @vitest-environment jsdom
/** What a view can do without comes after it, once, and its failure takes nothing away. */
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { createQueryClient } from '../../src/app/queryClient.ts';
import { useLate } from '../../src/data/lateFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { FILES, type FileNeed } from '../../src/data/releaseFiles.ts';
import type { OpenRelease } from '../../src/data/releaseReader.ts';
import { useRelease } from '../../src/data/useRelease.ts';
import { QueriesContext } from '../../src/data/useQueries.ts';
import { fixture } from '../support/fixtureRelease.ts';

function shown(script: () => Promise<string>) {
  const late: FileNeed<string> = { path: () => 'late script', check: null, script, isLate: true };
  const make = (files: OpenRelease) => {
    const areas = files.read(FILES.areas('ward'));
    const extra = files.read(late) ?? null;
    return areas === undefined ? null : { geography: areas.geography, extra };
  };
  const [client, queries] = [createQueryClient(), createQueries(fixture.readPublic)];
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>{children}</QueriesContext>
    </QueryClientProvider>
  );
  const views: (string | null)[] = [];
  const { result } = renderHook(
    () => {
      const reading = useRelease(make);
      useLate(reading, reading.readAgain);
      if (reading.view !== null) views.push(reading.view.extra);
      return reading;
    },
    { wrapper },
  );
  return { result, views };
}

test('a view is shown without a late file, and made again with it', async () => {
  let asked = 0;
  const { result, views } = shown(() => {
    asked += 1;
    return Promise.resolve('here');
  });
  await waitFor(() => expect(result.current.view?.extra).toBe('here'));
  expect(views[0]).toBeNull();
  expect(asked).toBe(1);
});

test('a late file that does not come is named, and the view stays', async () => {
  let asked = 0;
  const { result } = shown(() => {
    asked += 1;
    return Promise.reject(new TypeError('Failed to fetch'));
  });
  await waitFor(() => expect(result.current.errors).toHaveLength(1));
  expect(result.current.view).toEqual({ geography: 'ward', extra: null });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThanOrEqual(2);
});

test('a file whose check and text both do not come is one failure of a query, and none that nobody hears', async () => {
  const unheard: unknown[] = [];
  const hear = (cause: unknown): void => void unheard.push(cause);
  process.on('unhandledRejection', hear);
  try {
    const client = createQueryClient();
    const queries = createQueries((path) =>
      path.endsWith('release.json') || path.endsWith('manifest.json')
        ? fixture.readPublic(path)
        : Promise.reject(new TypeError('Failed to fetch')),
    );
    const { current } = await client.query(queries.manifest());
    const release = await client.query(queries.release(current));
    const need: FileNeed<unknown> = {
      path: (id) => `data/${id}/areas/ward.json`,
      check: null,
      loadCheck: () => Promise.reject(new TypeError('Failed to fetch a script')),
    };
    await expect(client.query(queries.file(release, need))).rejects.toThrow('areas/ward.json');
    // The text fails after the check has.
    await new Promise((done) => setTimeout(done, 20));
    expect(unheard).toEqual([]);
  } finally {
    process.off('unhandledRejection', hear);
  }
});
