/** Writes dist/<page>/index.html for every page of the app, dist/404.html, and what search engines and links ask for. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  collectAssets,
  ENTRY_MODULE,
  pageStyles,
  readBuildManifest,
  type BuildManifest,
} from './assetGraph.ts';
import { measureCardText, writeCardImages } from './cardImages.ts';
import { notFoundHtml } from './notFoundHtml.ts';
import { pageHtml, rootPrefix } from './pageHtml.ts';
import { robotsTxt, sitemapXml } from './siteFiles.ts';
import { writeServiceWorker } from './writeServiceWorker.ts';
import type * as renderPageModule from '../src/app/renderPage.tsx';

type AppEntry = typeof renderPageModule;

export interface PrerenderOptions {
  /** Text of index.html as it is in the repository. */
  readonly template: string;
  readonly distFolder: string;
  /** The server build of src/app/renderPage.tsx. */
  readonly serverEntry: string;
  /** Where the app is published, or null. */
  readonly site: URL | null;
  /** Hosts of a base map; none without one. */
  readonly hosts: readonly string[];
  /** Whether a page is written; all are where this is left out. A test needs few, and no pictures of them. */
  readonly isWanted?: (path: string) => boolean;
}

/** What the frame of a page asks for. */
const FRAME_FILES = ['data/manifest.json'];

/** @returns the paths written. @throws Error when a page does not render or names a file that is not published. */
export async function prerender(options: PrerenderOptions): Promise<readonly string[]> {
  const { template, distFolder, site, hosts, isWanted } = options;
  const manifest = await readBuildManifest(distFolder);
  const app = (await import(pathToFileURL(options.serverEntry).href)) as AppEntry;
  const readPublicFile = (path: string): Promise<string> => readFile(join(distFolder, path), 'utf8');

  const renderer = await app.createRenderer(readPublicFile, site);
  const listed: string[] = [];
  const pages = isWanted === undefined ? renderer.pages : renderer.pages.filter(isWanted);
  for (const path of pages) {
    const page = await renderer.render(path);
    if (page.isListed) listed.push(path);
    await Promise.all([...page.preload.always, ...page.preload.plain].map(readPublicFile));
    const styles = pageStyles(manifest, page.drawn);
    const assets = { ...collectAssets(manifest, [ENTRY_MODULE, ...page.modules]), styles };
    const html = pageHtml(template, {
      path,
      head: page.head,
      body: page.body,
      assets,
      icon: iconFile(manifest),
      preload: page.preload,
      isAnswer: page.isAnswer,
      atFirst: page.rests ? { ...collectAssets(manifest, [ENTRY_MODULE]), always: FRAME_FILES } : null,
      inlineStyle: await inlineStyle(distFolder, styles, rootPrefix(path)),
      hosts,
    });
    await writePage(join(distFolder, path, 'index.html'), html);
  }
  const { scripts } = collectAssets(manifest, [ENTRY_MODULE]);
  const styles = pageStyles(manifest, []);
  await writePage(join(distFolder, '404.html'), notFoundHtml(template, scripts, styles, site, hosts));
  await writeFile(join(distFolder, 'robots.txt'), robotsTxt(site));
  if (site !== null) {
    const addresses = listed.map((path) => app.pageAddress(site, path));
    await writeFile(join(distFolder, 'sitemap.xml'), sitemapXml(addresses, renderer.published));
  }
  const areaCards = site === null ? [] : await renderer.drawAreaCards(await measureCardText());
  if (isWanted === undefined)
    await writeCardImages(distFolder, [...(await renderer.drawCards()), ...areaCards]);
  await writeServiceWorker(template, distFolder, { scripts, styles, icon: iconFile(manifest), hosts });
  return pages;
}

/** Style sheets as one text, their relative addresses rewritten for the page's folder. */
async function inlineStyle(
  distFolder: string,
  styles: readonly string[],
  prefix: string,
): Promise<string | null> {
  const texts = await Promise.all(
    styles.map(async (file) => {
      const text = await readFile(join(distFolder, file), 'utf8');
      const folder = posix.dirname(file);
      return text.replaceAll(/url\((["']?)\.\//g, `url($1${prefix}${folder}/`);
    }),
  );
  return texts.length === 0 ? null : texts.join('').trim();
}

function iconFile(manifest: BuildManifest): string {
  const icon = manifest['build/icon.svg'];
  if (icon === undefined) throw new Error('The build has no icon.');
  return icon.file;
}

async function writePage(file: string, html: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}
