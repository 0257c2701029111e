import { useState, type KeyboardEvent } from 'react';
import type { Lit, Pointing } from '../../domain/linking.ts';
import { useLit } from '../../ui/useLit.ts';

/** How many options Page Up and Page Down pass over. */
const PAGE = 10;

export interface AreaWalk {
  /** Index of the option the keyboard is on. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** An area, or an area at a period, that can be pointed at and selected. */
export interface WalkOption<Key extends string> {
  readonly key: Key;
  /** What is said of it. */
  readonly label: string;
  readonly selected: boolean;
}

export interface AreaWalkInput<Key extends string> {
  /** In the order in which the arrow keys walk them. The walk starts at the first that is selected. */
  readonly options: readonly WalkOption<Key>[];
  /** Options in a row, when the walk has two directions: up and down lead from row to row. 1 for a plain list. */
  readonly rowLength: number;
  /** What answers to what is pointed at in any view. */
  readonly pointing: Pointing;
  /** The option of what answers; null where there is none. Kept from one rendering to the next. */
  readonly keyOf: (lit: Lit) => Key | null;
  readonly onActive: (key: Key | null) => void;
  readonly onSelect: (key: Key) => void;
}

/**
 * Index a key leads to from `current`, or null for a key that does not move. In a plain list right and down lead on,
 * left and up lead back; in rows, up and down keep the column and Home and End stay in the row. None leads round an end.
 */
function stepOf(key: string, current: number, count: number, rowLength = 1): number | null {
  const last = count - 1;
  const inside = (index: number) => (index < 0 || index > last ? current : index);
  const rowStart = rowLength === 1 ? 0 : current - (current % rowLength);
  const rowEnd = rowLength === 1 ? last : rowStart + rowLength - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(rowEnd, current + 1);
    case 'ArrowLeft':
      return Math.max(rowStart, current - 1);
    case 'ArrowDown':
      return inside(current + rowLength);
    case 'ArrowUp':
      return inside(current - rowLength);
    case 'PageDown':
      return Math.min(rowEnd, current + PAGE);
    case 'PageUp':
      return Math.max(rowStart, current - PAGE);
    case 'Home':
      return rowStart;
    case 'End':
      return rowEnd;
    default:
      return null;
  }
}

/**
 * The keyboard of a chart: one tab stop; arrows walk its areas and tell every view through `onActive`; Enter or Space
 * selects; Escape lets go. The walk goes on from what was last pointed at in any view.
 */
export function useAreaWalk<Key extends string>({
  options,
  rowLength,
  pointing,
  keyOf,
  onActive,
  onSelect,
}: AreaWalkInput<Key>): AreaWalk {
  const active = keyOf(useLit(pointing));
  const [last, setLast] = useState<Key | null>(null);
  if (active !== null && active !== last) setLast(active);
  const indexOf = (key: Key | null) =>
    key === null ? -1 : options.findIndex((option) => option.key === key);
  const start = options.findIndex(({ selected }) => selected);
  const current = [indexOf(active), indexOf(last), start].find((index) => index >= 0) ?? 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (options.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = options[current]?.key;
    if (event.key === 'Escape') {
      onActive(null);
    } else if ((event.key === 'Enter' || event.key === ' ') && key !== undefined) {
      event.preventDefault();
      onSelect(key);
    } else {
      const next = stepOf(event.key, current, options.length, rowLength);
      if (next === null) return;
      event.preventDefault();
      // The first arrow shows where the walk is; Home and End mean what they say at once.
      const stands = indexOf(active) < 0 && event.key.startsWith('Arrow');
      onActive(options[stands ? current : next]?.key ?? null);
    }
  };
  return { current, onKeyDown, onBlur: () => onActive(null) };
}
