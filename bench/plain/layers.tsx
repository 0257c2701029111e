/**
 * The layers and periods of our explorer, written the usual way: one MapLibre map over plain GeoJSON, a switch a layer that sets its
 * visibility, and a slider of periods that hands the areas over with the figures of another one. `?areas=ward|lsoa` chooses the areas.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type ExpressionSpecification,
  type GeoJSONSource,
  type LayerSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './plain.css';

type Properties = Record<string, number | string>;
type Collection<G extends GeoJSON.Geometry = GeoJSON.Geometry> = GeoJSON.FeatureCollection<G, Properties>;

interface Files {
  readonly areas: Collection;
  readonly circles: Collection<GeoJSON.Point>;
  readonly places: Collection<GeoJSON.Point>;
}

const COLOURS = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'] as const;
/** Layers by the names that ours have, each with the MapLibre layers it is drawn with. */
const LAYERS = [
  { id: 'violence-with-injury', name: 'Violence with injury', drawn: ['areas'] },
  { id: 'imd-score', name: 'Deprivation', drawn: ['fifth'] },
  { id: 'children-missing-incidents', name: 'Missing episodes', drawn: ['circles'] },
  { id: 'step-together', name: 'Step Together routes', drawn: ['places', 'counts'] },
] as const;

setWorkerUrl(workerUrl);

function figuresOf(areas: Collection, key: string): number[] {
  return areas.features.map(({ properties }) => Number(properties[key] ?? 0)).sort((a, b) => a - b);
}

function fillColour(areas: Collection): ExpressionSpecification {
  const values = figuresOf(areas, 'value');
  const steps = COLOURS.slice(1).flatMap((colour, index) => [
    (values[Math.floor((values.length * (index + 1)) / 5)] ?? 0) + index * 1e-9,
    colour,
  ]);
  return ['step', ['get', 'value'], COLOURS[0], ...steps] as ExpressionSpecification;
}

function withPeriod(areas: Collection, period: string): Collection {
  return {
    ...areas,
    features: areas.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, value: Number(feature.properties[period] ?? 0) },
    })),
  };
}

/** Diagonal lines as a picture, as the examples of MapLibre make one. */
function lines(): { width: number; height: number; data: Uint8Array } {
  const size = 8;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if ((x + y) % size < 2) data.set([0, 0, 0, 255], (y * size + x) * 4);
  return { width: size, height: size, data };
}

function layersOf({ areas }: Files): LayerSpecification[] {
  const imd = figuresOf(areas, 'imd-score');
  const highest = imd[Math.floor(imd.length * 0.8)] ?? 0;
  return [
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': fillColour(areas) } },
    {
      id: 'fifth',
      type: 'fill',
      source: 'areas',
      filter: ['>=', ['get', 'imd-score'], highest],
      paint: { 'fill-pattern': 'lines' },
    },
    { id: 'lines', type: 'line', source: 'areas', paint: { 'line-color': '#fff', 'line-width': 0.5 } },
    {
      id: 'circles',
      type: 'circle',
      source: 'circles',
      paint: {
        'circle-radius': ['*', 1.2, ['sqrt', ['get', 'value']]],
        'circle-color': 'transparent',
        'circle-stroke-width': 3,
        'circle-stroke-color': '#333',
      },
    },
    { id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 8, 'circle-color': '#fff' } },
    {
      id: 'counts',
      type: 'circle',
      source: 'places',
      paint: { 'circle-radius': ['get', 'routes'], 'circle-color': '#000' },
    },
  ];
}

function makeMap(container: HTMLElement, files: Files): MapLibreMap {
  const map = new MapLibreMap({
    container,
    bounds: [-2.21, 52.34, -1.42, 52.67],
    style: {
      version: 8,
      sources: {
        areas: { type: 'geojson', data: files.areas },
        circles: { type: 'geojson', data: files.circles },
        places: { type: 'geojson', data: files.places },
      },
      layers: [],
    },
  });
  map.on('load', () => {
    map.addImage('lines', lines());
    for (const layer of layersOf(files)) map.addLayer(layer);
  });
  return map;
}

function PlainLayers() {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const [files, setFiles] = useState<Files | null>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState(0);

  useEffect(() => {
    const name = new URLSearchParams(location.search).get('areas') ?? 'ward';
    const read = async (file: string): Promise<unknown> => (await fetch(file)).json();
    void Promise.all([read(`${name}-layers.geojson`), read('circles.geojson'), read('places.geojson')]).then(
      ([areas, circles, places]) =>
        setFiles({
          areas: areas as Collection,
          circles: circles as Collection<GeoJSON.Point>,
          places: places as Collection<GeoJSON.Point>,
        }),
    );
  }, []);
  const periods = Object.keys(files?.areas.features[0]?.properties ?? {}).filter((key) => key.includes('/'));
  const period = periods[place] ?? '';

  useEffect(() => {
    if (container.current === null || files === null) return;
    const areas = withPeriod(files.areas, period);
    const shown = map.current;
    if (shown !== null) {
      void shown.getSource<GeoJSONSource>('areas')?.setData(areas);
      shown.setPaintProperty('areas', 'fill-color', fillColour(areas));
      return;
    }
    map.current = makeMap(container.current, { ...files, areas });
  }, [files, period]);

  useEffect(() => {
    for (const { id, drawn } of LAYERS)
      for (const layer of drawn)
        if (map.current?.getLayer(layer))
          map.current.setLayoutProperty(layer, 'visibility', off.has(id) ? 'none' : 'visible');
  }, [off]);

  return (
    <main>
      <h1>Layers of the West Midlands</h1>
      <Switches off={off} onTurn={setOff} />
      <Stepper place={place} periods={periods} onStep={setPlace} />
      <div ref={container} className="map" />
    </main>
  );
}

interface SwitchesProps {
  readonly off: ReadonlySet<string>;
  readonly onTurn: (off: ReadonlySet<string>) => void;
}

function Switches({ off, onTurn }: SwitchesProps) {
  return LAYERS.map(({ id, name }) => (
    <label key={id}>
      <input
        type="checkbox"
        data-layer-switch={id}
        checked={!off.has(id)}
        onChange={() =>
          onTurn(off.has(id) ? new Set([...off].filter((one) => one !== id)) : new Set([...off, id]))
        }
      />
      {name}
    </label>
  ));
}

interface StepperProps {
  readonly place: number;
  readonly periods: readonly string[];
  readonly onStep: (place: number) => void;
}

function Stepper({ place, periods, onStep }: StepperProps) {
  const last = Math.max(0, periods.length - 1);
  return (
    <p className="period-stepper">
      <button type="button" data-period-step="previous" onClick={() => onStep(Math.max(0, place - 1))}>
        Earlier
      </button>
      <input
        type="range"
        aria-label="Period"
        min={0}
        max={last}
        value={place}
        onChange={(event) => onStep(Number(event.target.value))}
      />
      <button type="button" data-period-step="next" onClick={() => onStep(Math.min(last, place + 1))}>
        Later
      </button>
      {periods[place]}
    </p>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PlainLayers />);
