/** What the table of routes says of a page. */
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Queries } from '../data/queries.ts';
import type { LazySource } from '../ui/LazyPart.tsx';

/**
 * Fetch before the page is shown.
 * @param search the query of the address. @param parameter the varying part of its path, else ''.
 */
export type Prefetch = (
  client: QueryClient,
  queries: Queries,
  search: string,
  parameter: string,
) => Promise<void>;

export interface PageEntry {
  /** Null where the screen itself says it, once it knows. */
  readonly title: string | null;
  /** A script of its own, or a component of the first script. */
  readonly screen: LazySource<object> | (() => ReactNode);
  /** The screen's script comes before the page is shown, because its choices and search boxes must answer. */
  readonly screenFirst: boolean;
  /** The page as it was served rests until it is used (restingScreen.ts): neither its script nor its files come before. */
  readonly rests?: boolean;
  /** What the browser needs besides before it shows the page. */
  readonly prefetch: Prefetch;
  /**
   * What the query of an address does to the page as it was served: nothing before its script; something beside it; or it
   * says what the page shows, so that the served page answers the plain address only.
   */
  readonly query: 'ignored' | 'adds' | 'answers';
  /** Null in the browser: the bundler leaves out what only the prerenderer needs. */
  readonly atBuild: PageAtBuild | null;
}

export interface PageAtBuild {
  /** What search engines are told; null where it depends on the varying part of the path (pageFacts.ts). */
  readonly description: string | null;
  /** Source file of the screen: its style is in the page, and its script too where the screen comes first. */
  readonly file: string;
  /** Other source files whose script and style the page needs at once. */
  readonly firstToo?: readonly string[];
  /** Other source files whose markup is in the page, so that it needs their style. */
  readonly drawnToo?: readonly string[];
  /** For which varying parts of its path the page is written; left out where the path does not vary. */
  readonly parameters?: (client: QueryClient, queries: Queries) => Promise<readonly string[]>;
  /** Load what is drawn in the page and comes in a script of its own, beside the screen. */
  readonly loadParts?: () => Promise<unknown>;
  /** What the page is drawn from beside what the browser asks for first. */
  readonly prefetch?: (client: QueryClient, queries: Queries, parameter: string) => Promise<unknown>;
}
