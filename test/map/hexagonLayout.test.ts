import { expect, test } from 'vitest';
import { layoutHexagons } from '../../src/map/hexagonLayout.ts';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from '../support/sampleGeography.ts';

const corners = (path: string): [number, number][] =>
  path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
const middle = (path: string): [number, number] => {
  const points = corners(path);
  const mean = (i: 0 | 1): number => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  return [mean(0), mean(1)];
};

test('every area has a hexagon of the same size', () => {
  const { paths } = layoutHexagons(SAMPLE_SHAPES, [])!;
  const widths = [...paths.values()].map((path) => {
    const xs = corners(path).map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs);
  });
  expect(paths.size).toBe(12);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(2);
});

test('north is up, east is right, and odd rows stand half a hexagon to the east', () => {
  const { paths } = layoutHexagons(SAMPLE_SHAPES, [])!;
  const at = (name: string) => middle(paths.get(SAMPLE_AREAS.find((area) => area.name === name)!.code)!);
  expect(at('Ward I')[1]).toBeLessThan(at('Ward E')[1]);
  expect(at('Ward B')[0]).toBeGreaterThan(at('Ward A')[0]);
  const step = at('Ward B')[0] - at('Ward A')[0];
  expect(at('Ward E')[0] - at('Ward I')[0]).toBeCloseTo(step / 2, -1);
});

test('the outline runs between boroughs and round the outside, not between wards of one borough', () => {
  const outline = layoutHexagons(SAMPLE_SHAPES, [])!.localAuthorityPath.match(/M/g)!.length;
  const alone = layoutHexagons({ ...SAMPLE_SHAPES, boroughs: [] }, [])!.localAuthorityPath.match(
    /M/g,
  )!.length;
  expect(outline).toBeGreaterThan(alone);
  expect(outline).toBeLessThan(12 * 6);
});

test('a name goes to the middle of the borough it lies in, and one outside all boroughs is left out', () => {
  const { labels } = layoutHexagons(SAMPLE_SHAPES, [
    { text: 'West', position: [-1.96, 52.5], rank: 1 },
    { text: 'Elsewhere', position: [0, 51], rank: 1 },
  ])!;
  expect(labels.map(({ text }) => text)).toEqual(['West']);
});

test('shapes without hexagons have no such layout', () => {
  expect(layoutHexagons({ ...SAMPLE_SHAPES, hexagons: null }, [])).toBeNull();
});
