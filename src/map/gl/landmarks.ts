/** Symbols of landmarks with their names: each where nothing more important is. */
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { landmarksOf } from '../../domain/mapLayers.ts';
import { LANDMARK_KINDS, type LandmarkKind } from '../../domain/landmark.ts';
import { LANDMARK_DETAIL, LANDMARK_REACH, zoomAt } from '../detail.ts';
import { LANDMARK_NAME_SIZE } from '../labelLayout.ts';
import { landmarkPixels } from '../landmarkSymbols.ts';
import { LABEL_FONTS, LAYERS, SOURCES } from './ids.ts';
import { collection, PIXEL_RATIO, type GlKind, type GlLayers, type GlScene } from './kind.ts';

function imageOf(kind: LandmarkKind): string {
  return `landmark-${kind}`;
}

export const LANDMARKS: GlKind = {
  sources: [
    {
      id: SOURCES.landmarks,
      // Hexagons stand at no place.
      dependsOn: ({ model }) => [model.layout, landmarksOf(model)],
      data: ({ model }) =>
        collection(
          (model.layout === 'hexagons' ? [] : landmarksOf(model)).map(({ kind, name, position }, id) => ({
            type: 'Feature',
            id,
            properties: { kind, name, order: id },
            geometry: { type: 'Point', coordinates: [...position] },
          })),
        ),
    },
  ],
  images: ({ landmark, labelHalo }) =>
    LANDMARK_KINDS.map((kind) => ({
      id: imageOf(kind),
      pixels: landmarkPixels(kind, landmark, labelHalo, PIXEL_RATIO),
      pixelRatio: PIXEL_RATIO,
    })),
};

/** A name beside its symbol keeps this far from its middle, in ems. */
const AWAY = (LANDMARK_REACH + 1) / LANDMARK_NAME_SIZE;

function layer(id: string, kind: LandmarkKind, { palette, frameWidth }: GlScene): SymbolLayerSpecification {
  const { symbol, name } = LANDMARK_DETAIL[kind];
  return {
    id,
    type: 'symbol',
    source: SOURCES.landmarks,
    filter: ['==', ['get', 'kind'], kind],
    minzoom: Math.max(0, zoomAt(symbol, frameWidth)),
    layout: {
      'icon-image': imageOf(kind),
      'icon-allow-overlap': false,
      'icon-padding': 0,
      'text-field': ['step', ['zoom'], '', Math.max(0, zoomAt(name, frameWidth)), ['get', 'name']],
      'text-font': [...LABEL_FONTS],
      'text-size': LANDMARK_NAME_SIZE,
      'text-max-width': 20,
      'text-allow-overlap': false,
      // A symbol without room for its name is still drawn.
      'text-optional': true,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': AWAY,
      'text-justify': 'auto',
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': palette.landmark,
      'text-halo-color': palette.labelHalo,
      'text-halo-width': 1.5,
    },
  };
}

/** The library finds room for what is drawn last first, so the most important kind is the last. */
export const landmarkLayers: GlLayers = (scene) => [
  layer(LAYERS.school, 'schools', scene),
  layer(LAYERS.station, 'stations', scene),
  layer(LAYERS.hospital, 'hospitals', scene),
];
