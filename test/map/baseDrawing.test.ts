/** What a base map adds to the map: made from styles and files, read from PMTiles that were made for it. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/domain/palette.ts';
import {
  BASE_PREFIX,
  drawingOfStyle,
  drawingOfTiles,
  wholeAddress,
  type BaseDrawing,
  type Look,
} from '../../src/map/base/baseDrawing.ts';
import { PICTURE_TONES, STREETS_FROM_ZOOM, WORDS_FROM_ZOOM } from '../../src/map/base/baseTones.ts';
import { chequeredPng, madePmtiles, vectorTile } from '../support/madeTiles.ts';

const LIGHT: Look = { palette: PALETTES.light, scheme: 'light' };
const DARK: Look = { palette: PALETTES.dark, scheme: 'dark' };
const FROM = 'https://maps.example.org/styles/light.json';

/** A style with one layer of each kind that styles have. */
const STYLE: StyleSpecification = {
  version: 8,
  glyphs: 'https://fonts.example.net/{fontstack}/{range}.pbf',
  sprite: 'https://pictures.example.net/sprite',
  sources: {
    streets: { type: 'vector', tiles: ['../tiles/{z}/{x}/{y}.pbf'], attribution: 'theirs' },
    hills: { type: 'raster-dem', url: 'https://hills.example.net/tiles.json' },
  },
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': '#eee' } },
    { id: 'sea', type: 'fill', source: 'streets', 'source-layer': 'water', paint: { 'fill-color': '#9cf' } },
    {
      id: 'woods',
      type: 'fill',
      source: 'streets',
      'source-layer': 'wood',
      paint: { 'fill-pattern': 'tree' },
    },
    { id: 'shade', type: 'hillshade', source: 'hills' },
    {
      id: 'road',
      type: 'line',
      source: 'streets',
      'source-layer': 'road',
      minzoom: 13,
      filter: ['==', 'class', 'main'],
      paint: { 'line-color': 'orange', 'line-width': 20 },
    },
    {
      id: 'road-name',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'road',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Theirs'],
        'icon-image': 'shield',
        'text-size': 11,
      },
      paint: { 'text-color': '#777', 'icon-opacity': 0.5 },
    },
    {
      id: 'shields',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'road',
      layout: { 'icon-image': 'a' },
    },
  ],
};

const ids = (layers: readonly LayerSpecification[]) => layers.map(({ id }) => id.replace(BASE_PREFIX, ''));
const all = ({ below, streets, words }: BaseDrawing) => [...below, ...streets, ...words];

test('of a style only what needs neither its letters nor its pictures is drawn', () => {
  const drawing = drawingOfStyle(STYLE, FROM, LIGHT, false);
  expect(ids(drawing.below)).toEqual(['paper', 'sea', 'road']);
  expect(ids(drawing.streets)).toEqual(['road:street']);
  expect(ids(drawing.words)).toEqual(['road-name']);
  expect(JSON.stringify(drawing)).not.toMatch(/example\.net|Theirs|icon-|pattern/);
  expect(drawing.sources).toEqual({
    [`${BASE_PREFIX}streets`]: {
      type: 'vector',
      tiles: ['https://maps.example.org/tiles/{z}/{x}/{y}.pbf'],
      attribution: 'theirs',
    },
  });
  expect(drawing.isPictures).toBe(false);
});

test('streets over the areas are thin lines of the map’s own ink, and words come near to the ground only', () => {
  const { streets, words } = drawingOfStyle(STYLE, FROM, LIGHT, false);
  expect(streets[0]).toMatchObject({
    minzoom: 13,
    filter: ['==', 'class', 'main'],
    paint: { 'line-color': PALETTES.light.motorway },
  });
  expect(JSON.stringify(streets)).not.toContain('orange');
  expect(words[0]).toMatchObject({
    minzoom: WORDS_FROM_ZOOM,
    paint: { 'text-color': PALETTES.light.landmark, 'text-halo-color': PALETTES.light.labelHalo },
  });
  const road = { ...STYLE, layers: STYLE.layers.map((layer) => ({ ...layer, minzoom: 5 })) };
  expect(drawingOfStyle(road, FROM, LIGHT, false).streets[0]?.minzoom).toBe(STREETS_FROM_ZOOM);
});

