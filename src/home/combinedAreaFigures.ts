/** The figures of the first page: its map, the calm lines of the region, and the few findings told below them. */
import { outlinesLayer } from '../map/overLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { figuresAt } from '../data/figuresAt.ts';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import { FILES } from '../data/releaseFiles.ts';
import { fetchWhole, type OpenRelease } from '../data/releaseReader.ts';
import type { Catalogue } from '../data/schema.ts';
import { useRelease } from '../data/useRelease.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import { ENGLAND_CODE, type GssCode } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { COUNTED_MEASURE, HEADLINE_MEASURES, LEADING_MEASURE } from '../domain/headlines.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';
import { comparablePair } from '../domain/period.ts';
import { buildMapModel } from '../map/buildMapModel.ts';
import { HOME_WORDS } from '../words/home.ts';

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

function combinedAreaFinding(
  files: OpenRelease,
  catalogue: Catalogue,
  id: string,
  combinedAreaName: string,
): SourcedFinding | null {
  const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
  const source = catalogue.sources.find((candidate) => candidate.id === indicator?.source);
  const periods = indicator?.geographies.region?.periods ?? [];
  const period = periods.at(-1);
  if (indicator === undefined || source === undefined || period === undefined) return null;
  const figures = figuresAt(files, indicator, 'region', period);
  const compared = figuresAt(files, indicator, 'england', period)?.get(ENGLAND_CODE);
  const observation = figures?.get(COMBINED_AREA.code);
  if (observation === undefined) return null;
  const pair = comparablePair(periods);
  const earlier =
    pair === null ? null : (figuresAt(files, indicator, 'region', pair[0])?.get(COMBINED_AREA.code) ?? null);
  const finding = computeFinding({
    indicator,
    area: { code: COMBINED_AREA.code, name: combinedAreaName, geography: 'region', localAuthorityName: null },
    observation,
    comparator: compared === undefined ? null : { name: HOME_WORDS.glance.england, observation: compared },
    earlier,
    release: files.release.id,
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

/** @returns null while a file of the page is lacking */
export function makeRegionGlance(
  files: OpenRelease,
  combinedAreaName: string,
): CombinedAreaFiguresData | null {
  const catalogue = files.read(FILES.catalogue);
  const areas = { boroughs: files.read(FILES.areas('borough')), wards: files.read(FILES.areas('ward')) };
  const shapes = files.read(FILES.shapes('ward'));
  const indicator = catalogue?.indicators.find(({ id }) => id === LEADING_MEASURE);
  const period = indicator?.geographies.ward?.periods.at(-1);
  if (catalogue === undefined || indicator === undefined || period === undefined) return null;
  const observations = figuresAt(files, indicator, 'ward', period);
  const ofLocalAuthorities = figuresAt(files, indicator, 'borough', period);
  const finding = (id: string): SourcedFinding | null =>
    combinedAreaFinding(files, catalogue, id, combinedAreaName);
  const [headline, counted] = [finding(LEADING_MEASURE), finding(COUNTED_MEASURE)];
  const told = HEADLINE_MEASURES.flatMap((id) => finding(id) ?? []);
  if (areas.boroughs === undefined || areas.wards === undefined || shapes === undefined) return null;
  if (observations === undefined) return null;
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
    over: [outlinesLayer()],
    release: files.release.id,
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
    headline,
    counted,
    told,
  };
}

/** Fetch what the first page shows. */
export async function prefetchCombinedAreaFigures(client: QueryClient, queries: Queries): Promise<void> {
  await fetchWhole(client, queries, null, (files) => makeRegionGlance(files, ''));
}

/** @param regionName what the region is called in a sentence. @returns null until every file is there. */
export function useCombinedAreaFigures(combinedAreaName: string): CombinedAreaFiguresData | null {
  const make = useCallback(
    (files: OpenRelease) => makeRegionGlance(files, combinedAreaName),
    [combinedAreaName],
  );
  return useRelease(make).view;
}
