import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import type { AreasFile, Manifest } from '../../src/data/schema.ts';
import { geometryOf } from '../../src/map/mapGeometry.ts';
import { extentOf } from '../../src/map/project.ts';
import { geoPath } from '../support/publishedGeo.ts';

function published(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
}

const { current } = published('data/manifest.json') as Manifest;
const areas = published(`data/${current}/areas/ward.json`) as AreasFile;
const shapes = decodeGeometry('ward', published(geoPath('ward.json')), areas);

test('all wards of the release fit into 30 kB of compressed paths, so that a prerendered page can carry its map', () => {
  const { areaPaths, localAuthorityPath } = geometryOf(shapes, 'geographic', extentOf(shapes.boroughs));
  expect(areaPaths.size).toBe(areas.codes.length);
  for (const path of areaPaths.values()) expect(path).toMatch(/^M[\d ]/);
  const bytes = gzipSync([...areaPaths.values(), localAuthorityPath].join('\n')).length;
  expect(bytes).toBeLessThan(30_000);
});

test('every ward has its own hexagon', () => {
  const { areaPaths } = geometryOf(shapes, 'hexagons', extentOf(shapes.boroughs));
  expect(new Set(areaPaths.values()).size).toBe(areas.codes.length);
});

test('paths are made once for the same shapes, layout and extent', () => {
  const extent = extentOf(shapes.boroughs);
  expect(geometryOf(shapes, 'geographic', [...extent])).toBe(geometryOf(shapes, 'geographic', extent));
});
