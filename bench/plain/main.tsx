/**
 * The page that ours is measured against: React, MapLibre and one GeoJSON file with all figures in it, written the
 * usual way. `?areas=ward|lsoa|grid` chooses the file.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type ExpressionSpecification,
  type GeoJSONSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './plain.css';

type Properties = { code: string; name: string; value?: number } & Record<string, number | string>;
type Areas = GeoJSON.FeatureCollection<GeoJSON.Geometry, Properties>;

const COLOURS = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'] as const;

setWorkerUrl(workerUrl);

function withValues(areas: Areas, indicator: string): Areas {
  return {
    ...areas,
    features: areas.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, value: Number(feature.properties[indicator]) },
    })),
  };
}

function fillColour(areas: Areas): ExpressionSpecification {
  const values = areas.features.map((feature) => feature.properties.value ?? 0).sort((a, b) => a - b);
  const breakAt = (share: number): number => values[Math.floor(values.length * share)] ?? 0;
  const steps = COLOURS.slice(1).flatMap((colour, index) => [
    breakAt((index + 1) / 5) + index * 1e-9,
    colour,
  ]);
  return ['step', ['get', 'value'], COLOURS[0], ...steps] as ExpressionSpecification;
}

function PlainMap() {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const [areas, setAreas] = useState<Areas | null>(null);
  const [indicator, setIndicator] = useState('');
  const [hovered, setHovered] = useState('');

  useEffect(() => {
    const file = new URLSearchParams(location.search).get('areas') ?? 'ward';
    void fetch(`${file}.geojson`)
      .then((answer) => answer.json())
      .then((json: Areas) => {
        setAreas(json);
        setIndicator(Object.keys(json.features[0]?.properties ?? {})[2] ?? '');
      });
  }, []);

  useEffect(() => {
    if (container.current === null || areas === null || indicator === '') return;
    const data = withValues(areas, indicator);
    const shown = map.current;
    if (shown !== null) {
      void shown.getSource<GeoJSONSource>('areas')?.setData(data);
      shown.setPaintProperty('areas', 'fill-color', fillColour(data));
      return;
    }
    const created = new MapLibreMap({
      container: container.current,
      bounds: [-2.21, 52.34, -1.42, 52.67],
      style: {
        version: 8,
        sources: { areas: { type: 'geojson', data } },
        layers: [
          { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': fillColour(data) } },
          { id: 'lines', type: 'line', source: 'areas', paint: { 'line-color': '#fff', 'line-width': 0.5 } },
        ],
      },
    });
    created.on('mousemove', 'areas', (event) => {
      const properties = event.features?.[0]?.properties;
      setHovered(properties ? `${String(properties['name'])}: ${String(properties['value'])}` : '');
    });
    map.current = created;
  }, [areas, indicator]);

  const names = Object.keys(areas?.features[0]?.properties ?? {}).filter(
    (name) => !['code', 'name', 'value'].includes(name),
  );
  return (
    <main>
      <h1>Areas of the West Midlands</h1>
      <label htmlFor="indicator">Indicator</label>
      <select id="indicator" value={indicator} onChange={(event) => setIndicator(event.target.value)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <p>{hovered || 'Point at an area to see its figure.'}</p>
      <div ref={container} className="map" />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PlainMap />);
