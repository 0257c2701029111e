import { useMemo } from 'react';
import { formatCount, formatFigure } from '../domain/format.ts';
import { isInside } from '../domain/insideRings.ts';
import { axisAcross, axisUp, CHART_NAMES, CHART_WORDS, emptyChart } from '../words/charts.ts';
import { measurePhrase } from '../words/measures.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ChartRow } from './chartRow.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout, rowLabel } from './kit/ChartReadout.tsx';
import { nearest } from './kit/nearest.ts';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';
import type { PlotRectangle } from './kit/usePlotPointer.ts';
import { MeasureRange } from './MeasureRange.tsx';
import { ScatterDrawing } from './ScatterDrawing.tsx';
import { scatterLayout, type ScatterSplit } from './scatterLayout.ts';
import { scatterWords } from './scatterWords.ts';
import type { Lasso } from './lasso.ts';
import { DrawnRound, OutlineDraft, OutlineTools, useScatterOutline } from './ScatterOutline.tsx';
import { roundRange, type ValueRange } from './valueRange.ts';
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
  /** What is drawn round, in the units of the measures. */
  readonly lasso: Lasso | null;
  readonly onLasso: (lasso: Lasso | null) => void;
  readonly headingLevel?: HeadingLevel;
  readonly title?: string;
}

const HEIGHT = 400;
const SERVER_WIDTH = 640;

/** Two measures, one dot an area, in four parts that are named in words. No line is fitted through them. */
export function ScatterChart(props: ScatterChartProps) {
  const { rows, first, second, areas, split, range, secondRange, onRanges, headingLevel = 3 } = props;
  const { width, plot } = useLinkedPlot(props, SERVER_WIDTH);
  const layout = useMemo(() => {
    const formatSecond = (value: number, decimals: number) => formatFigure(value, { ...second, decimals });
    return scatterLayout({ rows, split, formatSecond, width, height: HEIGHT });
  }, [rows, split, second, width]);
  const words = useMemo(
    () => scatterWords({ layout, first, second, areas, splitName: split?.name ?? null }),
    [layout, first, second, areas, split],
  );
  const options = useOptions(layout, second);
  const { across, up, points } = layout;
  const { lasso, onLasso } = props;
  const drawing = useScatterOutline({ layout, width, height: HEIGHT, lasso, onLasso });
  const inside = useMemo(
    () => lasso && points.filter(({ first: x, second: y }) => isInside([lasso], [x, y])).length,
    [lasso, points],
  );
  const onBrush = (box: PlotRectangle | null) =>
    onRanges(
      box && roundRange([across.valueAt(box.left), across.valueAt(box.right)], first.decimals),
      box && roundRange([up.valueAt(box.bottom), up.valueAt(box.top)], second.decimals),
    );
  return (
    <ChartFrame
      title={points.length === 0 ? emptyChart(areas) : (props.title ?? words.title)}
      headingLevel={headingLevel}
      subtitle={`${first.title} (${props.firstPeriod}) and ${second.title} (${props.secondPeriod})`}
      summary={words.summary}
    >
      <p className="chart__axis-title">{axisUp(measurePhrase(second))}</p>
      <AreaPlot
        {...plot}
        label={CHART_NAMES.scatter(first.title, second.title)}
        options={options}
        height={HEIGHT}
        areaAt={(x, y) => nearest(points, x, y)?.code ?? null}
        brush={{ spans: 'both', onBrush }}
        outline={drawing.plot}
      >
        <ScatterDrawing
          layout={layout}
          {...{ first, second, range, secondRange }}
          pointing={props.pointing}
        />
        <DrawnRound layout={layout} lasso={lasso} />
        {drawing.isOn && <OutlineDraft outline={drawing.outline} />}
      </AreaPlot>
      <p className="chart__axis-title chart__axis-title--across">{axisAcross(measurePhrase(first))}</p>
      <ChartReadout
        pointing={props.pointing}
        labelOf={rowLabel(rows, (row) => pairLabel(row, second))}
        hint={CHART_WORDS.readoutHint}
      />
      <OutlineTools drawing={drawing} inside={inside} onClear={() => onLasso(null)} />
      <Quadrants quadrants={words.quadrants} />
      <ChartNotes notes={[...words.tails, words.split, CHART_WORDS.together]} />
      <div className="scatter-chart__ranges">
        <MeasureRange
          indicator={first}
          axis={across}
          range={range}
          onRange={(next) => onRanges(next, secondRange)}
        />
        <MeasureRange
          indicator={second}
          axis={up}
          range={secondRange}
          onRange={(next) => onRanges(range, next)}
        />
      </div>
    </ChartFrame>
  );
}

/** The dots as a list to be walked by keyboard. */
function useOptions({ points }: ReturnType<typeof scatterLayout>, second: ChartIndicator) {
  return useMemo(
    () =>
      points.map(({ code, row }) => ({
        key: code,
        selected: row.selected,
        // Written when it is asked for: of all areas few are.
        get label() {
          return pairLabel(row, second);
        },
      })),
    [points, second],
  );
}

/** What the letters in the drawing mean, and how many areas are in each part. */
function Quadrants({ quadrants }: Pick<ReturnType<typeof scatterWords>, 'quadrants'>) {
  return (
    <ul className="scatter-chart__quadrants">
      {quadrants.map(({ letter, name, count }) => (
        <li className="scatter-chart__quadrant" key={letter}>
          <b className="scatter-chart__letter">{letter}</b>
          <span>
            {name}: {formatCount(count)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is said of an area, with the second measure once: the map may say it already. */
export function pairLabel(
  { label, second }: Pick<ChartRow, 'label' | 'second'>,
  of: Pick<ChartIndicator, 'title'>,
): string {
  const named = `${of.title}: `;
  const isSaid = label.split('; ').some((part) => part.startsWith(named));
  return second === null || isSaid ? label : `${label}; ${named}${second.label}`;
}
