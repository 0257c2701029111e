import { useCallback, useMemo } from 'react';
import { formatFigure, formatPeriod, formatPeriodOf } from '../domain/format.ts';
import { CHART_NAMES, TREND_WORDS, yearlyTitle } from '../words/charts.ts';
import { subtitleOf, type ChartIndicator } from './chartIndicator.ts';
import { seriesGaps, seriesSummary } from './chartNotes.ts';
import { pointKey, type ChartSeries } from './chartSeries.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import { nearest } from './kit/nearest.ts';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';
import { seriesChartLayout } from './seriesChartLayout.ts';
import { SeriesDrawing } from './SeriesDrawing.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { useSeriesWalk } from './useSeriesWalk.ts';

export interface SeriesChartProps extends LinkedChartProps {
  /** The boroughs, and England as a comparator, each over the same years. */
  readonly series: readonly ChartSeries[];
  readonly indicator: ChartIndicator;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const HEIGHT = 320;
const SERVER_WIDTH = 640;
/** Furthest a pointer may be from a point: there are few of them, and wide spaces between. */
const REACH = 40;

/** Figures year by year, one line an area, each named at its end. A year without a figure is a gap in the line. */
export function SeriesChart({ series, indicator, headingLevel = 3, title, ...linked }: SeriesChartProps) {
  const { width, plot } = useLinkedPlot(linked, SERVER_WIDTH);
  const periodText = useCallback((text: string) => formatPeriodOf(text, indicator), [indicator]);
  const format = useCallback((value: number) => formatFigure(value, indicator), [indicator]);
  const { walk, period, readoutOf } = useSeriesWalk({ series, format, periodText }, linked);
  const layout = useMemo(
    () =>
      seriesChartLayout({
        series,
        format: (value, decimals) => formatFigure(value, { ...indicator, decimals }),
        width,
        height: HEIGHT,
        tickText: shortPeriod,
      }),
    [series, indicator, width],
  );
  const marks = useMemo(
    () =>
      layout.series.flatMap(({ series: { code }, points }) =>
        points.flatMap((p) => (p.y === null ? [] : [{ x: p.x, y: p.y, key: pointKey(code, p.period) }])),
      ),
    [layout],
  );
  // Of windows only those that roll are drawn.
  const rolls = series[0]?.points[0]?.period.includes('-') === true;
  const caption = title ?? yearlyTitle(indicator.title, rolls);
  return (
    <ChartFrame
      title={caption}
      headingLevel={headingLevel}
      subtitle={subtitleOf(indicator, null)}
      summary={series.map((one) => seriesSummary(one, format, periodText)).join(' ')}
    >
      <AreaPlot
        {...plot}
        {...walk}
        label={CHART_NAMES.years(indicator.title)}
        height={HEIGHT}
        areaAt={(x, y) => nearest(marks, x, y, REACH)?.key ?? null}
      >
        <SeriesDrawing layout={layout} indicator={indicator} pointing={linked.pointing} period={period} />
      </AreaPlot>
      <ChartReadout pointing={linked.pointing} labelOf={readoutOf} hint={TREND_WORDS.readoutHint} />
      <ChartNotes notes={[seriesGaps(series)]} />
      <SeriesTable
        caption={caption}
        periodHeading={TREND_WORDS.period}
        series={series}
        format={format}
        periodText={periodText}
      />
    </ChartFrame>
  );
}

/** "2024" and "2023/24" as they are; nothing longer fits under an axis. */
function shortPeriod(period: string): string {
  return /^\d{4}(\/\d{2})?$/.test(period) ? period : formatPeriod(period);
}
