/** What of the maps of a view a row of the panel is the key of. */
import type { MapLayer } from '../domain/mapModel.ts';
import type { ExploreData } from './exploreData.ts';
import type { LayerRow } from './layerRows.ts';
import type { ViewMap } from './viewMaps.ts';

export interface DrawnLayer {
  readonly map: ViewMap;
  readonly layer: MapLayer;
  /** Id of the layer, as in the address, whose row has the key: of two measures in nine classes the one that is told first. */
  readonly isKeyOf: string;
}

/** @returns null while what is drawn is another view, and where the layer is not drawn */
export function drawnOf(
  row: Pick<LayerRow, 'id' | 'as'>,
  { measures, view }: Pick<ExploreData, 'measures' | 'view'>,
  maps: readonly ViewMap[],
): DrawnLayer | null {
  const own = measures.find(({ id }) => id === row.id)?.measure.indicator.id;
  for (const map of maps) {
    const layer = map.model.layers.find((one) =>
      row.as === 'fill'
        ? one.kind === 'fill' && own !== undefined && one.measures.includes(own)
        : one.id === row.id,
    );
    if (layer === undefined) continue;
    if (layer.kind !== 'fill')
      return row.as === null || row.as === layer.kind ? { map, layer, isKeyOf: row.id } : null;
    const together = measures.filter(({ measure }) => layer.measures.includes(measure.indicator.id));
    const order = view.layers.map(({ id }) => id);
    const first = together.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))[0];
    return { map, layer, isKeyOf: first?.id ?? row.id };
  }
  return null;
}
