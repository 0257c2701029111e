import type { LandmarksLayer, LinesLayer, MapLayer } from '../domain/mapModel.ts';
import { LANDMARK_WORDS as words } from '../words/landmarks.ts';
import { LandmarkSample, RailwaySample } from './LandmarkSample.tsx';
import './marksKey.css';

/** Whether a layer helps to find one's way, is drawn, and has something to say for itself. */
export function isKeyed(layer: MapLayer): layer is LandmarksLayer | LinesLayer {
  if (layer.kind === 'landmarks') return layer.landmarks.length > 0;
  return layer.kind === 'lines' && layer.source !== null && layer.lines.length > 0;
}

/** What the symbols or lines of such a layer are. */
export function LandmarksKey({ layer }: { readonly layer: LandmarksLayer | LinesLayer }) {
  const kind = layer.kind === 'landmarks' ? layer.landmarks[0]?.kind : undefined;
  if (kind !== undefined)
    return (
      <p className="marks-key__item">
        <LandmarkSample kind={kind} />
        {words.symbol[kind]}
      </p>
    );
  return (
    <p className="marks-key__item">
      <RailwaySample />
      {words.line.railway}
    </p>
  );
}
