/** Every figure, code and link of a document, held against what is published. Nothing of the document is kept or sent. */
import {
  worstMark,
  type DocumentCheck,
  type Mark,
  type MarkedCitation,
  type MarkedNumber,
  type MarkedSentence,
} from './marks.ts';
import {
  citedLinks,
  codesIn,
  judgeCode,
  knownCodes,
  type CitedLink,
  type CitedPack,
  type Citing,
} from './citedPacks.ts';
import { packsOfNames } from './packsOfNames.ts';
import type { DocumentText } from './documentText.ts';
import { judgeAgreeing, judgeOther, NO_VERDICT, type Judging, type Question } from './judge.ts';
import { withPackFacts } from './packFacts.ts';
import { readFacts, type Fact } from './publishedFacts.ts';
import { publishedSentences, type PublishedSentence, type PublishedSentences } from './publishedSentences.ts';
import { partsOf, type Named, type SentenceParts } from './sentenceParts.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { changedNumbers, takenOver } from './takenOver.ts';
import { periodOf, tieOf, type Around } from './ties.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** Measures and places above which a document is an index and not a text. */
const MOST_NAMES = 90;

/** @throws DataFileError when a published file cannot be had */
export async function checkDocument(citing: Citing, document: DocumentText): Promise<DocumentCheck> {
  const { client, queries } = citing;
  const manifest = await client.query(queries.manifest());
  const current = manifest.current;
  const releases = [current, ...manifest.releases.map(({ id }) => id).filter((id) => id !== current)];
  const { links, leftOut } = await citedLinks(citing, document);
  const cited = links.flatMap(({ pack }) => pack ?? []);
  const vocabulary = await readVocabulary(client, queries, releases, cited);
  const sentences = document.blocks.map((block) => partsOf(block, vocabulary));
  const named = sentences.flat();
  const measures = unique([...idsOf(named, 'measures'), ...cited.flatMap((pack) => pack.measures)]);
  const spoken = unique([...idsOf(named, 'places'), ...cited.map(({ place }) => place)]);
  const places = unique([...spoken.slice(0, MOST_NAMES), ...spoken.flatMap(vocabulary.above)]);
  const codes = document.blocks.flatMap(({ text }) => codesIn(text));
  const packs = [
    ...cited,
    ...(await packsOfNames(citing, releases, { codes, cited, measures, places: spoken })),
  ];
  const book = await readFacts(
    client,
    queries,
    releases,
    measures.slice(0, MOST_NAMES),
    places.map((code) => ({ code, name: vocabulary.nameOf(code) })),
  );
  const known = knownCodes(packs.map(({ then }) => then));
  const judging: DocumentJudging = {
    book: withPackFacts(book, packs, current),
    current,
    releases: unique([...packs.map(({ then }) => then.release.id), ...releases]),
    above: vocabulary.above,
    nameOf: vocabulary.nameOf,
    vocabulary,
    published: publishedSentences(packs.map(({ then }) => then)),
    documentPlaces: onlyOne(cited.map(({ place }) => place)),
    packs,
    root: citing.root,
  };
  const around = surroundingsOf(document, links, vocabulary);
  return {
    sentences: sentences.flatMap((some, index) => markedSentences(judging, some, around[index])),
    citations: citations(document, links, known),
    current: { id: current, published: publishedOn(manifest.releases, current) },
    published: new Map(manifest.releases.map(({ id, published }) => [id, published])),
    linksLeftOut: leftOut,
  };
}

