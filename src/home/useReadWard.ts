import { useEffect, useState, type RefObject } from 'react';
import { codeOfLink, placeLink, readPlace, type ReadPlace } from './readWard.ts';

export interface Reading {
  readonly place: ReadPlace;
  /** Pressed with a finger: it stays, and its page is offered. */
  readonly isHeld: boolean;
}

/**
 * Which ward of the map or the list is pointed at, stood on or pressed. A mouse that points at a ward reads it and its click
 * follows the link. A finger covers several wards on a small map, so its first press reads, and its second follows the link.
 */
export function useReadWard(root: RefObject<HTMLElement | null>): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let held: string | null = null;
    let shown: string | null = null;
    let isFinger = false;
    const show = (code: string | null, isHeld = false): void => {
      if (code === shown && !isHeld) return;
      shown = code;
      held = isHeld ? code : null;
      const place = code === null ? null : readPlace(element, code);
      setReading(place === null ? null : { place, isHeld });
    };
    const over = (event: PointerEvent): void => {
      const code = codeOfLink(placeLink(event.target));
      if (event.pointerType !== 'touch' && code !== null) show(code);
    };
    const leave = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch' && held === null) show(null);
    };
    const down = (event: PointerEvent): void => {
      isFinger = event.pointerType === 'touch';
    };
    // The links of the map are hidden from assistive technology, so a press must not put the focus on one.
    const keepFocus = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('.ward-map a') !== null)
        event.preventDefault();
    };
    const click = (event: MouseEvent): void => {
      const link = placeLink(event.target);
      if (!isFinger || link?.closest('.ward-map') == null) return;
      const code = codeOfLink(link);
      if (code === null || code === held) return;
      event.preventDefault();
      show(code, true);
    };
    const focus = (event: FocusEvent): void => {
      const code = codeOfLink(placeLink(event.target));
      if (code !== null) show(code);
    };
    const blur = (event: FocusEvent): void => {
      if (placeLink(event.target) !== null && held === null) show(null);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', down);
    element.addEventListener('mousedown', keepFocus);
    element.addEventListener('click', click);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('mousedown', keepFocus);
      element.removeEventListener('click', click);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
    };
  }, [root]);
  return reading;
}
