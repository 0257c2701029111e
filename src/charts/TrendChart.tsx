import { useId, useMemo, useRef } from 'react';
import { formatCount, formatMonth } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { useLit } from '../ui/useLit.ts';
import { useWidth } from '../ui/useWidth.ts';
import { CHART_NAMES, trendTitle, TREND_WORDS } from '../words/charts.ts';
import { seriesSummary } from './chartNotes.ts';
import type { ChartSeries, PointKey } from './chartSeries.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import type { LinkedChartProps } from './kit/useLinkedPlot.ts';
import { usePlotPointer } from './kit/usePlotPointer.ts';
import { WalkList } from './kit/WalkList.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { monthAt } from './monthAt.ts';
import { placePanel, sharedLargest, trendPanels } from './trendPanelLayout.ts';
import { useSeriesWalk } from './useSeriesWalk.ts';
import './trendChart.css';

export interface TrendChartProps extends LinkedChartProps {
  /** Monthly counts of up to four selected areas and, last, of comparators, which get a panel with its own scale. */
  readonly series: readonly ChartSeries[];
  /** "Violence and sexual offences" */
  readonly indicatorTitle: string;
  /** The months of an area without a panel of its own; null where there are none. Left out, the chart has no place for it. */
  readonly seriesOf?: (code: GssCode) => ChartSeries | null;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const SERVER_PANEL_WIDTH = 300;

/**
 * Recorded numbers month by month, one small panel an area, all areas on one scale. A month with records missing is a
 * hatched gap; the line is never joined across it.
 */
export function TrendChart({
  series,
  indicatorTitle,
  seriesOf,
  headingLevel = 3,
  title,
  ...linked
}: TrendChartProps) {
  const list = useRef<HTMLDivElement>(null);
  const firstPanel = useRef<HTMLDivElement>(null);
  const width = useWidth(firstPanel, SERVER_PANEL_WIDTH);
  const panels = useMemo(() => trendPanels(series, formatCount, width), [series, width]);
  const { walk, period, readoutOf } = useSeriesWalk(
    { series, format: formatCount, periodText: formatMonth },
    linked,
  );
  const { handlers } = usePlotPointer<PointKey>({
    areaAt: (x, y) => monthAt(list, panels, x, y),
    onActive: walk.onActive,
    onSelect: walk.onSelect,
    onBrush: null,
  });
  const names = series.filter((s) => s.kind === 'area').map((s) => s.name);
  const caption = title ?? trendTitle(indicatorTitle, names);
  return (
    <ChartFrame
      title={caption}
      headingLevel={headingLevel}
      subtitle={`${indicatorTitle}, ${TREND_WORDS.monthly}`}
      summary={series.map((one) => seriesSummary(one, formatCount, formatMonth)).join(' ')}
    >
      <WalkList
        {...walk}
        plotRef={list}
        className="trend-chart__panels"
        label={CHART_NAMES.months(indicatorTitle)}
        handlers={handlers}
      >
        {panels.map((panel, index) => (
          <TrendPanel
            key={panel.series.code}
            panelRef={index === 0 ? firstPanel : undefined}
            panel={panel}
            width={width}
            month={period}
            pointing={linked.pointing}
          />
        ))}
        {seriesOf === undefined ? null : (
          <PointedPanel series={series} seriesOf={seriesOf} width={width} pointing={linked.pointing} />
        )}
      </WalkList>
      <ChartReadout pointing={linked.pointing} labelOf={readoutOf} hint={TREND_WORDS.readoutHint} />
      {series.some(({ points }) => points.some(({ value }) => value === null)) && <GapNote />}
      <SeriesTable caption={caption} periodHeading={TREND_WORDS.month} series={series} format={formatCount} />
    </ChartFrame>
  );
}

/** A place for the months of an area that is pointed at in any view and has no panel. On paper nothing is pointed at. */
function PointedPanel({
  series,
  seriesOf,
  width,
  pointing,
}: Required<Pick<TrendChartProps, 'series' | 'seriesOf'>> &
  Pick<LinkedChartProps, 'pointing'> & { readonly width: number }) {
  const { area } = useLit(pointing);
  const isDrawn = series.some(({ code }) => code === area);
  const pointed = area === null || isDrawn ? null : seriesOf(area);
  return (
    <div className="trend-chart__visitor" aria-hidden="true">
      {pointed === null ? (
        <p className="trend-chart__visitor-hint">{TREND_WORDS.visitorHint}</p>
      ) : (
        <TrendPanel
          panelRef={undefined}
          panel={placePanel(pointed, sharedLargest(series), formatCount, width)}
          width={width}
          month={null}
          pointing={pointing}
        />
      )}
    </div>
  );
}

/** What a hatched gap means, beside one. */
function GapNote() {
  const id = useId();
  return (
    <p className="chart__note">
      <svg className="trend-chart__swatch" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
        <AbsencePatterns chartId={id} />
        <rect
          className="trend-chart__gap"
          width="24"
          height="14"
          fill={`url(#${absencePatternId(id, 'incomplete')})`}
        />
      </svg>
      {TREND_WORDS.gapNote}
    </p>
  );
}
