/** The few figures of the region that the first page tells, and the map beside them. */
import { useQueries, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { decodePeriod } from '../data/decodeObservations.ts';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { Catalogue, ObservationsFile, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import { REGION_CODE, type GssCode } from '../domain/geography.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import type { MapModel, MapShapes } from '../domain/mapModel.ts';
import { buildMapModel } from '../map/buildMapModel.ts';
import { HOME_WORDS } from '../words/home.ts';

const MAPPED = 'violence-with-injury';

/** Told of the region, against England where it is published: violence, deprivation, missing episodes. */
const TOLD = ['violence-with-injury-recorded', 'imd-score', 'children-missing-incidents'] as const;
const TOLD_LEVELS = ['region', 'england'] as const;
const TOLD_FILES = TOLD.flatMap((id) => TOLD_LEVELS.map((level) => ({ id, level })));

export async function prefetchRegionGlance(client: QueryClient, queries: Queries): Promise<void> {
  const { release } = await prefetchRelease(client, queries);
  await Promise.all([
    client.query(queries.areas(release, 'borough')),
    client
      .query(queries.areas(release, 'ward'))
      .then((areas) => client.query(queries.shapes(release, 'ward', areas))),
    client.query(queries.observations(release, MAPPED, 'ward')),
    ...TOLD_FILES.map(({ id, level }) => client.query(queries.observations(release, id, level))),
  ]);
}

export interface ToldFinding {
  readonly finding: Finding;
  /** Publisher and title. */
  readonly source: string;
}

export interface RegionGlanceData {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly told: readonly ToldFinding[];
}

function toldFindings(
  release: Release,
  catalogue: Catalogue,
  files: readonly (ObservationsFile | undefined)[],
  regionName: string,
): readonly ToldFinding[] {
  return TOLD.flatMap((id, place) => {
    const indicator = catalogue.indicators.find((candidate) => candidate.id === id) as Indicator | undefined;
    const [own, england] = [files[place * TOLD_LEVELS.length], files[place * TOLD_LEVELS.length + 1]];
    const period = indicator?.geographies.region?.periods.at(-1);
    if (indicator === undefined || own === undefined || period === undefined) return [];
    const observation = decodePeriod(own, period, indicator).get(REGION_CODE);
    const [compared] = england === undefined ? [] : decodePeriod(england, period, indicator).values();
    const source = catalogue.sources.find((candidate) => candidate.id === indicator.source);
    if (observation === undefined || source === undefined) return [];
    const finding = computeFinding({
      indicator,
      area: { code: REGION_CODE, name: regionName, geography: 'region', boroughName: null },
      observation,
      comparator: compared === undefined ? null : { name: HOME_WORDS.glance.england, observation: compared },
      release: release.id,
    });
    return [{ finding, source: `${source.publisher}, ${source.title}` }];
  });
}

/** @param regionName what the region is called in a sentence. @returns null until every file is there. */
export function useRegionGlance(regionName: string): RegionGlanceData | null {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const current = manifest.data?.current;
  const release = useQuery({ ...queries.release(current ?? ''), enabled: current !== undefined });
  const of = release.data;
  const enabled = of !== undefined;
  const catalogue = useQuery({ ...queries.catalogue(of), enabled });
  const boroughs = useQuery({ ...queries.areas(of, 'borough'), enabled });
  const wards = useQuery({ ...queries.areas(of, 'ward'), enabled });
  const shapes = useQuery({
    ...queries.shapes(of, 'ward', wards.data),
    enabled: enabled && wards.data !== undefined,
  });
  const mapped = useQuery({ ...queries.observations(of, MAPPED, 'ward'), enabled });
  const told = useQueries({
    queries: TOLD_FILES.map(({ id, level }) => ({ ...queries.observations(of, id, level), enabled })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    if (of === undefined || catalogue.data === undefined || boroughs.data === undefined) return null;
    if (wards.data === undefined || shapes.data === undefined || mapped.data === undefined) return null;
    if (told.some((file) => file === undefined)) return null;
    const indicator = catalogue.data.indicators.find(({ id }) => id === MAPPED) as Indicator | undefined;
    const period = indicator?.geographies.ward?.periods.at(-1);
    if (indicator === undefined || period === undefined) return null;
    const model = buildMapModel({
      first: {
        indicator: indicatorAt(indicator, 'ward'),
        geography: 'ward',
        period,
        observations: decodePeriod(mapped.data, period, indicator),
        comparator: null,
      },
      second: null,
      askedGeography: 'ward',
      areas: areaEntries(wards.data),
      shapes: shapes.data,
      boroughNames: new Map(areaEntries(boroughs.data).map(({ code, name }) => [code, name])),
      selected: [],
      cityCentre: new Set(wards.data.cityCentre?.map((code) => code as GssCode)),
      policeGaps: new Set(wards.data.policeGaps?.map((code) => code as GssCode)),
      borough: null,
      layout: 'geographic',
      uncertainty: false,
      boroughOutlines: true,
      lines: [],
      points: [],
      labels: [],
      release: of.id,
    });
    return { model, shapes: shapes.data, told: toldFindings(of, catalogue.data, told, regionName) };
  }, [of, catalogue.data, boroughs.data, wards.data, shapes.data, mapped.data, told, regionName]);
}
