/** From the compact published form to observations. The only place where the two meet. */
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { measureFromCounts } from '../domain/rate.ts';
import { extrasOf, otherLookUpOf } from './compactFigure.ts';
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
  indicator: Indicator,
): ObservationsByArea {
  const observations = new Map<GssCode, Observation>();
  const series = file.series.find((candidate) => candidate.period === period);
  if (series === undefined) return observations;
  file.areas.forEach((code, index) => {
    const area = code as GssCode;
    const absent = series.status?.[code];
    if (absent !== undefined) {
      observations.set(area, { area, period, status: absent });
      return;
    }
    const numerator = series.numerators?.[index] ?? null;
    const denominator = series.denominators?.[index] ?? null;
    const published = series.values?.[index] ?? null;
    const computed =
      numerator !== null && denominator !== null
        ? measureFromCounts(numerator, denominator, indicator)
        : { value: published, interval: null };
    const value = published ?? computed.value;
    if (value === null) {
      observations.set(area, { area, period, status: 'notCollected' });
      return;
    }
    const lower = series.lower?.[index] ?? null;
    const upper = series.upper?.[index] ?? null;
    const otherLookUp = otherLookUpOf(series, index, indicator);
    observations.set(area, {
      area,
      period,
      status: 'measured',
      value,
      numerator,
      denominator,
      interval: lower !== null && upper !== null ? { lower, upper } : computed.interval,
      alternative: series.alternatives?.[code] ?? null,
      ...(otherLookUp === undefined ? {} : { otherLookUp }),
      ...extrasOf(series, code),
    });
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
