/** The years of one measure of an area, for the small line beside its figure; months are drawn under "better or worse". */
import { observationOf } from '../data/publishedFigure.ts';
import type { ProfileFile } from '../data/profileSchema.ts';
import type { SeriesPoint } from '../charts/seriesLayout.ts';
import { formatFigure, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { measuredOf } from '../domain/observation.ts';
import { trendSummary } from '../words/charts.ts';
import type { ProfileFigure } from './profileModel.ts';

export interface ProfileSeries {
  readonly points: readonly SeriesPoint[];
  readonly summary: string;
}

/** @returns null when there are fewer than two figures to join. */
export function profileSeries(file: ProfileFile, { entry }: ProfileFigure): ProfileSeries | null {
  const { indicator, area } = entry;
  const years = file.years[indicator.id];
  const points = yearPoints(years, area.code, entry);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return null;
  const format = (value: number) => formatFigure(value, indicator);
  return {
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

function yearPoints(
  years: ProfileFile['years'][string] | undefined,
  area: GssCode,
  { indicator }: ProfileFigure['entry'],
): readonly SeriesPoint[] {
  return (years?.periods ?? []).map((period, index) => {
    const observation = observationOf(years?.figures[index] ?? 'notCollected', area, period, indicator);
    return {
      period,
      value: measuredOf(observation)?.value ?? null,
      status: observation.status,
    };
  });
}
