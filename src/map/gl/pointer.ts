/** What the pointer is on: a circle, or the area below it. */
import type { Map as MapLibreMap, MapLayerMouseEvent } from 'maplibre-gl';
import type { GssCode } from '../../domain/geography.ts';
import { circlesOf } from '../../domain/mapLayers.ts';
import { radiusAt } from './circles.ts';
import { LAYERS } from './ids.ts';
import type { GlScene } from './kind.ts';

export interface PointerHandlers {
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
}

/** How near a ring is near enough, in CSS pixels. */
const REACH = 8;

/** Listeners for circles come first, so that those for areas know whether a circle has answered. */
export function followPointer(
  map: MapLibreMap,
  scene: () => GlScene,
  { onHover, onSelectArea }: PointerHandlers,
): void {
  const canvas = map.getCanvas();
  let circle: GssCode | null = null;
  let answered: Event | null = null;
  const hoverCircle = (code: GssCode | null): void => {
    if (code === circle) return;
    circle = code;
    if (code !== null) onHover(code);
  };
  const areaOf = ({ features }: MapLayerMouseEvent): GssCode | undefined => {
    const id = features?.[0]?.id;
    return typeof id === 'number' ? scene().shapes.areas[id]?.code : undefined;
  };
  const select = (code: GssCode, { originalEvent }: MapLayerMouseEvent): void => {
    const { ctrlKey, metaKey, shiftKey } = originalEvent;
    onSelectArea(code, { additive: ctrlKey || metaKey || shiftKey });
  };
  map.on('mousemove', LAYERS.circle, (event) => hoverCircle(circleAt(map, scene(), event)));
  map.on('mouseleave', LAYERS.circle, () => hoverCircle(null));
  map.on('click', LAYERS.circle, (event) => {
    const code = circleAt(map, scene(), event);
    if (code === null) return;
    answered = event.originalEvent;
    select(code, event);
  });
  map.on('mousemove', LAYERS.fill, (event) => {
    canvas.style.cursor = 'pointer';
    const code = areaOf(event);
    const { lit } = scene();
    if (circle === null && code !== undefined && !(lit.size === 1 && lit.has(code))) onHover(code);
  });
  map.on('mouseleave', LAYERS.fill, () => {
    canvas.style.cursor = '';
    if (circle === null) onHover(null);
  });
  map.on('click', LAYERS.fill, (event) => {
    const code = areaOf(event);
    if (code !== undefined && event.originalEvent !== answered) select(code, event);
  });
}

/** The circle that is meant: of one of the map's own areas anywhere, of a larger area at its ring. */
function circleAt(map: MapLibreMap, scene: GlScene, { features, point }: MapLayerMouseEvent): GssCode | null {
  const layer = circlesOf(scene.model);
  const id = features?.[0]?.id;
  const found = typeof id === 'number' ? layer?.circles[id] : undefined;
  if (layer == null || found === undefined) return null;
  if (layer.geography === scene.model.geography) return found.code;
  const middle = map.project([...found.position]);
  const distance = Math.hypot(point.x - middle.x, point.y - middle.y);
  return distance > radiusAt(scene, found, map.getZoom()) - REACH ? found.code : null;
}
