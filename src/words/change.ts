/** Words for change: what was counted in the newest complete period, what before, and whether that is more than usual. */
import type { Verdict } from '../domain/comparison.ts';
import type { Change, ChangeFigure } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatFigure, formatMonth, formatPeriod } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { parsePeriod } from '../domain/period.ts';
import { GEOGRAPHY_WORDS, STATUS_WORDS } from './measures.ts';

const OUTCOMES: Readonly<Record<Verdict, string>> = {
  lower: 'fewer, by more than',
  similar: 'about as before',
  higher: 'more, by more than',
};

/** The same of figures that are no numbers of events. */
const FIGURE_OUTCOMES: Readonly<Record<Verdict, string>> = {
  lower: 'lower, by more than',
  similar: 'about as before',
  higher: 'higher, by more than',
};

/**
 * "fewer, by more than wards usually move"; "about as before"; for boroughs "more, by more than chance alone".
 * @param of whether numbers of events are told, or figures ("lower", "higher")
 */
export function changeOutcome(
  change: Extract<Change, { kind: 'compared' }>,
  geography: Geography,
  of: 'events' | 'figures',
): string {
  const words = of === 'events' ? OUTCOMES : FIGURE_OUTCOMES;
  const outcome = words[change.verdict];
  if (change.verdict === 'similar') return outcome;
  return change.usual === null
    ? `${outcome} chance alone`
    : `${outcome} ${GEOGRAPHY_WORDS[geography].many} usually move`;
}

/** "in the year to March 2026" for twelve months; any other period in brackets. */
export function inPeriod(period: string, yearMeans?: Finding['indicator']['yearMeans']): string {
  const parsed = parsePeriod(period);
  if (parsed?.kind === 'window' && parsed.months === 12) return `in the year to ${formatMonth(parsed.last)}`;
  return `(${formatPeriod(period, yearMeans)})`;
}

/** What is counted, without for how many: "recorded robberies" of "recorded robberies per 1,000 residents, all ages". */
export function countedThings({ measure }: Pick<Finding['indicator'], 'measure'>): string {
  return measure.split(' per ')[0] ?? measure;
}

function amount(figure: ChangeFigure, indicator: Finding['indicator']): string {
  return figure.numerator === null ? formatFigure(figure.value, indicator) : formatCount(figure.numerator);
}

/**
 * Better or worse, in one sentence: "116 recorded robberies in the year to March 2026, 207 in the year to August 2024: fewer, by
 * more than wards usually move."; null where the two figures are not both there (`changeAbsence` has the reason).
 */
export function changeAnswer({ change, indicator, area }: Finding): string | null {
  if (change === null) return null;
  const figures = change.kind === 'compared' ? change : change.figures;
  if (figures === undefined) return null;
  const { earlier, later } = figures;
  const isCounted = later.numerator !== null;
  const things = isCounted ? ` ${countedThings(indicator)}` : '';
  const told = `${amount(later, indicator)}${things} ${inPeriod(later.period, indicator.yearMeans)}, ${amount(earlier, indicator)} ${inPeriod(earlier.period, indicator.yearMeans)}`;
  if (change.kind === 'compared')
    return `${told}: ${changeOutcome(change, area.geography, isCounted ? 'events' : 'figures')}.`;
  return `${told}. ${UNSETTLED[change.reason] ?? ''}`.trim();
}

/** What is said after two figures whose outcome is not settled. */
const UNSETTLED: Readonly<Partial<Record<Extract<Change, { kind: 'notCompared' }>['reason'], string>>> = {
  'depends-on-look-up':
    'Whether that is more than wards usually move depends on how neighbourhoods are assigned to wards.',
  'varies-beyond-chance': 'How much such figures usually move is not known, so it may be no more than usual.',
};

/** Why change cannot be told at all; null where it is. */
export function changeAbsence({ change, area, period, indicator, observation }: Finding): string | null {
  if (change === null || change.kind === 'compared' || change.figures !== undefined) return null;
  const { one } = GEOGRAPHY_WORDS[area.geography];
  switch (change.reason) {
    case 'absent':
      return `There is no figure for this ${one} ${inPeriod(period, indicator.yearMeans)}. ${STATUS_WORDS[observation.status].sentence}`;
    case 'no-earlier-period':
      return `There is no earlier period that is complete for this ${one} and as long.`;
    case 'overlapping-periods':
      return 'The two periods share months, so they are not compared.';
    default:
      return 'Both figures are there, but no 95% interval for them, so how much of the difference is chance is not known.';
  }
}
