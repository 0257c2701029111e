/** Files that a view is shown without: fetched when it has been seen. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Queries } from './queries.ts';
import type { Reading } from './releaseReader.ts';
import { usePublishedQueries } from './useQueries.ts';

type Shown = Pick<Reading<unknown>, 'view' | 'files' | 'late'>;

/** Fetch what a view is shown without, once it has been seen. What cannot be read is among the errors of the next reading. */
export async function fetchLate(
  client: QueryClient,
  queries: Queries,
  { files, late }: Pick<Shown, 'files' | 'late'>,
): Promise<void> {
  await Promise.allSettled(late.map((need) => client.query(queries.file(files?.release, need))));
}

/** What the view does without is fetched when the browser has nothing else to do. */
export function useLate(reading: Shown, onFetched: () => void): void {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const fetched = useRef({ reading, onFetched });
  useEffect(() => {
    fetched.current = { reading, onFetched };
  });
  const { view, late, files } = reading;
  const wanted = view === null ? '' : late.map((need) => need.path(files?.release.id ?? '')).join();
  useEffect(() => {
    if (wanted === '') return undefined;
    let gone = false;
    const stop = whenIdle(() => {
      void fetchLate(client, queries, fetched.current.reading).then(() => {
        if (!gone) fetched.current.onFetched();
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [client, queries, wanted]);
}

/** Milliseconds after which a browser that is never idle is asked all the same. */
const LONGEST_WAIT = 2000;

function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 0);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: LONGEST_WAIT });
  return () => window.cancelIdleCallback(handle);
}
