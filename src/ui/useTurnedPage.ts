import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Pointing } from '../domain/linking.ts';
import { pageHolding, pageOf, type AreaTableRow } from './areaTableRow.ts';

export interface TurnedPageInput {
  /** What holds the table. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: readonly AreaTableRow[];
  /** The page that the person chose. */
  readonly page: number;
  readonly pointing: Pointing;
}

/** Pointing must rest this long before the table turns, so that crossing a map does not leaf through it. */
const REST_MILLISECONDS = 120;

/**
 * The page the table shows: the one chosen, or the one with the row that answers while the table is in sight. It stays there
 * until the person chooses a page, an order or other rows, so that the row can be read when the pointer has left.
 * @returns `stay`, to be called when the person chooses a page
 */
export function useTurnedPage({ frame, rows, page, pointing }: TurnedPageInput) {
  const [turned, setTurned] = useState<{ readonly to: number; readonly of: typeof rows } | null>(null);
  const shown = turned?.of === rows ? turned.to : page;
  const now = useRef({ rows, shown });
  useLayoutEffect(() => {
    now.current = { rows, shown };
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined;
    let inSight = false;
    let timer = 0;
    const turn = (): void => {
      const { codes } = pointing.get();
      const { rows: all, shown: at } = now.current;
      const first = all.find(({ code }) => codes.has(code));
      if (!inSight || first === undefined) return;
      const isHere = pageOf(all, at).rows.some(({ code }) => codes.has(code));
      if (!isHere) setTurned({ to: pageHolding(all, first.code) ?? at, of: all });
      else reveal(element);
    };
    const wait = (): void => {
      window.clearTimeout(timer);
      if (pointing.get().codes.size > 0) timer = window.setTimeout(turn, REST_MILLISECONDS);
    };
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? false;
      if (inSight) wait();
    });
    observer.observe(element);
    const stop = pointing.subscribe(wait);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      stop();
    };
  }, [frame, pointing]);

  useLayoutEffect(() => {
    if (turned !== null && frame.current !== null) reveal(frame.current);
  }, [turned, frame]);

  return { page: shown, stay: () => setTurned(null) };
}

/** Brings the row that answers into the part of the page that scrolls by itself, where there is one; the page stays. */
function reveal(frame: HTMLElement): void {
  const row = frame.querySelector('.area-table__row--hovered');
  let holder: HTMLElement | null = frame;
  while (holder !== null && holder !== document.body && holder.scrollHeight <= holder.clientHeight + 1) {
    holder = holder.parentElement;
  }
  if (row === null || holder === null || holder === document.body) return;
  if (!/auto|scroll/.test(getComputedStyle(holder).overflowY)) return;
  const [of, within] = [row.getBoundingClientRect(), holder.getBoundingClientRect()];
  if (of.top < within.top) holder.scrollTop -= within.top - of.top;
  else if (of.bottom > within.bottom) holder.scrollTop += of.bottom - within.bottom;
}
