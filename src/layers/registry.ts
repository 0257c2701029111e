/**
 * What can be drawn over the areas, one entry each: the file of a release that it is made from, and how. The explorer and the
 * stories draw what is named here and nothing else. Its kind says how it is drawn (`domain/mapModel.ts`), so that a new entry needs no renderer.
 */
import { CONTEXT as CONTEXT_FILE, MOTORWAYS } from '../data/layerFiles.ts';
import { type FileNeed, type ReleaseFiles } from '../data/releaseFiles.ts';
import type { GssCode } from '../domain/geography.ts';
import type { LandmarksFile } from '../data/landmarksSchema.ts';
import type { Release } from '../data/schema.ts';
import { LANDMARK_LAYERS, type LandmarkLayer } from '../domain/landmark.ts';
import type { MapLabel, MapLayer } from '../domain/mapModel.ts';
import { motorwayLines, placeLabels } from '../map/contextLayers.ts';
import type { LandmarkDrawing } from '../map/overDrawing.ts';
import { areaNamesLayer, labelsLayer, motorwaysLayer, outlinesLayer } from '../map/overLayers.ts';
import type { ContextLayer, Layer } from '../view/exploreView.ts';

/** What a layer is made with, beside its own file. */
export interface LayerContext {
  /** Makes what needs the landmarks of the release; undefined while they are not here, or where it has none. */
  readonly landmarks?: LandmarkMakers | undefined;
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Day on which the release was published. */
  readonly day: string;
}

/** @returns null while its file is not here, or where the release has none */
export type MakeLayer = (files: ReleaseFiles, context: LayerContext) => MapLayer | null;

/** A layer that is made from one file. */
export function from<Content>(
  need: FileNeed<Content>,
  make: (content: Content, context: LayerContext) => MapLayer,
): MakeLayer {
  return (files, context) => {
    const content = files.read(need);
    return content === undefined ? null : make(content, context);
  };
}

/** Its check comes with the script that makes layers of it. */
export const LANDMARKS_FILE: FileNeed<LandmarksFile> = {
  path: (release) => `data/${release}/geo/landmarks.json`,
  check: null,
  loadCheck: async () => (await import('./landmarkLayers.ts')).checkLandmarks,
  isLate: true,
};

/** Layers of the landmarks, and the names they add to the places. Made by a script of their own. */
export interface LandmarkMakers {
  readonly drawing: LandmarkDrawing;
  readonly layerOf: (id: LandmarkLayer, file: LandmarksFile) => MapLayer | null;
  readonly withMorePlaces: (labels: readonly MapLabel[], file: LandmarksFile) => readonly MapLabel[];
}

/** Asked for with the landmarks of the release, when the first map has been seen. */
export const LANDMARK_SCRIPT: FileNeed<LandmarkMakers> = {
  path: () => 'landmarkLayers',
  check: null,
  script: async () => (await import('./landmarkLayers.ts')).landmarkMakers,
  isLate: true,
};

function landmark(id: LandmarkLayer): MakeLayer {
  return (files, { landmarks }) => {
    const file = landmarks === undefined ? undefined : files.read(LANDMARKS_FILE);
    return file === undefined ? null : (landmarks?.layerOf(id, file) ?? null);
  };
}

const CONTEXT: Readonly<Record<ContextLayer, MakeLayer>> = {
  boroughs: () => outlinesLayer(),
  motorways: from(MOTORWAYS, ({ motorways }) => motorwaysLayer(motorwayLines(motorways))),
  railways: landmark('railways'),
  stations: landmark('stations'),
  schools: landmark('schools'),
  hospitals: landmark('hospitals'),
  places: (files, { landmarks }) => {
    const places = files.read(CONTEXT_FILE)?.places;
    const more = landmarks === undefined ? undefined : files.read(LANDMARKS_FILE);
    if (places === undefined) return null;
    const labels = placeLabels(places);
    return labelsLayer(more === undefined ? labels : (landmarks?.withMorePlaces(labels, more) ?? labels));
  },
  names: () => areaNamesLayer(),
};

/** Whether a release has landmarks; earlier ones have not. */
export function hasLandmarks({ id, files }: Pick<Release, 'id' | 'files'>): boolean {
  return files[LANDMARKS_FILE.path(id)] !== undefined;
}

/** Where the stations of a release are offered alone, under their own licence; null where it has none. */
export function stationsFile({ id, files }: Pick<Release, 'id' | 'files'>): string | null {
  const path = `data/${id}/geo/stations.geojson`;
  return path in files ? path : null;
}

/** Whether a release has what a layer is made from. */
export function isOffered(layer: Layer, release: Pick<Release, 'id' | 'files'>): boolean {
  return !LANDMARK_LAYERS.some((name) => name === layer) || hasLandmarks(release);
}

/**
 * The layers of these names, in this order; one whose file is not here is left out.
 * @param programme how the programme is drawn: handed in, because its script comes with it
 */
export function overLayersOf(
  names: readonly Layer[],
  files: ReleaseFiles,
  context: LayerContext,
  programme: MakeLayer | undefined,
): readonly MapLayer[] {
  return names.flatMap((name) => {
    const make = isQuiet(name) ? CONTEXT[name] : programme;
    return make?.(files, context) ?? [];
  });
}

/** The one other layer over the areas is the programme. */
function isQuiet(name: Layer): name is ContextLayer {
  return name in CONTEXT;
}
