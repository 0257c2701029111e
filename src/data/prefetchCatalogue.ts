import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from './queries.ts';
import { FILES } from './releaseFiles.ts';
import type { Catalogue, Release } from './schema.ts';

/** The current release and its list of indicators. */
export async function prefetchRelease(
  client: QueryClient,
  queries: Queries,
  wanted: string | null = null,
): Promise<{ release: Release; catalogue: Catalogue }> {
  const manifest = await client.query(queries.manifest());
  const known = wanted !== null && manifest.releases.some(({ id }) => id === wanted);
  const release = await client.query(queries.release(known ? wanted : manifest.current));
  return { release, catalogue: await client.query(queries.file(release, FILES.catalogue)) };
}

/** Only the names of the releases, which every page's foot says. */
export async function prefetchManifest(client: QueryClient, queries: Queries): Promise<void> {
  await client.query(queries.manifest());
}
