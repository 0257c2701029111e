/** The pages of the app: their addresses and titles, and what the browser needs before it shows them. */
import type { QueryClient } from '@tanstack/react-query';
import { prefetchManifest } from '../data/prefetchCatalogue.ts';
import type { Queries } from '../data/queries.ts';
import { PAGE_TITLES } from '../words/pages.ts';
import { prefetchStory } from '../story/prefetchStory.ts';
import { loadLater } from '../ui/Later.tsx';
import {
  AREA_BODY,
  AREA_HEAD,
  EMBED,
  EVIDENCE,
  EVIDENCE_CHECK,
  EXPLORE,
  HOME,
  OFFLINE,
  STORY,
} from './laterScreens.ts';

export type Prefetch = (client: QueryClient, queries: Queries, search: string) => Promise<void>;

export interface PageDefinition {
  readonly path: string;
  /** Null where the screen itself says it, once it knows. */
  readonly title: string | null;
  /** What the browser needs first; the prerenderer also takes what stands in src/app/prerenderData.ts. */
  readonly prefetch: Prefetch;
  /** Source files of the page that are loaded apart from the entry, and before the page is shown. */
  readonly modules: readonly string[];
  /** The prerendered page stands as it was served, whatever the query of its address says. */
  readonly stands: boolean;
}

/** What an address of the explorer asks for; a script of its own, for the other pages do without it. */
const prefetchExplore: Prefetch = async (client, queries, search) => {
  const explore = await import('../explore/prefetchExplore.ts');
  await explore.prefetchExplore(client, queries, search);
};

/** The screen's script and its figures, at the same time. */
const prefetchExplorePage: Prefetch = async (client, queries, search) => {
  await Promise.all([loadLater(EXPLORE), prefetchExplore(client, queries, search)]);
};

const prefetchHome: Prefetch = async (client, queries) => {
  await Promise.all([loadLater(HOME), prefetchManifest(client, queries)]);
};

/** A page that is complete as it was served: the frame around it asks for nothing but the name of the release. */
const STANDING = { prefetch: prefetchManifest, modules: [], stands: true } as const;

/** Parts for frames in other sites' pages: their query says what they show. */
const prefetchEmbed: Prefetch = async (client, queries, search) => {
  await Promise.all([loadLater(EMBED), prefetchExplore(client, queries, search)]);
};
const prefetchEmbedArea: Prefetch = async (client, queries) => {
  await Promise.all([loadLater(EMBED), prefetchManifest(client, queries)]);
};
const EMBEDDED = {
  prefetch: prefetchEmbed,
  modules: ['src/explore/EmbedScreen.tsx', 'src/explore/prefetchExplore.ts'],
  stands: false,
} as const;

/** The evidence pages answer from the start: their script and, for the pack, the lists it is chosen from. */
const prefetchEvidencePage: Prefetch = async (client, queries, search) => {
  const [{ prefetchEvidence }] = await Promise.all([
    import('../evidence/prefetchEvidence.ts'),
    loadLater(EVIDENCE),
  ]);
  await prefetchEvidence(client, queries, search);
};
const prefetchEvidenceCheck: Prefetch = async (client, queries) => {
  await Promise.all([loadLater(EVIDENCE_CHECK), prefetchManifest(client, queries)]);
};

export const PAGE_DEFINITIONS: readonly PageDefinition[] = [
  {
    path: '/',
    title: PAGE_TITLES.home,
    ...STANDING,
    prefetch: prefetchHome,
    modules: ['src/home/HomeScreen.tsx'],
  },
  {
    path: '/explore',
    title: PAGE_TITLES.explore,
    prefetch: prefetchExplorePage,
    modules: ['src/explore/ExploreScreen.tsx', 'src/explore/prefetchExplore.ts'],
    stands: false,
  },
  {
    path: '/evidence',
    title: PAGE_TITLES.evidence,
    prefetch: prefetchEvidencePage,
    modules: ['src/evidence/EvidenceScreen.tsx'],
    stands: false,
  },
  {
    path: '/evidence/check',
    title: PAGE_TITLES.evidenceCheck,
    prefetch: prefetchEvidenceCheck,
    modules: ['src/evidence/CheckScreen.tsx'],
    stands: false,
  },
  { path: '/data', title: PAGE_TITLES.data, ...STANDING },
  { path: '/about', title: PAGE_TITLES.about, ...STANDING },
  { path: '/not-held', title: PAGE_TITLES.notHeld, ...STANDING },
  { path: '/prevention', title: PAGE_TITLES.prevention, ...STANDING },
  { path: '/accessibility', title: PAGE_TITLES.accessibility, ...STANDING },
  { path: '/story', title: PAGE_TITLES.stories, ...STANDING },
  {
    path: '/offline',
    title: PAGE_TITLES.offline,
    prefetch: async (client, queries) => {
      await Promise.all([loadLater(OFFLINE), prefetchManifest(client, queries)]);
    },
    modules: ['src/offline/OfflineScreen.tsx'],
    stands: true,
  },
  { path: '/embed/map', title: PAGE_TITLES.embedMap, ...EMBEDDED },
  { path: '/embed/chart', title: PAGE_TITLES.embedChart, ...EMBEDDED },
  { path: '/embed/boroughs', title: PAGE_TITLES.embedBoroughs, ...EMBEDDED },
  { path: '/embed/area', title: PAGE_TITLES.embedArea, ...EMBEDDED, prefetch: prefetchEmbedArea },
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

/** Parts for other sites' pages are not pages of their own: search engines and the site's map leave them out. */
export function isEmbedPath(path: string): boolean {
  return path.startsWith('/embed/');
}

const AREA_PATH = /^\/area\/([^/]+)$/;

/** What stands in the place of a code in the address of an area's page; null for any other address. */
export function areaInPath(path: string): string | null {
  return AREA_PATH.exec(path)?.[1] ?? null;
}

export function areaPath(code: string): string {
  return `/area/${code}`;
}

/** An area page is complete as it was served; only an address that asks for areas side by side needs scripts at once. */
const prefetchAreaPage: Prefetch = async (client, queries, search) => {
  await prefetchManifest(client, queries);
  if (search.length > 1) await Promise.all([loadLater(AREA_HEAD), loadLater(AREA_BODY)]);
};

/** '/explore/' and '/explore/index.html' are '/explore'. */
export function normalisePath(path: string): string {
  const plain = path.replace(/\/index\.html$/, '/').replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

export function pageFor(path: string): PageDefinition | null {
  const plain = normalisePath(path);
  if (indicatorInPath(plain) !== null) return { path: plain, title: null, ...STANDING };
  const story = storyInPath(plain);
  if (story !== null) return storyPage(plain, story);
  if (areaInPath(plain) !== null) {
    return {
      path: plain,
      title: null,
      prefetch: prefetchAreaPage,
      modules: [],
      stands: false,
    };
  }
  return PAGE_DEFINITIONS.find((page) => page.path === plain) ?? null;
}
