/** What is drawn over the colours of a still map for measures: handed in, because most maps have none and its script is their own. */
import type { ComponentType } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import type { Palette } from '../domain/palette.ts';
import type { Crossings } from './labelLayout.ts';
import type { MapGeometry } from './mapGeometry.ts';

export interface OverProps extends Pick<MapModel, 'areas' | 'layers' | 'layout' | 'extent' | 'geography'> {
  readonly shapes: MapShapes;
  readonly geometry: MapGeometry;
  /** Unique in the page; begins the ids of what is named. */
  readonly prefix: string;
  /** Colours written into the picture; null leaves them to the style sheet. */
  readonly ink: Palette | null;
}

export interface OverDrawing {
  /** Over the areas, under every line. */
  readonly Pattern: ComponentType<OverProps>;
  /** Over outlines, under symbols and names. */
  readonly Circles: ComponentType<
    OverProps & { readonly lit: ReadonlySet<GssCode> | null; readonly canPress: boolean }
  >;
  /** Rings that a place name should not lie across. */
  readonly crossings: (model: Pick<MapModel, 'layout' | 'extent' | 'layers'>) => Crossings;
}