test('a style for light screens is veiled on a dark one', () => {
  const veiled = drawingOfStyle(STYLE, FROM, DARK, true);
  expect(veiled.below.at(-1)).toMatchObject({
    id: `${BASE_PREFIX}veil`,
    type: 'background',
    paint: { 'background-color': PALETTES.dark.ground },
  });
  expect(ids(drawingOfStyle(STYLE, FROM, DARK, false).below)).not.toContain('veil');
});

test('pictures are grey, and on a dark ground paper is dark', () => {
  const style: StyleSpecification = {
    version: 8,
    sources: { scan: { type: 'raster', url: 'pmtiles://scan.pmtiles', tileSize: 256 } },
    layers: [{ id: 'scan', type: 'raster', source: 'scan', minzoom: 8, paint: { 'raster-opacity': 0.5 } }],
  };
  const { below, sources, isPictures } = drawingOfStyle(style, FROM, DARK, true);
  expect(isPictures).toBe(true);
  expect(sources[`${BASE_PREFIX}scan`]).toMatchObject({
    url: 'pmtiles://https://maps.example.org/styles/scan.pmtiles',
  });
  const [black, white] = PICTURE_TONES.dark;
  expect(below).toHaveLength(1);
  expect(below[0]).toMatchObject({
    minzoom: 8,
    paint: { 'raster-saturation': -1, 'raster-brightness-min': black, 'raster-brightness-max': white },
  });
  expect(black).toBeGreaterThan(white);
});

test('a file of vector tiles is drawn by the layers that are known, and refused where none is', () => {
  const file = {
    address: 'https://a.example/b.pmtiles',
    kind: 'vector',
    layers: ['roads', 'water', 'pois'],
  } as const;
  const drawing = drawingOfTiles(file, LIGHT);
  expect(ids(drawing!.below)).toEqual(['water']);
  expect(ids(drawing!.streets)).toEqual(['roads:street']);
  for (const layer of all(drawing!))
    expect(Object.keys(drawing!.sources)).toContain((layer as { source: string }).source);
  expect(drawingOfTiles({ ...file, layers: ['pois'] }, LIGHT)).toBeNull();
});

test.each([
  ['tiles/{z}/{x}/{y}.png', 'https://maps.example.org/styles/tiles/{z}/{x}/{y}.png'],
  ['https://tiles.example.org/{z}/{x}/{y}?key=a', 'https://tiles.example.org/{z}/{x}/{y}?key=a'],
  ['/a.json', 'https://maps.example.org/a.json'],
])('an address in a style is told from where the style is: %s', (address, whole) => {
  expect(wholeAddress(address, FROM)).toBe(whole);
});

/** A file in memory. */
function inMemory(bytes: Uint8Array): Source {
  const getBytes = (offset: number, length: number) =>
    Promise.resolve({ data: bytes.slice(offset, offset + length).buffer });
  return { getBytes, getKey: () => 'made' };
}

test.each([
  ['pictures', TileType.Png, chequeredPng()],
  ['vector', TileType.Mvt, vectorTile()],
] as const)('the made-up file of %s is read by the library', async (kind, type, tile) => {
  const file = new PMTiles(inMemory(madePmtiles({ kind, zooms: [6, 12] })));
  expect(await file.getHeader()).toMatchObject({ tileType: type, minZoom: 6, maxZoom: 12 });
  const metadata = (await file.getMetadata()) as { vector_layers: readonly unknown[] };
  expect(metadata.vector_layers).toHaveLength(kind === 'vector' ? 2 : 0);
  for (const [z, x, y] of [
    [6, 31, 20],
    [12, 2026, 1347],
  ] as const) {
    const found = await file.getZxy(z, x, y);
    expect(Buffer.from(found!.data).equals(Buffer.from(tile)), `${z}/${x}/${y}`).toBe(true);
  }
  expect(await file.getZxy(13, 4053, 2694)).toBeUndefined();
});
