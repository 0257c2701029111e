/** Everything an indicator's page shows, gathered from the published files. */
import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import { fetchRelease, type OpenRelease } from '../data/releaseReader.ts';
import type { AreasFile, Catalogue, ObservationsFile, Release } from '../data/schema.ts';
import { useRelease } from '../data/useRelease.ts';
import { GEOGRAPHIES, type Geography, type MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IndicatorMetadata, Source } from '../domain/indicatorMetadata.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
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

/** @returns null while a file is lacking; an unknown indicator has no page */
function makeIndicatorPage(files: OpenRelease, id: string): IndicatorPageData | null {
  const catalogue = files.read(FILES.catalogue);
  const indicator = catalogue?.indicators.find((candidate) => candidate.id === id);
  const source = catalogue?.sources.find((candidate) => candidate.id === indicator?.source);
  if (catalogue === undefined || indicator === undefined || source === undefined) return null;
  const level = shownLevel(indicator);
  const metadata = files.read(FILES.metadata)?.[id];
  const boroughs = files.read(FILES.areas('borough'));
  const areasFile = files.read(FILES.areas(level));
  const shapes = files.read(FILES.shapes(level));
  const levels = neededLevels(indicator);
  const observations = new Map<Geography, ObservationsFile>();
  for (const geography of levels) {
    const file = files.read(FILES.observations(id, geography));
    if (file !== undefined) observations.set(geography, file);
  }
  if (metadata === undefined || boroughs === undefined || areasFile === undefined) return null;
  if (shapes === undefined || observations.size < levels.length) return null;
  return {
    indicator,
    metadata,
    source,
    release: files.release,
    level,
    areasFile,
    areas: areaEntries(areasFile),
    shapes,
    boroughs: areaEntries(boroughs),
    files: observations,
    standIn: standInOf(indicator, catalogue),
  };
}

/** Fetch all files of the page. An unknown indicator needs none. */
export async function prefetchIndicator(client: QueryClient, queries: Queries, id: string): Promise<void> {
  const { errors } = await fetchRelease(client, queries, null, (files) => makeIndicatorPage(files, id));
  if (errors[0] !== undefined) throw errors[0];
}

export interface IndicatorPageState {
  readonly data: IndicatorPageData | null;
  /** Ids of all indicators once they are known. */
  readonly known: readonly string[] | null;
  readonly failed: boolean;
}

/** @returns `data` null until every file is there. */
export function useIndicatorPage(id: string): IndicatorPageState {
  const make = useCallback((files: OpenRelease) => makeIndicatorPage(files, id), [id]);
  const { view, files, errors } = useRelease(make);
  const known = files?.read(FILES.catalogue)?.indicators.map((candidate) => candidate.id) ?? null;
  return { data: view, known, failed: errors.length > 0 };
}
