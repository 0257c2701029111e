/**
 * The story that ours is measured against: one pinned MapLibre map over plain GeoJSON, whose camera and colours change
 * as a chapter comes into sight. Written the usual way, with an IntersectionObserver.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl, type ExpressionSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './scroll.css';

type Properties = Record<string, number | string>;
type Areas = GeoJSON.FeatureCollection<GeoJSON.Geometry, Properties>;

const COLOURS = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'] as const;
/** Camera of a chapter: longitude, latitude, zoom. */
const CAMERAS = [
  [-1.82, 52.5, 9],
  [-2.12, 52.58, 11.2],
  [-1.89, 52.48, 10.6],
  [-1.51, 52.41, 11.2],
] as const;
const CHAPTERS = 16;

setWorkerUrl(workerUrl);

function fillColour(areas: Areas, indicator: string): ExpressionSpecification {
  const values = areas.features.map(({ properties }) => Number(properties[indicator])).sort((a, b) => a - b);
  const breakAt = (share: number): number => values[Math.floor(values.length * share)] ?? 0;
  const steps = COLOURS.slice(1).flatMap((colour, index) => [
    breakAt((index + 1) / 5) + index * 1e-9,
    colour,
  ]);
  return ['step', ['get', indicator], COLOURS[0], ...steps] as ExpressionSpecification;
}

function PlainStory() {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const [areas, setAreas] = useState<Areas | null>(null);
  const [chapter, setChapter] = useState(0);

  useEffect(() => {
    void fetch('ward.geojson')
      .then((answer) => answer.json())
      .then(setAreas);
  }, []);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) setChapter(Number((target as HTMLElement).dataset['chapter']));
      },
      { rootMargin: '-50% 0px -50% 0px' },
    );
    for (const section of document.querySelectorAll('[data-chapter]')) observer.observe(section);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (container.current === null || areas === null) return;
    const names = Object.keys(areas.features[0]?.properties ?? {}).slice(2);
    const colour = fillColour(areas, names[chapter % names.length] ?? '');
    const [longitude, latitude, zoom] = CAMERAS[chapter % CAMERAS.length] ?? CAMERAS[0];
    if (map.current !== null) {
      map.current.setPaintProperty('areas', 'fill-color', colour);
      map.current.flyTo({ center: [longitude, latitude], zoom });
      return;
    }
    map.current = new MapLibreMap({
      container: container.current,
      interactive: false,
      center: [longitude, latitude],
      zoom,
      style: {
        version: 8,
        sources: { areas: { type: 'geojson', data: areas } },
        layers: [
          { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': colour } },
          { id: 'lines', type: 'line', source: 'areas', paint: { 'line-color': '#fff', 'line-width': 0.5 } },
        ],
      },
    });
  }, [areas, chapter]);

  return (
    <main>
      <div ref={container} className="map" />
      <div className="chapters">
        {Array.from({ length: CHAPTERS }, (_, index) => (
          <section key={index} data-chapter={index}>
            <h2>Chapter {index + 1}</h2>
            <p>Words of a chapter stand here, and go by while the map stays.</p>
          </section>
        ))}
      </div>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PlainStory />);