interface DocumentJudging extends Judging {
  readonly vocabulary: Vocabulary;
  readonly published: PublishedSentences;
  readonly documentPlaces: readonly string[];
  readonly packs: readonly CitedPack[];
  readonly root: string;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** What a document is about, where it cites the packs of one place only. */
function onlyOne(places: readonly string[]): readonly string[] {
  const all = unique(places);
  return all.length === 1 ? all : [];
}

function idsOf(named: readonly Named[], what: keyof Named): readonly string[] {
  return named.flatMap((one) => one[what].flatMap(({ ids }) => ids));
}

function publishedOn(
  releases: readonly { readonly id: string; readonly published: string }[],
  id: string,
): string {
  return releases.find((one) => one.id === id)?.published ?? '';
}

/** Codes and links, each once; a code in the foot of pages stands for all of its pages. */
function citations(
  { blocks }: DocumentText,
  links: readonly CitedLink[],
  known: ReturnType<typeof knownCodes>,
): readonly MarkedCitation[] {
  const found = blocks.flatMap(({ text }, block) => {
    const beside = links.filter((link) => link.block === block);
    const near = beside.flatMap(({ pack }) => (pack === null ? [] : [pack.then.code]));
    const codes = codesIn(text).map((code) => judgeCode(code, known, near));
    // A code with its link beside it is told once.
    const others = beside.filter(
      ({ citation }) =>
        citation.link === null ||
        !codes.some(({ link, mark }) => link === citation.link && mark === citation.mark),
    );
    return [...codes, ...others.map(({ citation }) => citation)];
  });
  const seen = new Set<string>();
  return found.filter(({ kind, text, link, mark }) => {
    const key = kind === 'code' ? `code ${text}` : `link ${link ?? text} ${mark}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function markedSentences(
  judging: DocumentJudging,
  sentences: readonly SentenceParts[],
  surroundings: Surroundings | undefined,
): readonly MarkedSentence[] {
  const taken = takenOver(sentences, judging.published);
  return sentences.flatMap((sentence, index) => {
    const around = aroundOf(judging, sentences.slice(0, index), surroundings);
    const numbers = markedNumbers(judging, sentence, taken[index] ?? null, around, surroundings?.packs ?? []);
    if (numbers.length === 0) return [];
    const mark = worstMark(numbers.map(({ verdict }) => verdict.mark));
    return [{ text: sentence.text, numbers, mark, link: linkFor(judging, numbers, mark) }];
  });
}

/** Where the first number with the sentence's mark can be looked up. */
function linkFor(
  { packs, root }: DocumentJudging,
  numbers: readonly MarkedNumber[],
  mark: Mark,
): MarkedSentence['link'] {
  const facts = numbers
    .filter(({ verdict }) => verdict.mark === mark)
    .flatMap(({ verdict }) => verdict.fact ?? verdict.found ?? []);
  const [fact] = facts;
  if (fact === undefined) return null;
  const statement = packs
    .flatMap(({ then, place }) => then.statements.map((one) => ({ one, place })))
    .find(({ one, place }) => {
      const { indicator, isAggregated, area } = one.figure;
      return indicator.id === fact.indicator.id && (isAggregated ? place : area.code) === fact.place;
    });
  if (statement !== undefined) return { to: 'figure', address: statement.one.link };
  return { to: 'measure', address: `${root}data/${fact.indicator.id}/` };
}

function aroundOf(
  { documentPlaces }: DocumentJudging,
  before: readonly SentenceParts[],
  surroundings: Surroundings | undefined,
): Around {
  const packs = surroundings?.packs ?? [];
  // A paragraph names what it is about first, and other places beside it later.
  const first = (what: keyof Named): SentenceParts | undefined => before.find((one) => one[what].length > 0);
  const paragraph: Named = { measures: last(before)?.measures ?? [], places: first('places')?.places ?? [] };
  return {
    near: [paragraph, ...(surroundings?.over ?? [])],
    linked: {
      measures: onlyOne(packs.flatMap(({ measures }) => measures)),
      places: onlyOne(packs.map(({ place }) => place)),
    },
    document: { places: documentPlaces },
  };
}

function last(before: readonly SentenceParts[]): SentenceParts | undefined {
  return before.findLast(({ measures }) => measures.length > 0);
}

function markedNumbers(
  judging: DocumentJudging,
  sentence: SentenceParts,
  taken: PublishedSentence | null,
  around: Around,
  packs: readonly CitedPack[],
): readonly MarkedNumber[] {
  const near = {
    ...judging,
    releases: unique([...packs.map(({ then }) => then.release.id), ...judging.releases]),
  };
  const asked = sentence.numbers.map((token): Question => ({
    token,
    sentence,
    measure: tieOf('measures', token, sentence, around, judging.vocabulary),
    place: tieOf('places', token, sentence, around, judging.vocabulary),
    period: periodOf(token, sentence),
  }));
  const agreeing = asked.map((question) => judgeAgreeing(near, question));
  const cited = agreeing.flatMap((verdict): Fact[] => (verdict?.found == null ? [] : [verdict.found]));
  const changed = taken === null ? [] : changedNumbers(sentence, taken);
  const judged = asked.map((question, index): MarkedNumber => {
    const { from, to, text } = question.token;
    const verdict = agreeing[index] ?? null;
    const other = changed.find((one) => one.from >= from && one.to <= to);
    if (other !== undefined) {
      // The sentence may be that of another release, or of another period: then that is what is told.
      const isKnown = verdict !== null && ['superseded', 'period'].includes(verdict.mark);
      return { from, to, text, verdict: isKnown ? verdict : other.verdict };
    }
    if (taken !== null) return { from, to, text, verdict: asTaken(verdict, taken) };
    return { from, to, text, verdict: verdict ?? judgeOther(near, question, cited) };
  });
  const inPeriods = changed.filter((one) => !judged.some(({ from, to }) => one.from >= from && one.to <= to));
  return [...judged, ...inPeriods].sort((one, other) => one.from - other.from);
}

/** A number that is the same in the published sentence is as published, whatever else it may look like. */
function asTaken(
  verdict: MarkedNumber['verdict'] | null,
  { text, release }: PublishedSentence,
): MarkedNumber['verdict'] {
  if (verdict !== null && verdict.mark !== 'period') return verdict;
  return { ...NO_VERDICT, mark: 'published', published: { number: '', sentence: text, release } };
}
