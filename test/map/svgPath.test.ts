import { expect, test } from 'vitest';
import { fitView, extentOf, type MapProjection } from '../../src/map/project.ts';
import { linesPath, polygonsPath } from '../../src/map/svgPath.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';

/** Longitude and latitude taken as pixels. */
const plain: MapProjection = {
  width: 10,
  height: 10,
  camera: { center: [0, 0], zoom: 0 },
  project: (x, y) => [x, y],
};

/** Reads a path back into absolute corners. */
function corners(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const found: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [x, y] = found.at(-1) ?? [0, 0];
    found.push([x + numbers[i]!, y + numbers[i + 1]!]);
  }
  return found;
}

test('a ring becomes whole numbers and relative steps, closed without repeating its start', () => {
  const ring = [
    [1, 1],
    [4, 1],
    [4.2, 0.9],
    [4, 5],
    [1, 1],
  ] as const;
  expect(polygonsPath([[ring]], plain, 1)).toBe('M1 1l3 0 0 4z');
  expect(polygonsPath([[ring]], plain, 10)).toBe('M10 10l30 0 2-1-2 41z');
});

test('a ring smaller than the grid is left out', () => {
  const speck = [
    [1, 1],
    [1.1, 1],
    [1.1, 1.1],
    [1, 1],
  ] as const;
  expect(polygonsPath([[speck]], plain, 1)).toBe('');
});

test('areas that share an edge share its rounded corners', () => {
  const projection = fitView(extentOf(SAMPLE_SHAPES.areas));
  const [a, b] = SAMPLE_SHAPES.areas.map((area) => corners(polygonsPath(area.polygons, projection, 2)));
  const shared = a!.filter(([x, y]) => b!.some(([u, v]) => u === x && v === y));
  expect(shared).toHaveLength(2);
});

test('lines stay open', () => {
  const line = [
    [0, 0],
    [3, -2],
    [3, 4],
  ] as const;
  expect(linesPath([line], plain, 1)).toBe('M0 0l3-2 0 6');
});
