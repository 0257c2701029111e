// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readOutlineText } from '../../src/evidence/readOutlineFile.ts';

const kml = (inside: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>${inside}</Placemark></kml>`;

test('the polygon of a KML file is its outline, without its heights', () => {
  const ring = '-2.14,52.6,0 -2.1,52.605,0 -2.09,52.585,0 -2.14,52.6,0';
  const text = kml(
    `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>`,
  );
  expect(readOutlineText(text)).toEqual({
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
  expect(readOutlineText('<html><body></body></html>')).toEqual({ problem: 'unreadable' });
});
