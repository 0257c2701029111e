import { expect, test } from 'vitest';
import { readOutlineText } from '../../src/evidence/readOutlineFile.ts';

const kml = (inside: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>${inside}</Placemark></kml>`;

test('the polygon of a KML file is its outline, without its heights', () => {
  const ring = '-2.14,52.6,0 -2.1,52.605,0 -2.09,52.585,0 -2.14,52.6,0';
  const text = kml(
    `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>`,
  );
  expect(readOutlineText(text)).toMatchObject({
    rings: [
      [
        [-2.14, 52.6],
        [-2.1, 52.605],
        [-2.09, 52.585],
      ],
    ],
  });
});

test('KML without a polygon is empty, and other XML cannot be read', () => {
  expect(readOutlineText(kml('<Point><coordinates>-2,52</coordinates></Point>'))).toEqual({
    problem: 'empty',
  });
  expect(readOutlineText('<places><place/></places>')).toEqual({ problem: 'unreadable' });
});

const polygonKml = (ring: string): string =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
const TRIANGLE = '-2.14,52.6 -2.1,52.605 -2.09,52.585 -2.14,52.6';

test.each([
  ['spaces after its commas', kml(polygonKml('-2.14, 52.6, 0 -2.1, 52.605, 0 -2.09, 52.585, 0'))],
  ['the same polygon twice', kml(polygonKml(TRIANGLE) + polygonKml(TRIANGLE))],
  [
    'its polygon in folders, with points and lines beside it',
    kml(
      `<Point><coordinates>-2,52</coordinates></Point><MultiGeometry>${polygonKml(TRIANGLE)}</MultiGeometry>`,
    ),
  ],
  [
    'a prefix, a comment and words that look like places',
    `<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><!-- <Polygon> --><k:Placemark><k:description><![CDATA[<Polygon>]]></k:description>${polygonKml(TRIANGLE).replace(/<(\/?)/g, '<$1k:')}</k:Placemark></k:kml>`,
  ],
  ['minus signs of typesetting', kml(polygonKml(TRIANGLE.replaceAll('-', '−')))],
  [
    'words beside its polygon that have decimal commas',
    kml(`<description>Near -2,14, 52,6</description>${polygonKml(TRIANGLE)}`),
  ],
  ['no namespace', `<kml><Placemark>${polygonKml(TRIANGLE)}</Placemark></kml>`],
])('a KML file with %s is read', (_what, text) => {
  expect(readOutlineText(text)).toMatchObject({
    rings: [
      [
        [-2.14, 52.6],
        [-2.1, 52.605],
        [-2.09, 52.585],
      ],
    ],
  });
});

test.each([
  ['unreadable', 'PK\u0003\u0004 a packed KMZ file'],
  ['unreadable', '<kml><Placemark><Polygon></Placemark></kml>'],
  ['empty', kml('<LineString><coordinates>-2.14,52.6 -2.1,52.605 -2.09,52.585</coordinates></LineString>')],
  ['not-numbers', kml(polygonKml('nothing here'))],
  ['empty', kml('<Polygon/>')],
  ['only-a-link', kml('<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>')],
  ['crosses-itself', kml(polygonKml('-2.14,52.6 -2.1,52.58 -2.1,52.6 -2.14,52.58'))],
  ['swapped', kml(polygonKml('52.6,-2.14 52.605,-2.1 52.585,-2.09'))],
  ['outside', kml(polygonKml('10,10 11,10 11,11'))],
  ['decimal-commas', kml(polygonKml('-2,14,52,6,0 -2,1,52,605,0 -2,09,52,585,0 -2,14,52,6,0'))],
  ['decimal-commas', kml(polygonKml('-2,14 52,6 -2,1 52,605 -2,09 52,585 -2,14 52,6'))],
  ['decimal-commas', kml(polygonKml('-2,14;52,6;0 -2,1;52,605;0 -2,09;52,585;0'))],
  ['decimal-commas', kml(polygonKml('52,6,-2,14 52,605,-2,1 52,585,-2,09'))],
  ['not-numbers', kml(polygonKml('2°8′W,52°36′N 2°6′W,52°36′N 2°5′W,52°35′N'))],
])('a KML file that cannot be used is answered with its reason: %s', (problem, text) => {
  expect(readOutlineText(text)).toMatchObject({ problem });
});

test('polygons that overlap, or lie beside one another, are one outline', () => {
  const other = '-2.12,52.59 -2.08,52.6 -2.12,52.62';
  const reading = readOutlineText(kml(polygonKml(TRIANGLE) + polygonKml(other)));
  expect(reading).toMatchObject({ taken: 2, leftOut: { withoutArea: 0 } });
  expect('rings' in reading && reading.rings).toHaveLength(1);
});
