/** Layers that need no figures: what is drawn over the areas, with its words. */
import type { MapLandmark } from '../domain/landmark.ts';
import type {
  LabelsLayer,
  LayerWords,
  LandmarksLayer,
  LinesLayer,
  MapLabel,
  MapLine,
  MapPoint,
  MarksLayer,
  OutlinesLayer,
} from '../domain/mapModel.ts';
import { MAP_WORDS } from '../words/map.ts';

/** What helps to find one's way says nothing for itself. */
function quiet(id: 'boroughs' | 'motorways' | 'places' | 'names'): LayerWords {
  return {
    id,
    title: MAP_WORDS.layerTitles[id],
    period: null,
    source: null,
    summary: [],
    notShown: [],
  };
}

export function outlinesLayer(): OutlinesLayer {
  return { ...quiet('boroughs'), kind: 'outlines' };
}

export function labelsLayer(labels: readonly MapLabel[]): LabelsLayer {
  return { ...quiet('places'), kind: 'labels', labels };
}

/** The names of the map's areas; `buildMapModel` knows them. */
export function areaNamesLayer(): LabelsLayer {
  return { ...quiet('names'), kind: 'labels', labels: [], ofAreas: true };
}

/** Symbols to find one's way by. */
export function landmarksLayer(
  words: LayerWords,
  symbol: string,
  landmarks: readonly MapLandmark[],
): LandmarksLayer {
  return { ...words, kind: 'landmarks', symbol, landmarks };
}

export function railwaysLayer(words: LayerWords, lines: readonly MapLine[]): LinesLayer {
  return { ...words, kind: 'lines', lines };
}

export function motorwaysLayer(lines: readonly MapLine[]): LinesLayer {
  return { ...quiet('motorways'), kind: 'lines', lines };
}

/** Symbols at places and lines where they were supplied. */
export function marksLayer(
  words: LayerWords,
  points: readonly MapPoint[],
  lines: readonly MapLine[],
): MarksLayer {
  return { ...words, kind: 'marks', points, lines };
}
