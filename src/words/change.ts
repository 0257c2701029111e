/** Words for change: what was counted in the newest complete period, what before, and whether that is more than usual. */
import type { BenchmarkOutcome } from '../domain/comparison.ts';
import type { Change, ChangeFigure } from '../domain/change.ts';
import { ABOUT_THE_SAME, isWithinByFewEvents, kindOfChange } from '../domain/changeKind.ts';
import type { Finding } from '../domain/finding.ts';
import {
  formatCount,
  formatFigure,
  formatMonth,
  formatShare,
  formatPeriod,
  formatPeriodOf,
} from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { parsePeriod } from '../domain/period.ts';
import { beginning } from './beginning.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';

const DIRECTIONS: Readonly<
  Record<'events' | 'figures', Readonly<Record<Exclude<BenchmarkOutcome, 'similar'>, string>>>
> = {
  events: { lower: 'fewer', higher: 'more' },
  figures: { lower: 'lower', higher: 'higher' },
};

/**
 * What became of a figure: "44% fewer, by more than figures for wards usually go up or down"; "about as before" where it differs by
 * less than a reader would call a change; "19% more, but figures for wards often go up or down as much"; "77% fewer, but with so few
 * events this may be chance".
 * @param of whether numbers of events are told, or figures ("lower", "higher")
 */
export function changeOutcome(
  change: Extract<Change, { kind: 'compared' }>,
  geography: Geography,
  of: 'events' | 'figures',
): string {
  const { earlier, later, outcome, usual, relative } = change;
  const kind = kindOfChange(change);
  if (kind === 'too-few') return 'too few to tell a change from chance';
  if (kind === 'as-before') return 'about as before';
  const direction = DIRECTIONS[of][later.value < earlier.value ? 'lower' : 'higher'];
  const told = relative === null ? direction : `${formatShare(Math.abs(relative))} ${direction}`;
  const { many } = GEOGRAPHY_WORDS[geography];
  if (outcome !== 'similar') {
    return usual === null
      ? `${told}, by more than chance would explain`
      : `${told}, by more than figures for ${many} usually go up or down`;
  }
  if (isWithinByFewEvents(change)) return `${told}, but with so few events this may be chance`;
  return usual === null
    ? `${told}, but no more than chance could explain`
    : `${told}, but figures for ${many} often go up or down as much`;
}

/** Whether the change of a larger place lies within the limits of an area's own: then both moved alike. */
export function isInLine(change: Change | null, whole: Extract<Change, { kind: 'compared' }>): boolean {
  if (change?.kind !== 'compared' || change.usual === null || whole.relative === null) return false;
  const { lower, upper } = change.usual.limits;
  return 1 + whole.relative >= lower && 1 + whole.relative <= upper;
}

/** What became of the figure since the earlier period; null when no change was asked for or none can be told. */
export function changeSentence(finding: Finding): string | null {
  const { change, indicator, area } = finding;
  if (change === null || change.kind === 'notCompared') return null;
  const earlier = `${formatFigure(change.earlier.value, indicator)} (${formatPeriodOf(change.earlier.period, indicator)})`;
  return `It was ${earlier}: ${changeOutcome(change, area.geography, 'figures')}.`;
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

function sentenceCase(text: string): string {
  return beginning(text);
}

function amount(figure: ChangeFigure, indicator: Finding['indicator']): string {
  return figure.numerator === null ? formatFigure(figure.value, indicator) : formatCount(figure.numerator);
}

/**
 * Better or worse, in one sentence: "116 recorded robberies in the year to March 2026, 207 in the year to August 2024: 44%
 * fewer, by more than figures for wards usually go up or down."; null where the two figures are not both there (`areaChange.ts` names the hole).
 */
export function changeAnswer({ change, indicator, area }: Finding): string | null {
  if (change === null) return null;
  const figures = change.kind === 'compared' ? change : change.figures;
  if (figures === undefined) return null;
  const { earlier, later } = figures;
  const isCounted = later.numerator !== null;
  const things = isCounted ? ` ${countedThings(indicator)}` : '';
  const first =
    later.numerator === 1
      ? `${sentenceCase(countedThings(indicator))}: 1`
      : `${amount(later, indicator)}${things}`;
  const told = `${first} ${inPeriod(later.period, indicator.yearMeans)}, ${amount(earlier, indicator)} ${inPeriod(earlier.period, indicator.yearMeans)}`;
  if (change.kind === 'compared')
    return `${told}: ${changeOutcome(change, area.geography, isCounted ? 'events' : 'figures')}.`;
  const moved = earlier.value === 0 ? null : later.value / earlier.value - 1;
  const size =
    moved === null || Math.abs(moved) < ABOUT_THE_SAME
      ? ''
      : `: ${formatShare(Math.abs(moved))} ${DIRECTIONS[isCounted ? 'events' : 'figures'][moved < 0 ? 'lower' : 'higher']}`;
  return `${told}${size}. ${UNSETTLED[change.reason] ?? ''}`.trim();
}

/** What is said after two figures whose outcome is not settled. */
const UNSETTLED: Readonly<Partial<Record<Extract<Change, { kind: 'notCompared' }>['reason'], string>>> = {
  'depends-on-look-up': 'Two ways of drawing the ward do not agree on whether that is more than usual.',
  'population-hole':
    'Many of the people counted here live where no police record is held, so whether that is a change is not known.',
  'varies-beyond-chance': 'How much such figures usually move is not known, so it may be no more than usual.',
};
