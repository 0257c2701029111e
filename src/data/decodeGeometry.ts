/** decodeGeometry: shapes to draw from the published TopoJSON (`public/geo/{ward,lsoa,borough}.json`). */
import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { parseGssCode, type GssCode, type MapGeography } from '../domain/geography.ts';
import type { AreaShape, MapShapes } from '../domain/mapShapes.ts';
import type { AreasFile } from './schema.ts';

/** What `areas/<geography>.json` must have for its shapes to be put in order. */
export type AreaOrder = Pick<AreasFile, 'codes' | 'boroughs' | 'hexagons'>;

type ShapeRings = AreaShape['polygons'];

/**
 * @param topology parsed `geo/<geography>.json`; outlines of boroughs follow the edges of its areas
 * @param areas parsed `areas/<geography>.json`; shapes come in its order
 * @throws Error saying what is wrong when the file is not the geometry of these areas
 */
export function decodeGeometry(geography: MapGeography, json: unknown, areas: AreaOrder): MapShapes {
  if (!isTopology(json)) throw new Error(`The ${geography} geometry is not a quantised topology.`);
  const topology = dequantise(json);
  const codes = areas.codes.map(toCode);
  const shapes = decodeObject(topology, geography, codes);
  const boroughs =
    geography === 'borough'
      ? shapes
      : decodeObject(topology, 'borough', [...new Set(areas.boroughs.map(toCode))]);
  const hexagons =
    areas.hexagons?.map(([column, row], index) => {
      const code = codes[index];
      if (code === undefined) throw new Error('There are more hexagons than areas.');
      return { code, column, row };
    }) ?? null;
  return { geography, areas: shapes, boroughs, hexagons };
}

/** The shapes of one object of a topology, in the order of `codes`: each once, none more, none less. */
function decodeObject(topology: Topology, name: string, codes: readonly GssCode[]): AreaShape[] {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection')
    throw new Error(`The geometry has no collection called ${name}.`);
  const byCode = new Map<string, AreaShape>();
  for (const geometry of object.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      throw new Error(`${String(geometry.id)} in the geometry is not a polygon.`);
    }
    const code = toCode(String(geometry.id));
    if (byCode.has(code)) throw new Error(`${code} appears twice in the geometry.`);
    byCode.set(code, { code, polygons: decodePolygons(topology, geometry, code) });
  }
  if (byCode.size !== codes.length) {
    throw new Error(`The geometry has ${byCode.size} areas where ${codes.length} are listed.`);
  }
  return codes.map((code) => {
    const shape = byCode.get(code);
    if (!shape) throw new Error(`The geometry has no shape for ${code}.`);
    return shape;
  });
}

function decodePolygons(
  topology: Topology,
  { type, arcs }: Pick<Polygon, 'type' | 'arcs'> | Pick<MultiPolygon, 'type' | 'arcs'>,
  code: GssCode,
): ShapeRings {
  let polygons: unknown;
  try {
    polygons =
      type === 'Polygon'
        ? [feature(topology, { type, arcs }).geometry.coordinates]
        : feature(topology, { type, arcs }).geometry.coordinates;
  } catch {
    // An index of an arc that is not there: `arePolygons` is false of what has not been decoded.
  }
  if (!arePolygons(polygons)) throw new Error(`The shape of ${code} is damaged.`);
  return polygons;
}

function toCode(text: string): GssCode {
  const code = parseGssCode(text);
  if (code === null) throw new Error(`'${text}' in the geometry is not a code of an area.`);
  return code;
}

/**
 * The topology with its arcs as longitude and latitude. Delta-encoded arcs are turned once here, not once for every
 * area that uses them, so that neighbours share their points and 1,719 areas decode in some milliseconds.
 */
function dequantise({ transform, ...topology }: PublishedTopology): Topology {
  const [scaleX, scaleY] = transform.scale;
  const [startX, startY] = transform.translate;
  const arcs = topology.arcs.map((arc: unknown) => {
    if (!Array.isArray(arc)) throw new Error('An arc of the geometry is damaged.');
    let x = 0;
    let y = 0;
    return (arc as unknown[]).map((step) => {
      if (!isPair(step)) throw new Error('A point of the geometry is damaged.');
      x += step[0];
      y += step[1];
      return [x * scaleX + startX, y * scaleY + startY];
    });
  });
  return { ...topology, arcs };
}

type PublishedTopology = Topology & {
  transform: { scale: [number, number]; translate: [number, number] };
};

/** Only what decoding relies on: a full schema over 40,000 points would cost more than the decoding itself. */
function isTopology(json: unknown): json is PublishedTopology {
  if (!isObject(json) || !isObject(json['transform'])) return false;
  const { scale, translate } = json['transform'];
  return (
    json['type'] === 'Topology' &&
    Array.isArray(json['arcs']) &&
    isObject(json['objects']) &&
    isPair(scale) &&
    isPair(translate)
  );
}

/** Rings of four points or more; the points themselves were checked with their arcs. */
function arePolygons(polygons: unknown): polygons is ShapeRings {
  return (
    Array.isArray(polygons) &&
    polygons.length > 0 &&
    polygons.every(
      (rings: unknown) =>
        Array.isArray(rings) &&
        rings.length > 0 &&
        rings.every((ring: unknown) => Array.isArray(ring) && ring.length >= 4),
    )
  );
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
