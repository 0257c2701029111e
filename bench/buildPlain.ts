/** Builds the plain page, and our map on the synthetic grid, with their files into .cache/bench. */
import { copyFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { baseMapDefine } from '../build/baseMapSetting.ts';
import { paletteCss } from '../build/paletteCss.ts';
import { PLAIN, ROOT, SCALE } from './folders.ts';
import { writePlainFiles } from './plainFiles.ts';

async function buildPage(folder: string, outDir: string, pages: readonly string[]): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root: resolve(ROOT, folder),
    base: './',
    define: baseMapDefine(null),
    plugins: [react(), paletteCss()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pages.map((page) => resolve(ROOT, folder, page)) },
    },
  });
}

export async function buildPlain(): Promise<void> {
  await buildPage('bench/plain', PLAIN, ['index.html', 'layers.html', 'scroll.html']);
  await buildPage('bench/scale', SCALE, ['index.html']);
  await writePlainFiles(PLAIN);
  for (const file of ['lsoa.geojson', 'grid.geojson']) await copyFile(join(PLAIN, file), join(SCALE, file));
}
