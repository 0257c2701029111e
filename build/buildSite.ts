/** The whole site: the client, then the same app built for Node, which writes every page as HTML. */
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type LogLevel } from 'vite';
import type { BaseMap } from '../src/domain/baseMap.ts';
import { baseMapDefine } from './baseMapSetting.ts';
import { prerender, type PrerenderOptions } from './prerender.ts';
import { writeStories } from './writeStories.ts';

const ROOT = resolve(import.meta.dirname, '..');

export interface SiteOptions {
  /** Folder that the site is written to. */
  readonly dist: string;
  /** Folder for the build for Node. */
  readonly server: string;
  /** Where it will be published, or null. */
  readonly site: URL | null;
  readonly baseMap: BaseMap | null;
  readonly isWanted?: PrerenderOptions['isWanted'];
  /** What Vite tells of the client. */
  readonly logLevel?: LogLevel;
}

/** @returns the pages written */
export async function buildSite(options: SiteOptions): Promise<readonly string[]> {
  const { dist, server, site, baseMap, isWanted, logLevel = 'info' } = options;
  const template = await readFile(resolve(ROOT, 'index.html'), 'utf8');
  const define = baseMapDefine(baseMap);
  // Removed before anything can fail, so that an earlier build is never tested or published by mistake.
  for (const folder of [dist, server]) await rm(folder, { recursive: true, force: true });
  await build({ root: ROOT, define, logLevel, build: { outDir: dist } });
  await writeStories(resolve(ROOT, 'content'), dist);
  await build({
    root: ROOT,
    define,
    logLevel: 'warn',
    build: {
      outDir: server,
      ssr: 'src/app/renderPage.tsx',
      copyPublicDir: false,
      manifest: false,
      rolldownOptions: { output: { entryFileNames: 'renderPage.js' } },
    },
  });
  return prerender({
    template,
    distFolder: dist,
    serverEntry: resolve(server, 'renderPage.js'),
    site,
    hosts: baseMap?.hosts ?? [],
    ...(isWanted === undefined ? {} : { isWanted }),
  });
}
