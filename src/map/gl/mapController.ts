/** The one place that speaks to a MapLibre map: starts it, keeps it showing a model, and ends it. */
import type {
  CameraOptions,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  MapOptions,
} from 'maplibre-gl';
import type { GssCode } from '../../domain/geography.ts';
import type { BoundingBox } from '../../domain/mapShapes.ts';
import { circlesOf, familyOf, legendOf } from '../../domain/mapLayers.ts';
import { tellCircleScale } from '../circleScale.ts';
import { shapeOf } from '../areaBox.ts';
import type { Box } from '../placing.ts';
import { extentOf, VIEW_WIDTH } from '../project.ts';
import { tellShownExtent } from '../shownExtent.ts';
import { areaStyleStates, changedStyleStates } from './areaStyleStates.ts';
import { circleScaleAt } from './circles.ts';
import { followPointer } from './pointer.ts';
import { SOURCES } from './ids.ts';
import type { GlScene, GlSource, MapScene } from './kind.ts';
import { fit, mapOptions } from './mapOptions.ts';
import { changedLayers, GL_SOURCES, isSameData, layersAfter, mapImages, mapLayers } from './style.ts';

export type MapFailure = 'not-started' | 'context-lost';
export interface MapHandlers {
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
  readonly onReady: () => void;
  /** Its own style is there: a base map may be put under it. */
  readonly onStyle?: (map: MapLibreMap) => void;
  readonly onFailure: (reason: MapFailure) => void;
}

export interface MapStart {
  readonly MapLibreMap: new (options: MapOptions) => MapLibreMap;
  readonly container: HTMLElement;
  readonly scene: MapScene;
  readonly handlers: MapHandlers;
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
  /** The box around what is drawn of an area, in CSS pixels of the container; null where it is not drawn. */
  readonly boxOf: (code: GssCode) => Box | null;
  readonly end: () => void;
}

const MOVE_MILLISECONDS = 350;
/** The library's own end of zooms. */
const MOST_ZOOM = 24;
const UNCHECKED = { validate: false };

/** What a browser that cannot start a map gets. */
const NO_MAP: MapController = {
  show: () => undefined,
  light: () => undefined,
  reveal: () => undefined,
  zoomBy: () => undefined,
  showCombinedArea: () => undefined,
  boxOf: () => null,
  end: () => undefined,
};

const NOTHING_LIT: ReadonlySet<GssCode> = new Set();

/** Start a map. A browser that cannot is told through `onFailure`, and the controller then does nothing. */
export function startMap(start: MapStart): MapController {
  // A frame that is not laid out yet has no width, and sizes in proportion to none cannot be drawn.
  const frameWidth = start.container.clientWidth || VIEW_WIDTH;
  const scene = { ...start.scene, frameWidth, lit: NOTHING_LIT };
  let map: MapLibreMap;
  try {
    map = new start.MapLibreMap(mapOptions(start.container, scene));
  } catch {
    start.handlers.onFailure('not-started');
    return NO_MAP;
  }
  return new RunningMap(map, start, scene);
}

class RunningMap implements MapController {
  readonly #map: MapLibreMap;
  readonly #start: MapStart;
  /** What is to be shown. */
  #scene: GlScene;
  /** What the map has taken in. */
  #taken: GlScene;
  /** What the data of each source were made of. */
  readonly #madeOf = new Map<string, readonly unknown[]>();
  /** The layers as the map has them. */
  #layers: readonly LayerSpecification[];
  #isLoaded = false;
  #looks: Int16Array | null = null;
  /** A person has moved it, so that a new size of the frame does not move it back. */
  #hasMoved = false;
  #ended = false;

