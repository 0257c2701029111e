/** Where a line through time stands: joined only where no period between is missing. Plain numbers, no page. */
import type { Status } from '../domain/observation.ts';
import type { ValueAxis } from './kit/valueAxis.ts';

export interface SeriesPoint {
  /** In the written grammar: `2025-04`, `2024`, `2023/24`. */
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
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
 * Place one series. Points stand at equal steps from `range[0]` to `range[1]`, so the caller gives every period of the
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
  let line = '';
  let joined = false;
  const gaps: { x: number; width: number; first: string; last: string }[] = [];
  for (const point of placed) {
    if (point.y !== null) {
      line += `${joined ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`;
      joined = true;
      continue;
    }
    const open = gaps[gaps.length - 1];
    const left = Math.max(range[0], point.x - step / 2);
    const right = Math.min(range[1], point.x + step / 2);
    if (!joined && open !== undefined) {
      open.width = right - open.x;
      open.last = point.period;
    } else {
      gaps.push({ x: left, width: right - left, first: point.period, last: point.period });
    }
    joined = false;
  }
  return { points: placed, line, gaps };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface YearSpan {
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

/** The calendar years that placed months (`2025-04`) fall in, with where each begins and ends. */
export function yearSpans(points: readonly PlacedPoint[]): readonly YearSpan[] {
  const spans: { year: string; from: number; to: number }[] = [];
  for (const point of points) {
    const year = point.period.slice(0, 4);
    const open = spans[spans.length - 1];
    if (open?.year === year) open.to = point.x;
    else spans.push({ year, from: point.x, to: point.x });
  }
  return spans;
}
