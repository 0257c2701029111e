import { useId } from 'react';
import { formatFigure } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { AbsencePatterns, absencePatternId } from './kit/AbsencePatterns.tsx';
import { BAR_HEIGHT, BAR_ROW, STUB, type LocalAuthorityBarsLayout } from './localAuthorityBarsLayout.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import { anchorOf } from './kit/labelLanes.ts';
import { CHART_LINE_HEIGHT } from './kit/textWidth.ts';
import { AxisAcross } from './kit/AxisAcross.tsx';
import './localAuthorityBars.css';
import './kit/chartClasses.css';

export interface LocalAuthorityBarsDrawingProps {
  readonly layout: LocalAuthorityBarsLayout;
  readonly indicator: ChartIndicator;
  readonly hovered: GssCode | null;
  readonly width: number;
}

/** The bars' SVG, from their layout. */
export function LocalAuthorityBarsDrawing({
  layout,
  indicator,
  hovered,
  width,
}: LocalAuthorityBarsDrawingProps) {
  const id = useId();
  const labelBase = (lane: number) => layout.top - 6 - lane * CHART_LINE_HEIGHT;
  return (
    <>
      <AbsencePatterns chartId={id} />
      <AxisAcross
        axis={layout.axis}
        y={layout.baseline}
        gridTop={layout.top}
        format={(value) => formatFigure(value, { ...indicator, decimals: layout.axis.decimals })}
      />
      {layout.bars.map(({ row, top, barTop, end }) => (
        <g key={row.code}>
          {row.code === hovered || row.selected ? (
            <rect
              className={row.code === hovered ? 'borough-bars__pointed' : 'borough-bars__selected'}
              x={1}
              y={top + 2}
              width={width - 2}
              height={BAR_ROW - 2}
              rx={4}
            />
          ) : null}
          <rect
            className={`borough-bars__bar chart-bar--${row.classKey}`}
            x={layout.left}
            y={barTop}
            width={end === null ? STUB : Math.max(0.5, end - layout.left)}
            height={BAR_HEIGHT}
            {...(row.status === 'measured'
              ? {}
              : { className: 'borough-bars__bar', fill: `url(#${absencePatternId(id, row.status)})` })}
          />
        </g>
      ))}
      {layout.comparators.map((comparator, index) => (
        <line
          key={comparator.name}
          className="chart__comparator-line"
          x1={comparator.x}
          x2={comparator.x}
          y1={labelBase(layout.labels.find((l) => l.id === comparator.name)?.lane ?? index) - 10}
          y2={layout.baseline}
        />
      ))}
      {layout.bars.map(({ row, top, barTop, whisker, text, textX }) => (
        <g key={row.code}>
          {whisker === null ? null : (
            <Whisker from={whisker.from} to={whisker.to} y={barTop + BAR_HEIGHT / 2} />
          )}
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
      {layout.labels.map((label) => (
        <text
          key={label.id}
          className="chart__halo chart__quiet-text"
          {...anchorOf(label)}
          y={labelBase(label.lane)}
        >
          {label.text}
        </text>
      ))}
    </>
  );
}

function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const d = `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`;
  return (
    <>
      <path className="chart__interval-casing" d={d} />
      <path className="chart__interval" d={d} />
    </>
  );
}
