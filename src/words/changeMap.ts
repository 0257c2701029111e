/** Words of the change map: its title, key, areas, summary and method. What became of a figure is said as everywhere (`change.ts`). */
import { MOVES_BEYOND_CHANCE, type Change, type NotChangedReason } from '../domain/change.ts';
import { ABOUT_THE_SAME } from '../domain/changeKind.ts';
import type { AreaChange, ChangeKey, NoChangeReason } from '../domain/changeMap.ts';
import { CHANGE_KEYS } from '../domain/classKeys.ts';
import {
  formatCount,
  formatFigure,
  formatFigureWithUnit,
  formatMonth,
  formatPeriodOf,
  formatShare,
} from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isMeasured, statusOf, type AbsentStatus } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { beginning } from './beginning.ts';
import { changeOutcome, inPeriod } from './change.ts';
import { joinNames } from './listOf.ts';
import { absentPhrase, GEOGRAPHY_WORDS, midSentence, NO_INTERVAL_WORDS } from './measures.ts';

type PeriodWords = Pick<Indicator, 'yearMeans' | 'periodWords'>;

/** Two periods, the earlier first. */
export interface TwoPeriods {
  readonly earlier: string;
  readonly later: string;
}

/** "the year to March 2026" for twelve months, in a sentence; any other period as everywhere. */
export function spanOf(period: string, indicator: PeriodWords): string {
  const parsed = parsePeriod(period);
  return parsed?.kind === 'window' && parsed.months === 12
    ? `the year to ${formatMonth(parsed.last)}`
    : formatPeriodOf(period, indicator);
}

/** "Year to March 2026": a period by itself. */
export function shortPeriod(period: string, indicator: PeriodWords): string {
  return beginning(spanOf(period, indicator).replace(/^the /, ''));
}

/** The date of a map in large letters: its period, or both of a change. */
export function dateOf(indicator: PeriodWords, period: string, since: string | null): string {
  return since === null
    ? shortPeriod(period, indicator)
    : `From ${spanOf(since, indicator)} to ${spanOf(period, indicator)}`;
}

/** "Change in robbery by ward, Northtown, from the year to August 2024 to the year to March 2026" */
export function changeMapTitle(
  indicator: Pick<Indicator, 'title'> & PeriodWords,
  geography: Geography,
  localAuthority: string | null,
  { earlier, later }: TwoPeriods,
): string {
  const place = localAuthority === null ? '' : `, ${localAuthority}`;
  const level = GEOGRAPHY_WORDS[geography].one;
  return `Change in ${midSentence(indicator.title)} by ${level}${place}, from ${spanOf(earlier, indicator)} to ${spanOf(later, indicator)}`;
}

const MORE_OR_LESS = {
  usual: ['by more than usual', 'but no more than usual'],
  chance: ['by more than chance would explain', 'but no more than chance could explain'],
} as const;

/** "Lower, by more than usual" … in the order of the key. */
export function changeClassLabel(key: ChangeKey, geography: Geography): string {
  const [more, less] = MORE_OR_LESS[MOVES_BEYOND_CHANCE.includes(geography) ? 'usual' : 'chance'];
  switch (key) {
    case 'change-lower':
      return `Lower, ${more}`;
    case 'change-lower-unclear':
      return `Lower, ${less}`;
    case 'change-same':
      return 'About as before';
    case 'change-higher-unclear':
      return `Higher, ${less}`;
    case 'change-higher':
      return `Higher, ${more}`;
    case 'change-untold':
      return 'Cannot be told';
  }
}

/** Why nothing is told though both figures are there, in a clause. */
const UNTOLD: Readonly<Record<NotChangedReason, string>> = {
  'depends-on-look-up': 'two ways of drawing the ward do not agree on whether that is more than usual',
  'population-hole': 'many of the people counted here live where no police record is held',
  'no-interval': 'how much of it is chance is not known',
  'varies-beyond-chance': 'how much such figures usually move is not known',
  'overlapping-periods': 'the two periods share months, so they are not compared',
  'no-earlier-period': 'there is no earlier figure to compare with',
  absent: 'there is no figure to compare',
};

/** What became of an area, in a clause: "44% lower, by more than figures for wards usually go up or down". */
export function changeSaid(change: Change, geography: Geography): string {
  return change.kind === 'compared' ? changeOutcome(change, geography, 'figures') : UNTOLD[change.reason];
}

