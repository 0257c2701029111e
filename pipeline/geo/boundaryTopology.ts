/**
 * boundaryTopology: areas as TopoJSON, in which an edge that two areas share is stored once. Simplifying or rounding
 * the topology therefore never opens a gap between neighbours.
 */
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  Feature,
  FeatureCollection,
  MultiPolygon as GeoMultiPolygon,
  Polygon as GeoPolygon,
} from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { GssCode } from '../../src/domain/geography.ts';
import { parseGssCode } from '../../src/domain/geography.ts';
import { triangleArea, type Point, type Polygons } from './polygons.ts';

export type AreaGeometry = (Polygon | MultiPolygon) & { id: GssCode };
export interface AreaCollection {
  type: 'GeometryCollection';
  geometries: AreaGeometry[];
}
/** `area` holds the areas of one geography; `borough` the boroughs, merged from the areas' own edges. */
export type AreaTopology = Topology<{ area: AreaCollection }>;

/**
 * Positions along the longer and the shorter side of the region's box: steps of about 5 m and 3.5 m. The outlines
 * themselves are generalised to about 10 m or more by their publisher.
 */
const QUANTISATION = 1e4;

/** One full-precision topology of all areas. */
export function buildTopology(
  areas: readonly { readonly code: GssCode; readonly polygons: Polygons }[],
): AreaTopology {
  const features = areas.map(({ code, polygons }): Feature<GeoPolygon | GeoMultiPolygon> => ({
    type: 'Feature',
    id: code,
    properties: null,
    geometry:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
        : { type: 'MultiPolygon', coordinates: polygons },
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const built = topology({ area: collection });
  return { ...built, objects: { area: asAreaCollection(built.objects['area']) } };
}

/**
 * Light simplification (Visvalingam and Whyatt's: the points whose triangle is smallest go first), then rounding to
 * the grid of `QUANTISATION` and delta-encoding.
 * @param smallestTriangle square metres; a point that changes a line by less is left out
 */
export function compactTopology(full: AreaTopology, smallestTriangle: number): AreaTopology {
  const weighed = presimplify(full, ([a, b, c]) => triangleArea(a, b, c));
  const simple = simplify(weighed, smallestTriangle);
  return quantize({ ...simple, objects: { area: asAreaCollection(simple.objects.area) } }, QUANTISATION);
}

/** The areas of a topology as polygons of longitude and latitude. */
export function decodeAreas(from: AreaTopology): { code: GssCode; polygons: Polygons }[] {
  return from.objects.area.geometries.map((geometry) => ({
    code: geometry.id,
    polygons: decodeGeometry(from, geometry),
  }));
}

export function decodeGeometry(from: Topology, geometry: Polygon | MultiPolygon): Polygons {
  const parts =
    geometry.type === 'Polygon'
      ? [feature(from, geometry).geometry.coordinates]
      : feature(from, geometry).geometry.coordinates;
  return parts.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]): Point => [x, y])));
}

/** Boroughs made of the areas' own arcs, so that their outlines are the areas' outlines exactly. */
export function mergeLocalAuthorities(
  from: AreaTopology,
  localAuthorityOf: ReadonlyMap<GssCode, GssCode>,
  order: readonly GssCode[],
): AreaCollection {
  const geometries = order.map((borough): AreaGeometry => {
    const members = from.objects.area.geometries.filter(({ id }) => localAuthorityOf.get(id) === borough);
    return { ...singleIfPossible(mergeArcs(from, members)), id: borough };
  });
  return { type: 'GeometryCollection', geometries };
}

/**
 * Text of a published TopoJSON file: objects by name, no properties, arcs that nothing uses left out.
 * @param objects whose arcs are indices into those of `from`
 */
export function serialiseTopology(
  from: AreaTopology,
  objects: Readonly<Record<string, AreaCollection>>,
): string {
  const newIndex = new Map<number, number>();
  const kept: unknown[] = [];
  const renumber = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    let to = newIndex.get(index);
    if (to === undefined) {
      to = kept.length;
      kept.push(from.arcs[index]);
      newIndex.set(index, to);
    }
    return arc < 0 ? ~to : to;
  };
  const renumbered = Object.fromEntries(
    Object.entries(objects).map(([name, collection]) => [
      name,
      {
        type: 'GeometryCollection',
        geometries: collection.geometries.map((geometry) => ({
          type: geometry.type,
          id: geometry.id,
          arcs:
            geometry.type === 'Polygon'
              ? geometry.arcs.map((ring) => ring.map(renumber))
              : geometry.arcs.map((part) => part.map((ring) => ring.map(renumber))),
        })),
      },
    ]),
  );
  return JSON.stringify({
    type: 'Topology',
    bbox: from.bbox,
    transform: from.transform,
    objects: renumbered,
    arcs: kept,
  });
}

/** Rings of arc indices of a geometry, part by part. */
export function ringsOf(geometry: Polygon | MultiPolygon): number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

/** A merged shape of one part as a plain polygon. */
export function singleIfPossible(merged: MultiPolygon): Polygon | MultiPolygon {
  const [only, another] = merged.arcs;
  return only !== undefined && another === undefined ? { type: 'Polygon', arcs: only } : merged;
}

/** The libraries' types forget which geometries went in; this checks instead of trusting. */
function asAreaCollection(object: unknown): AreaCollection {
  const geometries = (object as GeometryCollection).geometries.map((geometry): AreaGeometry => {
    const id = parseGssCode(String(geometry.id));
    if (id === null || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) {
      throw new Error(`The topology holds ${geometry.type} ${String(geometry.id)}, which is not an area.`);
    }
    return { ...geometry, id };
  });
  return { type: 'GeometryCollection', geometries };
}
