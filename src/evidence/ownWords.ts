/** Whether words that a person put in place of a computed statement still say the same figures. */
import { cleanLine } from '../domain/cleanText.ts';
import { formatFigure } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import type { PackStatement } from './packDocument.ts';

export type WordsState = 'checked' | 'edited' | 'own';

const FIGURE = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;

/** Ways of saying how one figure stands to another, by the outcome that they say. */
const BENCHMARK_OUTCOMES: Readonly<Record<string, string>> = {
  higher: 'higher|above|(?:more|greater) than|exceeds?|exceeding',
  lower: 'lower|below|(?:less|fewer) than',
  similar: 'similar|close to|about the same',
  highest: 'highest',
  lowest: 'lowest',
  'second highest': 'second highest',
  'second lowest': 'second lowest',
  middle: 'middle',
};
/** Claims of a size or a direction, which a computed statement makes only in its own words. */
const CLAIMS =
  /\b(?:doubl|tripl|quadrupl|halv|halfs?\b|twice|thrice|worst|best\b|most\b|least\b|rising|rises?\b|rose\b|risen|falling|fell\b|fallen|increas|decreas|declin|grew\b|grown|growing|soar|surg|plummet|drop(?:s|ped|ping)?\b)\w*/giu;

interface Beside {
  readonly name: string;
  readonly figure: string;
  readonly outcome: string | null;
}

