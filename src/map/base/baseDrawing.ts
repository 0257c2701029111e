/** What a base map adds to the map's own sources and layers: plain data, made from a style or from a file of tiles. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { ColourScheme, Palette } from '../../domain/palette.ts';
import { LABEL_FONTS } from '../gl/ids.ts';
import {
  DARK_VEIL,
  PICTURE_TONES,
  quietColours,
  STREET_OPACITY,
  STREET_WIDTHS,
  STREETS_FROM_ZOOM,
  WORDS_FROM_ZOOM,
} from './baseTones.ts';

/** Before the id of every source and layer of a base map. */
export const BASE_PREFIX = 'base-map:';
const own = (id: string): string => `${BASE_PREFIX}${id}`;

export interface BaseDrawing {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Under the areas, from the ground upwards. */
  readonly below: readonly LayerSpecification[];
  /** Thin lines over the areas' colours. */
  readonly streets: readonly LayerSpecification[];
  /** Names of streets, below all names of the map's own. */
  readonly words: readonly LayerSpecification[];
  /** It is of grey pictures, which are seen a little through the areas. */
  readonly isPictures: boolean;
}

export interface Look {
  readonly palette: Palette;
  readonly scheme: ColourScheme;
}

type VectorLayer = Extract<LayerSpecification, { readonly 'source-layer'?: string }>;

function streetLayer(id: string, layer: Pick<VectorLayer, 'source' | 'source-layer' | 'filter'>, look: Look) {
  return {
    id: own(`${id}:street`),
    type: 'line',
    ...layer,
    minzoom: STREETS_FROM_ZOOM,
    paint: {
      'line-color': look.palette.motorway,
      'line-opacity': STREET_OPACITY,
      'line-width': ['interpolate', ['linear'], ['zoom'], ...STREET_WIDTHS],
    },
    // A list spread into an expression is not told apart from any other list.
  } as unknown as LayerSpecification;
}

function pictureLayer(id: string, source: string, { scheme }: Look): LayerSpecification {
  const [black, white] = PICTURE_TONES[scheme];
  return {
    id: own(id),
    type: 'raster',
    source: own(source),
    paint: {
      'raster-saturation': -1,
      'raster-brightness-min': black,
      'raster-brightness-max': white,
      'raster-fade-duration': 0,
    },
  };
}

