/** GeoJSON of a map's shapes, lines, names and symbols for MapLibre. */
import { labelsOf, pointsOf } from '../domain/mapLayers.ts';
import type { AreaShape, MapShapes } from '../domain/mapShapes.ts';
import type { Feature, FeatureCollection } from 'geojson';
import type { GssCode } from '../domain/geography.ts';
import type { MapArea, MapLine, MapModel, MapPoint } from '../domain/mapModel.ts';
import { LABEL_SIZES, layoutLabels, tierOf } from './labelLayout.ts';
import { DIMMED_OPACITY } from './layers.ts';
import { isPatterned } from './patterns.ts';
import { fitView } from './project.ts';
import { zoomOfLargeArea } from './smallAreas.ts';

/** The GeoJSON types are mutable; ours are not, and MapLibre only reads. */
function shapeFeature({ code, polygons }: AreaShape, id: number): Feature {
  return {
    type: 'Feature',
    id,
    properties: { code },
    // The library's type asks for arrays that may be changed; it changes none.
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

/** Side in degrees: some hundred metres, so that it is still an area when the coordinates are rounded for a wide view. */
const SPECK = 1e-3;

/**
 * Drawn with a pattern and without any ink. The graphics library makes its program for patterns when the first is drawn,
 * which takes a slow machine half a second; so the first is drawn while the still map is over this one.
 */
function unseenFeature({ areas: [first] }: MapShapes): Feature[] {
  const [x, y] = first?.polygons[0]?.[0]?.[0] ?? [];
  if (x === undefined || y === undefined) return [];
  const ring = [
    [x, y],
    [x + SPECK, y],
    [x, y + SPECK],
    [x, y],
  ];
  return [
    {
      type: 'Feature',
      properties: { status: 'notCollected', opacity: 0 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ];
}

/** The areas without a figure, again, to be covered with the pattern of their state. */
export function absentFeatures(areas: readonly MapArea[], shapes: MapShapes): FeatureCollection {
  const absent = new Map(
    areas.filter(({ classKey }) => isPatterned(classKey)).map((area) => [area.code, area]),
  );
  return collection([
    ...unseenFeature(shapes),
    ...shapes.areas.flatMap((shape, id) => {
      const area = absent.get(shape.code);
      if (area === undefined) return [];
      const { classKey: status, dimmed } = area;
      return [{ ...shapeFeature(shape, id), properties: { status, opacity: dimmed ? DIMMED_OPACITY : 1 } }];
    }),
  ]);
}

/** The areas to outline: those selected, and those that answer to what is pointed at. */
export function markFeatures(
  areas: readonly MapArea[],
  shapes: MapShapes,
  lit: ReadonlySet<GssCode>,
): FeatureCollection {
  const selected = new Set(areas.filter((area) => area.selected).map(({ code }) => code));
  return collection(
    shapes.areas.flatMap((shape, id) => {
      const kind = selected.has(shape.code) ? 'selected' : lit.has(shape.code) ? 'hovered' : null;
      if (kind === null) return [];
      return [{ ...shapeFeature(shape, id), properties: { kind, largeFrom: zoomOfLargeArea(shape) } }];
    }),
  );
}

export function localAuthorityFeatures(shapes: MapShapes): FeatureCollection {
  return collection(shapes.boroughs.map(shapeFeature));
}

export function lineFeatures(lines: readonly MapLine[]): FeatureCollection {
  return collection(
    lines.map(({ kind, coordinates }, id) => ({
      type: 'Feature',
      id,
      properties: { kind },
      // As for the polygons above.
      geometry: { type: 'MultiLineString', coordinates: coordinates as unknown as number[][][] },
    })),
  );
}

/** Added to the rank of names that the still map leaves out. */
export const UNPLACED_ORDER = 10;

/**
 * Place names, those that the still map draws first and where it draws them, so that nothing jumps; the others follow when
 * there is room. `offset` is in ems.
 * @param frameWidth width of the map in CSS pixels
 */
export function labelFeatures(
  model: Pick<MapModel, 'layers' | 'extent'>,
  frameWidth: number,
): FeatureCollection {
  const tier = tierOf(frameWidth);
  const labels = labelsOf(model);
  const layout = layoutLabels(labels, pointsOf(model), fitView(model.extent), tier);
  const placed = new Map(layout.labels.map((label) => [label.text, label.offset]));
  return collection(
    labels.map(({ text, rank, position }, id) => {
      const offset = placed.get(text);
      const size = LABEL_SIZES[rank];
      return {
        type: 'Feature',
        id,
        properties: {
          text,
          rank,
          order: offset === undefined ? rank + UNPLACED_ORDER : rank,
          offset: [(offset?.[0] ?? 0) / size, (offset?.[1] ?? 0) / size],
        },
        geometry: { type: 'Point', coordinates: [...position] },
      };
    }),
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
