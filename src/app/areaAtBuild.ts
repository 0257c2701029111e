/** What the prerenderer asks of area pages: which there are, their parts, and what they are drawn from. */
import type { QueryClient } from '@tanstack/react-query';
import { formerWardCodes, prefetchFormerWard } from '../data/formerWards.ts';
import type { Queries } from '../data/queries.ts';
import { UNKNOWN_AREA } from '../profile/unknownAreaPart.ts';
import { prefetchProfile, profileCodes } from '../profile/useProfile.ts';
import { loadLazily } from '../ui/LazyPart.tsx';
import { AREA_BODY, AREA_HEAD } from './areaParts.ts';

/** Addresses of wards that are no more go on leading somewhere. */
export async function areaCodes(client: QueryClient, queries: Queries): Promise<readonly string[]> {
  return [...(await profileCodes(client, queries)), ...(await formerWardCodes(client, queries))];
}

export async function loadAreaParts(): Promise<void> {
  await Promise.all([loadLazily(AREA_HEAD), loadLazily(AREA_BODY), loadLazily(UNKNOWN_AREA)]);
}

export async function prefetchArea(client: QueryClient, queries: Queries, code: string): Promise<void> {
  const profile = await prefetchProfile(client, queries, code);
  if (profile === null) await prefetchFormerWard(client, queries, code);
}
