/** The kind of year that a description names in words, against the kind that its periods are. */
import { formatPeriod } from '../../src/domain/format.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';

type YearKind = 'financial' | 'school' | 'calendar';

const WORDS: Readonly<Record<YearKind, RegExp>> = {
  financial:
    /\b(financial|fiscal) years?\b|\byears? (ending|ended|to)( in)?( 31(st)?)? march\b|\bapril( \d{4})? to( the (next|following))? march\b|\bFY ?\d{2}/i,
  school: /\b(school|academic) years?\b|\bseptember( \d{4})? to (july|august)\b/i,
  calendar: /\bcalendar years?\b|\bjanuary( \d{4})? to december\b/i,
};
const NAMES: Readonly<Record<YearKind, string>> = {
  financial: 'a financial year',
  school: 'a school year',
  calendar: 'a calendar year',
};
const WRITE: Readonly<Record<YearKind, string>> = {
  financial: 'for financial years write 2024-04/2025-03, or 2025 with "years": "year-ending-march"',
  school: 'for school years write 2024/25 and take "years" out of dataset.json',
  calendar: 'for calendar years write 2025 with "years": "calendar-year"',
};
const FIRST_MONTHS: Readonly<Record<string, YearKind>> = {
  '01': 'calendar',
  '04': 'financial',
  '09': 'school',
};
const MONTHS_OF_A_YEAR = 12;

/** Null for what is no year, or one that no words are known for. */
function kindOfPeriod(text: string, years: Dataset['years']): YearKind | null {
  const period = parsePeriod(text);
  switch (period?.kind) {
    case 'academic-year':
      return 'school';
    case 'year':
      return years === 'calendar-year' ? 'calendar' : years === 'year-ending-march' ? 'financial' : null;
    case 'window':
      return period.months === MONTHS_OF_A_YEAR ? (FIRST_MONTHS[period.first.slice(5)] ?? null) : null;
    default:
      return null;
  }
}

/** Describing one kind of year and publishing another puts every figure in the wrong months. */
export function checkYearWords(
  periods: readonly string[],
  dataset: Pick<Dataset, 'title' | 'measure' | 'definition' | 'numerator' | 'years'>,
  problems: PartnerProblems,
): void {
  const words = [dataset.title, dataset.measure, dataset.definition, dataset.numerator].join('\n');
  const named = (Object.keys(WORDS) as YearKind[]).filter((kind) => WORDS[kind].test(words));
  const [described] = named;
  // Who names two kinds explains how they differ.
  if (described === undefined || named.length > 1) return;
  const other = periods.find((text) => (kindOfPeriod(text, dataset.years) ?? described) !== described);
  const kind = other === undefined ? null : kindOfPeriod(other, dataset.years);
  if (other === undefined || kind === null) return;
  problems.add(
    null,
    'period',
    `${other} would be published as ${formatPeriod(other, dataset.years)}, which is ${NAMES[kind]}, and dataset.json describes ${NAMES[described]}.`,
    `${WRITE[described]}; else correct the words in dataset.json so that they name ${NAMES[kind]}.`,
  );
}
