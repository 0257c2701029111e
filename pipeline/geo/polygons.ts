/** Polygons: areas as rings of longitude and latitude, and the few plane measurements the build needs. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';

import { MIDDLE_LATITUDE } from '../../src/domain/place.ts';

export type Point = [longitude: number, latitude: number];
/** Closed: the last point is the first. */
export type Ring = Point[];
/** The outer ring, then holes. */
export type Polygon = Ring[];
export type Polygons = Polygon[];

/**
 * Metres in a degree, treating the place as flat about its middle latitude. Over some 35 km from south to north the error is
 * below 0.5%, enough for thresholds and checks; areas that are published are measured by `squareKilometres`.
 */
const METRES_PER_DEGREE_NORTH = 111_320;
const METRES_PER_DEGREE_EAST = METRES_PER_DEGREE_NORTH * Math.cos((MIDDLE_LATITUDE * Math.PI) / 180);

/** Signed area of a ring in square metres: positive when it runs anticlockwise. */
export function ringArea(ring: readonly Readonly<Point>[]): number {
  let twice = 0;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous !== undefined) twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return (twice / 2) * METRES_PER_DEGREE_EAST * METRES_PER_DEGREE_NORTH;
}

/** Area in square metres, holes taken off. */
export function polygonsArea(polygons: Polygons): number {
  let total = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      total += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return total;
}

/** Area in square kilometres, with the length that a degree has on the WGS 84 ellipsoid at the area's own latitude. */
export function squareKilometres(polygons: Polygons): number {
  const [, south, , north] = boundsOf(polygons);
  const latitude = (((south + north) / 2) * Math.PI) / 180;
  const perDegreeNorth = 111_132.954 - 559.822 * Math.cos(2 * latitude) + 1.175 * Math.cos(4 * latitude);
  const perDegreeEast =
    111_412.84 * Math.cos(latitude) - 93.5 * Math.cos(3 * latitude) + 0.118 * Math.cos(5 * latitude);
  const scale = (perDegreeNorth * perDegreeEast) / (METRES_PER_DEGREE_NORTH * METRES_PER_DEGREE_EAST);
  return (polygonsArea(polygons) * scale) / 1e6;
}

/** Area of a triangle in square metres: how much a line would change if its middle point were left out. */
export function triangleArea(a: Readonly<Point>, b: Readonly<Point>, c: Readonly<Point>): number {
  return Math.abs(ringArea([a, b, c]));
}

/** Whether a point is inside; in a hole it is not, on an edge it is. */
export function containsPoint(polygons: Polygons, [x, y]: Readonly<Point>): boolean {
  return booleanPointInPolygon([x, y], { type: 'MultiPolygon', coordinates: polygons });
}

/** Distance in metres from a point to the nearest edge. */
export function distanceToEdge(polygons: Polygons, point: Readonly<Point>): number {
  let nearest = Infinity;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      let previous: Point | undefined;
      for (const end of ring) {
        if (previous !== undefined) nearest = Math.min(nearest, squaredDistance(point, previous, end));
        previous = end;
      }
    }
  }
  return Math.sqrt(nearest);
}

function squaredDistance(point: Readonly<Point>, start: Point, end: Point): number {
  const startX = (start[0] - point[0]) * METRES_PER_DEGREE_EAST;
  const startY = (start[1] - point[1]) * METRES_PER_DEGREE_NORTH;
  const alongX = (end[0] - start[0]) * METRES_PER_DEGREE_EAST;
  const alongY = (end[1] - start[1]) * METRES_PER_DEGREE_NORTH;
  const length = alongX * alongX + alongY * alongY;
  const at = length === 0 ? 0 : Math.min(1, Math.max(0, -(startX * alongX + startY * alongY) / length));
  return (startX + at * alongX) ** 2 + (startY + at * alongY) ** 2;
}

export function metresBetween([x, y]: Readonly<Point>, [otherX, otherY]: Readonly<Point>): number {
  return Math.hypot((x - otherX) * METRES_PER_DEGREE_EAST, (y - otherY) * METRES_PER_DEGREE_NORTH);
}

/** A point so many metres east and north of another. */
export function offsetPoint([x, y]: Readonly<Point>, east: number, north: number): Point {
  return [x + east / METRES_PER_DEGREE_EAST, y + north / METRES_PER_DEGREE_NORTH];
}

/** West, south, east, north. */
export function boundsOf(polygons: Polygons): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons) {
    for (const [x, y] of polygon[0] ?? []) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

/** Rounded as published positions are: 5 decimals, about one metre. */
export function roundDegrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
