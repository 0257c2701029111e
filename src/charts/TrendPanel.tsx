import { memo, useId } from 'react';
import { formatCount } from '../domain/format.ts';
import { TREND_WORDS } from '../words/charts.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { textWidth } from './kit/textWidth.ts';
import type { TrendPanelLayout } from './trendPanelLayout.ts';

export interface TrendPanelProps {
  readonly layout: TrendPanelLayout;
  readonly width: number;
  readonly height: number;
  /** The month pointed at in this panel. */
  readonly month: string | null;
  readonly hovered: boolean;
}

/** One area's months as a line on a plain ground, its gaps hatched. */
export const TrendPanel = memo(function TrendPanel({
  layout,
  width,
  height,
  month,
  hovered,
}: TrendPanelProps) {
  const id = useId();
  const pointed = month === null ? undefined : layout.points.find((point) => point.period === month);
  return (
    <svg
      className="chart__svg trend-chart__svg"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="xMinYMin meet"
      aria-hidden="true"
      focusable="false"
    >
      <AbsencePatterns chartId={id} />
      {layout.axis.ticks.map((tick) => (
        <g key={tick.value}>
          <line
            className="chart__grid-line"
            x1={layout.left}
            x2={layout.right}
            y1={tick.position}
            y2={tick.position}
          />
          <text className="chart__tick-text" x={layout.left - 6} y={tick.position + 4} textAnchor="end">
            {formatCount(tick.value)}
          </text>
        </g>
      ))}
      {layout.gaps.map((gap) => (
        <g key={gap.first}>
          <rect
            className="trend-chart__gap"
            x={gap.x}
            width={gap.width}
            y={layout.top}
            height={layout.bottom - layout.top}
            fill={`url(#${absencePatternId(id, 'incomplete')})`}
          />
          {gap.width > textWidth(TREND_WORDS.gap) ? (
            <text
              className="chart__halo chart__quiet-text"
              x={gap.x + gap.width / 2}
              y={(layout.top + layout.bottom) / 2}
              textAnchor="middle"
            >
              {TREND_WORDS.gap}
            </text>
          ) : null}
        </g>
      ))}
      <line
        className="chart__axis-line"
        x1={layout.left}
        x2={layout.right}
        y1={layout.bottom}
        y2={layout.bottom}
      />
      {layout.years.map((span, index) => (
        <g key={span.year}>
          {index === 0 ? null : (
            <line
              className="chart__axis-line"
              x1={span.from}
              x2={span.from}
              y1={layout.bottom}
              y2={layout.bottom + 5}
            />
          )}
          {span.to - span.from < textWidth(span.year) - 8 ? null : (
            <text
              className="chart__tick-text"
              x={(span.from + span.to) / 2}
              y={layout.bottom + 17}
              textAnchor="middle"
            >
              {span.year}
            </text>
          )}
        </g>
      ))}
      <path
        className={hovered ? 'trend-chart__line trend-chart__line--hovered' : 'trend-chart__line'}
        d={layout.line}
      />
      <path
        className="trend-chart__dots"
        d={layout.points.flatMap((p) => (p.y === null ? [] : [`M${p.x} ${p.y}h0`])).join('')}
      />
      {pointed === undefined ? null : (
        <line
          className="trend-chart__pointer"
          x1={pointed.x}
          x2={pointed.x}
          y1={layout.top}
          y2={layout.bottom}
        />
      )}
      {pointed === undefined || pointed.y === null ? null : (
        <circle className="trend-chart__pointed" cx={pointed.x} cy={pointed.y} r={5} />
      )}
    </svg>
  );
});
