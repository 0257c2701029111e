import { useId } from 'react';
import type { Pointing } from '../domain/linking.ts';
import { useIsLit } from '../ui/useLit.ts';
import {
  BAR_HEIGHT,
  BAR_ROW,
  STUB,
  type LocalAuthorityBarsLayout,
  type PlacedBar,
} from './localAuthorityBarsLayout.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { AxisAcross } from './kit/Axes.tsx';
import { Bar } from './kit/Bar.tsx';
import { IntervalMark } from './kit/IntervalMark.tsx';
import { laneBase } from './kit/labelLanes.ts';
import { LaneLabels } from './kit/LaneLabels.tsx';
import './localAuthorityBars.css';
import './kit/chartClasses.css';

export interface LocalAuthorityBarsDrawingProps {
  readonly layout: LocalAuthorityBarsLayout;
  readonly indicator: ChartIndicator;
  readonly pointing: Pointing;
  readonly width: number;
}

/** The bars' SVG, from their layout. */
export function LocalAuthorityBarsDrawing({
  layout,
  indicator,
  pointing,
  width,
}: LocalAuthorityBarsDrawingProps) {
  const id = useId();
  const laneOf = (name: string) => layout.labels.find((label) => label.id === name)?.lane;
  return (
    <>
      <AbsencePatterns chartId={id} />
      <AxisAcross
        axis={layout.axis}
        y={layout.baseline}
        gridTop={layout.top}
        format={tickFormat(indicator, layout.axis)}
      />
      {layout.bars.map(({ row, top, barTop, end, status }) => (
        <g key={row.code}>
          <BarGround row={row} top={top} width={width} pointing={pointing} />
          <Bar
            x={layout.left}
            width={end === null ? STUB : end - layout.left}
            least={0.5}
            y={barTop}
            height={BAR_HEIGHT}
            look={
              status === 'measured'
                ? { className: `borough-bars__bar chart-bar--${row.classKey}` }
                : { className: 'borough-bars__bar', fill: `url(#${absencePatternId(id, status)})` }
            }
          />
        </g>
      ))}
      {layout.comparators.map(({ name, x }, index) => (
        <line
          key={name}
          className="chart__comparator-line"
          x1={x}
          x2={x}
          y1={laneBase(layout.top, laneOf(name) ?? index) - 10}
          y2={layout.baseline}
        />
      ))}
      {layout.bars.map(({ row, top, barTop, whisker, text, textX }) => (
        <g key={row.code}>
          <IntervalMark interval={whisker} y={barTop + BAR_HEIGHT / 2} />
          <text
            className={row.selected ? 'borough-bars__name chart__halo' : 'chart__halo'}
            x={layout.left}
            y={top + 17}
          >
            {row.name}
          </text>
          <text className="borough-bars__figure chart__halo" x={textX} y={barTop + 13}>
            {text}
          </text>
        </g>
      ))}
      <LaneLabels labels={layout.labels} top={layout.top} isQuiet={() => true} />
    </>
  );
}

/** What lies behind the bar of an area that answers or is selected. */
function BarGround({
  row,
  top,
  width,
  pointing,
}: Pick<PlacedBar, 'row' | 'top'> & Pick<LocalAuthorityBarsDrawingProps, 'width' | 'pointing'>) {
  const isLit = useIsLit(pointing, row.code);
  if (!isLit && !row.selected) return null;
  return (
    <rect
      className={isLit ? 'borough-bars__pointed' : 'borough-bars__selected'}
      x={1}
      y={top + 2}
      width={width - 2}
      height={BAR_ROW - 2}
      rx={4}
    />
  );
}
