import { useMemo, useRef } from 'react';
import { formatFigure } from '../domain/format.ts';
import { NumberRange } from '../ui/NumberRange.tsx';
import { useWidth } from '../ui/useWidth.ts';
import { CHART_NAMES, CHART_WORDS, rangeLegend } from '../words/charts.ts';
import { measurePhrase, midSentence } from '../words/measures.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, Comparator, LinkedChartProps } from './chartRow.ts';
import { DistributionDrawing } from './DistributionDrawing.tsx';
import { distributionLayout } from './distributionLayout.ts';
import { distributionWords } from './distributionWords.ts';
import { nearest, POINTER_REACH } from './kit/nearest.ts';
import { roundRange, type ValueRange } from './valueRange.ts';

export interface DistributionChartProps extends LinkedChartProps {
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  /** "wards", "neighbourhoods", "boroughs" */
  readonly areas: string;
  /** "April 2025 to March 2026" */
  readonly period: string;
  readonly comparators: readonly Comparator[];
  readonly extent?: readonly [number, number] | null;
  /** Values picked out, in the indicator's unit. */
  readonly range: ValueRange | null;
  readonly onRange: (range: ValueRange | null) => void;
  readonly headingLevel?: HeadingLevel;
  /** The finding; by default the range that holds the middle half of the areas. */
  readonly title?: string;
}

/** With all lanes of labels. The plot's part of it is fixed, so that the page does not move when the chart is measured. */
const HEIGHT = 300;
/** Drawn for a phone: on a wider screen the words keep their size until the width is known. */
const SERVER_WIDTH = 256;

/** Every area as a dot at its value, selected areas named. With very many areas the dots become thin columns. */
export function DistributionChart({
  rows,
  indicator,
  areas,
  period,
  comparators,
  extent = null,
  range,
  onRange,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: DistributionChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const layout = useMemo(
    () =>
      distributionLayout({
        rows,
        comparators: comparators.map((c) => ({
          ...c,
          text: `${c.name} ${formatFigure(c.value, indicator)}`,
        })),
        labelOf: (row) => `${row.name} ${row.value === null ? '' : formatFigure(row.value, indicator)}`,
        width,
        height: HEIGHT,
        extent,
      }),
    [rows, comparators, indicator, width, extent],
  );
  const keys = useMemo(() => layout.areas.map((area) => area.code), [layout]);
  const words = useMemo(
    () => distributionWords({ layout, rows, indicator, areas, comparators }),
    [layout, rows, indicator, areas, comparators],
  );
  const areaAt = (x: number, y: number) => {
    // In a column chart the pointer means the area nearest across; a column is too thin to be met exactly.
    const index =
      layout.kind === 'dots'
        ? nearest(layout.areas, x, y)
        : nearest(layout.areas, x, Math.min(y, layout.baseline), Math.max(POINTER_REACH, HEIGHT));
    return index === null ? null : (layout.areas[index]?.code ?? null);
  };
  const hoveredRow = hovered === null ? null : (rows.find((row) => row.code === hovered) ?? null);
  return (
    <ChartFrame
      title={title ?? words.title}
      headingLevel={headingLevel}
      subtitle={`${indicator.title}: ${measurePhrase(indicator)}, ${period}`}
      summary={words.summary}
    >
      <AreaPlot
        plotRef={plot}
        label={CHART_NAMES.distribution(indicator.title, areas)}
        keys={keys}
        labelAt={(index) => layout.areas[index]?.row.label ?? ''}
        isSelectedAt={(index) => layout.areas[index]?.row.selected === true}
        start={layout.selected[0]?.code ?? null}
        width={width}
        height={layout.height}
        areaAt={areaAt}
        brushSpans="across"
        onBrush={(box) =>
          onRange(
            box === null
              ? null
              : roundRange(
                  [layout.axis.valueAt(box.left), layout.axis.valueAt(box.right)],
                  indicator.decimals,
                ),
          )
        }
        active={hovered}
        onActive={onHover}
        onSelect={onSelectArea}
      >
        <DistributionDrawing
          layout={layout}
          indicator={indicator}
          hovered={hovered}
          range={range}
          width={width}
        />
      </AreaPlot>
      <ChartReadout label={hoveredRow?.label ?? null} hint={CHART_WORDS.readoutHint} />
      <NumberRange
        legend={rangeLegend(indicator.title)}
        measure={midSentence(indicator.title)}
        fromLabel={CHART_WORDS.from}
        toLabel={CHART_WORDS.to}
        minimum={layout.axis.domain[0]}
        maximum={Math.ceil(layout.axis.largest)}
        step={10 ** -indicator.decimals}
        range={range}
        onRange={onRange}
        clearLabel={CHART_WORDS.showAll}
      />
      {words.notes.map((note) => (
        <p className="chart__note" key={note}>
          {note}
        </p>
      ))}
      {layout.selected.some((area) => area.row.interval !== null) ? (
        <p className="chart__note">{CHART_WORDS.intervalNote}</p>
      ) : null}
    </ChartFrame>
  );
}
