/** When the map that moves is fetched and started, and which of the two is to be seen. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { canUseWebGl, whenIdle } from './webgl.ts';

/**
 * `still` drawn as SVG; `coming` SVG while MapLibre starts under it; `moving` MapLibre; `unable` SVG, for the browser has no
 * WebGL; `failed` SVG for good, and that is said.
 */
export type MapStage = 'still' | 'coming' | 'moving' | 'unable' | 'failed';

/** Where there is a mouse the map is made ready after this long, so that it is there when the mouse comes. */
const START_BY_ITSELF_MILLISECONDS = 4000;
/** The first sign that somebody means to use the map. */
const USER_EVENTS = ['pointerenter', 'pointermove', 'pointerdown', 'focusin'] as const;

/** A large screen with a mouse, and nobody asking to spare the line. */
function mayStartByItself(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData !== true && window.matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/**
 * MapLibre is four fifths of the page's bytes and blocks a slow phone for a second as it starts, and most who come only
 * read. So it waits for the first sign that the map is to be used; with a mouse it comes by itself when all is quiet.
 * @param start begin at once, as when a zoom button is pressed
 */
export function useMovingMap(
  frame: RefObject<HTMLElement | null>,
  canMove: boolean,
): {
  readonly stage: MapStage;
  readonly setStage: (change: (now: MapStage) => MapStage) => void;
  readonly start: () => void;
} {
  const [stage, setStage] = useState<MapStage>('still');
  const start = useCallback(
    () => setStage((now) => (now !== 'still' ? now : canUseWebGl() ? 'coming' : 'unable')),
    [],
  );
  const waits = canMove && stage === 'still';
  useEffect(() => {
    const element = frame.current;
    if (!waits || element === null) return undefined;
    for (const sign of USER_EVENTS) element.addEventListener(sign, start);
    let cancelIdle = (): void => undefined;
    const timer = mayStartByItself()
      ? window.setTimeout(() => {
          cancelIdle = whenIdle(start);
        }, START_BY_ITSELF_MILLISECONDS)
      : undefined;
    return () => {
      for (const sign of USER_EVENTS) element.removeEventListener(sign, start);
      window.clearTimeout(timer);
      cancelIdle();
    };
  }, [frame, waits, start]);
  return { stage, setStage, start };
}
