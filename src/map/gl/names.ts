/** Place names: those that the still map draws, where it draws them, so that nothing jumps; the others when there is room. */
import type { FeatureCollection } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { labelsOf, pointsOf } from '../../domain/mapLayers.ts';
import { ringCrossings } from '../circlePlaces.ts';
import { LABEL_SIZES, layoutLabels, tierOf } from '../labelLayout.ts';

import { fitView } from '../project.ts';
import { circlesText } from './circles.ts';
import { fittedZoom } from './fittedZoom.ts';
import { LABEL_FONTS, LAYERS, SOURCES } from './ids.ts';
import { collection, type GlKind, type GlLayers, type GlScene } from './kind.ts';

/** Added to the rank of names that the still map leaves out. */
const UNPLACED_ORDER = 10;

/** `offset` is in ems. */
function nameFeatures({ model, frameWidth }: GlScene): FeatureCollection {
  const tier = tierOf(frameWidth);
  const labels = labelsOf(model);
  const layout = layoutLabels(labels, pointsOf(model), fitView(model.extent), tier, ringCrossings(model));
  const placed = new Map(layout.labels.map((label) => [label.text, label.offset]));
  return collection(
    labels.map(({ text, rank, position }, id) => {
      const offset = placed.get(text);
      const size = LABEL_SIZES[rank];
      return {
        type: 'Feature',
        id,
        properties: {
          text,
          rank,
          order: offset === undefined ? rank + UNPLACED_ORDER : rank,
          offset: [(offset?.[0] ?? 0) / size, (offset?.[1] ?? 0) / size],
        },
        geometry: { type: 'Point', coordinates: [...position] },
      };
    }),
  );
}

export const NAMES: GlKind = {
  sources: [
    {
      id: SOURCES.places,
      dependsOn: ({ model }) => [model.extent.join(), pointsOf(model), labelsOf(model), circlesText(model)],
      data: nameFeatures,
    },
  ],
};

export const nameLayers: GlLayers = ({ model, palette, frameWidth }) => {
  const places = {
    type: 'symbol',
    source: SOURCES.places,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [...LABEL_FONTS],
      'text-size': [
        'match',
        ['get', 'rank'],
        1,
        LABEL_SIZES[1],
        2,
        LABEL_SIZES[2],
        3,
        LABEL_SIZES[3],
        LABEL_SIZES[4],
      ],
      'text-offset': ['get', 'offset'],
      'text-max-width': 20,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': palette.label,
      'text-halo-color': palette.labelHalo,
      'text-halo-width': 1.5,
      'text-opacity': ['match', ['get', 'rank'], 4, 0.8, 1],
    },
  } satisfies Omit<SymbolLayerSpecification, 'id'>;
  return [
    {
      ...places,
      id: LAYERS.label,
      filter: ['<', ['get', 'order'], UNPLACED_ORDER],
      layout: { ...places.layout, 'text-allow-overlap': true },
    },
    {
      ...places,
      id: LAYERS.moreLabels,
      filter: ['>=', ['get', 'order'], UNPLACED_ORDER],
      // When everything is twice as large as in the still map.
      minzoom: fittedZoom(model, frameWidth) + 1,
    },
  ];
};
