/** Names of places that lie outside the region, however large the places are, take the lowest rank. */
import type { MapShapes } from '../domain/mapShapes.ts';
import type { MapLabel } from '../domain/mapModel.ts';
import { contains } from './pointInShape.ts';

/** Kept for the same labels and boroughs, so that a renderer sees that nothing changed. */
const kept = new WeakMap<
  readonly MapLabel[],
  { readonly boroughs: MapShapes['boroughs']; readonly labels: readonly MapLabel[] }
>();

/** @returns the labels in the same order; those outside every borough with rank 4 */
export function markOutsideLabels(
  labels: readonly MapLabel[],
  { boroughs }: Pick<MapShapes, 'boroughs'>,
): readonly MapLabel[] {
  const known = kept.get(labels);
  if (known?.boroughs === boroughs) return known.labels;
  const marked = labels.map((label): MapLabel => {
    const isInside = boroughs.some(({ polygons }) => contains(polygons, label.position));
    return isInside || label.rank === 4 ? label : { ...label, rank: 4 };
  });
  kept.set(labels, { boroughs, labels: marked });
  return marked;
}
