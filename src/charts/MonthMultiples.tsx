import { memo, useCallback, useMemo, useRef, type RefObject } from 'react';
import { formatDecimal, formatMonth } from '../domain/format.ts';
import type { Pointing } from '../domain/linking.ts';
import { useIsLit } from '../ui/useLit.ts';
import { useWidth } from '../ui/useWidth.ts';
import { MONTHS_WORDS } from '../words/months.ts';
import { seriesSummary } from './chartNotes.ts';
import type { ChartSeries, PointKey } from './chartSeries.ts';
import { AxisUp } from './kit/Axes.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import { dotsPath } from './kit/linePath.ts';
import type { LinkedChartProps } from './kit/useLinkedPlot.ts';
import { usePlotPointer } from './kit/usePlotPointer.ts';
import { WalkList } from './kit/WalkList.tsx';
import { monthAt } from './monthAt.ts';
import { largestMonth, MONTH_PANEL_HEIGHT, monthPanels, type MonthPanel } from './monthMultiplesLayout.ts';
import type { SeriesPoint } from './seriesLayout.ts';
import { SeriesTable } from './SeriesTable.tsx';
import { Gaps, PointedMonth, Years } from './TrendPanel.tsx';
import { useSeriesWalk } from './useSeriesWalk.ts';
import './monthMultiples.css';

export interface MonthMultiplesProps extends LinkedChartProps {
  /** Each area's months, in the order of the map. */
  readonly series: readonly ChartSeries[];
  /** All areas together; null where that is not published, or where numbers are drawn and not rates. */
  readonly together: readonly SeriesPoint[] | null;
  readonly kind: 'rate' | 'count';
  /** "Robbery" */
  readonly indicatorTitle: string;
  readonly headingLevel?: HeadingLevel;
}

const SERVER_PANEL_WIDTH = 210;
/** A scale that ends below this needs a digit after the point. */
const SMALL = 20;

/** The months of each area in a panel of its own, all on one scale, with the line of all together faint in each. */
export function MonthMultiples({
  series,
  together,
  kind,
  indicatorTitle,
  headingLevel = 3,
  ...linked
}: MonthMultiplesProps) {
  const list = useRef<HTMLDivElement>(null);
  const firstPanel = useRef<HTMLDivElement>(null);
  const width = useWidth(firstPanel, SERVER_PANEL_WIDTH);
  const decimals = kind === 'rate' && largestMonth({ series, together }) < SMALL ? 1 : 0;
  const format = useCallback((value: number) => formatDecimal(value, decimals), [decimals]);
  const panels = useMemo(
    () => monthPanels({ series, together, format, width }),
    [series, together, format, width],
  );
  const { walk, period, readoutOf } = useSeriesWalk({ series, format, periodText: formatMonth }, linked);
  const { handlers } = usePlotPointer<PointKey>({
    areaAt: (x, y) => monthAt(list, panels, x, y),
    onActive: walk.onActive,
    onSelect: walk.onSelect,
    onBrush: null,
  });
  const caption = MONTHS_WORDS.title(indicatorTitle);
  const hasGap = series.some(({ points }) => points.some(({ value }) => value === null));
  return (
    <ChartFrame
      title={caption}
      headingLevel={headingLevel}
      subtitle={`${indicatorTitle}, ${MONTHS_WORDS[kind]}`}
      summary={series.map((one) => seriesSummary(one, format, formatMonth)).join(' ')}
    >
      <WalkList
        {...walk}
        keysHelp={MONTHS_WORDS.keys}
        plotRef={list}
        className="month-multiples"
        label={MONTHS_WORDS.list(indicatorTitle)}
        handlers={handlers}
      >
        {panels.map((panel, index) => (
          <Panel
            key={panel.series.code}
            panelRef={index === 0 ? firstPanel : undefined}
            panel={panel}
            width={width}
            month={period}
            pointing={linked.pointing}
            format={format}
          />
        ))}
      </WalkList>
      <ChartReadout pointing={linked.pointing} labelOf={readoutOf} hint={MONTHS_WORDS.hint} />
      <ChartNotes
        notes={[
          `${MONTHS_WORDS.sameScale}${together === null ? '' : ` ${MONTHS_WORDS.together}`}`,
          hasGap ? MONTHS_WORDS.gap : null,
          MONTHS_WORDS.unlike,
        ]}
      />
      <SeriesTable caption={caption} periodHeading={MONTHS_WORDS.month} series={series} format={format} />
    </ChartFrame>
  );
}

interface PanelProps {
  readonly panelRef: RefObject<HTMLDivElement | null> | undefined;
  readonly panel: MonthPanel;
  readonly width: number;
  /** The month pointed at, in any panel. */
  readonly month: string | null;
  readonly pointing: Pointing;
  readonly format: (value: number) => string;
}

const Panel = memo(function Panel({ panelRef, panel, width, month, pointing, format }: PanelProps) {
  const { series, layout, together } = panel;
  const hovered = useIsLit(pointing, series.code);
  const title = 'trend-chart__panel-title';
  return (
    <div
      className={
        series.selected ? 'month-multiples__panel month-multiples__panel--selected' : 'month-multiples__panel'
      }
      data-code={series.code}
      ref={panelRef}
      aria-hidden="true"
    >
      <p className={hovered ? `${title} ${title}--hovered` : title}>{series.name}</p>
      <svg
        className="chart__svg trend-chart__svg"
        viewBox={`0 0 ${width} ${MONTH_PANEL_HEIGHT}`}
        width="100%"
        height={MONTH_PANEL_HEIGHT}
        preserveAspectRatio="xMinYMin meet"
        aria-hidden="true"
        focusable="false"
      >
        <AxisUp axis={layout.axis} left={layout.left} right={layout.right} format={format} />
        <Gaps layout={layout} />
        <Years layout={layout} />
        {together === null ? null : <path className="month-multiples__together" d={together} />}
        <path
          className={hovered ? 'trend-chart__line trend-chart__line--hovered' : 'trend-chart__line'}
          d={layout.line}
        />
        <path className="month-multiples__dots" d={dotsPath(layout.points)} />
        <PointedMonth layout={layout} month={month} />
      </svg>
    </div>
  );
});
