/** Which published numbers a number in a sentence may be, by its form and by the words around it. */
import type { Unit } from '../../domain/indicator.ts';
import { agreement, type Agreement } from './roundings.ts';
import type { NumberToken } from './numbersIn.ts';
import type { Fact } from './publishedFacts.ts';
import type { SentenceParts } from './sentenceParts.ts';

/** People, homes or pupils that a unit is per. */
const PER: Readonly<Partial<Record<Unit, number>>> = {
  'per-1000-residents': 1000,
  'per-1000000-residents': 1_000_000,
  'per-1000-at-risk': 1000,
  'per-1000-households': 1000,
  'per-1000-properties': 1000,
  'per-10000-children': 10_000,
  'per-100000-children': 100_000,
  'per-100-children-looked-after': 100,
  'per-100-pupils': 100,
};
const COUNTED =
  /^(?:recorded\s+|police\s+|such\s+|more\s+|missing\s+|young\s+|looked-after\s+)*(?:offen[cs]es?|crimes?|robber(?:y|ies)|burglar(?:y|ies)|thefts?|homicides?|incidents?|reports?|episodes?|people|persons|residents|children|pupils|households|homes|cases|enquir(?:y|ies)|suspensions?|exclusions?|hospital)\b/iu;
/** Words after a number that count nothing: the number stands for itself. */
const NOTHING_COUNTED =
  /^(?:$|[.,;:()|\]-]|(?:in|for|from|to|and|or|between|was|were|is|against|compared|per|fewer|higher|lower|a year|each year|over|during|across|at|among|out of|but|while|than|on|of)\b)/iu;
const CHANGE =
  /\b(?:fewer|more|higher|lower|fell|fallen|falls?|down|rose|risen|rises?|up|increas\w*|decreas\w*|drop\w*|declin\w*|grew|grown|chang\w*|reduc\w*|less)\b/iu;
const INTERVAL = /\b(?:interval|between|range|likely|limits?|confidence|CI)\b/iu;
const PEOPLE = /^(?:people|residents|children|pupils|households|young|population|live)\b/iu;
/** Where the number comes from the writer, and nothing here can say whether it is right. */
const OWN_SOURCE =
  /\b(?:survey\w*|respondents?|participants?|members|volunteers|we (?:found|asked|spoke|heard|worked|supported|reached)|told us|consult\w*|questionnaire|our own|our (?:project|programme|service|data|records|club|centre|survey))\b/iu;

/** Whether the number is one of the writer's own by the words of its clause. */
function isOwnNumber(token: NumberToken, { text }: Pick<SentenceParts, 'text'>): boolean {
  const from = Math.max(text.lastIndexOf(';', token.from), text.lastIndexOf(', ', token.from), 0);
  const ends = [text.indexOf(';', token.to), text.indexOf(', ', token.to)].filter((at) => at >= 0);
  return OWN_SOURCE.test(text.slice(from, Math.min(text.length, ...ends)));
}

/** Whether a number of this form may be this fact at all. */
export function fits(token: NumberToken, fact: Fact, sentence: SentenceParts): boolean {
  const { unit } = fact.indicator;
  if (token.form === 'other') return false;
  if (fact.kind === 'change') return token.form === 'percent' && CHANGE.test(near(token, sentence));
  if (isDifference(token, sentence)) return false;
  if (token.form === 'percent') return unit === 'percent' && isRate(fact);
  if (token.form === 'rate') return PER[unit] === token.per && isRate(fact);
  if (fact.kind === 'count' || fact.kind === 'people') return isCount(token, fact);
  if (unit === 'percent' && sentence.cells.length === 0) return false;
  return token.decimals > 0 || mayStandAlone(token, fact);
}

/** "fell by 35%", "12% higher": by how much something changed, or differs. */
const DIFFERENCE_BEFORE =
  /\b(?:by|fell|dropped|rose|grew|up|down|an? (?:increase|decrease|rise|fall|drop|change) of)\s+(?:about |around |nearly |almost |over |more than )?$/iu;
const DIFFERENCE_AFTER =
  /^(?:higher|lower|more|fewer|less|increase|decrease|rise|fall|drop|reduction|growth|above|below|up|down)\b/iu;

function isDifference({ from, after }: NumberToken, { text }: SentenceParts): boolean {
  return DIFFERENCE_BEFORE.test(text.slice(0, from)) || DIFFERENCE_AFTER.test(after);
}

function near({ from, to }: NumberToken, { text }: SentenceParts): string {
  return text.slice(Math.max(0, from - 60), to + 40);
}

function isRate({ kind }: Fact): boolean {
  return kind !== 'count' && kind !== 'people';
}

function isCount(token: NumberToken, { kind, indicator }: Fact): boolean {
  if (token.decimals > 0) return false;
  const countsPeople = PEOPLE.test(token.after);
  if (kind === 'people') return countsPeople;
  // Offences are not people: as many may have been hurt, or fewer.
  if (countsPeople && /residents$|risk$/u.test(indicator.unit)) return false;
  return COUNTED.test(token.after) || (NOTHING_COUNTED.test(token.after) && indicator.unit !== 'percent');
}

/** A whole number before what it counts is a count; only a rate that is published in whole numbers may look like one. */
function mayStandAlone({ after }: NumberToken, { indicator }: Fact): boolean {
  return NOTHING_COUNTED.test(after) || (indicator.decimals === 0 && COUNTED.test(after));
}

/** Limits of an interval are spoken of as such: a figure that happens to be one is no limit. */
export function isSpokenOf(fact: Fact, token: NumberToken, sentence: SentenceParts): boolean {
  if (fact.kind !== 'lower' && fact.kind !== 'upper') return true;
  const at = sentence.cells.findIndex(({ from, to }) => token.from >= from && token.to <= to);
  if (at >= 0)
    return INTERVAL.test(sentence.columns[at] ?? '') || /\d\s*(?:%\s*)?(?:to|-)\s*\d/u.test(sentence.text);
  const { text } = sentence;
  return (
    INTERVAL.test(text) ||
    /^\s*(?:to|-)\s*\d/u.test(text.slice(token.to)) ||
    /\d%?\s*(?:to|-)\s*$/u.test(text.slice(0, token.from))
  );
}

/** Whether a number is the fact, as it is or rounded. */
export function agreementWith(token: NumberToken, fact: Fact): Agreement | null {
  const decimals =
    fact.kind === 'change' || fact.kind === 'count' || fact.kind === 'people' ? 0 : fact.indicator.decimals;
  return agreement(token, fact.value, decimals);
}

/** Whether the writer surely meant a figure of this measure: its form leaves little else. */
export function isSurelyMeant(token: NumberToken, fact: Fact, sentence: SentenceParts): boolean {
  // A change may be told between any two periods.
  if (fact.kind === 'change' || isOwnNumber(token, sentence)) return false;
  if (token.form === 'rate' || token.form === 'percent') return true;
  if (fact.kind === 'count') return COUNTED.test(token.after) && hasEvents(token, fact);
  return token.decimals > 0 && fact.indicator.decimals > 0;
}

/** "12 robberies" counts what the measure counts; "12 people" may be anybody. */
function hasEvents({ after }: NumberToken, { indicator }: Fact): boolean {
  return !PEOPLE.test(after) && indicator.unit.startsWith('per-');
}
