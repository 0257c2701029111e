import { useCallback, useMemo, useRef } from 'react';
import { formatFigure, formatFigureWithUnit } from '../domain/format.ts';
import { useWidth } from '../ui/useWidth.ts';
import { CHANGE_WORDS, CHART_NAMES, changeClause, changeTitle, CHART_WORDS } from '../words/charts.ts';
import { measurePhrase } from '../words/measures.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import {
  changeLayout,
  FIRST_LINE,
  NAME_LINE,
  TEXT_SIDE,
  YEAR_OFFSET,
  type ChangeRow,
  type PlacedYear,
} from './changeLayout.ts';
import type { LinkedChartProps } from './chartRow.ts';
import { CHART_LINE_HEIGHT } from './kit/textWidth.ts';
import { AxisAcross } from './kit/AxisAcross.tsx';
import './changeChart.css';

export interface ChangeChartProps extends LinkedChartProps {
  readonly rows: readonly ChangeRow[];
  readonly indicator: ChartIndicator;
  /** The two periods in words. */
  readonly earlierPeriod: string;
  readonly laterPeriod: string;
  /** Whether there are months between the two. */
  readonly hasGap: boolean;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const SERVER_WIDTH = 640;

/** Two years of each selected area with their intervals, and what may be said of the change. */
export function ChangeChart({
  rows,
  indicator,
  earlierPeriod,
  laterPeriod,
  hasGap,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: ChangeChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const clause = useCallback(
    (row: ChangeRow) =>
      changeClause(
        row.change,
        row.earlier === null ? null : formatFigure(row.earlier.value, indicator),
        row.later === null ? null : formatFigure(row.later.value, indicator),
      ),
    [indicator],
  );
  const layout = useMemo(() => changeLayout(rows, width, clause), [rows, width, clause]);
  return (
    <ChartFrame
      title={title ?? changeTitle(rows, hasGap)}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}`}
      summary={rows
        .map((row) => {
          const later = row.later === null ? '' : ` (${formatFigureWithUnit(row.later.value, indicator)})`;
          return `${row.name}${later}: ${clause(row)}.`;
        })
        .join(' ')}
    >
      <ul className="change-chart__key">
        <li>
          <svg
            className="change-chart__key-mark"
            viewBox="0 0 16 16"
            width="16"
            height="16"
            aria-hidden="true"
          >
            <circle className="change-chart__dot change-chart__dot--earlier" cx="8" cy="8" r="5.5" />
          </svg>
          {earlierPeriod}
        </li>
        <li>
          <svg
            className="change-chart__key-mark"
            viewBox="0 0 16 16"
            width="16"
            height="16"
            aria-hidden="true"
          >
            <circle className="change-chart__dot" cx="8" cy="8" r="5.5" />
          </svg>
          {laterPeriod}
        </li>
      </ul>
      <AreaPlot
        plotRef={plot}
        label={CHART_NAMES.change(indicator.title)}
        keys={rows.map((row) => row.code)}
        labelAt={(index) => {
          const row = rows[index];
          return row === undefined ? '' : `${row.name}: ${clause(row)}`;
        }}
        isSelectedAt={() => true}
        start={null}
        width={width}
        height={layout.height}
        areaAt={(_, y) =>
          layout.rows.find((placed) => y >= placed.top && y < placed.top + placed.height)?.row.code ?? null
        }
        onBrush={null}
        brushSpans="across"
        active={hovered}
        onActive={onHover}
        onSelect={onSelectArea}
      >
        <AxisAcross
          axis={layout.axis}
          y={layout.baseline}
          gridTop={0}
          format={(value) => formatFigure(value, { ...indicator, decimals: layout.axis.decimals })}
        />
        {layout.rows.map((placed) => (
          <g key={placed.row.code}>
            {placed.row.code === hovered ? (
              <rect
                className="change-chart__pointed"
                x={1}
                y={placed.top + 1}
                width={width - 2}
                height={placed.height - 2}
                rx={4}
              />
            ) : null}
            <text className="change-chart__name chart__halo" x={TEXT_SIDE} y={placed.top + NAME_LINE}>
              {placed.row.name}
            </text>
            {placed.lines.map((line, index) => (
              <text
                key={line}
                className="chart__quiet-text chart__halo"
                x={TEXT_SIDE}
                y={placed.top + FIRST_LINE + index * CHART_LINE_HEIGHT}
              >
                {line}
              </text>
            ))}
            {placed.earlier === null || placed.later === null ? null : (
              <path
                className="change-chart__link"
                d={`M${placed.earlier.x} ${placed.y - YEAR_OFFSET}L${placed.later.x} ${placed.y + YEAR_OFFSET}`}
              />
            )}
            <YearMark year={placed.earlier} y={placed.y - YEAR_OFFSET} earlier />
            <YearMark year={placed.later} y={placed.y + YEAR_OFFSET} earlier={false} />
          </g>
        ))}
      </AreaPlot>
      <p className="chart__note">
        {CHANGE_WORDS.rule} {CHANGE_WORDS.intervalNote}
      </p>
      {rows.some((row) => row.change.kind === 'compared') ? null : (
        <p className="chart__note">{CHART_WORDS.noOutcome}</p>
      )}
    </ChartFrame>
  );
}

function YearMark({
  year,
  y,
  earlier,
}: {
  readonly year: PlacedYear | null;
  readonly y: number;
  readonly earlier: boolean;
}) {
  if (year === null) return null;
  return (
    <>
      {year.from === null || year.to === null ? null : (
        <path
          className="chart__interval"
          d={`M${year.from} ${y - 3}v6M${year.from} ${y}H${year.to}M${year.to} ${y - 3}v6`}
        />
      )}
      <circle
        className={earlier ? 'change-chart__dot change-chart__dot--earlier' : 'change-chart__dot'}
        cx={year.x}
        cy={y}
        r={5.5}
      />
    </>
  );
}
