/** Which areas' feature state must change to show a model, so that only those are told to MapLibre. */
import type { ColourFamily } from '../../domain/colourFamily.ts';
import type { MapShapes } from '../../domain/mapShapes.ts';
import type { MapArea } from '../../domain/mapModel.ts';
import { lookNumber } from './areas.ts';

/** The look of each feature, in the order of `shapes.areas`; −1 where the model says nothing of an area. */
export function areaStyleStates(
  areas: readonly MapArea[],
  shapes: MapShapes,
  family: ColourFamily,
): Int16Array {
  const styleStates = new Int16Array(shapes.areas.length).fill(-1);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  shapes.areas.forEach(({ code }, id) => {
    const area = byCode.get(code);
    if (area !== undefined) styleStates[id] = lookNumber(area, family);
  });
  return styleStates;
}

/** Feature ids whose look differs from before; all that have one when there is no before. */
export function changedStyleStates(before: Int16Array | null, after: Int16Array): readonly number[] {
  const changed: number[] = [];
  after.forEach((look, id) => {
    if (look >= 0 && look !== before?.[id]) changed.push(id);
  });
  return changed;
}
