/** What the map of a pack shows of the ground: the patch in its middle with what lies around it, or all of its boroughs. */
import type { AreaEntry } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import type { AreaShape, BoundingBox, MapShapes } from '../domain/mapShapes.ts';
import type { Ring } from '../domain/outline.ts';
import { extentFor } from '../map/buildMapModel.ts';
import { CLOSE_UP_SHARE, extentAround } from '../map/closeUp.ts';
import { extentOf, fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import type { Patch } from './readPatch.ts';

/** Of the picture's smaller side, for boroughs chosen whole: it is their own wards that are read. */
const LARGE_SHARE = 0.8;

export interface PackFrame {
  readonly extent: BoundingBox;
  readonly patch: AreaShape['polygons'];
  /** Wards and boroughs of which something is to be seen, with their shapes. */
  readonly wards: readonly AreaEntry[];
  readonly boroughs: readonly AreaEntry[];
  readonly shapes: MapShapes;
  /** Wards chosen by name, which are outlined one by one. */
  readonly named: readonly GssCode[];
  /** Outlined besides: what was drawn, or boroughs chosen whole. Empty where the patch is everything. */
  readonly rings: readonly Ring[];
}

export interface Ground {
  readonly shapes: MapShapes;
  readonly wards: readonly AreaEntry[];
  readonly boroughs: readonly AreaEntry[];
}

/**
 * @param isWide all boroughs of the patch are to be in sight, because the map shows something of them as a whole
 */
export function packFrame(ground: Ground, chosen: Patch, isWide: boolean): PackFrame {
  const { shapes } = ground;
  const codes = new Set(chosen.areas.map(({ code }) => code));
  const isEverything = chosen.rings === null && chosen.areas.length === 0;
  const wards = shapes.areas.filter(({ code }) => codes.has(code));
  const whole = shapes.boroughs.filter(({ code }) => codes.has(code));
  const rings = chosen.rings ?? whole.flatMap(({ polygons }) => polygons.flat());
  const patch = isEverything
    ? shapes.boroughs.flatMap(({ polygons }) => polygons)
    : [...wards.flatMap(({ polygons }) => polygons), ...rings.map((ring) => [ring])];
  const region = extentFor(shapes, null);
  const box = extentOf([{ polygons: patch }]);
  const inPatch = new Set(chosen.boroughs.map(({ code }) => code));
  const touched = shapes.boroughs.filter(({ code }) => inPatch.has(code));
  const extent =
    isWide && !isEverything
      ? around(extentOf(touched), box)
      : extentAround(box, region, whole.length > 0 ? LARGE_SHARE : CLOSE_UP_SHARE);
  const isSeen = isWide ? ({ borough }: AreaEntry) => inPatch.has(borough) : seenIn(extent, shapes);
  const seen = ground.wards.filter(isSeen);
  const seenCodes = new Set(seen.map(({ code }) => code));
  const boroughs = new Set(seen.map(({ borough }) => borough));
  return {
    extent,
    patch,
    wards: seen,
    boroughs: ground.boroughs.filter(({ code }) => boroughs.has(code)),
    shapes: {
      geography: 'ward',
      areas: shapes.areas.filter(({ code }) => seenCodes.has(code)),
      boroughs: shapes.boroughs.filter(({ code }) => boroughs.has(code)),
      hexagons: null,
    },
    named: wards.map(({ code }) => code),
    rings: whole.length === shapes.boroughs.length ? [] : rings,
  };
}

/** Whether something of a ward is in the picture of an extent. */
function seenIn(extent: BoundingBox, { areas }: Pick<MapShapes, 'areas'>): (ward: AreaEntry) => boolean {
  const { project } = fitView(extent);
  const seen = new Set(
    areas.flatMap((shape) => {
      const [west, south, east, north] = extentOf([shape]);
      const [[left, top], [right, bottom]] = [project(west, north), project(east, south)];
      return right > 0 && bottom > 0 && left < VIEW_WIDTH && top < VIEW_HEIGHT ? [shape.code] : [];
    }),
  );
  return ({ code }) => seen.has(code);
}

/** The box that holds the other too. */
function around(box: BoundingBox, other: BoundingBox): BoundingBox {
  return [
    Math.min(box[0], other[0]),
    Math.min(box[1], other[1]),
    Math.max(box[2], other[2]),
    Math.max(box[3], other[3]),
  ];
}
