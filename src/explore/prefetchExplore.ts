/** Fetch what the explore page needs for an address, all at once, before it is drawn. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import type { Indicator } from '../domain/indicator.ts';
import { RISK_FACTORS } from '../domain/riskIndex.ts';
import { DEFAULT_EXPLORE_VIEW } from '../view/exploreView.ts';
import { parseExploreUrl } from '../view/exploreUrl.ts';
import { measureScope } from './viewScope.ts';

export async function prefetchExplore(client: QueryClient, queries: Queries, search: string): Promise<void> {
  const parameters = new URLSearchParams(search);
  const { release, catalogue } = await prefetchRelease(client, queries, parameters.get('release'));
  const { view } = parseExploreUrl(parameters, {
    indicators: catalogue.indicators.map(({ id }) => id),
    riskFactors: RISK_FACTORS.map(({ id }) => id),
    releases: [],
  });
  const waiting: Promise<unknown>[] = [client.query(queries.areas(release, 'borough'))];
  for (const [id, useViewPeriod] of [
    [view.indicator, true],
    [view.compare, false],
  ] as const) {
    const indicator = catalogue.indicators.find((candidate) => candidate.id === id) as Indicator | undefined;
    const scope = indicator === undefined ? null : measureScope(indicator, view, useViewPeriod);
    if (scope === null) continue;
    const { geography, comparator } = scope;
    waiting.push(
      client
        .query(queries.areas(release, geography))
        .then((areas) => client.query(queries.shapes(release, geography, areas))),
      client.query(queries.observations(release, scope.indicator.id, geography)),
    );
    if (comparator !== null) {
      waiting.push(client.query(queries.observations(release, scope.indicator.id, comparator)));
    }
  }
  if (view.layers.includes('places')) waiting.push(client.query(queries.context(release)));
  if (view.layers.includes('motorways')) waiting.push(client.query(queries.motorways(release)));
  if (view.layers.includes('step-together')) waiting.push(client.query(queries.stepTogether(release)));
  await Promise.all(waiting);
}

/** What the charts of the default view need besides; the prerenderer asks for it, a browser only when they are near. */
export async function prefetchExploreCharts(client: QueryClient, queries: Queries): Promise<void> {
  const { release, catalogue } = await prefetchRelease(client, queries);
  const indicator = catalogue.indicators.find(({ id }) => id === DEFAULT_EXPLORE_VIEW.indicator);
  const levels = (['borough', 'region', 'wider-region', 'england'] as const).filter(
    (level) => indicator?.geographies[level] !== undefined,
  );
  await Promise.all(
    levels.map((level) => client.query(queries.observations(release, DEFAULT_EXPLORE_VIEW.indicator, level))),
  );
}
