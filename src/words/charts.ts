/** Words of the charts. Figures arrive ready written: nothing here formats a number except a plain count. */
import type { AbsentStatus } from '../domain/observation.ts';

/** What stands in place of a figure. */
export const ABSENT_WORDS: Readonly<Record<AbsentStatus, string>> = {
  suppressed: 'Withheld',
  notCollected: 'Not published',
  incomplete: 'Incomplete',
};

/** Why there is no figure, as a short clause after the name of the state. */
export const ABSENT_REASONS: Readonly<Record<AbsentStatus, string>> = {
  suppressed: 'the number is small and could point to a person',
  notCollected: 'nobody publishes it for this area',
  incomplete: 'some records are missing',
};

export const CHART_WORDS = {
  readoutHint: 'Point at the chart, or move to it and use the arrow keys, to read one area.',
  keys: 'Arrow keys move from area to area in order of value. Home and End go to the lowest and highest. Enter selects. Escape lets go.',
  brushHint: 'Drag across the chart to pick out a range.',
  from: 'From',
  to: 'to',
  showAll: 'Show all',
  intervalNote:
    'The line through an area is its 95% interval. It covers chance only, not how offences are recorded or where they are placed.',
  together: 'These two occur in the same places. That does not show that one brings about the other.',
} as const;

/** "and" before the last of several. */
export function listOf(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** First letter small, unless the word is a name in capitals such as GCSE. */
export function inSentence(title: string): string {
  return /^[A-Z][A-Z0-9]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

export interface AbsentCounts {
  readonly suppressed: number;
  readonly notCollected: number;
  readonly incomplete: number;
}

/** "3 wards are not drawn: 2 incomplete, 1 not published." or nothing. */
export function absentSentence(counts: AbsentCounts, areas: string): string | null {
  const parts = (['suppressed', 'notCollected', 'incomplete'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${ABSENT_WORDS[status].toLowerCase()}`);
  const total = counts.suppressed + counts.notCollected + counts.incomplete;
  return total === 0
    ? null
    : `Not drawn, because there is no figure: ${total} ${areas} (${parts.join(', ')}).`;
}

export function distributionTitle(
  count: number,
  areas: string,
  middle: readonly [lower: string, upper: string],
): string {
  return `Half of the ${count.toLocaleString('en-GB')} ${areas} are between ${middle[0]} and ${middle[1]}`;
}

export interface DistributionFacts {
  readonly areas: string;
  readonly count: number;
  readonly lowest: { readonly name: string; readonly figure: string };
  readonly highest: { readonly name: string; readonly figure: string };
  readonly median: string;
  readonly selected: readonly { readonly name: string; readonly figure: string }[];
  readonly comparators: readonly string[];
}

/** The chart in whole sentences, for people who listen to it. */
export function distributionSummary(facts: DistributionFacts): string {
  const { areas, count, lowest, highest, median, selected, comparators } = facts;
  const told = [
    `${count.toLocaleString('en-GB')} ${areas} in order of value. Lowest: ${lowest.name}, ${lowest.figure}. Highest: ${highest.name}, ${highest.figure}. In the middle: ${median}.`,
    comparators.length === 0 ? '' : `Compared with: ${comparators.join('; ')}.`,
    selected.length === 0
      ? ''
      : `Selected: ${selected.map((area) => `${area.name}, ${area.figure}`).join('; ')}.`,
  ];
  return told.filter((text) => text !== '').join(' ');
}

export function emptyChart(areas: string): string {
  return `There is no figure to draw for these ${areas}.`;
}

export function rangeLegend(measure: string): string {
  return `Pick out areas by ${inSentence(measure)}`;
}

/** Names of the four parts of a scatter, by whether each measure is above its split. */
export function quadrantName(
  first: string,
  firstHigher: boolean,
  second: string,
  secondHigher: boolean,
): string {
  const word = (higher: boolean) => (higher ? 'higher' : 'lower');
  return sentence(
    `${word(firstHigher)} ${inSentence(first)}, ${word(secondHigher)} ${inSentence(second)}`,
  ).slice(0, -1);
}

export function scatterTitle(both: number, count: number, areas: string): string {
  return `${both} of ${count.toLocaleString('en-GB')} ${areas} are higher on both measures`;
}

export function scatterSplit(
  splitName: string,
  first: { readonly title: string; readonly figure: string },
  second: { readonly title: string; readonly figure: string },
): string {
  return `“Higher” and “lower” mean above or below ${splitName}: ${first.figure} for ${inSentence(first.title)}, ${second.figure} for ${inSentence(second.title)}.`;
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
  return `Across: ${inSentence(measure)}`;
}

export function axisUp(measure: string): string {
  return `Up: ${inSentence(measure)}`;
}
