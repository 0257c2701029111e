/** The packs that a document cites: its links are followed to their figures, its codes held against theirs. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../../data/queries.ts';
import { isSlipOf, normaliseCode } from '../checkCode.ts';
import { checkPack, readGiven, type CheckResult } from '../checkPack.ts';
import type { PackDocument, PackStatement } from '../packDocument.ts';
import type { DocumentText } from './documentText.ts';
import type { MarkedCitation } from './marks.ts';

/** Links that are followed: three packs of the most measures, with a link for each figure. */
const MOST_LINKS = 120;
/** A link that was broken into lines goes on this far at most. */
const LONGEST_LINK = 2500;

export interface CitedPack {
  readonly then: PackDocument;
  readonly now: PackDocument | null;
  /** The place of the pack: the code of a published area, or a name of its own for a patch. */
  readonly place: string;
  readonly measures: readonly string[];
}

export interface CitedLink {
  /** Number of the block in which it is. */
  readonly block: number;
  readonly pack: CitedPack | null;
  readonly citation: MarkedCitation;
}

export interface Citing {
  readonly client: QueryClient;
  readonly queries: Queries;
  readonly root: string;
}

interface FoundLink {
  readonly block: number;
  readonly address: string;
}

/** Every address in a document that may be a link of ours, each once a block. */
function linksIn({ blocks }: DocumentText): readonly FoundLink[] {
  return blocks.flatMap(({ text, links }, block) => {
    const written = [...text.matchAll(/https?:\/\//giu)].map(({ index }, at, all) =>
      text.slice(index, Math.min(all[at + 1]?.index ?? text.length, index + LONGEST_LINK)),
    );
    const seen = new Set<string>();
    return [...links.map(({ address }) => address), ...written].flatMap((address) => {
      const query = queryOf(address);
      if (query === null || seen.has(query)) return [];
      seen.add(query);
      return [{ block, address }];
    });
  });
}

/** What a link asks for, where it is one of ours: it names a place and what is said of it. */
function queryOf(address: string): string | null {
  // Documents have many other links, and ours may be wrapped in several ways: the words stay readable in all of them.
  if (!/areas|outline|near/iu.test(address)) return null;
  const { query } = readGiven(address, '');
  if (query === null) return null;
  const hasPlace = ['areas', 'outline', 'near'].some((name) => query.has(name));
  const hasMore = ['indicators', 'release', 'code'].some((name) => query.has(name));
  return hasPlace && hasMore ? query.toString() : null;
}

/** @throws DataFileError when a file cannot be had */
export async function citedLinks(
  { client, queries, root }: Citing,
  document: DocumentText,
): Promise<{ readonly links: readonly CitedLink[]; readonly leftOut: number }> {
  const found = linksIn(document);
  const known = new Map<string, Promise<CheckResult>>();
  const links: CitedLink[] = [];
  let leftOut = 0;
  for (const { block, address } of found) {
    const key = queryOf(address) ?? '';
    if (!known.has(key) && known.size >= MOST_LINKS) {
      leftOut += 1;
      continue;
    }
    const checking = known.get(key) ?? checkPack(client, queries, address, '', root);
    known.set(key, checking);
    links.push(linkOf(block, address, await checking));
  }
  return { links, leftOut };
}

function linkOf(block: number, address: string, result: CheckResult): CitedLink {
  const base = {
    kind: 'link',
    text: address,
    nearest: null,
    title: null,
    release: null,
    link: null,
  } as const;
  if (result.kind === 'fault') {
    const { fault, release = '' } = result;
    return {
      block,
      pack: null,
      citation: { ...base, mark: 'unknown', note: { kind: 'fault', fault, release } },
    };
  }
  if (result.kind === 'damaged') {
    const note = { kind: 'damaged', damage: result.damage } as const;
    return { block, pack: null, citation: { ...base, mark: 'unknown', note } };
  }
  const { kind, then, now } = result;
  return {
    block,
    pack: citedPack(then, now),
    citation: {
      ...base,
      mark: kind,
      nearest: kind === 'slip' ? then.code : null,
      title: titleOf(then),
      release: then.release.id,
      link: then.link,
      note: null,
    },
  };
}

/** Of a link to one figure, its measure and place. */
function titleOf(pack: PackDocument): string {
  const [first, ...more] = pack.statements;
  return first === undefined || more.length > 0 ? pack.title : titleOfFigure(first, pack);
}

export function citedPack(then: PackDocument, now: PackDocument | null): CitedPack {
  return {
    then,
    now,
    place: placeOf(then),
    measures: then.statements.map(({ figure }) => figure.indicator.id),
  };
}

/** A patch is told from another by what its link says of it. */
function placeOf({ link, statements }: PackDocument): string {
  const query = new URL(link, 'https://x.example').searchParams;
  const areas = query.get('areas');
  if (areas !== null && !areas.includes(',')) {
    const own = statements.some(({ figure }) => figure.isAggregated);
    if (!own) return areas;
  }
  return `patch ${['areas', 'outline', 'near', 'metres'].map((name) => query.get(name) ?? '').join(' ')}`;
}

/** A code with what it is the code of. */
export interface KnownCode {
  readonly code: string;
  readonly title: string;
  readonly pack: PackDocument;
  readonly link: string;
}

export function knownCodes(packs: readonly PackDocument[]): ReadonlyMap<string, KnownCode> {
  const codes = new Map<string, KnownCode>();
  const add = (code: string, title: string, pack: PackDocument, link: string): void => {
    if (!codes.has(code)) codes.set(code, { code, title, pack, link });
  };
  for (const pack of packs) {
    for (const statement of pack.statements)
      add(statement.code, titleOfFigure(statement, pack), pack, statement.link);
  }
  for (const pack of packs) add(pack.code, pack.title, pack, pack.link);
  return codes;
}

/** "Robbery, Acocks Green"; the title of another place's figure names it already. */
function titleOfFigure({ title, figure }: PackStatement, { placeName }: PackDocument): string {
  return figure.isElsewhere ? title : `${title}, ${placeName}`;
}

/** What is written as a code: beside the words "check code", or by its form with a digit in it. */
const WRITTEN_CODE =
  /\b(?:check\s+)?code:?\s+([A-Z0-9]{4,7}(?:\s?-\s?[A-Z0-9]{4,7})|[A-Z0-9]{8,12})(?![A-Z0-9-])|(?<![\p{L}\d-])(?=[A-Z0-9-]*\d)([A-Z0-9]{5}-[A-Z0-9]{5})(?![\p{L}\d-])/giu;

export function codesIn(text: string): readonly string[] {
  const withoutLinks = text.replace(/https?:\/\/\S+/giu, ' ');
  return [...withoutLinks.matchAll(WRITTEN_CODE)].flatMap(([, beside, alone]) => {
    const code = beside ?? alone ?? '';
    // A word of letters after "code" is no code: "check code together".
    return /\d/u.test(code) || (normaliseCode(code) !== null && code === code.toUpperCase()) ? [code] : [];
  });
}

/** @param near codes of the links in the same paragraph: a slip is first looked for among them */
export function judgeCode(
  written: string,
  known: ReadonlyMap<string, KnownCode>,
  near: readonly string[],
): MarkedCitation {
  const base = {
    kind: 'code',
    text: written,
    nearest: null,
    title: null,
    release: null,
    link: null,
  } as const;
  const of = (mark: MarkedCitation['mark'], one: KnownCode, nearest: string | null): MarkedCitation => ({
    ...base,
    mark,
    nearest,
    title: one.title,
    release: one.pack.release.id,
    link: one.link,
    note: null,
  });
  const right = known.get(normaliseCode(written) ?? '');
  if (right !== undefined) return of(right.pack.newer === null ? 'published' : 'superseded', right, null);
  const slips = [...known.values()].filter(({ code }) => isSlipOf(written, code));
  const beside = slips.filter(({ code }) => near.includes(code));
  const [first, ...more] = beside.length > 0 ? beside : slips;
  if (first !== undefined && more.length === 0) return of('slip', first, first.code);
  const note = { kind: first === undefined ? 'stray-code' : 'many-near' } as const;
  return { ...base, mark: 'unknown', note };
}
