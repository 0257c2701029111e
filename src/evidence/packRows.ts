/** The figures of a pack as rows: what every file of the pack holds and what the check code is made from. */
import { csvText, DOWNLOAD_CSV, type CsvCell } from '../domain/csv.ts';
import { CSV_COLUMNS } from '../domain/csvColumns.ts';
import { roundForFile } from '../domain/fileValue.ts';
import { formatUnit } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { measuredOf, type Observation, type Status } from '../domain/observation.ts';
import type { PackFigure } from './packFigures.ts';

/** How the figure came about: `published`, put together from `areas`, or `estimated` where neighbourhoods are cut. */
export type RowMethod = 'published' | 'areas' | 'estimated';

export interface PackRow {
  readonly role: 'figure' | 'comparator' | 'earlier';
  readonly indicator: string;
  readonly title: string;
  readonly geography: Geography | 'patch';
  readonly areaCode: string;
  readonly areaName: string;
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly unitWords: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: Status;
  readonly method: RowMethod;
}

/** The rows of one figure: itself, what it is compared with, and the period before. */
export function rowsOfFigure(figure: PackFigure): readonly PackRow[] {
  const { indicator, area, finding, isAggregated, isEstimate } = figure;
  const method: RowMethod = isEstimate ? 'estimated' : isAggregated ? 'areas' : 'published';
  const own = {
    geography: isAggregated ? ('patch' as const) : area.geography,
    code: area.code,
    name: area.name,
  };
  const row = (
    role: PackRow['role'],
    place: { geography: PackRow['geography']; code: string; name: string },
    observation: Observation,
    how: RowMethod,
  ): PackRow => {
    const measured = measuredOf(observation);
    const rounded = (value: number | null | undefined): number | null =>
      value == null ? null : roundForFile(value, indicator.decimals);
    return {
      role,
      indicator: indicator.id,
      title: indicator.title,
      geography: place.geography,
      areaCode: place.code,
      areaName: place.name,
      period: observation.period,
      value: rounded(measured?.value),
      unit: indicator.unit,
      unitWords: formatUnit(indicator.unit),
      lower: rounded(measured?.interval?.lower),
      upper: rounded(measured?.interval?.upper),
      numerator: rounded(measured?.numerator),
      denominator: rounded(measured?.denominator),
      status: observation.status,
      method: how,
    };
  };
  return [
    row('figure', own, finding.observation, method),
    ...figure.comparators.map(({ level, code, name, observation }) =>
      row('comparator', { geography: level, code, name }, observation, 'published'),
    ),
    ...(figure.earlier === null ? [] : [row('earlier', own, figure.earlier, method)]),
  ];
}

export function packRows(figures: readonly PackFigure[]): readonly PackRow[] {
  return figures.flatMap(rowsOfFigure);
}

export const PACK_CSV_COLUMNS = [...CSV_COLUMNS, 'role', 'method'] as const;

/** A row in the order of `PACK_CSV_COLUMNS`. */
function rowCells(row: PackRow): readonly CsvCell[] {
  return [
    row.indicator,
    row.geography,
    row.areaCode,
    row.areaName,
    row.period,
    row.value,
    row.unit,
    row.lower,
    row.upper,
    row.numerator,
    row.denominator,
    row.status,
    row.role,
    row.method,
  ];
}

/** In the columns of the published files with two more. */
export function packCsv(rows: readonly PackRow[]): string {
  return csvText([PACK_CSV_COLUMNS, ...rows.map(rowCells)], DOWNLOAD_CSV);
}
