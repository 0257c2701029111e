/**
 * The areas with their colours, and the patterns of those without a figure.
 *
 * How an area looks (its class, faded or not) is feature state, so that another indicator changes one number an area on
 * the main thread and no geometry is parsed again. Measured against a `match` on the area's code, which makes MapLibre
 * parse every tile again: 20 against 200 ms of script for 1,719 areas. What few areas have (a pattern, an outline) is in
 * small sources of its own.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { CLASS_KEYS, PATTERNED_KEYS, SEQUENTIAL_KEYS } from '../../domain/classKeys.ts';
import type { MapArea } from '../../domain/mapModel.ts';
import type { MapShapes } from '../../domain/mapShapes.ts';
import { COLOUR_FAMILIES, type ColourFamily } from '../../domain/colourFamily.ts';
import { FAMILY_PALETTES } from '../../domain/familyPalettes.ts';
import { fadedFill, PALETTES, type Palette } from '../../domain/palette.ts';
import { DIMMED_OPACITY, WIDTHS } from '../layers.ts';
import { isPatterned, patternPixels } from '../patterns.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, PIXEL_RATIO, SHAPE_OPTIONS, shapeFeature, type GlKind, type GlLayers } from './kind.ts';

/** Added to a class's number when the area is faded. */
const DIMMED = 100;

/** Added for each family of colours but the first, to the classes that each has of its own. */
const FAMILY = 1000;

/** The number that stands for an area's look in feature state: its class, of whose colours, faded or not. */
export function lookNumber(
  { classKey, dimmed }: Pick<MapArea, 'classKey' | 'dimmed'>,
  family: ColourFamily,
): number {
  const isOwn = SEQUENTIAL_KEYS.some((key) => key === classKey);
  const base = isOwn ? FAMILY * COLOUR_FAMILIES.indexOf(family) : 0;
  return base + CLASS_KEYS.indexOf(classKey) + (dimmed ? DIMMED : 0);
}

/** Colour by look. One expression for colour and fading: MapLibre then rewrites one number an area, not two. */
function fillColour(palette: Palette): ExpressionSpecification {
  const of = FAMILY_PALETTES[palette === PALETTES.dark ? 'dark' : 'light'];
  const branches = COLOUR_FAMILIES.flatMap((family, place) =>
    (place === 0 ? CLASS_KEYS : SEQUENTIAL_KEYS).flatMap((key) => {
      const look = { classKey: key, dimmed: false };
      return [
        lookNumber(look, family),
        of[family].fills[key],
        lookNumber({ ...look, dimmed: true }, family),
        fadedFill(of[family], key),
      ];
    }),
  );
  const look: ExpressionSpecification = ['number', ['feature-state', 'look'], CLASS_KEYS.indexOf('outline')];
  // The library's type is a tuple for each expression; a list spread into one is not told apart from any other list.
  return ['match', look, ...branches, palette.fills.outline] as unknown as ExpressionSpecification;
}

/** Side in degrees: some hundred metres, so that it is still an area when the coordinates are rounded for a wide view. */
const SPECK = 1e-3;

/**
 * Drawn with a pattern and without any ink. The graphics library makes its program for patterns when the first is drawn,
 * which takes a slow machine half a second; so the first is drawn while the still map is over this one.
 */
function unseenFeature({ areas: [first] }: MapShapes): Feature[] {
  const [x, y] = first?.polygons[0]?.[0]?.[0] ?? [];
  if (x === undefined || y === undefined) return [];
  const ring = [
    [x, y],
    [x + SPECK, y],
    [x, y + SPECK],
    [x, y],
  ];
  return [
    {
      type: 'Feature',
      properties: { status: 'notCollected', opacity: 0 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ];
}

/** The areas without a figure, again, to be covered with the pattern of their state. */
export function absentFeatures(areas: readonly MapArea[], shapes: MapShapes): FeatureCollection {
  const absent = new Map(
    areas.filter(({ classKey }) => isPatterned(classKey)).map((area) => [area.code, area]),
  );
  return collection([
    ...unseenFeature(shapes),
    ...shapes.areas.flatMap((shape, id) => {
      const area = absent.get(shape.code);
      if (area === undefined) return [];
      const { classKey: status, dimmed } = area;
      return [{ ...shapeFeature(shape, id), properties: { status, opacity: dimmed ? DIMMED_OPACITY : 1 } }];
    }),
  ]);
}

/** Which areas have a pattern, and which; as one text, so that the same areas of another model are seen to be the same. */
function absentText(areas: readonly MapArea[]): string {
  return areas
    .filter(({ classKey }) => isPatterned(classKey))
    .map(({ code, classKey, dimmed }) => `${code}${classKey}${String(dimmed)}`)
    .join();
}

export const AREAS: GlKind = {
  sources: [
    {
      // Areas in the order of the shapes; the feature id is the place in that order.
      id: SOURCES.areas,
      options: SHAPE_OPTIONS,
      dependsOn: ({ shapes }) => [shapes],
      data: ({ shapes }) => collection(shapes.areas.map(shapeFeature)),
    },
    {
      id: SOURCES.absent,
      options: SHAPE_OPTIONS,
      dependsOn: ({ model, shapes }) => [shapes, absentText(model.areas)],
      data: ({ model, shapes }) => absentFeatures(model.areas, shapes),
    },
  ],
  images: (palette) =>
    PATTERNED_KEYS.map((id) => ({
      id,
      pixels: patternPixels(id, palette.fills[id], palette.patternInk, PIXEL_RATIO),
      pixelRatio: PIXEL_RATIO,
    })),
};

export const areaLayers: GlLayers = ({ palette }) => [
  { id: LAYERS.ground, type: 'background', paint: { 'background-color': palette.ground } },
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
