/** Builds the plain page and its files into .cache/bench/plain. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { PLAIN, ROOT } from './folders.ts';
import { writePlainFiles } from './plainFiles.ts';

export async function buildPlain(): Promise<void> {
  await rm(PLAIN, { recursive: true, force: true });
  await build({
    configFile: false,
    root: resolve(ROOT, 'bench/plain'),
    base: './',
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir: PLAIN,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  await writePlainFiles(PLAIN);
}
