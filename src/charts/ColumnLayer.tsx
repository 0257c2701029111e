import { group } from 'd3-array';
import { memo } from 'react';
import type { PlacedColumn } from './distributionLayout.ts';
import { round } from './kit/scale.ts';
import './kit/chartClasses.css';

/** All columns of a chart: one path for each class. */
export const ColumnLayer = memo(function ColumnLayer({
  columns,
}: {
  readonly columns: readonly PlacedColumn[];
}) {
  return (
    <g className="chart-columns">
      {Array.from(
        group(columns, ({ classKey }) => classKey),
        ([classKey, ofClass]) => (
          <path
            key={classKey}
            className={`chart-bar--${classKey}`}
            d={ofClass
              .map(
                ({ x, y, width, height }) => `M${round(x)} ${round(y)}h${width}v${round(height)}h${-width}z`,
              )
              .join('')}
          />
        ),
      )}
    </g>
  );
});
