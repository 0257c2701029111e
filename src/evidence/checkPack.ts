/** Whether the figures that a link and its code speak of are as published. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { parseEvidenceUrl } from '../view/evidenceUrl.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import { normaliseCode } from './checkCode.ts';
import { fetchBase, gatherPack } from './gatherPack.ts';
import type { PackDocument } from './packDocument.ts';
import { knownIn } from './useEvidenceView.ts';

export type CheckFault = 'noLink' | 'needsLink' | 'noCode' | 'badCode' | 'noPlace' | 'noRelease';

export type CheckResult =
  | { readonly kind: 'fault'; readonly fault: CheckFault; readonly release?: string }
  | {
      readonly kind: 'published' | 'superseded' | 'altered';
      readonly then: PackDocument;
      /** The same pack from the current release; null where that is the one of the link. */
      readonly now: PackDocument | null;
      readonly view: EvidenceView;
    };

/**
 * @param typedLink the link from a pack, or the query of its address; may be empty
 * @param typedCode the code beside it; may be empty where the link has one
 * @throws DataFileError when a file cannot be had
 */
export async function checkPack(
  client: QueryClient,
  queries: Queries,
  typedLink: string,
  typedCode: string,
  root: string,
): Promise<CheckResult> {
  const link = typedLink.trim();
  const typed = typedCode.trim();
  if (link === '') return { kind: 'fault', fault: typed === '' ? 'noLink' : 'needsLink' };
  if (!link.includes('?'))
    return { kind: 'fault', fault: normaliseCode(link) === null ? 'noLink' : 'needsLink' };
  const query = new URLSearchParams(link.slice(link.indexOf('?')).replace(/#.*$/, ''));
  const written = typed === '' ? (query.get('code') ?? '') : typed;
  if (written === '') return { kind: 'fault', fault: 'noCode' };
  const code = normaliseCode(written);
  if (code === null) return { kind: 'fault', fault: 'badCode' };
  const manifest = await client.query(queries.manifest());
  const release = query.get('release') ?? manifest.current;
  if (!manifest.releases.some(({ id }) => id === release))
    return { kind: 'fault', fault: 'noRelease', release };
  const base = await fetchBase(client, queries, release);
  const { view, problems } = parseEvidenceUrl(query, knownIn(base));
  const asked: EvidenceView = { ...view, release, code: null };
  const followed = await gatherPack(client, queries, asked, root);
  if (followed.kind !== 'pack') return { kind: 'fault', fault: 'noPlace' };
  // A pack from before partners' measures were followed has the boroughs' figures in their place, and its code stays valid.
  const plain =
    followed.pack.code === code ? followed : await gatherPack(client, queries, asked, root, false);
  const followsStandIns = plain.kind !== 'pack' || plain.pack.code !== code || plain === followed;
  const then = followsStandIns ? followed : plain;
  // What the link names and the release does not have was not in any pack.
  const fits = then.pack.code === code && problems.length === 0;
  const current =
    release === manifest.current
      ? null
      : await gatherPack(client, queries, { ...asked, release: null }, root, followsStandIns);
  const now = current?.kind === 'pack' ? current.pack : null;
  const kind = !fits ? 'altered' : release === manifest.current ? 'published' : 'superseded';
  return { kind, then: then.pack, now, view: asked };
}
