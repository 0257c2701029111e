/**
 * Every page in one table: its title, its screen, what the browser needs before it shows it, and what is written of it at
 * build. Its path is in src/view/routes.ts, its words are in src/words. `atBuild` must begin with `import.meta.env.SSR`, by
 * which the bundler leaves it and its imports out of the scripts of pages.
 */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchManifest, prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { EMBED_KINDS } from '../embed/embedUrl.ts';
import {
  COMBINED_AREA_FIGURES,
  COMBINED_AREA_LINES,
  WARD_LIST,
  WARD_MAP,
} from '../home/combinedAreaSource.ts';
import { prefetchStory } from '../story/prefetchStory.ts';
import { STORY_VIEWS } from '../story/storyViewsSource.ts';
import { lazySource, loadLazily } from '../ui/LazyPart.tsx';
import { routeOf, type RouteName } from '../view/routes.ts';
import { pageDescriptions } from '../words/pageDescriptions.ts';
import { PAGE_TITLES } from '../words/pages.ts';
import { AREA_BODY, AREA_HEAD } from './areaParts.ts';
import { AreaPage } from './AreaPage.tsx';
import type { PageEntry, Prefetch } from './page.ts';

/** Complete as it was served: the frame around it asks for nothing but the name of the release. */
const AS_SERVED = { screenFirst: false, prefetch: prefetchManifest, query: 'ignored' } as const;

/** What an address of the explorer asks for; a script of its own, for the other pages do without it. */
const prefetchExplore: Prefetch = async (client, queries, search) => {
  const explore = await import('../explore/prefetchExplore.ts');
  await explore.prefetchExplore(client, queries, search);
};

