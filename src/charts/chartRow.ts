/**
 * ChartRow: one area as the charts draw it. The screen builds the rows once for a view; every chart takes the same
 * rows, so a figure, a class or a word cannot differ between two charts.
 */
import type { AreaRow } from '../domain/areaRow.ts';
import type { ClassKey } from '../domain/classKeys.ts';
import { measuredOf, type MeasuredObservation, type Observation } from '../domain/observation.ts';

export interface ChartRow extends AreaRow {
  /** The class the map paints the area with. */
  readonly classKey: ClassKey;
  /** Not among the areas picked out in a key or drawn round; left out for a row that is. */
  readonly faded?: boolean;
  /** In place of the class, where the measure does not colour the map. */
  readonly look?: 'plain' | 'marked';
  /** What is said of the area on hover and focus: name, borough, figure with unit, state. */
  readonly label: string;
  /** The second measure of the area; null when only one is shown. */
  readonly second: { readonly observation: Observation | null; readonly label: string } | null;
}

/**
 * How a dot or a column looks: as its class, or faded. A measure that does not colour the map has no classes: its areas are `plain`,
 * and `marked` where the map has a pattern over them.
 */
export type LookKey = ClassKey | 'faded' | 'plain' | 'marked';

export function lookOf({ faded, look, classKey }: Pick<ChartRow, 'faded' | 'look' | 'classKey'>): LookKey {
  return faded === true ? 'faded' : (look ?? classKey);
}

/** The rows that have a figure, each with it. */
export function measuredRows(
  rows: readonly ChartRow[],
): { readonly row: ChartRow; readonly figure: MeasuredObservation }[] {
  return rows.flatMap((row) => {
    const figure = measuredOf(row.observation);
    return figure === null ? [] : [{ row, figure }];
  });
}

/** A named line that areas are compared with, such as the region. */
export interface Comparator {
  readonly name: string;
  readonly value: number;
}
