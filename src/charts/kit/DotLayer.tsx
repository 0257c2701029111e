import { group } from 'd3-array';
import { memo, useMemo } from 'react';
import type { LookKey } from '../chartRow.ts';
import { dotsPath } from './linePath.ts';
import './chartClasses.css';

export interface DotLayerProps {
  readonly dots: readonly { readonly x: number; readonly y: number; readonly classKey: LookKey }[];
  readonly radius: number;
}

/**
 * All dots of a chart: one path for the outlines, one for each class, so that 1,719 areas cost the page a handful of
 * elements.
 */
export const DotLayer = memo(function DotLayer({ dots, radius }: DotLayerProps) {
  const paths = useMemo(
    () =>
      Array.from(
        group(dots, ({ classKey }) => classKey),
        ([key, ofClass]) => [key, dotsPath(ofClass)] as const,
        // What is faded lies under the rest.
      ).sort(([a], [b]) => Number(b === 'faded') - Number(a === 'faded')),
    [dots],
  );
  return (
    <g className="chart-dots">
      <path
        className="chart-dots__outline"
        d={paths.map(([, d]) => d).join('')}
        strokeWidth={2 * radius + 1}
      />
      {paths.map(([classKey, d]) => (
        <path key={classKey} className={`chart-dot--${classKey}`} d={d} strokeWidth={2 * radius - 1} />
      ))}
    </g>
  );
});
