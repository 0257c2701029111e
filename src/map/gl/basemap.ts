/** A style from elsewhere below our own. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GlScene } from './kind.ts';
import { mapStyle } from './style.ts';

/** Our sources and layers over a style from elsewhere; its own background stays. */
export function addToBasemap(map: MapLibreMap, scene: GlScene): void {
  const { sources, layers } = mapStyle(scene);
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of layers) if (layer.type !== 'background') map.addLayer(layer);
}
