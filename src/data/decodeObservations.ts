/** From the columns of an observations file to observations and monthly counts. */
import type { GssCode } from '../domain/geography.ts';
import type { Observation } from '../domain/observation.ts';
import { figureInSeries, observationOf, type FigureStyle } from './publishedFigure.ts';
import type { ObservationsFile } from './schema.ts';

export type ObservationsByArea = ReadonlyMap<GssCode, Observation>;

/**
 * The observations of one period.
 * @param indicator unit, multiplier and interval method, from which values and intervals are computed.
 * @returns one observation for every area of the file; empty when the file has no such period.
 */
export function decodePeriod(
  file: ObservationsFile,
  period: string,
  indicator: FigureStyle,
): ObservationsByArea {
  const observations = new Map<GssCode, Observation>();
  const series = file.series.find((candidate) => candidate.period === period);
  if (series === undefined) return observations;
  file.areas.forEach((area, index) => {
    observations.set(area, observationOf(figureInSeries(series, index, area), area, period, indicator));
  });
  return observations;
}

/** A monthly count, or why there is none. */
export interface MonthlyCount {
  readonly month: string;
  readonly count: number | null;
}

/**
 * Monthly counts of one area, in order; a month that is incomplete has no count.
 */
export function decodeMonths(file: ObservationsFile, area: GssCode): readonly MonthlyCount[] {
  const index = file.areas.indexOf(area);
  if (index < 0) return [];
  return file.series.map((series) => ({
    month: series.period,
    count:
      series.status?.[area] === undefined
        ? (series.numerators?.[index] ?? series.values?.[index] ?? null)
        : null,
  }));
}
