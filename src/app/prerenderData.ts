/** What the prerenderer needs besides: which pages there are, and the figures of those that stand as they are served. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { prefetchExploreCharts } from '../explore/prefetchExplore.ts';
import { prefetchRegionGlance } from '../home/regionFigures.ts';
import { prefetchProfile, profileCodes } from '../profile/prefetchProfile.ts';
import { prefetchIndicator } from '../reference/useIndicatorPage.ts';
import { storyPath } from '../story/storyAddress.ts';
import {
  areaInPath,
  areaPath,
  indicatorInPath,
  indicatorPath,
  isEmbedPath,
  PAGE_DEFINITIONS,
  storyInPath,
} from './pages.ts';

/** Paths of all pages that are written as files. */
export async function listPages(client: QueryClient, queries: Queries): Promise<readonly string[]> {
  const { release, catalogue } = await prefetchRelease(client, queries);
  const stories = await client.query(queries.stories(release.id));
  return [
    ...PAGE_DEFINITIONS.map(({ path }) => path),
    ...catalogue.indicators.map(({ id }) => indicatorPath(id)),
    ...stories.map(({ id }) => storyPath(id)),
    ...(await profileCodes(client, queries)).map(areaPath),
  ];
}

/** Screens and parts that come later, by the path of the page in which they are drawn. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  '/': [
    'src/home/HomeScreen.tsx',
    'src/home/RegionLines.tsx',
    'src/home/WardMap.tsx',
    'src/home/WardList.tsx',
    'src/home/RegionGlance.tsx',
  ],
  '/explore': ['src/explore/ExploreScreen.tsx'],
  '/data': ['src/reference/DataScreen.tsx'],
  '/about': ['src/reference/AboutScreen.tsx'],
  '/not-held': ['src/reference/NotHeldScreen.tsx'],
  '/prevention': ['src/reference/PreventionScreen.tsx'],
  '/accessibility': ['src/reference/AccessibilityScreen.tsx'],
  '/evidence': ['src/evidence/EvidenceScreen.tsx'],
  '/evidence/check': ['src/evidence/CheckScreen.tsx'],
  '/story': ['src/story/StoriesScreen.tsx'],
  '/offline': ['src/offline/OfflineScreen.tsx'],
};

/** Source files beyond the entry whose markup stands in a page. */
export function drawnModules(path: string): readonly string[] {
  if (indicatorInPath(path) !== null) return ['src/reference/IndicatorScreen.tsx'];
  if (storyInPath(path) !== null) return ['src/story/StoryScreen.tsx', 'src/story/StoryViews.tsx'];
  if (areaInPath(path) !== null) return ['src/profile/AreaHead.tsx', 'src/profile/AreaBody.tsx'];
  return isEmbedPath(path) ? ['src/explore/EmbedScreen.tsx'] : (DRAWN[path] ?? []);
}

/** Fetch what only the prerenderer draws. */
export async function prefetchStanding(client: QueryClient, queries: Queries, path: string): Promise<void> {
  const { release } = await prefetchRelease(client, queries);
  const story = storyInPath(path);
  if (story !== null) await client.query(queries.story(release.id, story));
  else if (path === '/story') await client.query(queries.stories(release.id));
  const indicator = indicatorInPath(path);
  const area = areaInPath(path);
  if (indicator !== null) await prefetchIndicator(client, queries, indicator);
  else if (area !== null) await prefetchProfile(client, queries, area);
  else if (path === '/') await prefetchRegionGlance(client, queries);
  else if (path === '/explore' || path === '/embed/boroughs') await prefetchExploreCharts(client, queries);
  else await prefetchRelease(client, queries);
}
