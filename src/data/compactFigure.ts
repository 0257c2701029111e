/** One figure between three forms: the columns of an observations file, the compact form of a profile, an observation. */
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Measured, Observation, OtherLookUp } from '../domain/observation.ts';
import { measureFromCounts } from '../domain/rate.ts';
import type { CompactFigure } from './profileSchema.ts';
import type { ObservationsFile } from './schema.ts';

/** What a series may say of an area beyond its figure. */
export function extrasOf(
  series: ObservationsFile['series'][number],
  area: string,
): Pick<Measured, 'hole' | 'noFifth'> {
  const hole = series.holes?.[area];
  return {
    ...(hole === undefined ? {} : { hole }),
    ...(series.noFifth?.includes(area) === true ? { noFifth: true } : {}),
  };
}

/** @param index of the area in `file.areas`; an area or period that is not there was not collected. */
export function compactFigure(file: ObservationsFile, period: string, area: string): CompactFigure {
  const index = file.areas.indexOf(area);
  const series = file.series.find((candidate) => candidate.period === period);
  if (series === undefined || index < 0) return 'notCollected';
  const absent = series.status?.[area];
  if (absent !== undefined) return absent;
  const value = series.values?.[index] ?? null;
  const numerator = series.numerators?.[index] ?? null;
  const denominator = series.denominators?.[index] ?? null;
  const lower = series.lower?.[index] ?? null;
  const upper = series.upper?.[index] ?? null;
  const alternative = series.alternatives?.[area];
  const extras = extrasOf(series, area);
  const counts: [number, number] | null =
    numerator === null || denominator === null ? null : [numerator, denominator];
  const other = otherOf(series, index);
  const isPlain =
    lower === null &&
    upper === null &&
    alternative === undefined &&
    other === undefined &&
    Object.keys(extras).length === 0;
  if (value === null && counts === null) return 'notCollected';
  if (isPlain && counts === null && value !== null) return value;
  if (isPlain && value === null && counts !== null) return counts;
  return {
    ...(value === null ? {} : { value }),
    ...(counts === null ? {} : { counts }),
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    ...(alternative === undefined ? {} : { alternative }),
    ...(other === undefined ? {} : { other }),
    ...extras,
  };
}

type Series = ObservationsFile['series'][number];
type Other = number | [number, number];

/** The figure by the other look-up: its counts where they are held, else its value; null where it has none; undefined where none is held. */
function otherOf({ otherLookUp }: Series, index: number): Other | null | undefined {
  if (otherLookUp === undefined) return undefined;
  const numerator = otherLookUp.numerators?.[index] ?? null;
  const denominator = otherLookUp.denominators?.[index] ?? null;
  if (numerator !== null && denominator !== null && denominator > 0) return [numerator, denominator];
  return otherLookUp.values?.[index] ?? null;
}

/** A ward's figure by the other look-up, from the row of its series. */
export function otherLookUpOf(
  series: Series,
  index: number,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): OtherLookUp | null | undefined {
  const other = otherOf(series, index);
  return other == null ? other : decodeOther(other, indicator);
}

function decodeOther(
  other: Other,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): OtherLookUp {
  if (typeof other === 'number') return { value: other, numerator: null, denominator: null, interval: null };
  const [numerator, denominator] = other;
  return { numerator, denominator, ...measureFromCounts(numerator, denominator, indicator) };
}

/** @param indicator multiplier and interval method, from which values and intervals of counts are computed. */
export function decodeFigure(
  figure: CompactFigure,
  area: GssCode,
  period: string,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): Observation {
  if (typeof figure === 'string') return { area, period, status: figure };
  const parts =
    typeof figure === 'number' ? { value: figure } : Array.isArray(figure) ? { counts: figure } : figure;
  const {
    value,
    counts,
    lower,
    upper,
    alternative,
    other,
    hole,
    noFifth,
  }: Exclude<CompactFigure, string | number | [number, number]> = parts;
  const computed = counts === undefined ? null : measureFromCounts(counts[0], counts[1], indicator);
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
    ...(other === undefined ? {} : { otherLookUp: other === null ? null : decodeOther(other, indicator) }),
    ...(hole === undefined ? {} : { hole }),
    ...(noFifth === undefined ? {} : { noFifth }),
  };
}
