/** Puts a base map under the areas of a running map, and takes it away again. */
import type { Map as MapLibreMap, ErrorEvent, MapSourceDataEvent } from 'maplibre-gl';
import type { BaseMap, BaseMapState } from '../../domain/baseMap.ts';
import { LAYERS } from '../gl/ids.ts';
import { BASE_PREFIX, type BaseDrawing, type Look } from './baseDrawing.ts';
import { AREA_OPACITY } from './baseTones.ts';
import { loadDrawing } from './loadDrawing.ts';

/** Tiles may be asked of the site itself and of the hosts that are named, by whichever thread. */
function allowOnly(map: MapLibreMap, hosts: readonly string[]): void {
  const allowed = [location.origin, ...hosts];
  map.setTransformRequest((url) => {
    const { origin } = new URL(url.replace(/^pmtiles:\/\//, ''), location.href);
    if (!allowed.includes(origin)) throw new Error(`${origin} is not named in content/base-map.json`);
    return { url };
  });
}

function addDrawing(map: MapLibreMap, { sources, below, streets, words }: BaseDrawing): void {
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of below) map.addLayer(layer, LAYERS.fill);
  for (const layer of streets) map.addLayer(layer, LAYERS.corridor);
  for (const layer of words) map.addLayer(layer, LAYERS.areaName);
}

function removeDrawing(map: MapLibreMap, { sources, below, streets, words }: BaseDrawing): void {
  for (const { id } of [...below, ...streets, ...words])
    if (map.getLayer(id) !== undefined) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (map.getSource(id) !== undefined) map.removeSource(id);
  map.setPaintProperty(LAYERS.fill, 'fill-opacity', 1);
}

/** One base map on one map, for one look. What comes late, after it has ended, changes nothing any more. */
class RunningBase {
  readonly #map: MapLibreMap;
  readonly #tell: (state: BaseMapState) => void;
  #drawing: BaseDrawing | null = null;
  #state: BaseMapState = 'coming';
  /** Something of it did not come. */
  #hasFault = false;
  #ended = false;

  constructor(map: MapLibreMap, tell: (state: BaseMapState) => void) {
    this.#map = map;
    this.#tell = tell;
    map.on('sourcedata', this.#onData);
    map.on('error', this.#onError);
    map.on('idle', this.#onIdle);
    map.on('remove', this.#forget);
  }

  show(drawing: BaseDrawing): void {
    if (this.#ended) return;
    this.#drawing = drawing;
    addDrawing(this.#map, drawing);
  }

  /** Without a tile there is no base map: what is left of it goes. */
  fail(): void {
    if (this.#ended) return;
    this.#become('failed');
    if (this.#drawing !== null) removeDrawing(this.#map, this.#drawing);
    this.#drawing = null;
  }

  readonly end = (): void => {
    if (this.#ended) return;
    this.#forget();
    this.#map.off('sourcedata', this.#onData);
    this.#map.off('error', this.#onError);
    this.#map.off('idle', this.#onIdle);
    this.#map.off('remove', this.#forget);
    if (this.#drawing !== null) removeDrawing(this.#map, this.#drawing);
  };

  readonly #forget = (): void => {
    this.#ended = true;
  };

  #become(state: BaseMapState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell(state);
  }

  readonly #onData = ({ sourceId, tile }: MapSourceDataEvent): void => {
    if (this.#state !== 'coming' || tile === undefined || !sourceId?.startsWith(BASE_PREFIX)) return;
    if (this.#drawing?.isPictures === true)
      this.#map.setPaintProperty(LAYERS.fill, 'fill-opacity', AREA_OPACITY);
    this.#become(this.#hasFault ? 'partly' : 'drawn');
  };

  /** All that was asked for has come, or has not. */
  readonly #onIdle = (): void => {
    if (this.#state === 'coming' && this.#hasFault) this.fail();
  };

  readonly #onError = (event: ErrorEvent): void => {
    const { sourceId } = event as ErrorEvent & { readonly sourceId?: string };
    const isOfBase = sourceId?.startsWith(BASE_PREFIX) === true || event.error.message.includes(BASE_PREFIX);
    // Who listens hears all: what is not the base map's is told as it is where nobody listens.
    if (!isOfBase) {
      reportError(event.error);
      return;
    }
    this.#hasFault = true;
    if (this.#state === 'drawn') this.#become('partly');
  };
}

/**
 * Start a base map on a map whose own style is there. A fault is told as a state, and the map goes on.
 * @returns takes it away
 */
export function startBase(
  map: MapLibreMap,
  base: BaseMap,
  look: Look,
  tell: (state: BaseMapState) => void,
): () => void {
  const running = new RunningBase(map, tell);
  allowOnly(map, base.hosts);
  loadDrawing(base, look).then(
    (drawing) => running.show(drawing),
    () => running.fail(),
  );
  return running.end;
}
