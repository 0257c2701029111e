/** GeoJSON files of the plain page: the same areas and figures as ours, and a synthetic grid as large as England's LSOAs. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extent } from 'd3-array';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FILES } from '../src/data/releaseFiles.ts';
import type { StepTogether } from '../src/data/layerSchema.ts';
import type { Manifest, ObservationsFile } from '../src/data/schema.ts';
import { DIST } from './folders.ts';

/** England's LSOAs of 2021. */
export const GRID_AREAS = 33_755;
/** Figures in a file: more than anybody would put on one page, fewer than we publish. */
const MOST_INDICATORS = 12;

type Level = 'borough' | 'ward' | 'lsoa';
type Values = Map<string, Map<string, number>>;

async function readJson<T>(...path: string[]): Promise<T> {
  return JSON.parse(await readFile(join(DIST, ...path), 'utf8')) as T;
}

/** Indicators published for a level. */
export async function indicatorsOf(geography: 'ward' | 'lsoa'): Promise<string[]> {
  const { current } = await readJson<Manifest>('data/manifest.json');
  const ending = `.${geography}.json`;
  const names = await readdir(join(DIST, 'data', current, 'observations'));
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** Figures of every period of an indicator, by period and area code. */
function periodValues(file: ObservationsFile): Values {
  return new Map(
    file.series.map(({ period, numerators, denominators, values }) => [
      period,
      new Map(
        file.areas.map((code, index) => {
          const rate = ((numerators?.[index] ?? 0) / (denominators?.[index] ?? 1)) * 1000;
          return [code, Math.round((values?.[index] ?? rate) * 100) / 100];
        }),
      ),
    ]),
  );
}

/** Latest figures by indicator and area code. */
async function readValues(geography: 'ward' | 'lsoa'): Promise<Values> {
  const { current } = await readJson<Manifest>('data/manifest.json');
  const folder = join('data', current, 'observations');
  const ids = await indicatorsOf(geography);
  const values: Values = new Map();
  for (const id of ids.slice(0, MOST_INDICATORS)) {
    const file = await readJson<ObservationsFile>(folder, `${id}.${geography}.json`);
    values.set(id, [...periodValues(file).values()].at(-1) ?? new Map<string, number>());
  }
  return values;
}

/** A topology's areas, as GeoJSON with all figures in their properties. */
async function areasFile(geography: Level, values: Values): Promise<GeoJSON.FeatureCollection> {
  const { current } = await readJson<Manifest>('data/manifest.json');
  const path = FILES.shapes(geography).path(current, (one) => existsSync(join(DIST, one)));
  const topology = await readJson<Topology>(path);
  const codes = [...(values.values().next().value?.keys() ?? [])];
  const collection = Object.values(topology.objects).find(
    (object): object is GeometryCollection =>
      object.type === 'GeometryCollection' && object.geometries.length === codes.length,
  );
  if (collection === undefined) throw new Error(`${path} has no ${codes.length} areas.`);
  const features = feature(topology, collection).features.map((area, index) => {
    const code = codes[index] ?? '';
    const figures = [...values].map(([id, byCode]) => [id, byCode.get(code) ?? 0] as const);
    return { ...area, properties: { code, name: code, ...Object.fromEntries(figures) } };
  });
  return { type: 'FeatureCollection', features };
}

async function readFigures(id: string, geography: Level): Promise<ObservationsFile> {
  const { current } = await readJson<Manifest>('data/manifest.json');
  return readJson<ObservationsFile>('data', current, 'observations', `${id}.${geography}.json`);
}

/** Areas with the figures that the page of layers and periods draws. */
async function layersFile(geography: 'ward' | 'lsoa'): Promise<GeoJSON.FeatureCollection> {
  const deprivation = periodValues(await readFigures('imd-score', geography));
  return areasFile(
    geography,
    new Map([
      ...periodValues(await readFigures('robbery', geography)),
      ['imd-score', [...deprivation.values()].at(-1) ?? new Map<string, number>()],
    ]),
  );
}

function cornersOf(geometry: GeoJSON.Geometry): GeoJSON.Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  throw new Error(`A ${geometry.type} is no area.`);
}

