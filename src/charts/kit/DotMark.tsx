export interface DotMarkProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hovered: boolean;
}

/** A ring round one dot, on a light casing so that it stands out from any class. */
export function DotMark({ x, y, radius, hovered }: DotMarkProps) {
  const r = radius + (hovered ? 3 : 1.5);
  return (
    <g className={hovered ? 'chart-mark chart-mark--hovered' : 'chart-mark'}>
      <circle className="chart-mark__casing" cx={x} cy={y} r={r} />
      <circle className="chart-mark__ring" cx={x} cy={y} r={r} />
    </g>
  );
}
