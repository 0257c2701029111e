/** What the search box finds for a text. Nothing is loaded before the box is used. */
import { SEARCH, postcodesOf } from '../data/findFiles.ts';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo } from 'react';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { AreasFile, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { canNameNeighbourhood, findNeighbourhoods } from './neighbourhoods.ts';
import { readWanted, type PostcodeQuery, type Wanted } from './postcode.ts';
import type { FindResult, FoundWards, SearchIndex } from './searchIndex.ts';

export interface Found {
  readonly results: readonly FindResult[];
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  /** How the text was understood; null before the list of places is there. */
  readonly wanted: Wanted | null;
  /** A whole postcode so near a ward line that both wards are named. */
  readonly nearLine: PostcodeQuery | null;
  /** A whole postcode of a known district that is not in the list. */
  readonly unknownPostcode: PostcodeQuery | null;
  /** The first result is what was asked for, and not only something to choose from. */
  readonly isSure: boolean;
  readonly redrawn: ReadonlySet<string>;
  readonly localAuthorityName: (code: GssCode | null) => string;
  readonly wardName: (code: GssCode) => string;
}

interface FoundPostcode extends FoundWards {
  readonly query: PostcodeQuery;
}

const NO_QUERIES: readonly PostcodeQuery[] = [];
const MOST_RESULTS = 12;

function queriesIn(wanted: Wanted | null): readonly PostcodeQuery[] {
  if (wanted === null) return NO_QUERIES;
  if ('queries' in wanted) return wanted.queries;
  return wanted.kind === 'name' ? wanted.offers : NO_QUERIES;
}

/** Wards of every postcode, from the files of their districts. */
async function findPostcodes(
  client: QueryClient,
  queries: Queries,
  release: Release,
  wanted: readonly PostcodeQuery[],
): Promise<readonly FoundPostcode[]> {
  const { findPostcode } = await import('./searchIndex.ts');
  return Promise.all(
    wanted.map(async (query) => ({
      query,
      ...findPostcode(query, await client.query(queries.file(release, postcodesOf(query.district)))),
    })),
  );
}

/** By name first, then the wards of the postcodes. */
function resultsOf(
  index: SearchIndex,
  wanted: Wanted,
  postcodes: readonly FoundPostcode[],
): readonly FindResult[] {
  const byName = wanted.kind === 'name' ? index.find(wanted.text) : [];
  // Beside a name, only what there is: nobody has asked for a postcode.
  const found = postcodes.filter((one) => one.found || wanted.kind !== 'name');
  const fromPostcodes = found.flatMap(({ query, found: isFound, wards: own, isNearLine = false }) => {
    const boroughs = new Set(own.map((code) => index.wardByCode.get(code)?.borough));
    // Which borough a postcode is in is known.
    const lines = boroughs.size > 1 ? (['own', 'across'] as const) : (['either', 'either'] as const);
    return own.map((code, place): FindResult => {
      const ward = index.wardByCode.get(code);
      const line = isNearLine ? lines[place] : undefined;
      return {
        id: `postcode:${query.text}:${code}`,
        kind: 'postcode',
        title: isFound ? query.text : query.district,
        codes: [code],
        borough: ward?.borough ?? null,
        ...(line === undefined ? {} : { line }),
      };
    });
  });
  return [...byName, ...fromPostcodes].slice(0, MOST_RESULTS);
}

/** Whether Enter may take the first result: no guess, no former ward that several took the place of, no choice of wards. */
function isSure(wanted: Wanted | null, results: readonly FindResult[], isUnknown: boolean): boolean {
  const [first, second] = results;
  if (wanted?.kind === 'postcodes') return !isUnknown && results.length === 1;
  if (wanted?.kind !== 'name' || first?.kind === 'postcode') return false;
  return first?.isGuess !== true && !(first?.kind === 'former' && second?.kind === 'former');
}

const NONE: readonly FindResult[] = [];

/** Neighbourhoods by their labels, where nothing larger is called what was typed: the list of them is the longest. */
function useNeighbourhoods(of: Release | undefined, wanted: Wanted | null, known: readonly FindResult[]) {
  const queries = usePublishedQueries();
  const text = wanted?.kind === 'name' ? wanted.text : '';
  const isAsked = canNameNeighbourhood(text) && known.every(({ isGuess }) => isGuess === true);
  const { data, isPending, isError } = useQuery({
    ...queries.file(of, FILES.areas('lsoa')),
    enabled: of !== undefined && isAsked,
  });
  const results = useMemo(
    () => (isAsked && data !== undefined ? findNeighbourhoods(text, areaEntries(data)) : NONE),
    [isAsked, data, text],
  );
  return { results, isWaiting: isAsked && isPending && !isError };
}

/**
 * @param text what was typed.
 * @param used true from the moment the box is focused.
 */
export function useFind(text: string, used: boolean): Found {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined && used,
  });
  const of = release.data;
  const enabled = used && release.data !== undefined;
  const wards = useQuery({ ...queries.file(of, FILES.areas('ward')), enabled });
  const boroughs = useQuery({ ...queries.file(of, FILES.areas('borough')), enabled });
  const file = useQuery({ ...queries.file(of, SEARCH), enabled });
  const index = useQuery<SearchIndex>({
    queryKey: ['search-index', release.data?.id],
    queryFn: async () => {
      const { createSearchIndex } = await import('./searchIndex.ts');
      return createSearchIndex(
        areaEntries(wards.data as AreasFile),
        areaEntries(boroughs.data as AreasFile),
        file.data as NonNullable<typeof file.data>,
      );
    },
    enabled: enabled && wards.data !== undefined && boroughs.data !== undefined && file.data !== undefined,
    staleTime: Infinity,
    structuralSharing: false,
  });

  const wanted = useMemo(
    () => (index.data === undefined || text.trim() === '' ? null : readWanted(text, index.data.districts)),
    [text, index.data],
  );
  const asked = queriesIn(wanted);
  const postcodes = useQuery({
    queryKey: ['postcodes', of?.id, asked.map((query) => query.text)],
    queryFn: () => findPostcodes(client, queries, of as Release, asked),
    enabled: of !== undefined && asked.length > 0,
    staleTime: Infinity,
  });

  const known = useMemo(
    () =>
      index.data === undefined || wanted === null ? [] : resultsOf(index.data, wanted, postcodes.data ?? []),
    [index.data, wanted, postcodes.data],
  );
  const neighbourhoods = useNeighbourhoods(of, wanted, known);
  const results = useMemo(
    () => [...neighbourhoods.results, ...known].slice(0, MOST_RESULTS),
    [neighbourhoods.results, known],
  );
  const localAuthorityNames = useMemo(
    () =>
      new Map(
        (boroughs.data === undefined ? [] : areaEntries(boroughs.data)).map(({ code, name }) => [code, name]),
      ),
    [boroughs.data],
  );
  const failed = [manifest, release, wards, boroughs, file, index, postcodes].some((query) => query.isError);
  const waiting =
    index.data === undefined ||
    neighbourhoods.isWaiting ||
    (asked.length > 0 && postcodes.data === undefined);
  const nearLine = postcodes.data?.find(({ isNearLine }) => isNearLine === true);
  const unknown = postcodes.data?.find(({ query, found }) => query.kind === 'full' && !found);
  return {
    results,
    state: !used ? 'idle' : failed ? 'failed' : waiting ? 'loading' : 'ready',
    wanted,
    nearLine: wanted?.kind === 'postcodes' ? (nearLine?.query ?? null) : null,
    unknownPostcode: wanted?.kind === 'postcodes' && unknown !== undefined ? unknown.query : null,
    isSure: isSure(wanted, results, unknown !== undefined),
    redrawn: new Set(wards.data?.redrawn ?? []),
    localAuthorityName: (code) => (code === null ? '' : (localAuthorityNames.get(code) ?? '')),
    wardName: (code) => index.data?.wardByCode.get(code)?.name ?? '',
  };
}
