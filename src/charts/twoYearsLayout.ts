/** Where months, and the years they add up to, are in a chart: per cent, so that it is drawn once for every screen. */
import { gapsIn, linePath } from './kit/linePath.ts';
import { linearScale, round } from './kit/scale.ts';

export interface MonthPoint {
  /** `2026-03` */
  readonly month: string;
  /** Null where records are missing. */
  readonly count: number | null;
}

export interface YearOfMonths {
  readonly first: string;
  readonly last: string;
  /** Of all its months. */
  readonly count: number;
}

export interface TwoYearsInput {
  /** Every month in its order. */
  readonly months: readonly MonthPoint[];
  /** The years that are set side by side, as far as they can be added up. */
  readonly years: readonly YearOfMonths[];
}

export interface TwoYearsLayout {
  /** The line as an SVG path in a box of 100 by 100, broken where a month is missing. */
  readonly line: string;
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
  /** A bar a year, as wide as its months and as high as its mean month. */
  readonly bars: readonly {
    readonly last: string;
    readonly count: number;
    readonly x: number;
    readonly width: number;
    readonly y: number;
  }[];
  /** Where each January stands. */
  readonly januaries: readonly { readonly year: string; readonly x: number }[];
}

/** Counts are on zero. @returns null when no month has a count. */
export function twoYearsLayout({ months, years }: TwoYearsInput): TwoYearsLayout | null {
  const measured = months.findIndex(({ count }) => count !== null);
  if (measured < 0) return null;
  // A year may begin with a month that is a gap: less of the year is missing than of the month.
  const shown = months.slice(Math.min(measured, ...years.map(({ first }) => indexOf(months, first))));
  const step = 100 / shown.length;
  const means = years.map(
    ({ first, last, count }) => count / (indexOf(shown, last) - indexOf(shown, first) + 1),
  );
  const largest = Math.max(1, ...shown.map(({ count }) => count ?? 0), ...means);
  const heightOf = linearScale([0, largest], [100, 0]);
  const high = (value: number): number => round(heightOf(value));
  const counts = shown.map(({ count }) => count);
  return {
    line: linePath(
      counts.map((count, index) => ({ x: (index + 0.5) * step, y: count === null ? null : high(count) })),
    ),
    gaps: gapsIn(counts).map(({ from, to }) => {
      const x = round(from * step);
      return { x, width: round(from === to ? step : (to + 1) * step - x) };
    }),
    bars: years.map(({ first, last, count }, index) => {
      const [from, to] = [indexOf(shown, first), indexOf(shown, last)];
      return {
        last,
        count,
        x: round(from * step),
        width: round((to - from + 1) * step),
        y: high(means[index] ?? 0),
      };
    }),
    januaries: shown.flatMap(({ month }, index) =>
      month.endsWith('-01') ? [{ year: month.slice(0, 4), x: round(index * step) }] : [],
    ),
  };
}

/** @throws RangeError when the year has a month before or after those of the chart. */
function indexOf(months: readonly MonthPoint[], month: string): number {
  const index = months.findIndex((one) => one.month === month);
  if (index < 0) throw new RangeError(`${month} is not among the months of the chart.`);
  return index;
}
