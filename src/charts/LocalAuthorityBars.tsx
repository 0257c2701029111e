import { useMemo } from 'react';
import { CHART_NAMES, CHART_WORDS } from '../words/charts.ts';
import { LocalAuthorityBarsDrawing } from './LocalAuthorityBarsDrawing.tsx';
import { BAR_ROW } from './localAuthorityBarsLayout.ts';
import { localAuthorityBarsParts, type LocalAuthorityBarsInput } from './localAuthorityBarsParts.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout, rowLabel } from './kit/ChartReadout.tsx';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';

export interface LocalAuthorityBarsProps extends LocalAuthorityBarsInput, LinkedChartProps {
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
  ...linked
}: LocalAuthorityBarsProps) {
  const { width, plot } = useLinkedPlot(linked, SERVER_WIDTH);
  const { frame, note, layoutAt } = useMemo(
    () => localAuthorityBarsParts({ rows, indicator, period, comparators }),
    [rows, indicator, period, comparators],
  );
  const layout = useMemo(() => layoutAt(width), [layoutAt, width]);
  return (
    <ChartFrame {...frame} title={title ?? frame.title} headingLevel={headingLevel}>
      <AreaPlot
        {...plot}
        label={CHART_NAMES.boroughs(indicator.title)}
        options={rows.map(({ code, label, selected }) => ({ key: code, label, selected }))}
        height={layout.height}
        areaAt={(_, y) => rows[Math.floor((y - layout.top) / BAR_ROW)]?.code ?? null}
      >
        <LocalAuthorityBarsDrawing
          layout={layout}
          indicator={indicator}
          pointing={linked.pointing}
          width={width}
        />
      </AreaPlot>
      <ChartReadout
        pointing={linked.pointing}
        labelOf={rowLabel(rows, ({ label }) => label)}
        hint={CHART_WORDS.readoutHint}
      />
      <ChartNotes notes={[note]} />
    </ChartFrame>
  );
}
