import { useId, useMemo, useRef, useState } from 'react';
import { formatCount, formatMonth } from '../domain/format.ts';
import { useWidth } from '../ui/useWidth.ts';
import { CHART_NAMES, pointLabel, trendSummary, trendTitle, TREND_WORDS } from '../words/charts.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import type { LinkedChartProps } from './chartRow.ts';
import { partsOf, pointKey, type ChartSeries, type PointKey } from './chartSeries.ts';
import { SeriesTable, pointWords } from './SeriesTable.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { trendPanelLayout } from './trendPanelLayout.ts';
import { usePlotPointer } from './kit/usePlotPointer.ts';
import { WalkList } from './kit/WalkList.tsx';
import './trendChart.css';

export interface TrendChartProps extends LinkedChartProps {
  /** Monthly counts of up to four selected areas and, last, of comparators, which get a panel with its own scale. */
  readonly series: readonly ChartSeries[];
  /** "Violence and sexual offences" */
  readonly indicatorTitle: string;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const PANEL_HEIGHT = 150;
const SERVER_PANEL_WIDTH = 300;

/**
 * Recorded numbers month by month, one small panel an area, all areas on one scale. A month with records missing is a
 * hatched gap; the line is never joined across it.
 */
export function TrendChart({
  series,
  indicatorTitle,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: TrendChartProps) {
  const list = useRef<HTMLDivElement>(null);
  const firstPanel = useRef<HTMLDivElement>(null);
  const width = useWidth(firstPanel, SERVER_PANEL_WIDTH);
  const [month, setMonth] = useState<string | null>(null);
  const panels = useMemo(() => {
    const valuesOf = (one: ChartSeries) => one.points.flatMap((p) => (p.value === null ? [] : [p.value]));
    const shared = Math.max(1, ...series.filter((s) => s.kind === 'area').flatMap(valuesOf));
    return series.map((one) => ({
      series: one,
      layout: trendPanelLayout({
        points: one.points,
        largest: one.kind === 'area' ? shared : Math.max(1, ...valuesOf(one)),
        format: formatCount,
        width,
        height: PANEL_HEIGHT,
      }),
    }));
  }, [series, width]);
  const options = useMemo(
    () =>
      series.flatMap((one) =>
        one.points.map((point) => ({
          key: pointKey(one.code, point.period),
          label: pointLabel(one.name, formatMonth(point.period), pointWords(point, formatCount)),
          selected: one.selected,
        })),
      ),
    [series],
  );
  const keys = useMemo(() => options.map((option) => option.key), [options]);
  const active: PointKey | null = hovered === null || month === null ? null : pointKey(hovered, month);
  const activate = (key: PointKey | null) => {
    const parts = key === null ? null : partsOf(key);
    setMonth(parts?.period ?? null);
    onHover(parts?.code ?? null);
  };
  const { handlers } = usePlotPointer<PointKey>({
    // Panels are laid out by the page, so the pointer is placed by the panel's own box.
    areaAt: (x, y) => {
      const box = list.current?.getBoundingClientRect();
      if (box === undefined) return null;
      for (const element of list.current?.querySelectorAll<SVGElement>('.trend-chart__svg') ?? []) {
        const panelBox = element.getBoundingClientRect();
        const [left, top] = [panelBox.left - box.left, panelBox.top - box.top];
        if (x < left || x > left + panelBox.width || y < top || y > top + panelBox.height) continue;
        const panel = panels.find((p) => p.series.code === element.parentElement?.dataset['code']);
        return panel === undefined ? null : nearestMonth(panel, x - left);
      }
      return null;
    },
    onActive: activate,
    onSelect: (key) => onSelectArea(partsOf(key).code),
    onBrush: null,
  });
  const names = series.filter((s) => s.kind === 'area').map((s) => s.name);
  const readout = options.find((option) => option.key === active)?.label ?? null;
  const hasGap = series.some((one) => one.points.some((point) => point.value === null));
  const caption = title ?? trendTitle(indicatorTitle, names);
  return (
    <ChartFrame
      title={caption}
      headingLevel={headingLevel}
      subtitle={`${indicatorTitle}, ${TREND_WORDS.monthly}`}
      summary={series.map(summaryOf).join(' ')}
    >
      <WalkList
        plotRef={list}
        className="trend-chart__panels"
        label={CHART_NAMES.months(indicatorTitle)}
        keysHelp={TREND_WORDS.keys}
        keys={keys}
        labelAt={(index) => options[index]?.label ?? ''}
        isSelectedAt={(index) => options[index]?.selected === true}
        start={options.find((option) => option.selected)?.key ?? null}
        rowLength={Math.max(1, series[0]?.points.length ?? 1)}
        active={active}
        onActive={activate}
        onSelect={(key) => onSelectArea(partsOf(key).code)}
        handlers={handlers}
      >
        {panels.map((panel, index) => (
          <div
            key={panel.series.code}
            className="trend-chart__panel"
            data-code={panel.series.code}
            ref={index === 0 ? firstPanel : undefined}
            aria-hidden="true"
          >
            <p
              className={
                hovered === panel.series.code
                  ? 'trend-chart__panel-title trend-chart__panel-title--hovered'
                  : 'trend-chart__panel-title'
              }
            >
              {panel.series.name}
              {panel.series.kind === 'comparator' ? (
                <span className="trend-chart__scale"> ({TREND_WORDS.ownScale})</span>
              ) : null}
            </p>
            <TrendPanel
              layout={panel.layout}
              width={width}
              height={PANEL_HEIGHT}
              month={month}
              hovered={hovered === panel.series.code}
            />
          </div>
        ))}
      </WalkList>
      <ChartReadout label={readout} hint={TREND_WORDS.readoutHint} />
      {hasGap ? (
        <p className="chart__note">
          <GapSwatch />
          {TREND_WORDS.gapNote}
        </p>
      ) : null}
      <SeriesTable caption={caption} periodHeading={TREND_WORDS.month} series={series} format={formatCount} />
    </ChartFrame>
  );
}

function GapSwatch() {
  const id = useId();
  return (
    <svg className="trend-chart__swatch" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
      <AbsencePatterns chartId={id} />
      <rect
        className="trend-chart__gap"
        width="24"
        height="14"
        fill={`url(#${absencePatternId(id, 'incomplete')})`}
      />
    </svg>
  );
}

function nearestMonth(
  panel: { readonly series: ChartSeries; readonly layout: ReturnType<typeof trendPanelLayout> },
  x: number,
): PointKey | null {
  const first = panel.layout.points[0];
  if (first === undefined) return null;
  const nearest = panel.layout.points.reduce(
    (best, p) => (Math.abs(p.x - x) < Math.abs(best.x - x) ? p : best),
    first,
  );
  return pointKey(panel.series.code, nearest.period);
}

function summaryOf(one: ChartSeries): string {
  const values = one.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  return trendSummary({
    name: one.name,
    first: formatMonth(one.points[0]?.period ?? ''),
    last: formatMonth(one.points[one.points.length - 1]?.period ?? ''),
    lowest: formatCount(Math.min(...values)),
    highest: formatCount(Math.max(...values)),
    missing: one.points.length - values.length,
  });
}
