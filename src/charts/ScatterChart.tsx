import { useMemo, useRef } from 'react';
import { formatCount, formatFigure } from '../domain/format.ts';
import { NumberRange } from '../ui/NumberRange.tsx';
import { useWidth } from '../ui/useWidth.ts';
import {
  axisAcross,
  axisUp,
  CHART_NAMES,
  CHART_WORDS,
  emptyChart,
  medianName,
  quadrantName,
  rangeLegend,
  scatterSplit,
  scatterSummary,
  scatterTitle,
} from '../words/charts.ts';
import { measurePhrase, midSentence } from '../words/measures.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { tailNote } from './chartNotes.ts';
import { ChartReadout } from './kit/ChartReadout.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, LinkedChartProps } from './chartRow.ts';
import { nearest } from './kit/nearest.ts';
import { roundRange, type ValueRange } from './valueRange.ts';
import { ScatterDrawing } from './ScatterDrawing.tsx';
import { scatterLayout, type ScatterSplit } from './scatterLayout.ts';
import './scatterChart.css';

export interface ScatterChartProps extends LinkedChartProps {
  /** Rows whose `second` is the second measure. */
  readonly rows: readonly ChartRow[];
  readonly first: ChartIndicator;
  readonly second: ChartIndicator;
  readonly areas: string;
  /** Periods in words, or null where the measure's name says it. */
  readonly firstPeriod: string;
  readonly secondPeriod: string;
  /** Comparator's figures and name to part the measures at; null parts them at the middle of the areas. */
  readonly split: (ScatterSplit & { readonly name: string }) | null;
  readonly range: ValueRange | null;
  readonly secondRange: ValueRange | null;
  /** Values picked out on each measure, null for all. */
  readonly onRanges: (range: ValueRange | null, secondRange: ValueRange | null) => void;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const HEIGHT = 400;
const SERVER_WIDTH = 640;

/** Two measures, one dot an area, in four parts that are named in words. No line is fitted through them. */
export function ScatterChart({
  rows,
  first,
  second,
  areas,
  firstPeriod,
  secondPeriod,
  split,
  range,
  secondRange,
  onRanges,
  headingLevel = 3,
  title,
  hovered,
  onHover,
  onSelectArea,
}: ScatterChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, SERVER_WIDTH);
  const layout = useMemo(
    () =>
      scatterLayout({
        rows,
        split,
        formatSecond: (value, decimals) => formatFigure(value, { ...second, decimals }),
        width,
        height: HEIGHT,
      }),
    [rows, split, second, width],
  );
  const keys = useMemo(() => layout.points.map((point) => point.code), [layout]);
  const quadrants = layout.quadrants.map((quadrant) => ({
    ...quadrant,
    name: quadrantName(first.title, quadrant.firstHigher, second.title, quadrant.secondHigher),
  }));
  const bothHigher = quadrants.find((q) => q.firstHigher && q.secondHigher)?.count ?? 0;
  const count = layout.points.length;
  const hoveredRow = hovered === null ? null : (rows.find((row) => row.code === hovered) ?? null);
  const tails = useMemo(
    () =>
      [
        tailNote(
          layout.points.map((p) => p.first),
          layout.across,
          areas,
          first,
        ),
        tailNote(
          layout.points.map((p) => p.second),
          layout.up,
          areas,
          second,
        ),
      ].filter((tail) => tail !== null),
    [layout, areas, first, second],
  );
  const splitWords = scatterSplit(
    split?.name ?? medianName(areas),
    { title: first.title, figure: formatFigure(layout.split.first, first) },
    { title: second.title, figure: formatFigure(layout.split.second, second) },
  );
  return (
    <ChartFrame
      title={count === 0 ? emptyChart(areas) : (title ?? scatterTitle(bothHigher, count, areas))}
      headingLevel={headingLevel}
      subtitle={`${first.title} (${firstPeriod}) and ${second.title} (${secondPeriod})`}
      summary={count === 0 ? emptyChart(areas) : scatterSummary(quadrants)}
    >
      <p className="chart__axis-title">{axisUp(measurePhrase(second))}</p>
      <AreaPlot
        plotRef={plot}
        label={CHART_NAMES.scatter(first.title, second.title)}
        keys={keys}
        labelAt={(index) => pairLabel(layout.points[index]?.row)}
        isSelectedAt={(index) => layout.points[index]?.row.selected === true}
        start={layout.selected[0]?.code ?? null}
        width={width}
        height={HEIGHT}
        areaAt={(x, y) => {
          const index = nearest(layout.points, x, y);
          return index === null ? null : (layout.points[index]?.code ?? null);
        }}
        brushSpans="both"
        onBrush={(box) =>
          box === null
            ? onRanges(null, null)
            : onRanges(
                roundRange(
                  [layout.across.valueAt(box.left), layout.across.valueAt(box.right)],
                  first.decimals,
                ),
                roundRange([layout.up.valueAt(box.bottom), layout.up.valueAt(box.top)], second.decimals),
              )
        }
        active={hovered}
        onActive={onHover}
        onSelect={onSelectArea}
      >
        <ScatterDrawing
          layout={layout}
          first={first}
          second={second}
          hovered={hovered}
          range={range}
          secondRange={secondRange}
        />
      </AreaPlot>
      <p className="chart__axis-title chart__axis-title--across">{axisAcross(measurePhrase(first))}</p>
      <ChartReadout
        label={hoveredRow === null ? null : pairLabel(hoveredRow)}
        hint={CHART_WORDS.readoutHint}
      />
      <ul className="scatter-chart__quadrants">
        {quadrants.map((quadrant) => (
          <li className="scatter-chart__quadrant" key={quadrant.letter}>
            <b className="scatter-chart__letter">{quadrant.letter}</b>
            <span>
              {quadrant.name}: {formatCount(quadrant.count)}
            </span>
          </li>
        ))}
      </ul>
      {tails.map((tail) => (
        <p className="chart__note" key={tail}>
          {tail}
        </p>
      ))}
      <p className="chart__note">{splitWords}</p>
      <p className="chart__note">{CHART_WORDS.together}</p>
      <div className="scatter-chart__ranges">
        <NumberRange
          legend={rangeLegend(first.title)}
          measure={midSentence(first.title)}
          fromLabel={CHART_WORDS.from}
          toLabel={CHART_WORDS.to}
          minimum={layout.across.domain[0]}
          maximum={Math.ceil(layout.across.largest)}
          step={10 ** -first.decimals}
          range={range}
          onRange={(next) => onRanges(next, secondRange)}
          clearLabel={CHART_WORDS.showAll}
        />
        <NumberRange
          legend={rangeLegend(second.title)}
          measure={midSentence(second.title)}
          fromLabel={CHART_WORDS.from}
          toLabel={CHART_WORDS.to}
          minimum={layout.up.domain[0]}
          maximum={Math.ceil(layout.up.largest)}
          step={10 ** -second.decimals}
          range={secondRange}
          onRange={(next) => onRanges(range, next)}
          clearLabel={CHART_WORDS.showAll}
        />
      </div>
    </ChartFrame>
  );
}

function pairLabel(row: ChartRow | undefined): string {
  if (row === undefined) return '';
  return row.second === null ? row.label : `${row.label}; ${row.second.label}`;
}
