import type { Span } from './scale.ts';

export interface IntervalMarkProps {
  readonly interval: Span | null;
  readonly y: number;
  /** Half the height of the upright ends. */
  readonly reach?: number;
  /** A light line round it, where it lies over other marks. */
  readonly cased?: boolean;
}

/** An interval as a line with upright ends; nothing where there is none. */
export function IntervalMark({ interval, y, reach = 4, cased = true }: IntervalMarkProps) {
  if (interval === null) return null;
  const { from, to } = interval;
  const end = (x: number) => `M${x} ${y - reach}v${2 * reach}`;
  const d = `${end(from)}M${from} ${y}H${to}${end(to)}`;
  return (
    <>
      {cased && <path className="chart__interval-casing" d={d} />}
      <path className="chart__interval" d={d} />
    </>
  );
}
