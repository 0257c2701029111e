/** What one kind of layer gives to the map that moves: its sources, its images, and, in `drawingOrder.ts`, its layers. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { GssCode } from '../../domain/geography.ts';
import type { AreaShape, MapShapes } from '../../domain/mapShapes.ts';
import type { MapModel } from '../../domain/mapModel.ts';
import type { Palette } from '../../domain/palette.ts';
import type { Pixels } from '../patterns.ts';

/** What is drawn. */
export interface MapScene {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly palette: Palette;
}

/** What is drawn, with what decides sizes and outlines. */
export interface GlScene extends MapScene {
  /** Of the map as it was started, in CSS pixels. */
  readonly frameWidth: number;
  /** Areas and circles that answer to what is pointed at. */
  readonly lit: ReadonlySet<GssCode>;
}

export interface GlSource {
  readonly id: string;
  readonly options?: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
  /** Its data are made anew when one of these is another; two lists of nothing are the same. */
  readonly dependsOn: (scene: GlScene) => readonly unknown[];
  /** Whether it depends on what is pointed at, which changes often. */
  readonly followsPointer?: boolean;
  readonly data: (scene: GlScene) => FeatureCollection;
}

export interface MapImage {
  readonly id: string;
  readonly pixels: Pixels;
  readonly pixelRatio: number;
}

/** Pixels to a CSS pixel: sharp on dense screens, small enough on all. */
export const PIXEL_RATIO = 2;

export interface GlKind {
  readonly sources: readonly GlSource[];
  readonly images?: (palette: Palette) => readonly MapImage[];
}

export type GlLayers = (scene: GlScene) => readonly LayerSpecification[];

/** No simplification: the tiles must keep the edges that neighbours share, and the still map's outline. */
export const SHAPE_OPTIONS = { tolerance: 0, buffer: 32, maxzoom: 12 } as const;

/** The GeoJSON types are mutable; ours are not, and MapLibre only reads. */
export function shapeFeature(
  { code, polygons }: AreaShape,
  id: number,
): FeatureCollection['features'][number] {
  return {
    type: 'Feature',
    id,
    properties: { code },
    // The library's type asks for arrays that may be changed; it changes none.
    geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] },
  };
}

export function collection(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
