import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { baseMapDefine, parseBaseMap, readBaseMap } from '../../build/baseMapSetting.ts';
import { securityPolicy } from '../../build/securityPolicy.ts';

const ATTRIBUTION = [{ text: '© OpenStreetMap contributors' }];
const parse = (setting: unknown) => parseBaseMap(JSON.stringify(setting));
const folder = mkdtempSync(join(tmpdir(), 'base-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a base map is off where the file says so, and where it is left out', () => {
  expect(parse({ use: 'none' })).toBeNull();
  expect(readBaseMap(folder)).toBeNull();
  expect(baseMapDefine(null)).toEqual({ __BASE_MAP__: 'null' });
});

test('a style opens its own host and those that are named, each once', () => {
  const base = parse({
    use: 'style',
    style: 'https://maps.example.org/styles/light.json?key=abc',
    darkStyle: 'https://maps.example.org/styles/dark.json',
    otherHosts: ['https://tiles.example.org'],
    attribution: [{ text: ' © A maker ', url: 'https://example.org/terms' }],
  });
  expect(base).toEqual({
    kind: 'style',
    style: 'https://maps.example.org/styles/light.json?key=abc',
    darkStyle: 'https://maps.example.org/styles/dark.json',
    hosts: ['https://maps.example.org', 'https://tiles.example.org'],
    credits: [{ text: '© A maker', url: 'https://example.org/terms' }],
  });
});

test('a file of this site opens no host', () => {
  const base = parse({ use: 'pmtiles', file: 'base/streets.pmtiles', attribution: ATTRIBUTION });
  expect(base).toMatchObject({ kind: 'pmtiles', hosts: [] });
});

test('the security policy opens fetching from exactly these hosts, and nothing else', () => {
  const inline = { scripts: [], styles: [] };
  const closed = securityPolicy(inline).split('; ');
  expect(closed).toContain("connect-src 'self'");
  const open = securityPolicy(inline, ['https://maps.example.org']).split('; ');
  expect(open).toContain("connect-src 'self' https://maps.example.org");
  const others = (policy: readonly string[]) => policy.filter((part) => !part.startsWith('connect-src'));
  expect(others(open)).toEqual(others(closed));
  expect(open.join()).not.toMatch(/unsafe|\*/);
});

test.each([
  [{ use: 'streets' }, /base-map\.json, use: must be "none", "style" or "pmtiles"/],
  [{ use: 'pmtiles', file: 'base/a.pmtiles' }, /attribution: is missing/],
  [{ use: 'pmtiles', file: 'base/a.pmtiles', attribution: [] }, /attribution: is empty/],
  [{ use: 'pmtiles', file: 'base/a.pmtiles', attribution: [{ text: '' }] }, /attribution\.0\.text: is empty/],
  [{ use: 'pmtiles', file: 'base/a.mbtiles', attribution: ATTRIBUTION }, /file: does not end in \.pmtiles/],
  [{ use: 'pmtiles', file: '../a.pmtiles', attribution: ATTRIBUTION }, /file: is no address/],
  [{ use: 'pmtiles', file: 'http://a.example/a.pmtiles', attribution: ATTRIBUTION }, /file: is no address/],
  [{ use: 'style', attribution: ATTRIBUTION }, /style: is missing/],
  [{ use: 'style', style: 'javascript:1', attribution: ATTRIBUTION }, /style: is no address/],
  [
    { use: 'style', style: 'base/a.json', otherHosts: ['https://*.example.org'], attribution: ATTRIBUTION },
    /otherHosts\.0: is no host/,
  ],
  [
    {
      use: 'style',
      style: 'base/a.json',
      otherHosts: ["https://a.example/; script-src '*'"],
      attribution: ATTRIBUTION,
    },
    /otherHosts\.0: is no host/,
  ],
  [{ use: 'none', style: 'base/a.json' }, /style: is not known here/],
])('a wrong setting says where it is wrong and how to mend it: %j', (setting, message) => {
  expect(() => parse(setting)).toThrow(message);
  expect(() => parse(setting)).toThrow(/docs\/base-map\.md shows the whole file/);
});

test('a text that is no JSON is refused by the name of the file', () => {
  expect(() => parseBaseMap('{ use: none }')).toThrow(/content\/base-map\.json: it is not valid JSON/);
});

test('a file of this site must be there, and be PMTiles', () => {
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'public'));
  const setting = { use: 'pmtiles', file: 'streets.pmtiles', attribution: ATTRIBUTION };
  writeFileSync(join(folder, 'content/base-map.json'), JSON.stringify(setting));
  expect(() => readBaseMap(folder)).toThrow(/streets\.pmtiles: there is no such file below public/);
  writeFileSync(join(folder, 'public/streets.pmtiles'), '<html>Not found</html>');
  expect(() => readBaseMap(folder)).toThrow(/this is no PMTiles file of version 3/);
  writeFileSync(join(folder, 'public/streets.pmtiles'), 'PMTiles\u0003');
  expect(readBaseMap(folder)).toMatchObject({ file: 'streets.pmtiles' });
});

test('every example of the guide is a setting that the build takes', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../docs/base-map.md'), 'utf8');
  const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  expect(blocks.length).toBeGreaterThan(2);
  for (const block of blocks) expect(() => parseBaseMap(block)).not.toThrow();
});
