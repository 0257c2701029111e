import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { GssCode } from '../domain/geography.ts';

/**
 * Where the keyboard's place goes when a selected area, whose button it was on, is let go: to the button of the next one, or of
 * the last, and when there is none to the heading above them.
 */
export function useLettingGo(
  areas: readonly GssCode[],
  heading: RefObject<HTMLElement | null>,
): {
  /** Holds the areas, each in an element with its code. */
  readonly list: RefObject<HTMLElement | null>;
  readonly letGo: (code: GssCode | 'all') => void;
} {
  const list = useRef<HTMLElement>(null);
  /** The areas before what was let go leaves them. */
  const pressed = useRef<{ readonly code: GssCode | 'all'; readonly place: number } | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const { code, place } = pressed.current;
    if (code === 'all' ? areas.length > 0 : areas.includes(code)) return;
    pressed.current = null;
    const next = areas[Math.min(place, areas.length - 1)];
    const button =
      next === undefined
        ? null
        : list.current?.querySelector<HTMLElement>(`[data-selected="${next}"] button`);
    (button ?? heading.current)?.focus();
  }, [areas, heading]);
  return {
    list,
    letGo: (code) => {
      pressed.current = { code, place: code === 'all' ? 0 : areas.indexOf(code) };
    },
  };
}
