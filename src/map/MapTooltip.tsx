import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface MapTooltipProps {
  /** The element whose pointer the tooltip comes to. */
  readonly frame: RefObject<HTMLElement | null>;
  /** What to say; null says nothing. The reading line under the map says the same and stays. */
  readonly text: string | null;
}

/** Gap between pointer and tooltip in CSS pixels: the pointer can cross it without leaving most areas. */
const AWAY = 8;

/**
 * A few words where the pointer came into an area (WCAG 1.4.13): they stay while the pointer is in the area or on them, so that
 * they can be read with a magnifier, and Escape puts them away until the pointer comes to another area.
 */
export function MapTooltip({ frame, text }: MapTooltipProps) {
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
  /** The words the pointer rests on; the area under them is not pointed at meanwhile. */
  const [held, setHeld] = useState<string | null>(null);
  const said = held ?? text;
  const last = useRef(text);
  useEffect(() => {
    if (text !== null) last.current = text;
  }, [text]);

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
      setHeld(null);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [frame]);

  const shown = isInside && said !== null && said !== dismissed;
  useLayoutEffect(() => {
    const [tooltip, at] = [box.current, pointer.current];
    if (!shown || held !== null || tooltip === null || at === null) return;
    const { x, y, width, height } = at;
    tooltip.style.left = `${x + (x > width / 2 ? -AWAY : AWAY)}px`;
    tooltip.style.top = `${y + (y > height / 2 ? -AWAY : AWAY)}px`;
    tooltip.style.translate = `${x > width / 2 ? '-100%' : '0'} ${y > height / 2 ? '-100%' : '0'}`;
  }, [shown, said, held]);
  useEffect(() => {
    if (!shown) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDismissed(said);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shown, said]);
  // A dismissal ends when the pointer comes to another area.
  if (dismissed !== null && said !== null && said !== dismissed) setDismissed(null);

  return (
    <div
      ref={box}
      className="mapTooltip"
      hidden={!shown}
      aria-hidden="true"
      onPointerEnter={() => setHeld(last.current)}
      onPointerLeave={() => setHeld(null)}
    >
      {said}
    </div>
  );
}
