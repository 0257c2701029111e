import { useEffect, useRef, useState, type RefObject } from 'react';

export interface MapTooltipProps {
  /** The element whose pointer the tooltip follows. */
  readonly frame: RefObject<HTMLElement | null>;
  /** What to say; null says nothing. The reading line under the map says the same and stays. */
  readonly text: string | null;
}

const AWAY = 14;

/** A few words near the pointer. Escape puts them away until the pointer comes to another area. */
export function MapTooltip({ frame, text }: MapTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [isInside, setInside] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const move = (event: PointerEvent): void => {
      const tooltip = box.current;
      setInside(event.pointerType !== 'touch');
      if (tooltip === null) return;
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [event.clientX - left, event.clientY - top];
      // Written straight to the element: following the pointer must not draw the map again.
      tooltip.style.left = `${x + (x > width / 2 ? -AWAY : AWAY)}px`;
      tooltip.style.top = `${y + (y > height / 2 ? -AWAY : AWAY)}px`;
      tooltip.style.translate = `${x > width / 2 ? '-100%' : '0'} ${y > height / 2 ? '-100%' : '0'}`;
    };
    const leave = (): void => setInside(false);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [frame]);

  const shown = isInside && text !== null && text !== dismissed;
  useEffect(() => {
    if (!shown) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDismissed(text);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [shown, text]);
  // A dismissal ends when the pointer comes to another area.
  if (dismissed !== null && text !== null && text !== dismissed) setDismissed(null);

  return (
    <div ref={box} className="mapTooltip" hidden={!shown} aria-hidden="true">
      {text}
    </div>
  );
}
