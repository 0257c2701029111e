import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { Box } from './placing.ts';
import { placeTooltip } from './tooltipPlace.ts';

export interface MapTooltipProps {
  /** The element whose pointer the tooltip comes to. */
  readonly frame: RefObject<HTMLElement | null>;
  /** What to say; null says nothing. The reading line under the map says the same and stays. */
  readonly text: string | null;
  /** The area it is said of. */
  readonly code: GssCode | null;
  /** The box around what is drawn of an area, in CSS pixels of the frame; null where it is not drawn. */
  readonly boxOf: (code: GssCode, frameWidth: number) => Box | null;
}

/** How long the words stay when the pointer leaves their area: long enough to come from it to them across others. */
const STAYS_MILLISECONDS = 200;

interface Said {
  readonly text: string;
  readonly code: GssCode | null;
}

/** What is said, a moment longer than it is asked for; what comes where nothing is said comes at once. */
function useStaying({ text, code }: Pick<MapTooltipProps, 'text' | 'code'>, isInside: boolean) {
  const [said, setSaid] = useState<Said | null>(null);
  /** The pointer rests on the words; the area under them is not pointed at meanwhile. */
  const [isHeld, setHeld] = useState(false);
  const isOther = (said?.text ?? null) !== text || (said !== null && said.code !== code);
  // Outside the map nothing is waited for: the pointer must not come back onto words of long ago.
  if (!isInside && isOther) setSaid(text === null ? null : { text, code });
  else if (said === null && text !== null) setSaid({ text, code });
  // The same area in other words, as when another measure comes.
  else if (said !== null && text !== null && said.code === code && said.text !== text)
    setSaid({ text, code });
  useEffect(() => {
    if (isHeld || said === null || (text !== null && said.code === code)) return undefined;
    const timer = setTimeout(() => setSaid(text === null ? null : { text, code }), STAYS_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isHeld, said, text, code]);
  return { said, setHeld };
}

/**
 * A few words beside the area that the pointer is in (WCAG 1.4.13): they stay while the pointer is in the area or on them, so that
 * they can be read with a magnifier, and Escape puts them away until the pointer comes to another area.
 */
export function MapTooltip({ frame, text, code, boxOf }: MapTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  /** Where the pointer is in the frame, and the frame's size then. Measured as it moves: later the page would be laid out for it. */
  const pointer = useRef<{
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [isInside, setInside] = useState(false);
  const { said, setHeld } = useStaying({ text, code }, isInside);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const move = (event: PointerEvent): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      pointer.current = { x: event.clientX - left, y: event.clientY - top, width, height };
      setInside(event.pointerType !== 'touch');
    };
    const leave = (): void => {
      setInside(false);
      setHeld(false);
    };
    /** The map is zoomed under the words, which would then lie over the area. */
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) setInside(false);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('wheel', turn, { passive: true });
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('wheel', turn);
    };
  }, [frame, setHeld]);

  const shown = isInside && said !== null && said.text !== dismissed;
  const place = useRef(boxOf);
  useEffect(() => {
    place.current = boxOf;
  });
  useLayoutEffect(() => {
    const [tooltip, at] = [box.current, pointer.current];
    if (!shown || tooltip === null || at === null) return;
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    const { x, y } = at;
    const area = said.code === null ? null : place.current(said.code, at.width);
    const around = area ?? { left: x, right: x, top: y, bottom: y };
    const [left, top] = placeTooltip(around, at, { width, height }, [x, y]);
    tooltip.style.left = `${left}px`;
    tooltip.style.top = `${top}px`;
  }, [shown, said]);
  useEffect(() => {
    if (!shown) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDismissed(said.text);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shown, said]);
  // A dismissal ends when the pointer comes to another area.
  if (dismissed !== null && said !== null && said.text !== dismissed) setDismissed(null);

  return (
    <div
      ref={box}
      className="mapTooltip"
      hidden={!shown}
      aria-hidden="true"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {said?.text}
    </div>
  );
}
