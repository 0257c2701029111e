/** The months of each local authority from the published files: as a rate where its residents are known, else as a number. Pure. */
import type { ChartSeries } from '../charts/chartSeries.ts';
import type { SeriesPoint } from '../charts/seriesLayout.ts';
import { decodeMonths } from '../data/decodeObservations.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { formatCount, formatDecimal } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { computeRate } from '../domain/rate.ts';
import { MONTHS_WORDS } from '../words/months.ts';

/** Monthly numbers are small: for this many residents they have digits before the point. */
const PER = 100_000;
/** A smaller rate is written with a digit after the point. */
const SMALL = 20;

export interface MonthFiles {
  readonly months: ObservationsFile;
  /** Figures of windows, whose people at risk the months are divided by. */
  readonly windows: ObservationsFile | null;
  /** All authorities together; null where they are not published. */
  readonly togetherMonths: ObservationsFile | null;
  readonly togetherWindows: ObservationsFile | null;
}

export interface MonthsOfEach {
  readonly kind: 'rate' | 'count';
  readonly series: readonly ChartSeries[];
  readonly together: readonly SeriesPoint[] | null;
}

/** People at risk of an area in its newest window; null where there are none. */
function residentsOf(file: ObservationsFile | null, area: GssCode): number | null {
  const index = file?.areas.indexOf(area) ?? -1;
  return file?.series.at(-1)?.denominators?.[index] ?? null;
}

function pointsOf(file: ObservationsFile, area: GssCode, residents: number | null): readonly SeriesPoint[] {
  return decodeMonths(file, area).map(({ month, count }): SeriesPoint => {
    if (count === null) return { period: month, value: null, status: 'incomplete' };
    if (residents === null) return { period: month, value: count, status: 'measured' };
    const value = computeRate(count, residents, PER);
    const text = MONTHS_WORDS.point(formatCount(count), formatDecimal(value, value < SMALL ? 1 : 0));
    return { period: month, value, status: 'measured', text };
  });
}

/** @param areas in the order in which they are drawn */
export function monthsOfEach(
  areas: readonly Pick<ChartSeries, 'code' | 'name' | 'selected'>[],
  indicator: Pick<Indicator, 'unit'>,
  { months, windows, togetherMonths, togetherWindows }: MonthFiles,
): MonthsOfEach {
  const isRate =
    indicator.unit === 'per-1000-residents' &&
    areas.every(({ code }) => residentsOf(windows, code) !== null || !months.areas.includes(code));
  const residents = (code: GssCode) => (isRate ? residentsOf(windows, code) : null);
  const all = togetherMonths?.areas[0];
  const everyone = all === undefined ? null : residentsOf(togetherWindows, all);
  return {
    kind: isRate ? 'rate' : 'count',
    series: areas
      .map((area) => ({
        ...area,
        kind: 'area' as const,
        points: pointsOf(months, area.code, residents(area.code)),
      }))
      .filter(({ points }) => points.some(({ value }) => value !== null)),
    together:
      isRate && togetherMonths !== null && all !== undefined && everyone !== null
        ? pointsOf(togetherMonths, all, everyone)
        : null,
  };
}
