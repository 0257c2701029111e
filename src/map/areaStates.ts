/** Which areas' feature state must change to show a model, so that only those are told to MapLibre. */
import type { MapModel, MapShapes } from '../domain/mapModel.ts';
import { classNumber, type AreaState } from './mapStyle.ts';

/** The state of each feature, in the order of `shapes.areas`; null where the model says nothing of an area. */
export function areaStates(areas: MapModel['areas'], shapes: MapShapes): readonly (AreaState | null)[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return shapes.areas.map(({ code }) => {
    const area = byCode.get(code);
    if (area === undefined) return null;
    return {
      class: classNumber(area.classKey),
      dimmed: area.dimmed,
      selected: area.selected,
    };
  });
}

/** Feature ids whose state differs. Without a previous state every area differs. */
export function changedStates(
  previous: readonly (AreaState | null)[] | null,
  next: readonly (AreaState | null)[],
): readonly { readonly id: number; readonly state: AreaState }[] {
  const changed: { id: number; state: AreaState }[] = [];
  next.forEach((state, id) => {
    const before = previous?.[id] ?? null;
    if (state === null) return;
    if (
      before === null ||
      before.class !== state.class ||
      before.dimmed !== state.dimmed ||
      before.selected !== state.selected
    )
      changed.push({ id, state });
  });
  return changed;
}
