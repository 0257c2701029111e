import { SEARCH } from '../data/findFiles.ts';
import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { areaEntries, type AreaEntry } from '../data/queries.ts';
import { useFormerWards } from '../data/useFormerWards.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { geographyOf, parseGssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { placeName } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { FormerWardPage } from './FormerWardPage.tsx';

const words = PROFILE_WORDS.unknown;

const MOST_OFFERED = 5;

function useAreas() {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  const of = release.data;
  const enabled = of !== undefined;
  const wards = useQuery({ ...queries.file(of, FILES.areas('ward')), enabled });
  const boroughs = useQuery({ ...queries.file(of, FILES.areas('borough')), enabled });
  const search = useQuery({ ...queries.file(of, SEARCH), enabled });
  return { queries, of, wards: wards.data, boroughs: boroughs.data, search: search.data };
}

function AreaLink({ ward, boroughs }: { readonly ward: AreaEntry; readonly boroughs: readonly AreaEntry[] }) {
  const borough = boroughs.find(({ code }) => code === ward.borough && code !== ward.code);
  return <Link href={`/area/${ward.code}`}>{placeName(ward.name, borough?.name ?? null)}</Link>;
}

/** What the address asked for, and the nearest that exists: successors of a former ward, the ward of a neighbourhood, names alike. */
export function UnknownArea({ code: text }: { readonly code: string }) {
  const { queries, of, wards: wardsFile, boroughs: localAuthoritiesFile, search } = useAreas();
  const code = parseGssCode(text);
  const level = code === null ? null : geographyOf(code);
  const wards = wardsFile === undefined ? [] : areaEntries(wardsFile);
  const boroughs = localAuthoritiesFile === undefined ? [] : areaEntries(localAuthoritiesFile);
  const [former = null] = useFormerWards([text.trim()]);
  const lsoas = useQuery({
    ...queries.file(of, FILES.areas('lsoa')),
    enabled: of !== undefined && level === 'lsoa',
  });
  const names = useQuery({
    queryKey: ['areas-named', of?.id, text],
    queryFn: async () => {
      const { createSearchIndex } = await import('../find/searchIndex.ts');
      if (wardsFile === undefined || localAuthoritiesFile === undefined || search === undefined) return [];
      const index = createSearchIndex(areaEntries(wardsFile), areaEntries(localAuthoritiesFile), search);
      return index.find(text.replace(/[-_+]/g, ' ')).flatMap(({ codes }) => codes);
    },
    enabled:
      code === null && wardsFile !== undefined && localAuthoritiesFile !== undefined && search !== undefined,
    staleTime: Infinity,
  });
  const isFormer = former !== null;
  useEffect(() => {
    if (!isFormer) document.title = words.title;
  }, [isFormer]);
  const at = lsoas.data?.codes.findIndex((known) => known === text.trim().toUpperCase()) ?? -1;
  const nearest = at >= 0 ? [lsoas.data?.wards?.[at]] : [...new Set(names.data ?? [])].slice(0, MOST_OFFERED);
  const offered = nearest.flatMap(
    (found) => [...wards, ...boroughs].find((area) => area.code === found) ?? [],
  );
  if (former !== null) return <FormerWardPage ward={former} />;
  return (
    <div className="unknown-area">
      <h1>{words.title}</h1>
      <p>{words.code(text.slice(0, 60))}</p>
      {level !== null && <p>{words.other(level)}</p>}
      {offered.length > 0 && (
        <>
          <p>{words.nearest}</p>
          <ul>
            {offered.map((area) => (
              <li key={area.code}>
                <AreaLink ward={area} boroughs={boroughs} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        <li>
          <Link href="/">{words.home}</Link>
        </li>
        <li>
          <Link href={`/area/${COMBINED_AREA.code}`}>{words.combinedAreaLink}</Link>
        </li>
      </ul>
    </div>
  );
}
