/** Where two years of each area are beside one another: plain numbers, no page. */
import type { Change } from '../domain/change.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Interval } from '../domain/observation.ts';
import { placeInterval, type Span } from './kit/scale.ts';
import { CHART_LINE_HEIGHT, wrapText } from './kit/textWidth.ts';
import { valueAxis, type ValueAxis } from './kit/valueAxis.ts';

export interface YearFigure {
  readonly value: number;
  readonly interval: Interval | null;
}

export interface ChangeRow {
  readonly code: GssCode;
  readonly name: string;
  /** Null when that year is not complete for the area. */
  readonly earlier: YearFigure | null;
  readonly later: YearFigure | null;
  readonly change: Change;
}

export interface PlacedYear {
  readonly x: number;
  readonly interval: Span | null;
}

export interface PlacedChange {
  readonly row: ChangeRow;
  /** The words of the change, in lines that fit. */
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly y: number;
  readonly earlier: PlacedYear | null;
  readonly later: PlacedYear | null;
}

export interface ChangeLayout {
  readonly rows: readonly PlacedChange[];
  readonly axis: ValueAxis;
  readonly height: number;
  readonly baseline: number;
}

/** Baselines of the name and of the first line of words, from the top of a row. */
export const NAME_LINE = 18;
export const FIRST_LINE = NAME_LINE + CHART_LINE_HEIGHT + 1;
/** From the last line of words to the dots, and from there to the end of the row. */
const TO_DOTS = 19;
const UNDER_DOTS = 18;
/** Space beside the words. */
export const TEXT_SIDE = 6;
const AXIS = 26;
const SIDE = 18;

/** The earlier year stands a little above the later one, so that neither hides the other's interval. */
export const YEAR_OFFSET = 5;

/** @param clauseOf the words of a row's change, which wrap where the chart is narrow */
export function changeLayout(
  rows: readonly ChangeRow[],
  width: number,
  clauseOf: (row: ChangeRow) => string,
): ChangeLayout {
  const values = rows.flatMap((row) =>
    [row.earlier, row.later].flatMap((year) =>
      year === null
        ? []
        : [year.value, year.interval?.lower ?? year.value, year.interval?.upper ?? year.value],
    ),
  );
  const axis = valueAxis(values, [SIDE, width - SIDE]);
  const place = (year: YearFigure | null): PlacedYear | null =>
    year && { x: axis.position(year.value), interval: placeInterval(year.interval, axis.position) };
  const placed: PlacedChange[] = [];
  let top = 0;
  for (const row of rows) {
    const lines = wrapText(clauseOf(row), width - 2 * TEXT_SIDE);
    const y = top + FIRST_LINE + (lines.length - 1) * CHART_LINE_HEIGHT + TO_DOTS;
    const height = y + UNDER_DOTS - top;
    placed.push({ row, lines, top, height, y, earlier: place(row.earlier), later: place(row.later) });
    top += height;
  }
  const baseline = top + 4;
  return {
    rows: placed,
    axis,
    height: baseline + AXIS,
    baseline,
  };
}
