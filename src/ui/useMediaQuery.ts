import { useMemo, useSyncExternalStore } from 'react';

/** Asks the window once: a new list at every drawing costs more than reading one. */
function onceAsked(query: string): () => MediaQueryList {
  let list: MediaQueryList | undefined;
  return () => (list ??= window.matchMedia(query));
}

/** Whether the window answers to a media query; false in a served page and while it is taken over. */
export function useMediaQuery(query: string): boolean {
  const { subscribe, matches } = useMemo(() => {
    const list = onceAsked(query);
    return {
      subscribe: (changed: () => void) => {
        list().addEventListener('change', changed);
        return () => list().removeEventListener('change', changed);
      },
      matches: () => list().matches,
    };
  }, [query]);
  return useSyncExternalStore(subscribe, matches, () => false);
}
