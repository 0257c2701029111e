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
  if (given.fault !== null) return faultOf(given.fault);
  const manifest = await client.query(queries.manifest());
  const releases = manifest.releases.map(({ id }) => id);
  const gather: Gather = async (view, followsStandIns = true) => {
    const gathered = await gatherPack(client, queries, view, root, followsStandIns);
    return gathered.kind === 'pack' ? gathered.pack : null;
  };
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
  if (first === undefined) return faultOf('noLink');

  const answers = await packsOf(read, gather);
  const answer = (kind: 'fits' | 'slip' | 'altered', packed: Packed) =>
    answerOf(kind, packed, manifest.current, gather);
  const fitting = answers.find(({ reading, then }) => isCodeOf(reading, then));
  if (fitting !== undefined) return answer('fits', fitting);
  const slip = answers.find(({ reading, then }) => isSlipOf(reading.code, then.code));
  if (slip !== undefined) return answer('slip', slip);

  const damage = linkDamage(first.query, first.problems);
  if (damage !== null) return { kind: 'damaged', damage };
  if (!releases.includes(first.release)) return faultOf('noRelease', first.release);
  if (first.code === '') return faultOf('noCode');
  if (codeIn(first.code) === null) return faultOf('badCode');
  const [best] = answers;
  if (best !== undefined) return answer('altered', best);
  // The link names what no pack could hold: the figures of what it does name are shown.
  const then = await gather(askedOf(first));
  return then === null
    ? faultOf('noPlace')
    : answer('altered', { reading: first, then, followsStandIns: true });
}

function faultOf(fault: CheckFault, release?: string): CheckResult {
  return { kind: 'fault', fault, ...(release === undefined ? {} : { release }) };
}

/** The pack of a view; null where there is none. */
type Gather = (view: EvidenceView, followsStandIns?: boolean) => Promise<PackDocument | null>;

interface Packed {
  readonly reading: Reading;
  readonly then: PackDocument;
  /** False for a pack from before partners' measures were followed. */
  readonly followsStandIns: boolean;
}

/** The packs of the readings that are understood, up to the first whose code is the one given. */
async function packsOf(read: readonly Reading[], gather: Gather): Promise<readonly Packed[]> {
  const packs: Packed[] = [];
  for (const reading of read) {
    if (!reading.problems.every(({ kind }) => kind === 'unknown-name')) continue;
    const then = await gather(askedOf(reading));
    if (then === null) continue;
    const followed = { reading, then, followsStandIns: true };
    if (isCodeOf(reading, then)) return [...packs, followed];
    // A pack from before partners' measures were followed has the boroughs' figures in their place, and its code stays valid.
    const plain = await gather(askedOf(reading), false);
    if (plain !== null && isCodeOf(reading, plain))
      return [...packs, { reading, then: plain, followsStandIns: false }];
    packs.push(followed);
  }
  return packs;
}

/**
 * Whether a code is that of the figures. A link to one measure may have the code of one figure: where the measure is published for
 * boroughs only, a pack about several of them has a figure of each.
 */
function isCodeOf({ code, view }: Reading, { code: whole, statements }: PackDocument): boolean {
  const given = codeIn(code);
  if (given === whole) return true;
  return view.indicators?.length === 1 && statements.some((statement) => statement.code === given);
}

async function answerOf(
  kind: 'fits' | 'slip' | 'altered',
  { reading, then, followsStandIns }: Packed,
  currentRelease: string,
  gather: Gather,
): Promise<CheckResult> {
  const current = reading.release === currentRelease;
  const now = current ? null : await gather({ ...askedOf(reading), release: null }, followsStandIns);
  const state = kind === 'fits' ? (current ? 'published' : 'superseded') : kind;
  return { kind: state, then, now, view: askedOf(reading), code: reading.code };
}

function askedOf({ view, release, problems }: Reading): EvidenceView {
  const isKnown = !problems.some(({ parameter }) => parameter === 'release');
  return { ...view, release: isKnown ? release : null, code: null };
}
