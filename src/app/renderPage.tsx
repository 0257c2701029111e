/** The same pages in Node: complete HTML for those who have no script, and for the first second of those who do. */
import { renderToString } from 'react-dom/server';
import { createQueries } from '../data/queries.ts';
import type { ReadPublicFile } from '../data/publicFiles.ts';
import { loadCharts } from '../explore/ChartsLater.tsx';
import { prefetchExploreCharts } from '../explore/prefetchExplore.ts';
import { prefetchProfile, profileCodes } from '../profile/prefetchProfile.ts';
import { profileDocument } from '../profile/profileHeadline.ts';
import { loadLater } from '../ui/Later.tsx';
import { App } from './App.tsx';
import { AREA_BODY, AREA_HEAD } from './AreaPage.tsx';
import { areaInPath, areaPath, PAGE_DEFINITIONS, pageFor } from './pages.ts';
import { createQueryClient } from './queryClient.ts';

/** Paths of all pages that are written as files. */
export async function listPages(readPublicFile: ReadPublicFile): Promise<readonly string[]> {
  const codes = await profileCodes(createQueryClient(), createQueries(readPublicFile));
  return [...PAGE_DEFINITIONS.map(({ path }) => path), ...codes.map(areaPath)];
}

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
  const area = areaInPath(path);
  const [profile] =
    area === null
      ? [null]
      : await Promise.all([
          prefetchProfile(client, queries, area),
          loadLater(AREA_HEAD),
          loadLater(AREA_BODY),
        ]);
  const { title, description } = profile === null ? { title: page?.title ?? '', description: page?.description ?? '' } : profileDocument(profile);
  const body = renderToString(<App client={client} queries={queries} base="" renderedPath={path} />);
  const head =
    page === null
      ? ''
      : `<title>${escapeHtml(title)}</title>\n    <meta name="description" content="${escapeHtml(description)}">`;
  return {
    status: page === null ? 404 : 200,
    head,
    body: relativeLinks(body, path),
    preload,
    modules: page?.modules ?? [],
  };
}
