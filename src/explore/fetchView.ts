/** Fetches the files of a view, all at once. What is already here is not asked for again. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import type { Catalogue, Release } from '../data/schema.ts';
import { RISK_FACTORS } from '../domain/riskIndex.ts';
import { shownIndicator } from '../domain/shownIndicator.ts';
import { hasProgramme, type ExploreView } from '../view/exploreView.ts';
import { RISK_INDEX } from './riskIndexView.ts';
import { measureScope, type MeasureScope } from './viewScope.ts';

/** The measures of a view; null for one that is not asked for, not known or cannot be drawn. */
export function viewScopes(
  catalogue: Catalogue,
  view: ExploreView,
): readonly [MeasureScope | null, MeasureScope | null] {
  const scopeOf = (id: string | null, useViewPeriod: boolean): MeasureScope | null => {
    // The schema makes optional keys `| undefined`; the domain type leaves them out. Same data.
    const indicators = catalogue.indicators;
    const asked = indicators.find((candidate) => candidate.id === id);
    if (asked === undefined) return null;
    return measureScope(shownIndicator(asked, view.geography, indicators), view, useViewPeriod);
  };
  const [first, second] = [scopeOf(view.indicator, true), scopeOf(view.compare, false)];
  // One measure may stand in for the other: there is nothing to set beside itself.
  return [first, second?.indicator === first?.indicator ? null : second];
}

export function showsRiskIndex(view: ExploreView): boolean {
  return view.indicator === RISK_INDEX || view.compare === RISK_INDEX;
}

/** Keys of the files of a view, for asking the cache how it stands with them. */
export function viewKeys(
  queries: Queries,
  release: Release,
  catalogue: Catalogue,
  view: ExploreView,
): readonly QueryKey[] {
  const { layers } = view;
  const ofMeasure = ({ indicator, geography, comparator }: MeasureScope): QueryKey[] => [
    queries.areas(release, geography).queryKey,
    queries.shapes(release, geography, undefined).queryKey,
    queries.observations(release, indicator.id, geography).queryKey,
    ...(comparator === null ? [] : [queries.observations(release, indicator.id, comparator).queryKey]),
  ];
  return [
    queries.areas(release, 'borough').queryKey,
    ...viewScopes(catalogue, view).flatMap((scope) => (scope === null ? [] : ofMeasure(scope))),
    ...(layers.includes('places') ? [queries.context(release).queryKey] : []),
    ...(layers.includes('motorways') ? [queries.motorways(release).queryKey] : []),
    ...(hasProgramme(layers) ? [queries.stepTogether(release).queryKey] : []),
    ...(showsRiskIndex(view)
      ? RISK_FACTORS.map(({ id }) => queries.observations(release, id, 'ward').queryKey)
      : []),
  ];
}

function measureFiles(
  client: QueryClient,
  queries: Queries,
  release: Release,
  { indicator, geography, comparator }: MeasureScope,
): Promise<unknown>[] {
  return [
    client
      .query(queries.areas(release, geography))
      .then((areas) => client.query(queries.shapes(release, geography, areas))),
    client.query(queries.observations(release, indicator.id, geography)),
    ...(comparator === null ? [] : [client.query(queries.observations(release, indicator.id, comparator))]),
  ];
}

/**
 * Fetch what a view needs. What could not be had stays in the cache as a failed query, where `readView` finds it.
 * @returns the first fault, or null when the view is complete
 */
export async function fetchView(
  client: QueryClient,
  queries: Queries,
  view: ExploreView,
): Promise<Error | null> {
  const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
  let release: Release;
  let catalogue: Catalogue;
  try {
    ({ release, catalogue } = await prefetchRelease(client, queries, view.release));
  } catch (cause) {
    return asError(cause);
  }
  const { layers } = view;
  const answers = await Promise.allSettled([
    client.query(queries.areas(release, 'borough')),
    ...viewScopes(catalogue, view).flatMap((scope) =>
      scope === null ? [] : measureFiles(client, queries, release, scope),
    ),
    ...(layers.includes('places') ? [client.query(queries.context(release))] : []),
    ...(layers.includes('motorways') ? [client.query(queries.motorways(release))] : []),
    ...(hasProgramme(layers) ? [client.query(queries.stepTogether(release))] : []),
    ...(showsRiskIndex(view)
      ? RISK_FACTORS.map(({ id }) => client.query(queries.observations(release, id, 'ward')))
      : []),
  ]);
  const failed = answers.find((answer) => answer.status === 'rejected');
  return failed === undefined ? null : asError(failed.reason);
}
