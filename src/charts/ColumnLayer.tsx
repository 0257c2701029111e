import { memo } from 'react';
import type { ClassKey } from '../domain/mapModel.ts';
import type { PlacedColumn } from './distributionLayout.ts';
import { round } from './kit/dotPaths.ts';
import './kit/chartClasses.css';

/** All columns of a chart: one path for each class. */
export const ColumnLayer = memo(function ColumnLayer({
  columns,
}: {
  readonly columns: readonly PlacedColumn[];
}) {
  const byClass = new Map<ClassKey, string>();
  for (const column of columns) {
    const rectangle = `M${round(column.x)} ${round(column.y)}h${column.width}v${round(column.height)}h${-column.width}z`;
    byClass.set(column.classKey, (byClass.get(column.classKey) ?? '') + rectangle);
  }
  return (
    <g className="chart-columns">
      {[...byClass].map(([classKey, d]) => (
        <path key={classKey} className={`chart-bar--${classKey}`} d={d} />
      ))}
    </g>
  );
});
