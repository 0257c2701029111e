/**
 * The text of a bid from the figures of a pack: whole sentences in the order in which a funder asks (need, voices, what exists, what works,
 * change), never longer than asked for. What is told first when room is short: the place, what is higher here, what is not, and where
 * the figures are from. Nothing is cut in the middle.
 */
import type { Approach } from '../data/whatWorksSchema.ts';
import type { Finding } from '../domain/finding.ts';
import { formatDay, formatMonth } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import {
  BID_TEXT_WORDS as words,
  bidChange,
  bidEach,
  bidFigure,
  bidStanding,
  notStandingOut,
} from '../words/bidText.ts';
import { shortFallSentence } from '../words/changeToSee.ts';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { WHAT_WORKS_WORDS } from '../words/whatWorks.ts';
import type { PackChanges } from './changesToSee.ts';
import type { Voice } from '../data/evidenceDraft.ts';
import type { PackDocument, PackStatement } from './packDocument.ts';

export interface BidInput {
  readonly pack: PackDocument;
  readonly changes: PackChanges;
  readonly voices: readonly Voice[];
  readonly works: { readonly checkedOn: string; readonly approaches: readonly Approach[] };
}

export interface BidText {
  /** Paragraphs are parted by an empty line. */
  readonly text: string;
  /** Statements whose figures are in the text, in the order of the pack. */
  readonly cited: readonly PackStatement[];
}

/** Words as a form of application counts them: what stands between blanks and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Signs with their blanks, as a form of application counts them. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** Parts of the text in the order in which they are read; each is a paragraph. */
const PARTS = ['place', 'need', 'honest', 'voices', 'exists', 'works', 'change', 'source'] as const;

interface Piece {
  readonly part: (typeof PARTS)[number];
  /** Pieces of a part in the order of reading. */
  readonly order: number;
  /** Lower is told first when room is short. */
  readonly rank: number;
  readonly text: string;
  readonly statements: readonly PackStatement[];
  /** Order of the piece of its part without which it makes no sense. */
  readonly after?: number;
  /** It takes the place of the shorter piece of its part and order. */
  readonly isInstead?: true;
}

/** @param most words that the text may have */
export function bidText(input: BidInput, most: number): BidText {
  const pieces = [...piecesOf(input)].sort((a, b) => a.rank - b.rank || a.order - b.order);
  const taken: Piece[] = [];
  let room = most;
  for (const piece of pieces) {
    const { part, order, after } = piece;
    const old = taken.findIndex(
      (one) => piece.isInstead === true && one.part === part && one.order === order,
    );
    const size = countWords(piece.text) - countWords(taken[old]?.text ?? '');
    const makesSense = after === undefined || taken.some((one) => one.part === part && one.order === after);
    if (size > room || !makesSense) continue;
    if (old >= 0) taken.splice(old, 1);
    taken.push(piece);
    room -= size;
  }
  const paragraphs = PARTS.flatMap((part) => {
    const own = taken.filter((piece) => piece.part === part).sort((a, b) => a.order - b.order);
    return own.length === 0 ? [] : [own.map(({ text }) => text).join(' ')];
  });
  const cited = new Set(taken.flatMap(({ statements }) => statements));
  return {
    text: paragraphs.join('\n\n'),
    cited: input.pack.statements.filter((statement) => cited.has(statement)),
  };
}

function piecesOf(input: BidInput): readonly Piece[] {
  const { pack } = input;
  const all = pack.statements.filter(({ figure }) => isMeasured(figure.finding.observation));
  // The place's own figures before those of the authority around it.
  const measured = [
    ...all.filter(({ figure }) => !figure.isElsewhere),
    ...all.filter(({ figure }) => figure.isElsewhere),
  ];
  const isNeed = ({ figure }: PackStatement): boolean => figure.indicator.role !== 'context';
  const higher = measured.filter((one) => isNeed(one) && standsOut(one));
  const others = measured.filter((one) => isNeed(one) && !standsOut(one));
  const [people = ''] = pack.intro;
  const hasPolice = measured.some(({ figure }) => figure.indicator.caveats.includes('recorded-not-occurred'));
  const { id, published } = pack.release;
  const one = (part: Piece['part'], rank: number, text: string | null, order = 0): Piece[] =>
    text === null ? [] : [{ part, order, rank, text, statements: [] }];
  return [
    ...one('place', 0, people),
    ...one('source', 1, words.source(PACK_WORDS.cite.inSentence, id, published, pack.code), 2),
    ...one('source', 3, hasPolice ? words.limits : words.limitsOther, 1),
    ...visitorPiece(measured),
    ...(higher.length > 0
      ? [...needPieces(higher), ...honestPieces(others)]
      : [...one('need', 2, others.length === 0 ? null : words.nothingHigher, -1), ...needPieces(others)]),
    ...voicePieces(input.voices),
    ...existsPieces(pack),
    ...worksPieces(input.works),
    ...changePieces(input.changes, higher),
    ...contextPieces(measured.filter((statement) => !isNeed(statement))),
  ];
}

