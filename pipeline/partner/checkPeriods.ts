/** Periods of a partner's file: one kind, none within another. That is what keeps sums over time from giving cells back. */
import { formatPeriod } from '../../src/domain/format.ts';
import { parsePeriod, periodsOverlap, type Period } from '../../src/domain/period.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { otherForm } from './periodForms.ts';

const FORMS = 'write 2025, 2024/25 (a school year), 2025-04/2026-03, or 2025-04/2025-06 for a quarter.';
const AS_TEXT = 'Set the column to "Text" before you type.';
/** Only what begins with a year may be repeated in a message: other digits could be a count in the wrong column or a day. */
const PERIOD_LIKE = /^(19|20)\d{2}([-/]\d{1,4}|[-/]\d{1,2}[-/](19|20)\d{2}([-/]\d{1,2})?)?$/;

/** One period by itself; null, with the reason among the problems, when it cannot be used. */
export function checkPeriod(
  text: string,
  row: number,
  dataset: Dataset,
  problems: PartnerProblems,
): string | null {
  const period = parsePeriod(text);
  const shown = PERIOD_LIKE.test(text) ? `'${text}'` : 'it';
  if (text === '') {
    problems.add(row, 'period', 'it is empty.', FORMS);
    return null;
  }
  if (period === null) {
    const meant = otherForm(text, dataset.years);
    const remedy = meant === null || meant.remedy === '' ? FORMS : meant.remedy;
    problems.add(row, 'period', meant?.reason ?? `${shown} is not a period.`, `${remedy} ${AS_TEXT}`);
    return null;
  }
  if (period.kind === 'month' || (period.kind === 'window' && period.months < 3)) {
    problems.add(
      row,
      'period',
      `${shown} is shorter than a quarter.`,
      `add the months up to quarters or years: a month of one area is too few people, and a year published elsewhere less eleven months gives the twelfth.${yearInMonth(period)}`,
    );
    return null;
  }
  if (period.kind === 'edition') {
    problems.add(row, 'period', `${shown} is the edition of a national source.`, FORMS);
    return null;
  }
  if (period.kind === 'year' && dataset.years === undefined) {
    problems.add(
      row,
      'period',
      `dataset.json does not say what a bare year such as ${shown} stands for.`,
      'add "years": "year-ending-march" (or another) to dataset.json.',
    );
    return null;
  }
  return text;
}

/** Until 2011-12 a year over two calendar years can be taken for a month. */
function yearInMonth(period: Period): string {
  if (period.kind !== 'month' || period.month !== (period.year + 1) % 100) return '';
  const end = period.year + 1;
  return ` If it is a year that ends in ${end}, write ${period.year}-04/${end}-03 (a financial year) or ${period.year}/${String(end).slice(2)} (a school year).`;
}

/** "year", "academic-year", "3 months". */
export const kindOf = (text: string): string => {
  const period: Period | null = parsePeriod(text);
  return period?.kind === 'window' ? `${period.months} months` : (period?.kind ?? '');
};

/** What rolling periods can be made of. */
const STRETCHES = ['3 months', '6 months'];

/** All periods together. */
export function checkPeriods(
  periods: readonly string[],
  { rolling, years }: Pick<Dataset, 'rolling' | 'years'>,
  problems: PartnerProblems,
): void {
  const schoolYear = periods.find((one) => parsePeriod(one)?.kind === 'academic-year');
  if (schoolYear !== undefined && years !== undefined) {
    problems.add(
      null,
      'period',
      `${schoolYear} is a school year, from September to August, and dataset.json says "years": "${years}".`,
      'for financial years write 2025 for April 2024 to March 2025; for school years take "years" out of dataset.json.',
    );
  }
  const kinds = [...new Set(periods.map(kindOf))];
  if (rolling && kinds.some((kind) => !STRETCHES.includes(kind))) {
    problems.add(
      null,
      'period',
      `dataset.json says "rolling", and these are not quarters or half-years (${kinds.join(', ')}).`,
      'give the counts of each quarter (2025-04/2025-06) or half-year: the twelve months are added up for you. Or take "rolling" out.',
    );
    return;
  }
  if (kinds.length > 1) {
    problems.add(
      null,
      'period',
      `the periods are of several kinds (${kinds.join(', ')}).`,
      'use one kind and one length: make a data set of its own for each other kind.',
    );
    return;
  }
  periods.forEach((one, index) => {
    const other = periods.slice(index + 1).find((later) => periodsOverlap(one, later));
    if (other === undefined) return;
    problems.add(
      null,
      'period',
      `${one} and ${other} overlap. Taken from each other, overlapping (rolling) periods give away the short stretches at their ends, where counts are small and are not in this file.`,
      `keep periods that follow one another (2020-04/2023-03, then 2023-04/2026-03), and remove the rows of the rest${rolling ? '' : '; or give quarters and set "rolling": true, and every twelve months are published'}. docs/disclosure-control.md says why.`,
    );
  });
}

/** The last month of each meaning of a bare year. */
const LAST_MONTH: Readonly<Record<NonNullable<Dataset['years']>, string>> = {
  'calendar-year': '12',
  'year-ending-march': '03',
  '31-march': '03',
  'mid-year': '06',
};

/** Periods that had not ended when the release is published cannot have been counted. @param published as 2026-11-24 */
export function checkEnded(
  periods: readonly string[],
  { years }: Pick<Dataset, 'years'>,
  published: string,
  problems: PartnerProblems,
): void {
  for (const text of periods) {
    const last = lastMonth(text, years);
    if (last === null || last <= published.slice(0, 7)) continue;
    problems.add(
      null,
      'period',
      `${text} (${formatPeriod(text, years)}) ends after the day of publication, ${published}.`,
      'leave it out, or correct it: a year is named by the one in which it ends. Or correct --published.',
    );
  }
}

function lastMonth(text: string, years: Dataset['years']): string | null {
  const period = parsePeriod(text);
  switch (period?.kind) {
    case 'window':
      return period.last;
    case 'year':
      return years === undefined ? null : `${period.year}-${LAST_MONTH[years]}`;
    case 'academic-year':
      return `${period.startYear + 1}-07`;
    default:
      return null;
  }
}