export const PAGES: Readonly<Record<RouteName, PageEntry>> = {
  home: {
    title: PAGE_TITLES.home,
    screen: lazySource(async () => (await import('../home/HomeScreen.tsx')).HomeScreen),
    ...AS_SERVED,
    screenFirst: true,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().home,
          file: 'src/home/HomeScreen.tsx',
          drawnToo: [
            'src/home/CombinedAreaLines.tsx',
            'src/home/WardMap.tsx',
            'src/home/WardList.tsx',
            'src/home/CombinedAreaFigures.tsx',
          ],
          loadParts: () =>
            Promise.all(
              [COMBINED_AREA_LINES, WARD_MAP, WARD_LIST, COMBINED_AREA_FIGURES].map((part) =>
                loadLazily(part),
              ),
            ),
          prefetch: async (client, queries) =>
            (await import('../home/combinedAreaFigures.ts')).prefetchCombinedAreaFigures(client, queries),
        }
      : null,
  },
  explore: {
    title: PAGE_TITLES.explore,
    screen: lazySource(async () => (await import('../explore/ExploreScreen.tsx')).ExploreScreen),
    screenFirst: true,
    rests: true,
    prefetch: prefetchExplore,
    query: 'answers',
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().explore,
          file: 'src/explore/ExploreScreen.tsx',
          firstToo: ['src/explore/prefetchExplore.ts'],
          loadParts: async () => (await import('../explore/lazyFigures.ts')).loadFigures(),
          prefetch: async (client, queries) =>
            (await import('../explore/prefetchExplore.ts')).prefetchExploreCharts(client, queries),
        }
      : null,
  },
  evidence: {
    title: PAGE_TITLES.evidence,
    screen: lazySource(async () => (await import('../evidence/EvidenceScreen.tsx')).EvidenceScreen),
    screenFirst: true,
    /** The lists that a pack is chosen from. */
    prefetch: async (client, queries, search) =>
      (await import('../evidence/prefetchEvidence.ts')).prefetchEvidence(client, queries, search),
    query: 'answers',
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().evidence,
          file: 'src/evidence/EvidenceScreen.tsx',
        }
      : null,
  },
  evidenceCheck: {
    title: PAGE_TITLES.evidenceCheck,
    screen: lazySource(async () => (await import('../evidence/CheckScreen.tsx')).CheckScreen),
    screenFirst: true,
    prefetch: prefetchManifest,
    query: 'answers',
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().evidenceCheck,
          file: 'src/evidence/CheckScreen.tsx',
        }
      : null,
  },
  data: {
    title: PAGE_TITLES.data,
    screen: lazySource(async () => (await import('../reference/DataScreen.tsx')).DataScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? { description: pageDescriptions().data, file: 'src/reference/DataScreen.tsx' }
      : null,
  },
  about: {
    title: PAGE_TITLES.about,
    screen: lazySource(async () => (await import('../reference/AboutScreen.tsx')).AboutScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? { description: pageDescriptions().about, file: 'src/reference/AboutScreen.tsx' }
      : null,
  },
  notHeld: {
    title: PAGE_TITLES.notHeld,
    screen: lazySource(async () => (await import('../reference/NotHeldScreen.tsx')).NotHeldScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().notHeld,
          file: 'src/reference/NotHeldScreen.tsx',
        }
      : null,
  },
  prevention: {
    title: PAGE_TITLES.prevention,
    screen: lazySource(async () => (await import('../reference/PreventionScreen.tsx')).PreventionScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().prevention,
          file: 'src/reference/PreventionScreen.tsx',
        }
      : null,
  },
  accessibility: {
    title: PAGE_TITLES.accessibility,
    screen: lazySource(
      async () => (await import('../reference/AccessibilityScreen.tsx')).AccessibilityScreen,
    ),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().accessibility,
          file: 'src/reference/AccessibilityScreen.tsx',
        }
      : null,
  },
  stories: {
    title: PAGE_TITLES.stories,
    screen: lazySource(async () => (await import('../story/StoriesScreen.tsx')).StoriesScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().stories,
          file: 'src/story/StoriesScreen.tsx',
          prefetch: currentStories,
        }
      : null,
  },
  offline: {
    title: PAGE_TITLES.offline,
    screen: lazySource(async () => (await import('../offline/OfflineScreen.tsx')).OfflineScreen),
    ...AS_SERVED,
    screenFirst: true,
    atBuild: import.meta.env.SSR
      ? {
          description: pageDescriptions().offline,
          file: 'src/offline/OfflineScreen.tsx',
        }
      : null,
  },
  /** Parts for frames in other sites' pages: their query says what they show. */
  embed: {
    title: null,
    screen: lazySource(async () => (await import('../embed/EmbedScreen.tsx')).EmbedScreen),
    screenFirst: true,
    prefetch: async (client, queries, search, kind) => {
      await (kind === 'area' ? prefetchManifest : prefetchExplore)(client, queries, search, kind);
    },
    query: 'answers',
    atBuild: import.meta.env.SSR
      ? {
          description: null,
          file: 'src/embed/EmbedScreen.tsx',
          firstToo: ['src/explore/prefetchExplore.ts'],
          parameters: () => Promise.resolve(EMBED_KINDS),
          prefetch: async (client, queries, kind) => {
            if (kind !== 'boroughs') return;
            await (await import('../explore/prefetchExplore.ts')).prefetchExploreCharts(client, queries);
          },
        }
      : null,
  },
  indicator: {
    title: null,
    screen: lazySource(async () => (await import('../reference/IndicatorScreen.tsx')).IndicatorScreen),
    ...AS_SERVED,
    atBuild: import.meta.env.SSR
      ? {
          description: null,
          file: 'src/reference/IndicatorScreen.tsx',
          parameters: async (client, queries) => {
            const { catalogue } = await prefetchRelease(client, queries);
            return catalogue.indicators.map(({ id }) => id);
          },
          prefetch: async (client, queries, id) =>
            (await import('../reference/useIndicatorPage.ts')).prefetchIndicator(client, queries, id),
        }
      : null,
  },
  /** Its script adds to the served page, or shows the story as slides or as a booklet. */
  story: {
    title: null,
    screen: lazySource(async () => (await import('../story/StoryScreen.tsx')).StoryScreen),
    screenFirst: true,
    prefetch: (client, queries, search, id) => prefetchStory(client, queries, id, search),
    query: 'ignored',
    atBuild: import.meta.env.SSR
      ? {
          description: null,
          file: 'src/story/StoryScreen.tsx',
          drawnToo: ['src/story/StoryViews.tsx'],
          parameters: async (client, queries) => (await currentStories(client, queries)).map(({ id }) => id),
          loadParts: () => loadLazily(STORY_VIEWS),
          prefetch: async (client, queries, id) => {
            const { current } = await client.query(queries.manifest());
            await client.query(queries.story(current, id));
          },
        }
      : null,
  },
  area: {
    title: null,
    screen: AreaPage,
    screenFirst: false,
    /** Only an address that asks for areas side by side needs scripts at once. */
    prefetch: async (client, queries, search) => {
      await prefetchManifest(client, queries);
      if (search.length > 1) await Promise.all([loadLazily(AREA_HEAD), loadLazily(AREA_BODY)]);
    },
    query: 'adds',
    atBuild: import.meta.env.SSR
      ? {
          description: null,
          file: 'src/profile/AreaHead.tsx',
          drawnToo: ['src/profile/AreaBody.tsx'],
          parameters: async (client, queries) =>
            (await import('./areaAtBuild.ts')).areaCodes(client, queries),
          loadParts: async () => (await import('./areaAtBuild.ts')).loadAreaParts(),
          prefetch: async (client, queries, code) =>
            (await import('./areaAtBuild.ts')).prefetchArea(client, queries, code),
        }
      : null,
  },
};

async function currentStories(client: QueryClient, queries: Queries) {
  const { current } = await client.query(queries.manifest());
  return client.query(queries.stories(current));
}

export interface Page extends PageEntry {
  readonly name: RouteName;
  /** The varying part of its path, else ''. */
  readonly parameter: string;
}

export function pageFor(path: string): Page | null {
  const route = routeOf(path);
  return route === null ? null : { ...PAGES[route.name], ...route };
}

/** What the browser does before it shows a page: the screen's script and its files, at the same time. */
export async function prefetchPage(
  { screen, screenFirst, prefetch, parameter }: Page,
  client: QueryClient,
  queries: Queries,
  search: string,
): Promise<void> {
  await Promise.all([
    screenFirst && 'fetch' in screen ? loadLazily(screen) : null,
    prefetch(client, queries, search, parameter),
  ]);
}
