/** Coordinates of a partner's routes and places: longitude and latitude in degrees (WGS 84), in the place. */
import * as v from 'valibot';
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { PartnerProblems } from './partnerFile.ts';

const PositionSchema = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2), v.maxLength(3));
export type Position = readonly [longitude: number, latitude: number];

/** Degrees about the place, generous enough for a line that leaves it for a street. */
const MARGIN = { east: 0.15, north: 0.1 };

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

/** The place and what is near it. */
export function boxAbout(shapes: readonly Pick<AreaShape, 'polygons'>[]): Box {
  const points = shapes.flatMap(({ polygons }) => polygons.flat(2));
  const range = (at: 0 | 1, margin: number): readonly [number, number] => [
    points.reduce((least, point) => Math.min(least, point[at]), Infinity) - margin,
    points.reduce((most, point) => Math.max(most, point[at]), -Infinity) + margin,
  ];
  const [west, east] = range(0, MARGIN.east);
  const [south, north] = range(1, MARGIN.north);
  return [west, south, east, north];
}

/** How far the British National Grid reaches, in metres. */
const GRID_EAST = 700_000;
const GRID_NORTH = 1_300_000;

const IN_DEGREES = 'export it again in WGS 84 (EPSG:4326): longitude first, then latitude, in degrees.';

/**
 * Positions as longitude and latitude; null, with every reason reported, when they are not places in the box.
 * @param box of `boxAbout`
 */
export function checkPositions(
  coordinates: unknown,
  box: Box,
  number: number,
  problems: PartnerProblems,
): readonly Position[] | null {
  const result = v.safeParse(v.array(PositionSchema), coordinates);
  if (!result.success) {
    problems.add(number, 'geometry', 'its coordinates are not pairs of numbers.', 'export the file again.');
    return null;
  }
  const positions = result.output.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]);
  const faults = new Map(
    positions.flatMap((position) => faultOf(position, box) ?? []).map((one) => [one.reason, one]),
  );
  for (const { reason, remedy } of faults.values()) problems.add(number, 'geometry', reason, remedy);
  if (faults.size > 0) return null;
  return positions.map(([longitude, latitude]) => [round5(longitude), round5(latitude)]);
}

interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

function faultOf([first, second]: Position, box: Box): Fault | null {
  if (isInBox(first, second, box)) return null;
  if (Math.abs(first) > 180 || Math.abs(second) > 90) {
    const isGrid = first >= 0 && first <= GRID_EAST && second >= 0 && second <= GRID_NORTH;
    return {
      reason: isGrid
        ? 'its coordinates look like eastings and northings in metres (British National Grid), not degrees.'
        : 'its coordinates look like metres of a map projection, not degrees.',
      remedy: IN_DEGREES,
    };
  }
  if (isInBox(second, first, box)) {
    return {
      reason: 'its coordinates are in the wrong order: latitude stands before longitude.',
      remedy: IN_DEGREES,
    };
  }
  if (isInBox(-first, second, box)) {
    const isWest = box[2] < 0;
    return {
      reason: isWest
        ? 'a longitude lacks its minus sign: it is as far east of Greenwich as the region is west.'
        : 'the sign of a longitude seems wrong: on the other side of Greenwich it would be in the region.',
      remedy: isWest
        ? `write longitudes of the region with a minus, as in ${((box[0] + box[2]) / 2).toFixed(1)}.`
        : 'write longitudes west of Greenwich with a minus, and those east of it without.',
    };
  }
  return {
    reason: `a point of it is not in or near ${PLACE_WORDS.theAuthorities}.`,
    remedy: `correct it. If all points are wrong, ${IN_DEGREES}`,
  };
}

function isInBox(longitude: number, latitude: number, [west, south, east, north]: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** About a metre. */
function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
