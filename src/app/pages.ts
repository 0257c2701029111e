/** The pages of the app: their addresses, titles and what they need before they are shown. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { prefetchExplore } from '../explore/prefetchExplore.ts';
import { prefetchHome } from '../home/prefetchHome.ts';
import { prefetchCatalogue } from '../data/prefetchCatalogue.ts';
import { PAGE_WORDS } from '../words/pages.ts';

export type Prefetch = (client: QueryClient, queries: Queries, search: string) => Promise<void>;

export interface PageDefinition {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly prefetch: Prefetch;
}

export const PAGE_DEFINITIONS: readonly PageDefinition[] = [
  { path: '/', ...PAGE_WORDS.home, prefetch: prefetchHome },
  { path: '/explore', ...PAGE_WORDS.explore, prefetch: prefetchExplore },
  { path: '/data', ...PAGE_WORDS.data, prefetch: prefetchCatalogue },
  { path: '/about', ...PAGE_WORDS.about, prefetch: prefetchCatalogue },
];

/** '/explore/' and '/explore/index.html' are '/explore'. */
export function normalisePath(path: string): string {
  const plain = path.replace(/\/index\.html$/, '/').replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

export function pageFor(path: string): PageDefinition | null {
  return PAGE_DEFINITIONS.find((page) => page.path === normalisePath(path)) ?? null;
}
