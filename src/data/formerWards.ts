/** Wards that are no more, with the wards that their residents live in now, as the current release tells it. */
import { SEARCH } from './findFiles.ts';
import type { QueryClient } from '@tanstack/react-query';
import { geographyOf, parseGssCode, type GssCode } from '../domain/geography.ts';
import { areaEntries, type Queries } from './queries.ts';
import { FILES } from './releaseFiles.ts';
import { fetchRelease, fetchWhole, type OpenRelease } from './releaseReader.ts';
import type { Continuity } from '../domain/continuity.ts';

export interface Successor {
  readonly code: GssCode;
  readonly name: string;
  /** Of the former ward's residents, 0 to 1. */
  readonly share: number;
  /** Of the residents of this ward, 0 to 1; undefined where it is not known. */
  readonly shareOfWard: number | undefined;
  readonly continuity: Continuity | undefined;
}

export interface FormerWard {
  readonly code: GssCode;
  readonly name: string;
  readonly borough: string;
  /** Year and month. */
  readonly until: string;
  /** Largest share first. */
  readonly successors: readonly Successor[];
}

/** Shares below this are slivers of a changed line. */
const LEAST_SHARE = 0.01;

/**
 * Those of some codes that were wards once, in the order given. The list of former wards is read only where the release lacks one.
 * @returns null while a file is lacking
 */
export function makeFormerWards(files: OpenRelease, codes: readonly string[]): readonly FormerWard[] | null {
  const [wards, boroughs] = [files.read(FILES.areas('ward')), files.read(FILES.areas('borough'))];
  if (wards === undefined || boroughs === undefined) return null;
  const names = new Map(areaEntries(wards).map((ward) => [ward.code, ward.name]));
  const lacking = codes.flatMap((text) => {
    const code = parseGssCode(text);
    return code === null || geographyOf(code) !== 'ward' || names.has(code) ? [] : [code];
  });
  if (lacking.length === 0) return [];
  const search = files.read(SEARCH);
  if (search === undefined) return null;
  return lacking.flatMap((code) => {
    const former = search.formerWards.find((ward) => ward.code === code);
    if (former === undefined) return [];
    const borough = areaEntries(boroughs).find((one) => one.code === former.borough);
    const successors = former.successors
      .filter(({ share }) => share >= LEAST_SHARE)
      .toSorted((a, b) => b.share - a.share)
      .flatMap((one) => {
        const name = names.get(one.code);
        if (name === undefined) return [];
        const { share, shareOfWard, continuity } = one;
        return [{ code: one.code, name, share, shareOfWard, continuity }];
      });
    const { name, until } = former;
    return [{ code, name, borough: borough?.name ?? '', until, successors }];
  });
}

/** Codes of all wards that are no more. */
export async function formerWardCodes(client: QueryClient, queries: Queries): Promise<readonly string[]> {
  const search = await fetchWhole(client, queries, null, (files) => files.read(SEARCH) ?? null);
  return search.formerWards.map(({ code }) => code);
}

/** The newest earlier release that has figures of the ward, if any, as a query that is answered once. */
export function lastReleaseQuery(client: QueryClient, queries: Queries, code: string) {
  return {
    queryKey: ['last-release-with', code] as const,
    staleTime: Infinity,
    queryFn: async (): Promise<string | null> => {
      const { current, releases } = await client.query(queries.manifest());
      for (const { id } of releases.filter((release) => release.id !== current)) {
        const release = await client.query(queries.release(id));
        const { codes } = await client.query(queries.file(release, FILES.areas('ward')));
        if (codes.some((one) => one === code)) return id;
      }
      return null;
    },
  };
}

/** Fetch what the page of a former ward is drawn from. @returns null for a code that no former ward had */
export async function prefetchFormerWard(
  client: QueryClient,
  queries: Queries,
  code: string,
): Promise<FormerWard | null> {
  const { view } = await fetchRelease(client, queries, null, (files) => makeFormerWards(files, [code]));
  const ward = view?.[0] ?? null;
  if (ward !== null) await client.query(lastReleaseQuery(client, queries, code));
  return ward;
}
