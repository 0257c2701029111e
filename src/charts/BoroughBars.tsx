import { useId, useMemo, useRef } from 'react';
import { formatFigure } from '../domain/format.ts';
import { useWidth } from '../ui/useWidth.ts';
import {
  boroughBarsPlainTitle,
  boroughBarsTitle,
  CHART_NAMES,
  CHART_WORDS,
  emptyChart,
  WHISKER_NOTE,
} from '../words/charts.ts';
import { measurePhrase, STATUS_WORDS } from '../words/measures.ts';
import { AbsencePatterns, absencePatternId } from './AbsencePatterns.tsx';
import { AreaPlot } from './AreaPlot.tsx';
import { BAR_HEIGHT, BAR_ROW, boroughBarsLayout, STUB } from './boroughBarsLayout.ts';
import { ChartFrame, type HeadingLevel } from './ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import { ChartReadout } from './ChartReadout.tsx';
import type { ChartRow, Comparator, LinkedChartProps } from './chartRow.ts';
import { anchorOf } from './labelLanes.ts';
import { CHART_LINE_HEIGHT } from './textWidth.ts';
import { ValueAxisLine } from './ValueAxisLine.tsx';
import './boroughBars.css';
import './chartClasses.css';

export interface BoroughBarsProps extends LinkedChartProps {
  /** The boroughs in the order to be drawn: by name unless a person asked for another. */
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  readonly period: string;
  /** The region and England, where there are such figures; the finding is told against the first. */
  readonly comparators: readonly Comparator[];
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const SERVER_WIDTH = 640;

/** The boroughs' figures as bars with their 95% intervals and the figures they are compared with. */
export function BoroughBars({
  rows,
  indicator,
  period,
  comparators,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: BoroughBarsProps) {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const layout = useMemo(
    () =>
      boroughBarsLayout({
        rows,
        comparators: comparators.map((c) => ({
          ...c,
          text: `${c.name} ${formatFigure(c.value, indicator)}`,
        })),
        figureOf: (row) =>
          row.value === null || row.status !== 'measured'
            ? STATUS_WORDS[row.status].label
            : formatFigure(row.value, indicator),
        width,
      }),
    [rows, comparators, indicator, width],
  );
  const finding = title ?? findingTitle(rows, comparators, indicator);
  const pointed = rows.find((row) => row.code === hovered) ?? null;
  const labelBase = (lane: number) => layout.top - 6 - lane * CHART_LINE_HEIGHT;
  return (
    <ChartFrame
      title={finding}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}, ${period}`}
      summary={[
        ...rows.map((row) => `${row.label}.`),
        ...comparators.map((c) => `${c.name}: ${formatFigure(c.value, indicator)}.`),
      ].join(' ')}
    >
      <AreaPlot
        plotRef={plot}
        label={CHART_NAMES.boroughs(indicator.title)}
        keys={rows.map((row) => row.code)}
        labelAt={(index) => rows[index]?.label ?? ''}
        isSelectedAt={(index) => rows[index]?.selected === true}
        start={rows.find((row) => row.selected)?.code ?? null}
        width={width}
        height={layout.height}
        areaAt={(_, y) => rows[Math.floor((y - layout.top) / BAR_ROW)]?.code ?? null}
        onBrush={null}
        brushSpans="across"
        active={hovered}
        onActive={onHover}
        onSelect={onSelectArea}
      >
        <AbsencePatterns chartId={id} />
        <ValueAxisLine
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
      </AreaPlot>
      <ChartReadout label={pointed?.label ?? null} hint={CHART_WORDS.readoutHint} />
      {rows.some((row) => row.interval !== null) ? <p className="chart__note">{WHISKER_NOTE}</p> : null}
    </ChartFrame>
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

/** By interval where all boroughs have one; otherwise only between which figures they lie. */
function findingTitle(
  rows: readonly ChartRow[],
  comparators: readonly Comparator[],
  indicator: ChartIndicator,
): string {
  const measured = rows.filter((row) => row.value !== null);
  const comparator = comparators[0];
  const first = measured[0];
  if (first === undefined) return emptyChart('boroughs');
  if (comparator !== undefined && measured.every((row) => row.interval !== null)) {
    const higher = measured.filter((row) => (row.interval?.lower ?? 0) > comparator.value);
    return boroughBarsTitle(higher.length, measured.length, comparator.name);
  }
  const values = measured.map((row) => row.value ?? 0);
  return boroughBarsPlainTitle(
    formatFigure(Math.min(...values), indicator),
    formatFigure(Math.max(...values), indicator),
  );
}
