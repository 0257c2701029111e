/** The pages of the app: their addresses, titles and what they need before they are shown. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { prefetchExplore } from '../explore/prefetchExplore.ts';
import { prefetchHome } from '../home/prefetchHome.ts';
import { prefetchCatalogue } from '../data/prefetchCatalogue.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { loadExplore } from './ExploreLater.tsx';

export type Prefetch = (client: QueryClient, queries: Queries, search: string) => Promise<void>;

export interface PageDefinition {
  readonly path: string;
  readonly title: string;
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

/** '/explore/' and '/explore/index.html' are '/explore'. */
export function normalisePath(path: string): string {
  const plain = path.replace(/\/index\.html$/, '/').replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

export function pageFor(path: string): PageDefinition | null {
  return PAGE_DEFINITIONS.find((page) => page.path === normalisePath(path)) ?? null;
}
