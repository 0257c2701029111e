/** A style from elsewhere below our own. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapScene } from './mapOptions.ts';
import { mapStyle } from './mapStyle.ts';

/** Our sources and layers over a style from elsewhere; its own background stays. */
export function addToBasemap(
  map: MapLibreMap,
  { model, shapes, palette }: MapScene,
  frameWidth: number,
): void {
  const { sources, layers } = mapStyle(model, shapes, palette, frameWidth);
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of layers) if (layer.type !== 'background') map.addLayer(layer);
}
