/** Better or worse: what became of the counts of an area, and of the area around it, in words. */
import type { Change } from '../domain/change.ts';
import { kindOfChange, type ChangeKind } from '../domain/changeKind.ts';
import { changeOfCounts } from '../domain/countChange.ts';
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatMonth, formatPeriod } from '../domain/format.ts';
import type { Geography } from '../domain/geography.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import { monthsBetween, parsePeriod } from '../domain/period.ts';
import { completeYears, rollingWindows, type MonthCounts } from '../domain/rollingWindows.ts';
import { changeAnswer, changeOutcome, countedThings, inPeriod, isInLine } from './change.ts';
import { joinNames } from './listOf.ts';

/** What became of a measure in the area around: the borough of a ward, the boroughs together of one. */
export interface ChangeAround {
  readonly name: string;
  readonly geography: Geography;
  readonly change: Extract<Change, { kind: 'compared' }>;
}

/** The months of a period whose records are missing, in words; null when none of them is known to be. */
export function missingMonths(months: MonthCounts | undefined, period: string): string | null {
  const window = parsePeriod(period);
  const [year = 0, month = 1] = (months?.first ?? '').split('-').map(Number);
  if (months === undefined || window?.kind !== 'window') return null;
  const missing = monthsBetween(window.first, window.last).filter((one) => {
    const [ofYear = 0, ofMonth = 1] = one.split('-').map(Number);
    return months.counts[(ofYear - year) * 12 + ofMonth - month] === null;
  });
  return missing.length === 0 ? null : joinNames(missing.map(formatMonth));
}

function holeSentence(period: string, months: MonthCounts | undefined): string {
  const named = missingMonths(months, period);
  return named === null
    ? `Too many records are missing ${inPeriod(period)}.`
    : `Records of ${named} are missing, so that year cannot be added up.`;
}

/** The nearest years without a hole, where the published ones have one; null where there are no two. */
function nearestYears(
  finding: Finding,
  months: MonthCounts | undefined,
  dispersion: number | null,
): string | null {
  const [earlier, later] = (months === undefined ? null : completeYears(rollingWindows(months))) ?? [];
  if (earlier?.count == null || later?.count == null) return null;
  const things = countedThings(finding.indicator);
  const told = `The nearest that can be: ${formatCount(later.count)} ${things} ${inPeriod(later.period)}, ${formatCount(earlier.count)} ${inPeriod(earlier.period)}`;
  if (dispersion === null) return `${told}.`;
  const change = changeOfCounts(
    { period: earlier.period, count: earlier.count },
    { period: later.period, count: later.count },
    dispersion,
  );
  return `${told}: ${changeOutcome(change, finding.area.geography, 'events')}.`;
}

/**
 * The counts of both years and what became of them; where one of the years has a hole, which months are missing and the nearest
 * years without one. Never empty.
 * @param earlier the observation of the earlier year, which the finding does not hold where it is absent
 * @param dispersion of the measure's changes at the area's level; null where it is not known
 */
export function countsSentence(
  finding: Finding,
  earlier: Observation | null,
  months: MonthCounts | undefined,
  dispersion: number | null = null,
): string {
  const answer = changeAnswer(finding);
  if (answer !== null) return answer;
  if (!isMeasured(finding.observation)) {
    const hole = holeSentence(finding.period, months);
    return `${hole} ${nearestYears(finding, months, dispersion) ?? NOT_SAID}`;
  }
  const { numerator, value } = finding.observation;
  const told = `${formatCount(numerator ?? value)} ${countedThings(finding.indicator)} ${inPeriod(finding.period)}.`;
  if (earlier === null) return `${told} ${NO_EARLIER}`;
  const named = missingMonths(months, earlier.period);
  const hole =
    named === null
      ? `Too many records are missing ${inPeriod(earlier.period)}.`
      : `Records of ${named} are missing, so the year before cannot be added up.`;
  return `${told} ${hole} ${nearestYears(finding, months, dispersion) ?? NOT_SAID}`;
}

const NOT_SAID = 'So which way it goes cannot be said.';
const NO_EARLIER = 'There is no earlier year to set beside it, so which way it goes cannot be said.';

function placeOf({ name, geography }: ChangeAround): string {
  return geography === 'borough' ? `${name} as a whole` : name;
}

/** "In Northtown as a whole: 3,757, and 4,465 before: fewer, by more than chance alone."; null where it is not told. */
export function aroundSentence(around: ChangeAround | undefined, own: Change | null): string | null {
  if (around === undefined) return null;
  const { change, geography } = around;
  const isAlike = isInLine(own, change) && ['lower', 'higher'].includes(kindOfChange(change));
  const outcome = `${changeOutcome(change, geography, 'events')}${isAlike ? ALIKE : ''}`;
  const [after, before] = [change.later, change.earlier].map(({ numerator }) => numerator);
  if (after == null || before == null) return `In ${placeOf(around)}: ${outcome}.`;
  const isOwnYears = own?.kind === 'compared' || own?.figures !== undefined;
  const [last, first] = isOwnYears
    ? ['', ' before']
    : [` ${inPeriod(change.later.period)}`, ` ${inPeriod(change.earlier.period)}`];
  return `In ${placeOf(around)} there were ${formatCount(after)}${last}, and ${formatCount(before)}${first}: ${outcome}.`;
}

const ALIKE = '. So the change here is in line with it';

const SHORT: Readonly<Record<ChangeKind, string>> = {
  lower: 'fewer',
  higher: 'more',
  unclear: 'no clear change',
  'as-before': 'about as before',
  'too-few': 'too few to tell',
};

/** "In Northtown as a whole: fewer."; null where it is not told. */
export function aroundInShort(around: ChangeAround | undefined): string | null {
  return around === undefined ? null : `In ${placeOf(around)}: ${SHORT[kindOfChange(around.change)]}.`;
}

/** "year to Mar 2026": a year of twelve months by its last, as short as it is in a chart. */
export function shortYear(lastMonth: string): string {
  const [name = '', year = ''] = formatPeriod(lastMonth).split(' ');
  return `year to ${name.slice(0, 3)} ${year}`;
}
