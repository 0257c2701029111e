/** Packs made from the published release, as the page makes them. */
import { QueryClient } from '@tanstack/react-query';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { gatherPack } from '../../src/evidence/gatherPack.ts';
import { parseEvidenceUrl } from '../../src/view/evidenceUrl.ts';
import { readPublic } from '../data/publishedFiles.ts';

export const ROOT = 'https://assessment.example/';

/** One ward; three wards in two boroughs, with borough-only measures; an outline that cuts wards. */
export const PACKS = {
  'one ward': 'areas=E05011118',
  'three wards in two boroughs':
    'areas=E05011118,E05016609,E05016612&indicators=violence-with-injury,violence-and-sexual-offences,robbery,children-missing-incidents,child-poverty,income-deprivation,overcrowding',
  'an outline': 'outline=_-hNguhhKg6Hofw-B_8Dv7Fv-Bv7Fw-B&name=Our+patch',
} as const;

export function evidenceReader(read: ReadPublicFile = readPublic) {
  const client = new QueryClient();
  return { client, queries: createQueries(read) };
}

/** @throws Error when the address gives no pack */
export async function makePack(query: string, read: ReadPublicFile = readPublic) {
  const { client, queries } = evidenceReader(read);
  const { view } = parseEvidenceUrl(new URLSearchParams(query), { areas: [], indicators: [], releases: [] });
  const gathered = await gatherPack(client, queries, view, ROOT);
  if (gathered.kind !== 'pack') throw new Error(`${query} gives no pack.`);
  return gathered;
}
