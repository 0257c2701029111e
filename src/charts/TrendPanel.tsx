import { memo, useId, type Ref } from 'react';
import type { Pointing } from '../domain/linking.ts';
import { formatCount } from '../domain/format.ts';
import { useIsLit } from '../ui/useLit.ts';
import { TREND_WORDS } from '../words/charts.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { AxisUp } from './kit/Axes.tsx';
import { dotsPath } from './kit/linePath.ts';
import { textWidth } from './kit/textWidth.ts';
import { PANEL_HEIGHT, type PlacedPanel, type TrendPanelLayout } from './trendPanelLayout.ts';

export interface TrendPanelProps {
  readonly panelRef: Ref<HTMLDivElement> | undefined;
  readonly panel: PlacedPanel;
  readonly width: number;
  /** The month pointed at. */
  readonly month: string | null;
  readonly pointing: Pointing;
}

/** One area's months as a line on a plain ground, under its name. */
export const TrendPanel = memo(function TrendPanel({
  panelRef,
  panel: { series, layout },
  width,
  month,
  pointing,
}: TrendPanelProps) {
  const isLit = useIsLit(pointing, series.code);
  const title = 'trend-chart__panel-title';
  return (
    <div className="trend-chart__panel" data-code={series.code} ref={panelRef} aria-hidden="true">
      <p className={isLit ? `${title} ${title}--hovered` : title}>
        {series.name}
        {layout.ownScale ? <span className="trend-chart__scale"> ({TREND_WORDS.ownScale})</span> : null}
      </p>
      <svg
        className="chart__svg trend-chart__svg"
        viewBox={`0 0 ${width} ${PANEL_HEIGHT}`}
        width="100%"
        height={PANEL_HEIGHT}
        preserveAspectRatio="xMinYMin meet"
        aria-hidden="true"
        focusable="false"
      >
        <AxisUp axis={layout.axis} left={layout.left} right={layout.right} format={formatCount} />
        <Gaps layout={layout} />
        <Years layout={layout} />
        <path
          className={isLit ? 'trend-chart__line trend-chart__line--hovered' : 'trend-chart__line'}
          d={layout.line}
        />
        <path className="trend-chart__dots" d={dotsPath(layout.points)} />
        <PointedMonth layout={layout} month={month} />
      </svg>
    </div>
  );
});

interface PartProps {
  readonly layout: TrendPanelLayout;
}

/** Months without a figure, hatched, and named where there is room. */
export function Gaps({ layout: { gaps, top, bottom } }: PartProps) {
  const id = useId();
  return (
    <>
      <AbsencePatterns chartId={id} />
      {gaps.map(({ first, x, width }) => (
        <g key={first}>
          <rect
            className="trend-chart__gap"
            x={x}
            width={width}
            y={top}
            height={bottom - top}
            fill={`url(#${absencePatternId(id, 'incomplete')})`}
          />
          {width > textWidth(TREND_WORDS.gap) ? (
            <text
              className="chart__halo chart__quiet-text"
              x={x + width / 2}
              y={(top + bottom) / 2}
              textAnchor="middle"
            >
              {TREND_WORDS.gap}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

/** The line of time, a mark where a year begins, and each year under its months. */
export function Years({ layout: { years, left, right, bottom } }: PartProps) {
  return (
    <>
      <line className="chart__axis-line" x1={left} x2={right} y1={bottom} y2={bottom} />
      {years.map(({ year, from, to }, index) => (
        <g key={year}>
          {index === 0 ? null : (
            <line className="chart__axis-line" x1={from} x2={from} y1={bottom} y2={bottom + 5} />
          )}
          {to - from < textWidth(year) - 8 ? null : (
            <text className="chart__tick-text" x={(from + to) / 2} y={bottom + 17} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** A line at the month pointed at, with a ring round its figure. */
export function PointedMonth({
  layout: { points, top, bottom },
  month,
}: PartProps & { readonly month: string | null }) {
  const pointed = points.find(({ period }) => period === month);
  if (pointed === undefined) return null;
  return (
    <>
      <line className="trend-chart__pointer" x1={pointed.x} x2={pointed.x} y1={top} y2={bottom} />
      {pointed.y === null ? null : (
        <circle className="trend-chart__pointed" cx={pointed.x} cy={pointed.y} r={5} />
      )}
    </>
  );
}
