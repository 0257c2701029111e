/** Which areas are so small on the screen that a wide outline would cover them. */
import type { AreaShape } from '../domain/mapShapes.ts';
import { extentOf, zoomOfWidth } from './project.ts';

/** Mean side of an area's box, in CSS pixels, from which the wide outline leaves enough of the fill to be seen. */
const LARGE_PIXELS = 70;

const kept = new WeakMap<AreaShape, number>();

/** The zoom from which the area is large enough for the wide outline. */
export function zoomOfLargeArea(shape: AreaShape): number {
  const known = kept.get(shape) ?? zoomOfWidth(extentOf([shape]), LARGE_PIXELS);
  kept.set(shape, known);
  return known;
}
