/** Words of the charts. Figures arrive ready written: nothing here formats a number except a plain count. */
import type { Change } from '../domain/change.ts';
import type { AbsentStatus } from '../domain/observation.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { COMPLETENESS_WORDS } from './completeness.ts';
import { absentPhrase, midSentence, OUTCOME_WORDS } from './measures.ts';

export const CHART_WORDS = {
  readoutHint: 'Point at the chart, or move to it and use the arrow keys, to read one area.',
  keys: 'Arrow keys move from area to area in order of value. Home and End go to the lowest and highest. Enter selects. Escape lets go.',
  from: 'From',
  to: 'to',
  showAll: 'Show all',
  intervalNote:
    'The line through an area is its 95% interval. It covers chance only, not how offences are recorded or where they are placed.',
  noOutcome: 'No change is called higher or lower here: there is not enough to judge it by.',
  together: 'These two occur in the same places. That does not show that one brings about the other.',
} as const;

/** What the list of a chart is called, so that two charts of one measure can be told apart by ear. */
export const CHART_NAMES = {
  distribution: (title: string, areas: string) => `${title}: all ${areas} in order`,
  boroughs: (title: string) => `${title}: ${here.authority.many}`,
  strips: (titles: readonly string[]) => `${titles.join(', ')}: one strip each`,
  scatter: (first: string, second: string) => `${first} and ${midSentence(second)}: two measures`,
  change: (title: string) => `${title}: two years`,
  months: (title: string) => `${title}: month by month`,
  years: (title: string) => `${title}: year by year`,
} as const;

/** One strip a measure. */
export const STRIP_WORDS = {
  title: (count: number) => `The same areas on ${count} measures`,
  subtitle: 'One strip a measure, each on its own scale. A dot is an area.',
  note: 'Point at a dot to find the same area on every strip. Being high or low on several measures at once does not show that one brings about another.',
} as const;

/** Drawing around areas in the chart of two measures. */
export const LASSO_WORDS = {
  draw: 'Draw around areas',
  label: 'Draw around areas in the chart of two measures',
  hint: 'Draw around areas in one go, or press or tap at each corner. By keyboard: arrow keys move the cross, Enter sets a corner, Backspace takes it back, Escape ends. The fields below pick out areas by their figures.',
  keys: 'Arrow keys move the cross, with Shift in smaller steps. Enter sets a corner; from the third on, the areas inside are picked out. Backspace takes the last corner back. Escape ends drawing.',
  undo: 'Take back the last corner',
  clear: 'Let go of what is drawn round',
  corners: (count: number) => `${count} ${count === 1 ? 'corner' : 'corners'}.`,
  inside: (count: number) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'area is' : 'areas are'} inside.`,
} as const;

export interface AbsentCounts {
  readonly suppressed: number;
  readonly notCollected: number;
  readonly incomplete: number;
}

/** "Wards without a figure are not drawn: 2 incomplete, 1 withheld." or nothing. */
export function absentSentence(counts: AbsentCounts, areas: string): string | null {
  const parts = (['suppressed', 'notCollected', 'incomplete'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status].toLocaleString('en-GB')} ${absentPhrase(status)}`);
  if (parts.length === 0) return null;
  const name = beginning(areas);
  return `${name} without a figure are not drawn: ${parts.join(', ')}.`;
}

/** The axis was cut short of a few areas that lie far beyond the rest. */
export function tailSentence(count: number, areas: string, end: string, largest: string): string {
  return `The scale stops at ${end}, so that the rest can be told apart. Above it, drawn at the end: ${count.toLocaleString('en-GB')} of the ${areas}, up to ${largest}.`;
}

export function distributionTitle(
  count: number,
  areas: string,
  middle: readonly [lower: string, upper: string],
): string {
  return `Half of the ${count.toLocaleString('en-GB')} ${areas} are between ${middle[0]} and ${middle[1]}`;
}

interface NamedFigure {
  readonly name: string;
  readonly figure: string;
}

export interface DistributionFacts {
  readonly areas: string;
  readonly count: number;
  readonly lowest: NamedFigure;
  readonly highest: NamedFigure;
  readonly median: string;
  readonly selected: readonly NamedFigure[];
  readonly comparators: readonly string[];
}

