/** The byte budgets of what is published. 1 kB is 1,000 bytes after gzip. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectAssets, ENTRY_MODULE, readBuildManifest } from '../../build/assetGraph.ts';
import { builtFiles, DIST, kilobytes, linkedFiles, readBuilt, sentBytes } from './dist.ts';
import { geoPath } from '../support/publishedGeo.ts';

if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is not built: run "npm run build" first.');
const manifest = await readBuildManifest(DIST);
const entry = collectAssets(manifest, [ENTRY_MODULE]);

function within(what: string, size: number, budget: number): void {
  console.log(`${what}: ${size.toFixed(1)} kB of ${budget} kB`);
  expect(size, what).toBeGreaterThan(0);
  expect(size, what).toBeLessThanOrEqual(budget);
}

/** What a page that rests asks for when it is used, in the script that is in the page. */
const WHEN_USED = /const rest=\{[^}]*\};/;

/** HTML, scripts, styles, fonts and data that a page loads before anybody acts. */
function firstLoad(page: string): string[] {
  const loaded = linkedFiles(
    page,
    /<(?:script|link(?! rel="icon"| rel="stylesheet" disabled))[^>]* (?:href|src)="([^"]*)"/g,
  );
  // The script that is in the page asks for the others and for the data once the page has been painted.
  const whenUsed = WHEN_USED.exec(readBuilt(page))?.[0] ?? '';
  const asked = linkedFiles(page, ASKED).filter((file) => !whenUsed.includes(`${file}"`));
  expect(asked.filter((file) => file.endsWith('.json')).length, 'data files asked for').toBeGreaterThan(0);
  expect(asked.filter((file) => file.endsWith('.js')).length, 'scripts asked for').toBeGreaterThan(1);
  return [...new Set([page, ...loaded, ...asked])];
}

/** Scripts and data named in the page's own script. */
const ASKED = /"((?:\.{1,2}\/)+(?:(?:data|geo)\/[^"]*\.json|assets\/[^"]*\.js))"/g;

/** The same for a page that is used, before what its parts ask for when they are reached. */
function inUse(page: string): string[] {
  return [...new Set([...firstLoad(page), ...linkedFiles(page, ASKED)])];
}

test('script of the first load stays within 120 kB, without map and document writers', () => {
  within('first-load script', kilobytes(entry.scripts), 120);
  const text = entry.scripts.map(readBuilt).join('\n');
  expect(text).not.toMatch(/maplibregl-canvas|wordprocessingml|spreadsheetml/);
});

test.each(['index.html', 'data/index.html', 'data/violence-with-injury/index.html', 'about/index.html'])(
  'everything that %s loads before anybody acts stays within 170 kB',
  (page) => {
    within(page, kilobytes(firstLoad(page)), 170);
  },
);

test('script of the page of a story stays within 120 kB', () => {
  const { scripts } = collectAssets(manifest, [ENTRY_MODULE, 'src/story/StoryScreen.tsx']);
  within('script of a story', kilobytes(scripts), 120);
});

test('what reads and checks a document is fetched only when there is one, and stays within 40 kB', () => {
  const reader = Object.keys(manifest).filter((key) => /check\/(?:checkGiven|reportDocx)\.ts$/.test(key));
  expect(reader).toHaveLength(2);
  const { scripts } = collectAssets(manifest, [ENTRY_MODULE, 'src/evidence/CheckScreen.tsx']);
  const own = collectAssets(
    manifest,
    reader.filter((key) => key.includes('checkGiven')),
  ).scripts.filter((file) => !scripts.includes(file));
  expect(own.length, 'scripts of the reader').toBeGreaterThan(0);
  within('reader of documents', kilobytes(own), 40);
  // A word that only the reader has.
  expect(scripts.map(readBuilt).join('\n')).not.toContain('tracked-changes');
  expect(own.map(readBuilt).join('\n')).toContain('tracked-changes');
});

test('what is stored for use without a network stays within 6 MB', () => {
  const { files } = JSON.parse(readBuilt('offline-files.json')) as {
    files: { path: string; bytes: number }[];
  };
  within('stored on the device', files.reduce((total, { bytes }) => total + bytes, 0) / 1000, 6000);
  for (const needed of [/^shell\.html$/, /^stories\//, /\/profiles\//, /\.ward\.json$/, /\/postcodes\//])
    expect(
      files.some(({ path }) => needed.test(path)),
      String(needed),
    ).toBe(true);
});

test('the explorer stays within 180 kB until it is used', () => {
  within('explorer at rest', kilobytes(firstLoad('explore/index.html')), 180);
});

test('everything the explorer needs in use, before its interactive map, stays within 280 kB', () => {
  const files = inUse('explore/index.html');
  expect(files.some((file) => /^(?:data\/[^/]+\/)?geo\//.test(file))).toBe(true);
  within('explorer before the map', kilobytes(files), 280);
});

test('the explorer with its interactive map stays within 700 kB', () => {
  const before = inUse('explore/index.html');
  const mapModules = Object.keys(manifest).filter((key) => /maplibre|InteractiveMap/.test(key));
  expect(mapModules.length, 'modules of the interactive map in the build').toBeGreaterThan(0);
  const { scripts, styles } = collectAssets(manifest, mapModules);
  const later = [...scripts, ...styles, ...builtFiles(/assets\/.*worker.*\.m?js$/)];
  within('explorer with the map', kilobytes([...new Set([...before, ...later])]), 700);
});

test('ward geometry stays within 60 kB and neighbourhood geometry within 260 kB', () => {
  within('ward geometry', kilobytes([geoPath('ward.json')]), 60);
  within('neighbourhood geometry', kilobytes([geoPath('lsoa.json')]), 260);
});

test('a postcode search fetches at most 15 kB', () => {
  const files = builtFiles(/^data\/[^/]+\/postcodes\/.*\.json$/);
  const largest = Math.max(...files.map(sentBytes)) / 1000;
  within(`largest of ${files.length} postcode files`, largest, 15);
});

test('landmarks and names stay within 90 kB, and are fetched only when the map has been seen', () => {
  const modules = Object.keys(manifest).filter((key) => /andmark|MarksKey/.test(key));
  expect(modules.length, 'modules of landmarks in the build').toBeGreaterThan(1);
  const { scripts, styles } = collectAssets(manifest, modules);
  const before = new Set(inUse('explore/index.html'));
  const own = [...scripts, ...styles].filter((file) => !before.has(file));
  expect(own.join()).toMatch(/landmarkLayers/);
  // Releases from 2026-12 on have a file of them.
  const files = builtFiles(/^data\/[^/]+\/geo\/landmarks\.json$/);
  expect(files.filter((file) => before.has(file))).toEqual([]);
  const largest = Math.max(0, ...files.map((file) => kilobytes([file])));
  within('landmarks and names', largest + kilobytes(own), 90);
});
