import { expect, test } from 'vitest';
import { extentOf, fitExtent, fitView, VIEW_WIDTH } from '../../src/map/project.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';

const REGION = [-2.20688, 52.34772, -1.42395, 52.66272] as const;

test('the box fits between the free edges and is centred', () => {
  const map = fitExtent(REGION, 1000, 680, 20);
  const [west, north] = map.project(REGION[0], REGION[3]);
  const [east, south] = map.project(REGION[2], REGION[1]);
  expect(Math.min(west, north)).toBeCloseTo(20, 6);
  expect(west + east).toBeCloseTo(1000, 6);
  expect(north + south).toBeCloseTo(680, 6);
});

test('the camera is the one MapLibre finds for the same box, size and free space', () => {
  // map.cameraForBounds(REGION, {padding: 19.32}) of MapLibre GL JS 6.17 in a viewport of 966 × 657, read in Chromium.
  const { camera } = fitExtent(REGION, 966, 657, 19.32);
  expect(camera.center[0]).toBeCloseTo(-1.8154150000000016, 9);
  expect(camera.center[1]).toBeCloseTo(52.50550217121204, 9);
  expect(camera.zoom).toBeCloseTo(9.701883555816647, 9);
});

test('with free space in proportion the picture is the same at every width', () => {
  const wide = fitExtent(REGION, 1000, 680, 20);
  const narrow = fitExtent(REGION, 320, 217.6, 6.4);
  const [x, y] = wide.project(-1.9, 52.5);
  const [u, v] = narrow.project(-1.9, 52.5);
  expect(u / 320).toBeCloseTo(x / 1000, 9);
  expect(v / 320).toBeCloseTo(y / 1000, 9);
});

test('the extent of shapes is the box around them all', () => {
  const [west, south, east, north] = extentOf(SAMPLE_SHAPES.areas);
  expect([west, south]).toEqual([-2, 52.4]);
  expect(east).toBeCloseTo(-1.8, 9);
  expect(north).toBeCloseTo(52.55, 9);
  expect(() => extentOf([])).toThrow(/no shape/);
  expect(fitView([west, south, east, north]).width).toBe(VIEW_WIDTH);
});
