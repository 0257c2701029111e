/** The shapes a map is drawn with: of its areas, and of the local authorities around them. */
import type { GssCode, MapGeography } from './geography.ts';

export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** Polygons of one geography: rings of longitude and latitude, the outer ring first. */
export interface AreaShape {
  readonly code: GssCode;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** Shapes the renderers draw a model with. Decoded once per file and shared. */
export interface MapShapes {
  readonly geography: MapGeography;
  readonly areas: readonly AreaShape[];
  /** Borough outlines sharing their edges with the wards. */
  readonly boroughs: readonly AreaShape[];
  /** Equal-area hexagon centres in hexagon units (odd rows shifted), for wards only. */
  readonly hexagons:
    readonly { readonly code: GssCode; readonly column: number; readonly row: number }[] | null;
}