function plain(text: string): string {
  return cleanLine(text).replaceAll('’', "'");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function figuresIn(text: string): string[] {
  return (text.match(new RegExp(FIGURE, 'gu')) ?? []).map((figure) => figure.replaceAll(',', ''));
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const one of part) {
    // The same figure may be said again.
    const next = whole.indexOf(one, whole[at - 1] === one ? at - 1 : at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

/** What the figure is compared with: "similar to the figure for Northtown (3.2)", "for England it is 19.8%". */
function besidesIn(computed: string): Beside[] {
  const outcome = Object.keys(BENCHMARK_OUTCOMES).join('|');
  const judged = new RegExp(
    String.raw`\b(${outcome}) (?:to|than) (?:the figure for )?([^().]+?) \((${FIGURE})%?\)`,
    'giu',
  );
  const told = new RegExp(String.raw`\bfor ([^().,]+?) it is (${FIGURE})`, 'giu');
  return [
    ...[...computed.matchAll(judged)].map((match) => ({
      outcome: match[1]?.toLowerCase() ?? null,
      name: match[2] ?? '',
      figure: (match[3] ?? '').replaceAll(',', ''),
    })),
    ...[...computed.matchAll(told)].map((match) => ({
      outcome: null,
      name: match[1] ?? '',
      figure: (match[2] ?? '').replaceAll(',', ''),
    })),
  ];
}

/** A place with its borough is no mention of the borough: "Oldfield, Northtown". */
function withoutPlace(text: string, computed: string): string {
  const [place = '', borough] = (computed.split(':')[0] ?? '').split(', ');
  return borough === undefined
    ? text
    : text.replace(new RegExp(String.raw`${escaped(place)}\W+(?:in )?${escaped(borough)}`, 'giu'), place);
}

/** Figures that are at the name of a place: "England's 9.8", "England (9.8)", "9.8 in England". */
function figuresAt(text: string, name: string): string[] {
  const own = escaped(name.replace(/^the /iu, ''));
  const behind = new RegExp(String.raw`${own}(?:'s)?[^\d.;:]{0,24}?(${FIGURE})(?!\d)`, 'giu');
  const before = new RegExp(
    String.raw`(${FIGURE})%?(?: per [\d,]+(?: [a-z-]+)?)? (?:in|for|across|of) (?:the )?${own}`,
    'giu',
  );
  const found = [...text.matchAll(before), ...text.matchAll(behind)].map((match) =>
    (match[1] ?? '').replaceAll(',', ''),
  );
  return found.filter((figure) => figure !== '1000' && figure !== '100');
}

/** Outcomes in a text: in any words for a person's own, in their own words for a computed one ("by more than chance"). */
function outcomesIn(text: string, isComputed: boolean): string[] {
  return Object.entries(BENCHMARK_OUTCOMES)
    .filter(([outcome, ways]) => {
      const rest = outcome.startsWith('second') ? text : text.replace(/second (?:high|low)est/giu, '');
      return new RegExp(String.raw`\b(?:${isComputed ? outcome : ways})\b`, 'iu').test(rest);
    })
    .map(([outcome]) => outcome);
}

/** Whether a outcome on a place is another than the computed one. */
function contradicts(text: string, { name, outcome }: Beside): boolean {
  const place = escaped(name.replace(/^the /iu, ''));
  return Object.entries(BENCHMARK_OUTCOMES).some(
    ([said, ways]) =>
      said !== outcome &&
      new RegExp(String.raw`\b(?:${ways})\b[^.;]{0,24}?\b${place}`, 'iu').test(withoutOthers(text, outcome)),
  );

  /** The right outcome on the same place may be between another outcome and its name. */
  function withoutOthers(words: string, right: string | null): string {
    const ways = right === null ? '' : (BENCHMARK_OUTCOMES[right] ?? '');
    return ways === '' ? words : words.replace(new RegExp(String.raw`\b(?:${ways})\b`, 'giu'), ';');
  }
}

/** "Not higher", "no longer 2.7": a word that turns what follows it round. */
function turned(text: string): string[] {
  const outcomes = Object.values(BENCHMARK_OUTCOMES).join('|');
  const turning = new RegExp(
    String.raw`(?:\b(?:no|not|never|hardly|nowhere)\b|n't\b)(?: [a-z]+){0,3} (?:${outcomes}|${FIGURE})`,
    'giu',
  );
  return (text.match(turning) ?? []).map((phrase) => phrase.toLowerCase());
}

/**
 * `checked`: as computed. `edited`: other words, that quote the figure, and nothing about figures that the computed ones do not
 * say. `own`: a figure or outcome was changed, added or put to another place, so the check code no longer vouches for it.
 * @param figure as it is written in the computed words; without it, their first figure
 */
export function wordsState(computed: string, own: string | null, figure?: string): WordsState {
  if (own === null || own.trim() === computed.trim()) return 'checked';
  const before = plain(computed);
  const text = withoutPlace(plain(own), before);
  const all = figuresIn(before);
  const [main] = figure === undefined ? all : figuresIn(figure);
  const said = figuresIn(text);
  if (main !== undefined && !said.includes(main)) return 'own';

  const besides = besidesIn(before);
  for (const beside of besides) {
    if (figuresAt(text, beside.name).some((at) => at !== beside.figure)) return 'own';
    if (contradicts(text, beside)) return 'own';
  }
  // What is said of another place may stand anywhere, if it is at that place's name.
  const placed = besides.filter((beside) => figuresAt(text, beside.name).includes(beside.figure));
  const others = new Set(placed.map((beside) => beside.figure).filter((one) => one !== main));
  const rest = (figures: readonly string[]): string[] => figures.filter((one) => !others.has(one));
  if (!isWithin(said, all) && !isWithin(rest(said), rest(all))) return 'own';

  // Sentences that were kept say nothing new, whatever words are in them.
  const news = before.split(/(?<=\.) /u).reduce((sum, sentence) => sum.replace(sentence, ' '), text);
  const outcomes = outcomesIn(before, true);
  if (outcomesIn(news, false).some((outcome) => !outcomes.includes(outcome))) return 'own';
  const claims = new Set((before.match(CLAIMS) ?? []).map((claim) => claim.toLowerCase()));
  if ((news.match(CLAIMS) ?? []).some((claim) => !claims.has(claim.toLowerCase()))) return 'own';
  const turns = turned(before);
  return turned(news).every((phrase) => turns.includes(phrase)) ? 'edited' : 'own';
}

/** The same for a statement of a pack. */
export function statementState({ text, figure }: PackStatement, own: string | null): WordsState {
  const { observation } = figure.finding;
  return isMeasured(observation)
    ? wordsState(text, own, formatFigure(observation.value, figure.indicator))
    : wordsState(text, own);
}
