/** Where a line through time stands: joined only where no period between is missing. Plain numbers, no page. */
import { groups } from 'd3-array';
import type { Status } from '../domain/observation.ts';
import { gapsIn, linePath } from './kit/linePath.ts';
import type { ValueAxis } from './kit/valueAxis.ts';

export interface SeriesPoint {
  /** In the written grammar: `2025-04`, `2024`, `2023/24`. */
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  /** In place of the value alone, wherever it is written or said. */
  readonly text?: string;
}

export interface PlacedPoint extends SeriesPoint {
  readonly x: number;
  /** Null where there is no figure. */
  readonly y: number | null;
}

export interface PlacedGap {
  readonly x: number;
  readonly width: number;
  /** First and last period of the gap. */
  readonly first: string;
  readonly last: string;
}

export interface PlacedSeries {
  readonly points: readonly PlacedPoint[];
  /** SVG path of the line, a move at the start of each run of figures. */
  readonly line: string;
  readonly gaps: readonly PlacedGap[];
}

/**
 * Place one series. Points are at equal steps from `range[0]` to `range[1]`, so the caller gives every period of the
 * span, those without a figure too.
 */
export function placeSeries(
  points: readonly SeriesPoint[],
  range: readonly [number, number],
  axis: ValueAxis,
): PlacedSeries {
  const step = points.length > 1 ? (range[1] - range[0]) / (points.length - 1) : 0;
  const placed = points.map((point, index): PlacedPoint => ({
    ...point,
    x: range[0] + index * step,
    y: point.value === null ? null : axis.position(point.value),
  }));
  return {
    points: placed,
    line: linePath(placed),
    gaps: gapsIn(points.map(({ value }) => value)).map(({ from, to }) => {
      const x = Math.max(range[0], range[0] + (from - 0.5) * step);
      const right = Math.min(range[1], range[0] + (to + 0.5) * step);
      return { x, width: right - x, first: points[from]?.period ?? '', last: points[to]?.period ?? '' };
    }),
  };
}

export interface YearSpan {
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

/** The calendar years that placed months (`2025-04`) fall in, with where each begins and ends. */
export function yearSpans(points: readonly PlacedPoint[]): readonly YearSpan[] {
  return groups(points, ({ period }) => period.slice(0, 4)).map(([year, months]) => ({
    year,
    from: months[0]?.x ?? 0,
    to: months.at(-1)?.x ?? 0,
  }));
}
