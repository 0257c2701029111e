/** What the evidence pages need before they are shown. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import { serialiseEvidenceUrl } from '../view/evidenceUrl.ts';
import { fetchBase, gatherPack } from './gatherPack.ts';

/** Published files never change, so what was made from them is kept. Shapes are large: nothing is compared part by part. */
const KEPT = { staleTime: Infinity, structuralSharing: false } as const;

export function baseQuery(client: QueryClient, queries: Queries, release: string | null) {
  return queryOptions({
    queryKey: ['evidence-base', release],
    queryFn: () => fetchBase(client, queries, release),
    ...KEPT,
  });
}

export function packQuery(client: QueryClient, queries: Queries, view: EvidenceView, root: string) {
  return queryOptions({
    queryKey: ['evidence-pack', root, serialiseEvidenceUrl({ ...view, code: null })],
    queryFn: () => gatherPack(client, queries, view, root),
    ...KEPT,
  });
}

export async function prefetchEvidence(client: QueryClient, queries: Queries, search: string): Promise<void> {
  const asked = new URLSearchParams(search).get('release');
  const manifest = await client.query(queries.manifest());
  const release = manifest.releases.some(({ id }) => id === asked) ? asked : null;
  await client.query(baseQuery(client, queries, release));
}
