import { useSyncExternalStore } from 'react';
import { splittingDay } from '../domain/factParts.ts';

/** The reader's own day, `2026-11-30`, by their clock and time zone. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const neverChanges = () => () => undefined;

/**
 * The day by which facts are split: the release's in the page as it is served, so that browser and server draw the same, and
 * the reader's own as soon as the page has script.
 */
export function useReadersDay(released: string): string {
  return useSyncExternalStore(
    neverChanges,
    () => splittingDay(released, today()),
    () => released,
  );
}
