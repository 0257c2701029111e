/** Marks: what is said of a number, a code or a link in a document. Plain data; their words are in `words/documentCheck.ts`. */
import type { LinkDamage } from '../linkDamage.ts';
import type { CheckFault } from '../checkPack.ts';
import type { Span } from './numbersIn.ts';
import type { Fact } from './publishedFacts.ts';

/** In the order in which a reader should look at them. */
export const MARKS = [
  'altered',
  'elsewhere',
  'period',
  'slip',
  'superseded',
  'rounded',
  'published',
  'unknown',
] as const;
export type Mark = (typeof MARKS)[number];

/** Why a mark is given, where it needs more than its name. */
export type Reason =
  /** It is near the figure and not what the figure rounds to. */
  | 'wrong-rounding'
  /** It is the figure of another place, or another measure, that the sentence names. */
  | 'other-place'
  | 'other-measure'
  /** The sentence is one that is published, with another number in this place. */
  | 'published-sentence'
  /** The document gives no way to know which place or measure is meant. */
  | 'not-tied'
  /** It agrees with the figure by the other way of assigning neighbourhoods, or with a limit of its interval. */
  | 'limit'
  | 'other-way';

export interface Verdict {
  readonly mark: Mark;
  /** What is published: the figure that the number is, or that should stand in its place. */
  readonly fact: Fact | null;
  /** The number it agrees with is that of another period, place or measure. */
  readonly found: Fact | null;
  /** Today's figure, where there is a newer one. */
  readonly today: Fact | null;
  readonly reason: Reason | null;
  /** The period, the place or the measure that the document says, where that is not the figure's own. */
  readonly said: string | null;
  /** Of a published sentence: the number in it, and the sentence. */
  readonly published: { readonly number: string; readonly sentence: string; readonly release: string } | null;
}

export interface MarkedNumber extends Span {
  readonly text: string;
  readonly verdict: Verdict;
}

/** A sentence, or a row of a table, with its numbers. */
export interface MarkedSentence {
  readonly text: string;
  readonly numbers: readonly MarkedNumber[];
  /** The most important of its marks. */
  readonly mark: Mark;
  /** Where a reader can look: the link of the document at which the figure can be checked, or the page of its measure. */
  readonly link: { readonly to: 'figure' | 'measure'; readonly address: string } | null;
}

export type CitationNote =
  | { readonly kind: 'fault'; readonly fault: CheckFault; readonly release: string }
  | { readonly kind: 'damaged'; readonly damage: LinkDamage }
  | { readonly kind: 'stray-code' }
  | { readonly kind: 'many-near' };

/** A check code, or a link with one. */
export interface MarkedCitation {
  readonly kind: 'code' | 'link';
  /** As it stands in the document. */
  readonly text: string;
  readonly mark: Mark;
  /** The code that it is a slip of. */
  readonly nearest: string | null;
  /** The pack or figure that it belongs to. */
  readonly title: string | null;
  readonly release: string | null;
  readonly link: string | null;
  readonly note: CitationNote | null;
}

export interface DocumentCheck {
  readonly sentences: readonly MarkedSentence[];
  readonly citations: readonly MarkedCitation[];
  readonly current: { readonly id: string; readonly published: string };
  readonly published: ReadonlyMap<string, string>;
  /** Links above the most that are followed. */
  readonly linksLeftOut: number;
}

export function worstMark(marks: readonly Mark[]): Mark {
  return MARKS.find((mark) => marks.includes(mark)) ?? 'unknown';
}
