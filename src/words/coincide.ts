/** Words of where measures coincide. */
import type { LeftOutReason } from '../domain/coincide.ts';
import { formatCount } from '../domain/format.ts';
import type { MapGeography } from '../domain/geography.ts';
import { MEASURE_LAYER_WORDS } from './measureLayers.ts';
import { GEOGRAPHY_WORDS, midSentence } from './measures.ts';

const { fifths } = MEASURE_LAYER_WORDS;

export interface CountedMeasure {
  readonly title: string;
  readonly fifth: keyof typeof fifths;
  /** The time its figures are of, in words. */
  readonly period: string;
}

/** "robbery, of burglary, and of overcrowded households": titles may have commas of their own. */
function ofEach(titles: readonly string[]): string {
  const [last, ...before] = titles.toReversed();
  return before.length === 0 ? (last ?? '') : `${before.toReversed().join(', of ')}, and of ${last ?? ''}`;
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'both', 3: 'all three', 4: 'all four' };

/**
 * "in both: in the highest fifth of robbery, and of overcrowded households": each end named once. Figures of different times have
 * theirs beside them.
 */
function inFifths(measures: readonly CountedMeasure[]): string {
  const isOneTime = new Set(measures.map(({ period }) => period)).size === 1;
  const named = ({ title, period }: CountedMeasure): string =>
    isOneTime ? midSentence(title) : `${midSentence(title)} (${period})`;
  const ends = (Object.keys(fifths) as (keyof typeof fifths)[]).flatMap((fifth) => {
    const titles = measures.filter((one) => one.fifth === fifth).map(named);
    return titles.length === 0 ? [] : [`in the ${fifths[fifth]} of ${ofEach(titles)}`];
  });
  return `in ${NUMBERS[measures.length] ?? `all ${measures.length}`}: ${ends.join(', and ')}`;
}

export const COINCIDE_WORDS = {
  title: 'Where do they coincide?',
  mark: (measures: readonly CountedMeasure[], level: MapGeography) =>
    `Mark the ${GEOGRAPHY_WORDS[level].many} that are ${inFifths(measures)}`,
  count: (count: number, of: number, level: MapGeography, measures: readonly CountedMeasure[]) => {
    const { one, many } = GEOGRAPHY_WORDS[level];
    const areas = of === 1 ? one : many;
    return `${formatCount(count)} of ${formatCount(of)} ${areas} ${count === 1 ? 'is' : 'are'} ${inFifths(measures)}.`;
  },
  picked: (measures: readonly CountedMeasure[]) => inFifths(measures),
  undecided: (count: number, level: MapGeography) => {
    const { one, many } = GEOGRAPHY_WORDS[level];
    return `Of ${formatCount(count)} more ${count === 1 ? one : many} it cannot be told, because a figure is missing or it is too close to call which fifth it is in.`;
  },
  notClear: (title: string, unclear: number, marked: number, level: MapGeography, isLow: boolean) =>
    `${title}: ${midSentence(MEASURE_LAYER_WORDS.notClear(unclear, marked, GEOGRAPHY_WORDS[level].many, isLow))}`,
  leftOut: (title: string, reason: LeftOutReason, level: MapGeography) => {
    const { one, many } = GEOGRAPHY_WORDS[level];
    const why: Readonly<Record<LeftOutReason, string>> = {
      'other-level': `it is not published by ${one}`,
      'no-fifths': `it has too few ${many} with a figure to be parted into fifths`,
      'shared-figure': `so many ${many} share one figure that none of them is in a fifth of its own`,
      refused: 'who lives in a place is context, and is not set beside violence or other crime',
    };
    return `${title} is not counted here: ${why[reason]}.`;
  },
  tooFew: (level: MapGeography) =>
    `Fewer than two of the measures that are on have fifths of ${GEOGRAPHY_WORDS[level].many}, so there is nothing to mark.`,
  note: 'Each measure is looked at by itself. This is no score, and it does not say how strongly the measures go together, or why.',
  list: 'See these areas in a list',
  listed: 'Where the layers coincide',
  none: 'There is no such area.',
  undecidedTitle: (count: number) => `It cannot be told: ${formatCount(count)}`,
  /** At an area where many people may come who are not in the population of a rate. */
  visitors: 'Many people may visit, so rates may look high.',
  keep: (name: string) => `Select ${name}`,
  keepShort: 'Select',
} as const;
