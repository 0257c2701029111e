/** Where one area's monthly counts stand in its panel: plain numbers, no page. */
import {
  placeSeries,
  yearSpans,
  type PlacedSeries,
  type SeriesPoint,
  type YearSpan,
} from './seriesLayout.ts';
import { textWidth } from './kit/textWidth.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

export interface TrendPanelInput {
  readonly points: readonly SeriesPoint[];
  /** Largest value the panel must hold; panels with the same one can be compared by eye. */
  readonly largest: number;
  readonly format: (value: number) => string;
  readonly width: number;
  readonly height: number;
}

export interface TrendPanelLayout extends PlacedSeries {
  readonly axis: ValueAxis;
  /** First and last tick only in words: the panel is small. */
  readonly years: readonly YearSpan[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOP = 8;
const YEARS = 22;
const RIGHT = 10;

/** Counts stand on zero. Months without a complete count leave a gap in the line. */
export function trendPanelLayout({
  points,
  largest,
  format,
  width,
  height,
}: TrendPanelInput): TrendPanelLayout {
  const bottom = height - YEARS;
  const axis = valueAxis([0, Math.max(1, largest)], [bottom, TOP], { fromZero: true });
  const left = 6 + Math.max(...axis.ticks.map((tick) => textWidth(format(tick.value))));
  const right = width - RIGHT;
  const placed = placeSeries(points, [left + 4, right - 4], axis);
  return { ...placed, axis, years: yearSpans(placed.points), left, right, top: TOP, bottom };
}
