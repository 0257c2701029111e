/**
 * ChartRow: one area as the charts draw it. The screen builds the rows once for a view; every chart takes the same
 * rows, so a figure, a class or a word cannot differ between two charts.
 */
import type { GssCode } from '../domain/geography.ts';
import type { ClassKey } from '../domain/mapModel.ts';
import { isMeasured, type Interval, type Observation, type Status } from '../domain/observation.ts';

/** The second measure of an area, when two are compared. */
export interface SecondMeasure {
  readonly value: number | null;
  readonly status: Status;
  readonly label: string;
}

export interface ChartRow {
  readonly code: GssCode;
  readonly name: string;
  readonly localAuthorityCode: GssCode;
  readonly localAuthorityName: string;
  /** In the indicator's unit; null exactly when `status` is not `measured`. */
  readonly value: number | null;
  readonly status: Status;
  readonly interval: Interval | null;
  /** Ward figures only: the figure by the other look-up, when the two differ by more than a tenth. */
  readonly alternative: number | null;
  /** The class the map paints the area with. */
  readonly classKey: ClassKey;
  readonly selected: boolean;
  /** What is said of the area on hover and focus: name, borough, figure with unit, state. */
  readonly label: string;
  /** Null when only one measure is shown. */
  readonly second: SecondMeasure | null;
}

/** A named line that areas are compared with, such as the region. */
export interface Comparator {
  readonly name: string;
  readonly value: number;
}

export interface ChartRowInput extends Pick<
  ChartRow,
  'code' | 'name' | 'localAuthorityCode' | 'localAuthorityName' | 'classKey' | 'selected' | 'label'
> {
  readonly observation: Observation | undefined;
}

/** The row of one measure; an area without an observation is one for which nothing is collected. */
export function chartRowOf({ observation, ...area }: ChartRowInput): ChartRow {
  const measured = observation !== undefined && isMeasured(observation) ? observation : null;
  return {
    ...area,
    value: measured?.value ?? null,
    status: observation?.status ?? 'notCollected',
    interval: measured?.interval ?? null,
    alternative: measured?.alternative ?? null,
    second: null,
  };
}
