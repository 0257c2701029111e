/** The pages of the app: their addresses, titles and what the browser needs before it shows them. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchManifest } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { prefetchExplore } from '../explore/prefetchExplore.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { prefetchStory } from '../story/prefetchStory.ts';
import { loadLater } from '../ui/Later.tsx';
import { loadExplore } from './ExploreLater.tsx';
import { OFFLINE, STORY } from './laterScreens.ts';

export type Prefetch = (client: QueryClient, queries: Queries, search: string) => Promise<void>;

export interface PageDefinition {
  readonly path: string;
  /** Null where the screen itself says it, once it knows. */
  readonly title: string | null;
  readonly description: string;
  /** What the browser needs first; the prerenderer also takes what stands in src/app/prerenderData.ts. */
  readonly prefetch: Prefetch;
  /** Source files of the page that are loaded apart from the entry, and before the page is shown. */
  readonly modules: readonly string[];
  /** The prerendered page stands as it was served, whatever the query of its address says. */
  readonly stands: boolean;
}

/** The screen's script and its figures, at the same time. */
const prefetchExplorePage: Prefetch = async (client, queries, search) => {
  await Promise.all([loadExplore(), prefetchExplore(client, queries, search)]);
};

/** A page that is complete as it was served: the frame around it asks for nothing but the name of the release. */
const STANDING = { prefetch: prefetchManifest, modules: [], stands: true } as const;

export const PAGE_DEFINITIONS: readonly PageDefinition[] = [
  { path: '/', ...PAGE_WORDS.home, ...STANDING },
  {
    path: '/explore',
    ...PAGE_WORDS.explore,
    prefetch: prefetchExplorePage,
    modules: ['src/explore/ExploreScreen.tsx'],
    stands: false,
  },
  { path: '/data', ...PAGE_WORDS.data, ...STANDING },
  { path: '/about', ...PAGE_WORDS.about, ...STANDING },
  { path: '/not-held', ...PAGE_WORDS.notHeld, ...STANDING },
  { path: '/accessibility', ...PAGE_WORDS.accessibility, ...STANDING },
  { path: '/story', ...PAGE_WORDS.stories, ...STANDING },
  {
    path: '/offline',
    ...PAGE_WORDS.offline,
    prefetch: async (client, queries) => {
      await Promise.all([loadLater(OFFLINE), prefetchManifest(client, queries)]);
    },
    modules: ['src/offline/OfflineScreen.tsx'],
    stands: true,
  },
];

const STORY_PATH = /^\/story\/([a-z0-9-]+)$/;

/** The id in the address of a story; null for any other address. */
export function storyInPath(path: string): string | null {
  return STORY_PATH.exec(path)?.[1] ?? null;
}

/** The page stands as it was served; its script adds to it, or shows the story as slides or as a booklet. */
function storyPage(path: string, id: string): PageDefinition {
  return {
    path,
    title: null,
    description: '',
    prefetch: async (client, queries, search) => {
      await Promise.all([loadLater(STORY), prefetchStory(client, queries, id, search)]);
    },
    modules: ['src/story/StoryScreen.tsx'],
    stands: true,
  };
}

const INDICATOR_PATH = /^\/data\/([a-z0-9-]+)$/;

/** The id in the address of an indicator's page; null for any other address. */
export function indicatorInPath(path: string): string | null {
  return INDICATOR_PATH.exec(path)?.[1] ?? null;
}

export function indicatorPath(id: string): string {
  return `/data/${id}`;
}

/** '/explore/' and '/explore/index.html' are '/explore'. */
export function normalisePath(path: string): string {
  const plain = path.replace(/\/index\.html$/, '/').replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

export function pageFor(path: string): PageDefinition | null {
  const plain = normalisePath(path);
  if (indicatorInPath(plain) !== null) return { path: plain, title: null, description: '', ...STANDING };
  const story = storyInPath(plain);
  if (story !== null) return storyPage(plain, story);
  return PAGE_DEFINITIONS.find((page) => page.path === plain) ?? null;
}
