import type { Pointing } from '../domain/linking.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import { AxisAcross, AxisUp } from './kit/Axes.tsx';
import { DotLayer } from './kit/DotLayer.tsx';
import { DotMark } from './kit/DotMark.tsx';
import { LitDots } from './kit/LitDots.tsx';
import type { ScatterLayout } from './scatterLayout.ts';
import type { ValueRange } from './valueRange.ts';

export interface ScatterDrawingProps {
  readonly layout: ScatterLayout;
  readonly first: ChartIndicator;
  readonly second: ChartIndicator;
  readonly pointing: Pointing;
  readonly range: ValueRange | null;
  readonly secondRange: ValueRange | null;
}

/** The scatter's SVG, from its layout. */
export function ScatterDrawing({ layout, first, second, pointing, range, secondRange }: ScatterDrawingProps) {
  const { across, up, frame, splitAt } = layout;
  return (
    <>
      <AxisAcross axis={across} y={frame.bottom} gridTop={null} format={tickFormat(first, across)} />
      <AxisUp axis={up} left={frame.left} right={frame.right} format={tickFormat(second, up)} />
      <rect
        className="scatter-chart__frame"
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
      />
      <path
        className="scatter-chart__split"
        d={`M${splitAt.x} ${frame.top}V${frame.bottom}M${frame.left} ${splitAt.y}H${frame.right}`}
      />
      <DotLayer dots={layout.points} radius={layout.radius} />
      <BrushedRectangle layout={layout} range={range} secondRange={secondRange} />
      {layout.quadrants.map((quadrant) => (
        <text
          key={quadrant.letter}
          className="scatter-chart__mark-letter chart__halo"
          x={quadrant.x}
          y={quadrant.y}
          textAnchor="middle"
        >
          {quadrant.letter}
        </text>
      ))}
      {layout.labels.map((label) => (
        <path key={label.id} className="chart__leader" d={leader(label)} />
      ))}
      {layout.selected.map((point) => (
        <DotMark key={point.code} x={point.x} y={point.y} radius={layout.radius} hovered={false} />
      ))}
      <LitDots pointing={pointing} dots={layout.points} radius={layout.radius} />
      {layout.labels.map((label) => (
        <text
          key={label.id}
          className="chart__halo"
          x={label.left + label.width / 2}
          y={label.top + 12}
          textAnchor="middle"
        >
          {label.text}
        </text>
      ))}
    </>
  );
}

/** From the dot to the nearest point of its label. */
function leader(label: ScatterLayout['labels'][number]): string {
  const x = Math.max(label.left, Math.min(label.x, label.left + label.width));
  const y = Math.max(label.top + 3, Math.min(label.y, label.top + label.height - 3));
  return `M${label.x} ${label.y}L${x} ${y}`;
}

/** What lies outside the picked ranges is washed out. */
function BrushedRectangle({
  layout,
  range,
  secondRange,
}: Pick<ScatterDrawingProps, 'layout' | 'range' | 'secondRange'>) {
  if (range === null && secondRange === null) return null;
  const { frame, across, up } = layout;
  const left = range === null ? frame.left : across.position(range[0]);
  const right = range === null ? frame.right : across.position(range[1]);
  const top = secondRange === null ? frame.top : up.position(secondRange[1]);
  const bottom = secondRange === null ? frame.bottom : up.position(secondRange[0]);
  const inner = `M${left} ${top}V${bottom}H${right}V${top}z`;
  const outer = `M${frame.left} ${frame.top}H${frame.right}V${frame.bottom}H${frame.left}z`;
  return (
    <>
      <path className="chart__wash" d={outer + inner} fillRule="evenodd" />
      <path className="chart__brush chart__brush--settled" d={inner} />
    </>
  );
}
