/** A figure as every file has it: in the table, the workbook, the map file and the pack it is the same number. */
import { roundForFile } from './fileValue.ts';
import type { Indicator } from './indicator.ts';
import { measuredOf, statusOf, type Observation, type Status } from './observation.ts';

export interface FileFigure {
  readonly status: Status;
  /** Null where there is no figure: nothing stands in for a withheld one. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export function fileFigure(
  observation: Observation | null | undefined,
  { decimals }: Pick<Indicator, 'decimals'>,
): FileFigure {
  const figure = measuredOf(observation);
  const rounded = (value: number | null | undefined): number | null =>
    value == null ? null : roundForFile(value, decimals);
  return {
    status: statusOf(observation),
    value: rounded(figure?.value),
    lower: rounded(figure?.interval?.lower),
    upper: rounded(figure?.interval?.upper),
    numerator: rounded(figure?.numerator),
    denominator: rounded(figure?.denominator),
  };
}
