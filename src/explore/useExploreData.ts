/** Everything the explore page shows for one view, gathered from the published files. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { areaEntries, type AreaEntry, type Queries } from '../data/queries.ts';
import { decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import type {
  AreasFile,
  Catalogue,
  Context,
  Manifest,
  Motorways,
  Release,
  StepTogether,
} from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import {
  ENGLAND_CODE,
  REGION_CODE,
  WIDER_REGION_CODE,
  type GssCode,
  type MapGeography,
} from '../domain/geography.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import type { MapShapes } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { RISK_INDEX, useRiskIndex, type RiskIndexView } from './useRiskIndex.ts';
import { measureScope, shownIndicator, type MeasureScope } from './viewScope.ts';

/** One measure with its figures, its areas and what it is compared with. */
export interface Measure extends MeasureScope {
  readonly areasFile: AreasFile;
  readonly areas: readonly AreaEntry[];
  readonly shapes: MapShapes;
  readonly observations: ObservationsByArea;
  /** The comparator's figure for an area: of its borough when boroughs are compared with, else the same for all. */
  readonly comparatorFor: (borough: GssCode) => Observation | null;
}

export interface ExploreData {
  readonly view: ExploreView;
  readonly release: Release;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly boroughs: readonly AreaEntry[];
  readonly boroughNames: ReadonlyMap<GssCode, string>;
  readonly first: Measure;
  readonly second: Measure | null;
  readonly context: Context | null;
  readonly motorways: Motorways | null;
  readonly stepTogether: StepTogether | null;
  /** Only while the risk index is shown. */
  readonly risk: RiskIndexView | null;
}

