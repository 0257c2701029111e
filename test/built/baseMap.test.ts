/** Without a base map nothing built knows of one; with one every page may ask its hosts, and no others. */
import { expect, test } from 'vitest';
import { readBaseMap } from '../../build/baseMapSetting.ts';
import { BASE_MAP_WORDS } from '../../src/words/baseMap.ts';
import { BASE_PREFIX } from '../../src/map/base/baseDrawing.ts';
import { builtFiles, readBuilt, ROOT } from './dist.ts';

const base = readBaseMap(ROOT);
const texts = builtFiles(/\.(?:html|m?js|css|json|webmanifest)$/).filter((file) => !file.startsWith('data/'));

/** What is in every build with a base map, and must be in none without: its parts, words, ids, classes, and its reader. */
const TRACES = [
  'pmtiles://',
  BASE_PREFIX,
  'baseMap__credit',
  BASE_MAP_WORDS.failed,
  BASE_MAP_WORDS.offline.slice(0, 40),
] as const;

test.each(TRACES)('"%s" is built where there is a base map, and nowhere else', (trace) => {
  const found = texts.filter((file) => readBuilt(file).includes(trace));
  if (base === null) expect(found).toEqual([]);
  else expect(found).not.toEqual([]);
});

test('the about page says that no other host is asked, or which', () => {
  const about = readBuilt('about/index.html');
  const hosts = base?.hosts ?? [];
  expect(about.includes('asks no other host for anything.')).toBe(base === null);
  for (const host of hosts) expect(about).toContain(new URL(host).host);
  for (const { text } of base?.credits ?? []) expect(about).toContain(text);
});

test.each(builtFiles(/\.html$/))(
  '%s may fetch from this site and the hosts of the base map alone',
  (page) => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readBuilt(page))?.[1] ?? '';
    const parts = policy.split('; ');
    expect(parts).toContain(["connect-src 'self'", ...(base?.hosts ?? [])].join(' '));
    expect(parts.filter((part) => /https?:/.test(part) && !part.startsWith('connect-src'))).toEqual([]);
  },
);

test('no file of tiles is stored on the device', () => {
  const { files } = JSON.parse(readBuilt('offline-files.json')) as { files: { path: string }[] };
  expect(files.filter(({ path }) => path.endsWith('.pmtiles'))).toEqual([]);
});
