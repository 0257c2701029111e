/** The corridor along a partner's routes, for MapLibre. */
import { CORRIDOR_METRES } from '../domain/corridor.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type MapModel } from '../domain/mapModel.ts';
import type { Palette } from '../domain/palette.ts';
import { CORRIDOR_OPACITY, LAYERS, SOURCES } from './layers.ts';
import { pixelsOf } from './project.ts';

export const ROUTES: ExpressionSpecification = ['==', ['get', 'kind'], 'programme-route'];

/** As wide on the ground as a corridor, at every zoom. */
export function corridorLayer(model: MapModel, palette: Palette): LayerSpecification {
  const widthAt = (zoom: number): number => pixelsOf(2 * CORRIDOR_METRES, model.extent[1], zoom);
  return {
    id: LAYERS.corridor,
    type: 'line',
    source: SOURCES.lines,
    filter: ROUTES,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': palette.asset,
      'line-opacity': CORRIDOR_OPACITY,
      'line-width': ['interpolate', ['exponential', 2], ['zoom'], 0, widthAt(0), 20, widthAt(20)],
    },
  };
}
