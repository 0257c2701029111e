/**
 * The MapLibre style of a map: the same areas, colours, lines and names that the still map draws.
 *
 * How an area looks (its class, faded or not) is feature state, so that another indicator changes one number an area on
 * the main thread and no geometry is parsed again. Measured against a `match` on the area's code, which makes MapLibre
 * parse every tile again: 20 against 200 ms of script for 1,719 areas. What few areas have (a pattern, an outline) is in
 * small sources of its own.
 */
import { hasOutlines, linesOf, pointsOf } from '../domain/mapLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { CLASS_KEYS } from '../domain/classKeys.ts';
import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { MapArea, MapModel } from '../domain/mapModel.ts';
import { fadedFill, type Palette } from '../domain/palette.ts';
import { corridorLayer, ROUTES } from './corridorLayer.ts';
import {
  absentFeatures,
  markFeatures,
  areaFeatures,
  localAuthorityFeatures,
  labelFeatures,
  lineFeatures,
  pointFeatures,
  UNPLACED_ORDER,
} from './features.ts';
import { isEqualValue } from './isEqualValue.ts';
import { LABEL_SIZES, tierOf } from './labelLayout.ts';
import { fitExtent, PADDING_SHARE, VIEW_HEIGHT, VIEW_WIDTH } from './project.ts';
import { LAYERS, SOURCES, WIDTHS } from './layers.ts';

/** Local fonts: the style has no `glyphs`, so MapLibre draws letters with what the page has loaded. */
const LABEL_FONTS = ['Atkinson Hyperlegible Next Variable', 'system-ui'];

/** Added to a class's number when the area is faded. */
const DIMMED = 100;

/** The number that stands for an area's look in feature state: its class, faded or not. */
export function lookNumber({ classKey, dimmed }: Pick<MapArea, 'classKey' | 'dimmed'>): number {
  return CLASS_KEYS.indexOf(classKey) + (dimmed ? DIMMED : 0);
}

/** Colour by look. One expression for colour and fading: MapLibre then rewrites one number an area, not two. */
function fillColour(palette: Palette): ExpressionSpecification {
  const branches = CLASS_KEYS.flatMap((key, index) => [
    index,
    palette.fills[key],
    index + DIMMED,
    fadedFill(palette, key),
  ]);
  const look: ExpressionSpecification = ['number', ['feature-state', 'look'], CLASS_KEYS.indexOf('outline')];
  // The library's type is a tuple for each expression; a list spread into one is not told apart from any other list.
  return ['match', look, ...branches, palette.fills.outline] as unknown as ExpressionSpecification;
}

function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: LAYERS.fill,
      type: 'fill',
      source: SOURCES.areas,
      paint: { 'fill-color': fillColour(palette), 'fill-antialias': false },
    },
    {
      // A pattern cannot follow feature state, so the areas without a figure are a source of their own.
      id: LAYERS.absent,
      type: 'fill',
      source: SOURCES.absent,
      paint: {
        'fill-pattern': ['get', 'status'],
        'fill-antialias': false,
        'fill-opacity': ['get', 'opacity'],
      },
    },
    {
      id: LAYERS.areaLine,
      type: 'line',
      source: SOURCES.areas,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.areaLine, 'line-width': WIDTHS.area },
    },
  ];
}

/** Zooms between which areas of this region grow from small to large on the screen. */
const MARK_ZOOMS = [7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14] as const;

/** Wide for a selected area from the zoom at which it is large. Only steps may join zoom and a feature's own value. */
function markWidth(selected: number, small: number, hovered: number): ExpressionSpecification {
  const widthAt = (zoom: number): ExpressionSpecification => [
    'case',
    ['==', ['get', 'kind'], 'hovered'],
    hovered,
    ['<=', ['get', 'largeFrom'], zoom],
    selected,
    small,
  ];
  const steps = MARK_ZOOMS.flatMap((zoom) => [zoom, widthAt(zoom)]);
  // As for the match above.
  return ['step', ['zoom'], widthAt(0), ...steps] as unknown as ExpressionSpecification;
}

function lineLayer(
  id: string,
  source: string,
  colour: string,
  width: number | ExpressionSpecification,
  filter: ExpressionSpecification | null = null,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
    ...(filter === null ? {} : { filter }),
  };
}

function localAuthorityLayers(model: MapModel, palette: Palette): LayerSpecification[] {
  const layout = { 'line-join': 'round', visibility: visibility(hasOutlines(model)) } as const;
  const lines = [
    [LAYERS.boroughCasing, palette.boroughCasing, WIDTHS.boroughCasing],
    [LAYERS.borough, palette.localAuthorityLine, WIDTHS.borough],
  ] as const;
  return lines.map(([id, colour, width]) => ({
    id,
    type: 'line',
    source: SOURCES.boroughs,
    layout,
    paint: { 'line-color': colour, 'line-width': width },
  }));
}

