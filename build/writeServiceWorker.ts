/**
 * What makes the app work without a network: dist/sw.js with the list of what it stores, dist/offline-files.json with the
 * same list for the page that shows it, dist/shell.html that stands for every page, and the manifest for installing.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { OFFLINE_WORDS } from '../src/words/offline.ts';
import { findAppScript } from './inlineScripts.ts';
import { fillTemplate } from './pageHtml.ts';
import { securityPolicy } from './securityPolicy.ts';

const SHELL = 'shell.html';
const ICON_SIZES = [192, 512] as const;

/**
 * Pages are drawn from data where there is no network; tables to download, pictures for links and earlier releases are left out,
 * and so is a base map, which is far larger than all the rest and is read in parts.
 */
const NOT_STORED =
  /\.html$|\.pmtiles$|^\.vite\/|^cards\/|^data\/csv\/|^(?:data\/[^/]+\/)?geo\/download\/|^(?:robots\.txt|sitemap\.xml|sw\.js|offline-files\.json)$/;

export interface OfflineFile {
  readonly path: string;
  readonly hash: string;
  /** As a host sends it. */
  readonly bytes: number;
}

interface ShellAssets {
  /** Of the app, the entry first. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Path of the icon below dist/. */
  readonly icon: string;
  /** Hosts of a base map. */
  readonly hosts: readonly string[];
}

export async function writeServiceWorker(
  template: string,
  distFolder: string,
  assets: ShellAssets,
): Promise<void> {
  await writeFile(join(distFolder, SHELL), shellHtml(template, assets));
  await writeIcons(distFolder, assets.icon);
  const files = await listFiles(distFolder);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await writeFile(join(distFolder, 'offline-files.json'), JSON.stringify({ version, files }));
  const worker = await readFile(resolve(import.meta.dirname, 'serviceWorker.js'), 'utf8');
  const list = JSON.stringify({ version, shell: SHELL, files: files.map(({ path, hash }) => [path, hash]) });
  const place = /\/\*FILES\*\/ \{[^}]*\}/;
  if (!place.test(worker))
    throw new Error('build/serviceWorker.js has lost its place for the list of files.');
  await writeFile(
    join(distFolder, 'sw.js'),
    worker.replace(place, () => list),
  );
}

/** A page without words of its own, which finds the app and starts it: it stands for every address. */
function shellHtml(template: string, { scripts, styles, hosts }: ShellAssets): string {
  const script = findAppScript(scripts, styles);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy({ scripts: [script], styles: [] }, hosts)}">`,
    '<meta name="referrer" content="same-origin">',
    '<meta name="robots" content="noindex">',
    `<title>${OFFLINE_WORDS.shellTitle}</title>`,
    '<meta name="color-scheme" content="light dark">',
    `<script>${script}</script>`,
  ].join('\n    ');
  return fillTemplate(template, head, `<main><h1>${OFFLINE_WORDS.shellTitle}</h1></main>`, null);
}

async function writeIcons(distFolder: string, icon: string): Promise<void> {
  const svg = await readFile(join(distFolder, icon), 'utf8');
  for (const size of ICON_SIZES) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    await writeFile(join(distFolder, `icon-${size}.png`), png);
  }
  const manifest = {
    name: OFFLINE_WORDS.appName,
    short_name: OFFLINE_WORDS.appShortName,
    lang: 'en-GB',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f7f6f2',
    theme_color: '#f7f6f2',
    icons: ICON_SIZES.map((size) => ({
      src: `icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  await writeFile(join(distFolder, 'app.webmanifest'), JSON.stringify(manifest));
}

/**
 * Paths of the data and stories of earlier releases: links to them are opened with a network. The outlines that old releases
 * share are among them once the current one has its own.
 */
export async function earlierReleases(distFolder: string): Promise<RegExp | null> {
  const text = await readFile(join(distFolder, 'data/manifest.json'), 'utf8');
  const { current, releases } = JSON.parse(text) as { current: string; releases: { id: string }[] };
  const ownOutlines = existsSync(join(distFolder, 'data', current, 'geo'));
  const earlier = releases
    .filter(({ id }) => id !== current)
    .map(({ id }) => id.replaceAll('.', String.raw`\.`));
  const folders = [
    ...(earlier.length === 0 ? [] : [`(?:data|stories)/(?:${earlier.join('|')})/`]),
    ...(ownOutlines ? ['geo/'] : []),
  ];
  return folders.length === 0 ? null : new RegExp(`^(?:${folders.join('|')})`);
}

async function listFiles(distFolder: string): Promise<readonly OfflineFile[]> {
  const earlier = await earlierReleases(distFolder);
  const entries = await readdir(distFolder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(distFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path === SHELL || !NOT_STORED.test(path))
    .filter((path) => earlier?.test(path) !== true)
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(distFolder, path));
      return {
        path,
        hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
        bytes: /\.(?:woff2|png)$/.test(path) ? content.length : gzipSync(content, { level: 6 }).length,
      };
    }),
  );
}
