/**
 * A stand-in for MapLibre's map, which needs a graphics card. It keeps what it was told and lets a test fire events; it
 * stands for the library, never for our own code.
 */
import type { GeoJSON } from 'geojson';
import type { LayerSpecification, MapOptions, StyleSpecification } from 'maplibre-gl';
import type { MapLibrary } from '../../src/map/InteractiveMap.tsx';

type Listener = (event: Record<string, unknown>) => void;

class FakeMap {
  readonly options: MapOptions;
  readonly calls: { readonly name: string; readonly arguments: readonly unknown[] }[] = [];
  readonly states = new Map<number, Record<string, unknown>>();
  readonly data = new Map<string, GeoJSON>();
  readonly images = new Map<string, unknown>();
  readonly canvas = document.createElement('canvas');
  readonly layers: LayerSpecification[];
  removed = false;
  private readonly listeners: { type: string; layer: string | null; listener: Listener }[] = [];

  constructor(options: MapOptions) {
    this.options = options;
    (options.container as HTMLElement).append(this.canvas);
    const style = options.style as StyleSpecification;
    this.layers = typeof style === 'string' ? [] : style.layers;
  }

  readonly touchZoomRotate = { disableRotation: () => this.note('disableRotation', []) };

  private note(name: string, args: readonly unknown[]): void {
    this.calls.push({ name, arguments: args });
  }

  on(type: string, layer: string | Listener, listener?: Listener): this {
    if (typeof layer === 'string') {
      if (listener !== undefined) this.listeners.push({ type, layer, listener });
    } else this.listeners.push({ type, layer: null, listener: layer });
    return this;
  }

  once(type: string, listener: Listener): this {
    return this.on(type, listener);
  }

  /** Fire an event, as the library would. */
  fire(type: string, event: Record<string, unknown> = {}, layer: string | null = null): void {
    for (const each of this.listeners) if (each.type === type && each.layer === layer) each.listener(event);
  }

  getCanvas(): HTMLCanvasElement {
    return this.canvas;
  }
  addImage(id: string, image: unknown): void {
    this.images.set(id, image);
  }
  updateImage(id: string, image: unknown): void {
    this.images.set(id, image);
    this.note('updateImage', [id]);
  }
  getSource(id: string): { setData: (data: GeoJSON) => void } {
    return {
      setData: (data) => {
        this.data.set(id, data);
        this.note('setData', [id]);
      },
    };
  }
  getLayer(id: string): LayerSpecification | undefined {
    return this.layers.find((layer) => layer.id === id);
  }
  setFeatureState({ id }: { id: number }, state: Record<string, unknown>): void {
    this.states.set(id, { ...this.states.get(id), ...state });
    this.note('setFeatureState', [id, state]);
  }
  removeFeatureState(): void {
    this.states.clear();
    this.note('removeFeatureState', []);
  }
  setPaintProperty(...args: unknown[]): void {
    this.note('setPaintProperty', args);
  }
  setLayoutProperty(...args: unknown[]): void {
    this.note('setLayoutProperty', args);
  }
  setLayerZoomRange(...args: unknown[]): void {
    this.note('setLayerZoomRange', args);
  }
  jumpTo(...args: unknown[]): void {
    this.note('jumpTo', args);
  }
  easeTo(...args: unknown[]): void {
    this.note('easeTo', args);
  }
  getZoom(): number {
    return this.options.zoom ?? 0;
  }
  project(): { x: number; y: number } {
    return { x: -1, y: -1 };
  }
  remove(): void {
    this.removed = true;
    this.canvas.remove();
  }

  /** How often something was asked of the map. */
  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }
}

export interface FakeLibrary {
  readonly maps: FakeMap[];
  readonly load: () => Promise<MapLibrary>;
}

/** @param start what happens as a map is made; throw to be a browser without WebGL */
export function fakeMaplibre(start: () => void = () => undefined): FakeLibrary {
  const maps: FakeMap[] = [];
  class Started extends FakeMap {
    constructor(options: MapOptions) {
      start();
      super(options);
      maps.push(this);
    }
  }
  // The fake has only what our code calls of the real class.
  const library = { MapLibreMap: Started } as unknown as MapLibrary;
  return { maps, load: () => Promise.resolve(library) };
}
