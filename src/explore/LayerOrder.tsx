/** The ways to move a layer among those that are on: two buttons, and a grip to draw it by. */
import { useRef, type PointerEvent } from 'react';
import { LAYER_ORDER_WORDS as words } from '../words/layerOrder.ts';
import type { LayerRow } from './layerRows.ts';

/** One place up or down, or to a place. */
export type Move = 'up' | 'down' | number;

export interface LayerOrderProps {
  readonly row: LayerRow;
  /** Layers that are on. */
  readonly count: number;
  readonly onMove: (to: Move) => void;
}

export function LayerOrder({ row, count, onMove }: LayerOrderProps) {
  return (
    <span className="layer__order">
      <Grip onMove={onMove} />
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="layer__move"
          data-move={way}
          aria-label={words[way](row.label)}
          // It stays reachable at the end, so that the keyboard's place is not lost there.
          aria-disabled={row.place === (way === 'up' ? 0 : count - 1) ? true : undefined}
          onClick={() => onMove(way)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={way === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
          </svg>
        </button>
      ))}
    </span>
  );
}

/** Rows of layers that are on, top to bottom. */
function onRows(grip: Element): readonly HTMLElement[] {
  return [...(grip.closest('ul')?.querySelectorAll<HTMLElement>('.layer--on') ?? [])];
}

/** How many rows, the drawn one left out, have their middle above a height of the screen. */
function placeAt(rows: readonly HTMLElement[], own: Element | null, y: number): number {
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return row !== own && top + height / 2 < y;
  }).length;
}

/** Drawn with a mouse, a pen or a finger; the buttons beside it do the same for the keyboard. */
function Grip({ onMove }: Pick<LayerOrderProps, 'onMove'>) {
  const start = useRef<number | null>(null);
  const end = (event: PointerEvent<HTMLElement>, isDropped: boolean): void => {
    const row = event.currentTarget.closest<HTMLElement>('.layer');
    if (row === null || start.current === null) return;
    start.current = null;
    row.classList.remove('layer--drawn');
    row.style.translate = '';
    if (isDropped) onMove(placeAt(onRows(event.currentTarget), row, event.clientY));
  };
  return (
    <span
      className="layer__grip"
      data-grip=""
      aria-hidden="true"
      title={words.grip}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = event.clientY;
        event.currentTarget.closest('.layer')?.classList.add('layer--drawn');
      }}
      onPointerMove={(event) => {
        const row = event.currentTarget.closest<HTMLElement>('.layer');
        if (row !== null && start.current !== null)
          row.style.translate = `0 ${event.clientY - start.current}px`;
      }}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16">
        <path d="M5 3v0M5 8v0M5 13v0M11 3v0M11 8v0M11 13v0" />
      </svg>
    </span>
  );
}
