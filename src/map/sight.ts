/** What of the ground a still map shows: zoomed and moved in steps, within the region and a nearest view. */
import type { BoundingBox } from '../domain/mapShapes.ts';
import { fitView, PADDING_SHARE, VIEW_HEIGHT, VIEW_WIDTH, type MapProjection } from './project.ts';
import { unproject } from './unproject.ts';

/** A place in the still map's view box. */
export type ViewPoint = readonly [x: number, y: number];

const MIDDLE: ViewPoint = [VIEW_WIDTH / 2, VIEW_HEIGHT / 2];
const PADDING = VIEW_WIDTH * PADDING_SHARE;
/** As near as the map that moves comes. */
const NEAREST = 15;

/** The extent whose fitted view is this part of another: from its left and top, this wide. */
function partOf(projection: MapProjection, left: number, top: number, width: number): BoundingBox {
  const share = width / VIEW_WIDTH;
  const inset = PADDING * share;
  const [west, north] = unproject(projection, [left + inset, top + inset]);
  const [east, south] = unproject(projection, [left + width - inset, top + VIEW_HEIGHT * share - inset]);
  return [west, south, east, north];
}

/** @param at what stays where it is */
export function zoomed(extent: BoundingBox, levels: number, [x, y]: ViewPoint = MIDDLE): BoundingBox {
  const factor = 2 ** levels;
  return partOf(fitView(extent), x - x / factor, y - y / factor, VIEW_WIDTH / factor);
}

/** @param by how far the view goes over the ground, in units of the view box */
export function moved(extent: BoundingBox, [right, down]: ViewPoint): BoundingBox {
  return partOf(fitView(extent), right, down, VIEW_WIDTH);
}

/** The view of this zoom with a place in its middle. */
export function viewAround(
  position: readonly [number, number],
  zoom: number,
  whole: BoundingBox,
): BoundingBox {
  const projection = fitView(whole);
  const [x, y] = projection.project(...position);
  const centred = moved(whole, [x - MIDDLE[0], y - MIDDLE[1]]);
  return zoomed(centred, zoom - projection.camera.zoom);
}

function within(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}

/** No farther than the whole region, no nearer than the nearest view, its middle within the region. */
export function withinRegion(extent: BoundingBox, whole: BoundingBox): BoundingBox {
  const { zoom } = fitView(extent).camera;
  if (zoom <= fitView(whole).camera.zoom) return whole;
  const near = zoom > NEAREST ? zoomed(extent, NEAREST - zoom) : extent;
  const projection = fitView(near);
  const [longitude, latitude] = projection.camera.center;
  const [west, south, east, north] = whole;
  const [x, y] = projection.project(within(longitude, west, east), within(latitude, south, north));
  return moved(near, [x - MIDDLE[0], y - MIDDLE[1]]);
}
