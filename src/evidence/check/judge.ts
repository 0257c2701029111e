/** What is said of one number: whether it is a published figure of what it is said of, and if not, what is published. */
import { agreementWith, fits, isSpokenOf, isSurelyMeant } from './fits.ts';
import type { Reason, Verdict } from './marks.ts';
import type { NumberToken } from './numbersIn.ts';
import { isOfItsKind, likeness, mayMean } from './periodsIn.ts';
import type { Fact, FactBook } from './publishedFacts.ts';
import type { SentenceParts } from './sentenceParts.ts';
import type { PeriodTie, Tie } from './ties.ts';

export interface Judging {
  readonly book: FactBook;
  /** Releases of the packs that the document cites near by, then of all it cites, then the current one. */
  readonly releases: readonly string[];
  readonly current: string;
  /** Larger places that a place lies in, the nearest first. */
  readonly above: (place: string) => readonly string[];
  readonly nameOf: (place: string) => string;
}

export interface Question {
  readonly token: NumberToken;
  readonly sentence: SentenceParts;
  readonly measure: Tie | null;
  readonly place: Tie | null;
  readonly period: PeriodTie;
}

export const NO_VERDICT: Verdict = {
  mark: 'unknown',
  fact: null,
  found: null,
  today: null,
  reason: null,
  said: null,
  published: null,
};

/** Facts that the number may be, by where it is tied to. */
function factsFor(
  { book }: Judging,
  question: Question,
  measures: readonly string[],
  places: readonly string[],
): readonly Fact[] {
  const { token, sentence } = question;
  return measures
    .flatMap((measure) => places.flatMap((place) => book.of(measure, place)))
    .filter((fact) => fits(token, fact, sentence) && isSpokenOf(fact, token, sentence));
}

const KIND_ORDER: Readonly<Record<Fact['kind'], number>> = {
  value: 0,
  count: 1,
  lower: 2,
  upper: 2,
  others: 3,
  otherWay: 3,
  change: 4,
  people: 5,
};

function rank(judging: Judging, { token, period }: Question, fact: Fact): readonly number[] {
  const release = judging.releases.indexOf(fact.release);
  return [
    agreementWith(token, fact) === 'exact' ? 0 : 1,
    period.nearest === null ? 0 : 2 - likeness(period.nearest, fact.period, fact.indicator),
    KIND_ORDER[fact.kind],
    fact.isNewest ? 0 : 1,
    release < 0 ? judging.releases.length : release,
  ];
}

function best(judging: Judging, question: Question, facts: readonly Fact[]): Fact | null {
  const ranked = facts.map((fact) => ({ fact, order: rank(judging, question, fact) }));
  ranked.sort((one, other) => {
    const at = one.order.findIndex((number, index) => number !== other.order[index]);
    return at < 0 ? 0 : (one.order[at] ?? 0) - (other.order[at] ?? 0);
  });
  return ranked[0]?.fact ?? null;
}

/** The published figure that the number is, or null. */
export function judgeAgreeing(judging: Judging, question: Question): Verdict | null {
  const { measure, place } = question;
  if (measure === null || place === null) return null;
  const facts = factsFor(judging, question, measure.ids, place.ids);
  const fact = best(
    judging,
    question,
    facts.filter((one) => mayBe(question, one)),
  );
  if (fact === null) return null;
  const stated = otherPeriodStated(question, fact, facts);
  if (stated !== null) {
    return isClear(question) ? { ...NO_VERDICT, mark: 'period', ...stated, found: fact } : null;
  }
  return { ...agreed(judging, question, fact), reason: reasonOf(fact) };
}

/** Words that tell of an earlier figure without its period. */
const EARLIER = /\b(?:from|before|previous|earlier|was|were|had been|up|down|rose|fell|risen|fallen)\b/iu;

