/** Files as programs write them: read, or refused with the true reason. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openRing, type Ring } from '../../src/domain/outline.ts';
import { LARGEST_UNPACKED, readOutlineFile, readOutlineText } from '../../src/evidence/readOutlineFile.ts';

const RING: Ring = [
  [-2.14, 52.6],
  [-2.1, 52.605],
  [-2.09, 52.585],
  [-2.14, 52.6],
];
const RINGS = [openRing(RING)];
const POLYGON = { type: 'Polygon', coordinates: [RING] };
const FEATURE = { type: 'Feature', properties: {}, geometry: POLYGON };
const KML = `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${RING.map((corner) => corner.join(',')).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;

const collection = (...features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
const polygon = (ring: unknown): string => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
const declared = (crs: unknown, ring: unknown = RING): string =>
  JSON.stringify({ type: 'Polygon', coordinates: [ring], crs });
const inMetres = RING.map(([x, y]) => [391_000 + (x + 2.14) * 68_000, 298_000 + (y - 52.6) * 111_000]);

function fileOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const signs = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(signs.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < signs.length; index += 1)
    view.setUint16(index * 2, signs.charCodeAt(index), !big);
  return bytes;
}

const ESRI = { rings: [RING] };

test.each([
  ['a polygon', polygon(RING)],
  ['a polygon that is not closed', polygon(openRing(RING))],
  ['a polygon written the other way round', polygon([...RING].reverse())],
  ['a polygon with heights', polygon(RING.map((corner) => [...corner, 120.5]))],
  ['several polygons', JSON.stringify({ type: 'MultiPolygon', coordinates: [[RING], [RING]] })],
  ['features', collection(FEATURE, FEATURE)],
  ['geometries', JSON.stringify({ type: 'GeometryCollection', geometries: [POLYGON] })],
  ['a list of features', JSON.stringify([FEATURE, FEATURE])],
  ['a feature on each line', `${JSON.stringify(FEATURE)}\r\n${JSON.stringify(FEATURE)}\n\n`],
  [
    'features after record separators',
    `\x1e${JSON.stringify(FEATURE, null, 2)}\n\x1e${JSON.stringify(FEATURE)}\n`,
  ],
  [
    'NaN among the properties',
    `{"type":"Feature","properties":{"rate":NaN,"words":"is NaN"},"geometry":${JSON.stringify(POLYGON)}}`,
  ],
  ['numbers in quotes', polygon(RING.map(([x, y]) => [String(x), String(y)]))],
  [
    'TopoJSON',
    JSON.stringify({
      type: 'Topology',
      arcs: [RING],
      objects: { a: { type: 'Polygon', arcs: [[0]] }, b: { type: 'GeometryCollection', geometries: [] } },
    }),
  ],
  ['a geometry of Esri', JSON.stringify(ESRI)],
  ['a feature of Esri', JSON.stringify({ attributes: {}, geometry: ESRI })],
  [
    'features of Esri',
    JSON.stringify({
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: 4326 },
      features: [{ attributes: {}, geometry: ESRI }],
    }),
  ],
  ['KML', KML],
] as const)('%s is read', (_what, text) => {
  expect(readOutlineText(text)).toMatchObject({ rings: RINGS });
});

test.each([
  ['UTF-8 with its mark', 'a.geojson', strToU8(`\uFEFF${polygon(RING)}`)],
  ['UTF-16', 'a.geojson', utf16(polygon(RING))],
  ['UTF-16, larger byte first', 'a.geojson', utf16(polygon(RING), { big: true })],
  ['UTF-16 without a mark', 'a.geojson', utf16(polygon(RING), { mark: false })],
  ['KML in UTF-16', 'a.kml', utf16(`<?xml version="1.0" encoding="UTF-16"?>${KML}`)],
  ['KML that says UTF-16 and is UTF-8', 'a.kml', strToU8(`<?xml version="1.0" encoding="UTF-16"?>${KML}`)],
  ['KML of an old program', 'a.kml', strToU8(`<?xml version="1.0" encoding="windows-1252"?>${KML}`)],
  ['a packed KML', 'a.kmz', zipSync({ 'doc.kml': strToU8(KML), 'files/icon.png': strToU8('no picture') })],
  [
    'a packed GeoJSON',
    'a.zip',
    zipSync({
      'folder/a.geojson': strToU8(polygon(RING)),
      '__MACOSX/folder/._a.geojson': strToU8('x'),
      'package.json': strToU8('{"name":"x"}'),
    }),
  ],
  ['a compressed GeoJSON', 'a.geojson.gz', gzipSync(strToU8(polygon(RING)))],
  ['a file under a wrong name', 'a.txt', strToU8(KML)],
] as const)('a file with %s is read', async (_what, name, bytes) => {
  expect(await readOutlineFile(fileOf(name, bytes))).toMatchObject({ rings: RINGS });
});

test.each([
  'urn:ogc:def:crs:OGC:1.3:CRS84',
  'urn:ogc:def:crs:OGC::CRS84',
  'urn:ogc:def:crs:CRS::84',
  'urn:ogc:def:crs:EPSG::4326',
  'urn:ogc:def:crs:EPSG:9.9.1:4326',
  'urn:ogc:def:crs:EPSG::4258',
  'urn:ogc:def:crs:EPSG::4979',
  'urn:ogc:def:crs:EPSG::4937',
  'http://www.opengis.net/def/crs/EPSG/0/4258',
  'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  'http://www.opengis.net/gml/srs/epsg.xml#4326',
  'EPSG:4258',
  'epsg:4326',
  'ETRS89',
  'WGS 84',
])('longitude and latitude declared as %s are taken', (name) => {
  expect(readOutlineText(declared({ type: 'name', properties: { name } }))).toMatchObject({ rings: RINGS });
});

test.each([null, '', {}, { type: 'EPSG', properties: { code: 4326 } }])(
  'a declaration that says nothing else is taken: %j',
  (crs) => {
    expect(readOutlineText(declared(crs))).toMatchObject({ rings: RINGS });
  },
);

test.each([
  ['British National Grid (EPSG:27700)', 'urn:ogc:def:crs:EPSG::27700'],
  ['British National Grid (EPSG:27700)', 'EPSG:27700'],
  ['British National Grid (EPSG:27700)', 'http://www.opengis.net/def/crs/EPSG/0/27700'],
  ['British National Grid (EPSG:27700)', 'OSGB36 / British National Grid'],
  ['Web Mercator (EPSG:3857)', 'urn:ogc:def:crs:EPSG::3857'],
  ['UTM zone 30N (EPSG:32630)', 'urn:ogc:def:crs:EPSG::32630'],
  ['UTM zone 30N', 'WGS 84 / UTM zone 30N'],
  ['EPSG:2154', 'urn:ogc:def:crs:EPSG::2154'],
])('metres are refused by name: %s', (system, name) => {
  expect(readOutlineText(declared({ type: 'name', properties: { name } }, inMetres))).toEqual({
    problem: 'wrong-projection',
    system,
  });
});

test.each([
  ['wrong-projection', { wkid: 27700 }, inMetres],
  ['wrong-projection', { wkid: 102100, latestWkid: 3857 }, inMetres],
  ['wrong-projection', { wkt: 'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936"]]' }, inMetres],
  ['contradicts', { wkid: 27700 }, RING],
] as const)('what Esri declares is heeded: %s for %j', (problem, spatialReference, ring) => {
  expect(readOutlineText(JSON.stringify({ rings: [ring], spatialReference }))).toMatchObject({ problem });
});

test('metres that are not declared are told by their size', () => {
  const mercator = RING.map(([x, y]) => [x * 111_320, 6_900_000 + y * 100]);
  const system = (ring: unknown): unknown => readOutlineText(polygon(ring));
  expect(system(inMetres)).toEqual({
    problem: 'wrong-projection',
    system: 'British National Grid (EPSG:27700)',
  });
  expect(system(mercator)).toEqual({ problem: 'wrong-projection', system: 'Web Mercator (EPSG:3857)' });
  expect(system(RING.map(([x, y]) => [x * -9e7, y * 9e7]))).toEqual({
    problem: 'wrong-projection',
    system: null,
  });
});

test.each([
  ['degrees of another map', 'EPSG:4277', 'OSGB36 (EPSG:4277)'],
  ['degrees that are said to be metres', 'EPSG:27700', 'British National Grid (EPSG:27700)'],
])('%s are refused, with what the file says', (_what, name, system) => {
  expect(readOutlineText(declared({ type: 'name', properties: { name } }))).toMatchObject({ system });
});

test.each([
  [null],
  [{}],
  [{ type: 'Polygon', coordinates: [] }],
  [{ type: 'Polygon', coordinates: [[]] }],
  [{ type: 'Polygon', coordinates: null }],
  [{ type: 'Polygon' }],
  [{ type: 'MultiPolygon' }],
  [{ type: 'Unknown', coordinates: [] }],
  [{ type: 'Polygon', coordinates: [[RING[0], RING[1], RING[0]]] }],
  [{ type: 'Polygon', coordinates: [[RING[0], RING[0], RING[0], RING[0]]] }],
  [{ type: 'Point', coordinates: [-2.1, 52.5] }],
  [{ type: 'LineString', coordinates: RING }],
])('a part without area is left out and counted: %j', (geometry) => {
  const text = collection(FEATURE, { type: 'Feature', properties: {}, geometry });
  expect(readOutlineText(text)).toMatchObject({ rings: RINGS, taken: 1, leftOut: { withoutArea: 1 } });
  expect(readOutlineText(collection({ type: 'Feature', properties: {}, geometry }))).toEqual({
    problem: 'empty',
  });
});

test.each([[null], [''], ['x'], [true], [[]], [{}], ['52,6'], ['0x34']])(
  'a corner of %j is no number, and not nought',
  (value) => {
    const ring = [[value, value], ...RING.slice(0, 3), [value, value]];
    const bad = { ...FEATURE, geometry: { type: 'Polygon', coordinates: [ring] } };
    expect(readOutlineText(collection(bad))).toEqual({ problem: 'not-numbers' });
    expect(readOutlineText(collection(bad, FEATURE))).toMatchObject({
      rings: RINGS,
      leftOut: { notNumbers: 1 },
    });
  },
);

test.each([
  [
    'numbers in quotes',
    polygon(RING.map((corner) => corner.map((number) => String(number).replace('.', ',')))),
  ],
  ['bare numbers', polygon(RING).replace(/(\d)\.(\d)/g, '$1,$2')],
  [
    'a nought after the comma, which is no JSON',
    polygon([...RING, [-2.09, 52.05]]).replace(/(\d)\.(\d)/g, '$1,$2'),
  ],
])('GeoJSON with decimal commas is refused by name: %s', (_what, text) => {
  expect(readOutlineText(text)).toEqual({ problem: 'decimal-commas' });
});

test('a name with decimal commas does not spoil a file whose numbers are right', () => {
  const named = { ...FEATURE, properties: { name: 'near -2,14 52,6' } };
  expect(readOutlineText(collection(named))).toMatchObject({ rings: RINGS });
});

test('numbers beyond all bounds are none', () => {
  expect(readOutlineText(polygon(RING).replace('-2.1,', '-1e999,'))).toEqual({ problem: 'not-numbers' });
  expect(readOutlineText(polygon(RING).replace('-2.1,', 'NaN,'))).toEqual({ problem: 'not-numbers' });
});

const BOW: Ring = [
  [-2.14, 52.6],
  [-2.1, 52.58],
  [-2.1, 52.6],
  [-2.14, 52.58],
];

test('a part that crosses itself is left out and counted, or refused where it is alone', () => {
  const bow = { ...FEATURE, geometry: { type: 'Polygon', coordinates: [BOW] } };
  expect(readOutlineText(collection(bow, FEATURE))).toMatchObject({ rings: RINGS, leftOut: { crossing: 1 } });
  expect(readOutlineText(collection(bow))).toMatchObject({ problem: 'crosses-itself' });
});

test.each([
  ['empty', ''],
  ['empty', ' \n'],
  ['empty', collection()],
  ['unreadable', '{"type":'],
  ['unreadable', '{"name":"no places"}'],
  [
    'unreadable',
    JSON.stringify({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[3]] } } }),
  ],
  ['swapped', polygon(RING.map(([x, y]) => [y, x]))],
  ['outside', polygon(RING.map(([x, y]) => [x + 40, y]))],
  [
    'outside',
    polygon([
      [179, 52.58],
      [-179, 52.58],
      [-179, 52.6],
      [179, 52.6],
    ]),
  ],
])('text that cannot be used is answered with its reason: %s', (problem, text) => {
  expect(readOutlineText(text)).toEqual({ problem });
});

test.each([
  ['shapefile', 'a.shp', new Uint8Array([0, 0, 0x27, 0x0a, 0, 0])],
  ['shapefile', 'a.dbf', new Uint8Array([3, 1, 1, 1])],
  ['shapefile', 'a.prj', strToU8('GEOGCS["GCS_WGS_1984"]')],
  ['shapefile', 'a.zip', zipSync({ 'a/a.shp': strToU8('x'), 'a/a.dbf': strToU8('x') })],
  ['gpx', 'a.gpx', strToU8('<?xml version="1.0"?><!-- made --><gpx version="1.1"><trk/></gpx>')],
  ['geopackage', 'a.gpkg', strToU8('SQLite format 3\0')],
  ['flatgeobuf', 'a.fgb', strToU8('fgb\x03fgb\x00')],
  ['gml', 'a.gml', strToU8('<ogr:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>')],
  ['osm', 'a.osm', strToU8('<osm version="0.6"></osm>')],
  ['wkt', 'a.wkt', strToU8('MULTIPOLYGON (((-2.1 52.5, -2 52.5, -2 52.6)))')],
  ['mapinfo', 'a.tab', strToU8('!table\n!version 300')],
  ['mapinfo', 'a.mif', strToU8('Version 300\nCharset "Neutral"')],
  ['dxf', 'a.dxf', strToU8('  0\nSECTION\n  2\nHEADER')],
  ['parquet', 'a.parquet', strToU8('PAR1')],
  ['table', 'a.csv', strToU8('name,postcode\nA,WV1 1SH')],
  ['picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ['picture', 'a.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['pdf', 'a.pdf', strToU8('%PDF-1.7')],
  ['office', 'a.docx', zipSync({ 'word/document.xml': strToU8('x') })],
  ['packed', 'a.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['webPage', 'a.geojson', strToU8('<!DOCTYPE html><html lang="en"></html>')],
] as const)('a file of another kind is named: %s, as %s', async (kind, name, bytes) => {
  expect(await readOutlineFile(fileOf(name, bytes))).toEqual({ problem: 'other-kind', kind });
});

test('a packed file without places, and a damaged one, are told apart', async () => {
  const nothing = zipSync({ 'read me.txt': strToU8('x') });
  expect(await readOutlineFile(fileOf('a.zip', nothing))).toEqual({ problem: 'nothing-packed' });
  const damaged = zipSync({ 'doc.kml': strToU8(KML) }).slice(0, 60);
  expect(await readOutlineFile(fileOf('a.kmz', damaged))).toEqual({ problem: 'unreadable' });
});

test('a file that is too large, as it is or unpacked, is refused without being read', async () => {
  const large = {
    name: 'large.geojson',
    size: 50_000_000,
    arrayBuffer: () => Promise.reject(new Error('It was read.')),
  };
  expect(await readOutlineFile(large)).toEqual({ problem: 'too-large' });
  const blown = new Uint8Array(LARGEST_UNPACKED + 1).fill(32);
  for (const file of [fileOf('a.kmz', zipSync({ 'doc.kml': blown })), fileOf('a.gz', gzipSync(blown))]) {
    expect(file.size).toBeLessThan(100_000);
    expect(await readOutlineFile(file)).toEqual({ problem: 'too-large' });
  }
});

test('a shape that its own hole takes away is no area', async () => {
  const square = [
    [-1.9, 52.5],
    [-1.88, 52.5],
    [-1.88, 52.52],
    [-1.9, 52.52],
    [-1.9, 52.5],
  ];
  const file = fileOf('a.geojson', JSON.stringify({ type: 'Polygon', coordinates: [square, square] }));
  expect(await readOutlineFile(file)).toEqual({ problem: 'empty' });
});
