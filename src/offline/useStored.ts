/** What is stored, as the offline page shows it, and what can be done with it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  canStore,
  readStored,
  removeStored,
  startStoring,
  storingDone,
  takeNewVersion,
  type StoredState,
} from './storage.ts';

export type StoringPhase = 'idle' | 'storing' | 'failed' | 'removed';

export interface Stored {
  readonly supported: boolean;
  readonly state: StoredState | null;
  readonly phase: StoringPhase;
  readonly hasUpdate: boolean;
  readonly store: () => void;
  readonly remove: () => void;
  readonly update: () => void;
}

const COUNT_MILLISECONDS = 1500;

const never = () => () => undefined;

export function useStored(base: URL): Stored {
  const [state, setState] = useState<StoredState | null>(null);
  const [phase, setPhase] = useState<StoringPhase>('idle');
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const supported = useSyncExternalStore(never, canStore, () => true);
  const count = useCallback(async () => {
    setState(await readStored(base));
    const registration = await navigator.serviceWorker.getRegistration(base.href);
    setWaiting(registration?.active == null ? null : registration.waiting);
    if (registration?.installing != null) setPhase('storing');
    return registration;
  }, [base]);
  const complete = state !== null && state.stored === state.total;
  useEffect(() => {
    if (!supported) return undefined;
    const first = window.setTimeout(() => {
      void count();
    }, 0);
    // The site may be storing itself meanwhile.
    const again = complete
      ? undefined
      : window.setInterval(() => {
          void count();
        }, COUNT_MILLISECONDS);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(again);
    };
  }, [supported, complete, count]);
  useEffect(() => {
    if (phase !== 'storing') return undefined;
    let gone = false;
    void navigator.serviceWorker.getRegistration(base.href).then(async (registration) => {
      const done = registration !== undefined && (await storingDone(registration));
      if (gone) return;
      await count();
      setPhase(done ? 'idle' : 'failed');
    });
    return () => {
      gone = true;
    };
  }, [phase, base, count]);
  return {
    supported,
    state,
    phase,
    hasUpdate: waiting !== null,
    store: () => {
      startStoring(base).then(
        () => {
          setPhase('storing');
        },
        () => {
          setPhase('failed');
        },
      );
    },
    remove: () => {
      void removeStored(base).then(async () => {
        setState(await readStored(base));
        setPhase('removed');
      });
    },
    update: () => {
      if (waiting !== null) takeNewVersion(waiting);
    },
  };
}
