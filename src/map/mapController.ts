/** The one place that speaks to a MapLibre map: starts it, keeps it showing a model, and ends it. */
import type { GeoJSONSource, Map as MapLibreMap, MapOptions } from 'maplibre-gl';
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox, MapModel, MapShapes } from '../domain/mapModel.ts';
import type { Palette } from '../domain/palette.ts';
import { MAP_WORDS } from '../words/map.ts';
import { areaStates, changedStates } from './areaStates.ts';
import { areaFeatures, boroughFeatures, labelFeatures, lineFeatures, pointFeatures } from './features.ts';
import { LAYERS, SOURCES } from './layers.ts';
import { mapImages } from './mapImages.ts';
import { changedLayers, mapLayers, mapStyle, moreLabelsZoom, type AreaState } from './mapStyle.ts';
import { extentOf, fitExtent, PADDING_SHARE } from './project.ts';

export type MapFailure = 'not-started' | 'context-lost';

export interface MapHandlers {
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
  readonly onReady: () => void;
  readonly onFailure: (reason: MapFailure) => void;
}

export interface MapScene {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly palette: Palette;
}

export interface MapStart {
  readonly MapLibreMap: new (options: MapOptions) => MapLibreMap;
  readonly container: HTMLElement;
  readonly scene: MapScene;
  readonly handlers: MapHandlers;
  /** Address of a style to draw on top of; null for none, and then nothing is fetched. */
  readonly basemapStyle: string | null;
  /** Whether camera moves must be jumps. Asked at each move. */
  readonly reducedMotion: () => boolean;
}

export interface MapController {
  readonly show: (scene: MapScene) => void;
  readonly hover: (code: GssCode | null) => void;
  /** Bring an area into the picture when it lies outside. */
  readonly reveal: (code: GssCode) => void;
  readonly zoomBy: (levels: number) => void;
  readonly showRegion: () => void;
  readonly end: () => void;
}

const MOVE_MILLISECONDS = 350;
/** Close enough for a street corner; figures are by area, so nothing more is to be seen beyond. */
const MAX_ZOOM = 15;
const MIN_ZOOM = 6;

