/** How a key answers and is answered: its classes, its nine cells, or the bins over it. */
import { useSyncExternalStore } from 'react';
import type { ClassKey, FIFTH_UNTOLD, HIGHEST_FIFTH } from '../domain/classKeys.ts';

/** @typeParam Key what can be pointed at and pressed: a class, or the number of a bin */
export interface KeyLink<Key> {
  readonly subscribe: (listener: () => void) => () => void;
  /** How many of its areas answer now to what is pointed at in any view. */
  readonly litIn: (key: Key) => number;
  /** The person points at it, or at nothing more. */
  readonly onLight: (key: Key | null) => void;
  readonly isPicked: (key: Key) => boolean;
  /** The person picks its areas out, or lets them go. */
  readonly onPick: (key: Key) => void;
}

/** A class of a fill, or what a pattern means. */
export type KeyClass = ClassKey | typeof HIGHEST_FIFTH | typeof FIFTH_UNTOLD;

export type ClassLink = KeyLink<KeyClass>;

export interface BinLink extends KeyLink<number> {
  /** "5.2 to 6.1: 12 areas" */
  readonly labelOf: (bin: number) => string;
}

/** How many areas of a class answer now; renders only when that changes. */
export function useLitIn({ subscribe, litIn }: ClassLink, key: KeyClass): number {
  return useSyncExternalStore(
    subscribe,
    () => litIn(key),
    () => 0,
  );
}
