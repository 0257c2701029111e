/** How large a unit of the still map's view box is drawn now, so that the circles of a key are as large as those of the map. */
import { useSyncExternalStore } from 'react';
import { VIEW_WIDTH } from './project.ts';

/** CSS pixels to a unit where no map has told: that of a map as wide as the large frame. */
const USUAL = 0.8;

let scale = USUAL;
const listeners = new Set<() => void>();

/** Told by the map that draws circles, whenever it is drawn in another size. */
export function tellCircleScale(pixelsPerUnit: number): void {
  if (Math.abs(pixelsPerUnit - scale) < 0.005) return;
  scale = pixelsPerUnit;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCircleScale(): number {
  return useSyncExternalStore(
    subscribe,
    () => scale,
    () => USUAL,
  );
}

/** Tells the scale of a still map as its frame grows and shrinks. */
export function followWidth(picture: Element): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  const observer = new ResizeObserver(() => {
    const { width } = picture.getBoundingClientRect();
    if (width > 0) tellCircleScale(width / VIEW_WIDTH);
  });
  observer.observe(picture);
  return () => observer.disconnect();
}