function mapOptions({ container, scene, basemapStyle }: MapStart): MapOptions {
  const { gestures } = MAP_WORDS;
  const { model, shapes, palette } = scene;
  const [west, south, east, north] = extentOf(shapes.boroughs);
  const { camera } = fit(container, model.extent);
  return {
    container,
    style: basemapStyle ?? mapStyle(model, shapes, palette, container.clientWidth),
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

function fit(container: HTMLElement, extent: BoundingBox): ReturnType<typeof fitExtent> {
  const { clientWidth, clientHeight } = container;
  return fitExtent(extent, clientWidth, clientHeight, clientWidth * PADDING_SHARE);
}

/** Start a map. A browser that cannot is told through `onFailure`, and the controller then does nothing. */
export function startMap(start: MapStart): MapController {
  const { container, handlers } = start;
  let map: MapLibreMap;
  try {
    map = new start.MapLibreMap(mapOptions(start));
  } catch {
    handlers.onFailure('not-started');
    const nothing = (): void => undefined;
    return {
      show: nothing,
      hover: nothing,
      reveal: nothing,
      zoomBy: nothing,
      showRegion: nothing,
      end: nothing,
    };
  }
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  canvas.setAttribute('tabindex', '-1');
  // The picture's name and words stand on the element around it.
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');

  const frameWidth = container.clientWidth;
  let scene = start.scene;
  let isLoaded = false;
  let states: readonly (AreaState | null)[] | null = null;
  let hovered: GssCode | null = null;
  let hasMoved = false;
  let ended = false;

  const idOf = (code: GssCode): number => scene.shapes.areas.findIndex((area) => area.code === code);
  const setState = (id: number, state: Partial<AreaState> | { hovered: boolean }): void => {
    map.setFeatureState({ source: SOURCES.areas, id }, { ...state });
  };
  const setData = (source: string, data: GeoJSON.FeatureCollection): void => {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  };
  const applyStates = (): void => {
    const next = areaStates(scene.model.areas, scene.shapes);
    for (const { id, state } of changedStates(states, next)) setState(id, state);
    states = next;
  };
  const applyHover = (code: GssCode | null): void => {
    const [before, after] = [hovered, code].map((area) => (area === null ? -1 : idOf(area)));
    if (before !== undefined && before >= 0) setState(before, { hovered: false });
    if (after !== undefined && after >= 0) setState(after, { hovered: true });
    hovered = code;
  };
  const moveTo = (extent: BoundingBox, jump: boolean): void => {
    const { center, zoom } = fit(container, extent).camera;
    const camera = { center: [...center] as [number, number], zoom };
    if (jump || start.reducedMotion()) map.jumpTo(camera);
    else map.easeTo({ ...camera, duration: MOVE_MILLISECONDS });
  };

  map.on('style.load', () => {
    if (isLoaded) return;
    for (const { id, pixels, pixelRatio } of mapImages(scene.palette))
      map.addImage(id, pixels, { pixelRatio });
    if (start.basemapStyle !== null) addToBasemap(map, scene, frameWidth);
    isLoaded = true;
    applyStates();
    applyHover(hovered);
  });
  map.once('idle', () => {
    if (!ended) handlers.onReady();
  });
  map.on('webglcontextlost', () => {
    if (!ended) handlers.onFailure('context-lost');
  });
  map.on('movestart', (event) => {
    if (event.originalEvent !== undefined) hasMoved = true;
  });
  map.on('resize', () => {
    if (!hasMoved) moveTo(scene.model.extent, true);
  });
  map.on('mousemove', LAYERS.fill, (event) => {
    const id = event.features?.[0]?.id;
    const code = typeof id === 'number' ? scene.shapes.areas[id]?.code : undefined;
    canvas.style.cursor = 'pointer';
    if (code !== undefined && code !== hovered) handlers.onHover(code);
  });
  map.on('mouseleave', LAYERS.fill, () => {
    canvas.style.cursor = '';
    handlers.onHover(null);
  });
  map.on('click', LAYERS.fill, (event) => {
    const id = event.features?.[0]?.id;
    const code = typeof id === 'number' ? scene.shapes.areas[id]?.code : undefined;
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    if (code !== undefined) handlers.onSelectArea(code, { additive: ctrlKey || metaKey || shiftKey });
  });

  const applyScene = (previous: MapScene): void => {
    const { model, shapes, palette } = scene;
    if (shapes !== previous.shapes) {
      map.removeFeatureState({ source: SOURCES.areas });
      states = null;
      setData(SOURCES.areas, areaFeatures(shapes));
      setData(SOURCES.boroughs, boroughFeatures(shapes));
    }
    if (!isSame(model.lines, previous.model.lines)) setData(SOURCES.lines, lineFeatures(model.lines));
    const isMoved = model.extent.join() !== previous.model.extent.join();
    const samePoints = isSame(model.points, previous.model.points);
    if (isMoved || !samePoints || !isSame(model.labels, previous.model.labels))
      setData(SOURCES.places, labelFeatures(model, frameWidth));
    if (!samePoints) setData(SOURCES.points, pointFeatures(model.points));
    if (palette !== previous.palette)
      for (const { id, pixels } of mapImages(palette)) map.updateImage(id, pixels);
    for (const { layer, kind, property, value } of changedLayers(
      mapLayers(previous.model, previous.palette, frameWidth),
      mapLayers(model, palette, frameWidth),
    )) {
      if (map.getLayer(layer) === undefined) continue;
      // Names and values come from our own style, which the compiler has checked as a whole.
      if (kind === 'paint') map.setPaintProperty(layer, property as 'fill-color', value as string);
      else map.setLayoutProperty(layer, property as 'visibility', value as 'visible');
    }
    applyStates();
    if (shapes !== previous.shapes) applyHover(hovered);
    if (isMoved) {
      map.setLayerZoomRange(LAYERS.moreLabels, moreLabelsZoom(model, frameWidth), MAX_ZOOM + 1);
      hasMoved = false;
      moveTo(model.extent, false);
    }
  };

  return {
    show(next) {
      const previous = scene;
      scene = next;
      if (isLoaded && next !== previous) applyScene(previous);
    },
    hover(code) {
      if (code === hovered) return;
      if (isLoaded) applyHover(code);
      else hovered = code;
    },
    reveal(code) {
      const shape = scene.shapes.areas[idOf(code)];
      if (shape === undefined) return;
      const [west, south, east, north] = extentOf([shape]);
      const center: [number, number] = [(west + east) / 2, (south + north) / 2];
      const { x, y } = map.project(center);
      const isInside = x >= 0 && y >= 0 && x <= container.clientWidth && y <= container.clientHeight;
      if (isInside) return;
      hasMoved = true;
      if (start.reducedMotion()) map.jumpTo({ center });
      else map.easeTo({ center, duration: MOVE_MILLISECONDS });
    },
    zoomBy(levels) {
      hasMoved = true;
      const zoom = map.getZoom() + levels;
      if (start.reducedMotion()) map.jumpTo({ zoom });
      else map.easeTo({ zoom, duration: MOVE_MILLISECONDS });
    },
    showRegion() {
      hasMoved = false;
      moveTo(extentOf(scene.shapes.boroughs), false);
    },
    end() {
      ended = true;
      map.remove();
    },
  };
}

/** The same list, or two lists of nothing. */
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

/** Our sources and layers over a style from elsewhere; its own background stays. */
function addToBasemap(map: MapLibreMap, { model, shapes, palette }: MapScene, frameWidth: number): void {
  const { sources, layers } = mapStyle(model, shapes, palette, frameWidth);
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of layers) if (layer.type !== 'background') map.addLayer(layer);
}
