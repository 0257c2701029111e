/** The one place that speaks to a MapLibre map: starts it, keeps it showing a model, and ends it. */
import { labelsOf, linesOf, pointsOf } from '../domain/mapLayers.ts';
import type { FeatureCollection } from 'geojson';
import type {
  CameraOptions,
  GeoJSONSource,
  Map as MapLibreMap,
  MapLayerMouseEvent,
  MapOptions,
} from 'maplibre-gl';
import type { GssCode } from '../domain/geography.ts';
import type { BoundingBox } from '../domain/mapShapes.ts';
import { addToBasemap } from './basemap.ts';
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
import { isSameList } from './isEqualValue.ts';
import { LAYERS, SOURCES } from './layers.ts';
import { mapImages } from './mapImages.ts';
import { fit, mapOptions, MAX_ZOOM, type MapScene } from './mapOptions.ts';
import { changedLayers, mapLayers, moreLabelsZoom } from './mapStyle.ts';
import { isPatterned } from './patterns.ts';
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
  /** Outline the areas that answer to what is pointed at. */
  readonly light: (codes: ReadonlySet<GssCode>) => void;
  /** Bring an area into the picture when it lies outside. */
  readonly reveal: (code: GssCode) => void;
  readonly zoomBy: (levels: number) => void;
  readonly showCombinedArea: () => void;
  readonly end: () => void;
}

const MOVE_MILLISECONDS = 350;

/** What a browser that cannot start a map gets. */
const NO_MAP: MapController = {
  show: () => undefined,
  light: () => undefined,
  reveal: () => undefined,
  zoomBy: () => undefined,
  showCombinedArea: () => undefined,
  end: () => undefined,
};

/** Start a map. A browser that cannot is told through `onFailure`, and the controller then does nothing. */
export function startMap(start: MapStart): MapController {
  let map: MapLibreMap;
  try {
    map = new start.MapLibreMap(mapOptions(start.container, start.scene, start.basemapStyle));
  } catch {
    start.handlers.onFailure('not-started');
    return NO_MAP;
  }
  return new RunningMap(map, start);
}

class RunningMap implements MapController {
  readonly #map: MapLibreMap;
  readonly #start: MapStart;
  readonly #frameWidth: number;
  #scene: MapScene;
  /** Of the areas that the map has taken in. */
  #shapes: MapScene['shapes'];
  #isLoaded = false;
  #looks: Int16Array | null = null;
  #absent = '';
  #marked = '';
  #lit: ReadonlySet<GssCode> = new Set();
  /** A person has moved it, so that a new size of the frame does not move it back. */
  #hasMoved = false;
  #ended = false;

  constructor(map: MapLibreMap, start: MapStart) {
    this.#map = map;
    this.#start = start;
    this.#frameWidth = start.container.clientWidth;
    this.#scene = start.scene;
    this.#shapes = start.scene.shapes;
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.setAttribute('tabindex', '-1');
    // The picture's name and words are on the element around it.
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
    canvas.setAttribute('aria-hidden', 'true');
    this.#followMap();
    this.#followPointer(canvas);
  }