/** The chart in whole sentences, for people who listen to it. */
export function distributionSummary(facts: DistributionFacts): string {
  const { areas, count, lowest, highest, median, selected, comparators } = facts;
  const say = ({ name, figure }: NamedFigure): string => `${name}, ${figure}`;
  const told = [
    `${count.toLocaleString('en-GB')} ${areas} in order of value. Lowest: ${say(lowest)}. Highest: ${say(highest)}. In the middle: ${median}.`,
    comparators.length === 0 ? '' : `Compared with: ${comparators.join('; ')}.`,
    selected.length === 0 ? '' : `Selected: ${selected.map(say).join('; ')}.`,
  ];
  return told.filter((text) => text !== '').join(' ');
}

export function emptyChart(areas: string): string {
  return `There is no figure to draw for these ${areas}.`;
}

export function rangeLegend(measure: string): string {
  return `Pick out areas by ${midSentence(measure)}`;
}

/** Names of the four parts of a scatter, by whether each measure is above its split. */
export function quadrantName(
  first: string,
  firstHigher: boolean,
  second: string,
  secondHigher: boolean,
): string {
  const word = (higher: boolean) => (higher ? 'higher' : 'lower');
  return `${firstHigher ? 'Higher' : 'Lower'} ${midSentence(first)}, ${word(secondHigher)} ${midSentence(second)}`;
}

export function scatterTitle(both: number, count: number, areas: string): string {
  return `${both} of ${count.toLocaleString('en-GB')} ${areas} are above the middle on both measures`;
}

export function scatterSplit(
  splitName: string,
  first: { readonly title: string; readonly figure: string },
  second: { readonly title: string; readonly figure: string },
): string {
  return `“Higher” and “lower” mean above or below ${splitName}: ${first.figure} for ${midSentence(first.title)}, ${second.figure} for ${midSentence(second.title)}.`;
}

export function medianName(areas: string): string {
  return `the middle of all ${areas}`;
}

export function scatterSummary(
  quadrants: readonly { readonly name: string; readonly count: number }[],
): string {
  return quadrants.map((q) => `${q.name}: ${q.count}.`).join(' ');
}

export function axisAcross(measure: string): string {
  return `Across: ${midSentence(measure)}`;
}

export function axisUp(measure: string): string {
  return `Up: ${midSentence(measure)}`;
}

export const TREND_WORDS = {
  gap: 'incomplete: not shown',
  gapNote: `Hatched months are incomplete: ${COMPLETENESS_WORDS.missing}, so no number is shown and the line is not joined across them.`,
  ownScale: 'own scale',
  monthly: 'recorded each month, as a number and not a rate',
  table: 'Show these numbers as a table',
  month: 'Month',
  period: 'Period',
  keys: 'Left and right arrow keys move through time, up and down from area to area. Escape lets go.',
  visitorHint: 'Point at an area in any view to see its months here.',
  readoutHint: 'Point at a line, or move to the chart and use the arrow keys, to read one figure.',
} as const;

/** "Aston, June 2025: 134" or "Aston, June 2025: incomplete". */
export function pointLabel(area: string, period: string, figure: string): string {
  return `${area}, ${period}: ${figure}`;
}

interface NamedGap {
  readonly name: string;
  readonly status: AbsentStatus;
  /** Whether it has a figure of an earlier period. */
  readonly hasLine: boolean;
}

