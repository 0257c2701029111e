/** Where the circles of a map stand and how large they are, in units of the still map's view box. */
import { circlesOf } from '../domain/mapLayers.ts';
import type { CirclesLayer, MapCircle, MapModel } from '../domain/mapModel.ts';
import type { Crossings } from './labelLayout.ts';
import { fitView } from './project.ts';

/** Largest radius, where circles are far from each other. */
export const LARGEST_RADIUS = 44;
/** Width of the ring of a circle that is not small, its outer edge at the circle's radius. */
export const RING = 3;
/** By the width of the frame: on a narrow one a ring is wider, or it could not be seen; the same stand in `overMeasures.css`. */
export const RINGS = { small: 5, medium: 3.6, large: RING } as const;
/** Of the casing around a ring, on both sides of it. */
export const CASING = 1.2;
/** Of a small circle's radius, so that it stays hollow. */
export const SMALL_RING = 0.35;
/** Below this largest radius no ring could be seen: the circles of the layer are full, all of them. */
const FULL_BELOW = 5;

export interface PlacedCircle<Circle = MapCircle> {
  readonly circle: Circle;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Sized = Pick<MapCircle, 'position' | 'hexagon' | 'share'>;

/** Circles without a hexagon of their own have no place on a map of hexagons. */
export function placesOf<Circle extends Sized>(
  { circles, largestRadius }: { readonly circles: readonly Circle[] } & Pick<CirclesLayer, 'largestRadius'>,
  { layout, extent }: Pick<MapModel, 'layout' | 'extent'>,
): readonly PlacedCircle<Circle>[] {
  const { project } = fitView(extent);
  return circles.flatMap((circle) => {
    const at = layout === 'hexagons' ? circle.hexagon : project(...circle.position);
    return at === undefined ? [] : [{ circle, x: at[0], y: at[1], radius: circle.share * largestRadius }];
  });
}

/** Whether the circles of a layer are drawn full. */
export function areFull({ largestRadius }: Pick<CirclesLayer, 'largestRadius'>): boolean {
  return largestRadius < FULL_BELOW;
}

export function ringOf(radius: number): number {
  return Math.min(RING, SMALL_RING * radius);
}

/** Radius of the mark of a zero, which has no area and is no circle. */
const ZERO_RADIUS = 2;

/**
 * Outer radius and ring of a circle. A zero's mark is told from the circles of its layer by being full where they are hollow, and hollow
 * where they are full.
 */
export function markOf(
  layer: Pick<CirclesLayer, 'largestRadius'>,
  { share }: Pick<MapCircle, 'share'>,
): { readonly radius: number; readonly ring: number } {
  if (share === 0) {
    return areFull(layer)
      ? { radius: ZERO_RADIUS, ring: SMALL_RING * ZERO_RADIUS }
      : { radius: ZERO_RADIUS, ring: ZERO_RADIUS };
  }
  const radius = share * layer.largestRadius;
  return { radius, ring: areFull(layer) ? radius : ringOf(radius) };
}

/** How many rings a word in a box would lie across. Inside a large circle, as outside, it crosses none. */
export function ringCrossings(model: Pick<MapModel, 'layout' | 'extent' | 'layers'>): Crossings {
  const layer = circlesOf(model);
  const placed = layer === null ? [] : placesOf(layer, model);
  return ({ left, top, right, bottom }) =>
    placed.filter(({ x, y, radius }) => {
      const nearest = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      const farthest = Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
      return nearest < radius + CASING && farthest > radius - RING - CASING;
    }).length;
}
