/** The one place that speaks to a MapLibre map: starts it, keeps it showing a model, and ends it. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, MapOptions } from 'maplibre-gl';
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox } from '../domain/mapModel.ts';
import { areaStyleStates, changedStyleStates } from './areaStyleStates.ts';
import {
  absentFeatures,
  areaFeatures,
  localAuthorityFeatures,
  labelFeatures,
  lineFeatures,
  markFeatures,
  pointFeatures,
} from './features.ts';
import { LAYERS, SOURCES } from './layers.ts';
import { mapImages } from './mapImages.ts';
import { fit, mapOptions, MAX_ZOOM, type MapScene } from './mapOptions.ts';
import { changedLayers, mapLayers, mapStyle, moreLabelsZoom } from './mapStyle.ts';
import { isAbsence } from './patterns.ts';
import { extentOf } from './project.ts';

export type MapFailure = 'not-started' | 'context-lost';

export interface MapHandlers {
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
  readonly onReady: () => void;
  readonly onFailure: (reason: MapFailure) => void;
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
  readonly showCombinedArea: () => void;
  readonly end: () => void;
}

const MOVE_MILLISECONDS = 350;

/** Start a map. A browser that cannot is told through `onFailure`, and the controller then does nothing. */
export function startMap(start: MapStart): MapController {
  const { container, handlers } = start;
  let map: MapLibreMap;
  try {
    map = new start.MapLibreMap(mapOptions(container, start.scene, start.basemapStyle));
  } catch {
    handlers.onFailure('not-started');
    const nothing = (): void => undefined;
    return {
      show: nothing,
      hover: nothing,
      reveal: nothing,
      zoomBy: nothing,
      showCombinedArea: nothing,
      end: nothing,
    };
  }
  map.touchZoomRotate.disableRotation();
  const canvas = map.getCanvas();
  canvas.setAttribute('tabindex', '-1');
  // The picture's name and words are on the element around it.
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');

  const frameWidth = container.clientWidth;
  let scene = start.scene;
  let { shapes } = scene;
  let isLoaded = false;
  let styleStates: Int16Array | null = null;
  let absent = '';
  let marked = '';
  let hovered: GssCode | null = null;
  let hasMoved = false;
  let ended = false;

  const setData = (source: string, data: FeatureCollection): void => {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  };
  const applyStyleStates = (): void => {
    const { areas } = scene.model;
    const next = areaStyleStates(areas, shapes);
    for (const id of changedStyleStates(styleStates, next))
      map.setFeatureState({ source: SOURCES.areas, id }, { look: next[id] });
    styleStates = next;
    const without = areas
      .filter(({ classKey }) => isAbsence(classKey))
      .map(({ code, classKey, dimmed }) => `${code}${classKey}${String(dimmed)}`)
      .join();
    if (without !== absent) setData(SOURCES.absent, absentFeatures(areas, shapes));
    absent = without;
  };
  /** Other areas take the place of these. The still map is over this one until `onReady` is told again. */
  const applyShapes = (): void => {
    ({ shapes } = scene);
    // No feature may keep the look that another area had under its number.
    map.removeFeatureState({ source: SOURCES.areas });
    styleStates = null;
    absent = '';
    marked = '';
    setData(SOURCES.absent, absentFeatures([], shapes));
    setData(SOURCES.boroughs, localAuthorityFeatures(shapes));
    setData(SOURCES.areas, areaFeatures(shapes));
    map.once('idle', () => {
      if (!ended) handlers.onReady();
    });
  };
  const applyMarks = (): void => {
    const { areas } = scene.model;
    const next = [hovered ?? '', ...areas.filter(({ selected }) => selected).map(({ code }) => code)].join();
    if (next !== marked) setData(SOURCES.marks, markFeatures(areas, shapes, hovered));
    marked = next;
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
    applyScene(start.scene);
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
    const code = typeof id === 'number' ? shapes.areas[id]?.code : undefined;
    canvas.style.cursor = 'pointer';
    if (code !== undefined && code !== hovered) handlers.onHover(code);
  });
  map.on('mouseleave', LAYERS.fill, () => {
    canvas.style.cursor = '';
    handlers.onHover(null);
  });
  map.on('click', LAYERS.fill, (event) => {
    const id = event.features?.[0]?.id;
    const code = typeof id === 'number' ? shapes.areas[id]?.code : undefined;
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    if (code !== undefined) handlers.onSelectArea(code, { additive: ctrlKey || metaKey || shiftKey });
  });

  const applyScene = (previous: MapScene): void => {
    const { model, palette } = scene;
    if (scene.shapes !== shapes) applyShapes();
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
    applyStyleStates();
    applyMarks();
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
      hovered = code;
      if (isLoaded) applyMarks();
    },
    reveal(code) {
      const shape = shapes.areas.find((area) => area.code === code);
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
    showCombinedArea() {
      hasMoved = false;
      moveTo(extentOf(shapes.boroughs), false);
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
