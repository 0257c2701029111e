import type { Pointing } from '../domain/linking.ts';
import { useIsLit } from '../ui/useLit.ts';
import {
  FIRST_LINE,
  NAME_LINE,
  TEXT_SIDE,
  YEAR_OFFSET,
  type ChangeLayout,
  type PlacedChange,
  type PlacedYear,
} from './changeLayout.ts';
import { tickFormat, type ChartIndicator } from './chartIndicator.ts';
import { AxisAcross } from './kit/Axes.tsx';
import { IntervalMark } from './kit/IntervalMark.tsx';
import { TextLines } from './kit/TextLines.tsx';
import { CHART_LINE_HEIGHT } from './kit/textWidth.ts';

export interface ChangeDrawingProps {
  readonly layout: ChangeLayout;
  readonly indicator: ChartIndicator;
  readonly pointing: Pointing;
  readonly width: number;
}

/** The two years' SVG, from its layout. */
export function ChangeDrawing({ layout, indicator, pointing, width }: ChangeDrawingProps) {
  return (
    <>
      <AxisAcross
        axis={layout.axis}
        y={layout.baseline}
        gridTop={0}
        format={tickFormat(indicator, layout.axis)}
      />
      {layout.rows.map((placed) => (
        <g key={placed.row.code}>
          <ChangeGround placed={placed} width={width} pointing={pointing} />
          <ChangedArea {...placed} />
        </g>
      ))}
    </>
  );
}

/** What lies behind an area that answers. */
function ChangeGround({
  placed: { row, top, height },
  width,
  pointing,
}: { readonly placed: PlacedChange } & Pick<ChangeDrawingProps, 'width' | 'pointing'>) {
  if (!useIsLit(pointing, row.code)) return null;
  return (
    <rect className="change-chart__pointed" x={1} y={top + 1} width={width - 2} height={height - 2} rx={4} />
  );
}

/** An area's name, the words of its change, and its two years with the line between them. */
function ChangedArea({ row, lines, top, y, earlier, later }: PlacedChange) {
  const [earlierY, laterY] = [y - YEAR_OFFSET, y + YEAR_OFFSET];
  return (
    <>
      <text className="change-chart__name chart__halo" x={TEXT_SIDE} y={top + NAME_LINE}>
        {row.name}
      </text>
      <TextLines
        className="chart__quiet-text chart__halo"
        lines={lines}
        x={TEXT_SIDE}
        y={top + FIRST_LINE}
        lineHeight={CHART_LINE_HEIGHT}
      />
      {earlier === null || later === null ? null : (
        <path className="change-chart__link" d={`M${earlier.x} ${earlierY}L${later.x} ${laterY}`} />
      )}
      <YearMark year={earlier} y={earlierY} isEarlier />
      <YearMark year={later} y={laterY} isEarlier={false} />
    </>
  );
}

function dotClass(isEarlier: boolean): string {
  return isEarlier ? 'change-chart__dot change-chart__dot--earlier' : 'change-chart__dot';
}

interface YearMarkProps {
  readonly year: PlacedYear | null;
  readonly y: number;
  readonly isEarlier: boolean;
}

function YearMark({ year, y, isEarlier }: YearMarkProps) {
  if (year === null) return null;
  return (
    <>
      <IntervalMark interval={year.interval} y={y} reach={3} cased={false} />
      <circle className={dotClass(isEarlier)} cx={year.x} cy={y} r={5.5} />
    </>
  );
}

/** A year in the key. */
export function YearSample({ isEarlier, period }: { readonly isEarlier: boolean; readonly period: string }) {
  return (
    <li>
      <svg className="change-chart__key-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle className={dotClass(isEarlier)} cx="8" cy="8" r="5.5" />
      </svg>
      {period}
    </li>
  );
}
