/**
 * `npm run bench [-- part …] [--sources DIR]`: parts are load, switch, scroll, bytes, data, readers; all of them without a name.
 * Needs a build (`npm run build`). Each part is beside a plain MapLibre page built and measured in the same run.
 * Writes bench/results/latest.json and the tables of docs/performance.md.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startStaticServer } from '../build/staticServer.ts';
import { buildPlain } from './buildPlain.ts';
import { DIST, PLAIN, RESULTS, SCALE } from './folders.ts';
import { measureBytes } from './measureBytes.ts';
import { measureData, type DataResult } from './measureData.ts';
import { measureLoad, type LoadResult } from './measureLoad.ts';
import { measureReaders } from './measureReaders.ts';
import { measureScroll, type ScrollResult } from './measureScroll.ts';
import { measureSwitch, type SwitchResult } from './measureSwitch.ts';
import { GRID_AREAS, indicatorsOf } from './plainFiles.ts';
import { writeReport, type Results } from './report.ts';

const PARTS = ['load', 'switch', 'scroll', 'bytes', 'data', 'readers'];
/** The longest story, and the one with the heaviest maps. */
const STORIES_SCROLLED = [
  ['west-midlands', 'story of the West Midlands'],
  ['solihull', 'story of Solihull'],
] as const;
/** All four that people come for, as an address says them. */
const FOUR_LAYERS = 'violence-with-injury,imd-score:pattern,children-missing-incidents:circles,step-together';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sources: { type: 'string' } },
});
const unknown = positionals.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);
  process.exit(1);
}
if (!existsSync(join(DIST, 'index.html'))) {
  console.error('There is nothing to measure yet: run "npm run build" first.');
  process.exit(1);
}
const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);

async function measureLoads(ours: string, plain: string): Promise<LoadResult[]> {
  return [
    await measureLoad('Ours: first page', ours),
    await measureLoad('Ours: area (Heath Town)', `${ours}area/E05014848/`),
    await measureLoad('Ours: a measure', `${ours}data/violence-with-injury/`),
    await measureLoad('Ours: explorer, default address', `${ours}explore/`),
    await measureLoad('Plain MapLibre page, 192 wards', plain),
  ];
}

async function measureSwitches(ours: string, plain: string, scale: string): Promise<SwitchResult[]> {
  const results: SwitchResult[] = [];
  for (const [level, areas] of [
    ['ward', 192],
    ['lsoa', 1719],
  ] as const) {
    const at = (query: string): string => `${ours}explore/?${query}&geography=${level}`;
    const beside = `${plain}layers.html?areas=${level}`;
    results.push(
      await measureSwitch(
        'Ours: indicator',
        at('indicator=violence-with-injury'),
        areas,
        await indicatorsOf(level),
      ),
      await measureSwitch('Plain page: indicator', `${plain}?areas=${level}`, areas),
      await measureSwitch('Ours: a step of period', at('indicator=robbery'), areas, 'periods'),
      await measureSwitch('Plain page: a step of period', beside, areas, 'periods'),
      await measureSwitch('Ours: a layer on or off', at(`layers=${FOUR_LAYERS}`), areas, 'layers'),
      await measureSwitch('Plain page: a layer on or off', beside, areas, 'layers'),
    );
  }
  results.push(
    await measureSwitch('Ours: indicator, map alone', scale, GRID_AREAS),
    await measureSwitch('Plain page: indicator', `${plain}?areas=grid`, GRID_AREAS),
  );
  return results;
}

async function measureScrolls(ours: string, plain: string): Promise<ScrollResult[]> {
  const results: ScrollResult[] = [];
  for (const screen of [
    { width: 412, height: 823 },
    { width: 1280, height: 900 },
  ]) {
    for (const [story, name] of STORIES_SCROLLED) {
      results.push(
        await measureScroll(`Ours: ${name}`, `${ours}story/${story}/`, screen, (page) =>
          page.waitForFunction(() => 'ready' in document.documentElement.dataset),
        ),
      );
    }
    results.push(
      await measureScroll('Plain pinned map', `${plain}scroll.html`, screen, (page) =>
        page.locator('canvas').waitFor({ timeout: 60_000 }),
      ),
    );
  }
  return results;
}

async function measureDataBuilds(sources: string | undefined): Promise<DataResult[] | null> {
  if (sources === undefined) {
    console.log('data: skipped, because it needs the raw sources (--sources DIR).');
    return null;
  }
  const results: DataResult[] = [];
  for (const factor of [1, 10, 50]) results.push(await measureData(sources, factor));
  return results;
}

await buildPlain();
const serve = (folder: string) => startStaticServer({ folder, base: '/', port: 0, strictHeaders: false });
const [ours, plain, scale] = await Promise.all([serve(DIST), serve(PLAIN), serve(SCALE)]);
/** Written part by part: a part that fails takes nothing from those measured before it. */
async function keep(results: Results): Promise<void> {
  await mkdir(dirname(RESULTS), { recursive: true });
  const earlier = existsSync(RESULTS) ? (JSON.parse(await readFile(RESULTS, 'utf8')) as Results) : {};
  await writeFile(RESULTS, JSON.stringify({ ...earlier, ...results }, null, 2));
  await writeReport(results);
}

const measures: Readonly<Record<string, () => Results | Promise<Results>>> = {
  bytes: () => ({ bytes: measureBytes() }),
  load: async () => ({ load: await measureLoads(ours.address, plain.address) }),
  switch: async () => ({ switch: await measureSwitches(ours.address, plain.address, scale.address) }),
  scroll: async () => ({ scroll: await measureScrolls(ours.address, plain.address) }),
  readers: async () => ({ readers: await measureReaders() }),
  data: async () => {
    const data = await measureDataBuilds(values.sources);
    return data === null ? {} : { data };
  },
};
try {
  for (const [part, measure] of Object.entries(measures)) {
    if (!wanted(part)) continue;
    try {
      await keep(await measure());
    } catch (cause) {
      process.exitCode = 1;
      console.error(`${part}: not measured. ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
} finally {
  for (const { server } of [ours, plain, scale]) {
    server.closeAllConnections();
    server.close();
  }
}
