/** Which part of its map each moving map shows, for a picture of the same part: the camera itself belongs to MapLibre. */
import type { BoundingBox } from '../domain/mapShapes.ts';

const shown = new WeakMap<Element, BoundingBox>();

/** @param extent null where the map shows what it shows by itself */
export function tellShownExtent(container: Element, extent: BoundingBox | null): void {
  if (extent === null) shown.delete(container);
  else shown.set(container, extent);
}

/** Of the moving maps below an element, in their order; null for one that nobody moved. */
export function shownExtents(root: ParentNode): readonly (BoundingBox | null)[] {
  return [...root.querySelectorAll('.interactiveMap__canvas')].map((map) => shown.get(map) ?? null);
}
