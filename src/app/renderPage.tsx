/** The same pages in Node: complete HTML for those who have no script, and for the first second of those who do. */
import { renderToString } from 'react-dom/server';
import { createQueries } from '../data/queries.ts';
import type { ReadPublicFile } from '../data/publicFiles.ts';
import { loadCharts } from '../explore/ChartsLater.tsx';
import { prefetchExploreCharts } from '../explore/prefetchExplore.ts';
import { App } from './App.tsx';
import { PAGE_DEFINITIONS, pageFor } from './pages.ts';
import { createQueryClient } from './queryClient.ts';

export const PAGES: readonly string[] = PAGE_DEFINITIONS.map((page) => page.path);

export interface RenderedPage {
  readonly status: 200 | 404;
  readonly head: string;
  readonly body: string;
  /** Files below `public/` that the page's script will ask for first, for every address or the plain one only. */
  readonly preload: { readonly always: readonly string[]; readonly plain: readonly string[] };
  /** Source files beyond the entry whose script and style the page needs at once. */
  readonly modules: readonly string[];
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Links from the root become links from the page's own folder, so that they hold below any path, without script. */
function relativeLinks(body: string, path: string): string {
  const prefix = path === '/' ? './' : '../'.repeat(path.split('/').length - 1);
  return body.replaceAll(' href="/', ` href="${prefix}`);
}

/**
 * Render one page.
 * @param path below the app's root: '/', '/explore'.
 * @throws DataFileError when a file the page needs is not there.
 */
export async function renderPage(path: string, readPublicFile: ReadPublicFile): Promise<RenderedPage> {
  const page = pageFor(path);
  const client = createQueryClient();
  const asked = new Set<string>();
  const queries = createQueries((file) => {
    asked.add(file);
    return readPublicFile(file);
  });
  await page?.prefetch(client, queries, '');
  const isAlways = (file: string) => /(manifest|release|indicators|areas\/borough)\.json$/.test(file);
  const preload = {
    always: [...asked].filter(isAlways),
    plain: [...asked].filter((file) => !isAlways(file)),
  };
  // The whole page stands in the HTML, with the parts that its script fetches later.
  if (path === '/explore') await Promise.all([loadCharts(), prefetchExploreCharts(client, queries)]);
  const body = renderToString(<App client={client} queries={queries} base="" renderedPath={path} />);
  const head =
    page === null
      ? ''
      : `<title>${escapeHtml(page.title)}</title>\n    <meta name="description" content="${escapeHtml(page.description)}">`;
  return {
    status: page === null ? 404 : 200,
    head,
    body: relativeLinks(body, path),
    preload,
    modules: page?.modules ?? [],
  };
}
