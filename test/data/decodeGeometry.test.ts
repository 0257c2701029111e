import { isGssCode } from '../../src/domain/geography.ts';
import { readFileSync } from 'node:fs';
import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import { AreasFileSchema, type AreasFile } from '../../src/data/schema.ts';
import published from '../../pipeline/release.json' with { type: 'json' };
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import { geoPath } from '../support/publishedGeo.ts';

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const release = published.id;
const readAreas = (geography: string): AreasFile =>
  v.parse(AreasFileSchema, readJson(`data/${release}/areas/${geography}.json`));
const areaOf = (shapes: readonly AreaShape[]): number =>
  shapes
    .flatMap(({ polygons }) => polygons)
    .reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ringArea(ring), 0), 0);
/** Signed, so that holes come off; square degrees. */
const ringArea = (ring: readonly (readonly [number, number])[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
const edgesOf = (shapes: readonly AreaShape[]): Map<string, number> => {
  const edges = new Map<string, number>();
  for (const ring of shapes.flatMap(({ polygons }) => polygons.flat())) {
    ring.slice(1).forEach((end, index) => {
      const key = [String(ring[index]), String(end)].sort().join(' ');
      edges.set(key, (edges.get(key) ?? 0) + 1);
    });
  }
  return edges;
};

const wards = decodeGeometry('ward', readJson(geoPath('ward.json')), readAreas('ward'));
const neighbourhoods = decodeGeometry('lsoa', readJson(geoPath('lsoa.json')), readAreas('lsoa'));
const boroughs = decodeGeometry('borough', readJson(geoPath('borough.json')), readAreas('borough'));

describe('published geometry', () => {
  test('has every ward, neighbourhood and borough once, in the order of the areas file', () => {
    expect(wards.areas.map(({ code }) => code)).toEqual(readAreas('ward').codes);
    expect(neighbourhoods.areas.map(({ code }) => code)).toEqual(readAreas('lsoa').codes);
    expect(boroughs.areas.map(({ code }) => code)).toEqual(readAreas('borough').codes);
  });

  test('comes with the outlines of all boroughs at every level', () => {
    const codes = boroughs.areas.map(({ code }) => code);
    expect(wards.boroughs.map(({ code }) => code)).toEqual(codes);
    expect(neighbourhoods.boroughs.map(({ code }) => code)).toEqual(codes);
    expect(boroughs.boroughs.map(({ code }) => code)).toEqual(codes);
  });

  test('has no gap and no overlap: the areas add up to the boroughs that enclose them', () => {
    expect(areaOf(wards.areas) / areaOf(wards.boroughs)).toBeCloseTo(1, 10);
    expect(areaOf(neighbourhoods.areas) / areaOf(neighbourhoods.boroughs)).toBeCloseTo(1, 10);
    for (const { boroughs: outlines } of [wards, neighbourhoods, boroughs]) {
      for (const { polygons } of outlines) expect(polygons.map((rings) => rings.length)).toEqual([1]);
    }
  });

  test('shares every inner edge between exactly two areas', () => {
    for (const { areas, boroughs: outlines } of [wards, neighbourhoods]) {
      const edges = edgesOf(areas);
      const outer = new Set([...edgesOf(outlines)].filter(([, count]) => count === 1).map(([key]) => key));
      const once = [...edges].filter(([, count]) => count === 1).map(([key]) => key);
      expect(once.length).toBeGreaterThan(500);
      expect(once.filter((key) => !outer.has(key))).toEqual([]);
      expect([...edges.values()].filter((count) => count > 2)).toEqual([]);
    }
  });

  test('has one outline round all, without holes, in the files themselves', () => {
    for (const name of ['ward', 'lsoa'] as const) {
      const topology = readJson(geoPath(`${name}.json`)) as Topology;
      const collection = topology.objects[name];
      if (collection?.type !== 'GeometryCollection') throw new Error(`no collection ${name}`);
      const polygons = collection.geometries.map((geometry): MultiPolygon => {
        if (geometry.type === 'Polygon') return { type: 'MultiPolygon', arcs: [geometry.arcs] };
        if (geometry.type === 'MultiPolygon') return { type: 'MultiPolygon', arcs: geometry.arcs };
        throw new Error(`${String(geometry.id)} is no polygon`);
      });
      expect(mergeArcs(topology, polygons).arcs.map((rings) => rings.length)).toEqual([1]);
    }
  });

  test('gives hexagons for wards only, each in a place of its own', () => {
    expect(neighbourhoods.hexagons).toBeNull();
    expect(boroughs.hexagons).toBeNull();
    expect(wards.hexagons).toHaveLength(wards.areas.length);
    expect(new Set(wards.hexagons?.map(({ column, row }) => `${column},${row}`)).size).toBe(
      wards.areas.length,
    );
  });
});

describe('geometry that is not what it should be', () => {
  const codes = ['E05000001', 'E05000002'].filter(isGssCode);
  const order = { codes: codes.slice(0, 1), boroughs: ['E08000025'].filter(isGssCode) };
  const square = {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [-2, 52] },
    arcs: [
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [0, -1],
        [-1, 0],
      ],
    ],
    objects: {
      ward: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'E05000001', arcs: [[0]] }] },
      borough: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', id: 'E08000025', arcs: [[0]] }],
      },
    },
  };

  test('decodes a square to longitude and latitude', () => {
    expect(decodeGeometry('ward', square, order).areas[0]?.polygons).toEqual([
      [
        [
          [-2, 52],
          [-2, 52.1],
          [-1.9, 52.1],
          [-1.9, 52],
          [-2, 52],
        ],
      ],
    ]);
  });

  test('says so when it is no topology', () => {
    expect(() => decodeGeometry('ward', '<html>', order)).toThrow('not a quantised topology');
  });

  test('names an area that has no shape', () => {
    expect(() => decodeGeometry('ward', square, { ...order, codes: codes.slice(1) })).toThrow('E05000002');
  });

  test('says so when it has another number of areas', () => {
    expect(() => decodeGeometry('ward', square, { ...order, codes })).toThrow('1 areas where 2 are listed');
  });

  test('names the area whose arc is missing', () => {
    expect(() => decodeGeometry('ward', { ...square, arcs: [] }, order)).toThrow('E05000001 is damaged');
  });

  test('refuses points that are not numbers', () => {
    expect(() =>
      decodeGeometry(
        'ward',
        {
          ...square,
          arcs: [
            [
              [0, 0],
              ['x', 1],
            ],
          ],
        },
        order,
      ),
    ).toThrow('damaged');
  });
});
