/** What the search box finds for a text. Nothing is loaded before the box is used. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { areaEntries } from '../data/queries.ts';
import type { AreasFile, PostcodesFile } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { GssCode } from '../domain/geography.ts';
import { parsePostcode, type PostcodeQuery } from './postcode.ts';
import type { FindResult, SearchIndex } from './searchIndex.ts';

export interface Found {
  readonly results: readonly FindResult[];
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  /** A whole postcode of a known district that is not in the list. */
  readonly unknownPostcode: PostcodeQuery | null;
  /** A postcode district that is outside the seven boroughs. */
  readonly outside: string | null;
  readonly redrawn: ReadonlySet<string>;
  readonly boroughName: (code: GssCode | null) => string;
  readonly wardName: (code: GssCode) => string;
}

/**
 * @param text what was typed.
 * @param used true from the moment the box is focused.
 */
export function useFind(text: string, used: boolean): Found {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined && used,
  });
  const of = release.data;
  const enabled = used && release.data !== undefined;
  const wards = useQuery({ ...queries.areas(of, 'ward'), enabled });
  const boroughs = useQuery({ ...queries.areas(of, 'borough'), enabled });
  const file = useQuery({ ...queries.search(of), enabled });
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

  const postcode = useMemo(
    () => (index.data === undefined || text.trim() === '' ? null : parsePostcode(text, index.data.districts)),
    [text, index.data],
  );
  const known = postcode !== null && index.data?.districts.has(postcode.district) === true;
  const onDemand = useQuery({ ...queries.filesOnDemand(of), enabled: enabled && known });
  const shard = useQuery({
    ...queries.postcodes(of, onDemand.data ?? {}, postcode?.district ?? ''),
    enabled: enabled && known && onDemand.data !== undefined,
  });
  const postcodeResults = useQuery({
    queryKey: ['postcode', release.data?.id, postcode],
    queryFn: async () => {
      const { findPostcode } = await import('./searchIndex.ts');
      return findPostcode(postcode as PostcodeQuery, shard.data as PostcodesFile);
    },
    enabled: shard.data !== undefined && known,
    staleTime: Infinity,
  });

  const results = useMemo((): readonly FindResult[] => {
    if (index.data === undefined || text.trim() === '') return [];
    // A whole postcode or sector is never a misspelt name.
    const byName = postcode !== null && postcode.kind !== 'district' ? [] : index.data.find(text);
    if (postcode === null || !known || postcodeResults.data === undefined) return byName;
    const fromPostcode = postcodeResults.data.wards.map((code): FindResult => {
      const ward = index.data.wardByCode.get(code);
      return {
        id: `postcode:${postcode.text}:${code}`,
        kind: 'postcode',
        title: postcodeResults.data.found ? postcode.text : postcode.district,
        codes: [code],
        borough: ward?.borough ?? null,
      };
    });
    return [...fromPostcode, ...byName].slice(0, 12);
  }, [index.data, text, postcode, known, postcodeResults.data]);

  const boroughNames = useMemo(
    () =>
      new Map(
        (boroughs.data === undefined ? [] : areaEntries(boroughs.data)).map(({ code, name }) => [code, name]),
      ),
    [boroughs.data],
  );
  const failed = [manifest, release, wards, boroughs, file, index, onDemand, shard].some(
    (query) => query.isError,
  );
  const waiting =
    index.data === undefined ||
    (known && postcodeResults.data === undefined && !shard.isError && !onDemand.isError);
  return {
    results,
    state: !used ? 'idle' : failed ? 'failed' : waiting ? 'loading' : 'ready',
    unknownPostcode:
      postcode?.kind === 'full' && known && postcodeResults.data?.found === false ? postcode : null,
    outside:
      postcode !== null && index.data !== undefined && !known && /\d/.test(text) ? postcode.district : null,
    redrawn: new Set(wards.data?.redrawn ?? []),
    boroughName: (code) => (code === null ? '' : (boroughNames.get(code) ?? '')),
    wardName: (code) => index.data?.wardByCode.get(code)?.name ?? '',
  };
}
