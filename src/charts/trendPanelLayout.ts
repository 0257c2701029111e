/** Where the monthly counts of areas stand, each in its panel: plain numbers, no page. */
import { bisector } from 'd3-array';
import type { ChartSeries } from './chartSeries.ts';
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
  readonly ownScale?: boolean;
  readonly format: (value: number) => string;
  readonly width: number;
  readonly height: number;
}

export interface TrendPanelLayout extends PlacedSeries {
  readonly axis: ValueAxis;
  readonly years: readonly YearSpan[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether the panel may not be compared with the others by eye. */
  readonly ownScale: boolean;
}

const TOP = 8;
const YEARS = 22;
const RIGHT = 10;

/** Counts are on zero. Months without a complete count leave a gap in the line. */
export function trendPanelLayout({
  points,
  largest,
  ownScale = false,
  format,
  width,
  height,
}: TrendPanelInput): TrendPanelLayout {
  const bottom = height - YEARS;
  const axis = valueAxis([0, Math.max(1, largest)], [bottom, TOP], { fromZero: true });
  const left = 6 + Math.max(...axis.ticks.map((tick) => textWidth(format(tick.value))));
  const right = width - RIGHT;
  const placed = placeSeries(points, [left + 4, right - 4], axis);
  return { ...placed, axis, years: yearSpans(placed.points), left, right, top: TOP, bottom, ownScale };
}

export interface PlacedPanel {
  readonly series: ChartSeries;
  readonly layout: TrendPanelLayout;
}

export const PANEL_HEIGHT = 150;

/** A panel for each series: areas on one scale, so that they can be compared by eye, comparators each on its own. */
export function trendPanels(
  series: readonly ChartSeries[],
  format: (value: number) => string,
  width: number,
): readonly PlacedPanel[] {
  const shared = sharedLargest(series);
  return series.map((one) => placePanel(one, one.kind === 'area' ? shared : 0, format, width));
}

/** Largest count of the areas, which share a scale. */
export function sharedLargest(series: readonly ChartSeries[]): number {
  return largestOf(...series.filter(({ kind }) => kind === 'area'));
}

/** @param shared largest count of the scale; the panel has its own where its counts are beyond it */
export function placePanel(
  series: ChartSeries,
  shared: number,
  format: (value: number) => string,
  width: number,
): PlacedPanel {
  const own = largestOf(series);
  const ownScale = own > shared;
  const largest = ownScale ? own : shared;
  const { points } = series;
  return {
    series,
    layout: trendPanelLayout({ points, largest, ownScale, format, width, height: PANEL_HEIGHT }),
  };
}

function largestOf(...some: readonly ChartSeries[]): number {
  return Math.max(1, ...some.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
}

/** The month nearest to `x`; undefined in a panel without months. */
export function monthNearest({ points }: TrendPanelLayout, x: number): string | undefined {
  return points[bisector(({ x: at }: (typeof points)[number]) => at).center(points, x)]?.period;
}
