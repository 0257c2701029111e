/** Days as spreadsheets and people write them, where a period belongs. */

const MONTH_WORD = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\\.?';
const FULL_DATE = new RegExp(
  `^((mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(${[
    '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
    '\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4}|\\d{2})',
    '(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])',
    `\\d{1,2}(st|nd|rd|th)?[ /-]?${MONTH_WORD}[ /,-]*(\\d{4}|\\d{2})`,
    `${MONTH_WORD} \\d{1,2}(st|nd|rd|th)?,? \\d{4}`,
  ].join('|')})([ T/-].*)?$`,
  'i',
);
/** A first and a last day, each with its numbers in the order in which they are written. */
const TWO_DAYS =
  /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4}) ?(?:-|\/|to|until) ?(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/i;

/** "01/04/2024 - 31/03/2025" → "2024-04/2025-03"; null where the days do not begin and end months. */
export function wholeMonths(text: string): string | null {
  const numbers = TWO_DAYS.exec(text)?.slice(1) ?? [];
  if (numbers.length === 0) return null;
  const [from, to] = [dayOf(numbers.slice(0, 3)), dayOf(numbers.slice(3))];
  if (from === null || to === null) return null;
  const isWhole = from.getUTCDate() === 1 && new Date(to.getTime() + 86_400_000).getUTCDate() === 1;
  return isWhole && to > from ? `${month(from)}/${month(to)}` : null;
}

function dayOf(numbers: readonly string[]): Date | null {
  const [day = '', inYear = '', year = ''] = (numbers[0] ?? '').length === 4 ? numbers.toReversed() : numbers;
  if (year.length !== 4 || day.length > 2) return null;
  const date = new Date(Date.UTC(Number(year), Number(inYear) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(inYear) - 1 ? date : null;
}

const month = (date: Date): string => date.toISOString().slice(0, 7);

/** A day, alone or with more behind it: what a list of people or events has. Whole months are none. */
export function isSingleDay(text: string): boolean {
  return FULL_DATE.test(text) && wholeMonths(text) === null;
}
