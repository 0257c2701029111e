/** What `writeGeo` has written and is committed below `public/`: complete, sound, and within the sizes promised. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import published from '../../../pipeline/release.json' with { type: 'json' };
import { containsPoint, type Point, type Polygons } from '../../../pipeline/geo/polygons.ts';
import { geoPath, wardDownload } from '../../support/publishedGeo.ts';
import { readPlace } from '../../../pipeline/read/readContent.ts';
import { vintageOf } from '../../../pipeline/read/wardVintage.ts';
import { parsePolygons, readFeatures } from '../../../pipeline/geo/readBoundaries.ts';
import { PostcodesFileSchema, SearchFileSchema } from '../../../src/data/findSchema.ts';
import { ContextSchema, MotorwaysSchema, StepTogetherSchema } from '../../../src/data/layerSchema.ts';
import { AreasFileSchema } from '../../../src/data/schema.ts';

const root = new URL('../../../public/', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readJson = (path: string): unknown => JSON.parse(readText(path));
const gzipBytes = (path: string): number => gzipSync(readText(path), { level: 6 }).length;
const release = published.id;
const wards = v.parse(AreasFileSchema, readJson(`data/${release}/areas/ward.json`));
const lsoas = v.parse(AreasFileSchema, readJson(`data/${release}/areas/lsoa.json`));
const boroughs = v.parse(AreasFileSchema, readJson(`data/${release}/areas/borough.json`));
const search = v.parse(SearchFileSchema, readJson(`data/${release}/search.json`));
const stepTogether = v.parse(StepTogetherSchema, readJson(`data/${release}/step-together.json`));
const outlines = readFeatures({ readJson: () => readJson(wardDownload()) }, 'x').map(
  ({ properties, geometry }): { code: string; polygons: Polygons } => ({
    code: String(properties['code']),
    polygons: parsePolygons(geometry) ?? [],
  }),
);
const vintage = vintageOf(release, readPlace().wardVintages);
const wardAt = (point: Point): string | undefined =>
  outlines.find(({ polygons }) => containsPoint(polygons, point))?.code;

describe('sizes', () => {
  test('ward geometry is within 30 kB and neighbourhood geometry within 200 kB, gzipped', () => {
    expect(gzipBytes(geoPath('ward.json'))).toBeLessThanOrEqual(30_000);
    expect(gzipBytes(geoPath('lsoa.json'))).toBeLessThanOrEqual(200_000);
    expect(gzipBytes(geoPath('borough.json'))).toBeLessThanOrEqual(10_000);
  });
  test('a postcode search fetches at most 15 kB', () => {
    const files = readdirSync(new URL(`data/${release}/postcodes/`, root));
    const largest = Math.max(...files.map((file) => gzipBytes(`data/${release}/postcodes/${file}`)));
    expect(largest).toBeLessThanOrEqual(15_000);
  });
  test('outlines for download are below 400 kB each', () => {
    expect(readText(wardDownload()).length).toBeLessThan(400_000);
    expect(readText(geoPath('download/boroughs.geojson')).length).toBeLessThan(400_000);
  });
});

describe('areas', () => {
  test('are 192 wards, 1,719 neighbourhoods and 7 boroughs with the same residents in all', () => {
    const total = (residents: readonly number[]): number => residents.reduce((sum, value) => sum + value, 0);
    expect([wards, lsoas, boroughs].map(({ codes }) => new Set(codes).size)).toEqual([192, 1719, 7]);
    // Mid-2024 residents of the seven boroughs, as the source's own note has them.
    expect([wards, lsoas, boroughs].map(({ residents }) => total(residents))).toEqual([
      3_036_605, 3_036_605, 3_036_605,
    ]);
  });
  test('stand in the order of the map: borough by name, then area by name', () => {
    for (const file of [wards, lsoas, boroughs]) {
      const nameOf = new Map<string, string | undefined>(
        boroughs.codes.map((code, index) => [code, boroughs.names[index]]),
      );
      const keys = file.codes.map(
        (_, index) => `${nameOf.get(file.boroughs[index] ?? '')}|${file.names[index]}`,
      );
      expect(keys).toEqual([...keys].sort());
    }
  });
  test('have each ward’s point inside that ward', () => {
    const wrong = wards.codes.filter(
      (code, index) => wardAt([wards.longitudes[index] ?? 0, wards.latitudes[index] ?? 0]) !== code,
    );
    expect(wrong).toEqual([]);
  });
  test('assign neighbourhoods to wards by ONS best fit: Heath Town has seven', () => {
    expect(lsoas.wards).toHaveLength(1719);
    expect(lsoas.wards?.filter((code) => code === 'E05014848')).toHaveLength(7);
    expect(new Set(lsoas.wards)).toEqual(new Set(wards.codes));
  });
  test('say which boroughs were redrawn, as the configuration does', () => {
    expect(wards.redrawn).toEqual(vintage.redrawn?.authorities ?? []);
    expect(wards.vintage).toBe(vintage.name);
  });
  test('have hexagons with the north at the top and the east to the right', () => {
    const at = (name: string): readonly [number, number] =>
      wards.hexagons?.[wards.names.indexOf(name)] ?? [NaN, NaN];
    expect(at('Brownhills')[1]).toBeLessThan(at('Rubery & Rednal')[1]);
    expect(at('Tettenhall Regis')[0]).toBeLessThan(at('Wyken')[0]);
    expect(Math.min(...(wards.hexagons ?? []).map(([column]) => column))).toBe(0);
    expect(Math.min(...(wards.hexagons ?? []).map(([, row]) => row))).toBe(0);
  });
});

describe('search', () => {
  const files = search.districts.map((district) =>
    v.parse(PostcodesFileSchema, readJson(`data/${release}/postcodes/${district}.json`)),
  );
  test('knows 58,265 postcodes, all in listed wards and neighbourhoods', () => {
    expect(files.reduce((sum, { inward }) => sum + Object.keys(inward).length, 0)).toBe(58_265);
    expect(new Set(files.flatMap((file) => file.wards))).toEqual(new Set(wards.codes));
    expect(new Set(files.flatMap((file) => file.lsoas))).toEqual(new Set(lsoas.codes));
    const broken = files.filter((file) =>
      Object.values(file.inward).some(([ward, lsoa]) => !file.wards[ward] || !file.lsoas[lsoa]),
    );
    expect(broken).toEqual([]);
  });
  test('has a file for every district it lists, and lists every file', () => {
    const names = readdirSync(new URL(`data/${release}/postcodes/`, root)).map((file) =>
      file.replace('.json', ''),
    );
    expect(names.sort()).toEqual([...search.districts].sort());
  });
  test('knows places of the region only, each with the ward its point lies in', () => {
    const names = search.places.map(({ name }) => name);
    expect(names).toContain('West Bromwich');
    expect(names).not.toContain('Tamworth');
    for (const { longitude, latitude, wards: near } of search.places) {
      expect(near[0]).toBe(wardAt([longitude, latitude]));
    }
  });
  test('leads the former wards of Dudley and Wolverhampton to their successors', () => {
    const before = search.formerWards.filter(({ until }) => until < '2026');
    expect(before).toHaveLength(44);
    for (const { successors, borough } of search.formerWards) {
      const sum = successors.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeGreaterThan(0.95);
      expect(sum).toBeLessThanOrEqual(1.002);
      expect(successors.every(({ code }) => wards.boroughs[wards.codes.indexOf(code)] === borough)).toBe(
        true,
      );
    }
    const oldHeathTown = search.formerWards.find(({ name }) => name === 'Heath Town');
    expect(oldHeathTown?.until).toBe('2023-05');
    expect(oldHeathTown?.successors[0]?.code).toBe('E05014848');
  });
});

describe('Step Together', () => {
  const live = stepTogether.places.filter(({ status }) => status === 'live');
  test('has 18 live routes in 15 places, and one place in development', () => {
    expect(live).toHaveLength(15);
    expect(live.reduce((sum, { routes }) => sum + routes, 0)).toBe(18);
    expect(
      stepTogether.places.filter(({ status }) => status === 'in-development').map(({ name }) => name),
    ).toEqual(['Wood End']);
    expect(stepTogether.asOf).toBe('2021-12-13');
  });
  test('names a ward only where a ward has exactly that name, and never for Sutton', () => {
    const named = live.filter(({ precision }) => precision === 'ward');
    expect(
      named.map(({ wards: codes }) => codes.map((code) => wards.names[wards.codes.indexOf(code)])),
    ).toEqual([
      ['Lozells'],
      ['Erdington'],
      ['Oldbury'],
      ['Chelmsley Wood'],
      [vintage.id === '2024' ? 'Palfrey' : 'Palfrey & The Delves'],
      ['Blakenhall'],
      ['Heath Town'],
    ]);
    expect(live.find(({ name }) => name === 'Sutton')?.wards).toEqual([]);
  });
});

describe('context', () => {
  const context = v.parse(ContextSchema, readJson(geoPath('context.json')));
  test('has the motorways of the map’s area and ranks places outside the region 4', () => {
    expect(
      v.parse(MotorwaysSchema, readJson(geoPath('motorways.json'))).motorways.map(({ ref }) => ref),
    ).toEqual(expect.arrayContaining(['M5', 'M6', 'M42', 'A38(M)', 'M6 TOLL']));
    expect(context.places.find(({ name }) => name === 'Barnt Green')?.rank).toBe(4);
    expect(context.places.find(({ name }) => name === 'Birmingham')?.rank).toBe(1);
    expect(context.places.map(({ name }) => name)).not.toContain('Bidford-on-Avon');
  });
});

describe('outlines for download', () => {
  test('carry names, codes, borough, vintage and whom to credit', () => {
    const file = readJson(wardDownload());
    expect(file).toMatchObject({
      attribution: expect.stringContaining('Office for National Statistics') as string,
    });
    const [first] = readFeatures({ readJson: () => file }, 'x');
    expect(first?.properties).toEqual({
      code: 'E05011118',
      name: 'Acocks Green',
      borough_code: 'E08000025',
      borough_name: 'Birmingham',
      vintage: vintage.name,
    });
  });
});
