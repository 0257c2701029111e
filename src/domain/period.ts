/**
 * Period: the time an observation belongs to, in the written grammar of the published files.
 *
 * `2026-03` a month · `2025-04/2026-03` a window of months · `2024` a calendar or financial year, as the indicator says ·
 * `2023/24` an academic year · `iod2025`, `census2021` an edition, which is never turned into a year.
 */

export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** First and last month, both counted in. */
  | { readonly kind: 'window'; readonly first: string; readonly last: string; readonly months: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'academic-year'; readonly startYear: number }
  | { readonly kind: 'edition'; readonly series: 'iod' | 'census'; readonly year: number };

const MONTH = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/;
const YEAR = /^(?:19|20)\d{2}$/;
const ACADEMIC_YEAR = /^((?:19|20)\d{2})\/(\d{2})$/;
const EDITION = /^(iod|census)((?:19|20)\d{2})$/;

/** Read a period. @returns null when the text is not in the grammar, or its window runs backwards. */
export function parsePeriod(text: string): Period | null {
  const month = MONTH.exec(text);
  if (month) return { kind: 'month', year: Number(month[1]), month: Number(month[2]) };
  if (YEAR.test(text)) return { kind: 'year', year: Number(text) };
  const academic = ACADEMIC_YEAR.exec(text);
  if (academic) {
    const startYear = Number(academic[1]);
    return (startYear + 1) % 100 === Number(academic[2]) ? { kind: 'academic-year', startYear } : null;
  }
  const edition = EDITION.exec(text);
  if (edition) return { kind: 'edition', series: edition[1] as 'iod' | 'census', year: Number(edition[2]) };
  return parseWindow(text);
}

function parseWindow(text: string): Period | null {
  const [first = '', last = '', ...rest] = text.split('/');
  if (rest.length > 0 || !MONTH.test(first) || !MONTH.test(last)) return null;
  const months = monthNumber(last) - monthNumber(first) + 1;
  return months >= 1 ? { kind: 'window', first, last, months } : null;
}

/**
 * Order of two periods: by their last month, then their first; for `Array.prototype.sort`.
 * A year is taken from January to December, an academic year from September to August, an edition at its year's end.
 * Text that is no period comes first, in the order of the alphabet.
 */
export function comparePeriods(a: string, b: string): number {
  const [firstA, lastA] = monthSpan(a);
  const [firstB, lastB] = monthSpan(b);
  if (lastA !== lastB) return lastA - lastB;
  if (firstA !== firstB) return firstA - firstB;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The period that ends last. @returns null when there are none. */
export function latestPeriod(periods: readonly string[]): string | null {
  return periods.reduce<string | null>(
    (latest, period) => (latest === null || comparePeriods(period, latest) > 0 ? period : latest),
    null,
  );
}

/** True when two periods share a month, so that a change between them would count some events twice. */
export function periodsOverlap(a: string, b: string): boolean {
  const [firstA, lastA] = monthSpan(a);
  const [firstB, lastB] = monthSpan(b);
  return firstA <= lastB && firstB <= lastA;
}

/** True when the second begins in the month after the first ends. */
export function periodsFollow(first: string, second: string): boolean {
  return monthSpan(second)[0] === monthSpan(first)[1] + 1;
}

/**
 * The periods that a later one can be set beside: of its kind, length and season, and without a month in common (neighbouring
 * rolling periods share most of theirs).
 * @param periods in their order @returns oldest first
 */
export function comparableBefore(periods: readonly string[], later: string): readonly string[] {
  return periods.filter(
    (one) => isSameSeason(one, later) && !periodsOverlap(one, later) && comparePeriods(one, later) < 0,
  );
}

/** The newest period, and the last before it that it can be set beside. @returns null where there are no two */
export function comparablePair(periods: readonly string[]): readonly [earlier: string, later: string] | null {
  const later = periods.at(-1);
  if (later === undefined) return null;
  const earlier = comparableBefore(periods, later).at(-1);
  return earlier === undefined ? null : [earlier, later];
}

/**
 * True for periods that are drawn as a line through time: years, and windows that roll. Windows side by side are few, and set beside each
 * other instead.
 */
export function isSeries(periods: readonly string[]): boolean {
  const [before, last] = periods.slice(-2);
  if (before === undefined || last === undefined) return false;
  return parsePeriod(last)?.kind !== 'window' || periodsOverlap(before, last);
}

/**
 * True when two periods are of one kind and, for windows, of one number of months: a quarter's count beside a year's would
 * look like a fall. False for text that is no period.
 */
export function isSameLength(a: string, b: string): boolean {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  if (first === null || first.kind !== second?.kind) return false;
  return first.kind !== 'window' || second.kind !== 'window' || first.months === second.months;
}

/**
 * True for two periods of one length that take in the same months of the year: whole years always, a quarter only with the same
 * quarter of another year. What comes with the seasons would look like a change.
 */
export function isSameSeason(a: string, b: string): boolean {
  if (!isSameLength(a, b)) return false;
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  if (first?.kind === 'month' && second?.kind === 'month') return first.month === second.month;
  if (first?.kind !== 'window' || second?.kind !== 'window') return true;
  const isWholeYears = first.months % 12 === 0;
  return isWholeYears || (monthSpan(a)[0] - monthSpan(b)[0]) % 12 === 0;
}

/**
 * All months from `first` to `last`, both counted in, as `2025-04`. Empty when `last` is before `first`.
 * @throws RangeError when either is not a month.
 */
export function monthsBetween(first: string, last: string): string[] {
  const from = monthNumber(first);
  const count = Math.max(0, monthNumber(last) - from + 1);
  return Array.from({ length: count }, (_, step) => monthText(from + step));
}

/** Months since the year 0. */
function monthNumber(text: string): number {
  const match = MONTH.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a month in the form 2026-03.`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function monthSpan(text: string): readonly [first: number, last: number] {
  const period = parsePeriod(text);
  if (period === null) return [-1, -1];
  switch (period.kind) {
    case 'month':
      return [monthNumber(text), monthNumber(text)];
    case 'window':
      return [monthNumber(period.first), monthNumber(period.last)];
    case 'year':
      return [period.year * 12, period.year * 12 + 11];
    case 'academic-year':
      return [period.startYear * 12 + 8, period.startYear * 12 + 19];
    case 'edition':
      return [period.year * 12 + 11, period.year * 12 + 11];
  }
}

/** At most this many dates of a measure are printed side by side. */
const PRINTED = 4;

/** The first and the last of some periods, and those between that part them as evenly as can be: four, or all where there are fewer. */
export function spreadPeriods(periods: readonly string[]): readonly string[] {
  if (periods.length <= PRINTED) return periods;
  const last = periods.length - 1;
  return Array.from(
    { length: PRINTED },
    (_, part) => periods[Math.round((part * last) / (PRINTED - 1))] ?? '',
  );
}
