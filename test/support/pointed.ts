/** Pointing for a chart or table alone: what it points at answers in it. */
import { useState } from 'react';
import type { GssCode } from '../../src/domain/geography.ts';
import { NOTHING_LIT, type Lit, type Pointing } from '../../src/domain/linking.ts';

export interface Pointed {
  readonly pointing: Pointing;
  /** What a view calls, or a test in the place of another view. */
  readonly point: (code: GssCode | null) => void;
  readonly light: (codes: readonly GssCode[], said: string) => void;
}

export function makePointed(): Pointed {
  let lit: Lit = NOTHING_LIT;
  const listeners = new Set<() => void>();
  const set = (next: Lit): void => {
    lit = next;
    for (const listener of listeners) listener();
  };
  return {
    pointing: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      get: () => lit,
    },
    point: (code) => set(code === null ? NOTHING_LIT : { area: code, codes: new Set([code]), said: null }),
    light: (codes, said) => set({ area: null, codes: new Set(codes), said }),
  };
}

export function usePointed(): Pointed {
  const [pointed] = useState(makePointed);
  return pointed;
}
