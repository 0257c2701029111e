/** Where two years of each area stand beside one another: plain numbers, no page. */
import type { Change } from '../domain/change.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Interval } from '../domain/observation.ts';
import { valueAxis, type ValueAxis } from './valueAxis.ts';

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
  readonly from: number | null;
  readonly to: number | null;
}

export interface PlacedChange {
  readonly row: ChangeRow;
  readonly top: number;
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

/** Height of a row: the name, the words of the change, the two dots. */
export const CHANGE_ROW = 72;
const AXIS = 26;
const SIDE = 18;

/** The earlier year stands a little above the later one, so that neither hides the other's interval. */
export const YEAR_OFFSET = 5;

export function changeLayout(rows: readonly ChangeRow[], width: number): ChangeLayout {
  const values = rows.flatMap((row) =>
    [row.earlier, row.later].flatMap((year) =>
      year === null
        ? []
        : [year.value, year.interval?.lower ?? year.value, year.interval?.upper ?? year.value],
    ),
  );
  const axis = valueAxis(values, [SIDE, width - SIDE]);
  const place = (year: YearFigure | null): PlacedYear | null =>
    year === null
      ? null
      : {
          x: axis.position(year.value),
          from: year.interval === null ? null : axis.position(year.interval.lower),
          to: year.interval === null ? null : axis.position(year.interval.upper),
        };
  const baseline = rows.length * CHANGE_ROW + 4;
  return {
    rows: rows.map((row, index) => ({
      row,
      top: index * CHANGE_ROW,
      y: index * CHANGE_ROW + 54,
      earlier: place(row.earlier),
      later: place(row.later),
    })),
    axis,
    height: baseline + AXIS,
    baseline,
  };
}