/** Where no period is said, a round number is the newest figure rounded, unless the sentence tells of an earlier one. */
function mayBe({ token, sentence, period }: Question, fact: Fact): boolean {
  const how = agreementWith(token, fact);
  if (how !== 'rounded' || period.nearest !== null || fact.isNewest) return how !== null;
  return EARLIER.test(sentence.text);
}

/** What only stands near may be the subject of another sentence, unless the number says what it is per. */
function isClear({ measure, token }: Question): boolean {
  return measure?.source === 'own' || token.form === 'rate';
}

function reasonOf({ kind }: Fact): Reason | null {
  if (kind === 'lower' || kind === 'upper') return 'limit';
  return kind === 'otherWay' ? 'other-way' : null;
}

/** As published, or of a release that a newer one has replaced. */
function agreed(judging: Judging, { token }: Question, fact: Fact): Verdict {
  const { book, current } = judging;
  const own = book.of(fact.indicator.id, fact.place);
  const isSame = (one: Fact): boolean => one.kind === fact.kind && one.earlier === fact.earlier;
  const today = own.filter((one) => one.release === current && isSame(one));
  const same = today.find((one) => one.period === fact.period);
  const newest = today.find((one) => one.isNewest) ?? null;
  const mark = agreementWith(token, fact) === 'rounded' ? 'rounded' : 'published';
  if (fact.release === current && same !== undefined) return { ...NO_VERDICT, mark, fact, found: fact };
  const stillTrue = same !== undefined && agreementWith(token, same) !== null;
  // The newest figure of an earlier release, which is not the newest any more, has been replaced too.
  const isReplaced = fact.isNewest && newest !== null && newest.period !== fact.period;
  if (stillTrue && !isReplaced) return { ...NO_VERDICT, mark, fact: same, found: same };
  return { ...NO_VERDICT, mark: 'superseded', fact, found: fact, today: newest ?? same ?? null };
}

/** Where the sentence says another period than that of the figure: the figure of the period that it says, if there is one. */
function otherPeriodStated(
  { period }: Question,
  fact: Fact,
  facts: readonly Fact[],
): { readonly fact: Fact | null; readonly said: string } | null {
  const { nearest, isDirect, all } = period;
  if (nearest === null || fact.kind === 'change') return null;
  if (mayMean(nearest, fact.period, fact.indicator)) return null;
  if (!isDirect && all.some((phrase) => mayMean(phrase, fact.period, fact.indicator))) return null;
  if (!isOfItsKind(nearest, fact.period, fact.indicator)) return null;
  const right = facts.find((one) => one.kind === fact.kind && mayMean(nearest, one.period, one.indicator));
  // A bare year may be that of something else in the sentence, unless there is a figure of it.
  if (right === undefined && nearest.how === 'year' && !isDirect) return null;
  return { fact: right ?? null, said: nearest.text };
}

/**
 * A number that is no published figure of what it is said of.
 * @param cited figures that other numbers of the sentence are: a second number is not meant to be the same figure
 */
export function judgeOther(judging: Judging, question: Question, cited: readonly Fact[]): Verdict {
  const { measure, place, token, sentence } = question;
  if (measure === null || place === null) return NO_VERDICT;
  const facts = factsFor(judging, question, measure.ids, place.ids);
  if (facts.length === 0) return ofLargerPlace(judging, question) ?? NO_VERDICT;
  const right = rightFact(judging, question, facts, cited);
  if (right === null) return NO_VERDICT;
  if (cited.some((fact) => isSameFigure(fact, right))) return NO_VERDICT;
  if (!isSurelyMeant(token, right, sentence)) return NO_VERDICT;
  if (!isClear(question)) return NO_VERDICT;
  if (place.source === 'document') return { ...NO_VERDICT, fact: right, reason: 'not-tied' };
  const swapped = isOfAnother(judging, question);
  if (swapped !== null) return { ...NO_VERDICT, mark: 'elsewhere', fact: right, ...swapped };
  const isNear = Math.abs(token.value - Math.abs(right.value)) < 10 ** -token.decimals;
  const isRounded = token.decimals < right.indicator.decimals && right.kind !== 'count';
  return {
    ...NO_VERDICT,
    mark: 'altered',
    fact: right,
    reason: isNear && isRounded ? 'wrong-rounding' : null,
  };
}

