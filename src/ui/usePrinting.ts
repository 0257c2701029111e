import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useMediaQuery } from './useMediaQuery.ts';

/** Between the two events of printing; a browser may send them without changing the medium. */
let isAnnounced = false;

function listen(changed: () => void): () => void {
  const stop = new AbortController();
  const tell = (announced: boolean): void => {
    isAnnounced = announced;
    // The browser takes its picture of the page as soon as the listeners have returned.
    flushSync(changed);
  };
  window.addEventListener('beforeprint', () => tell(true), { signal: stop.signal });
  window.addEventListener('afterprint', () => tell(false), { signal: stop.signal });
  return () => stop.abort();
}

/** True while the page is being printed, also where that began before the page answered. */
export function usePrinting(): boolean {
  const isOnPaper = useMediaQuery('print');
  const announced = useSyncExternalStore(
    listen,
    () => isAnnounced,
    () => false,
  );
  return isOnPaper || announced;
}
