import { useState, type KeyboardEvent } from 'react';
import type { GssCode } from '../domain/geography.ts';

/** How many areas Page Up and Page Down pass over. */
const PAGE = 10;

export interface AreaWalk {
  /** Index of the area the keyboard stands on. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

export interface AreaWalkInput {
  /** Areas in the order in which the arrow keys walk them. */
  readonly codes: readonly GssCode[];
  /** Where the walk starts when nothing was pointed at: a selected area. */
  readonly start: GssCode | null;
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/**
 * Index the key leads to from `current` among `count` areas, or null for a key that does not move.
 * Right and Down lead on, Left and Up lead back, none leads round the end.
 */
export function stepOf(key: string, current: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, current + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return Math.min(last, current + PAGE);
    case 'PageUp':
      return Math.max(0, current - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/**
 * The keyboard of a chart: one tab stop; arrows walk its areas and tell every view through `onHover`; Enter or Space
 * selects; Escape lets go. The walk goes on from the area last pointed at in any view.
 */
export function useAreaWalk({ codes, start, hovered, onHover, onSelectArea }: AreaWalkInput): AreaWalk {
  const [last, setLast] = useState<GssCode | null>(null);
  if (hovered !== null && hovered !== last) setLast(hovered);
  const indexOf = (code: GssCode | null) => (code === null ? -1 : codes.indexOf(code));
  const current = Math.max(0, [indexOf(hovered), indexOf(last), indexOf(start)].find((i) => i >= 0) ?? 0);

  const onKeyDown = (event: KeyboardEvent) => {
    if (codes.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const code = codes[current];
    if (event.key === 'Escape') {
      onHover(null);
    } else if ((event.key === 'Enter' || event.key === ' ') && code !== undefined) {
      event.preventDefault();
      onSelectArea(code);
    } else {
      const next = stepOf(event.key, current, codes.length);
      if (next === null) return;
      event.preventDefault();
      // The first press shows where the walk stands; Home and End mean what they say at once.
      const shown = hovered !== null && indexOf(hovered) >= 0;
      const arrows = event.key.startsWith('Arrow');
      onHover(codes[shown || !arrows ? next : current] ?? null);
    }
  };
  return { current, onKeyDown, onBlur: () => onHover(null) };
}