/** A figure is said to stand out where it is higher than a place beside it, or it or each of its wards is in the highest fifth. */
export function standsOut({ figure }: PackStatement): boolean {
  const { finding, others, each, indicator } = figure;
  const isGood = indicator.caveats.includes('higher-is-better');
  const [outcome, fifth] = isGood
    ? (['lower', 'lowest-fifth'] as const)
    : (['higher', 'highest-fifth'] as const);
  const isBeyond = ({ comparison }: Finding): boolean =>
    comparison.kind === 'compared'
      ? comparison.outcome === outcome && comparison.beyondChance !== true
      : comparison.kind === 'fullCount' && comparison.size !== null && isSideOf(comparison.size, isGood);
  return (
    [finding, ...others].some(isBeyond) ||
    finding.band === fifth ||
    (each.length > 0 && each.every(({ band }) => band === fifth))
  );
}

/** Whether a size in words says clearly more, or clearly less. */
function isSideOf(size: string, isLess: boolean): boolean {
  return isLess
    ? /(?<!little-)lower|less|half$/u.test(size)
    : /(?<!little-)higher|twice|times|half-as-high/u.test(size);
}

function needPieces(higher: readonly PackStatement[]): Piece[] {
  return higher.flatMap((statement, index): Piece[] => {
    const { figure, title } = statement;
    const { finding, others, each } = figure;
    const place = figure.isElsewhere ? words.whole(figure.area.name) : figure.area.name;
    const told = [
      bidFigure(finding, place),
      figure.isEstimate ? words.estimate : null,
      bidStanding([finding, ...others]),
    ].filter((sentence) => sentence !== null);
    // The first before all else, two more soon; the rest when voices, approaches and change have their room.
    const rank = index === 0 ? 1.2 : index < 3 ? 6 + index : 20 + index;
    const beside = (text: string | null, order: number, later: number): Piece[] =>
      text === null ? [] : [{ part: 'need', order, rank: rank + later, text, statements: [], after: index }];
    return [
      ...beside(bidEach(title, each), index - 0.5, 0.5),
      { part: 'need', order: index, rank, text: told.join(' '), statements: [statement] },
      ...beside(bidChange(finding), index + 0.4, 0.9),
    ];
  });
}

/** Named in any text, since one that tells only what is higher would mislead; with how each stands where there is room. */
function honestPieces(others: readonly PackStatement[]): Piece[] {
  if (others.length === 0) return [];
  const told = others.map((statement) => ({
    title: statement.title,
    findings: [statement.figure.finding, ...statement.figure.others],
  }));
  const short = words.notHigher(told.map(({ title }) => title));
  const long = notStandingOut(told);
  const piece = { part: 'honest', order: 0 } as const;
  return [
    { ...piece, rank: 1.5, text: short, statements: [] },
    ...(long === null
      ? []
      : [{ ...piece, rank: 4, text: long, statements: others, isInstead: true as const }]),
  ];
}

function voicePieces(voices: readonly Voice[]): Piece[] {
  return voices.map(({ heard, text }, index) => ({
    part: 'voices',
    order: index,
    rank: index === 0 ? 9 : 40 + index,
    text: words.voice(heard, text),
    statements: [],
  }));
}

function existsPieces({ done }: PackDocument): Piece[] {
  return done.current.map(({ text, asOf }, index) => ({
    part: 'exists',
    order: index,
    rank: index === 0 ? 12 : 60 + index,
    text: words.exists(withoutAsking(text).replace(/\.$/u, ''), formatDay(formatMonth(asOf))),
    statements: [],
  }));
}

/** Facts for readers of a page say whom to ask; a bid tells what there is. */
function withoutAsking(text: string): string {
  return text.replace(/(?<=[.!?] )Ask [^.!?]*[.!?]\s*/gu, '').trim();
}

function worksPieces({ approaches, checkedOn }: BidInput['works']): Piece[] {
  return approaches.map(({ title, rating, citation, text, caution }, index) => ({
    part: 'works',
    order: index,
    rank: index === 0 ? 10 : 30 + index,
    text: words.works(
      title,
      WHAT_WORKS_WORDS.inText[rating],
      citation.publisher,
      checkedOn,
      caution === undefined ? text : `${text} ${caution}`,
    ),
    statements: [],
  }));
}

/** The falls that could be told, of what stands out first. */
function changePieces({ changes }: PackChanges, higher: readonly PackStatement[]): Piece[] {
  const ordered = [
    ...changes.filter(({ statement }) => higher.includes(statement)),
    ...changes.filter(({ statement }) => !higher.includes(statement)),
  ];
  return ordered.map(({ statement, told }, index) => ({
    part: 'change',
    order: index,
    rank: index === 0 ? 11 : 50 + index,
    text: shortFallSentence(told, statement.figure.finding),
    statements: [statement],
  }));
}

/** Many people may come here who are not in the population of a rate: said wherever such a rate may be told. */
function visitorPiece(measured: readonly PackStatement[]): Piece[] {
  return measured.some(({ hasVisitors }) => hasVisitors)
    ? [{ part: 'source', order: 0, rank: 3, text: PACK_WORDS.figureTable.visitors, statements: [] }]
    : [];
}

function contextPieces(context: readonly PackStatement[]): Piece[] {
  return context.flatMap((statement, index): Piece[] => {
    const text = bidFigure(statement.figure.finding, statement.figure.area.name);
    return text === null
      ? []
      : [{ part: 'place', order: index + 1, rank: 70 + index, text, statements: [statement] }];
  });
}
