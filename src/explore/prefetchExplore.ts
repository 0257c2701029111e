/** Fetch what the explore page needs for an address, all at once, before it is drawn. */
import type { QueryClient } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { fetchWhole } from '../data/releaseReader.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { RISK_FACTORS } from '../domain/riskFactors.ts';
import { parseExploreUrl } from '../view/exploreUrl.ts';
import { makeExploreData } from './makeExploreData.ts';

export async function prefetchExplore(client: QueryClient, queries: Queries, search: string): Promise<void> {
  const parameters = new URLSearchParams(search);
  const { catalogue } = await prefetchRelease(client, queries, parameters.get('release'));
  const { view } = parseExploreUrl(parameters, {
    indicators: catalogue.indicators.map(({ id }) => id),
    riskFactors: RISK_FACTORS.map(({ id }) => id),
    releases: [],
  });
  await fetchWhole(client, queries, view.release, (files) => makeExploreData(files, view));
}

/** What the charts of the default view need besides; the prerenderer asks for it, a browser only when they are near. */
export async function prefetchExploreCharts(client: QueryClient, queries: Queries): Promise<void> {
  const { release, catalogue } = await prefetchRelease(client, queries);
  const indicator = catalogue.indicators.find(({ id }) => id === LEADING_MEASURE);
  const levels = (['borough', 'region', 'wider-region', 'england'] as const).filter(
    (level) => indicator?.geographies[level] !== undefined,
  );
  await Promise.all(
    levels.map((level) => client.query(queries.file(release, FILES.observations(LEADING_MEASURE, level)))),
  );
}
