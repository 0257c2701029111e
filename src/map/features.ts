/** GeoJSON of a map's shapes, lines, names and symbols for MapLibre. */
import type { Feature, FeatureCollection } from 'geojson';
import type { AreaShape, MapLabel, MapLine, MapPoint, MapShapes } from '../domain/mapModel.ts';

/** The GeoJSON types are mutable; ours are not, and MapLibre only reads. */
function shapeFeature({ code, polygons }: AreaShape, id: number): Feature {
  return {
    type: 'Feature',
    id,
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] },
  };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** Areas in the order of `shapes.areas`; the feature id is the place in that order. */
export function areaFeatures(shapes: MapShapes): FeatureCollection {
  return collection(shapes.areas.map(shapeFeature));
}

export function boroughFeatures(shapes: MapShapes): FeatureCollection {
  return collection(shapes.boroughs.map(shapeFeature));
}

export function lineFeatures(lines: readonly MapLine[]): FeatureCollection {
  return collection(
    lines.map(({ kind, coordinates }, id) => ({
      type: 'Feature',
      id,
      properties: { kind },
      geometry: { type: 'MultiLineString', coordinates: coordinates as unknown as number[][][] },
    })),
  );
}

export function labelFeatures(labels: readonly MapLabel[]): FeatureCollection {
  return collection(
    labels.map(({ text, rank, position }, id) => ({
      type: 'Feature',
      id,
      properties: { text, rank },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  );
}

export function pointFeatures(points: readonly MapPoint[]): FeatureCollection {
  return collection(
    points.map(({ kind, count, position }, id) => ({
      type: 'Feature',
      id,
      properties: { kind, count: count === null ? '' : String(count) },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  );
}
