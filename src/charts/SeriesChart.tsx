import { useCallback, useMemo, useRef, useState } from 'react';
import { formatFigure, formatPeriod, formatPeriodOf } from '../domain/format.ts';
import { useWidth } from '../ui/useWidth.ts';
import { CHART_NAMES, pointLabel, trendSummary, TREND_WORDS, yearlyTitle } from '../words/charts.ts';
import { measurePhrase } from '../words/measures.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import { ChartReadout } from './kit/ChartReadout.tsx';
import type { LinkedChartProps } from './chartRow.ts';
import { partsOf, pointKey, type ChartSeries, type PointKey } from './chartSeries.ts';
import { nearest } from './kit/nearest.ts';
import { pointWords, SeriesTable } from './SeriesTable.tsx';
import { seriesGaps } from './chartNotes.ts';
import { SeriesDrawing } from './SeriesDrawing.tsx';
import { seriesChartLayout } from './seriesChartLayout.ts';

export interface SeriesChartProps extends LinkedChartProps {
  /** The boroughs, and England as a comparator, each over the same years. */
  readonly series: readonly ChartSeries[];
  readonly indicator: ChartIndicator;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const HEIGHT = 320;
const SERVER_WIDTH = 640;

/** Figures year by year, one line an area, each named at its end. A year without a figure is a gap in the line. */
export function SeriesChart({
  series,
  indicator,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: SeriesChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const [period, setPeriod] = useState<string | null>(null);
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
  const periodText = useCallback((text: string) => formatPeriodOf(text, indicator), [indicator]);
  const format = useCallback((value: number) => formatFigure(value, indicator), [indicator]);
  const options = useMemo(
    () =>
      series.flatMap((one) =>
        one.points.map((point) => ({
          key: pointKey(one.code, point.period),
          label: pointLabel(
            one.name,
            periodText(point.period),
            pointWords(point, (value) => formatFigure(value, indicator)),
          ),
          selected: one.selected,
        })),
      ),
    [series, indicator, periodText],
  );
  const marks = useMemo(
    () =>
      layout.series.flatMap((one) =>
        one.points.flatMap((p) =>
          p.y === null ? [] : [{ x: p.x, y: p.y, key: pointKey(one.series.code, p.period) }],
        ),
      ),
    [layout],
  );
  const keys = useMemo(() => options.map((option) => option.key), [options]);
  const active: PointKey | null = hovered === null || period === null ? null : pointKey(hovered, period);
  const activate = (key: PointKey | null) => {
    const parts = key === null ? null : partsOf(key);
    setPeriod(parts?.period ?? null);
    onHover(parts?.code ?? null);
  };
  const gaps = seriesGaps(series);
  // Of windows only those that roll are drawn.
  const rolls = series[0]?.points[0]?.period.includes('-') === true;
  const caption = title ?? yearlyTitle(indicator.title, rolls);
  return (
    <ChartFrame
      title={caption}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}`}
      summary={series.map((one) => summaryOf(one, format, periodText)).join(' ')}
    >
      <AreaPlot
        plotRef={plot}
        label={CHART_NAMES.years(indicator.title)}
        keysHelp={TREND_WORDS.keys}
        keys={keys}
        labelAt={(index) => options[index]?.label ?? ''}
        isSelectedAt={(index) => options[index]?.selected === true}
        start={options.find((option) => option.selected)?.key ?? null}
        rowLength={Math.max(1, series[0]?.points.length ?? 1)}
        width={width}
        height={HEIGHT}
        areaAt={(x, y) => {
          const index = nearest(marks, x, y, 40);
          return index === null ? null : (marks[index]?.key ?? null);
        }}
        onBrush={null}
        brushSpans="across"
        active={active}
        onActive={activate}
        onSelect={(key) => onSelectArea(partsOf(key).code)}
      >
        <SeriesDrawing layout={layout} indicator={indicator} hovered={hovered} period={period} />
      </AreaPlot>
      <ChartReadout
        label={options.find((option) => option.key === active)?.label ?? null}
        hint={TREND_WORDS.readoutHint}
      />
      {gaps === null ? null : <p className="chart__note">{gaps}</p>}
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

function summaryOf(
  one: ChartSeries,
  format: (value: number) => string,
  periodText: (period: string) => string,
): string {
  const values = one.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (values.length === 0) return '';
  return trendSummary({
    name: one.name,
    first: periodText(one.points[0]?.period ?? ''),
    last: periodText(one.points[one.points.length - 1]?.period ?? ''),
    lowest: format(Math.min(...values)),
    highest: format(Math.max(...values)),
    missing: one.points.length - values.length,
  });
}
