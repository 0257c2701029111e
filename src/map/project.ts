/**
 * Web Mercator, exactly as MapLibre projects it, so that the interactive map takes the still map's place without a jump.
 * The world is 512 × 2^zoom pixels wide (MapLibre's tile size).
 */
import type { BoundingBox } from '../domain/mapShapes.ts';

const TILE_SIZE = 512;

export interface Camera {
  readonly center: readonly [longitude: number, latitude: number];
  readonly zoom: number;
}

export interface MapProjection {
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  /** Longitude and latitude to pixels from the top left corner. */
  readonly project: (longitude: number, latitude: number) => readonly [x: number, y: number];
}

const EQUATOR_METRES = 40_075_016.7;

/** How many pixels a distance is long on a map of this latitude and zoom. */
export function pixelsOf(metres: number, latitude: number, zoom: number): number {
  return (metres * TILE_SIZE * 2 ** zoom) / (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180));
}

/** Longitude to the fraction of the world's width, from the west. */
function mercatorX(longitude: number): number {
  return (180 + longitude) / 360;
}

/** Latitude to the fraction of the world's height, from the north. */
function mercatorY(latitude: number): number {
  return (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))) / 360;
}

function latitudeOf(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90;
}

/**
 * The camera that shows the whole box in a viewport with free space around it, and the projection it gives.
 * Agrees with MapLibre's `fitBounds(box, {padding})` for a map without rotation and pitch.
 * @param width,height of the viewport in pixels
 * @param padding free space on each side in pixels; proportional to the width, the picture is the same at every size
 */
export function fitExtent(
  extent: BoundingBox,
  width: number,
  height: number,
  padding: number,
): MapProjection {
  const [west, south, east, north] = extent;
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  // Pixels that the whole world would be wide.
  const world = Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (bottom - top));
  const centerX = (left + right) / 2;
  const centerY = (top + bottom) / 2;
  return {
    width,
    height,
    camera: { center: [centerX * 360 - 180, latitudeOf(centerY)], zoom: Math.log2(world / TILE_SIZE) },
    project: (longitude, latitude) => [
      width / 2 + (mercatorX(longitude) - centerX) * world,
      height / 2 + (mercatorY(latitude) - centerY) * world,
    ],
  };
}

/** The box around all shapes. Throws when there are none. */
export function extentOf(
  shapes: readonly {
    readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  }[],
): BoundingBox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const shape of shapes)
    for (const polygon of shape.polygons)
      for (const [longitude, latitude] of polygon[0] ?? []) {
        if (longitude < west) west = longitude;
        if (longitude > east) east = longitude;
        if (latitude < south) south = latitude;
        if (latitude > north) north = latitude;
      }
  if (west > east) throw new Error('There is no shape to find the extent of.');
  return [west, south, east, north];
}

/** The zoom at which the mean side of a box is this many pixels long. */
export function zoomOfWidth([west, south, east, north]: BoundingBox, pixels: number): number {
  const area = (mercatorX(east) - mercatorX(west)) * (mercatorY(south) - mercatorY(north));
  return Math.log2(pixels / (TILE_SIZE * Math.sqrt(area)));
}

/** Size of the map's view box. The frame keeps this shape at every width, so nothing moves when the map comes. */
export const VIEW_WIDTH = 1000;
export const VIEW_HEIGHT = 680;
/** Free space around the extent, as a share of the frame's width. */
export const PADDING_SHARE = 0.02;

/** `fitExtent` in the view box of the still map. */
export function fitView(extent: BoundingBox): MapProjection {
  return fitExtent(extent, VIEW_WIDTH, VIEW_HEIGHT, VIEW_WIDTH * PADDING_SHARE);
}
