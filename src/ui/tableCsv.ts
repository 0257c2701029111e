/**
 * The download of exactly what the table shows, in the columns of the published files:
 * indicator,geography,area_code,area_name,period,value,unit,lower,upper,numerator,denominator,status
 */
import { csvText, DOWNLOAD_CSV, type CsvCell } from '../domain/csv.ts';
import { CSV_COLUMNS } from '../domain/csvColumns.ts';
import { fileFigure } from '../domain/fileFigure.ts';
import type { Geography } from '../domain/geography.ts';
import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { AreaTableRow } from './areaTableRow.ts';

export interface CsvMeasure {
  readonly indicator: string;
  readonly unit: Unit;
  /** In the written grammar of the published files: `2025-04/2026-03`, `iod2025`. */
  readonly period: string;
  /** Digits with which people read its figures. */
  readonly decimals: number;
}

export interface TableCsvInput {
  /** All rows that fit the filter, in the order shown; not only those of the page in view. */
  readonly rows: readonly AreaTableRow[];
  readonly geography: Geography;
  readonly first: CsvMeasure;
  /** Null when one measure is shown. Its rows follow those of the first. */
  readonly second: CsvMeasure | null;
}

/** CSV text with a heading line; an absent figure has empty cells and its state. */
export function tableCsv({ rows, geography, first, second }: TableCsvInput): string {
  const line = (
    row: AreaTableRow,
    measure: CsvMeasure,
    observation: Observation | null,
  ): readonly CsvCell[] => {
    const figure = fileFigure(observation, measure);
    return [
      measure.indicator,
      geography,
      row.code,
      row.name,
      measure.period,
      figure.value,
      measure.unit,
      figure.lower,
      figure.upper,
      figure.numerator,
      figure.denominator,
      figure.status,
    ];
  };
  const lines = rows.map((row) => line(row, first, row.observation));
  if (second !== null) {
    for (const row of rows) if (row.second !== null) lines.push(line(row, second, row.second.observation));
  }
  return csvText([CSV_COLUMNS, ...lines], DOWNLOAD_CSV);
}
