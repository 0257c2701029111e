/** Symbols at places of a programme and of a partner, with their numbers or letters. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { pointsOf } from '../../domain/mapLayers.ts';
import type { MapPoint } from '../../domain/mapModel.ts';
import type { Palette } from '../../domain/palette.ts';
import { tierOf } from '../labelLayout.ts';

import { symbolPixels } from '../patterns.ts';
import { LABEL_FONTS, LAYERS, SOURCES } from './ids.ts';
import { collection, PIXEL_RATIO, type GlKind, type GlLayers, type MapImage } from './kind.ts';

function symbol(id: MapPoint['kind'], fill: string, border: string, shape?: 'circle'): MapImage {
  return { id, pixels: symbolPixels(fill, border, PIXEL_RATIO, shape), pixelRatio: PIXEL_RATIO };
}

export const SYMBOLS: GlKind = {
  sources: [
    {
      id: SOURCES.points,
      dependsOn: ({ model }) => [pointsOf(model)],
      data: ({ model }) =>
        collection(
          pointsOf(model).map(({ kind, count, position }, id) => ({
            type: 'Feature',
            id,
            properties: { kind, count: count === null ? '' : String(count) },
            geometry: { type: 'Point', coordinates: [...position] },
          })),
        ),
    },
  ],
  images: ({ asset, assetInk, ground }) => [
    symbol('programme-place', asset, assetInk),
    symbol('programme-in-development', ground, asset),
    symbol('partner-place', ground, asset, 'circle'),
  ],
};

function countColour(palette: Palette): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'programme-place', palette.assetInk, palette.label];
}

export const symbolLayers: GlLayers = ({ palette, frameWidth }) => {
  const { symbolScale } = tierOf(frameWidth);
  return [
    {
      id: LAYERS.point,
      type: 'symbol',
      source: SOURCES.points,
      layout: {
        'icon-image': ['get', 'kind'],
        'icon-size': symbolScale,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'count'],
        'text-font': [...LABEL_FONTS],
        'text-size': 14 * symbolScale,
        'text-allow-overlap': true,
      },
      // A halo of the letters' own colour makes them bold.
      paint: {
        'text-color': countColour(palette),
        'text-halo-color': countColour(palette),
        'text-halo-width': 0.4,
      },
    },
  ];
};
