/** A map drawn close to what it is about: how near, around what, and which areas it names first. */
import type { GssCode } from '../domain/geography.ts';
import type { MapLabel } from '../domain/mapModel.ts';
import type { BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { MapQueryArea } from './mapQuery.ts';
import { extentOf, fitView, PADDING_SHARE, VIEW_HEIGHT, VIEW_WIDTH } from './project.ts';
import { unproject } from './unproject.ts';

/** The longer side of what the map is about, as a share of the picture's smaller side: its neighbours are seen too. */
export const CLOSE_UP_SHARE = 0.5;

/** Units of the view box that the zoom nearest to the ground gives a degree of longitude: a picture of about 1.4 km. */
const MOST_UNITS_IN_DEGREE = 33_000;

/**
 * The extent that draws a box in the middle of the picture, half as large as that; never farther away than the whole.
 * @param whole what is shown when the map is not drawn close
 * @param share of the picture's smaller side, where it is not half
 */
export function extentAround(box: BoundingBox, whole: BoundingBox, share = CLOSE_UP_SHARE): BoundingBox {
  // Where the box would lie if it filled the picture. Web Mercator is only moved and scaled from there.
  const filled = fitView(box);
  const [left, top] = filled.project(box[0], box[3]);
  const [right, bottom] = filled.project(box[2], box[1]);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const longer = Math.max(right - left, bottom - top);
  const smallerSide = Math.min(VIEW_WIDTH, VIEW_HEIGHT);
  const unitsInDegree = filled.project(1, 0)[0] - filled.project(0, 0)[0];
  /** View-box units of `filled` along the smaller side of the picture to be. */
  const shown = Math.max(longer / share, (unitsInDegree * smallerSide) / MOST_UNITS_IN_DEGREE);
  // The extent lies inside the free edges.
  const half = (shown / 2) * (1 - (2 * PADDING_SHARE * VIEW_WIDTH) / smallerSide);
  const [west, north] = unproject(filled, [x - half, y - half]);
  const [east, south] = unproject(filled, [x + half, y + half]);
  const close: BoundingBox = [west, south, east, north];
  return fitView(close).camera.zoom > fitView(whole).camera.zoom ? close : whole;
}

/** An area of a map, which may be known to lie in a ward. */
export type CloseUpArea = Pick<MapQueryArea, 'code' | 'name' | 'borough'> & {
  readonly ward?: GssCode | null;
};

/** Those of a map's areas that are asked for, or lie in a ward or local authority that is. */
export function areasOfCloseUp<Area extends CloseUpArea>(
  areas: readonly Area[],
  codes: readonly GssCode[],
): readonly Area[] {
  const asked = new Set(codes);
  return codes.length === 0
    ? []
    : areas.filter(({ code, ward = null, borough }) =>
        [code, ward, borough].some((one) => one !== null && asked.has(one)),
      );
}

/** The extent of a map drawn close to some of its areas; the whole where it has none of them. */
export function closeUpExtent(
  shapes: Pick<MapShapes, 'areas'>,
  areas: readonly Pick<CloseUpArea, 'code'>[],
  whole: BoundingBox,
): BoundingBox {
  const codes = new Set(areas.map(({ code }) => code));
  const own = shapes.areas.filter(({ code }) => codes.has(code));
  return own.length === 0 ? whole : extentAround(extentOf(own), whole);
}

/** Letters from which a name as large as a city's would not fit a phone. */
const LONG_NAME = 28;

/** The names of the areas that a map is drawn close to: as large as a city's, and always drawn. */
export function closeUpNames(areas: readonly MapQueryArea[], codes: readonly GssCode[]): readonly MapLabel[] {
  const asked = new Set(codes);
  return areas.flatMap(({ code, name, position }) =>
    asked.has(code) && position != null
      ? [{ text: name, position, rank: name.length > LONG_NAME ? 2 : 1 }]
      : [],
  );
}
