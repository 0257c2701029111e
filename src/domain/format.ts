/** Format: the one way in which every figure and period is written for people (en-GB). */
import type { Indicator, Unit, YearMeaning } from './indicator.ts';
import type { Interval } from './observation.ts';
import { parsePeriod } from './period.ts';

/** What the formatter needs to know of an indicator. */
export type FigureStyle = Pick<Indicator, 'unit' | 'decimals'>;

/** Full months rather than Intl's, whose spelling differs between versions of its data. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A true minus sign, which is as wide as a plus and is read out as "minus". */
const MINUS = '\u2212';

/** Words that follow a figure. Those that need words around the figure are in `formatFigureWithUnit`. */
const UNIT_PHRASES: Readonly<Record<Unit, string>> = {
  'per-1000-residents': 'per 1,000 residents',
  'per-1000000-residents': 'per million residents',
  'per-1000-at-risk': 'per 1,000 people at risk',
  'per-1000-households': 'per 1,000 households',
  'per-1000-properties': 'per 1,000 properties',
  'per-10000-children': 'per 10,000 children',
  'per-100000-children': 'per 100,000 children',
  'per-100-children-looked-after': 'per 100 looked-after children',
  'per-100-pupils': 'per 100 pupils',
  percent: '%',
  score: 'score',
  decile: 'decile (1 = most deprived)',
  index: 'out of 100',
  count: 'number',
  'people-per-square-kilometre': 'people per square kilometre',
};

/** The unit by itself, for an axis or a column heading: "per 1,000 residents", "%", "score". */
export function formatUnit(unit: Unit): string {
  return UNIT_PHRASES[unit];
}

/**
 * A figure with the indicator's decimals: "12.3", "12.3%", "1,204", "−0.4". What is more than none and would be written as
 * none is "under 0.1", because a zero is a figure of its own; of scores and indices, whose zero is a point like any other, it is "0.0".
 */
export function formatFigure(value: number, style: FigureStyle): string {
  const figure = writeFigure(value, style);
  const countsSomething = style.unit !== 'score' && style.unit !== 'index';
  return countsSomething && value > DUST && !/[1-9]/.test(figure)
    ? `under ${writeFigure(10 ** -style.decimals, style)}`
    : figure;
}

/** What is left of a zero by binary fractions. */
const DUST = 1e-9;

function writeFigure(value: number, style: FigureStyle): string {
  return formatDecimal(value, style.decimals) + (style.unit === 'percent' ? '%' : '');
}

/** A figure that can be alone: "12.3 per 1,000 residents", "12.3%", "score 31.4", "decile 1 (1 = most deprived)". */
export function formatFigureWithUnit(value: number, style: FigureStyle): string {
  const figure = formatFigure(value, style);
  switch (style.unit) {
    case 'percent':
    case 'count':
      return figure;
    case 'score':
      return `score ${figure}`;
    case 'decile':
      return `decile ${figure} (1 = most deprived)`;
    default:
      return `${figure} ${UNIT_PHRASES[style.unit]}`;
  }
}

/** A number of people, areas or events: "1,204". */
export function formatCount(count: number): string {
  return formatDecimal(count, 0);
}

/** "11.2 to 13.4", "11.2% to 13.4%". */
export function formatInterval(interval: Interval, style: FigureStyle): string {
  return formatRange(interval.lower, interval.upper, style);
}

/** "10.0 to 15.0", or one figure when both are written alike. */
export function formatRange(from: number, to: number, style: FigureStyle): string {
  const [start, end] = [writeFigure(from, style), writeFigure(to, style)];
  return start === end ? start : `${start} to ${end}`;
}

/** A difference with its sign: "+1.2", "−0.4", "0.0"; of percentages "+1.2 percentage points". */
export function formatSigned(difference: number, style: FigureStyle): string {
  const figure = formatDecimal(difference, style.decimals);
  const isZero = Number(Math.abs(difference).toFixed(style.decimals)) === 0;
  const signed = difference > 0 && !isZero ? `+${figure}` : figure;
  return style.unit === 'percent' ? `${signed} percentage points` : signed;
}

/** A share from 0 to 1 as a whole percentage: 0.123 is "12%". Never says "0%" of something or "100%" of not all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share >= 0.995) return 'over 99%';
  return `${formatDecimal(share * 100, 0)}%`;
}

/** "March 2026" for `2026-03`; the text itself when it is no month. */
export function formatMonth(month: string): string {
  const period = parsePeriod(month);
  return period?.kind === 'month' ? `${MONTHS[period.month - 1] ?? ''} ${period.year}` : month;
}

/**
 * A period in words: "April 2025 to March 2026", "school year 2023/24", "Indices of Deprivation 2025", "Census 2021".
 * @param yearMeans what a bare year stands for ("year ending March 2024"); without it the year is written as it is.
 */
export function formatPeriod(text: string, yearMeans?: YearMeaning): string {
  const period = parsePeriod(text);
  if (period === null) return text;
  switch (period.kind) {
    case 'month':
      return formatMonth(text);
    case 'window':
      return period.months === 1
        ? formatMonth(period.first)
        : `${formatMonth(period.first)} to ${formatMonth(period.last)}`;
    case 'year':
      return formatYear(period.year, yearMeans);
    case 'academic-year':
      return `school year ${text}`;
    case 'edition':
      return `${period.series === 'iod' ? 'Indices of Deprivation' : 'Census'} ${period.year}`;
  }
}

/** A period of a measure in words, by what the measure says of its periods. */
export function formatPeriodOf(
  text: string,
  { yearMeans, periodWords }: Pick<Indicator, 'yearMeans' | 'periodWords'>,
): string {
  return periodWords !== undefined && parsePeriod(text)?.kind === 'edition'
    ? periodWords
    : formatPeriod(text, yearMeans);
}

function formatYear(year: number, yearMeans: YearMeaning | undefined): string {
  switch (yearMeans) {
    case undefined:
      return String(year);
    case 'calendar-year':
      return `calendar year ${year}`;
    case 'year-ending-march':
      return `year ending March ${year}`;
    case '31-march':
      return `31 March ${year}`;
    case 'mid-year':
      return `mid-${year}`;
    case 'january':
      return `January ${year}`;
    case 'december-to-february':
      return `December ${year - 1} to February ${year}`;
    case 'published-as':
      return `published as ${year}`;
  }
}

const numberFormats = new Map<number, Intl.NumberFormat>();

/** A number with thousands commas and a fixed number of decimals; "0.0", never "−0.0". */
export function formatDecimal(value: number, decimals: number): string {
  let format = numberFormats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    numberFormats.set(decimals, format);
  }
  const magnitude = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(magnitude) ? MINUS + magnitude : magnitude;
}

/** A day such as `2021-12-13` in words: "13 December 2021". Anything else is given back as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match === null || month === undefined ? day : `${Number(match[3])} ${month} ${match[1]}`;
}
