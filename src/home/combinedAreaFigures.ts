/** The figures of the first page: its map, the calm lines of the region, and the few findings told below them. */
import { useQueries, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { decodePeriod } from '../data/decodeObservations.ts';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import type { AreasFile, Catalogue, ObservationsFile, Release } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import type { GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { COUNTED_MEASURE, HEADLINE_MEASURES, LEADING_MEASURE } from '../domain/headlines.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import type { MapModel, MapShapes } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';
import { comparablePair } from '../domain/period.ts';
import { buildMapModel } from '../map/buildMapModel.ts';
import { HOME_WORDS } from '../words/home.ts';

const FILES = [
  { id: LEADING_MEASURE, level: 'ward' },
  { id: LEADING_MEASURE, level: 'borough' },
  { id: LEADING_MEASURE, level: 'region' },
  { id: COUNTED_MEASURE, level: 'region' },
  { id: 'imd-score', level: 'region' },
  { id: 'imd-score', level: 'england' },
  { id: 'children-missing-incidents', level: 'region' },
  { id: 'children-missing-incidents', level: 'england' },
] as const;

type Level = (typeof FILES)[number]['level'];
type FileOf = (id: string, level: Level) => ObservationsFile | undefined;

export async function prefetchCombinedAreaFigures(client: QueryClient, queries: Queries): Promise<void> {
  const { release } = await prefetchRelease(client, queries);
  await Promise.all([
    client.query(queries.areas(release, 'borough')),
    client
      .query(queries.areas(release, 'ward'))
      .then((areas) => client.query(queries.shapes(release, 'ward', areas))),
    ...FILES.map(({ id, level }) => client.query(queries.observations(release, id, level))),
  ]);
}

export interface SourcedFinding {
  readonly finding: Finding;
  /** The same area in the last earlier period of the same length; null where there is none. */
  readonly earlier: Observation | null;
  /** Publisher and title. */
  readonly source: string;
}

export interface ListedWard {
  readonly code: GssCode;
  readonly name: string;
  readonly observation: Observation | null;
}

/** A borough with its wards, for the list that says what the map shows. */
export interface ListedLocalAuthority extends ListedWard {
  readonly position: readonly [longitude: number, latitude: number];
  readonly wards: readonly ListedWard[];
}

export interface CombinedAreaFiguresData {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  /** The measure of the map as it is told of wards. */
  readonly mapped: Indicator;
  readonly period: string;
  readonly boroughs: readonly ListedLocalAuthority[];
  readonly headline: SourcedFinding | null;
  readonly counted: SourcedFinding | null;
  readonly told: readonly SourcedFinding[];
}

/** The parts that all figures are made from. */
interface Published {
  readonly release: Release;
  readonly catalogue: Catalogue;
  readonly fileOf: FileOf;
}

function indicatorOf(catalogue: Catalogue, id: string): Indicator | undefined {
  return catalogue.indicators.find((candidate) => candidate.id === id);
}

function combinedAreaFinding(
  { release, catalogue, fileOf }: Published,
  id: string,
  combinedAreaName: string,
): SourcedFinding | null {
  const indicator = indicatorOf(catalogue, id);
  const [own, england] = [fileOf(id, 'region'), fileOf(id, 'england')];
  const periods = indicator?.geographies.region?.periods ?? [];
  const period = periods.at(-1);
  if (indicator === undefined || own === undefined || period === undefined) return null;
  const observation = decodePeriod(own, period, indicator).get(COMBINED_AREA.code);
  const [compared] = england === undefined ? [] : decodePeriod(england, period, indicator).values();
  const source = catalogue.sources.find((candidate) => candidate.id === indicator.source);
  if (observation === undefined || source === undefined) return null;
  const pair = comparablePair(periods);
  const earlier =
    pair === null ? null : (decodePeriod(own, pair[0], indicator).get(COMBINED_AREA.code) ?? null);
  const finding = computeFinding({
    indicator,
    area: { code: COMBINED_AREA.code, name: combinedAreaName, geography: 'region', localAuthorityName: null },
    observation,
    comparator: compared === undefined ? null : { name: HOME_WORDS.glance.england, observation: compared },
    earlier,
    release: release.id,
  });
  return { finding, earlier, source: `${source.publisher}, ${source.title}` };
}

function listedLocalAuthorities(
  boroughs: readonly AreaEntry[],
  wards: readonly AreaEntry[],
  figures: (level: 'ward' | 'borough', code: GssCode) => Observation | null,
): readonly ListedLocalAuthority[] {
  return boroughs.map(({ code, name, position }) => ({
    code,
    name,
    position,
    observation: figures('borough', code),
    wards: wards
      .filter((ward) => ward.borough === code)
      .map((ward) => ({ code: ward.code, name: ward.name, observation: figures('ward', ward.code) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  }));
}

function combinedAreaFigures(
  published: Published,
  areas: { readonly boroughs: AreasFile; readonly wards: AreasFile; readonly shapes: MapShapes },
  combinedAreaName: string,
): CombinedAreaFiguresData | null {
  const { catalogue, fileOf, release } = published;
  const { shapes } = areas;
  const indicator = indicatorOf(catalogue, LEADING_MEASURE);
  const period = indicator?.geographies.ward?.periods.at(-1);
  const [wardFile, localAuthorityFile] = [
    fileOf(LEADING_MEASURE, 'ward'),
    fileOf(LEADING_MEASURE, 'borough'),
  ];
  if (indicator === undefined || period === undefined || wardFile === undefined) return null;
  const observations = decodePeriod(wardFile, period, indicator);
  const ofLocalAuthorities =
    localAuthorityFile === undefined ? null : decodePeriod(localAuthorityFile, period, indicator);
  const [boroughs, wards] = [areaEntries(areas.boroughs), areaEntries(areas.wards)];
  const mapped = indicatorAt(indicator, 'ward');
  const model = buildMapModel({
    first: { indicator: mapped, geography: 'ward', period, observations, comparator: null },
    second: null,
    askedGeography: 'ward',
    areas: wards,
    shapes,
    localAuthorityNames: new Map(boroughs.map(({ code, name }) => [code, name])),
    selected: [],
    cityCentre: new Set(areas.wards.cityCentre?.map((code) => code)),
    policeGaps: new Set(areas.wards.policeGaps?.map((code) => code)),
    borough: null,
    layout: 'geographic',
    uncertainty: false,
    localAuthorityOutlines: true,
    lines: [],
    points: [],
    labels: [],
    release: release.id,
  });
  return {
    model,
    shapes,
    mapped,
    period,
    boroughs: listedLocalAuthorities(
      boroughs,
      wards,
      (level, code) => (level === 'ward' ? observations : ofLocalAuthorities)?.get(code) ?? null,
    ),
    headline: combinedAreaFinding(published, LEADING_MEASURE, combinedAreaName),
    counted: combinedAreaFinding(published, COUNTED_MEASURE, combinedAreaName),
    told: HEADLINE_MEASURES.flatMap((id) => combinedAreaFinding(published, id, combinedAreaName) ?? []),
  };
}

/** @param regionName what the region is called in a sentence. @returns null until every file is there. */
export function useCombinedAreaFigures(combinedAreaName: string): CombinedAreaFiguresData | null {
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
  const files = useQueries({
    queries: FILES.map(({ id, level }) => ({ ...queries.observations(of, id, level), enabled })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    if (of === undefined || catalogue.data === undefined || boroughs.data === undefined) return null;
    if (wards.data === undefined || shapes.data === undefined) return null;
    if (files.some((file) => file === undefined)) return null;
    const fileOf: FileOf = (id, level) =>
      files[FILES.findIndex((file) => file.id === id && file.level === level)];
    return combinedAreaFigures(
      { release: of, catalogue: catalogue.data, fileOf },
      { boroughs: boroughs.data, wards: wards.data, shapes: shapes.data },
      combinedAreaName,
    );
  }, [of, catalogue.data, boroughs.data, wards.data, shapes.data, files, combinedAreaName]);
}
