import type { ValueAxis } from './valueAxis.ts';

interface AxisProps {
  readonly axis: ValueAxis;
  readonly format: (value: number) => string;
}

export interface AxisAcrossProps extends AxisProps {
  readonly y: number;
  /** Upper end of the lines from the ticks through the plot; null draws none. */
  readonly gridTop: number | null;
}

/** A horizontal axis with its ticks written below it. */
export function AxisAcross({ axis, y, gridTop, format }: AxisAcrossProps) {
  return (
    <g>
      {axis.ticks.map(({ value, position: x }) => (
        <g key={value}>
          {gridTop === null ? null : <line className="chart__grid-line" x1={x} x2={x} y1={gridTop} y2={y} />}
          <line className="chart__axis-line" x1={x} x2={x} y1={y} y2={y + 4} />
          <text className="chart__tick-text" x={x} y={y + 18} textAnchor="middle">
            {format(value)}
          </text>
        </g>
      ))}
      <line className="chart__axis-line" x1={axis.range[0]} x2={axis.range[1]} y1={y} y2={y} />
    </g>
  );
}

export interface AxisUpProps extends AxisProps {
  readonly left: number;
  readonly right: number;
}

/** An upright axis: a line through the plot at each tick, which is written to the left of it. */
export function AxisUp({ axis, left, right, format }: AxisUpProps) {
  return axis.ticks.map(({ value, position: y }) => (
    <g key={value}>
      <line className="chart__grid-line" x1={left} x2={right} y1={y} y2={y} />
      <text className="chart__tick-text" x={left - 6} y={y + 4} textAnchor="end">
        {format(value)}
      </text>
    </g>
  ));
}
