/** Whether a person has done anything with the page since it answers. */
import { useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

let used = false;

function listen(changed: () => void): () => void {
  if (used) return () => undefined;
  const stop = new AbortController();
  for (const sign of SIGNS) {
    window.addEventListener(
      sign,
      () => {
        used = true;
        stop.abort();
        changed();
      },
      { capture: true, passive: true, signal: stop.signal },
    );
  }
  return () => stop.abort();
}

export function useIsUsed(): boolean {
  return useSyncExternalStore(
    listen,
    () => used,
    () => false,
  );
}
