import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Width of an element in CSS pixels, kept up to date.
 * @param element the element to measure; its height must not depend on what is drawn in it.
 * @param initial the width drawn by the server and before the first measurement, so that both agree.
 */
export function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    if (typeof ResizeObserver === 'undefined') return undefined;
    // The observer reports once when it starts, after layout and before paint, so the first width is never seen.
    const observer = new ResizeObserver((entries) => {
      const next = Math.round(entries[0]?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
