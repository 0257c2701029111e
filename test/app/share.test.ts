import { expect, test } from 'vitest';
import { qrPath } from '../../src/ui/qrPath.ts';
import { embedCode } from '../../src/app/SharePanel.tsx';
import { embedsOf, wholePage } from '../../src/embed/embedUrl.ts';

const ROOT = new URL('https://example.org/wm/sna/');

test('offers a map and charts of the view that the explore page shows', () => {
  expect(embedsOf('/explore', 'indicator=robbery&area=E05011118').map(({ address }) => address)).toEqual([
    'embed/map/?indicator=robbery&area=E05011118',
    'embed/chart/?indicator=robbery&area=E05011118',
    'embed/boroughs/?indicator=robbery&area=E05011118',
  ]);
});

test('offers the card of an area, the map of a measure, and nothing of a page of words', () => {
  expect(embedsOf('/area/E05011118', '').map(({ address }) => address)).toEqual([
    'embed/area/?area=E05011118',
  ]);
  expect(embedsOf('/data/robbery', '').map(({ kind }) => kind)).toEqual(['map', 'boroughs']);
  expect(embedsOf('/about', '')).toEqual([]);
});

test('writes one line of HTML with a title and no ampersand left bare', () => {
  const code = embedCode({ kind: 'map', address: 'embed/map/?indicator=robbery&area=E05011118' }, ROOT);
  expect(code).not.toContain('\n');
  expect(code).toContain('src="https://example.org/wm/sna/embed/map/?indicator=robbery&amp;area=E05011118"');
  expect(code).toMatch(/ title="[^"]{10,}"/);
});

test('leads from a frame to the page that it comes from', () => {
  expect(wholePage('/embed/area', 'area=E05011118')).toBe('/area/E05011118');
  expect(wholePage('/embed/map', 'indicator=robbery')).toBe('/explore?indicator=robbery');
  expect(wholePage('/embed/area', 'area=javascript:1')).toBe('/explore?area=javascript:1');
});

test('draws a QR code with its three corner marks and a quiet zone of four modules', () => {
  const { size, path } = qrPath('https://example.org/wm/sna/area/E05011118/');
  const dark = new Set(
    [...path.matchAll(/M(\d+) (\d+)h1/g)].map((match) => `${match[1] ?? ''},${match[2] ?? ''}`),
  );
  const corner = (x: number, y: number) =>
    Array.from({ length: 7 }, (_, step) => dark.has(`${x + step},${y}`) && dark.has(`${x},${y + step}`));
  expect(corner(4, 4).every(Boolean)).toBe(true);
  expect(corner(size - 11, 4).every(Boolean)).toBe(true);
  expect(corner(4, size - 11).every(Boolean)).toBe(true);
  const edge = [...dark].filter((module) =>
    module.split(',').some((at) => Number(at) < 4 || Number(at) >= size - 4),
  );
  expect(edge).toEqual([]);
});
