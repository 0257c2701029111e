import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

/** A place in a drawing, in CSS pixels. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

export interface OutlineInput {
  readonly width: number;
  readonly height: number;
  /** The corners so far, three at least: drawn in one go, or set one by one. */
  readonly onOutline: (corners: readonly PlotPoint[]) => void;
  /** Escape. */
  readonly onLeave: () => void;
}

/** A pointer that moved less than this, in CSS pixels, set a corner and did not draw. */
const DRAG_STARTS = 5;
/** From one kept place of a drawn path to the next. */
const PATH_STEP = 3;
/** How far an arrow key moves the cross; with Shift a quarter of it. */
const KEY_STEP = 16;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * An outline on a plot: drawn in one go with a pointer or a finger, or corner by corner, with presses or with the arrow keys and
 * Enter. Backspace takes the last corner back.
 */
export function useOutline({ width, height, onOutline, onLeave }: OutlineInput) {
  const [corners, setCorners] = useState<readonly PlotPoint[]>([]);
  const [cross, setCross] = useState<PlotPoint | null>(null);

  const take = (next: readonly PlotPoint[]): void => {
    setCorners(next);
    if (next.length >= 3) onOutline(next);
  };
  const undo = (): void => take(corners.slice(0, -1));
  const middle = { x: width / 2, y: height / 2 };
  const move = ([x, y]: readonly [number, number], step: number): void => {
    const from = cross ?? middle;
    setCross({
      x: Math.min(width, Math.max(0, from.x + x * step)),
      y: Math.min(height, Math.max(0, from.y + y * step)),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) move(arrow, event.shiftKey ? KEY_STEP / 4 : KEY_STEP);
    else if (event.key === 'Enter' || event.key === ' ') take([...corners, cross ?? middle]);
    else if (event.key === 'Backspace') undo();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  const { path, handlers } = useFreehand(
    (place) => take([...corners, place]),
    (drawn) => {
      setCorners([]);
      onOutline(drawn);
    },
  );
  return {
    corners,
    path,
    cross,
    undo,
    clear: () => setCorners([]),
    showCross: () => setCross((now) => now ?? middle),
    hideCross: () => setCross(null),
    onKeyDown,
    handlers,
  };
}

/** A drag draws, a press sets a corner. */
function useFreehand(onCorner: (place: PlotPoint) => void, onDrawn: (path: readonly PlotPoint[]) => void) {
  /** The path of a drag, as it is on the screen and as it is: moves come faster than drawings. */
  const [path, setPath] = useState<readonly PlotPoint[]>([]);
  const drag = useRef<readonly PlotPoint[]>([]);
  const set = (next: readonly PlotPoint[]): void => {
    drag.current = next;
    setPath(next);
  };
  const place = (event: PointerEvent): PlotPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      if ('setPointerCapture' in event.currentTarget) event.currentTarget.setPointerCapture(event.pointerId);
      set([place(event)]);
    },
    onPointerMove: (event: PointerEvent) => {
      const last = drag.current.at(-1);
      if (last === undefined) return;
      const here = place(event);
      const least = drag.current.length === 1 ? DRAG_STARTS : PATH_STEP;
      if (Math.hypot(last.x - here.x, last.y - here.y) >= least) set([...drag.current, here]);
    },
    onPointerUp: () => {
      const drawn = drag.current;
      const [start] = drawn;
      set([]);
      if (start === undefined) return;
      if (drawn.length < 3) onCorner(start);
      else onDrawn(drawn);
    },
    onPointerCancel: () => set([]),
    onPointerLeave: () => undefined,
  };
  return { path, handlers };
}
