/**
 * How near a map shows the place: the zoom at which a frame as wide as the still map's view box shows the same. What is drawn from a
 * detail on is so in both renderers and on every frame, wide or narrow; whether it fits is the matter of the layout.
 */
import type { LandmarkKind } from '../domain/landmark.ts';
import { VIEW_WIDTH, type MapProjection } from './project.ts';

/** Details from which on the names of places have room, by their published rank. */
export const PLACE_DETAIL = { 1: 10, 2: 10, 3: 10.2, 4: 11.2 } as const;

/** Details from which on the map's own areas are named. */
export const AREA_DETAIL = { ward: 10.2, lsoa: 12.8 } as const;

/** From which on each kind has its symbol, and from which on its name. */
export const LANDMARK_DETAIL: Readonly<
  Record<LandmarkKind, { readonly symbol: number; readonly name: number }>
> = {
  hospitals: { symbol: 0, name: 10.2 },
  stations: { symbol: 0, name: 11 },
  schools: { symbol: 10, name: 12.8 },
};

/** From the middle of a symbol to the side of the box that nothing else may lie in, in CSS pixels. */
export const LANDMARK_REACH = 8;

/** The detail of a map that is as wide as the view box and shows what a projection shows. */
export function detailOf({ camera, width }: Pick<MapProjection, 'camera' | 'width'>): number {
  return camera.zoom + Math.log2(VIEW_WIDTH / width);
}

/** The zoom at which a frame of this many CSS pixels has a detail. */
export function zoomAt(detail: number, frameWidth: number): number {
  return detail + Math.log2(frameWidth / VIEW_WIDTH);
}
