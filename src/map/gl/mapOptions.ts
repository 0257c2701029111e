/** How a MapLibre map is started: what it may do, and where it looks. */
import type { MapOptions } from 'maplibre-gl';
import type { BoundingBox } from '../../domain/mapShapes.ts';
import { MAP_WORDS } from '../../words/map.ts';
import { extentOf, fitExtent, PADDING_SHARE, type MapProjection } from '../project.ts';
import type { GlScene } from './kind.ts';
import { mapStyle } from './style.ts';

/** Close enough for a street corner; figures are by area, so nothing more is to be seen beyond. */
const MAX_ZOOM = 15;
const MIN_ZOOM = 6;

export function mapOptions(container: HTMLElement, scene: GlScene): MapOptions {
  const { gestures } = MAP_WORDS;
  const { model, shapes } = scene;
  const [west, south, east, north] = extentOf(shapes.boroughs);
  const { camera } = fit(container, model.extent);
  return {
    container,
    style: mapStyle(scene),
    center: [...camera.center],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // The region's width and height on each side: enough to look around, not to get lost.
    maxBounds: [2 * west - east, 2 * south - north, 2 * east - west, 2 * north - south],
    attributionControl: false,
    maplibreLogo: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    // The way by keyboard is the list of areas and the buttons; the canvas itself takes no focus.
    keyboard: false,
    cooperativeGestures: true,
    fadeDuration: 0,
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
      'CooperativeGesturesHandler.MacHelpText': gestures.mac,
      'CooperativeGesturesHandler.MobileHelpText': gestures.touch,
    },
  };
}

/** The camera for an extent in this container, with the still map's share of free space. */
export function fit(container: HTMLElement, extent: BoundingBox): MapProjection {
  const { clientWidth, clientHeight } = container;
  return fitExtent(extent, clientWidth, clientHeight, clientWidth * PADDING_SHARE);
}
