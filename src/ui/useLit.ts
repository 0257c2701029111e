import { useSyncExternalStore } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { NOTHING_LIT, type Lit, type Pointing } from '../domain/linking.ts';

const nothing = (): Lit => NOTHING_LIT;

/** What answers now. Whatever calls this is rendered at every pointing, so it is called by the parts that change. */
export function useLit({ subscribe, get }: Pointing): Lit {
  return useSyncExternalStore(subscribe, get, nothing);
}

/** Whether one area answers; renders only when that changes. */
export function useIsLit({ subscribe, get }: Pointing, code: GssCode): boolean {
  return useSyncExternalStore(
    subscribe,
    () => get().codes.has(code),
    () => false,
  );
}
