/** The periods that a sentence names, in the ways people write them, and whether one of them is that of a figure. */
import { formatPeriodOf } from '../../domain/format.ts';
import type { YearMeaning } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Span } from './numbersIn.ts';

/** Months counted from the year 0; `isYear` where only a year is named, or two that follow one another. */
export interface PeriodPhrase extends Span {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly how: 'months' | 'last-month' | 'two-years' | 'year';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;
const YEAR = String.raw`((?:19|20)\d\d)`;

const RANGE = new RegExp(
  String.raw`\b${MONTH}(?:\s+${YEAR})?\s*(?:to|and|-|until|through)\s*(?:the end of\s+)?${MONTH}\s+${YEAR}\b`,
  'giu',
);
const ENDING = new RegExp(
  String.raw`\b(?:year|twelve months|12 months)[\s-]+(?:ending|ended|to|up to)(?:\s+in)?\s+(?:\d{1,2}\s+)?${MONTH}\s+${YEAR}\b`,
  'giu',
);
const SINGLE = new RegExp(String.raw`\b(?:\d{1,2}\s+)?${MONTH}\s+${YEAR}\b`, 'giu');
const TWO_YEARS = new RegExp(String.raw`\b${YEAR}\s?[/-]\s?((?:19|20)?\d\d)\b`, 'gu');
const ONE_YEAR = new RegExp(String.raw`(?<![\d£.,-])(?:mid-)?${YEAR}\b(?![-/.,]\d)`, 'giu');

function month(name: string, year: string): number {
  return Number(year) * 12 + MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}

type Found = Omit<PeriodPhrase, 'from' | 'to' | 'text'>;

const WAYS: readonly (readonly [RegExp, (match: RegExpExecArray) => Found])[] = [
  [
    RANGE,
    ([, from = '', fromYear, to = '', toYear = '']) => ({
      first: month(from, fromYear ?? toYear),
      last: month(to, toYear),
      how: 'months',
    }),
  ],
  [
    ENDING,
    ([, name = '', year = '']) => ({
      first: month(name, year) - 11,
      last: month(name, year),
      how: 'last-month',
    }),
  ],
  [
    SINGLE,
    ([, name = '', year = '']) => ({ first: month(name, year), last: month(name, year), how: 'last-month' }),
  ],
  [
    TWO_YEARS,
    ([, year = '', next = '']) => ({
      first: Number(year) * 12,
      last: (Number(year) - (Number(year) % 100) + (Number(next) % 100)) * 12 + 11,
      how: 'two-years',
    }),
  ],
  [ONE_YEAR, ([, year = '']) => ({ first: Number(year) * 12, last: Number(year) * 12 + 11, how: 'year' })],
];

export function periodsIn(text: string): readonly PeriodPhrase[] {
  const found: PeriodPhrase[] = [];
  for (const [pattern, read] of WAYS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      // What is part of a longer phrase has been read with it.
      if (found.some((other) => from < other.to && to > other.from)) continue;
      found.push({ from, to, text: match[0], ...read(match) });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** How a measure's periods are meant. */
export interface PeriodStyle {
  readonly yearMeans?: YearMeaning;
  readonly periodWords?: string;
}

interface Months {
  readonly first: number;
  readonly last: number;
}

/** First and last month of a measure's period. */
function monthsOf(period: string, style: PeriodStyle): Months | null {
  const parsed = parsePeriod(period);
  if (parsed === null) return null;
  const at = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  switch (parsed.kind) {
    case 'month':
      return { first: at(period), last: at(period) };
    case 'window':
      return { first: at(parsed.first), last: at(parsed.last) };
    case 'academic-year':
      return { first: parsed.startYear * 12 + 8, last: parsed.startYear * 12 + 19 };
    case 'edition':
      return { first: parsed.year * 12, last: parsed.year * 12 + 11 };
    case 'year':
      return monthsOfYear(parsed.year, style.yearMeans);
  }
}

function monthsOfYear(year: number, means: YearMeaning | undefined): Months {
  const january = year * 12;
  switch (means) {
    case 'year-ending-march':
      return { first: january - 9, last: january + 2 };
    case '31-march':
      return { first: january + 2, last: january + 2 };
    case 'mid-year':
      return { first: january + 5, last: january + 5 };
    case 'january':
      return { first: january, last: january };
    case 'december-to-february':
      return { first: january - 1, last: january + 1 };
    default:
      return { first: january, last: january + 11 };
  }
}

/** How well a phrase stands for a period: 2 is as it is published, 1 is one of the ways to shorten it, 0 is another period. */
export function likeness(phrase: PeriodPhrase, period: string, style: PeriodStyle): 0 | 1 | 2 {
  const months = monthsOf(period, style);
  if (months === null) return 0;
  const spoken = style.periodWords === undefined ? [] : periodsIn(formatPeriodOf(period, style));
  if (spoken.some((one) => one.first === phrase.first && one.last === phrase.last)) return 2;
  const [year, lastYear] = [Math.floor(phrase.first / 12), Math.floor(phrase.last / 12)];
  const [from, to] = [Math.floor(months.first / 12), Math.floor(months.last / 12)];
  switch (phrase.how) {
    case 'months':
      return phrase.first === months.first && phrase.last === months.last ? 2 : 0;
    case 'last-month':
      if (phrase.last === months.last) return 2;
      return phrase.first === phrase.last && phrase.first === months.first ? 1 : 0;
    case 'two-years':
      if (from === year && to === lastYear) return 2;
      return from === to && to === lastYear ? 1 : 0;
    case 'year':
      // A year that ends in March is called by that year, and now and then by the one in which most of it lies.
      if (to === year && period.includes(String(year))) return 2;
      return from === year || to === year ? 1 : 0;
  }
}

/** Whether a phrase may stand for the period: people shorten periods in many ways, and none of them is a fault. */
export function mayMean(phrase: PeriodPhrase, period: string, style: PeriodStyle): boolean {
  return likeness(phrase, period, style) > 0;
}

/** Whether a phrase has the form of this measure's periods at all: a bare year beside windows of months is some other year. */
export function isOfItsKind(phrase: PeriodPhrase, period: string, style: PeriodStyle): boolean {
  const months = monthsOf(period, style);
  if (months === null) return false;
  const length = months.last - months.first + 1;
  if (phrase.how === 'months') return phrase.last - phrase.first + 1 === length;
  if (phrase.how === 'two-years') return length >= 12;
  if (phrase.how === 'last-month') return phrase.first !== phrase.last || length === 1;
  return /^(?:19|20)\d\d$|^[a-z]+\d{4}$/u.test(period);
}