/** "Not drawn: Southtown (withheld). Without its newest figure: Eastmarsh (incomplete)." or nothing. */
export function seriesGapsSentence(gaps: readonly NamedGap[]): string | null {
  const list = (hasLine: boolean): string =>
    gaps
      .filter((gap) => gap.hasLine === hasLine)
      .map(({ name, status }) => `${name} (${absentPhrase(status)})`)
      .join(', ');
  const [without, ended] = [list(false), list(true)];
  const parts = [
    ...(without === '' ? [] : [`No line is drawn, as there is no figure: ${without}.`]),
    ...(ended === '' ? [] : [`The line ends early, as the last figure is lacking: ${ended}.`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

export function trendTitle(indicator: string, areas: readonly string[]): string {
  if (areas.length === 0) return `${indicator}, month by month`;
  const names =
    areas.length === 1
      ? (areas[0] ?? '')
      : `${areas.slice(0, -1).join(', ')} and ${areas[areas.length - 1] ?? ''}`;
  return `${indicator} in ${names}, month by month`;
}

export interface TrendFacts {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly lowest: string;
  readonly highest: string;
  readonly missing: number;
}

export function trendSummary(facts: TrendFacts): string {
  const gap =
    facts.missing === 0 ? '' : ` ${facts.missing === 1 ? 'One is' : `${facts.missing} are`} not shown.`;
  return `${facts.name}: ${facts.first} to ${facts.last}, between ${facts.lowest} and ${facts.highest}.${gap}`;
}

export const CHANGE_WORDS = {
  title: 'Two years',
  rule: COMPLETENESS_WORDS.rule,
  intervalNote: `A line through a dot is its 95% interval, which covers chance only. ${beginning(here.authority.indefinite)}’s change is called higher or lower when it is more than chance allows for; that of a ward or a neighbourhood when it is more than figures of such areas usually go up or down. Many areas are looked at, so some changes will seem clearer than they are.`,
} as const;

/** What became of one area's figure, in a clause: "57.2, then 61.0: higher than before". */
export function changeClause(change: Change, earlier: string | null, later: string | null): string {
  if (change.kind === 'compared') {
    const different = `${OUTCOME_WORDS[change.outcome]} before`;
    const outcome =
      change.outcome === 'similar'
        ? 'not clearly different'
        : change.usual === null
          ? different
          : `${different}, by more than such figures usually go up or down`;
    return `${earlier ?? ''}, then ${later ?? ''}: ${outcome}`;
  }
  switch (change.reason) {
    case 'absent':
      return 'no figure for the later year';
    case 'no-earlier-period':
      return later === null ? 'no figure for either year' : `${later}: no figure for the earlier year`;
    case 'overlapping-periods':
      return 'the two periods share months, so they are not compared';
    case 'no-interval':
      return `${earlier ?? ''}, then ${later ?? ''}: how much of it is chance is not known`;
    case 'varies-beyond-chance':
      return `${earlier ?? ''}, then ${later ?? ''}: how much such figures usually move is not known`;
    case 'population-hole':
      return `${earlier ?? ''}, then ${later ?? ''}: many of its people live where no police record is held`;
    case 'depends-on-look-up':
      return `${earlier ?? ''}, then ${later ?? ''}: whether that is more than usual depends on how neighbourhoods are assigned to wards`;
  }
}

/** @param hasGap whether there are months between the two years */
export function changeTitle(
  rows: readonly { readonly name: string; readonly change: Change }[],
  hasGap: boolean,
): string {
  const only = rows[0];
  if (rows.length !== 1 || only === undefined || only.change.kind !== 'compared')
    return `${CHANGE_WORDS.title}${hasGap ? ', with a gap between them' : ''}`;
  return only.change.outcome === 'similar'
    ? `${only.name}: about the same in the two years`
    : `${only.name}: ${only.change.outcome} in the later of the two years`;
}

export function localAuthorityBarsTitle(higher: number, compared: number, comparator: string): string {
  const name = comparator.replace(/^The /, 'the ');
  if (higher === 0) return `No ${here.authority.one} is clearly above ${name}, once chance is allowed for`;
  return `Above ${name}, by more than chance: ${higher} of ${compared} ${here.authority.many}`;
}

export function localAuthorityBarsPlainTitle(lowest: string, highest: string): string {
  // One borough alone, or all of them alike as written.
  return `The ${here.authority.many} lie ${lowest === highest ? 'at' : `between ${lowest} and`} ${highest}`;
}

export const WHISKER_NOTE =
  'The line at the end of a bar is its 95% interval. It covers chance only, not how records are made.';

/** @param rolls whether each period shares months with the next */
export function yearlyTitle(indicator: string, rolls: boolean): string {
  return `${indicator}, ${rolls ? 'in overlapping years' : 'year by year'}`;
}
