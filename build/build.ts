/**
 * `npm run build`: the client, then the same app built for Node, which writes every page as HTML into dist/.
 * SITE_URL says where it will be published, for what needs whole addresses (docs/adr/0006-head-of-a-page.md).
 */
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { prerender } from './prerender.ts';
import { writeStories } from './writeStories.ts';
import { siteAddress } from './siteFiles.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = resolve(ROOT, 'dist');
const SERVER = resolve(ROOT, '.cache/server');

const site = siteAddress(process.env['SITE_URL']);
const template = await readFile(resolve(ROOT, 'index.html'), 'utf8');

// Removed before anything can fail, so that an earlier build is never tested or published by mistake.
for (const folder of [DIST, SERVER]) await rm(folder, { recursive: true, force: true });
await build({ root: ROOT, build: { outDir: DIST } });
await writeStories(resolve(ROOT, 'content'), DIST);
await build({
  root: ROOT,
  logLevel: 'warn',
  build: {
    outDir: SERVER,
    ssr: 'src/app/renderPage.tsx',
    copyPublicDir: false,
    manifest: false,
    rolldownOptions: { output: { entryFileNames: 'renderPage.js' } },
  },
});
const pages = await prerender({
  template,
  distFolder: DIST,
  serverEntry: resolve(SERVER, 'renderPage.js'),
  site,
});
console.log(`${pages.length} pages and 404.html written to dist/.`);
if (site === null) {
  console.log('SITE_URL is not set: no canonical addresses, no link pictures, no sitemap.xml.');
}
