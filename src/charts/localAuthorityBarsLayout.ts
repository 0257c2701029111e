/** Where the boroughs' bars are: plain numbers, no page. */
import { measuredOf, statusOf, type Status } from '../domain/observation.ts';
import { measuredRows, type ChartRow, type Comparator } from './chartRow.ts';
import { lanesHeight, placeInLanes, type LaneLabel } from './kit/labelLanes.ts';
import { textWidth } from './kit/textWidth.ts';
import { placeInterval, type Span } from './kit/scale.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

export interface LocalAuthorityBarsInput {
  readonly rows: readonly ChartRow[];
  readonly comparators: readonly (Comparator & { readonly text: string })[];
  /** The figure as written at the bar, or the words of its absence. */
  readonly figureOf: (row: ChartRow) => string;
  readonly width: number;
}

export interface PlacedBar {
  readonly row: ChartRow;
  readonly status: Status;
  readonly top: number;
  readonly barTop: number;
  /** Null when there is no figure. */
  readonly end: number | null;
  readonly whisker: Span | null;
  readonly text: string;
  readonly textX: number;
}

export interface LocalAuthorityBarsLayout {
  readonly bars: readonly PlacedBar[];
  readonly labels: readonly LaneLabel[];
  readonly comparators: readonly { readonly name: string; readonly x: number }[];
  readonly axis: ValueAxis;
  readonly left: number;
  readonly top: number;
  readonly baseline: number;
  readonly height: number;
}

/** Height of a row: the name above its bar, so that the longest name fits the narrowest screen. */
export const BAR_ROW = 44;
export const BAR_HEIGHT = 16;
/** Width of the patterned stub that stands for a figure that is not there. */
export const STUB = 40;
const AXIS = 26;
const LEFT = 6;
const TEXT_GAP = 6;

/** Bars are on zero, in the order of the rows (by name unless the caller says otherwise). */
export function localAuthorityBarsLayout({
  rows,
  comparators,
  figureOf,
  width,
}: LocalAuthorityBarsInput): LocalAuthorityBarsLayout {
  const lanes = comparators.length;
  const top = lanes === 0 ? 4 : lanesHeight(lanes);
  const measured = measuredRows(rows);
  const values = measured.flatMap(({ figure }) => [figure.value, figure.interval?.upper ?? 0]);
  const axisFor = (room: number): ValueAxis =>
    valueAxis([0, ...values, ...comparators.map((c) => c.value)], [LEFT, width - room], { fromZero: true });
  /** A figure stands beyond its bar and its interval, and beyond a line that would cross it. */
  const textAt = (row: ChartRow, axis: ValueAxis): number => {
    const figure = measuredOf(row.observation);
    const end =
      figure === null
        ? LEFT + STUB
        : axis.position(Math.max(figure.value, figure.interval?.upper ?? figure.value));
    const lines = comparators.map(({ value }) => axis.position(value)).sort((a, b) => a - b);
    const space = textWidth(figureOf(row)) + TEXT_GAP;
    return lines.reduce(
      (start, line) => (line > start - TEXT_GAP && line < start + space ? line + TEXT_GAP : start),
      end + TEXT_GAP,
    );
  };
  const least = Math.max(0, ...measured.map(({ row }) => textWidth(figureOf(row)))) + TEXT_GAP + 4;
  // The more room is left beyond the bars, the closer all stands; a few rounds settle it.
  let room = least;
  for (let round = 0; round < 4; round += 1) {
    const axis = axisFor(room);
    const over = Math.max(0, ...rows.map((row) => textAt(row, axis) + textWidth(figureOf(row)) - width));
    room += over;
  }
  const axis = axisFor(room);
  const baseline = top + rows.length * BAR_ROW + 4;
  return {
    bars: rows.map((row, index): PlacedBar => {
      const rowTop = top + index * BAR_ROW;
      const figure = measuredOf(row.observation);
      return {
        row,
        status: statusOf(row.observation),
        top: rowTop,
        barTop: rowTop + 22,
        end: figure && axis.position(figure.value),
        whisker: placeInterval(figure?.interval, axis.position),
        text: figureOf(row),
        textX: textAt(row, axis),
      };
    }),
    labels: placeInLanes(
      comparators.map((c) => ({ id: c.name, text: c.text, x: axis.position(c.value) })),
      width,
      Math.max(1, lanes),
    ),
    comparators: comparators.map((c) => ({ name: c.name, x: axis.position(c.value) })),
    axis,
    left: LEFT,
    top,
    baseline,
    height: baseline + AXIS,
  };
}
