/** What the prerenderer needs besides: which pages there are, and the figures of those that stand as they are served. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { prefetchExploreCharts } from '../explore/prefetchExplore.ts';
import { prefetchRegionGlance } from '../home/regionFigures.ts';
import { prefetchIndicator } from '../reference/useIndicatorPage.ts';
import { indicatorInPath, indicatorPath, PAGE_DEFINITIONS } from './pages.ts';

/** Paths of all pages that are written as files. */
export async function listPages(client: QueryClient, queries: Queries): Promise<readonly string[]> {
  const { catalogue } = await prefetchRelease(client, queries);
  return [
    ...PAGE_DEFINITIONS.map(({ path }) => path),
    ...catalogue.indicators.map(({ id }) => indicatorPath(id)),
  ];
}

/** Fetch what only the prerenderer draws. */
export async function prefetchStanding(client: QueryClient, queries: Queries, path: string): Promise<void> {
  const indicator = indicatorInPath(path);
  if (indicator !== null) await prefetchIndicator(client, queries, indicator);
  else if (path === '/') await prefetchRegionGlance(client, queries);
  else if (path === '/explore') await prefetchExploreCharts(client, queries);
  else await prefetchRelease(client, queries);
}
