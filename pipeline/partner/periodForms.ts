/** Text that is no period as it is written here, although it is clear or likely what was meant: how to write it. */
import { parsePeriod } from '../../src/domain/period.ts';
import type { Dataset } from './datasetSchema.ts';
import { isSingleDay, wholeMonths } from './days.ts';

interface OtherForm {
  readonly reason: string;
  readonly remedy: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = /^([a-z]{3,9})[- ]?(\d{2}|\d{4})$/i;
const MONTH_NUMBER = /^(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})$/;
const FINANCIAL = String.raw`(?:F\/?Y|financial year|fiscal year)`;
const TWO_YEARS = new RegExp(
  String.raw`^(${FINANCIAL}|years?)? ?((?:19|20)\d{2}|(?<=[a-z] ?)\d{2}) ?(?:[-/_]|to) ?((?:19|20)?\d{2})( ?${FINANCIAL})?$`,
  'i',
);
const NAMED_YEAR = new RegExp(String.raw`^(${FINANCIAL}) ?((?:19|20)?\d{2})$`, 'i');
const YEAR_ENDING = /^(?:year|12 months) (?:ending|ended|to)(?: 31)? mar(?:ch|\.)? ((?:19|20)\d{2})$/i;
const QUARTER = /^(?:Q([1-4])[ -]?((?:19|20)\d{2})|((?:19|20)\d{2})[ -]?Q([1-4]))$/i;
const FINANCIAL_QUARTER =
  /^(?:Q([1-4]) ?(?:FY)? ?(20\d{2})[-/]\d{2,4}|(?:FY)? ?(20\d{2})[-/]\d{2,4} ?Q([1-4]))$/i;
const MONTH_NAMES = /^([a-z]{3,9}) ?((?:19|20)\d{2})? ?(?:to|until|-|\/) ?([a-z]{3,9}) ?((?:19|20)\d{2})$/i;
const WINDOW = /^((?:19|20)\d{2}-\d{2}) ?(?:to|until|-|\/) ?((?:19|20)\d{2}-\d{2})$/i;
const DECIMAL_YEAR = /^((?:19|20)\d{2})\.0+$/;
/** Days from 2000 to 2040 as spreadsheets count them. */
const DAY_NUMBER = /^(3[6-9]|4\d|50)\d{3}$/;

/** How a financial year is written here. @param end year of its March */
function financialYear(end: number, years: Dataset['years']): string {
  const window = `${end - 1}-04/${end}-03`;
  if (years === 'year-ending-march') return `write ${end}`;
  return years === undefined
    ? `write ${window}, or ${end} together with "years": "year-ending-march" in dataset.json`
    : `write ${window}`;
}

/** @param text a cell that is no period @returns null where nothing is known of it; the text is repeated only where it names a time */
export function otherForm(text: string, years: Dataset['years']): OtherForm | null {
  return yearForm(text, years) ?? shortForm(text, years);
}

/** Years over two calendar years, and periods between two months. */
function yearForm(text: string, years: Dataset['years']): OtherForm | null {
  const two = TWO_YEARS.exec(text);
  if (two !== null) {
    const [, before, written = '', second = '', behind] = two;
    const first = written.padStart(4, '20');
    const end = Number(first) + 1;
    if (end % 100 !== Number(second) % 100) return null;
    const named = `${before ?? ''}${behind ?? ''}`;
    const isFinancial = /f/i.test(named);
    return {
      reason: isFinancial
        ? `'${text}' is a financial year, and is not written so here.`
        : `'${text}' is not a period as it is written here.`,
      remedy: isFinancial
        ? `${financialYear(end, years)}.`
        : `for the financial year ${financialYear(end, years)}; for the school year write ${first}/${String(end).slice(2)}${years === undefined ? '' : ' and take "years" out of dataset.json'}.`,
    };
  }
  const named = NAMED_YEAR.exec(text);
  if (named !== null) {
    const year = Number(named[2]?.padStart(4, '20'));
    return {
      reason: `'${text}' does not say in which of two years it ends.`,
      remedy: `if it ends in March ${year} ${financialYear(year, years)}; if it ends in March ${year + 1} ${financialYear(year + 1, years)}.`,
    };
  }
  const ending = YEAR_ENDING.exec(text)?.[1];
  if (ending !== undefined) {
    return {
      reason: `'${text}' is not a period as it is written here.`,
      remedy: `${financialYear(Number(ending), years)}.`,
    };
  }
  const window = WINDOW.exec(text);
  const months =
    window === null ? (wholeMonths(text) ?? namedMonths(text)) : `${window[1] ?? ''}/${window[2] ?? ''}`;
  return parsePeriod(months) === null
    ? null
    : {
        reason: `'${text}' is not a period as it is written here.`,
        remedy: `write ${months}.`,
      };
}

const two = (month: number): string => String(month).padStart(2, '0');

/** "Apr 2024 - Mar 2025" → "2024-04/2025-03"; empty where no months are named. */
function namedMonths(text: string): string {
  const [, first = '', firstYear, last = '', lastYear = ''] = MONTH_NAMES.exec(text) ?? [];
  const [from, to] = [first, last].map((name) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  if (from === undefined || to === undefined || from === 0 || to === 0) return '';
  const beginsIn = firstYear ?? String(from > to ? Number(lastYear) - 1 : Number(lastYear));
  return `${beginsIn}-${two(from)}/${lastYear}-${two(to)}`;
}

/** Three months from one of a year on; the thirteenth is January of the next. */
function threeMonths(year: number, first: number): string {
  const inYear = year + Math.floor((first - 1) / 12);
  const month = ((first - 1) % 12) + 1;
  return `${inYear}-${two(month)}/${inYear}-${two(month + 2)}`;
}

/** Parts of years, and what spreadsheets make of periods. */
function shortForm(text: string, years: Dataset['years']): OtherForm | null {
  const ofFinancial = FINANCIAL_QUARTER.exec(text);
  if (ofFinancial !== null) {
    const number = Number(ofFinancial[1] ?? ofFinancial[4]);
    const months = threeMonths(Number(ofFinancial[2] ?? ofFinancial[3]), number * 3 + 1);
    return {
      reason: `'${text}' is not a period as it is written here.`,
      remedy: `write ${months}, where quarters begin in April.`,
    };
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const year = Number(quarter[2] ?? quarter[3]);
    const number = Number(quarter[1] ?? quarter[4]);
    return {
      reason: `'${text}' does not say whether quarters begin in January or in April.`,
      remedy: `write ${threeMonths(year, number * 3 - 2)} or ${threeMonths(year, number * 3 + 1)}.`,
    };
  }
  if (
    MONTH_NUMBER.test(text) ||
    MONTHS.includes((MONTH_NAME.exec(text)?.[1] ?? '').slice(0, 3).toLowerCase())
  ) {
    return { reason: 'it is a month, or a spreadsheet has turned it into a month.', remedy: '' };
  }
  const year = DECIMAL_YEAR.exec(text)?.[1];
  if (year !== undefined) {
    return {
      reason: `'${text}' is a year with a decimal point.`,
      remedy: `write ${year}.${years === undefined ? ' Say in dataset.json what a year is ("years").' : ''}`,
    };
  }
  if (isSingleDay(text)) {
    return { reason: 'it is a single day, or a spreadsheet has turned it into a date.', remedy: '' };
  }
  if (DAY_NUMBER.test(text)) {
    return { reason: 'it is a number as spreadsheets keep for a day.', remedy: '' };
  }
  return null;
}
