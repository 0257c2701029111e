/** Whether the figures that a link and its code speak of are as published. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { cleanLines } from '../domain/cleanText.ts';
import { unwrapLink, type LinkForm } from '../domain/unwrapLink.ts';
import { EVIDENCE_PARAMETERS, parseEvidenceUrl, type ParsedEvidence } from '../view/evidenceUrl.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import { codeIn, isSlipOf, LENGTH as CODE_LENGTH } from './checkCode.ts';
import { fetchBase, gatherPack } from './gatherPack.ts';
import { linkDamage, type LinkDamage } from './linkDamage.ts';
import type { PackDocument } from './packDocument.ts';
import { knownIn } from './useEvidenceView.ts';

/** What was given holds no link of a pack. */
export type GivenFault = 'noLink' | 'otherLink' | 'needsLink';
export type CheckFault = GivenFault | 'noCode' | 'badCode' | 'noPlace' | 'noRelease';

export type CheckResult =
  | { readonly kind: 'fault'; readonly fault: CheckFault; readonly release?: string }
  | { readonly kind: 'damaged'; readonly damage: LinkDamage }
  | {
      /** `slip`: the code is that of the figures but for a sign or two. */
      readonly kind: 'published' | 'superseded' | 'slip' | 'altered';
      readonly then: PackDocument;
      /** The same pack from the current release; null where that is the one of the link. */
      readonly now: PackDocument | null;
      readonly view: EvidenceView;
      /** The code as it was given. */
      readonly code: string;
    };

const LINK_FORM: LinkForm = {
  names: EVIDENCE_PARAMETERS,
  free: 'name',
  last: { name: 'code', signs: CODE_LENGTH },
};
/** Ways of reading a link that are followed to their figures. */
const MOST_READINGS = 12;

export interface Given {
  /** The first way in which the link can be read: what the address of the check then holds. */
  readonly query: URLSearchParams | null;
  readonly readings: readonly URLSearchParams[];
  /** What stands for a code, rightly written or not. */
  readonly code: string;
  readonly fault: GivenFault | null;
}

/**
 * What a person gave, in whichever field.
 * @param link the link from a pack, the text around it, or the query of its address; may be empty
 * @param code the code beside it; may be empty where the link or its text has one
 */
export function readGiven(link: string, code: string): Given {
  const own = unwrapLink(link, LINK_FORM);
  const [{ readings, otherLink }, text, beside] =
    own.readings.length === 0 && /[?=]/u.test(code)
      ? [unwrapLink(code, LINK_FORM), code, link]
      : [own, link, code];
  const [query = null] = readings;
  const typed = cleanLines(beside).trim();
  const found =
    typed === '' ? (query?.get('code') ?? codeIn(withoutLinks(text)) ?? '') : (codeIn(typed) ?? typed);
  const fault =
    query !== null
      ? null
      : otherLink !== null
        ? 'otherLink'
        : (codeIn(link) !== null && /[\d-]/u.test(link)) || (link.trim() === '' && typed !== '')
          ? 'needsLink'
          : 'noLink';
  return { query, readings, code: found, fault };
}

function withoutLinks(text: string): string {
  return text.replace(/\S*[?&=]\S*/gu, ' ');
}

interface Reading extends ParsedEvidence {
  readonly query: URLSearchParams;
  readonly code: string;
  readonly release: string;
}

/**
 * @param link the link from a pack, however it was changed on its way
 * @param typedCode the code beside it
 * @throws DataFileError when a file cannot be had
 */
export async function checkPack(
  client: QueryClient,
  queries: Queries,
  link: string,
  typedCode: string,
  root: string,
): Promise<CheckResult> {
  const given = readGiven(link, typedCode);
  const fault = (name: CheckFault, release?: string): CheckResult => ({
    kind: 'fault',
    fault: name,
    ...(release === undefined ? {} : { release }),
  });
  if (given.fault !== null) return fault(given.fault);
  const manifest = await client.query(queries.manifest());
  const releases = manifest.releases.map(({ id }) => id);
  const isTyped = typedCode.trim() !== '';
  const read = await Promise.all(
    given.readings.slice(0, MOST_READINGS).map(async (query): Promise<Reading> => {
      const asked = query.get('release') ?? manifest.current;
      const release = releases.includes(asked) ? asked : manifest.current;
      const parsed = parseEvidenceUrl(query, knownIn(await fetchBase(client, queries, release)));
      // What the way added to a link asks for nothing; a name that the way changed is told below.
      const code = isTyped ? given.code : (query.get('code') ?? given.code);
      return { ...parsed, query, code, release: asked };
    }),
  );
  const [first] = read;
  if (first === undefined) return fault('noLink');

  const clean = read.filter(({ problems }) => problems.every(({ kind }) => kind === 'unknown-name'));
  const packs = new Map<Reading, PackDocument>();
  const withoutStandIns = new Set<Reading>();
  for (const reading of clean) {
    const then = await gatherPack(client, queries, askedOf(reading), root);
    if (then.kind !== 'pack') continue;
    packs.set(reading, then.pack);
    if (codeIn(reading.code) === then.pack.code) break;
    // A pack from before partners' measures were followed has the boroughs' figures in their place, and its code stays valid.
    const plain = await gatherPack(client, queries, askedOf(reading), root, false);
    if (plain.kind !== 'pack' || codeIn(reading.code) !== plain.pack.code) continue;
    packs.set(reading, plain.pack);
    withoutStandIns.add(reading);
    break;
  }
  const answer = async (kind: 'fits' | 'slip' | 'altered', reading: Reading, then: PackDocument) => {
    const current = reading.release === manifest.current;
    const today = current
      ? null
      : await gatherPack(
          client,
          queries,
          { ...askedOf(reading), release: null },
          root,
          !withoutStandIns.has(reading),
        );
    const now = today?.kind === 'pack' ? today.pack : null;
    const state = kind === 'fits' ? (current ? 'published' : 'superseded') : kind;
    return { kind: state, then, now, view: askedOf(reading), code: reading.code } as const;
  };
  const pairs = [...packs];
  const fitting = pairs.find(([{ code }, pack]) => codeIn(code) === pack.code);
  if (fitting !== undefined) return answer('fits', ...fitting);
  const slip = pairs.find(([{ code }, pack]) => isSlipOf(code, pack.code));
  if (slip !== undefined) return answer('slip', ...slip);

  const damage = linkDamage(first.query, first.problems);
  const isUnknownRelease = !releases.includes(first.release) && damage === null;
  if (isUnknownRelease) return fault('noRelease', first.release);
  const [best] = pairs;
  if (damage !== null) return { kind: 'damaged', damage };
  if (first.code === '') return fault('noCode');
  if (codeIn(first.code) === null) return fault('badCode');
  if (best !== undefined) return answer('altered', ...best);
  return alteredOrNothing();

  /** The link names what no pack could hold: the figures of what it does name are shown. */
  async function alteredOrNothing(): Promise<CheckResult> {
    if (first === undefined) return fault('noLink');
    const then = await gatherPack(client, queries, askedOf(first), root);
    return then.kind === 'pack' ? answer('altered', first, then.pack) : fault('noPlace');
  }
}

function askedOf({ view, release, problems }: Reading): EvidenceView {
  const isKnown = !problems.some(({ parameter }) => parameter === 'release');
  return { ...view, release: isKnown ? release : null, code: null };
}
