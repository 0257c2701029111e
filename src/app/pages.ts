/** The pages of the app: their addresses, titles and what they need before they are shown. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { prefetchExplore } from '../explore/prefetchExplore.ts';
import { prefetchHome } from '../home/prefetchHome.ts';
import { prefetchCatalogue } from '../data/prefetchCatalogue.ts';
import { prefetchManifest } from '../data/prefetchCatalogue.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { AREA_BODY, AREA_HEAD } from './AreaPage.tsx';
import { loadExplore } from './ExploreLater.tsx';
import { loadLater } from '../ui/Later.tsx';

export type Prefetch = (client: QueryClient, queries: Queries, search: string) => Promise<void>;

export interface PageDefinition {
  readonly path: string;
  /** Null where the screen itself says it, once it knows. */
  readonly title: string | null;
  readonly description: string;
  readonly prefetch: Prefetch;
  /** Source files of the page that are loaded apart from the entry, and before the page is shown. */
  readonly modules: readonly string[];
}

/** The screen's script and its figures, at the same time. */
const prefetchExplorePage: Prefetch = async (client, queries, search) => {
  await Promise.all([loadExplore(), prefetchExplore(client, queries, search)]);
};

export const PAGE_DEFINITIONS: readonly PageDefinition[] = [
  { path: '/', ...PAGE_WORDS.home, prefetch: prefetchHome, modules: [] },
  {
    path: '/explore',
    ...PAGE_WORDS.explore,
    prefetch: prefetchExplorePage,
    modules: ['src/explore/ExploreScreen.tsx'],
  },
  { path: '/data', ...PAGE_WORDS.data, prefetch: prefetchCatalogue, modules: [] },
  { path: '/about', ...PAGE_WORDS.about, prefetch: prefetchCatalogue, modules: [] },
];

const AREA_PATH = /^\/area\/([^/]+)$/;

/** What stands in the place of a code in the address of an area's page; null for any other address. */
export function areaInPath(path: string): string | null {
  return AREA_PATH.exec(path)?.[1] ?? null;
}

export function areaPath(code: string): string {
  return `/area/${code}`;
}

/** An area page is complete as it was served; only an address that asks for more needs its scripts and figures. */
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
  if (areaInPath(plain) !== null) {
    return { path: plain, title: null, description: '', prefetch: prefetchAreaPage, modules: [] };
  }
  return PAGE_DEFINITIONS.find((page) => page.path === plain) ?? null;
}
