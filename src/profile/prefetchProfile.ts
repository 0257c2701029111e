/** Fetch what an area page is drawn from, all at once, before it is drawn. */
import type { QueryClient } from '@tanstack/react-query';
import { placeOfFacts } from '../data/placeFacts.ts';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { profileQueries } from '../data/profileQueries.ts';
import type { Queries } from '../data/queries.ts';
import { isGssCode, parseGssCode, type GssCode } from '../domain/geography.ts';
import { comparedCodes } from './compareAddress.ts';
import { profileModel, type ProfileModel } from './profileModel.ts';
import { partsLevel } from './useProfile.ts';

/** @returns null for an area that the release does not have. */
export async function prefetchProfile(
  client: QueryClient,
  queries: Queries,
  text: string,
  search = '',
): Promise<ProfileModel | null> {
  const { release } = await prefetchRelease(client, queries);
  const [index, shared] = await Promise.all([
    client.query(profileQueries(queries).profileIndex(release)),
    client.query(profileQueries(queries).profileShared(release)),
  ]);
  const code = parseGssCode(text);
  if (code === null || index[code] === undefined) return null;
  const level = partsLevel(code);
  const others = (comparedCodes(search, code)?.codes ?? [])
    .filter(isGssCode)
    .filter((other) => index[other] !== undefined);
  const [file] = await Promise.all([
    client.query(profileQueries(queries).profile(release, index, code)).then(async (profile) => {
      const place = placeOfFacts(profile, shared);
      if (place !== null) await client.query(profileQueries(queries).placeDone(release, shared, place));
      return profile;
    }),
    ...others.map((other) => client.query(profileQueries(queries).profile(release, index, other))),
    level === null
      ? null
      : client
          .query(queries.areas(release, level))
          .then((areas) => client.query(queries.shapes(release, level, areas))),
  ]);
  return profileModel(file, shared, release.id);
}

/** Codes of all areas that have a page. */
export async function profileCodes(client: QueryClient, queries: Queries): Promise<readonly GssCode[]> {
  const { release } = await prefetchRelease(client, queries);
  return Object.keys(await client.query(profileQueries(queries).profileIndex(release))).filter(isGssCode);
}