  constructor(map: MapLibreMap, start: MapStart, scene: GlScene) {
    this.#map = map;
    this.#start = start;
    this.#scene = scene;
    this.#taken = scene;
    this.#layers = mapLayers(scene);
    for (const { id, dependsOn } of GL_SOURCES) this.#madeOf.set(id, dependsOn(scene));
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.setAttribute('tabindex', '-1');
    // The picture's name and words are on the element around it.
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
    canvas.setAttribute('aria-hidden', 'true');
    this.#followMap();
    followPointer(map, () => this.#taken, start.handlers);
  }

  show(next: MapScene): void {
    this.#scene = { ...this.#scene, ...next };
    if (this.#isLoaded) this.#applyScene();
  }

  light(lit: ReadonlySet<GssCode>): void {
    this.#scene = { ...this.#scene, lit };
    if (!this.#isLoaded) return;
    this.#taken = { ...this.#taken, lit };
    this.#applyData(({ followsPointer = false }) => followsPointer);
  }

  reveal(code: GssCode): void {
    const shape = this.#taken.shapes.areas.find((area) => area.code === code);
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
    this.#moveTo(extentOf(this.#taken.shapes.boroughs));
  }

  boxOf(code: GssCode): Box | null {
    const shape = shapeOf(this.#taken.shapes, code);
    if (shape === undefined) return null;
    const [west, south, east, north] = extentOf([shape]);
    const { x: left, y: top } = this.#map.project([west, north]);
    const { x: right, y: bottom } = this.#map.project([east, south]);
    return { left, top, right, bottom };
  }

  end(): void {
    this.#ended = true;
    this.#map.remove();
  }

  #followMap(): void {
    const map = this.#map;
    const { handlers } = this.#start;
    map.on('style.load', () => {
      if (this.#isLoaded) return;
      for (const { id, pixels, pixelRatio } of mapImages(this.#taken.palette))
        map.addImage(id, pixels, { pixelRatio });
      this.#isLoaded = true;
      this.#applyScene();
      handlers.onStyle?.(map);
    });
    this.#tellWhenReady();
    map.on('webglcontextlost', () => {
      if (!this.#ended) handlers.onFailure('context-lost');
    });
    map.on('movestart', (event) => {
      if (event.originalEvent !== undefined) this.#hasMoved = true;
    });
    map.on('zoom', () => this.#tellScale());
    map.on('moveend', () => this.#tellExtent());
    map.on('resize', () => {
      if (!this.#hasMoved) this.#moveTo(this.#taken.model.extent, true);
    });
  }

  #tellWhenReady(): void {
    this.#map.once('idle', () => {
      if (!this.#ended) this.#start.handlers.onReady();
    });
  }

  #tellExtent(): void {
    const { container } = this.#start;
    if (!this.#hasMoved) tellShownExtent(container, null);
    else {
      const bounds = this.#map.getBounds();
      tellShownExtent(container, [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    }
  }

  /** So that the key of sizes stays true. */
  #tellScale(): void {
    if (circlesOf(this.#taken.model) !== null)
      tellCircleScale(circleScaleAt(this.#taken, this.#map.getZoom()));
  }

  #moveTo(extent: BoundingBox, jump = false): void {
    const { center, zoom } = fit(this.#start.container, extent).camera;
    this.#moveCamera({ center: [...center] as [number, number], zoom }, jump);
  }

  #moveCamera(camera: CameraOptions, jump = false): void {
    if (jump || this.#start.reducedMotion()) this.#map.jumpTo(camera);
    else this.#map.easeTo({ ...camera, duration: MOVE_MILLISECONDS });
  }

  #applyScene(): void {
    const [previous, next] = [this.#taken, this.#scene];
    this.#taken = next;
    if (next.shapes !== previous.shapes) {
      // No feature may keep the look that another area had under its number.
      this.#map.removeFeatureState({ source: SOURCES.areas });
      this.#looks = null;
      // The still map is over this one until it is told again.
      this.#tellWhenReady();
    }
    this.#applyData(() => true);
    if (next.palette !== previous.palette)
      for (const { id, pixels } of mapImages(next.palette)) this.#map.updateImage(id, pixels);
    this.#applyLayers();
    this.#applyLooks();
    this.#tellScale();
    if (next.model.extent.join() === previous.model.extent.join()) return;
    this.#hasMoved = false;
    this.#moveTo(next.model.extent);
  }

  /** Hands over the data of those of these sources whose data would be others. */
  #applyData(isAsked: (source: GlSource) => boolean): void {
    for (const source of GL_SOURCES) {
      if (!isAsked(source)) continue;
      const of = source.dependsOn(this.#taken);
      if (isSameData(this.#madeOf.get(source.id) ?? [], of)) continue;
      this.#madeOf.set(source.id, of);
      void this.#map.getSource<GeoJSONSource>(source.id)?.setData(source.data(this.#taken));
    }
  }

  #applyLayers(): void {
    const map = this.#map;
    const previous = this.#layers;
    this.#layers = layersAfter(previous, this.#taken);
    for (const { layer, kind, property, value } of changedLayers(previous, this.#layers)) {
      if (map.getLayer(layer) === undefined) continue;
      // Names and values come from our own style, which the compiler has checked as a whole, and the library at the start.
      if (kind === 'paint') map.setPaintProperty(layer, property as 'fill-color', value as string, UNCHECKED);
      else if (kind === 'layout')
        map.setLayoutProperty(layer, property as 'visibility', value as 'visible', UNCHECKED);
      else map.setLayerZoomRange(layer, value as number, MOST_ZOOM);
    }
  }

  #applyLooks(): void {
    const { model, shapes } = this.#taken;
    const next = areaStyleStates(model.areas, shapes, familyOf(legendOf(model)));
    for (const id of changedStyleStates(this.#looks, next))
      this.#map.setFeatureState({ source: SOURCES.areas, id }, { look: next[id] });
    this.#looks = next;
  }
}
