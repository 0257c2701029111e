import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReachLookUp } from './reachLookUp.ts';

export type LookUpState = 'loading' | 'ready' | 'failed';

/** What postcodes are looked up in: fetched when the part is opened, before any is typed, and again when that failed. */
export function useLookUp(fetch: () => Promise<ReachLookUp>) {
  const [state, setState] = useState<LookUpState>('loading');
  const fetching = useRef<Promise<ReachLookUp> | null>(null);
  const latest = useRef(fetch);
  useEffect(() => {
    latest.current = fetch;
  });
  const get = useCallback((): Promise<ReachLookUp> => {
    if (fetching.current === null) {
      const now = latest.current();
      fetching.current = now;
      now.then(
        () => {
          setState('ready');
        },
        () => {
          fetching.current = null;
          setState('failed');
        },
      );
    }
    return fetching.current;
  }, []);
  useEffect(() => {
    get().catch(() => undefined);
  }, [get]);
  return { state, get };
}
