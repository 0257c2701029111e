import { describe, expect, test } from 'vitest';
import type { GssCode } from '../../../src/domain/geography.ts';
import {
  buildTopology,
  compactTopology,
  decodeAreas,
  mergeLocalAuthorities,
  serialiseTopology,
} from '../../../pipeline/geo/boundaryTopology.ts';
import { checkSimplified, findCrossings } from '../../../pipeline/geo/checkShapes.ts';
import { fillGaps } from '../../../pipeline/geo/fillGaps.ts';
import { innerPoint } from '../../../pipeline/geo/innerPoint.ts';
import {
  containsPoint,
  distanceToEdge,
  polygonsArea,
  type Point,
  type Polygons,
} from '../../../pipeline/geo/polygons.ts';
import { findNeighbours } from '../../../pipeline/geo/writeAreas.ts';
import { piecesInBox } from '../../../pipeline/geo/writeContext.ts';

const code = (text: string): GssCode => text as GssCode;
/** Outer ring clockwise, as in the sources; units of 0.01 degrees from -2, 52. */
const shape = (...corners: readonly Point[]): Polygons => {
  const ring = corners.map(([x, y]): Point => [-2 + x / 100, 52 + y / 100]);
  const [first] = ring;
  return [[first ? [...ring, first] : ring]];
};
const west = {
  code: code('E01000001'),
  polygons: shape([0, 0], [0, 1], [0.9, 1.1], [1, 1], [1.02, 0.5], [1, 0]),
};
const east = { code: code('E01000002'), polygons: shape([1, 0], [1.02, 0.5], [1, 1], [2, 1], [2, 0]) };

describe('measuring areas', () => {
  test('gives the area of a square of a hundredth of a degree in square metres', () => {
    // 1,113.2 m by 677.7 m
    expect(polygonsArea(shape([0, 0], [0, 1], [1, 1], [1, 0]))).toBeCloseTo(754_400, -3);
  });

  test('puts the inner point of a crescent in the crescent, where its centroid is not', () => {
    const crescent = shape([0, 0], [0, 10], [10, 10], [10, 8], [2, 8], [2, 2], [10, 2], [10, 0]);
    const point = innerPoint(crescent);
    expect(containsPoint(crescent, [-2 + 0.046, 52.05])).toBe(false);
    expect(containsPoint(crescent, point)).toBe(true);
    expect(distanceToEdge(crescent, point)).toBeGreaterThan(600);
  });

  test('takes a point in a hole for outside', () => {
    const [outer] = shape([0, 0], [0, 3], [3, 3], [3, 0])[0] ?? [];
    const [hole] = shape([1, 1], [2, 1], [2, 2], [1, 2])[0] ?? [];
    expect(containsPoint([[outer ?? [], hole ?? []]], [-1.985, 52.015])).toBe(false);
    expect(containsPoint([[outer ?? [], hole ?? []]], [-1.995, 52.005])).toBe(true);
  });

  test('finds no point in a shape that is only a line', () => {
    expect(() => innerPoint(shape([0, 0], [1, 1], [2, 2]))).toThrow('too thin');
  });
});

describe('simplifying areas', () => {
  test('keeps a shared edge shared, so that no gap opens', () => {
    const compact = decodeAreas(compactTopology(buildTopology([west, east]), 50_000));
    const [a, b] = compact.map(({ polygons }) => polygonsArea(polygons));
    const merged = mergeLocalAuthorities(
      compactTopology(buildTopology([west, east]), 50_000),
      new Map([
        [west.code, code('E08000025')],
        [east.code, code('E08000025')],
      ]),
      [code('E08000025')],
    );
    expect(merged.geometries).toHaveLength(1);
    expect((a ?? 0) + (b ?? 0)).toBeCloseTo(2 * 754_400, -4);
    expect(findCrossings(compact)).toEqual([]);
  });

  test('writes only codes, arcs and rings', () => {
    const compact = compactTopology(buildTopology([west, east]), 0);
    const text = serialiseTopology(compact, { lsoa: compact.objects.area });
    const parsed = JSON.parse(text) as { objects: { lsoa: { geometries: unknown[] } } };
    expect(parsed.objects.lsoa.geometries.map((geometry) => Object.keys(geometry as object).sort())).toEqual([
      ['arcs', 'id', 'type'],
      ['arcs', 'id', 'type'],
    ]);
  });

  test('stops, naming the area, when a ring collapses to a line', () => {
    const line = { code: west.code, polygons: shape([0, 0], [1, 1], [2, 2]) };
    expect(() => checkSimplified('geo/x.json', [west], [line])).toThrow(
      /geo\/x\.json: a ring of E01000001 has collapsed.*Remedy/s,
    );
  });

  test('stops when an area is lost or has lost its size', () => {
    expect(() => checkSimplified('geo/x.json', [west, east], [west])).toThrow('E01000002 is not in it');
    const half = { code: west.code, polygons: shape([0, 0], [0, 1], [0.5, 1], [0.5, 0]) };
    expect(() => checkSimplified('geo/x.json', [west], [half])).toThrow('changed in size by 5');
  });

  test('sees edges that cross', () => {
    const across = { code: code('E01000003'), polygons: shape([0.5, 0.5], [0.5, 3], [1.5, 3], [1.5, 0.5]) };
    expect(findCrossings([west, east])).toEqual([]);
    expect(findCrossings([west, across]).length).toBeGreaterThan(0);
  });
});

