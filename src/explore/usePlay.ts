/** Playing through periods: only when asked for, and over at a touch, a key, a hidden page or the end. */
import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

/** How long each period stays. */
const STEP_MILLISECONDS = 2000;

const STILL = '(prefers-reduced-motion: reduce)';

/** Whether pictures may move by themselves. */
function useMayMove(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(STILL);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => !window.matchMedia(STILL).matches,
    () => false,
  );
}

export interface Play {
  /** False where nothing may move by itself; then there is nothing to press. */
  readonly mayPlay: boolean;
  readonly isPlaying: boolean;
  readonly toggle: () => void;
}

/**
 * @param place index of the period shown
 * @param last index of the last one
 * @param button what starts and stops it; pressing it is no touch that ends it
 */
export function usePlay(
  place: number,
  last: number,
  onStep: (place: number) => void,
  button: RefObject<HTMLButtonElement | null>,
): Play {
  const mayPlay = useMayMove();
  const [asked, setAsked] = useState(false);
  const isPlaying = asked && mayPlay && place < last;
  // At the end, or under reduced motion, playing is over and not only held.
  if (asked && !isPlaying) setAsked(false);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = window.setTimeout(() => onStep(place + 1), STEP_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [isPlaying, place, onStep]);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const stop = (event: Event): void => {
      const isOwn = event.target instanceof Node && button.current?.contains(event.target) === true;
      if (!isOwn) setAsked(false);
    };
    const hide = (): void => {
      if (document.visibilityState === 'hidden') setAsked(false);
    };
    document.addEventListener('pointerdown', stop, true);
    document.addEventListener('keydown', stop, true);
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('pointerdown', stop, true);
      document.removeEventListener('keydown', stop, true);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isPlaying, button]);

  const toggle = useCallback(() => {
    if (isPlaying) {
      setAsked(false);
      return;
    }
    setAsked(true);
    onStep(place < last ? place + 1 : 0);
  }, [isPlaying, place, last, onStep]);
  return { mayPlay, isPlaying, toggle };
}
