import type { Pointing } from '../domain/linking.ts';
import { measuredOf } from '../domain/observation.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import { ColumnLayer } from './ColumnLayer.tsx';
import type { DistributionLayout } from './distributionLayout.ts';
import { AxisAcross } from './kit/Axes.tsx';
import { DotLayer } from './kit/DotLayer.tsx';
import { DotMark } from './kit/DotMark.tsx';
import { LitDots } from './kit/LitDots.tsx';
import { IntervalMark } from './kit/IntervalMark.tsx';
import { laneBase } from './kit/labelLanes.ts';
import { LaneLabels } from './kit/LaneLabels.tsx';
import { placeInterval } from './kit/scale.ts';

export interface DistributionDrawingProps {
  readonly layout: DistributionLayout;
  readonly indicator: ChartIndicator;
  readonly pointing: Pointing;
  readonly range: readonly [number, number] | null;
  readonly width: number;
}

/** The distribution chart's SVG, from its layout. */
export function DistributionDrawing({ layout, indicator, pointing, range, width }: DistributionDrawingProps) {
  const { axis, baseline, top } = layout;
  return (
    <>
      <AxisAcross axis={axis} y={baseline} gridTop={top} format={tickFormat(indicator, axis)} />
      {layout.kind === 'dots' ? (
        <DotLayer dots={layout.areas} radius={layout.radius} />
      ) : (
        <ColumnLayer columns={layout.columns} />
      )}
      {range === null ? null : (
        <BrushedRange
          left={axis.position(range[0])}
          right={axis.position(range[1])}
          width={width}
          top={top}
          bottom={baseline}
        />
      )}
      {layout.comparators.map((comparator) => (
        <line
          key={comparator.name}
          className="chart__comparator-line"
          x1={comparator.x}
          x2={comparator.x}
          y1={top - 2}
          y2={baseline}
        />
      ))}
      {layout.labels.map((label) => (
        <line
          key={label.id}
          className={label.kind === 'area' ? 'chart__leader' : 'chart__comparator-line'}
          x1={label.x}
          x2={label.x}
          y1={laneBase(top, label.lane) - 10}
          y2={label.y}
        />
      ))}
      {layout.selected.map(({ row, x, y }) => (
        <g key={row.code}>
          <IntervalMark
            interval={placeInterval(measuredOf(row.observation)?.interval, axis.position)}
            y={y}
          />
          <DotMark x={x} y={y} radius={layout.radius} hovered={false} />
        </g>
      ))}
      <LitDots pointing={pointing} dots={layout.areas} radius={layout.radius} />
      <LaneLabels labels={layout.labels} top={top} isQuiet={({ kind }) => kind === 'comparator'} />
    </>
  );
}

interface BrushedRangeProps {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** What lies outside the range is washed out; the range has a frame. */
function BrushedRange({ left, right, width, top, bottom }: BrushedRangeProps) {
  const height = bottom - top;
  return (
    <>
      <rect className="chart__wash" x={0} width={left} y={top} height={height} />
      <rect className="chart__wash" x={right} width={Math.max(0, width - right)} y={top} height={height} />
      <rect
        className="chart__brush chart__brush--settled"
        x={left}
        width={Math.max(1, right - left)}
        y={top}
        height={height}
      />
    </>
  );
}
