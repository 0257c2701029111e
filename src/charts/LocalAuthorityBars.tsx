import { useMemo, useRef } from 'react';
import { formatFigure } from '../domain/format.ts';
import { useWidth } from '../ui/useWidth.ts';
import {
  localAuthorityBarsPlainTitle,
  localAuthorityBarsTitle,
  CHART_NAMES,
  CHART_WORDS,
  emptyChart,
  WHISKER_NOTE,
} from '../words/charts.ts';
import { measurePhrase, STATUS_WORDS } from '../words/measures.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { LocalAuthorityBarsDrawing } from './LocalAuthorityBarsDrawing.tsx';
import { BAR_ROW, localAuthorityBarsLayout } from './localAuthorityBarsLayout.ts';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import { ChartReadout } from './kit/ChartReadout.tsx';
import type { ChartRow, Comparator, LinkedChartProps } from './chartRow.ts';

export interface LocalAuthorityBarsProps extends LinkedChartProps {
  /** The boroughs in the order to be drawn: by name unless a person asked for another. */
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  readonly period: string;
  /** The region and England, where there are such figures; the finding is told against the first. */
  readonly comparators: readonly Comparator[];
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

/** Drawn for a phone: on a wider screen the words keep their size until the width is known. */
const SERVER_WIDTH = 256;

/** The boroughs' figures as bars with their 95% intervals and the figures they are compared with. */
export function LocalAuthorityBars({
  rows,
  indicator,
  period,
  comparators,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: LocalAuthorityBarsProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const layout = useMemo(
    () =>
      localAuthorityBarsLayout({
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
  const finding = title ?? localAuthorityBarsFinding(rows, comparators, indicator);
  const pointed = rows.find((row) => row.code === hovered) ?? null;
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
        <LocalAuthorityBarsDrawing layout={layout} indicator={indicator} hovered={hovered} width={width} />
      </AreaPlot>
      <ChartReadout label={pointed?.label ?? null} hint={CHART_WORDS.readoutHint} />
      {rows.some((row) => row.interval !== null) ? <p className="chart__note">{WHISKER_NOTE}</p> : null}
    </ChartFrame>
  );
}

/** By interval where all boroughs have one; otherwise only between which figures they lie. */
export function localAuthorityBarsFinding(
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
    return localAuthorityBarsTitle(higher.length, measured.length, comparator.name);
  }
  const values = measured.map((row) => row.value ?? 0);
  return localAuthorityBarsPlainTitle(
    formatFigure(Math.min(...values), indicator),
    formatFigure(Math.max(...values), indicator),
  );
}
