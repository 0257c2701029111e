/**
 * MapLibre with its worker and style sheet, loaded only by dynamic import. No other file imports the library, but the one that
 * fetches a base map (`base/loadDrawing.ts`), where one is configured. The worker is a file of this site, as the Content-Security-Policy asks, never a blob.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

export { MapLibreMap };
