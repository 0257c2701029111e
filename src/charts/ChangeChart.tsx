import { useCallback, useMemo } from 'react';
import { formatFigure, formatFigureWithUnit } from '../domain/format.ts';
import { CHANGE_WORDS, CHART_NAMES, changeClause, changeTitle, CHART_WORDS } from '../words/charts.ts';
import { ChangeDrawing, YearSample } from './ChangeDrawing.tsx';
import { changeLayout, type ChangeRow } from './changeLayout.ts';
import { subtitleOf, type ChartIndicator } from './chartIndicator.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';
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
  ...linked
}: ChangeChartProps) {
  const { width, plot } = useLinkedPlot(linked, SERVER_WIDTH);
  const clause = useCallback(
    ({ change, earlier, later }: ChangeRow) =>
      changeClause(
        change,
        earlier && formatFigure(earlier.value, indicator),
        later && formatFigure(later.value, indicator),
      ),
    [indicator],
  );
  const layout = useMemo(() => changeLayout(rows, width, clause), [rows, width, clause]);
  return (
    <ChartFrame
      title={title ?? changeTitle(rows, hasGap)}
      headingLevel={headingLevel}
      subtitle={subtitleOf(indicator, null)}
      summary={rows
        .map((row) => {
          const later = row.later === null ? '' : ` (${formatFigureWithUnit(row.later.value, indicator)})`;
          return `${row.name}${later}: ${clause(row)}.`;
        })
        .join(' ')}
    >
      <ul className="change-chart__key">
        <YearSample isEarlier period={earlierPeriod} />
        <YearSample isEarlier={false} period={laterPeriod} />
      </ul>
      <AreaPlot
        {...plot}
        label={CHART_NAMES.change(indicator.title)}
        options={rows.map((row) => ({ key: row.code, label: `${row.name}: ${clause(row)}`, selected: true }))}
        height={layout.height}
        areaAt={(_, y) =>
          layout.rows.find(({ top, height }) => y >= top && y < top + height)?.row.code ?? null
        }
      >
        <ChangeDrawing layout={layout} indicator={indicator} pointing={linked.pointing} width={width} />
      </AreaPlot>
      <ChartNotes
        notes={[
          `${CHANGE_WORDS.rule} ${CHANGE_WORDS.intervalNote}`,
          rows.some(({ change }) => change.kind === 'compared') ? null : CHART_WORDS.noOutcome,
        ]}
      />
    </ChartFrame>
  );
}
