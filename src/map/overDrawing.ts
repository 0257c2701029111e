/** What is drawn over the colours of a still map: handed in, because most maps have none and its scripts are their own. */
import type { ComponentType } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapLine, MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { Palette } from '../domain/palette.ts';
import type { Crossings, PlacedLandmark } from './labelLayout.ts';
import type { MapGeometry } from './mapGeometry.ts';
import type { MapProjection } from './project.ts';

export interface OverProps extends Pick<MapModel, 'areas' | 'layers' | 'layout' | 'extent' | 'geography'> {
  readonly shapes: MapShapes;
  readonly geometry: MapGeometry;
  /** Unique in the page; begins the ids of what is named. */
  readonly prefix: string;
  /** Colours written into the picture; null leaves them to the style sheet. */
  readonly ink: Palette | null;
}

/** Measures over the colours. */
export interface MeasureDrawing {
  /** Over the areas, under every line. */
  readonly Pattern: ComponentType<OverProps>;
  /** Over outlines, under symbols and names. */
  readonly Circles: ComponentType<
    OverProps & { readonly lit: ReadonlySet<GssCode> | null; readonly canPress: boolean }
  >;
  /** Rings that a place name should not lie across. */
  readonly crossings: (model: Pick<MapModel, 'layout' | 'extent' | 'layers'>) => Crossings;
}

export interface LandmarksProps {
  readonly landmarks: readonly PlacedLandmark[];
  /** View-box units in a CSS pixel. */
  readonly unit: number;
  readonly ink: Palette | null;
}

export interface RailwaysProps {
  readonly lines: readonly MapLine[];
  readonly projection: MapProjection;
  readonly ink: Palette | null;
}

/** What helps to find one's way. */
export interface LandmarkDrawing {
  /** Under symbols and names, in one layout with them. */
  readonly Landmarks: ComponentType<LandmarksProps>;
  /** Under motorways. */
  readonly Railways: ComponentType<RailwaysProps>;
}

export type OverDrawing = Partial<MeasureDrawing & LandmarkDrawing>;
