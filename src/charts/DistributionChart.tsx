import { useMemo } from 'react';
import { measuredOf } from '../domain/observation.ts';
import { CHART_NAMES, CHART_WORDS } from '../words/charts.ts';
import { DistributionDrawing } from './DistributionDrawing.tsx';
import { distributionParts, type DistributionPartsInput } from './distributionParts.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout, rowLabel } from './kit/ChartReadout.tsx';
import { nearest, POINTER_REACH } from './kit/nearest.ts';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';
import { MeasureRange } from './MeasureRange.tsx';
import { roundRange, type ValueRange } from './valueRange.ts';

export interface DistributionChartProps extends DistributionPartsInput, LinkedChartProps {
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
  ...linked
}: DistributionChartProps) {
  const { width, plot } = useLinkedPlot(linked, SERVER_WIDTH);
  const { layout, frame, notes } = useMemo(
    () => distributionParts({ rows, indicator, areas, period, comparators, extent }, width, HEIGHT),
    [rows, indicator, areas, period, comparators, extent, width],
  );
  const options = useMemo(
    () =>
      layout.areas.map(({ code, row }) => ({
        key: code,
        // Asked for one at a time.
        get label() {
          return row.label;
        },
        selected: row.selected,
      })),
    [layout],
  );
  // In a column chart the pointer means the area nearest across; a column is too thin to be met exactly.
  const areaAt = (x: number, y: number) =>
    layout.kind === 'dots'
      ? nearest(layout.areas, x, y)
      : nearest(layout.areas, x, Math.min(y, layout.baseline), Math.max(POINTER_REACH, HEIGHT));
  const { valueAt } = layout.axis;
  return (
    <ChartFrame {...frame} title={title ?? frame.title} headingLevel={headingLevel}>
      <AreaPlot
        {...plot}
        label={CHART_NAMES.distribution(indicator.title, areas)}
        options={options}
        height={layout.height}
        areaAt={(x, y) => areaAt(x, y)?.code ?? null}
        brush={{
          spans: 'across',
          onBrush: (box) =>
            onRange(box && roundRange([valueAt(box.left), valueAt(box.right)], indicator.decimals)),
        }}
      >
        <DistributionDrawing
          layout={layout}
          indicator={indicator}
          pointing={linked.pointing}
          range={range}
          width={width}
        />
      </AreaPlot>
      <ChartReadout
        pointing={linked.pointing}
        labelOf={rowLabel(rows, ({ label }) => label)}
        hint={CHART_WORDS.readoutHint}
      />
      <MeasureRange indicator={indicator} axis={layout.axis} range={range} onRange={onRange} />
      <ChartNotes
        notes={[
          ...notes,
          layout.selected.some(({ row }) => measuredOf(row.observation)?.interval)
            ? CHART_WORDS.intervalNote
            : null,
        ]}
      />
    </ChartFrame>
  );
}
