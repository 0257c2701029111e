import { memo } from 'react';
import { formatCount } from '../domain/format.ts';
import { twoYearsLayout, type TwoYearsInput } from './twoYearsLayout.ts';
import './twoYearsChart.css';

export interface TwoYearsChartProps extends TwoYearsInput {
  /** The words under a year's figure: "year to Mar 2026". */
  readonly yearWords: (lastMonth: string) => string;
}

const PLOT = { top: 42, height: 72 } as const;
const BASE = PLOT.top + PLOT.height;
const HEIGHT = BASE + 20;

/**
 * Months as a line and, behind them, the years that are set side by side: a bar as wide as its twelve months and as high as its
 * mean month, with its count on top. Its words are beside it, so it is not read out.
 */
export const TwoYearsChart = memo(function TwoYearsChart({ months, years, yearWords }: TwoYearsChartProps) {
  const layout = twoYearsLayout({ months, years });
  if (layout === null) return null;
  return (
    <svg className="two-years" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {layout.gaps.map(({ x, width }) => (
        <rect
          key={x}
          className="two-years__gap"
          x={`${x}%`}
          width={`${width}%`}
          y={PLOT.top}
          height={PLOT.height}
        />
      ))}
      {layout.bars.map(({ last, count, x, width, y }, index) => {
        const top = PLOT.top + (y / 100) * PLOT.height;
        // The words of the last year end where it ends, so that they stay inside on a phone.
        const isLast = index > 0 || x > 50;
        const at = isLast ? x + width : x;
        const anchor = isLast ? 'end' : 'start';
        return (
          <g key={last}>
            <rect className="two-years__bar" x={`${x}%`} width={`${width}%`} y={top} height={BASE - top} />
            <text className="two-years__count" x={`${at}%`} y="16" textAnchor={anchor}>
              {formatCount(count)}
            </text>
            <text x={`${at}%`} y="32" textAnchor={anchor}>
              {yearWords(last)}
            </text>
          </g>
        );
      })}
      <svg
        y={PLOT.top}
        width="100%"
        height={PLOT.height}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path className="two-years__line" d={layout.line} />
      </svg>
      <line className="two-years__base" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {layout.januaries.map(({ year, x }) => (
        <g key={year}>
          <line className="two-years__base" x1={`${x}%`} x2={`${x}%`} y1={BASE} y2={BASE + 5} />
          {x < 92 && (
            <text x={`${x}%`} dx="3" y={HEIGHT - 4}>
              {year}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
});
