/** Words for what is said of a number, a code or a link in a document. No one is accused: what is published is told beside it. */
import {
  formatCount,
  formatDay,
  formatDecimal,
  formatFigure,
  formatPeriodOf,
  formatShare,
} from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { beginning } from './beginning.ts';
import { joinNames } from './listOf.ts';

/** What the words need to know of a published number. */
export interface ToldFact {
  readonly kind: 'value' | 'lower' | 'upper' | 'count' | 'people' | 'change' | 'otherWay' | 'others';
  readonly value: number;
  readonly indicator: Pick<Indicator, 'title' | 'unit' | 'decimals' | 'yearMeans' | 'periodWords'>;
  readonly placeName: string;
  readonly period: string;
  readonly earlier: string | null;
  readonly release: string;
}

export const MARK_WORDS = {
  altered: {
    label: 'Altered: another number is published',
    explain:
      'The measure and the place are named, and another number is published for them. It may be a slip, a later edit or a figure from elsewhere: this check cannot know which.',
  },
  elsewhere: {
    label: 'The figure of another place or measure',
    explain: 'The number is published, but for another place or measure than the document says.',
  },
  period: {
    label: 'The figure of another period',
    explain: 'The number is published, but for another period than the document says.',
  },
  slip: {
    label: 'Slip: the code seems to be mistyped',
    explain: 'The code is that of published figures but for a sign or two.',
  },
  superseded: {
    label: 'Superseded: as published in an earlier release',
    explain: 'The number is as an earlier release has it. Today’s stands beside it, where there is one.',
  },
  rounded: {
    label: 'As published, rounded',
    explain: 'The number is the published one with fewer digits, and rightly rounded.',
  },
  published: { label: 'As published', explain: 'The number is the published one.' },
  unknown: {
    label: 'Not from here',
    explain:
      'Nothing published here could be matched with the number. It may well be right: nothing is said about it.',
  },
} as const;

export type MarkName = keyof typeof MARK_WORDS;

/** Of codes and links, where their labels differ from those of numbers. */
export const CITATION_LABELS: Readonly<Partial<Record<MarkName, string>>> = {
  altered: 'Altered: the code does not fit',
  superseded: 'Superseded: as published, with a newer release',
  unknown: 'Could not be checked',
};

/** The number as it is published: "2.7", "39.5%", "73", "12%". */
function numberOfFact({ kind, value, indicator }: ToldFact): string {
  if (kind === 'change') return formatShare(value / 100);
  if (kind === 'count' || kind === 'people') return formatCount(value);
  return formatFigure(value, indicator);
}

const KIND_WORDS: Readonly<Record<ToldFact['kind'], string>> = {
  value: '',
  lower: 'lower limit of the 95% interval',
  upper: 'upper limit of the 95% interval',
  count: 'the number counted',
  people: 'the people it is divided by',
  change: 'change',
  otherWay: 'by the other way of assigning neighbourhoods to wards',
  others: 'without the area itself',
};

/** "Robbery, Acocks Green, April 2025 to March 2026 (release 2026-12)" */
function factWords(fact: ToldFact): string {
  const { indicator, placeName, period, earlier, kind, release } = fact;
  const when =
    earlier === null
      ? formatPeriodOf(period, indicator)
      : `${formatPeriodOf(earlier, indicator)} to ${formatPeriodOf(period, indicator)}`;
  const parts = [indicator.title, beginning(placeName), when, KIND_WORDS[kind]];
  return `${parts.filter((part) => part !== '').join(', ')} (release ${release})`;
}

const quoted = (text: string): string => `“${text}”`;

export const NUMBER_TOLD = {
  published: (said: string, fact: ToldFact) => `${quoted(said)}: as published. ${factWords(fact)}.`,
  inSentence: (said: string, release: string) =>
    `${quoted(said)}: as in the text of the pack from release ${release}.`,
  rounded: (said: string, fact: ToldFact) =>
    `${quoted(said)}: ${numberOfFact(fact)} is published, and rounds to this. ${factWords(fact)}.`,
  roundedInSentence: (said: string, published: string, release: string) =>
    `${quoted(said)}: the text of the pack from release ${release} has ${published}, which rounds to this.`,
  superseded: (said: string, fact: ToldFact, today: ToldFact | null) =>
    `${quoted(said)}: as published. ${factWords(fact)}. ${
      today === null
        ? 'The current release has no figure for the same place: lines or sources have changed.'
        : `Today: ${numberOfFact(today)}. ${factWords(today)}.`
    }`,
  altered: (said: string, fact: ToldFact) =>
    `${quoted(said)}: ${numberOfFact(fact)} is published. ${factWords(fact)}.`,
  wrongRounding: (said: string, decimals: number, fact: ToldFact) =>
    `${quoted(said)}: ${numberOfFact(fact)} is published, which rounds to ${formatDecimal(fact.value, decimals)}. ${factWords(fact)}.`,
  alteredInSentence: (said: string, published: string, sentence: string, release: string) =>
    `${quoted(said)}: the text of the pack from release ${release} has ${published} here: ${quoted(sentence)}`,
  period: (said: string, found: ToldFact, stated: string, right: ToldFact | null) =>
    `${quoted(said)} is the figure of ${formatPeriodOf(found.period, found.indicator)}. The document says ${stated}, for which ${
      right === null ? 'nothing is published here' : `${numberOfFact(right)} is published`
    }. ${factWords(found)}.`,
  periodInSentence: (said: string, published: string, sentence: string, release: string) =>
    `${quoted(said)}: the period in the text of the pack from release ${release} has ${published} here: ${quoted(sentence)}`,
  otherPlace: (said: string, found: ToldFact, right: ToldFact) =>
    `${quoted(said)} is published for ${found.placeName}; for ${right.placeName} it is ${numberOfFact(right)}. ${factWords(right)}.`,
  otherMeasure: (said: string, found: ToldFact, right: ToldFact) =>
    `${quoted(said)} is published for another measure, ${quoted(found.indicator.title)}; for this one it is ${numberOfFact(right)}. ${factWords(right)}.`,
  onlyElsewhere: (said: string, found: ToldFact, place: string) =>
    `${quoted(said)} is published for ${factWords(found)}. No such figure is published for ${place} by itself.`,
  unknown: (said: readonly string[]) =>
    `${joinNames(said.map(quoted))}: not from here, as far as can be told.`,
  notTied: (said: string, fact: ToldFact) =>
    `${quoted(said)}: the document does not say which place is meant. ${numberOfFact(fact)} is published for ${factWords(fact)}.`,
} as const;

export const CITATION_TOLD = {
  code: (code: string) => `Check code ${code}`,
  link: (address: string) => `Link ${address}`,
  fits: (title: string, release: string, published: string) =>
    `It fits “${title}”, release ${release}, published on ${formatDay(published)}.`,
  newer: (current: string) => `Release ${current} has come out since.`,
  slip: (written: string, right: string, title: string) =>
    `The document has ${written}. The code of “${title}” is ${right}. Look at it again: if ${right} is meant, it fits.`,
  altered: (title: string, release: string) =>
    `The code does not fit what the link names. The place, the measures or the code are not as in the pack “${title}”, release ${release}.`,
  stray:
    'It fits none of the figures that the document links to or names. A code alone does not say which figures it belongs to: check it with its link.',
  manyNear: 'It is near to more than one code of the figures in the document. Check it with its link.',
} as const;
