/** What is said of each number, code and link, in sentences: the page and the report say the same. */
import { EVIDENCE_WORDS } from '../../words/evidence.ts';
import {
  CITATION_LABELS,
  CITATION_TOLD,
  MARK_WORDS,
  NUMBER_TOLD as told,
} from '../../words/documentMarks.ts';
import type { LinkDamage } from '../linkDamage.ts';
import type { DocumentCheck, Mark, MarkedCitation, MarkedNumber, MarkedSentence, Verdict } from './marks.ts';

/** What is said of a sentence: of each number that is matched with something, and once of all the others. */
export function toldOfSentence({ numbers }: Pick<MarkedSentence, 'numbers'>): readonly string[] {
  const isUnknown = ({ verdict }: MarkedNumber): boolean =>
    verdict.mark === 'unknown' && verdict.fact === null;
  const unknown = numbers.filter(isUnknown).map(({ text }) => text);
  return [
    ...numbers.filter((number) => !isUnknown(number)).map(toldOfNumber),
    ...(unknown.length === 0 ? [] : [told.unknown([...new Set(unknown)])]),
  ];
}

export function toldOfNumber({ text, verdict }: MarkedNumber): string {
  const { mark, fact, found, today, published, said, reason } = verdict;
  if (published !== null && published.number !== '') return toldInSentence(text, mark, published);
  switch (mark) {
    case 'published':
      return fact === null ? told.inSentence(text, published?.release ?? '') : told.published(text, fact);
    case 'rounded':
      return fact === null ? told.unknown([text]) : told.rounded(text, fact);
    case 'superseded':
      return fact === null ? told.unknown([text]) : told.superseded(text, fact, today);
    case 'period':
      return found === null ? told.unknown([text]) : told.period(text, found, said ?? '', fact);
    case 'elsewhere':
      if (found === null) return told.unknown([text]);
      if (fact === null) return told.onlyElsewhere(text, found, said ?? '');
      return (reason === 'other-measure' ? told.otherMeasure : told.otherPlace)(text, found, fact);
    case 'altered':
      if (fact === null) return told.unknown([text]);
      return reason === 'wrong-rounding'
        ? told.wrongRounding(text, decimalsOf(text), fact)
        : told.altered(text, fact);
    default:
      return fact === null ? told.unknown([text]) : told.notTied(text, fact);
  }
}

function toldInSentence(
  said: string,
  mark: Mark,
  { number, sentence, release }: NonNullable<Verdict['published']>,
): string {
  if (mark === 'rounded') return told.roundedInSentence(said, number, release);
  const words = mark === 'period' ? told.periodInSentence : told.alteredInSentence;
  return words(said, number, sentence, release);
}

function decimalsOf(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

export function labelOfCitation({ mark }: MarkedCitation): string {
  return CITATION_LABELS[mark] ?? MARK_WORDS[mark].label;
}

export function toldOfCitation(citation: MarkedCitation, check: DocumentCheck): string {
  const { mark, text, nearest, title, release, note } = citation;
  if (note !== null) return toldOfNote(note);
  if (title === null || release === null) return CITATION_TOLD.stray;
  if (mark === 'slip' && nearest !== null) return CITATION_TOLD.slip(codeOf(text), nearest, title);
  if (mark === 'altered') return CITATION_TOLD.altered(title, release);
  const fits = CITATION_TOLD.fits(title, release, check.published.get(release) ?? '');
  return mark === 'superseded' ? `${fits} ${CITATION_TOLD.newer(check.current.id)}` : fits;
}

/** The code of a link, or the code itself. */
function codeOf(text: string): string {
  return /[?&]code=([^&\s]+)/u.exec(text)?.[1] ?? text;
}

function toldOfNote(note: NonNullable<MarkedCitation['note']>): string {
  const words = EVIDENCE_WORDS.check;
  switch (note.kind) {
    case 'stray-code':
      return CITATION_TOLD.stray;
    case 'many-near':
      return CITATION_TOLD.manyNear;
    case 'damaged':
      return words.damaged(damageWords(note.damage));
    case 'fault':
      return note.fault === 'noRelease' ? words.noRelease(note.release) : words[note.fault];
  }
}

function damageWords(damage: LinkDamage): string {
  const words = EVIDENCE_WORDS.check.damage;
  return damage.kind === 'broken' ? words.broken(damage.part) : words.missing[damage.part];
}

/** How a citation is named: a code by itself, a link by its address. */
export function nameOfCitation({ kind, text }: MarkedCitation): string {
  return kind === 'code' ? CITATION_TOLD.code(text) : CITATION_TOLD.link(text);
}

/** How many sentences, codes and links have each mark, in the order of the marks. */
export function marksIn({ sentences, citations }: DocumentCheck): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>();
  for (const { mark } of [...sentences, ...citations]) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