  show(next: MapScene): void {
    const previous = this.#scene;
    this.#scene = next;
    if (this.#isLoaded && next !== previous) this.#applyScene(previous);
  }

  light(codes: ReadonlySet<GssCode>): void {
    this.#lit = codes;
    if (this.#isLoaded) this.#applyMarks();
  }

  reveal(code: GssCode): void {
    const shape = this.#shapes.areas.find((area) => area.code === code);
    if (shape === undefined) return;
    const [west, south, east, north] = extentOf([shape]);
    const center: [number, number] = [(west + east) / 2, (south + north) / 2];
    const { x, y } = this.#map.project(center);
    const { clientWidth, clientHeight } = this.#start.container;
    if (x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight) return;
    this.#hasMoved = true;
    this.#moveCamera({ center });
  }

  zoomBy(levels: number): void {
    this.#hasMoved = true;
    this.#moveCamera({ zoom: this.#map.getZoom() + levels });
  }

  showCombinedArea(): void {
    this.#hasMoved = false;
    this.#moveTo(extentOf(this.#shapes.boroughs));
  }

  end(): void {
    this.#ended = true;
    this.#map.remove();
  }

  #followMap(): void {
    const map = this.#map;
    const { basemapStyle, handlers, scene } = this.#start;
    map.on('style.load', () => {
      if (this.#isLoaded) return;
      for (const { id, pixels, pixelRatio } of mapImages(this.#scene.palette))
        map.addImage(id, pixels, { pixelRatio });
      if (basemapStyle !== null) addToBasemap(map, this.#scene, this.#frameWidth);
      this.#isLoaded = true;
      this.#applyScene(scene);
    });
    this.#tellWhenReady();
    map.on('webglcontextlost', () => {
      if (!this.#ended) handlers.onFailure('context-lost');
    });
    map.on('movestart', (event) => {
      if (event.originalEvent !== undefined) this.#hasMoved = true;
    });
    map.on('resize', () => {
      if (!this.#hasMoved) this.#moveTo(this.#scene.model.extent, true);
    });
  }

  #followPointer(canvas: HTMLCanvasElement): void {
    const map = this.#map;
    const { handlers } = this.#start;
    map.on('mousemove', LAYERS.fill, (event) => {
      const code = this.#areaOf(event);
      canvas.style.cursor = 'pointer';
      if (code !== undefined && !(this.#lit.size === 1 && this.#lit.has(code))) handlers.onHover(code);
    });
    map.on('mouseleave', LAYERS.fill, () => {
      canvas.style.cursor = '';
      handlers.onHover(null);
    });
    map.on('click', LAYERS.fill, (event) => {
      const code = this.#areaOf(event);
      const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
      if (code !== undefined) handlers.onSelectArea(code, { additive: ctrlKey || metaKey || shiftKey });
    });
  }

  #areaOf({ features }: MapLayerMouseEvent): GssCode | undefined {
    const id = features?.[0]?.id;
    return typeof id === 'number' ? this.#shapes.areas[id]?.code : undefined;
  }

  #tellWhenReady(): void {
    this.#map.once('idle', () => {
      if (!this.#ended) this.#start.handlers.onReady();
    });
  }

  #setData(source: string, data: FeatureCollection): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #moveTo(extent: BoundingBox, jump = false): void {
    const { center, zoom } = fit(this.#start.container, extent).camera;
    this.#moveCamera({ center: [...center] as [number, number], zoom }, jump);
  }

  #moveCamera(camera: CameraOptions, jump = false): void {
    if (jump || this.#start.reducedMotion()) this.#map.jumpTo(camera);
    else this.#map.easeTo({ ...camera, duration: MOVE_MILLISECONDS });
  }

  #applyScene(previous: MapScene): void {
    const { model, palette, shapes } = this.#scene;
    if (shapes !== this.#shapes) this.#applyShapes();
    const lines = linesOf(model);
    if (!isSameList(lines, linesOf(previous.model))) this.#setData(SOURCES.lines, lineFeatures(lines));
    const isMoved = model.extent.join() !== previous.model.extent.join();
    const points = pointsOf(model);
    const samePoints = isSameList(points, pointsOf(previous.model));
    if (isMoved || !samePoints || !isSameList(labelsOf(model), labelsOf(previous.model)))
      this.#setData(SOURCES.places, labelFeatures(model, this.#frameWidth));
    if (!samePoints) this.#setData(SOURCES.points, pointFeatures(points));
    if (palette !== previous.palette)
      for (const { id, pixels } of mapImages(palette)) this.#map.updateImage(id, pixels);
    this.#applyLayers(previous);
    this.#applyLooks();
    this.#applyMarks();
    if (!isMoved) return;
    this.#map.setLayerZoomRange(LAYERS.moreLabels, moreLabelsZoom(model, this.#frameWidth), MAX_ZOOM + 1);
    this.#hasMoved = false;
    this.#moveTo(model.extent);
  }

  /** Other areas take the place of these. The still map is over this one until `onReady` is told again. */
  #applyShapes(): void {
    const { shapes } = this.#scene;
    this.#shapes = shapes;
    // No feature may keep the look that another area had under its number.
    this.#map.removeFeatureState({ source: SOURCES.areas });
    this.#looks = null;
    this.#absent = '';
    this.#marked = '';
    this.#setData(SOURCES.absent, absentFeatures([], shapes));
    this.#setData(SOURCES.boroughs, localAuthorityFeatures(shapes));
    this.#setData(SOURCES.areas, areaFeatures(shapes));
    this.#tellWhenReady();
  }

  #applyLayers(previous: MapScene): void {
    const { model, palette } = this.#scene;
    const map = this.#map;
    for (const { layer, kind, property, value } of changedLayers(
      mapLayers(previous.model, previous.palette, this.#frameWidth),
      mapLayers(model, palette, this.#frameWidth),
    )) {
      if (map.getLayer(layer) === undefined) continue;
      // Names and values come from our own style, which the compiler has checked as a whole.
      if (kind === 'paint') map.setPaintProperty(layer, property as 'fill-color', value as string);
      else map.setLayoutProperty(layer, property as 'visibility', value as 'visible');
    }
  }

  #applyLooks(): void {
    const { areas } = this.#scene.model;
    const next = areaStyleStates(areas, this.#shapes);
    for (const id of changedStyleStates(this.#looks, next))
      this.#map.setFeatureState({ source: SOURCES.areas, id }, { look: next[id] });
    this.#looks = next;
    const without = areas
      .filter(({ classKey }) => isPatterned(classKey))
      .map(({ code, classKey, dimmed }) => `${code}${classKey}${String(dimmed)}`)
      .join();
    if (without !== this.#absent) this.#setData(SOURCES.absent, absentFeatures(areas, this.#shapes));
    this.#absent = without;
  }

  #applyMarks(): void {
    const { areas } = this.#scene.model;
    const selected = areas.filter((area) => area.selected).map(({ code }) => code);
    const next = [...this.#lit, '|', ...selected].join();
    if (next !== this.#marked) this.#setData(SOURCES.marks, markFeatures(areas, this.#shapes, this.#lit));
    this.#marked = next;
  }
}
