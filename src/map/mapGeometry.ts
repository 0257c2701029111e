/** Paths of a map's shapes in the view box, made once for the same shapes, layout and extent. */
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { HEXAGON_SCALE, layoutHexagons } from './hexagonLayout.ts';
import { fitView, type MapProjection } from './project.ts';
import { polygonsPath } from './svgPath.ts';

export interface MapGeometry {
  readonly projection: MapProjection;
  /** Path of each area in grid units. */
  readonly areaPaths: ReadonlyMap<GssCode, string>;
  /** All borough outlines as one path, in grid units. */
  readonly localAuthorityPath: string;
  /** Grid units per view-box unit. */
  readonly scale: number;
}

/** Four fifths of a view-box unit: below what can be seen on a frame of eight hundred pixels; finer lines cost kilobytes. */
const GEOGRAPHIC_SCALE = 1.25;
/** How many layouts and extents of the same shapes are kept; zooming to each borough once makes eight. */
const KEPT = 10;

const kept = new WeakMap<MapShapes, Map<string, MapGeometry>>();

export function geometryOf(shapes: MapShapes, layout: MapModel['layout'], extent: BoundingBox): MapGeometry {
  const key = `${layout} ${extent.join(' ')}`;
  const byKey = kept.get(shapes) ?? new Map<string, MapGeometry>();
  kept.set(shapes, byKey);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const geometry = computeGeometry(shapes, layout, extent);
  if (byKey.size >= KEPT) byKey.delete(byKey.keys().next().value ?? '');
  byKey.set(key, geometry);
  return geometry;
}

function computeGeometry(shapes: MapShapes, layout: MapModel['layout'], extent: BoundingBox): MapGeometry {
  const projection = fitView(extent);
  const hexagons = layout === 'hexagons' ? layoutHexagons(shapes, []) : null;
  if (hexagons !== null)
    return {
      projection,
      areaPaths: hexagons.paths,
      localAuthorityPath: hexagons.localAuthorityPath,
      scale: HEXAGON_SCALE,
    };
  return {
    projection,
    areaPaths: new Map(
      shapes.areas.map(({ code, polygons }) => [code, polygonsPath(polygons, projection, GEOGRAPHIC_SCALE)]),
    ),
    localAuthorityPath: shapes.boroughs
      .map(({ polygons }) => polygonsPath(polygons, projection, GEOGRAPHIC_SCALE))
      .join(''),
    scale: GEOGRAPHIC_SCALE,
  };
}
