/** Words for change: what was counted in the newest complete period, what before, and whether that is more than usual. */
import type { Verdict } from '../domain/comparison.ts';
import type { Change, ChangeFigure } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatFigure, formatMonth, formatShare, formatPeriod } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { parsePeriod } from '../domain/period.ts';
import { GEOGRAPHY_WORDS, STATUS_WORDS } from './measures.ts';

const DIRECTIONS: Readonly<
  Record<'events' | 'figures', Readonly<Record<Exclude<Verdict, 'similar'>, string>>>
> = {
  events: { lower: 'fewer', higher: 'more' },
  figures: { lower: 'lower', higher: 'higher' },
};

/** With fewer events in both periods together no change can be told from chance. */
const FEWEST_EVENTS = 10;

/**
 * What became of a figure: "44% fewer, by more than figures for wards usually go up or down"; "about as before" where it differs by
 * less than a reader would call a change; "19% more, but figures for wards often go up or down as much".
 * @param of whether numbers of events are told, or figures ("lower", "higher")
 */
export function changeOutcome(
  change: Extract<Change, { kind: 'compared' }>,
  geography: Geography,
  of: 'events' | 'figures',
): string {
  const { earlier, later, verdict, usual, relative } = change;
  const events = (earlier.numerator ?? FEWEST_EVENTS) + (later.numerator ?? 0);
  if (verdict === 'similar' && events < FEWEST_EVENTS) return 'too few to tell a change from chance';
  const isClose = relative !== null && Math.abs(relative) < ABOUT_THE_SAME;
  if (isClose && (verdict === 'similar' || usual === null)) return 'about as before';
  const direction = DIRECTIONS[of][later.value < earlier.value ? 'lower' : 'higher'];
  const told = relative === null ? direction : `${formatShare(Math.abs(relative))} ${direction}`;
  const { many } = GEOGRAPHY_WORDS[geography];
  if (verdict !== 'similar') {
    return usual === null
      ? `${told}, by more than chance would explain`
      : `${told}, by more than figures for ${many} usually go up or down`;
  }
  return usual === null
    ? `${told}, but no more than chance could explain`
    : `${told}, but figures for ${many} often go up or down as much`;
}

/** A smaller share more or less is called about as before: the same as for full counts side by side (`relativeSize.ts`). */
const ABOUT_THE_SAME = 0.07;

/**
 * The change of a larger place beside that of an area: "In the seven boroughs together there were 18% fewer, so this is in line
 * with them."; null where there is none to tell.
 */
export function besideChange(change: Change | null, whole: Change | null, name: string): string | null {
  if (whole?.kind !== 'compared' || whole.relative === null) return null;
  const share = formatShare(Math.abs(whole.relative));
  const isSame = Math.abs(whole.relative) < ABOUT_THE_SAME;
  const direction = DIRECTIONS.events[whole.relative < 0 ? 'lower' : 'higher'];
  const told = isSame
    ? `In ${name} there were about as many as before`
    : `In ${name} there were ${share} ${direction}`;
  if (change?.kind !== 'compared' || change.usual === null) return `${told}.`;
  const { lower, upper } = change.usual.limits;
  const ratio = 1 + whole.relative;
  return ratio >= lower && ratio <= upper ? `${told}, so this is in line with it.` : `${told}.`;
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
 * Better or worse, in one sentence: "116 recorded robberies in the year to March 2026, 207 in the year to August 2024: 44%
 * fewer, by more than figures for wards usually go up or down."; null where the two figures are not both there (`changeAbsence` has the reason).
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
    'Whether that is more than usual depends on how neighbourhoods are assigned to wards.',
  'population-hole':
    'Many of the people counted here live where no police record is held, so whether that is a change is not known.',
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
