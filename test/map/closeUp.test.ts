import { describe, expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { AreaShape, BoundingBox } from '../../src/domain/mapShapes.ts';
import { areasOfCloseUp, CLOSE_UP_SHARE, closeUpExtent, extentAround } from '../../src/map/closeUp.ts';
import { fitExtent, fitView, PADDING_SHARE, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';

const WHOLE: BoundingBox = [-2.20688, 52.34772, -1.42395, 52.66272];
const SMALLER_SIDE = Math.min(VIEW_WIDTH, VIEW_HEIGHT);

/** Where a box lies in the picture of an extent. */
function boxIn(extent: BoundingBox, [west, south, east, north]: BoundingBox) {
  const { project } = fitView(extent);
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  return { left, top, right, bottom, longer: Math.max(right - left, bottom - top) };
}

describe('a map drawn close to a box', () => {
  test.each<[string, BoundingBox]>([
    ['wide', [-2.11, 52.58, -2.07, 52.59]],
    ['high', [-2.11, 52.55, -2.1, 52.6]],
    ['at the edge of the region', [-2.2, 52.35, -2.17, 52.37]],
  ])('has it in its middle, as large as half of the smaller side: %s', (_, box) => {
    const { left, top, right, bottom, longer } = boxIn(extentAround(box, WHOLE), box);
    expect(longer / SMALLER_SIDE).toBeCloseTo(CLOSE_UP_SHARE, 6);
    expect((left + right) / 2).toBeCloseTo(VIEW_WIDTH / 2, 6);
    expect((top + bottom) / 2).toBeCloseTo(VIEW_HEIGHT / 2, 6);
  });

  test('is never farther away than the whole', () => {
    const large: BoundingBox = [-2.1, 52.35, -1.5, 52.6];
    expect(extentAround(large, WHOLE)).toBe(WHOLE);
    expect(extentAround(WHOLE, WHOLE)).toBe(WHOLE);
  });

  test('comes no nearer to a small box than the map that moves can', () => {
    const street: BoundingBox = [-2.1, 52.5, -2.0999, 52.5001];
    const extent = extentAround(street, WHOLE);
    expect(boxIn(extent, street).longer).toBeLessThan(SMALLER_SIDE / 10);
    // Its nearest zoom is 15 (gl/mapOptions.ts), and a desk's map is no wider than this.
    const width = 1300;
    const height = (width * VIEW_HEIGHT) / VIEW_WIDTH;
    expect(fitExtent(extent, width, height, width * PADDING_SHARE).camera.zoom).toBeLessThanOrEqual(15);
  });
});

const code = (text: string) => text as GssCode;

function square(name: string, west: number, south: number): AreaShape {
  const [east, north] = [west + 0.02, south + 0.02];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { code: code(name), polygons: [[ring]] };
}

describe('which areas a map is drawn close to', () => {
  const areas = [
    { code: code('E01000001'), name: 'One', borough: code('E08000001'), ward: code('E05000001') },
    { code: code('E01000002'), name: 'Two', borough: code('E08000001'), ward: code('E05000001') },
    { code: code('E01000003'), name: 'Three', borough: code('E08000002'), ward: null },
  ];
  const shapes = {
    areas: [
      square('E01000001', -2.1, 52.4),
      square('E01000002', -2.06, 52.44),
      square('E01000003', -1.8, 52.5),
    ],
  };

  test.each([
    ['itself', ['E01000002'], ['Two']],
    ['those of its ward', ['E05000001'], ['One', 'Two']],
    ['those of its local authority', ['E08000002'], ['Three']],
    ['none that the map has not', ['E05999999'], []],
    ['none where none is asked for', [], []],
  ])('an area asked for is %s', (_, codes, names) => {
    expect(areasOfCloseUp(areas, codes.map(code)).map(({ name }) => name)).toEqual(names);
  });

  test('several lie in the picture together, and none means the whole', () => {
    const two = areas.slice(0, 2);
    const { longer } = boxIn(closeUpExtent(shapes, two, WHOLE), [-2.1, 52.4, -2.04, 52.46]);
    expect(longer / SMALLER_SIDE).toBeCloseTo(CLOSE_UP_SHARE, 6);
    expect(closeUpExtent(shapes, [], WHOLE)).toBe(WHOLE);
  });
});
