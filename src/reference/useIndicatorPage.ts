/** Everything an indicator's page shows, gathered from the published files. */
import { useQueries, useQuery, type QueryClient } from '@tanstack/react-query';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import type { AreasFile, Catalogue, ObservationsFile, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { GEOGRAPHIES, MAP_GEOGRAPHIES, type Geography, type MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IndicatorMetadata, Source } from '../domain/indicatorMetadata.ts';
import type { MapShapes } from '../domain/mapModel.ts';
import { answeringMeasure } from '../domain/standIn.ts';

export interface IndicatorPageData {
  readonly indicator: Indicator;
  readonly metadata: Omit<IndicatorMetadata, 'id'>;
  readonly source: Source;
  readonly release: Release;
  /** The level that is drawn and listed: wards where there are any, else boroughs, else neighbourhoods. */
  readonly level: MapGeography;
  readonly areasFile: AreasFile;
  readonly areas: readonly AreaEntry[];
  readonly shapes: MapShapes;
  readonly boroughs: readonly AreaEntry[];
  readonly files: ReadonlyMap<Geography, ObservationsFile>;
  /** A partner's measure that is shown in its place where wards are asked for. */
  readonly standIn: { readonly id: string; readonly title: string; readonly publisher: string } | null;
}

function standInOf(indicator: Indicator, { indicators, sources }: Catalogue): IndicatorPageData['standIn'] {
  const all = indicators;
  const shown = answeringMeasure(indicator, all, ({ geographies }) => geographies.ward !== undefined);
  if (shown === indicator) return null;
  const { id, title, source } = shown;
  return { id, title, publisher: sources.find((one) => one.id === source)?.publisher ?? source };
}

/** The level shown, whether or not it is drawn as a map. */
export function shownLevel(indicator: Indicator): MapGeography {
  const order = ['ward', 'borough', 'lsoa'] as const;
  return (
    order.find((level) => (indicator.geographies[level]?.breaks ?? null) !== null) ??
    order.find((level) => indicator.geographies[level] !== undefined) ??
    'borough'
  );
}

/** Levels whose figures the page needs: neighbourhoods, which are many, only where they are all there is. */
function neededLevels(indicator: Indicator): readonly Geography[] {
  const level = shownLevel(indicator);
  return GEOGRAPHIES.filter(
    (candidate) =>
      indicator.geographies[candidate] !== undefined && (candidate !== 'lsoa' || level === 'lsoa'),
  );
}

/** Ask for all files of the page. An unknown indicator needs none. */
export async function prefetchIndicator(client: QueryClient, queries: Queries, id: string): Promise<void> {
  const { release, catalogue } = await prefetchRelease(client, queries);
  const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) return;
  const level = shownLevel(indicator);
  await Promise.all([
    client.query(queries.metadata(release)),
    client.query(queries.areas(release, 'borough')),
    client
      .query(queries.areas(release, level))
      .then((areas) => client.query(queries.shapes(release, level, areas))),
    ...neededLevels(indicator).map((geography) =>
      client.query(queries.observations(release, indicator.id, geography)),
    ),
  ]);
}

export interface IndicatorPageState {
  readonly data: IndicatorPageData | null;
  /** Ids of all indicators once they are known. */
  readonly known: readonly string[] | null;
  readonly failed: boolean;
}

/** @returns `data` null until every file is there. */
export function useIndicatorPage(id: string): IndicatorPageState {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const release = useQuery({ ...queries.release(current ?? ''), enabled: current !== undefined });
  const of = release.data;
  const ready = of !== undefined;
  const catalogue = useQuery({ ...queries.catalogue(of), enabled: ready });
  const indicator = catalogue.data?.indicators.find((candidate) => candidate.id === id) ?? null;
  const source = catalogue.data?.sources.find((candidate) => candidate.id === indicator?.source) as
    Source | undefined;
  const wanted = indicator !== null && ready;
  const level = indicator === null ? MAP_GEOGRAPHIES[0] : shownLevel(indicator);
  const levels = indicator === null ? [] : neededLevels(indicator);
  const metadata = useQuery({ ...queries.metadata(of), enabled: wanted });
  const boroughs = useQuery({ ...queries.areas(of, 'borough'), enabled: wanted });
  const areas = useQuery({ ...queries.areas(of, level), enabled: wanted });
  const shapes = useQuery({
    ...queries.shapes(of, level, areas.data),
    enabled: wanted && areas.data !== undefined,
  });
  const observations = useQueries({
    queries: levels.map((geography) => ({
      ...queries.observations(of, id, geography),
      enabled: wanted,
    })),
    combine: (results) => ({
      files: results.map(({ data }) => data),
      failed: results.some(({ isError }) => isError),
    }),
  });
  const gather = (): IndicatorPageData | null => {
    const own = metadata.data?.[id];
    if (indicator === null || of === undefined || source === undefined || own === undefined) return null;
    if (boroughs.data === undefined || areas.data === undefined || shapes.data === undefined) return null;
    const files = new Map<Geography, ObservationsFile>();
    levels.forEach((geography, place) => {
      const file = observations.files[place];
      if (file !== undefined) files.set(geography, file);
    });
    if (files.size < levels.length) return null;
    return {
      indicator,
      metadata: own,
      source,
      release: of,
      level,
      areasFile: areas.data,
      areas: areaEntries(areas.data),
      shapes: shapes.data,
      boroughs: areaEntries(boroughs.data),
      files,
      standIn: catalogue.data === undefined ? null : standInOf(indicator, catalogue.data),
    };
  };
  return {
    data: gather(),
    known: catalogue.data?.indicators.map((candidate) => candidate.id) ?? null,
    failed:
      observations.failed ||
      [manifest, release, catalogue, metadata, boroughs, areas, shapes].some(({ isError }) => isError),
  };
}
