import type { GssCode } from '../domain/geography.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import type { ChartSeries } from './chartSeries.ts';
import { AxisUp } from './kit/Axes.tsx';
import { dotsPath } from './kit/linePath.ts';
import type { PlacedLine, SeriesChartLayout } from './seriesChartLayout.ts';
import './trendChart.css';

export interface SeriesDrawingProps {
  readonly layout: SeriesChartLayout;
  readonly indicator: ChartIndicator;
  readonly hovered: GssCode | null;
  readonly period: string | null;
}

/** The yearly chart's SVG, from its layout. Selected lines lie over the rest, the one pointed at over all. */
export function SeriesDrawing({ layout, indicator, hovered, period }: SeriesDrawingProps) {
  const order = (one: PlacedLine) =>
    one.series.code === hovered ? 3 : one.series.selected ? 2 : one.series.kind === 'comparator' ? 1 : 0;
  const pointed = layout.series
    .find((one) => one.series.code === hovered)
    ?.points.find((p) => p.period === period);
  return (
    <>
      <AxisUp
        axis={layout.axis}
        left={layout.left}
        right={layout.right + 4}
        format={tickFormat(indicator, layout.axis)}
      />
      {layout.ticks.map((tick) => (
        <text
          key={tick.text}
          className="chart__tick-text"
          x={tick.x}
          y={layout.bottom + 18}
          textAnchor="middle"
        >
          {tick.text}
        </text>
      ))}
      <line
        className="chart__axis-line"
        x1={layout.left}
        x2={layout.right + 4}
        y1={layout.bottom}
        y2={layout.bottom}
      />
      {[...layout.series]
        .sort((a, b) => order(a) - order(b))
        .map((one) => (
          <Line
            key={one.series.code}
            placed={one}
            labelX={layout.labelX}
            hovered={one.series.code === hovered}
          />
        ))}
      {pointed === undefined || pointed.y === null ? null : (
        <circle className="trend-chart__pointed" cx={pointed.x} cy={pointed.y} r={5} />
      )}
    </>
  );
}

function style(series: ChartSeries): string {
  if (series.kind === 'comparator') return 'dashed';
  return series.selected ? 'selected' : 'quiet';
}

function Line({
  placed,
  labelX,
  hovered,
}: {
  readonly placed: PlacedLine;
  readonly labelX: number;
  readonly hovered: boolean;
}) {
  const { series, end } = placed;
  const kind = style(series);
  return (
    <g>
      <path
        className={`trend-chart__line trend-chart__line--${kind}${hovered ? ' trend-chart__line--pointed' : ''}`}
        d={placed.line}
      />
      <path className={`trend-chart__dots trend-chart__dots--${kind}`} d={dotsPath(placed.points)} />
      {end === null ? null : (
        <>
          <path
            className="chart__grid-line trend-chart__tie"
            d={`M${end.x + 3} ${end.y}L${labelX - 3} ${end.labelY}`}
          />
          <text
            className={
              series.selected || hovered
                ? 'trend-chart__end-label trend-chart__end-label--selected'
                : 'trend-chart__end-label'
            }
            x={labelX}
            y={end.labelY + 4}
          >
            {series.name}
          </text>
        </>
      )}
    </g>
  );
}
