import type { SVGProps } from 'react';
import type { Span } from './scale.ts';

export interface BarProps {
  /** Where zero is. */
  readonly x?: number;
  readonly width: number;
  /** Width that even the smallest value has. */
  readonly least?: number;
  readonly y?: number;
  readonly height: number;
  readonly interval?: Span | null;
  /** How the bar and the line of its interval look. */
  readonly look: Pick<SVGProps<SVGRectElement>, 'className' | 'fill'>;
  readonly intervalLook?: Pick<SVGProps<SVGPathElement>, 'className' | 'stroke' | 'strokeWidth'>;
}

/** A bar that lies along a scale, with its interval as a line in its middle. */
export function Bar({
  x = 0,
  width,
  least = 0,
  y = 0,
  height,
  interval = null,
  look,
  intervalLook,
}: BarProps) {
  return (
    <>
      <rect {...look} x={x} y={y} width={Math.max(least, width)} height={height} />
      {interval !== null && (
        <path {...intervalLook} d={`M${interval.from} ${y + height / 2}H${interval.to}`} />
      )}
    </>
  );
}
