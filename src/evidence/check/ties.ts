/** What a number is said of: the measure, the place and the period that its sentence, its row or its heading ties it to. */
import type { Mention } from './namesIn.ts';
import type { NumberToken, Span } from './numbersIn.ts';
import type { PeriodPhrase } from './periodsIn.ts';
import { namedIn, type Named, type SentenceParts } from './sentenceParts.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Tie {
  readonly ids: readonly string[];
  /** No other is as near: the words leave no doubt. */
  readonly isDirect: boolean;
  /** `near`: by its paragraph, heading, caption or the link beside it. `document`: only by what the whole document is about. */
  readonly source: 'own' | 'near' | 'document';
}

/** What is named around a sentence, the nearest first. */
export interface Around {
  readonly near: readonly Named[];
  /** Where nothing near names a measure or a place: those of the links in the same part, and of the whole document. */
  readonly linked: { readonly measures: readonly string[]; readonly places: readonly string[] };
  readonly document: { readonly places: readonly string[] };
}

type What = 'measures' | 'places';

/** Letters within which a name before or behind a number belongs to it. */
const BEHIND = 60;
/** What stands between a number and the name of what it counts, or of where. */
const IN_PLACE = /^[^.;:,()]*\b(?:in|for|across|of|among)\s+(?:the\s+)?$/iu;
const COMPARING = /\b(?:than|compared|against|versus|while|whereas|but|and)\b/iu;

export function tieOf(
  what: What,
  token: NumberToken,
  sentence: SentenceParts,
  around: Around,
  vocabulary: Vocabulary,
): Tie | null {
  const own = sentence[what];
  if (sentence.cells.length > 0) {
    const inRow = tieInRow(what, token, sentence, vocabulary);
    if (inRow !== null) return inRow;
  } else if (own.length > 0) return tieInSentence(what, token, sentence);
  for (const named of around.near) {
    // What a paragraph is about is named in it first.
    const [first] = named[what];
    if (first !== undefined) return { ids: idsNear(named[what]), isDirect: false, source: 'near' };
  }
  const linked = around.linked[what];
  if (linked.length > 0) return { ids: linked, isDirect: false, source: 'near' };
  const [place] = what === 'places' ? around.document.places : [];
  return place === undefined ? null : { ids: [place], isDirect: false, source: 'document' };
}

function idsNear(mentions: readonly Mention[]): readonly string[] {
  return mentions[0]?.ids ?? [];
}

/** Of a row: in the same cell, at its beginning, over it, or anywhere in it. */
function tieInRow(
  what: What,
  token: NumberToken,
  sentence: SentenceParts,
  vocabulary: Vocabulary,
): Tie | null {
  const inside = (span: Span): readonly Mention[] =>
    sentence[what].filter(({ from, to }) => from >= span.from && to <= span.to);
  const at = sentence.cells.findIndex(({ from, to }) => token.from >= from && token.to <= to);
  const cell = sentence.cells[at];
  if (cell !== undefined) {
    const own = inside(cell);
    if (own.length > 0) return { ...tieInSentence(what, token, { ...sentence, [what]: own }), source: 'own' };
  }
  const [head] = sentence.cells;
  const over = namedIn(sentence.columns[at] ?? '', vocabulary)[what];
  for (const mentions of [head === undefined ? [] : inside(head), over, sentence[what]]) {
    const [first, ...more] = mentions;
    if (first !== undefined) return { ids: first.ids, isDirect: more.length === 0, source: 'own' };
  }
  return null;
}

function tieInSentence(what: What, token: NumberToken, sentence: SentenceParts): Tie {
  const mentions = sentence[what];
  const between = (from: number, to: number): string => sentence.text.slice(from, to);
  const hasNumber = (from: number, to: number): boolean =>
    sentence.numbers.some((other) => other !== token && other.from >= from && other.to <= to);
  const behind = mentions.find(({ from }) => from >= token.to);
  if (behind !== undefined && behind.from - token.to <= BEHIND && !hasNumber(token.to, behind.from)) {
    const words = between(token.to, behind.from);
    const isCounted = what === 'measures' && /^[^.;:,()|]*$/u.test(words);
    if ((isCounted || IN_PLACE.test(words)) && !COMPARING.test(words)) {
      return { ids: behind.ids, isDirect: true, source: 'own' };
    }
  }
  const before = mentions.findLast(({ to }) => to <= token.from);
  if (before !== undefined && !hasNumber(before.to, token.from)) {
    return { ids: before.ids, isDirect: true, source: 'own' };
  }
  if (mentions.length === 1) return { ids: mentions[0]?.ids ?? [], isDirect: true, source: 'own' };
  return { ids: mentions.flatMap(({ ids }) => ids), isDirect: false, source: 'own' };
}

export interface PeriodTie {
  /** The phrase nearest to the number; null where the sentence names none. */
  readonly nearest: PeriodPhrase | null;
  readonly isDirect: boolean;
  readonly all: readonly PeriodPhrase[];
}

/** Letters between a number and a period that surely go together. */
const CLOSE = 30;

/** "8.0 in the year before, 4.5 in 2025/26": the phrase behind a number up to the next one, else the one before it. */
export function periodOf(token: NumberToken, sentence: SentenceParts): PeriodTie {
  const { periods, numbers } = sentence;
  const hasNumber = (from: number, to: number): boolean =>
    numbers.some((other) => other !== token && other.from >= from && other.to <= to);
  const behind = periods.find(({ from }) => from >= token.to);
  const before = periods.findLast(({ to }) => to <= token.from);
  const candidates = [behind, before].flatMap((phrase) => {
    if (phrase === undefined) return [];
    const [from, to] = phrase.from >= token.to ? [token.to, phrase.from] : [phrase.to, token.from];
    const isApart = hasNumber(from, to);
    return [{ phrase, gap: to - from, isApart }];
  });
  const [first] = candidates.filter(({ isApart }) => !isApart);
  if (first === undefined) return { nearest: candidates[0]?.phrase ?? null, isDirect: false, all: periods };
  const others = periods.filter((phrase) => phrase !== first.phrase);
  // "From 8.0 to 4.5 between one year and another": which number is of which is not told by what is near.
  const isSpan = others.some(({ from, to }) => {
    const between = sentence.text.slice(Math.min(to, first.phrase.to), Math.max(from, first.phrase.from));
    return /^\s*(?:and|to|-|or)\b[^\d.,;]{0,30}$/iu.test(between);
  });
  if (isSpan) return { nearest: first.phrase, isDirect: false, all: periods };
  return { nearest: first.phrase, isDirect: others.length === 0 || first.gap <= CLOSE, all: periods };
}
