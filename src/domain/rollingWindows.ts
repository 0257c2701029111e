/** Rolling windows: sums of twelve months in a row, for a line without the seasons in it. A month that is not complete is a hole. */
import { monthsBetween } from './period.ts';

/** Months in a window. */
const WINDOW_MONTHS = 12;

export interface RollingWindow {
  /** `2025-04/2026-03` */
  readonly period: string;
  readonly last: string;
  /** Null where a month of it is not complete. */
  readonly count: number | null;
}

export interface MonthCounts {
  /** `2023-05` */
  readonly first: string;
  /** One a month; null where the month is not complete. */
  readonly counts: readonly (number | null)[];
}

/** Every twelve months in a row, oldest first; empty with fewer than twelve. */
export function rollingWindows({ first, counts }: MonthCounts): readonly RollingWindow[] {
  const months = monthsFrom(first, counts.length);
  return months.slice(WINDOW_MONTHS - 1).map((last, start) => {
    const own = counts.slice(start, start + WINDOW_MONTHS);
    const isComplete = own.every((count) => count !== null);
    return {
      period: `${months[start] ?? ''}/${last}`,
      last,
      count: isComplete ? own.reduce<number>((total, count) => total + (count ?? 0), 0) : null,
    };
  });
}

/**
 * The newest complete window, and the newest complete one that shares no month with it: what change is told by where a
 * published year has a hole.
 * @returns null where there are no two
 */
export function completeYears(
  windows: readonly RollingWindow[],
): readonly [earlier: RollingWindow, later: RollingWindow] | null {
  const last = windows.findLastIndex(({ count }) => count !== null);
  const earlier = windows
    .slice(0, Math.max(0, last - WINDOW_MONTHS + 1))
    .findLast(({ count }) => count !== null);
  const later = windows[last];
  return earlier === undefined || later === undefined ? null : [earlier, later];
}

function monthsFrom(first: string, count: number): string[] {
  const year = Number(first.slice(0, 4)) + Math.ceil(count / WINDOW_MONTHS) + 1;
  return monthsBetween(first, `${year}-12`).slice(0, count);
}
