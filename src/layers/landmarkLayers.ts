/** Layers of the landmarks of a release; a script of its own, fetched with them when the first map has been seen. */
import { LandmarksFileSchema, type LandmarksFile } from '../data/landmarksSchema.ts';
import { checkBy } from '../data/releaseFiles.ts';
import type { LandmarkKind, LandmarkLayer, MapLandmark } from '../domain/landmark.ts';
import type { LayerWords, MapLabel, MapLayer, MapLine } from '../domain/mapModel.ts';
import { PLACE_DETAIL } from '../map/detail.ts';
import { LANDMARK_DRAWING } from '../map/landmarkDrawing.ts';
import { landmarksLayer, railwaysLayer } from '../map/overLayers.ts';
import { LANDMARK_WORDS as words } from '../words/landmarks.ts';
import { MAP_WORDS } from '../words/map.ts';
import type { LandmarkMakers } from './registry.ts';

type Points = NonNullable<LandmarksFile[LandmarkKind]>;
type Railways = NonNullable<LandmarksFile['railways']>;

function wordsOf(
  id: LandmarkLayer,
  { dated, source }: Pick<Points, 'dated' | 'source'>,
  summary: readonly string[],
): LayerWords {
  const notShown = words.notShown[id];
  return { id, title: MAP_WORDS.layerTitles[id], period: words.asOf(dated), source, summary, notShown };
}

/** The same layer for the same file, so that a renderer sees that nothing changed. */
const made = new WeakMap<LandmarksFile, Map<LandmarkLayer, MapLayer | null>>();

function layerOf(id: LandmarkLayer, file: LandmarksFile): MapLayer | null {
  const ofFile = made.get(file) ?? new Map<LandmarkLayer, MapLayer | null>();
  made.set(file, ofFile);
  const known = ofFile.get(id);
  if (known !== undefined) return known;
  const layer = makeLayer(id, file);
  ofFile.set(id, layer);
  return layer;
}

/** @returns null where the place has no such source */
function makeLayer(id: LandmarkLayer, file: LandmarksFile): MapLayer | null {
  if (id === 'railways') {
    const { railways } = file;
    return railways === undefined ? null : railwaysLayer(wordsOf(id, railways, []), railwayLines(railways));
  }
  const points = file[id];
  if (points === undefined) return null;
  return landmarksLayer(wordsOf(id, points, [words.summary[id]]), words.symbol[id], symbolsOf(id, points));
}

function symbolsOf(kind: LandmarkKind, { names, longitudes, latitudes }: Points): readonly MapLandmark[] {
  return names.map((name, index) => ({
    id: `${kind}-${index}`,
    name,
    kind,
    position: [longitudes[index] ?? 0, latitudes[index] ?? 0],
  }));
}

function railwayLines({ lines, tunnels }: Railways): readonly MapLine[] {
  const { railway, tunnel } = words.line;
  return [
    { id: 'railway', name: railway, kind: 'railway', coordinates: lines, label: railway },
    { id: 'railway-tunnel', name: tunnel, kind: 'railway-tunnel', coordinates: tunnels, label: tunnel },
  ];
}

const moreLabels = new WeakMap<
  LandmarksFile,
  { readonly to: readonly MapLabel[]; readonly all: readonly MapLabel[] }
>();

/** Towns among them are written as small places are, parts of towns smaller; each from its detail on. */
function withMorePlaces(labels: readonly MapLabel[], file: LandmarksFile): readonly MapLabel[] {
  const { places } = file;
  if (places === undefined) return labels;
  const known = moreLabels.get(file);
  if (known?.to === labels) return known.all;
  const more = places.names.map((text, index): MapLabel => {
    const rank = places.ranks[index] ?? 4;
    return {
      text,
      position: [places.longitudes[index] ?? 0, places.latitudes[index] ?? 0],
      rank: rank <= 2 ? 3 : 5,
      from: PLACE_DETAIL[rank],
    };
  });
  const all = [...labels, ...more];
  moreLabels.set(file, { to: labels, all });
  return all;
}

export const checkLandmarks = checkBy(LandmarksFileSchema);

export const landmarkMakers: LandmarkMakers = { drawing: LANDMARK_DRAWING, layerOf, withMorePlaces };