/** "8.0 to 4.5 per 1,000 residents: 44% lower, by more than figures for wards usually go up or down"; which figure is absent, and how. */
export function changeFigures(
  { earlier, later, change }: AreaChange,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  geography: Geography,
  periods: TwoPeriods,
): string {
  if (isMeasured(earlier) && isMeasured(later)) {
    const figures = `${formatFigure(earlier.value, indicator)} to ${formatFigureWithUnit(later.value, indicator)}`;
    return `${figures}: ${changeSaid(change, geography)}`;
  }
  const absentIn = [
    { status: statusOf(earlier), period: periods.earlier },
    { status: statusOf(later), period: periods.later },
  ].flatMap(({ status, period }) =>
    status === 'measured' ? [] : [`${absentPhrase(status)} ${inPeriod(period)}`],
  );
  return joinNames(absentIn);
}

/** "1 ward", "17 wards". */
function amount(count: number, geography: Geography): string {
  const { one, many } = GEOGRAPHY_WORDS[geography];
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** The map in whole sentences: what is told, what is within usual movement, what cannot be told and why. */
export function changeSummary(changes: readonly AreaChange[], geography: Geography): readonly string[] {
  const count = (key: AreaChange['classKey']) => changes.filter(({ classKey }) => classKey === key).length;
  const told = CHANGE_KEYS.flatMap((key) =>
    count(key) === 0 ? [] : [`${changeClassLabel(key, geography)}: ${amount(count(key), geography)}.`],
  );
  return [...told, ...untoldSentences(changes, geography)];
}

const TOO_FEW = 'too few events to tell a change from chance';

function untoldSentences(changes: readonly AreaChange[], geography: Geography): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { classKey, change } of changes) {
    if (classKey !== 'change-untold') continue;
    const reason = change.kind === 'compared' ? TOO_FEW : UNTOLD[change.reason];
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].map(([reason, count]) => `Cannot be told in ${amount(count, geography)}: ${reason}.`);
}

/** "Incomplete in one of the two periods" */
export function changeAbsenceLabel(status: AbsentStatus): string {
  return `${beginning(absentPhrase(status))} in one or both periods`;
}

/** How the classes are made. */
export function changeMethod(geography: Geography): string {
  const { many } = GEOGRAPHY_WORDS[geography];
  const close = formatShare(ABOUT_THE_SAME);
  const rule = MOVES_BEYOND_CHANCE.includes(geography)
    ? `A figure is called lower or higher “by more than usual” when the 95% interval of the ratio of the two figures, widened by how much figures for ${many} move from one period to another, lies on one side of no change. Fainter areas moved no more than that. One that moved by less than ${close} and no more than usual is about as before.`
    : `A figure is called lower or higher “by more than chance would explain” when the 95% interval of the difference of the two figures lies on one side of no change. Fainter areas moved no more than chance could explain. One that moved by less than ${close} is about as before.`;
  return `${rule} With fewer than ten events in both periods together nothing is told. The interval does not cover changes in how things are recorded. Many areas are looked at, so some changes will seem clearer than they are.`;
}

export const CHANGE_MAP_WORDS = {
  /** Of the key. */
  legendTitle: (title: string) => `Change in ${midSentence(title)}`,
  legendUnit: (earlier: string, later: string) => `${earlier}, then ${later}`,
  /** Of what is said of one area. */
  ofArea: (title: string, area: string) => `Change in ${midSentence(title)} in ${area}`,
  alike: (inLine: string) => `This is ${inLine}.`,
  /** Of what is folded away in the way through the periods. */
  whyNone: 'Why no change can be shown',
  /** Of the table's column. */
  column: (earlier: string) => `Change since ${earlier}`,
  /** Why no change is drawn. */
  oneMeasure:
    'The change is not shown, because another measure colours the map. Take it off to see the change of one measure.',
  notComparable: (since: string) =>
    `No change since ${since} is shown: that period is not published here, or shares months with the one shown, or is of another length or later.`,
  select: 'Compare with an earlier period',
  selectNone: 'No comparison: the figures of one period',
} as const;

/** Why no change can be drawn, in whole sentences. */
export function noChangeSentence(
  reason: NoChangeReason,
  { noInterval }: Pick<Indicator, 'noInterval'>,
  geography: Geography,
): string {
  switch (reason) {
    case 'one-period':
      return 'There is one period only, so no change can be shown.';
    case 'no-comparable-period':
      return 'No change can be shown for this period: every earlier one shares months with it, or is of another length.';
    case 'no-interval':
      return `No change is shown for this measure. ${noInterval === null ? '' : NO_INTERVAL_WORDS[noInterval]}`.trim();
    case 'movement-not-known':
      return `No change is shown here, because how much figures for ${GEOGRAPHY_WORDS[geography].many} usually move is not known for this measure.`;
  }
}
