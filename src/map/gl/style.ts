/** The MapLibre style of a map: the same areas, colours, lines and names that the still map draws, in the same order. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { circlesOf } from '../../domain/mapLayers.ts';
import type { Palette } from '../../domain/palette.ts';
import { isEqualValue, isSameList } from '../isEqualValue.ts';
import { AREA_MARKS, areaMarkLayers } from './areaMarks.ts';
import { areaLayers, AREAS } from './areas.ts';
import { circleLayers, CIRCLES } from './circles.ts';
import { SOURCES } from './ids.ts';
import { landmarkLayers, LANDMARKS } from './landmarks.ts';
import type { GlKind, GlLayers, GlScene, GlSource, MapImage } from './kind.ts';
import { corridorLayers, LINES, motorwayLayers, railwayLayers, routeLayers } from './lines.ts';
import { nameLayers, NAMES, placedNameLayers } from './names.ts';
import { outlineLayers, OUTLINES } from './outlines.ts';
import { OVER_PATTERN, overPatternLayers } from './overPattern.ts';
import { symbolLayers, SYMBOLS } from './symbols.ts';

/** Every kind of layer; a new one is its file, its line here and its place in the order below. */
const KINDS: readonly GlKind[] = [
  AREAS,
  OVER_PATTERN,
  LINES,
  OUTLINES,
  AREA_MARKS,
  CIRCLES,
  NAMES,
  LANDMARKS,
  SYMBOLS,
];

/** From the ground upwards, as the still map draws (docs/adr/0019-layers-that-are-read-together.md). */
const ORDER: readonly GlLayers[] = [
  areaLayers,
  overPatternLayers,
  corridorLayers,
  railwayLayers,
  motorwayLayers,
  outlineLayers,
  areaMarkLayers,
  circleLayers,
  routeLayers,
  nameLayers,
  landmarkLayers,
  placedNameLayers,
  symbolLayers,
];

export const GL_SOURCES: readonly GlSource[] = KINDS.flatMap(({ sources }) => sources);

export function mapImages(palette: Palette): readonly MapImage[] {
  return KINDS.flatMap(({ images }) => images?.(palette) ?? []);
}

/** Layers in the order of the still map. */
export function mapLayers(scene: GlScene): readonly LayerSpecification[] {
  return ORDER.flatMap((layers) => layers(scene));
}

/**
 * The layers of a scene that follows another. Circles of which there are none keep their looks: the library lays out again whatever
 * gets new ones, whether anything is to be seen or not.
 * @param previous the layers of the scene before it
 */
export function layersAfter(
  previous: readonly LayerSpecification[],
  scene: GlScene,
): readonly LayerSpecification[] {
  const next = mapLayers(scene);
  if (circlesOf(scene.model) !== null) return next;
  const isOfCircles = (layer: LayerSpecification): boolean =>
    'source' in layer && (layer.source === SOURCES.circles || layer.source === SOURCES.litCircles);
  return next.map((layer, index) => (isOfCircles(layer) ? (previous[index] ?? layer) : layer));
}

/** The whole style, sources included. Nothing in it points to another host, or to any address at all. */
export function mapStyle(scene: GlScene): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      GL_SOURCES.map(({ id, options, data }) => [id, { ...options, type: 'geojson', data: data(scene) }]),
    ),
    layers: [...mapLayers(scene)],
  };
}

/** Whether the data of a source would be the same. */
export function isSameData(before: readonly unknown[], after: readonly unknown[]): boolean {
  return after.every((value, index) => {
    const other = before[index];
    return Array.isArray(value) && Array.isArray(other) ? isSameList(value, other) : value === other;
  });
}

export interface LayerChange {
  readonly layer: string;
  readonly kind: 'paint' | 'layout' | 'minzoom';
  readonly property: string;
  readonly value: unknown;
}

/** Values in which `next` differs from `previous`, layer by layer. Both have the same layers. */
export function changedLayers(
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): LayerChange[] {
  return next.flatMap((layer, index) => {
    const before = previous[index];
    const values = (['paint', 'layout'] as const).flatMap((kind) => {
      const own: Record<string, unknown> = { ...before?.[kind] };
      return Object.entries({ ...layer[kind] })
        .filter(([property, value]) => !isEqualValue(own[property], value))
        .map(([property, value]) => ({ layer: layer.id, kind, property, value: value as unknown }));
    });
    return layer.minzoom === before?.minzoom
      ? values
      : [...values, { layer: layer.id, kind: 'minzoom' as const, property: 'minzoom', value: layer.minzoom }];
  });
}
