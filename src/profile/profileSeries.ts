/** The months or years of one measure of an area, for the small line beside its figure. */
import { decodeFigure } from '../data/compactFigure.ts';
import type { ProfileFile } from '../data/profileSchema.ts';
import type { SeriesPoint } from '../charts/seriesLayout.ts';
import { formatCount, formatFigure, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { isMeasured } from '../domain/observation.ts';
import { monthsBetween } from '../domain/period.ts';
import { trendSummary } from '../words/charts.ts';
import type { ProfileFigure } from './profileModel.ts';

export interface ProfileSeries {
  readonly kind: 'months' | 'years';
  readonly points: readonly SeriesPoint[];
  readonly summary: string;
}

/** @returns null when there are fewer than two figures to join. */
export function profileSeries(file: ProfileFile, { entry }: ProfileFigure): ProfileSeries | null {
  const { indicator, area } = entry;
  const months = file.months[indicator.id];
  const years = file.years[indicator.id];
  const points = months === undefined ? yearPoints(years, area.code, entry) : monthPoints(months);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return null;
  const format = (value: number) =>
    months === undefined ? formatFigure(value, indicator) : formatCount(value);
  return {
    kind: months === undefined ? 'years' : 'months',
    points,
    summary: trendSummary({
      name: area.name,
      first: formatPeriodOf(first.period, indicator),
      last: formatPeriodOf(last.period, indicator),
      lowest: format(Math.min(...values)),
      highest: format(Math.max(...values)),
      missing: points.length - values.length,
    }),
  };
}

function monthPoints({ first, counts }: ProfileFile['months'][string]): readonly SeriesPoint[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const end = year * 12 + month - 2 + counts.length;
  const last = `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`;
  return monthsBetween(first, last).map((period, index) => {
    const value = counts[index] ?? null;
    return { period, value, status: value === null ? 'incomplete' : 'measured' };
  });
}

function yearPoints(
  years: ProfileFile['years'][string] | undefined,
  area: GssCode,
  { indicator }: ProfileFigure['entry'],
): readonly SeriesPoint[] {
  return (years?.periods ?? []).map((period, index) => {
    const observation = decodeFigure(years?.figures[index] ?? 'notCollected', area, period, indicator);
    return {
      period,
      value: isMeasured(observation) ? observation.value : null,
      status: observation.status,
    };
  });
}
