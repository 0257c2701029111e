import { memo, useMemo } from 'react';
import { dotPaths, type PlainDot } from './dotPaths.ts';
import './chartClasses.css';

export interface DotLayerProps {
  readonly dots: readonly PlainDot[];
  readonly radius: number;
}

/** All dots of a chart: one path for the outlines, one for each class. */
export const DotLayer = memo(function DotLayer({ dots, radius }: DotLayerProps) {
  const paths = useMemo(() => dotPaths(dots), [dots]);
  return (
    <g className="chart-dots">
      <path
        className="chart-dots__outline"
        d={paths.map((path) => path.d).join('')}
        strokeWidth={2 * radius + 1}
      />
      {paths.map((path) => (
        <path
          key={path.classKey}
          className={`chart-dot--${path.classKey}`}
          d={path.d}
          strokeWidth={2 * radius - 1}
        />
      ))}
    </g>
  );
});