describe('pin-holes and neighbours', () => {
  // Four blocks round a hole that is a fiftieth of a block wide.
  const south = {
    code: code('E01000001'),
    polygons: shape([0, 0], [0, 1], [1, 1], [1.02, 1], [2, 1], [2, 0]),
  };
  const north = {
    code: code('E01000002'),
    polygons: shape([0, 1.02], [0, 2], [2, 2], [2, 1.02], [1.02, 1.02], [1, 1.02]),
  };
  const left = { code: code('E01000003'), polygons: shape([0, 1], [0, 1.02], [1, 1.02], [1, 1]) };
  const right = { code: code('E01000004'), polygons: shape([1.02, 1], [1.02, 1.02], [2, 1.02], [2, 1]) };
  const blocks = [south, north, left, right];

  test('gives a pin-hole to a neighbour, and loses no other ground', () => {
    const before = buildTopology(blocks);
    const filled = fillGaps('geo/x', before, 3_000);
    const total = (areas: typeof blocks): number =>
      areas.reduce((sum, { polygons }) => sum + polygonsArea(polygons), 0);
    expect(filled.count).toBe(1);
    expect(filled.area).toBeCloseTo(301.7, 0);
    expect(total(decodeAreas(filled.topology)) - total(blocks)).toBeCloseTo(filled.area, 3);
    expect(fillGaps('geo/x', buildTopology(decodeAreas(filled.topology)), 3_000).count).toBe(0);
  });

  test('takes a large hole for a missing area', () => {
    expect(() => fillGaps('geo/x', buildTopology(blocks), 100)).toThrow(
      /geo\/x: its areas leave a hole of 302 square metres.*Remedy/s,
    );
  });

  test('counts a shared edge as neighbourhood, and a common corner not', () => {
    const corner = { code: code('E01000005'), polygons: shape([1, 1], [1, 2], [2, 2], [2, 1]) };
    const first = { code: code('E01000001'), polygons: shape([0, 0], [0, 1], [1, 1], [1, 0]) };
    const second = { code: code('E01000002'), polygons: shape([1, 0], [1, 1], [2, 1], [2, 0]) };
    expect(findNeighbours('x', buildTopology([first, second, corner]))).toEqual([[1], [0, 2], [1]]);
    expect(() => findNeighbours('geo/x', buildTopology([first, corner]))).toThrow(
      /geo\/x: E01000005 cannot be reached.*Remedy/s,
    );
  });
});

describe('pieces of lines in a box', () => {
  const box: [number, number, number, number] = [0, 0, 10, 10];
  test('are cut at its sides, as many as a line has inside', () => {
    const line: Point[] = [
      [-5, 5],
      [5, 5],
      [5, 15],
      [8, 15],
      [8, 5],
    ];
    expect(piecesInBox([line], box)).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ]);
  });
  test('leave out what is outside, and bends that could not be seen', () => {
    const outside: Point[] = [
      [-5, -5],
      [-5, 20],
    ];
    const bent: Point[] = [
      [1, 1],
      [1.001, 1.00001],
      [1.002, 1],
    ];
    expect(piecesInBox([outside, bent], box)).toEqual([
      [
        [1, 1],
        [1.002, 1],
      ],
    ]);
  });
});