export interface ExploreQueries {
  /** Null until everything the view needs is there. */
  readonly data: ExploreData | null;
  readonly catalogue: Catalogue | null;
  readonly manifest: Manifest | null;
  /** Files that could not be had; the rest goes on without them where it can. */
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

const SINGLE_AREA = {
  region: REGION_CODE,
  'wider-region': WIDER_REGION_CODE,
  england: ENGLAND_CODE,
} as const;

const NO_INDICATORS: readonly Indicator[] = [];
const NO_AREAS: readonly AreaEntry[] = [];

function indicatorOf(
  catalogue: Catalogue | undefined,
  id: string | null,
  wanted: MapGeography,
): Indicator | null {
  const indicators = catalogue?.indicators ?? NO_INDICATORS;
  const asked = indicators.find((indicator) => indicator.id === id);
  return asked === undefined ? null : shownIndicator(asked, wanted, indicators);
}

/** The files of one measure. */
function useMeasure(
  queries: Queries,
  release: Release | undefined,
  scope: MeasureScope | null,
): { measure: Measure | null; failed: boolean; results: readonly UseQueryResult[] } {
  const ready = release !== undefined && scope !== null;
  const of = release;
  const geography = scope?.geography ?? 'ward';
  const id = scope?.indicator.id ?? '';
  const areas = useQuery({ ...queries.areas(of, geography), enabled: ready });
  const shapes = useQuery({
    ...queries.shapes(of, geography, areas.data),
    enabled: ready && areas.data !== undefined,
  });
  const file = useQuery({ ...queries.observations(of, id, geography), enabled: ready });
  const comparator = scope?.comparator ?? null;
  const comparatorFile = useQuery({
    ...queries.observations(of, id, comparator ?? ''),
    enabled: ready && comparator !== null,
  });
  // By its parts, so that choosing an area or a layer does not decode the figures again.
  const indicator = scope?.indicator ?? null;
  const period = scope?.period ?? null;
  const comparatorPending =
    comparator !== null && comparatorFile.data === undefined && !comparatorFile.isError;
  const measure = useMemo((): Measure | null => {
    if (indicator === null || period === null || comparatorPending) return null;
    if (areas.data === undefined || shapes.data === undefined || file.data === undefined) return null;
    const figures =
      comparatorFile.data === undefined ? null : decodePeriod(comparatorFile.data, period, indicator);
    return {
      indicator: indicatorAt(indicator, geography),
      geography,
      period,
      comparator,
      areasFile: areas.data,
      areas: areaEntries(areas.data),
      shapes: shapes.data,
      observations: decodePeriod(file.data, period, indicator),
      comparatorFor: (borough) =>
        comparator === null
          ? null
          : (figures?.get(comparator === 'borough' ? borough : SINGLE_AREA[comparator]) ?? null),
    };
  }, [
    indicator,
    geography,
    period,
    comparator,
    comparatorPending,
    areas.data,
    shapes.data,
    file.data,
    comparatorFile.data,
  ]);
  const results = [areas, shapes, file, comparatorFile] as readonly UseQueryResult[];
  return { measure, failed: results.some((result) => result.isError), results };
}

/**
 * Gather what a view needs.
 * @returns `data` is null until every file is there, so that no figure is ever shown under another indicator's name.
 */
export function useExploreData(view: ExploreView): ExploreQueries {
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const releaseId = view.release ?? manifest.data?.current;
  const release = useQuery({ ...queries.release(releaseId ?? ''), enabled: releaseId !== undefined });
  const of = release.data;
  const hasRelease = release.data !== undefined;
  const catalogue = useQuery({ ...queries.catalogue(of), enabled: hasRelease });
  const boroughs = useQuery({ ...queries.areas(of, 'borough'), enabled: hasRelease });
  const wantsContext = view.layers.includes('places');
  const wantsMotorways = view.layers.includes('motorways');
  const context = useQuery({ ...queries.context(of), enabled: hasRelease && wantsContext });
  const motorways = useQuery({ ...queries.motorways(of), enabled: hasRelease && wantsMotorways });
  const wantsPlaces = view.layers.includes('step-together');
  const stepTogether = useQuery({ ...queries.stepTogether(of), enabled: hasRelease && wantsPlaces });

  const firstScope = useMemo(() => {
    const indicator = indicatorOf(catalogue.data, view.indicator, view.geography);
    return indicator === null ? null : measureScope(indicator, view, true);
  }, [catalogue.data, view]);
  const secondScope = useMemo(() => {
    const indicator = indicatorOf(catalogue.data, view.compare, view.geography);
    return indicator === null ? null : measureScope(indicator, view, false);
  }, [catalogue.data, view]);
  const first = useMeasure(queries, release.data, firstScope);
  const second = useMeasure(queries, release.data, secondScope);

  const indicators = catalogue.data?.indicators ?? NO_INDICATORS;
  const riskShown = view.indicator === RISK_INDEX || view.compare === RISK_INDEX;
  const riskAreas = (view.indicator === RISK_INDEX ? first : second).measure?.areas ?? NO_AREAS;
  const riskCodes = useMemo(() => riskAreas.map(({ code }) => code), [riskAreas]);
  const risk = useRiskIndex(riskShown, release.data ?? null, indicators, riskCodes, view.weights);
  const riskPending = riskShown && risk.observations === null && !risk.failed && !risk.noWeight;

  const data = useMemo((): ExploreData | null => {
    if (manifest.data === undefined || release.data === undefined || catalogue.data === undefined)
      return null;
    if (boroughs.data === undefined || first.measure === null) return null;
    if (secondScope !== null && second.measure === null && !second.failed) return null;
    if (wantsContext && context.data === undefined && !context.isError) return null;
    if (wantsMotorways && motorways.data === undefined && !motorways.isError) return null;
    if (wantsPlaces && stepTogether.data === undefined && !stepTogether.isError) return null;
    if (riskPending) return null;
    const entries = areaEntries(boroughs.data);
    // Without any weight there is no index; the published one must not stand in for it.
    const weighted = (measure: Measure): Measure =>
      measure.indicator.id !== RISK_INDEX || risk.failed
        ? measure
        : { ...measure, observations: risk.observations ?? new Map() };
    return {
      view,
      release: release.data,
      manifest: manifest.data,
      catalogue: catalogue.data,
      boroughs: entries,
      boroughNames: new Map(entries.map((borough) => [borough.code, borough.name])),
      first: weighted(first.measure),
      second: secondScope === null || second.measure === null ? null : weighted(second.measure),
      context: context.data ?? null,
      motorways: motorways.data ?? null,
      stepTogether: stepTogether.data ?? null,
      risk: riskShown ? risk : null,
    };
  }, [
    view,
    manifest.data,
    release.data,
    catalogue.data,
    boroughs.data,
    first.measure,
    second.measure,
    second.failed,
    secondScope,
    wantsContext,
    context.data,
    context.isError,
    wantsMotorways,
    motorways.data,
    motorways.isError,
    wantsPlaces,
    stepTogether.data,
    stepTogether.isError,
    risk,
    riskShown,
    riskPending,
  ]);

  const results = [
    manifest,
    release,
    catalogue,
    boroughs,
    context,
    motorways,
    stepTogether,
    ...first.results,
    ...second.results,
  ];
  const failed = results.filter((result) => result.isError);
  return {
    data,
    catalogue: catalogue.data ?? null,
    manifest: manifest.data ?? null,
    errors: failed.flatMap(({ error }) => (error instanceof Error ? [error] : [])),
    retry: () => {
      for (const result of failed) void result.refetch();
    },
  };
}
