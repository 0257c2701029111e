/** Keys, clicker and swipes of the slides and of the presenter's window, which obey the same ones. */
import { useEffect, useRef, useState } from 'react';
import { focusKind, slideKey, type SlideAct } from './slideKeys.ts';

const SWIPE = 50;

export interface SlideControls {
  /** Digits typed so far of a number to go to. */
  readonly digits: string;
}

/** @param onAct `go` comes with the number that was typed, from 1 */
export function useSlideControls(onAct: (act: SlideAct, number: number | null) => void): SlideControls {
  const [digits, setDigits] = useState('');
  const act = useRef(onAct);
  const typed = useRef('');
  useEffect(() => {
    act.current = onAct;
  }, [onAct]);
  useEffect(() => {
    const remember = (text: string): void => {
      typed.current = text;
      setDigits(text);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const meant = slideKey({ key, shiftKey, ctrlKey, altKey, metaKey, on: focusKind(event.target) });
      if (meant === null) return;
      if (typeof meant === 'object') {
        event.preventDefault();
        remember((typed.current + meant.digit).slice(-3));
        return;
      }
      const number = typed.current === '' ? null : Number(typed.current);
      if (meant === 'go' && number === null) return;
      // Escape also closes a dialog by the browser's own hand.
      if (meant !== 'close') event.preventDefault();
      remember('');
      act.current(meant, number);
    };
    let start: { readonly x: number; readonly y: number } | null = null;
    const onTouchStart = (event: TouchEvent): void => {
      const [touch] = event.touches;
      start =
        event.touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onTouchEnd = (event: TouchEvent): void => {
      const [touch] = event.changedTouches;
      if (start === null || touch === undefined) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      start = null;
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy))
        act.current(dx < 0 ? 'next' : 'previous', null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('touchstart', onTouchStart, { passive: true });
    document.addEventListener('touchend', onTouchEnd, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('touchstart', onTouchStart);
      document.removeEventListener('touchend', onTouchEnd);
    };
  }, []);
  return { digits };
}