function countColour(palette: Palette): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'programme-place', palette.assetInk, palette.label];
}

/** Zoom from which more names than the still map's are drawn: when everything is twice as large. */
export function moreLabelsZoom(model: MapModel, frameWidth: number): number {
  const height = (frameWidth * VIEW_HEIGHT) / VIEW_WIDTH;
  return fitExtent(model.extent, frameWidth, height, frameWidth * PADDING_SHARE).camera.zoom + 1;
}

function symbolLayers(model: MapModel, palette: Palette, frameWidth: number): LayerSpecification[] {
  const { symbolScale } = tierOf(frameWidth);
  const places = {
    type: 'symbol',
    source: SOURCES.places,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': LABEL_FONTS,
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
      minzoom: moreLabelsZoom(model, frameWidth),
    },
    {
      id: LAYERS.point,
      type: 'symbol',
      source: SOURCES.points,
      layout: {
        'icon-image': ['get', 'kind'],
        'icon-size': symbolScale,
        'icon-allow-overlap': true,
        'text-field': ['get', 'count'],
        'text-font': LABEL_FONTS,
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
}

function visibility(visible: boolean): 'visible' | 'none' {
  return visible ? 'visible' : 'none';
}

const MOTORWAYS: ExpressionSpecification = ['==', ['get', 'kind'], 'motorway'];

/**
 * Layers in the order of the still map.
 * @param frameWidth width of the map in CSS pixels
 */
export function mapLayers(model: MapModel, palette: Palette, frameWidth: number): LayerSpecification[] {
  return [
    { id: LAYERS.ground, type: 'background', paint: { 'background-color': palette.ground } },
    ...areaLayers(palette),
    corridorLayer(model, palette),
    lineLayer(LAYERS.motorwayCasing, SOURCES.lines, palette.labelHalo, WIDTHS.motorwayCasing, MOTORWAYS),
    lineLayer(LAYERS.motorway, SOURCES.lines, palette.motorway, WIDTHS.motorway, MOTORWAYS),
    ...localAuthorityLayers(model, palette),
    lineLayer(
      LAYERS.markOuter,
      SOURCES.marks,
      palette.selectionOuter,
      markWidth(WIDTHS.selectedOuter, WIDTHS.selectedSmallOuter, WIDTHS.hoveredOuter),
    ),
    lineLayer(
      LAYERS.markInner,
      SOURCES.marks,
      palette.selectionInner,
      markWidth(WIDTHS.selectedInner, WIDTHS.selectedSmallInner, WIDTHS.hoveredInner),
    ),
    lineLayer(LAYERS.routeCasing, SOURCES.lines, palette.assetInk, WIDTHS.routeCasing, ROUTES),
    lineLayer(LAYERS.route, SOURCES.lines, palette.asset, WIDTHS.route, ROUTES),
    ...symbolLayers(model, palette, frameWidth),
  ];
}

/** No simplification: the tiles must keep the edges that neighbours share, and the still map's outline. */
const SHAPE_SOURCE = { type: 'geojson', tolerance: 0, buffer: 32, maxzoom: 12 } as const;

/** The whole style, sources included. Nothing in it points to another host, or to any address at all. */
export function mapStyle(
  model: MapModel,
  shapes: MapShapes,
  palette: Palette,
  frameWidth: number,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCES.areas]: { ...SHAPE_SOURCE, data: areaFeatures(shapes) },
      [SOURCES.absent]: { ...SHAPE_SOURCE, data: absentFeatures(model.areas, shapes) },
      [SOURCES.marks]: { ...SHAPE_SOURCE, data: markFeatures(model.areas, shapes, new Set()) },
      [SOURCES.boroughs]: { ...SHAPE_SOURCE, data: localAuthorityFeatures(shapes) },
      [SOURCES.lines]: { ...SHAPE_SOURCE, data: lineFeatures(linesOf(model)) },
      [SOURCES.places]: { type: 'geojson', data: labelFeatures(model, frameWidth) },
      [SOURCES.points]: { type: 'geojson', data: pointFeatures(pointsOf(model)) },
    },
    layers: mapLayers(model, palette, frameWidth),
  };
}

export interface LayerChange {
  readonly layer: string;
  readonly kind: 'paint' | 'layout';
  readonly property: string;
  readonly value: unknown;
}

/** Paint and layout values in which `next` differs from `previous`, layer by layer. Both have the same layers. */
export function changedLayers(
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): LayerChange[] {
  return next.flatMap((layer, index) =>
    (['paint', 'layout'] as const).flatMap((kind) => {
      const before: Record<string, unknown> = { ...previous[index]?.[kind] };
      return Object.entries({ ...layer[kind] })
        .filter(([property, value]) => !isEqualValue(before[property], value))
        .map(([property, value]) => ({ layer: layer.id, kind, property, value: value as unknown }));
    }),
  );
}
