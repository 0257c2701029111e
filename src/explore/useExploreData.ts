/** Everything the explore page shows for one view, gathered from the published files. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { fetchView } from './fetchView.ts';
import { readView, type ReadView } from './readView.ts';

export interface ExploreQueries extends ReadView {
  readonly retry: () => void;
}

/**
 * Gather what a view needs: read at once from what is here, otherwise fetched together and then read, so that a change of
 * view draws the page once and not once a file.
 */
export function useExploreData(view: ExploreView): ExploreQueries {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  // The cache tells nobody when it has grown, so the view is read again each time a fetch ends.
  const [fetches, setFetches] = useState(0);
  const { read } = useMemo(
    () => ({ read: readView(client, queries, view), fetches }),
    [client, queries, view, fetches],
  );

  const { pending } = read;
  const hasErrors = read.errors.length > 0;
  const fetchNow = useCallback((): (() => void) => {
    let gone = false;
    void fetchView(client, queries, view).then(() => {
      if (!gone) setFetches((count) => count + 1);
    });
    return () => {
      gone = true;
    };
  }, [client, queries, view]);
  useEffect(() => (pending ? fetchNow() : undefined), [pending, fetchNow]);
  useEffect(() => {
    if (!hasErrors) return undefined;
    window.addEventListener('online', fetchNow);
    return () => window.removeEventListener('online', fetchNow);
  }, [hasErrors, fetchNow]);
  return { ...read, retry: fetchNow };
}
