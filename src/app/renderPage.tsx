/** The same pages in Node: complete HTML for those who have no script, and for the first second of those who do. */
import type { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { prefetchRelease } from '../data/prefetchCatalogue.ts';
import type { ReadPublicFile } from '../data/publicFiles.ts';
import { createQueries, type Queries } from '../data/queries.ts';
import { loadLazily } from '../ui/LazyPart.tsx';
import { routePath, ROUTES } from '../view/routes.ts';
import { App } from './App.tsx';
import { drawAreaCards } from './areaCards.tsx';
import type { MeasureText } from './cardLayout.ts';
import { pageFacts } from './pageFacts.ts';
import { pageHead } from './pageHead.ts';
import { createQueryClient } from './queryClient.ts';
import { pageFor, PAGES, prefetchPage } from './routes.ts';
import { drawCards, type CardDrawing } from './socialCards.tsx';

export { pageAddress } from './pageHead.ts';

export interface RenderedPage {
  readonly head: string;
  /** Whether search engines should list it. */
  readonly isListed: boolean;
  readonly body: string;
  /** Files below `public/` that the page's script will ask for first, for every address or the plain one only. */
  readonly preload: { readonly always: readonly string[]; readonly plain: readonly string[] };
  /** The page shows what its address asks for: what it was served with answers the plain address only. */
  readonly isAnswer: boolean;
  /** All that only the screen asks for waits until the page is used. */
  readonly rests: boolean;
  /** Source files beyond the entry whose script and style the page needs at once. */
  readonly modules: readonly string[];
  /** Source files beyond the entry whose markup is in the page, so that it needs their style. */
  readonly drawn: readonly string[];
}

export interface Renderer {
  /** Paths of all pages below the app's root. */
  readonly pages: readonly string[];
  /** Day on which the release was published that the pages are made from. */
  readonly published: string;
  /** @throws DataFileError when a file the page needs is not there, Error when there is no such page. */
  readonly render: (path: string) => Promise<RenderedPage>;
  readonly drawCards: () => Promise<readonly CardDrawing[]>;
  /** One for each area's page; only pages that know their address name them. */
  readonly drawAreaCards: (measure: MeasureText) => Promise<readonly CardDrawing[]>;
}

/** Links from the root become links from the page's own folder, so that they hold below any path, without script. */
function relativeLinks(body: string, path: string): string {
  const prefix = path === '/' ? './' : '../'.repeat(path.split('/').length - 1);
  return body.replaceAll(' href="/', ` href="${prefix}`);
}

async function loadScreens(): Promise<void> {
  await Promise.all(
    Object.values(PAGES).flatMap(({ screen, atBuild }) => [
      'fetch' in screen ? loadLazily(screen) : Promise.resolve(),
      atBuild?.loadParts?.() ?? Promise.resolve(),
    ]),
  );
}

/** Paths of all pages that are written as files. */
async function listPages(client: QueryClient, queries: Queries): Promise<readonly string[]> {
  const paths = await Promise.all(
    ROUTES.map(async ({ name }) => {
      const parameters = (await PAGES[name].atBuild?.parameters?.(client, queries)) ?? [''];
      return parameters.map((parameter) => routePath(name, parameter));
    }),
  );
  return paths.flat();
}

const ALWAYS_NEEDED = /(manifest|release|indicators|areas\/borough)\.json$/;

/**
 * A renderer over one reader. Each file is read, checked and decoded once for all pages.
 * @param site where the app is published, with its last slash, or null.
 */
export async function createRenderer(
  readPublicFile: ReadPublicFile,
  site: URL | null = null,
): Promise<Renderer> {
  await loadScreens();
  const client = createQueryClient();
  const queries = createQueries(readPublicFile);

  /** What the browser will ask for before it takes over, found by doing the same. */
  const askedFirst = async (path: string): Promise<readonly string[]> => {
    const asked = new Set<string>();
    const noting = createQueries((file) => {
      asked.add(file);
      return readPublicFile(file);
    });
    const page = pageFor(path);
    if (page !== null) await prefetchPage(page, createQueryClient(), noting, '');
    return [...asked];
  };

  const render = async (path: string): Promise<RenderedPage> => {
    const page = pageFor(path);
    if (page?.atBuild == null) throw new Error(`There is no page at ${path}.`);
    const { file, firstToo = [], drawnToo = [], prefetch } = page.atBuild;
    const asked = await askedFirst(path);
    await prefetchPage(page, client, queries, '');
    await prefetchRelease(client, queries);
    await prefetch?.(client, queries, page.parameter);
    const body = renderToString(<App client={client} queries={queries} base="" renderedPath={path} />);
    const facts = await pageFacts(client, queries, path);
    return {
      head: pageHead(facts, { path, site }),
      isListed: facts.listed,
      body: relativeLinks(body, path),
      preload: {
        always: asked.filter((file) => ALWAYS_NEEDED.test(file)),
        plain: asked.filter((file) => !ALWAYS_NEEDED.test(file)),
      },
      isAnswer: page.query === 'answers',
      rests: page.rests ?? false,
      modules: page.screenFirst ? [file, ...firstToo] : [],
      drawn: [file, ...drawnToo],
    };
  };
  const { release } = await prefetchRelease(client, queries);
  return {
    pages: await listPages(client, queries),
    published: release.published,
    render,
    drawCards: () => drawCards(client, queries),
    drawAreaCards: (measure) => drawAreaCards(client, queries, measure),
  };
}
