import type { Pointing } from '../domain/linking.ts';
import { useLit } from '../ui/useLit.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import type { ChartSeries } from './chartSeries.ts';
import { AxisUp } from './kit/Axes.tsx';
import { dotsPath } from './kit/linePath.ts';
import type { PlacedLine, SeriesChartLayout } from './seriesChartLayout.ts';
import './trendChart.css';

export interface SeriesDrawingProps {
  readonly layout: SeriesChartLayout;
  readonly indicator: ChartIndicator;
  readonly pointing: Pointing;
  readonly period: string | null;
}

/** The yearly chart's SVG, from its layout. Selected lines lie over the rest, those pointed at over all. */
export function SeriesDrawing({ layout, indicator, pointing, period }: SeriesDrawingProps) {
  const order = ({ series }: PlacedLine) => (series.selected ? 2 : series.kind === 'comparator' ? 1 : 0);
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
          <Line key={one.series.code} placed={one} labelX={layout.labelX} isLit={false} />
        ))}
      <LitLines layout={layout} pointing={pointing} period={period} />
    </>
  );
}

/** The lines that answer, drawn again over the rest, with the period pointed at. */
function LitLines({ layout, pointing, period }: Omit<SeriesDrawingProps, 'indicator'>) {
  const { area, codes } = useLit(pointing);
  const lit = layout.series.filter(({ series }) => codes.has(series.code));
  const at = lit.find(({ series }) => series.code === area)?.points.find((point) => point.period === period);
  return (
    <>
      {lit.map((one) => (
        <Line key={one.series.code} placed={one} labelX={layout.labelX} isLit />
      ))}
      {at === undefined || at.y === null ? null : (
        <circle className="trend-chart__pointed" cx={at.x} cy={at.y} r={5} />
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
  isLit,
}: {
  readonly placed: PlacedLine;
  readonly labelX: number;
  readonly isLit: boolean;
}) {
  const { series, end } = placed;
  const kind = style(series);
  return (
    <g>
      <path
        className={`trend-chart__line trend-chart__line--${kind}${isLit ? ' trend-chart__line--pointed' : ''}`}
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
              series.selected || isLit
                ? 'chart__halo trend-chart__end-label trend-chart__end-label--selected'
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
