/** What a map has of each kind of layer. A list that one layer holds is given as it is, so that a renderer sees what did not change. */
import type { ColourFamily } from './colourFamily.ts';
import { LANDMARK_KINDS, type MapLandmark } from './landmark.ts';
import type { Legend } from './mapLegend.ts';
import type {
  CirclesLayer,
  FillLayer,
  LandmarksLayer,
  LinesLayer,
  MapLabel,
  MapLayer,
  MapLine,
  MapModel,
  MapPoint,
  PatternLayer,
} from './mapModel.ts';

type WithLayers = Pick<MapModel, 'layers'>;

function ofKind<Kind extends MapLayer['kind']>(
  { layers }: WithLayers,
  kind: Kind,
): readonly Extract<MapLayer, { kind: Kind }>[] {
  return layers.filter((layer): layer is Extract<MapLayer, { kind: Kind }> => layer.kind === kind);
}

function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const full = lists.filter((list) => list.length > 0);
  return full.length === 1 ? (full[0] ?? []) : full.flat();
}

export function fillOf(model: WithLayers): FillLayer | null {
  return ofKind(model, 'fill')[0] ?? null;
}

export function patternOf(model: WithLayers): PatternLayer | null {
  return ofKind(model, 'pattern')[0] ?? null;
}

export function circlesOf(model: WithLayers): CirclesLayer | null {
  return ofKind(model, 'circles')[0] ?? null;
}

const NO_LEGEND: Legend = { kind: 'outline', title: '' };

/** The key of the areas' colours; an outline's where no measure colours them. */
export function legendOf(model: WithLayers): Legend {
  return fillOf(model)?.legend ?? NO_LEGEND;
}

export function pointsOf(model: WithLayers): readonly MapPoint[] {
  return joined(ofKind(model, 'marks').map(({ points }) => points));
}

/** Whose colours its five classes have. */
export function familyOf(legend: Legend): ColourFamily {
  return legend.kind === 'classes' ? (legend.family ?? 'violence') : 'violence';
}

/** All lines, those of what was supplied last, so that they are drawn over the others. */
export function linesOf(model: WithLayers): readonly MapLine[] {
  return joined([...ofKind(model, 'lines'), ...ofKind(model, 'marks')].map(({ lines }) => lines));
}

export function labelsOf(model: WithLayers): readonly MapLabel[] {
  return joined(ofKind(model, 'labels').map(({ labels }) => labels));
}

/** All landmarks, those of the most important kind first. */
export function landmarksOf(model: WithLayers): readonly MapLandmark[] {
  const layers = ofKind(model, 'landmarks').toSorted(
    (a, b) => importance(a.landmarks) - importance(b.landmarks),
  );
  return joined(layers.map(({ landmarks }) => landmarks));
}

function importance([first]: readonly MapLandmark[]): number {
  return first === undefined ? 0 : LANDMARK_KINDS.indexOf(first.kind);
}

/** Landmarks, and railways, which have words of their own as landmarks have. */
export function isOfLandmarks(layer: MapLayer): layer is LandmarksLayer | LinesLayer {
  return layer.kind === 'landmarks' || (layer.kind === 'lines' && layer.source !== null);
}

/** Those that are drawn and so have a key. */
export function keyedLandmarks({ layers }: WithLayers): readonly (LandmarksLayer | LinesLayer)[] {
  return layers
    .filter(isOfLandmarks)
    .filter((layer) => (layer.kind === 'lines' ? layer.lines : layer.landmarks).length > 0);
}

export function hasOutlines(model: WithLayers): boolean {
  return ofKind(model, 'outlines').length > 0;
}
