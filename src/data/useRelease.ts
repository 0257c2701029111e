import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fetchRelease, readRelease, type MakeView, type Reading } from './releaseReader.ts';
import { usePublishedQueries } from './useQueries.ts';

/**
 * A view of a release: read at once from what is here, otherwise fetched and then read, so that a change of view draws the
 * page once and not once a file.
 * @param make the same function as long as it makes the same view
 * @param wanted id of a release; null for the current one
 */
export function useRelease<View>(
  make: MakeView<View>,
  wanted: string | null = null,
): Reading<View> & { readonly retry: () => void; readonly readAgain: () => void } {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  // The cache tells nobody when it has grown, so the view is read again each time a fetch ends.
  const [fetches, setFetches] = useState(0);
  const { reading } = useMemo(
    () => ({ reading: readRelease(client, queries, wanted, make), fetches }),
    [client, queries, wanted, make, fetches],
  );
  const { pending } = reading;
  const hasErrors = reading.errors.length > 0;
  const fetchNow = useCallback((): (() => void) => {
    let gone = false;
    const readAgain = () => {
      if (!gone) setFetches((count) => count + 1);
    };
    // A view that cannot be made fails where it is read again, and the page says so.
    void fetchRelease(client, queries, wanted, make).then(readAgain, readAgain);
    return () => {
      gone = true;
    };
  }, [client, queries, wanted, make]);
  useEffect(() => (pending ? fetchNow() : undefined), [pending, fetchNow]);
  // What an earlier page could not read is asked for once more by the next; its own failures wait for "try again".
  const failedBefore = useRef<typeof fetchNow>(null);
  useEffect(() => {
    const isFirst = failedBefore.current !== fetchNow;
    failedBefore.current = fetchNow;
    return isFirst && hasErrors && !pending ? fetchNow() : undefined;
  }, [hasErrors, pending, fetchNow]);
  useEffect(() => {
    if (!hasErrors) return undefined;
    window.addEventListener('online', fetchNow);
    return () => window.removeEventListener('online', fetchNow);
  }, [hasErrors, fetchNow]);
  const readAgain = useCallback(() => setFetches((count) => count + 1), []);
  return { ...reading, retry: fetchNow, readAgain };
}
