import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** A rectangle of the plot in CSS pixels, its corners in rising order. */
export interface PlotRectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlotPointerInput<Key extends string> {
  readonly areaAt: (x: number, y: number) => Key | null;
  readonly onActive: (key: Key | null) => void;
  readonly onSelect: (key: Key) => void;
  /** Called when a drag ends, and with null for a press on empty ground; null where the chart has no brush. */
  readonly onBrush: ((rectangle: PlotRectangle | null) => void) | null;
}

/** A pointer that moved less than this, in CSS pixels, pressed and did not drag. */
const DRAG_STARTS = 5;

function place(event: PointerEvent) {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/**
 * What is pointed at is let go where the pointer is elsewhere and the browser did not say that it left: when what was under it has
 * gone from the page, or the whole plot has.
 * @returns to be told the plot that the pointer is on
 */
function useLetGo(letGo: () => void): (plot: Element) => void {
  const latest = useRef(letGo);
  useEffect(() => {
    latest.current = letGo;
  });
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const end = (): void => {
      if (held.current === null) return;
      held.current = null;
      latest.current();
    };
    const moved = ({ target }: globalThis.PointerEvent): void => {
      if (!(target instanceof Node && held.current?.contains(target) === true)) end();
    };
    document.addEventListener('pointermove', moved, { passive: true });
    return () => {
      document.removeEventListener('pointermove', moved);
      end();
    };
  }, []);
  return (plot) => {
    held.current = plot;
  };
}

function rectangleBetween(a: { x: number; y: number }, b: { x: number; y: number }): PlotRectangle {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

/** Pointing, pressing and dragging on a plot, turned into areas and rectangles. */
export function usePlotPointer<Key extends string>({
  areaAt,
  onActive,
  onSelect,
  onBrush,
}: PlotPointerInput<Key>) {
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const pointed = useRef<Key | null>(null);
  const [draft, setDraft] = useState<PlotRectangle | null>(null);

  const point = (key: Key | null) => {
    if (key === pointed.current) return;
    pointed.current = key;
    onActive(key);
  };
  const holdOn = useLetGo(() => point(null));

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const start = place(event);
    pressed.current = start;
    // A finger points where it comes down.
    if (event.pointerType === 'touch') {
      pointed.current = areaAt(start.x, start.y);
      onActive(pointed.current);
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') holdOn(event.currentTarget);
    const { x, y } = place(event);
    const start = pressed.current;
    if (start === null || onBrush === null) {
      point(areaAt(x, y));
      return;
    }
    if (draft === null && Math.hypot(x - start.x, y - start.y) < DRAG_STARTS) return;
    if (draft === null && 'setPointerCapture' in event.currentTarget) {
      event.currentTarget.setPointerCapture(event.pointerId);
      point(null);
    }
    setDraft(rectangleBetween(start, { x, y }));
  };
  const onPointerUp = (event: PointerEvent) => {
    const start = pressed.current;
    pressed.current = null;
    if (start === null) return;
    if (draft !== null) {
      setDraft(null);
      onBrush?.(draft);
      return;
    }
    const key = areaAt(start.x, start.y);
    if (key !== null) onSelect(key);
    else if (event.pointerType === 'mouse') onBrush?.(null);
  };
  const letGo = () => {
    pressed.current = null;
    setDraft(null);
    point(null);
  };
  return {
    draft,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: letGo,
      // A finger that is lifted has not pointed elsewhere: what it touched is read until it touches something else.
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') point(null);
      },
    },
  };
}
