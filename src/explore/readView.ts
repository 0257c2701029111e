/** Puts a view together from the files that are in the cache. Nothing is fetched, so it answers at once. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { decodePeriod } from '../data/decodeObservations.ts';
import { areaEntries, type Queries } from '../data/queries.ts';
import type { Catalogue, Manifest, ObservationsFile, Release } from '../data/schema.ts';
import { isComparable } from '../domain/comparison.ts';
import { SINGLE_AREAS } from '../domain/geography.ts';
import { indicatorAt } from '../domain/indicator.ts';
import { RISK_FACTORS } from '../domain/riskIndex.ts';
import { hasProgramme, type ExploreView } from '../view/exploreView.ts';
import type { ExploreData, Measure } from './exploreData.ts';
import { showsRiskIndex, viewKeys, viewScopes } from './fetchView.ts';
import { areUsualWeights, RISK_INDEX, riskIndexView, type RiskIndexView } from './riskIndexView.ts';
import type { MeasureScope } from './viewScope.ts';

/** A measure stays the same object as long as its files and its scope do, so that what is drawn of it is kept too. */
const made = new WeakMap<ObservationsFile, Map<string, Measure>>();

function readMeasure(
  client: QueryClient,
  queries: Queries,
  release: Release,
  scope: MeasureScope,
): Measure | null {
  const { indicator, geography, period, comparator } = scope;
  const areasFile = client.getQueryData(queries.areas(release, geography).queryKey);
  const shapes = client.getQueryData(queries.shapes(release, geography, areasFile).queryKey);
  const file = client.getQueryData(queries.observations(release, indicator.id, geography).queryKey);
  if (areasFile === undefined || shapes === undefined || file === undefined) return null;
  // Without its comparator a figure is still worth showing.
  const compared =
    comparator === null
      ? undefined
      : client.getQueryData(queries.observations(release, indicator.id, comparator).queryKey);
  const key = [period, comparator ?? '', compared === undefined ? 'alone' : 'compared'].join(' ');
  const ofFile = made.get(file) ?? new Map<string, Measure>();
  made.set(file, ofFile);
  const before = ofFile.get(key);
  if (before !== undefined) return before;
  const figures = compared === undefined ? null : decodePeriod(compared, period, indicator);
  const measure: Measure = {
    indicator: indicatorAt(indicator, geography),
    geography,
    period,
    comparator,
    areasFile,
    areas: areaEntries(areasFile),
    shapes,
    observations: decodePeriod(file, period, indicator),
    comparatorFor: (borough) => {
      const area = comparator === null || comparator === 'borough' ? borough : SINGLE_AREAS[comparator];
      return comparator === null || area === null || !isComparable(indicator)
        ? null
        : (figures?.get(area) ?? null);
    },
  };
  ofFile.set(key, measure);
  return measure;
}

function readRisk(
  client: QueryClient,
  queries: Queries,
  release: Release,
  { indicators }: Catalogue,
  view: ExploreView,
  measure: Measure,
): RiskIndexView {
  const files = RISK_FACTORS.map(
    ({ id }) => client.getQueryData(queries.observations(release, id, 'ward').queryKey) ?? null,
  );
  const codes = measure.areas.map(({ code }) => code);
  return riskIndexView(codes, indicators, files, view.weights);
}

export interface ReadView {
  /** Null until every file of the view is there, so that no figure is ever shown under another measure's name. */
  readonly data: ExploreData | null;
  readonly catalogue: Catalogue | null;
  readonly manifest: Manifest | null;
  /** Files of the view that could not be had; the rest goes on without them where it can. */
  readonly errors: readonly Error[];
  /** True when a file is neither here nor known to be lacking. */
  readonly pending: boolean;
}

function standing(client: QueryClient, keys: readonly QueryKey[]): Pick<ReadView, 'errors' | 'pending'> {
  const states = keys.map((key) => client.getQueryState(key));
  const errors = states.flatMap((state) => (state?.status === 'error' && state.error ? [state.error] : []));
  return {
    // One file may be asked for by two parts of a view; it is lacking once.
    errors: [...new Set(errors)],
    pending: states.some((state) => state?.data === undefined && state?.status !== 'error'),
  };
}

/** The view as far as the cache holds it. */
export function readView(client: QueryClient, queries: Queries, view: ExploreView): ReadView {
  const keys: QueryKey[] = [queries.manifest().queryKey];
  const nothing = (): ReadView => ({
    data: null,
    catalogue: null,
    manifest: null,
    ...standing(client, keys),
  });
  const manifest = client.getQueryData(queries.manifest().queryKey);
  if (manifest === undefined) return nothing();
  const known = manifest.releases.some(({ id }) => id === view.release);
  const wanted = known && view.release !== null ? view.release : manifest.current;
  keys.push(queries.release(wanted).queryKey);
  const release = client.getQueryData(queries.release(wanted).queryKey);
  if (release === undefined) return { ...nothing(), manifest };
  keys.push(queries.catalogue(release).queryKey);
  const catalogue = client.getQueryData(queries.catalogue(release).queryKey);
  if (catalogue === undefined) return { ...nothing(), manifest };
  keys.push(...viewKeys(queries, release, catalogue, view));
  const { errors, pending } = standing(client, keys);
  // Anything on its way is waited for; what could not be had is left out where the rest can do without it.
  const data = pending ? null : putTogether(client, queries, view, { manifest, release, catalogue });
  return { data, catalogue, manifest, errors, pending };
}

function putTogether(
  client: QueryClient,
  queries: Queries,
  view: ExploreView,
  { manifest, release, catalogue }: Pick<ExploreData, 'manifest' | 'release' | 'catalogue'>,
): ExploreData | null {
  const boroughs = client.getQueryData(queries.areas(release, 'borough').queryKey);
  const [first = null, second = null] = viewScopes(catalogue, view).map((scope) =>
    scope === null ? null : readMeasure(client, queries, release, scope),
  );
  if (boroughs === undefined || first === null) return null;
  const riskMeasure = view.indicator === RISK_INDEX ? first : second;
  const risk =
    showsRiskIndex(view) && riskMeasure !== null
      ? readRisk(client, queries, release, catalogue, view, riskMeasure)
      : null;
  // With its usual weights the index is the published one, which also says where it depends on the ward look-up. Without any
  // weight there is no index; the published one must not stand in for it.
  const weighted = (measure: Measure): Measure =>
    measure.indicator.id !== RISK_INDEX || risk === null || risk.failed || areUsualWeights(risk.weights)
      ? measure
      : { ...measure, observations: risk.observations ?? new Map() };
  const entries = areaEntries(boroughs);
  const { layers } = view;
  return {
    view,
    release,
    manifest,
    catalogue,
    boroughs: entries,
    localAuthorityNames: new Map(entries.map((borough) => [borough.code, borough.name])),
    first: weighted(first),
    second: second === null ? null : weighted(second),
    context: layers.includes('places')
      ? (client.getQueryData(queries.context(release).queryKey) ?? null)
      : null,
    motorways: layers.includes('motorways')
      ? (client.getQueryData(queries.motorways(release).queryKey) ?? null)
      : null,
    stepTogether: hasProgramme(layers)
      ? (client.getQueryData(queries.stepTogether(release).queryKey) ?? null)
      : null,
    risk,
  };
}
