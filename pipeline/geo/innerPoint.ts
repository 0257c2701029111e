/** innerPoint: a point surely inside an area and far from its edges, to hang a label or a symbol on. */
import {
  boundsOf,
  containsPoint,
  distanceToEdge,
  ringArea,
  roundDegrees,
  type Point,
  type Polygon,
  type Polygons,
} from './polygons.ts';

/** Side of the first grid: fine enough to find the widest part of a bent neighbourhood, at 144 trials an area. */
const GRID = 12;
/** Halvings of the step round the best trial: 2⁻⁵ of a grid cell is some metres for an LSOA. */
const REFINEMENTS = 5;
/** Metres: nearer to an edge, rounding to 5 decimals could put the point outside. */
const NEAREST_EDGE = 1;

/**
 * The point of the largest part of an area that is furthest from its edges, to the accuracy of a refined grid search
 * (the "pole of inaccessibility"; a centroid can fall outside a crescent-shaped ward). 5 decimals. The positions are published,
 * so the search stays as it is: a library such as polylabel would move nearly all of them.
 * @throws Error when the shape is so thin that no trial falls inside
 */
export function innerPoint(polygons: Polygons): Readonly<Point> {
  const largest: Polygons = [largestPart(polygons)];
  const [west, south, east, north] = boundsOf(largest);
  const stepX = (east - west) / GRID;
  const stepY = (north - south) / GRID;
  let best: Trial = { point: null, distance: NEAREST_EDGE };
  for (let row = 0.5; row < GRID; row += 1) {
    for (let column = 0.5; column < GRID; column += 1) {
      best = better(largest, best, west + column * stepX, south + row * stepY);
    }
  }
  for (let level = 1; level <= REFINEMENTS && best.point !== null; level += 1) {
    const [centreX, centreY] = best.point;
    const shrink = 0.5 ** level;
    for (let row = -2; row <= 2; row += 1) {
      for (let column = -2; column <= 2; column += 1) {
        best = better(largest, best, centreX + column * stepX * shrink, centreY + row * stepY * shrink);
      }
    }
  }
  if (best.point === null) throw new Error('no point was found inside the shape; it is too thin.');
  return best.point;
}

interface Trial {
  readonly point: Readonly<Point> | null;
  /** Metres to the nearest edge. */
  readonly distance: number;
}

/** The new point, if it lies inside and further from the edges than the best so far. */
function better(polygons: Polygons, best: Trial, x: number, y: number): Trial {
  const point: Point = [roundDegrees(x), roundDegrees(y)];
  if (!containsPoint(polygons, point)) return best;
  const distance = distanceToEdge(polygons, point);
  return distance > best.distance ? { point, distance } : best;
}

function largestPart(polygons: Polygons): Polygon {
  let largest: Polygon = [];
  for (const polygon of polygons) {
    if (Math.abs(ringArea(polygon[0] ?? [])) > Math.abs(ringArea(largest[0] ?? []))) largest = polygon;
  }
  return largest;
}
