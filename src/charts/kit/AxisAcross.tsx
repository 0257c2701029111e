import type { ValueAxis } from './valueAxis.ts';

export interface AxisAcrossProps {
  readonly axis: ValueAxis;
  readonly y: number;
  /** Upper end of the lines from the ticks through the plot; null draws none. */
  readonly gridTop: number | null;
  readonly format: (value: number) => string;
}

/** A horizontal axis with its ticks written below it. */
export function AxisAcross({ axis, y, gridTop, format }: AxisAcrossProps) {
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick.value}>
          {gridTop === null ? null : (
            <line className="chart__grid-line" x1={tick.position} x2={tick.position} y1={gridTop} y2={y} />
          )}
          <line className="chart__axis-line" x1={tick.position} x2={tick.position} y1={y} y2={y + 4} />
          <text className="chart__tick-text" x={tick.position} y={y + 18} textAnchor="middle">
            {format(tick.value)}
          </text>
        </g>
      ))}
      <line className="chart__axis-line" x1={axis.range[0]} x2={axis.range[1]} y1={y} y2={y} />
    </g>
  );
}
