/** Names: those that the still map draws, where it draws them, so that nothing jumps; the others when there is room. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { labelsOf, pointsOf } from '../../domain/mapLayers.ts';
import type { Palette } from '../../domain/palette.ts';
import { ringCrossings } from '../circlePlaces.ts';
import { AREA_DETAIL, PLACE_DETAIL, zoomAt } from '../detail.ts';
import { LABEL_SIZES, layoutLabels, tierOf } from '../labelLayout.ts';
import { fitView } from '../project.ts';
import { circlesText } from './circles.ts';
import { fittedZoom } from './fittedZoom.ts';
import { LABEL_FONTS, LAYERS, SOURCES } from './ids.ts';
import { collection, type GlKind, type GlLayers, type GlScene } from './kind.ts';

/** Added to the rank of names that the still map leaves out. */
const UNPLACED_ORDER = 10;
/** Of names that are drawn by rank alone. */
const NO_DETAIL = 0;

/** `offset` is in ems. */
function nameFeatures({ model, frameWidth }: GlScene): FeatureCollection {
  const tier = tierOf(frameWidth);
  const labels = labelsOf(model);
  const always = labels.filter(({ from }) => from === undefined);
  const toPlace = { labels: always, points: pointsOf(model) };
  const layout = layoutLabels(toPlace, fitView(model.extent), tier, ringCrossings(model));
  const placed = new Map(layout.labels.map((label) => [label.text, label.offset]));
  return collection(
    labels.map(({ text, rank, position, from = NO_DETAIL }, id) => {
      const offset = from === NO_DETAIL ? placed.get(text) : undefined;
      const size = LABEL_SIZES[rank];
      return {
        type: 'Feature',
        id,
        properties: {
          text,
          rank,
          from,
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

/** What all names have in common. None lies over another: the library leaves out what has no room. */
function namesIn(palette: Palette) {
  return {
    type: 'symbol',
    source: SOURCES.places,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [...LABEL_FONTS],
      'text-size': SIZES,
      'text-max-width': 20,
      'text-allow-overlap': false,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': ['match', ['get', 'rank'], 6, palette.landmark, palette.label],
      'text-halo-color': palette.labelHalo,
      'text-halo-width': 1.5,
      'text-opacity': ['match', ['get', 'rank'], 4, 0.8, 1],
    },
  } satisfies Omit<SymbolLayerSpecification, 'id'>;
}

const SIZES: ExpressionSpecification = [
  'match',
  ['get', 'rank'],
  1,
  LABEL_SIZES[1],
  2,
  LABEL_SIZES[2],
  3,
  LABEL_SIZES[3],
  LABEL_SIZES[4],
];

const BY_RANK: ExpressionSpecification = ['==', ['get', 'from'], NO_DETAIL];

/** Names that wait for their detail; of parts of towns by how well they are known. */
const WAITING = [
  { id: LAYERS.smallName, detail: PLACE_DETAIL[4] },
  { id: LAYERS.partName, detail: PLACE_DETAIL[3] },
  { id: LAYERS.townName, detail: PLACE_DETAIL[2] },
] as const;

/** From the least important up: the library finds room for what is drawn last first. */
export const nameLayers: GlLayers = ({ model, palette, frameWidth }) => {
  const names = namesIn(palette);
  // Beside its place where something else is there.
  const aside = { ...names.layout, 'text-variable-anchor': ANCHORS, 'text-radial-offset': 0.8 };
  const areaDetail = AREA_DETAIL[model.geography === 'lsoa' ? 'lsoa' : 'ward'];
  return [
    {
      ...names,
      id: LAYERS.areaName,
      filter: ['==', ['get', 'rank'], 6],
      minzoom: Math.max(0, zoomAt(areaDetail, frameWidth)),
    },
    ...WAITING.map(({ id, detail }): LayerSpecification => ({
      ...names,
      id,
      layout: aside,
      filter: ['all', ['!=', ['get', 'rank'], 6], ['==', ['get', 'from'], detail]],
      minzoom: Math.max(0, zoomAt(detail, frameWidth)),
    })),
    {
      ...names,
      id: LAYERS.moreLabels,
      filter: ['all', BY_RANK, ['>=', ['get', 'order'], UNPLACED_ORDER]],
      // When everything is twice as large as in the still map.
      minzoom: fittedZoom(model, frameWidth) + 1,
    },
  ];
};

/** The names that the still map draws, over everything else that has names. */
export const placedNameLayers: GlLayers = ({ palette }) => {
  const names = namesIn(palette);
  return [
    {
      ...names,
      id: LAYERS.label,
      filter: ['all', BY_RANK, ['<', ['get', 'order'], UNPLACED_ORDER]],
      // Its own boxes hold the free space round a name already.
      layout: {
        ...names.layout,
        'text-offset': ['get', 'offset'],
        'text-padding': 0,
        'text-line-height': 1.1,
      },
    },
  ];
};

const ANCHORS: ('center' | 'bottom' | 'top' | 'left' | 'right')[] = [
  'center',
  'bottom',
  'top',
  'left',
  'right',
];
