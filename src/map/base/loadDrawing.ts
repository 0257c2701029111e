/** Fetches what a base map is drawn from: a style, or the head of a PMTiles file. */
import { addProtocol, type AddProtocolAction, type StyleSpecification } from 'maplibre-gl';
import type * as pmtiles from 'pmtiles';
import type { BaseMap } from '../../domain/baseMap.ts';
import { drawingOfStyle, drawingOfTiles, type BaseDrawing, type Look } from './baseDrawing.ts';

/** The app's root: this script lies in the folder of scripts below it. */
const ROOT = import.meta.env.PROD
  ? new URL('../', import.meta.url)
  : new URL(import.meta.env.BASE_URL, globalThis.location.href);

let packed: Promise<typeof pmtiles> | null = null;

/** The reader of PMTiles, fetched once, and only where there is something to read with it. */
function readerOfPacked(): Promise<typeof pmtiles> {
  packed ??= import('pmtiles').then((library) => {
    // The two libraries say the same of an answer without an age in different types.
    addProtocol('pmtiles', new library.Protocol().tilev4 as AddProtocolAction);
    return library;
  });
  return packed;
}

async function fetchStyle(address: string): Promise<StyleSpecification> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: the host answered ${answer.status}`);
  const style: unknown = await answer.json();
  const { sources, layers } = style as Partial<StyleSpecification>;
  if (typeof sources !== 'object' || !Array.isArray(layers)) throw new Error(`${address}: no MapLibre style`);
  return style as StyleSpecification;
}

/** Names of the layers that a file of vector tiles says it has. */
function layerNames(metadata: unknown): readonly string[] {
  const { vector_layers: layers } = (metadata ?? {}) as { vector_layers?: readonly { id?: unknown }[] };
  return Array.isArray(layers) ? layers.map(({ id }) => String(id)) : [];
}

/**
 * What the base map is drawn with on this screen.
 * @throws Error when it cannot be fetched, is no base map, or holds nothing that is known
 */
export async function loadDrawing(base: BaseMap, look: Look): Promise<BaseDrawing> {
  if (base.kind === 'style') {
    const isForLight = look.scheme === 'dark' && base.darkStyle === null;
    const address = new URL((look.scheme === 'dark' ? base.darkStyle : null) ?? base.style, ROOT).href;
    const style = await fetchStyle(address);
    if (JSON.stringify(style.sources).includes('pmtiles://')) await readerOfPacked();
    return drawingOfStyle(style, address, look, isForLight);
  }
  const address = new URL(base.file, ROOT).href;
  const { PMTiles, TileType } = await readerOfPacked();
  const file = new PMTiles(address);
  const { tileType } = await file.getHeader();
  const isVector = tileType === TileType.Mvt;
  const drawing = drawingOfTiles(
    {
      address,
      kind: isVector ? 'vector' : 'pictures',
      layers: isVector ? layerNames(await file.getMetadata()) : [],
    },
    look,
  );
  if (drawing === null) throw new Error(`${address}: none of its layers is known`);
  return drawing;
}
