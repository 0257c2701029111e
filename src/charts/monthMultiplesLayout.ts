/** Where the months of areas stand, a small panel an area, all on one scale: plain numbers, no page. */
import type { ChartSeries } from './chartSeries.ts';
import { linePath } from './kit/linePath.ts';
import { placeSeries, type SeriesPoint } from './seriesLayout.ts';
import { trendPanelLayout, type TrendPanelLayout } from './trendPanelLayout.ts';

export const MONTH_PANEL_HEIGHT = 110;

export interface MonthPanel {
  readonly series: ChartSeries;
  readonly layout: TrendPanelLayout;
  /** Path of the line of all areas together; null where there is none. */
  readonly together: string | null;
}

export interface MonthPanelsInput {
  readonly series: readonly ChartSeries[];
  /** All areas together, in the same unit and of the same months. */
  readonly together: readonly SeriesPoint[] | null;
  readonly format: (value: number) => string;
  /** Of one panel, in CSS pixels. */
  readonly width: number;
}

/** Largest value that the scale of all panels must hold. */
export function largestMonth({ series, together }: Pick<MonthPanelsInput, 'series' | 'together'>): number {
  const values = [...series.flatMap(({ points }) => points), ...(together ?? [])].map(
    ({ value }) => value ?? 0,
  );
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** A panel for each series. The line of all areas together is placed on the scale that the panels share. */
export function monthPanels(input: MonthPanelsInput): readonly MonthPanel[] {
  const { series, together, format, width } = input;
  const largest = largestMonth(input);
  return series.map((one) => {
    const layout = trendPanelLayout({
      points: one.points,
      largest,
      format,
      width,
      height: MONTH_PANEL_HEIGHT,
    });
    const [first, last] = [layout.points[0]?.x ?? layout.left, layout.points.at(-1)?.x ?? layout.right];
    return {
      series: one,
      layout,
      together: together === null ? null : linePath(placeSeries(together, [first, last], layout.axis).points),
    };
  });
}
