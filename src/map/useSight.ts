/** Zooming and moving of a still map: by buttons and keys, by wheel with Ctrl, pinch and drag, and without trapping the page's scroll. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { BoundingBox } from '../domain/mapShapes.ts';
import { fitView, VIEW_WIDTH, type MapProjection } from './project.ts';
import { moved, viewAround, withinRegion, zoomed, type ViewPoint } from './sight.ts';

export interface Sight {
  readonly extent: BoundingBox;
  /** The region, beyond which it does not go. */
  readonly whole: BoundingBox;
  readonly projection: MapProjection;
  readonly zoom: (levels: number, at?: ViewPoint) => void;
  /** In units of the view box. */
  readonly move: (by: ViewPoint) => void;
  readonly show: (extent: BoundingBox) => void;
  readonly showPlace: (position: readonly [longitude: number, latitude: number]) => void;
  readonly showWhole: () => void;
}

/** Near enough that wards, stations and schools have their names. */
const PLACE_ZOOM = 13;

/** @param start what is shown first @param whole the region, beyond which it does not go */
export function useSight(start: BoundingBox, whole: BoundingBox): Sight {
  const [extent, setExtent] = useState(start);
  return useMemo(
    () => ({
      extent,
      whole,
      projection: fitView(extent),
      zoom: (levels, at) => setExtent((now) => withinRegion(zoomed(now, levels, at), whole)),
      move: (by) => setExtent((now) => withinRegion(moved(now, by), whole)),
      show: (next) => setExtent(withinRegion(next, whole)),
      showPlace: (position) => setExtent(withinRegion(viewAround(position, PLACE_ZOOM, whole), whole)),
      showWhole: () => setExtent(whole),
    }),
    [extent, whole],
  );
}

/** Pixels of the wheel for twice as near. */
const WHEEL_PIXELS = 300;
/** A press that moves less is a press. */
const LEAST_DRAG = 5;

function middleOf([one, other]: readonly [Touch, Touch]): readonly [number, number] {
  return [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];
}

function apart([one, other]: readonly [Touch, Touch]): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}

function twoOf(touches: TouchList): readonly [Touch, Touch] | null {
  const [one, other] = [touches[0], touches[1]];
  return touches.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}

/**
 * One finger and a plain wheel scroll the page; two fingers, the wheel with Ctrl or the command key, and a mouse that drags are the
 * map's. A drag presses nothing.
 */
export function useSightGestures(frame: RefObject<HTMLElement | null>, { zoom, move }: Sight): void {
  const latest = useRef({ zoom, move });
  useEffect(() => {
    latest.current = { zoom, move };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    /** View-box units of a place on the screen. */
    const placeOf = (x: number, y: number): ViewPoint => {
      const { left, top, width } = element.getBoundingClientRect();
      return [((x - left) * VIEW_WIDTH) / width, ((y - top) * VIEW_WIDTH) / width];
    };
    const go = (from: readonly [number, number], to: readonly [number, number]): void => {
      const [a, b] = [placeOf(...from), placeOf(...to)];
      latest.current.move([a[0] - b[0], a[1] - b[1]]);
    };
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current.zoom(-event.deltaY / WHEEL_PIXELS, placeOf(event.clientX, event.clientY));
    };
    element.addEventListener('wheel', turn, { passive: false, signal });
    followMouse(element, go, signal);
    followFingers(element, { go, zoom: (levels, at) => latest.current.zoom(levels, placeOf(...at)) }, signal);
    return () => stop.abort();
  }, [frame]);
}

type Go = (from: readonly [number, number], to: readonly [number, number]) => void;

function followMouse(element: HTMLElement, go: Go, signal: AbortSignal): void {
  let from: readonly [number, number] | null = null;
  let isDrag = false;
  const down = ({ pointerType, button, target, clientX, clientY }: PointerEvent): void => {
    isDrag = false;
    const isButton = target instanceof Element && target.closest('.mapButtons') !== null;
    from = pointerType === 'mouse' && button === 0 && !isButton ? [clientX, clientY] : null;
  };
  const drag = ({ clientX, clientY, buttons }: PointerEvent): void => {
    if (from === null) return;
    if (buttons === 0) {
      from = null;
      return;
    }
    if (!isDrag && Math.hypot(clientX - from[0], clientY - from[1]) < LEAST_DRAG) return;
    isDrag = true;
    go(from, [clientX, clientY]);
    from = [clientX, clientY];
  };
  const press = (event: MouseEvent): void => {
    if (!isDrag || event.detail === 0) return;
    isDrag = false;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('pointerdown', down, { signal });
  // Beyond the frame too, until the button is let go.
  window.addEventListener('pointermove', drag, { signal });
  window.addEventListener('pointerup', () => (from = null), { signal });
  element.addEventListener('click', press, { capture: true, signal });
}

function followFingers(
  element: HTMLElement,
  act: { readonly go: Go; readonly zoom: (levels: number, at: readonly [number, number]) => void },
  signal: AbortSignal,
): void {
  let last: readonly [Touch, Touch] | null = null;
  const touch = (event: TouchEvent): void => {
    last = twoOf(event.touches);
  };
  const slide = (event: TouchEvent): void => {
    const now = twoOf(event.touches);
    if (now === null || last === null) return;
    event.preventDefault();
    act.go(middleOf(last), middleOf(now));
    if (apart(last) > 0) act.zoom(Math.log2(apart(now) / apart(last)), middleOf(now));
    last = now;
  };
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
    element.addEventListener(type, touch, { passive: true, signal });
  element.addEventListener('touchmove', slide, { passive: false, signal });
}
