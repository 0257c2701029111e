/**
 * A figure as published: what the columns of an observations file and a profile both hold of one area and period, and the one
 * reader that makes an observation of it.
 */
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation, ApportionedEstimate } from '../domain/observation.ts';
import { measureFromCounts } from '../domain/rate.ts';
import type { PublishedFigure } from './profileSchema.ts';
import type { ObservationsFile } from './schema.ts';

type Series = ObservationsFile['series'][number];
type Counts = [numerator: number, denominator: number];
type FigureParts = Exclude<PublishedFigure, string | number | Counts>;
/** What value and interval are computed from. */
export type FigureStyle = Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>;

/** The figure of an area and period; an area or period that is not in the file was not collected. */
export function publishedFigure(file: ObservationsFile, period: string, area: GssCode): PublishedFigure {
  const index = file.areas.indexOf(area);
  const series = file.series.find((candidate) => candidate.period === period);
  return series === undefined || index < 0 ? 'notCollected' : figureInSeries(series, index, area);
}

/** @param index of the area in the file's `areas`, along which the columns of the series run. */
export function figureInSeries(series: Series, index: number, area: GssCode): PublishedFigure {
  const absent = series.status?.[area];
  if (absent !== undefined) return absent;
  const value = series.values?.[index] ?? null;
  const counts = countsAt(series, index);
  if (value === null && counts === null) return 'notCollected';
  const more = partsBesides(series, index, area);
  if (Object.keys(more).length > 0 || (value !== null && counts !== null)) {
    return { ...(value === null ? {} : { value }), ...(counts === null ? {} : { counts }), ...more };
  }
  return value ?? counts ?? 'notCollected';
}

type Columns = Pick<Series, 'numerators' | 'denominators'>;

function countsAt({ numerators, denominators }: Columns, index: number): Counts | null {
  const numerator = numerators?.[index] ?? null;
  const denominator = denominators?.[index] ?? null;
  return numerator === null || denominator === null ? null : [numerator, denominator];
}

function partsBesides(series: Series, index: number, area: GssCode): Omit<FigureParts, 'value' | 'counts'> {
  const lower = series.lower?.[index] ?? null;
  const upper = series.upper?.[index] ?? null;
  const alternative = series.alternatives?.[area];
  const hole = series.holes?.[area];
  return {
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    ...(alternative === undefined ? {} : { alternative }),
    ...(series.otherLookUp === undefined ? {} : { other: otherAt(series.otherLookUp, index) }),
    ...(hole === undefined ? {} : { hole }),
    ...(series.noFifth?.includes(area) === true ? { noFifth: true } : {}),
  };
}

/** The figure by the other look-up: its counts where they are held, else its value; null where it has none. */
function otherAt(columns: NonNullable<Series['otherLookUp']>, index: number): number | Counts | null {
  const counts = countsAt(columns, index);
  return counts !== null && counts[1] > 0 ? counts : (columns.values?.[index] ?? null);
}

/** The one reader of published figures. @param indicator from which values and intervals of counts are computed. */
export function observationOf(
  figure: PublishedFigure,
  area: GssCode,
  period: string,
  indicator: FigureStyle,
): Observation {
  if (typeof figure === 'string') return { area, period, status: figure };
  const { value, counts, lower, upper, alternative, other, hole, noFifth }: FigureParts =
    typeof figure === 'number' ? { value: figure } : Array.isArray(figure) ? { counts: figure } : figure;
  const computed = counts === undefined ? null : measureFromCounts(...counts, indicator);
  const measured = value ?? computed?.value;
  if (measured === undefined) return { area, period, status: 'notCollected' };
  return {
    area,
    period,
    status: 'measured',
    value: measured,
    numerator: counts?.[0] ?? null,
    denominator: counts?.[1] ?? null,
    interval: lower !== undefined && upper !== undefined ? { lower, upper } : (computed?.interval ?? null),
    alternative: alternative ?? null,
    ...(other === undefined
      ? {}
      : { otherLookUp: other === null ? null : apportionedEstimateOf(other, indicator) }),
    ...(hole === undefined ? {} : { hole }),
    ...(noFifth === undefined ? {} : { noFifth }),
  };
}

function apportionedEstimateOf(other: number | Counts, indicator: FigureStyle): ApportionedEstimate {
  if (typeof other === 'number') return { value: other, numerator: null, denominator: null, interval: null };
  const [numerator, denominator] = other;
  return { numerator, denominator, ...measureFromCounts(numerator, denominator, indicator) };
}