/** A whole address from one in a style, which may be told from where the style is; its {z}, {x} and {y} stay as they are. */
export function wholeAddress(address: string, from: string): string {
  const packed = /^pmtiles:\/\/(.*)$/.exec(address)?.[1];
  if (packed !== undefined) return `pmtiles://${wholeAddress(packed, from)}`;
  return new URL(address, from).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** The sources that can be drawn here, by the style's own names. */
function tileSources({ sources }: StyleSpecification, from: string): Map<string, SourceSpecification> {
  const kept = new Map<string, SourceSpecification>();
  for (const [id, source] of Object.entries(sources)) {
    if (source.type !== 'vector' && source.type !== 'raster') continue;
    const { url, tiles } = source;
    kept.set(id, {
      ...source,
      ...(url === undefined ? {} : { url: wholeAddress(url, from) }),
      ...(tiles === undefined ? {} : { tiles: tiles.map((address) => wholeAddress(address, from)) }),
    });
  }
  return kept;
}

/** Pictures of a style are not fetched, so nothing that is made of them is drawn. */
const NEEDS_PICTURE = /"(?:fill|line|background)-pattern"|\["image"/;

/** What a layer says of its words and where they stand; letters are the map's own, so that no host is asked for any. */
const KEPT_OF_WORDS =
  /^(?:text-(?:field|size|anchor|offset|max-width|justify|transform|rotation-alignment)|symbol-(?:placement|spacing))$/;

function wordLayer(
  layer: Extract<LayerSpecification, { type: 'symbol' }>,
  { palette }: Look,
): LayerSpecification {
  const kept = Object.entries(layer.layout ?? {}).filter(([name]) => KEPT_OF_WORDS.test(name));
  return {
    ...layer,
    id: own(layer.id),
    source: own(layer.source),
    minzoom: Math.max(layer.minzoom ?? 0, WORDS_FROM_ZOOM),
    layout: { ...Object.fromEntries(kept), 'text-font': [...LABEL_FONTS] },
    paint: { 'text-color': palette.landmark, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.5 },
  };
}

const isWords = (layer: LayerSpecification): layer is Extract<LayerSpecification, { type: 'symbol' }> =>
  layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;

/** A layer as it is drawn under the areas; null for one that is not. */
function belowLayer(layer: LayerSpecification, look: Look): LayerSpecification | null {
  if (layer.type === 'background') return { ...layer, id: own(layer.id) };
  if (layer.type === 'raster') return { ...pictureLayer(layer.id, layer.source, look), ...zooms(layer) };
  if (layer.type === 'fill' || layer.type === 'line')
    return { ...layer, id: own(layer.id), source: own(layer.source) };
  return null;
}

function zooms({ minzoom, maxzoom }: LayerSpecification) {
  return { ...(minzoom === undefined ? {} : { minzoom }), ...(maxzoom === undefined ? {} : { maxzoom }) };
}

/**
 * From a MapLibre style.
 * @param from address of the style
 * @param isForLight the style is made for light screens, and the screen is dark
 */
export function drawingOfStyle(
  style: StyleSpecification,
  from: string,
  look: Look,
  isForLight: boolean,
): BaseDrawing {
  const sources = tileSources(style, from);
  const layers = style.layers.filter(
    (layer) =>
      !NEEDS_PICTURE.test(JSON.stringify([layer.paint, layer.layout])) &&
      (layer.type === 'background' || ('source' in layer && sources.has(layer.source))),
  );
  const lines = layers.filter((layer) => layer.type === 'line');
  const below = layers.flatMap((layer) => belowLayer(layer, look) ?? []);
  const isVector = layers.some(({ type }) => type === 'line' || type === 'fill');
  const veil: LayerSpecification = {
    id: own('veil'),
    type: 'background',
    paint: { 'background-color': look.palette.ground, 'background-opacity': DARK_VEIL },
  };
  return {
    sources: Object.fromEntries([...sources].map(([id, source]) => [own(id), source])),
    below: isForLight && isVector ? [...below, veil] : below,
    streets: lines.map((layer) => ({
      ...streetLayer(
        layer.id,
        {
          source: own(layer.source),
          ...('source-layer' in layer ? { 'source-layer': layer['source-layer'] } : {}),
          ...(layer.filter === undefined ? {} : { filter: layer.filter }),
        },
        look,
      ),
      minzoom: Math.max(layer.minzoom ?? 0, STREETS_FROM_ZOOM),
    })),
    words: layers.filter(isWords).map((layer) => wordLayer(layer, look)),
    isPictures: !isVector,
  };
}

/** Layers of tiles in the forms that are common (OpenMapTiles, Protomaps, OS Open Zoomstack), by what they are of. */
const LAND = ['landcover', 'landuse', 'park', 'greenspace', 'greenspaces', 'woodland', 'urban_areas'];
const WATER = ['water', 'surfacewater', 'sea', 'ocean', 'foreshore'];
const BUILDINGS = ['building', 'buildings', 'local_buildings', 'district_buildings'];
const STREETS = ['transportation', 'roads', 'road', 'streets', 'rail', 'waterway', 'waterlines'];

export interface TileFile {
  readonly address: string;
  readonly kind: 'pictures' | 'vector';
  /** Names of the layers of a file of vector tiles. */
  readonly layers: readonly string[];
}

/** From a file of tiles, drawn quietly; null where nothing in it is known. */
export function drawingOfTiles({ address, kind, layers }: TileFile, look: Look): BaseDrawing | null {
  const url = `pmtiles://${address}`;
  const source = own('tiles');
  if (kind === 'pictures')
    return {
      sources: { [source]: { type: 'raster', url, tileSize: 256 } },
      below: [pictureLayer('pictures', 'tiles', look)],
      streets: [],
      words: [],
      isPictures: true,
    };
  const colours = quietColours(look.palette, look.scheme);
  const fills = (names: readonly string[], colour: string): LayerSpecification[] =>
    names
      .filter((name) => layers.includes(name))
      .map((name) => ({
        id: own(name),
        type: 'fill',
        source,
        'source-layer': name,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour },
      }));
  const streets = STREETS.filter((name) => layers.includes(name)).map((name) =>
    streetLayer(
      name,
      { source, 'source-layer': name, filter: ['==', ['geometry-type'], 'LineString'] },
      look,
    ),
  );
  const below = [
    ...fills(LAND, colours.land),
    ...fills(WATER, colours.water),
    ...fills(BUILDINGS, colours.building),
  ];
  if (below.length === 0 && streets.length === 0) return null;
  return { sources: { [source]: { type: 'vector', url } }, below, streets, words: [], isPictures: false };
}
