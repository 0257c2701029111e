/** readBoundaries: areas with their outlines, from published GeoJSON. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';
import type { Point, Polygon, Polygons, Ring } from './polygons.ts';

export interface Boundary {
  readonly code: GssCode;
  readonly name: string;
  readonly borough: GssCode;
  readonly polygons: Polygons;
}

export interface PropertyNames {
  readonly code: string;
  readonly name: string;
  readonly authority: string;
}

/** A GeoJSON feature before its shape is known. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: unknown; readonly coordinates: unknown };
}

const REFETCH = 'fetch the file again from its publisher.';

/**
 * @param path GeoJSON below the sources folder, longitude and latitude (EPSG:4326)
 * @param names which property holds code, name and code of the local authority
 * @throws SourceError for a shape that is not a closed polygon, a code that is none, or a code that appears twice
 */
export function readBoundaries(
  context: Pick<BuildContext, 'readJson'>,
  path: string,
  names: PropertyNames,
): Boundary[] {
  const problems = new ProblemList(path);
  const boundaries = new Map<GssCode, Boundary>();
  readFeatures(context, path).forEach((feature, index) => {
    const text = String(feature.properties[names.code]);
    const code = parseGssCode(text);
    const borough = parseGssCode(String(feature.properties[names.authority]));
    const name = feature.properties[names.name];
    const polygons = parsePolygons(feature.geometry);
    if (code === null) problems.add(index + 1, names.code, `'${text}' is not a GSS code.`, REFETCH);
    else if (boundaries.has(code))
      problems.add(index + 1, names.code, `${code} appears twice.`, 'remove one of the two.');
    else if (borough === null)
      problems.add(index + 1, names.authority, `${code} has no code of a local authority.`, REFETCH);
    else if (typeof name !== 'string' || name.trim() === '')
      problems.add(index + 1, names.name, `${code} has no name.`, REFETCH);
    else if (polygons === null)
      problems.add(index + 1, 'geometry', `${code} has no polygon with closed rings.`, REFETCH);
    else boundaries.set(code, { code, name: name.trim(), borough, polygons });
  });
  problems.throwIfAny();
  return [...boundaries.values()];
}

/**
 * Features of a GeoJSON FeatureCollection.
 * @throws SourceError when it is none; `row` in messages counts features from 1
 */
export function readFeatures(context: Pick<BuildContext, 'readJson'>, path: string): RawFeature[] {
  const json = context.readJson(path);
  const problems = new ProblemList(path);
  const features: RawFeature[] = [];
  if (!isRecord(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features'])) {
    problems.add(null, null, 'it is not a GeoJSON FeatureCollection.', REFETCH);
  } else {
    json['features'].forEach((feature: unknown, index) => {
      const properties = isRecord(feature) ? feature['properties'] : null;
      const geometry = isRecord(feature) ? feature['geometry'] : null;
      if (!isRecord(properties) || !isRecord(geometry)) {
        problems.add(index + 1, null, 'the feature has no properties or no geometry.', REFETCH);
        return;
      }
      features.push({
        properties,
        geometry: { type: geometry['type'], coordinates: geometry['coordinates'] },
      });
    });
  }
  problems.throwIfAny();
  return features;
}

/** Polygon or MultiPolygon coordinates as polygons; null when they are neither or a ring is not closed. */
export function parsePolygons(geometry: RawFeature['geometry']): Polygons | null {
  const parts: unknown =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : null;
  return parseList(parts, (part) => parseList<Polygon[number]>(part, parseRing));
}

function parseRing(value: unknown): Ring | null {
  const ring = parseList(value, parsePoint);
  const first = ring?.[0];
  const last = ring?.[ring.length - 1];
  if (!ring || !first || !last || ring.length < 4) return null;
  return first[0] === last[0] && first[1] === last[1] ? ring : null;
}

/** Longitude and latitude, or null when the value is not a pair of finite numbers. */
export function parsePoint(value: unknown): Point | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = value as unknown[];
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
}

/** Every item parsed, or null when one cannot be, or there is none. */
export function parseList<Item>(value: unknown, parse: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: Item[] = [];
  for (const raw of value as unknown[]) {
    const item = parse(raw);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
