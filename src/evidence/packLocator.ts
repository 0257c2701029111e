/** A small map of all boroughs in a corner of a pack's map, with the part marked that the large one shows. */
import type { AreaShape, BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import { extentOf, fitExtent, fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { polygonsPath } from '../map/svgPath.ts';
import { unproject } from '../map/unproject.ts';

const WIDTH = 190;
const HEIGHT = Math.round((WIDTH * VIEW_HEIGHT) / VIEW_WIDTH);
const PADDING = 6;
/** From its own edges to the mark of what is seen. */
const EDGE = 2;
/** From the edges of the map. */
const GAP = 10;
/** Grid units in a unit of the view box. */
const SCALE = 4;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PackLocator {
  /** Where it lies in the map, in units of the view box. */
  readonly frame: Rectangle;
  /** Outlines of all boroughs, from its own corner, in grid units. */
  readonly path: string;
  readonly scale: number;
  /** What the map shows, from its own corner. */
  readonly seen: Rectangle;
  /** Of the patch, as `path`. */
  readonly patchPath: string;
}

/** In the order in which they are tried. */
const CORNERS = [
  [GAP, VIEW_HEIGHT - HEIGHT - GAP],
  [VIEW_WIDTH - WIDTH - GAP, VIEW_HEIGHT - HEIGHT - GAP],
  [GAP, GAP],
  [VIEW_WIDTH - WIDTH - GAP, GAP],
] as const;

/** Levels of zoom from which the map is so much nearer than the whole that a small map tells something. */
const NEARER = 0.75;

/** Free space round the patch, in units of the view box. */
const CLEAR = 6;

/** @returns null where the map shows most there is to show, or no corner is free of the patch */
export function packLocator(
  { boroughs }: Pick<MapShapes, 'boroughs'>,
  extent: BoundingBox,
  patch: AreaShape['polygons'],
): PackLocator | null {
  const whole = extentOf(boroughs);
  const map = fitView(extent);
  if (map.camera.zoom < fitView(whole).camera.zoom + NEARER) return null;
  const own = rectangleOf(map.project, extentOf([{ polygons: patch }]));
  const corner = CORNERS.find(
    ([x, y]) =>
      x + WIDTH + CLEAR < own.x ||
      own.x + own.width + CLEAR < x ||
      y + HEIGHT + CLEAR < own.y ||
      own.y + own.height + CLEAR < y,
  );
  if (corner === undefined) return null;
  const [x, y] = corner;
  const small = fitExtent(whole, WIDTH, HEIGHT, PADDING);
  const [west, north] = unproject(map, [0, 0]);
  const [east, south] = unproject(map, [VIEW_WIDTH, VIEW_HEIGHT]);
  return {
    frame: { x, y, width: WIDTH, height: HEIGHT },
    path: boroughs.map(({ polygons }) => polygonsPath(polygons, small, SCALE)).join(''),
    scale: SCALE,
    seen: within(rectangleOf(small.project, [west, south, east, north])),
    patchPath: polygonsPath(patch, small, SCALE),
  };
}

/** The part of a rectangle that the small map has. */
function within({ x, y, width, height }: Rectangle): Rectangle {
  const [left, top] = [Math.max(x, EDGE), Math.max(y, EDGE)];
  return {
    x: left,
    y: top,
    width: Math.min(x + width, WIDTH - EDGE) - left,
    height: Math.min(y + height, HEIGHT - EDGE) - top,
  };
}

function rectangleOf(
  project: (longitude: number, latitude: number) => readonly [number, number],
  [west, south, east, north]: BoundingBox,
): Rectangle {
  const [[left, top], [right, bottom]] = [project(west, north), project(east, south)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Which part of the whole the middle of a box lies in. */
export type Part = readonly [north: 'north' | 'south' | null, west: 'west' | 'east' | null];

/** By thirds of the box of all boroughs. */
export function partOf({ boroughs }: Pick<MapShapes, 'boroughs'>, patch: AreaShape['polygons']): Part {
  const [west, south, east, north] = extentOf(boroughs);
  const [left, bottom, right, top] = extentOf([{ polygons: patch }]);
  const across = ((left + right) / 2 - west) / (east - west);
  const up = ((bottom + top) / 2 - south) / (north - south);
  return [
    up > 2 / 3 ? 'north' : up < 1 / 3 ? 'south' : null,
    across < 1 / 3 ? 'west' : across > 2 / 3 ? 'east' : null,
  ];
}
