/** Where several areas' lines through the years stand, each named at its end: plain numbers, no page. */
import type { ChartSeries } from './chartSeries.ts';
import { spreadLabels } from './kit/endLabels.ts';
import { placeSeries, type PlacedSeries } from './seriesLayout.ts';
import { CHART_LINE_HEIGHT, textWidth } from './kit/textWidth.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

export interface SeriesChartInput {
  readonly series: readonly ChartSeries[];
  readonly format: (value: number, decimals: number) => string;
  /** Words at the end of a line: the area's name. */
  readonly width: number;
  readonly height: number;
  /** A period as written under the axis. */
  readonly tickText: (period: string) => string;
}

export interface PlacedLine extends PlacedSeries {
  readonly series: ChartSeries;
  /** Where the line ends and its name stands; null for a series without a single figure. */
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number } | null;
}

export interface SeriesChartLayout {
  readonly series: readonly PlacedLine[];
  readonly axis: ValueAxis;
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
  readonly labelX: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOP = 12;
const AXIS = 26;
/** From the end of a line to its name. */
const LABEL_GAP = 14;

export function seriesChartLayout({
  series,
  format,
  width,
  height,
  tickText,
}: SeriesChartInput): SeriesChartLayout {
  const values = series.flatMap((one) => one.points.flatMap((p) => (p.value === null ? [] : [p.value])));
  const bottom = height - AXIS;
  const axis = valueAxis(values, [bottom, TOP]);
  const left = 8 + Math.max(...axis.ticks.map((tick) => textWidth(format(tick.value, axis.decimals))));
  const nameRoom = Math.max(0, ...series.map((one) => textWidth(one.name)));
  const right = width - nameRoom - LABEL_GAP;
  const range = [left + 8, right] as const;
  const placed = series.map((one) => ({ series: one, ...placeSeries(one.points, range, axis) }));
  const ends = placed.flatMap((one) => {
    const last = one.points.findLast((point) => point.y !== null);
    return last === undefined || last.y === null ? [] : [{ id: one.series.code, x: last.x, y: last.y }];
  });
  const spread = spreadLabels(ends, TOP, bottom - 4, CHART_LINE_HEIGHT);
  return {
    series: placed.map((one) => {
      const end = ends.find((e) => e.id === one.series.code);
      return {
        ...one,
        end: end === undefined ? null : { x: end.x, y: end.y, labelY: spread.get(end.id) ?? end.y },
      };
    }),
    axis,
    ticks: thinned(placed[0]?.points ?? [], tickText),
    labelX: right + LABEL_GAP,
    left,
    right,
    top: TOP,
    bottom,
  };
}

/** Every period where there is room, otherwise every second, third …, always the last. */
function thinned(
  points: readonly { readonly period: string; readonly x: number }[],
  tickText: (period: string) => string,
): readonly { readonly text: string; readonly x: number }[] {
  const widest = Math.max(0, ...points.map((point) => textWidth(tickText(point.period)))) + 6;
  const step = points.length > 1 ? Math.abs((points[1]?.x ?? 0) - (points[0]?.x ?? 0)) : widest;
  const every = Math.max(1, Math.ceil(widest / Math.max(1, step)));
  return points
    .filter((_, index) => (points.length - 1 - index) % every === 0)
    .map((point) => ({ text: tickText(point.period), x: point.x }));
}