/** The middle of each authority's frame, with its newest figure. */
async function circlesFile(): Promise<GeoJSON.FeatureCollection<GeoJSON.Point>> {
  const figures = periodValues(await readFigures('children-missing-incidents', 'borough'));
  const { features } = await areasFile(
    'borough',
    new Map([['value', [...figures.values()].at(-1) ?? new Map<string, number>()]]),
  );
  return {
    type: 'FeatureCollection',
    features: features.map((area) => {
      const corners = cornersOf(area.geometry);
      const middle = (axis: 0 | 1): number => {
        const [least = NaN, most = NaN] = extent(corners, (corner) => corner[axis]);
        return (least + most) / 2;
      };
      return { ...area, geometry: { type: 'Point', coordinates: [middle(0), middle(1)] } };
    }),
  };
}

async function placesFile(): Promise<GeoJSON.FeatureCollection<GeoJSON.Point>> {
  const { current } = await readJson<Manifest>('data/manifest.json');
  const { places } = await readJson<StepTogether>('data', current, 'step-together.json');
  return {
    type: 'FeatureCollection',
    features: places.map(({ name, routes, longitude, latitude }) => ({
      type: 'Feature',
      properties: { name, routes },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}

/** The same sequence in every run (Park and Miller's generator), so that runs can be compared. */
function repeatableRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Ring of a grid cell with a jagged edge, twelve corners, about as many as a simplified LSOA has. */
function cellRing(column: number, row: number, random: () => number): [number, number][] {
  const [west, south, width, height] = [-2.21 + column * 0.0042, 52.34 + row * 0.0018, 0.0042, 0.0018];
  const ring = Array.from({ length: 12 }, (_, corner): [number, number] => {
    const angle = (corner / 12) * 2 * Math.PI;
    const reach = 0.4 + 0.1 * random();
    const x = west + width * (0.5 + reach * Math.cos(angle));
    const y = south + height * (0.5 + reach * Math.sin(angle));
    return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
  });
  return [...ring, ring[0] ?? [west, south]];
}

function gridFile(): GeoJSON.FeatureCollection<GeoJSON.Polygon> {
  const random = repeatableRandom(2026);
  const columns = Math.ceil(Math.sqrt(GRID_AREAS));
  const features = Array.from({ length: GRID_AREAS }, (_, index): GeoJSON.Feature<GeoJSON.Polygon> => {
    const figures = Array.from({ length: 6 }, (_figure, id) => [
      `figure-${id}`,
      Math.round(random() * 1e4) / 100,
    ]);
    return {
      type: 'Feature',
      properties: {
        code: `E01${String(index).padStart(6, '0')}`,
        name: `Cell ${index}`,
        ...(Object.fromEntries(figures) as Record<string, number>),
      },
      geometry: {
        type: 'Polygon',
        coordinates: [cellRing(index % columns, Math.floor(index / columns), random)],
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

export async function writePlainFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'ward.geojson'),
    JSON.stringify(await areasFile('ward', await readValues('ward'))),
  );
  await writeFile(
    join(folder, 'lsoa.geojson'),
    JSON.stringify(await areasFile('lsoa', await readValues('lsoa'))),
  );
  await writeFile(join(folder, 'ward-layers.geojson'), JSON.stringify(await layersFile('ward')));
  await writeFile(join(folder, 'lsoa-layers.geojson'), JSON.stringify(await layersFile('lsoa')));
  await writeFile(join(folder, 'circles.geojson'), JSON.stringify(await circlesFile()));
  await writeFile(join(folder, 'places.geojson'), JSON.stringify(await placesFile()));
  await writeFile(join(folder, 'grid.geojson'), JSON.stringify(gridFile()));
}