/** A figure that is published for the whole borough only, said of a part of it. */
function ofLargerPlace(judging: Judging, question: Question): Verdict | null {
  const { measure, place, token } = question;
  if (measure === null || place?.source !== 'own') return null;
  for (const larger of place.ids.flatMap(judging.above)) {
    const facts = factsFor(judging, question, measure.ids, [larger]);
    const found = best(
      judging,
      question,
      facts.filter((fact) => fact.kind === 'value' && agreementWith(token, fact) !== null),
    );
    const said = judging.nameOf(place.ids[0] ?? '');
    if (found !== null) return { ...NO_VERDICT, mark: 'elsewhere', found, reason: 'other-place', said };
  }
  return null;
}

function isSameFigure(one: Fact, other: Fact): boolean {
  return (
    one.kind === other.kind &&
    one.place === other.place &&
    one.indicator.id === other.indicator.id &&
    one.period === other.period
  );
}

/** The figure that the number should be: of the period that is said, else the newest; of the release that is cited. */
function rightFact(
  judging: Judging,
  question: Question,
  facts: readonly Fact[],
  cited: readonly Fact[],
): Fact | null {
  const { token, period } = question;
  const { nearest, isDirect } = period;
  const kinds = facts.filter(({ kind }) => isLikelyKind(kind, token, question.sentence));
  const ofRelease = judging.releases
    .map((release) => kinds.filter((fact) => fact.release === release))
    .find((some) => some.length > 0);
  const own = ofRelease ?? kinds;
  const stated = nearest === null ? [] : own.filter((one) => mayMean(nearest, one.period, one.indicator));
  // Of a period for which nothing is published here, nothing can be said.
  if (nearest !== null && isDirect && stated.length === 0) {
    const [some] = own;
    if (some === undefined || isOfItsKind(nearest, some.period, some.indicator)) return null;
  }
  const free = (some: readonly Fact[]): readonly Fact[] =>
    some.filter((fact) => !cited.some((one) => isSameFigure(one, fact)));
  return (
    best(judging, question, free(stated)) ??
    best(judging, question, stated.length > 0 ? stated : own.filter(({ isNewest }) => isNewest))
  );
}

function isLikelyKind(kind: Fact['kind'], token: NumberToken, { text }: SentenceParts): boolean {
  const before = text.slice(0, token.from);
  const isFirst = /^\s*(?:to|and|-)\s*\d/u.test(text.slice(token.to));
  const isSecond = /\d%?\s*(?:to|and|-)\s*$/u.test(before);
  if (kind === 'lower') return isFirst;
  if (kind === 'upper') return isSecond;
  if (kind === 'otherWay' || kind === 'others' || kind === 'people') return false;
  return true;
}

/** Whether it is the figure of another place or measure that the sentence names: then two were exchanged. */
function isOfAnother(
  judging: Judging,
  question: Question,
): { readonly found: Fact; readonly reason: Reason } | null {
  const { sentence, token, measure, place } = question;
  if (measure === null || place === null) return null;
  const places = sentence.places.flatMap(({ ids }) => ids).filter((id) => !place.ids.includes(id));
  const measures = sentence.measures.flatMap(({ ids }) => ids).filter((id) => !measure.ids.includes(id));
  const agreeing = (facts: readonly Fact[]): Fact | null =>
    best(
      judging,
      question,
      facts.filter((one) => agreementWith(token, one) === 'exact'),
    );
  const elsewhere = agreeing(factsFor(judging, question, measure.ids, places));
  if (elsewhere !== null) return { found: elsewhere, reason: 'other-place' };
  const other = agreeing(factsFor(judging, question, measures, place.ids));
  return other === null ? null : { found: other, reason: 'other-measure' };
}
