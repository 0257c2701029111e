/** Coordinates of a partner's routes and places: longitude and latitude in degrees (WGS 84), in the region. */
import * as v from 'valibot';
import type { PartnerProblems } from './partnerFile.ts';

const PositionSchema = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2), v.maxLength(3));
export type Position = readonly [longitude: number, latitude: number];

/** A box round the West Midlands, generous enough for a line that leaves the region for a street. */
const WEST = -2.4;
const EAST = -1.3;
const SOUTH = 52.25;
const NORTH = 52.75;

/** How far the British National Grid reaches, in metres. */
const GRID_EAST = 700_000;
const GRID_NORTH = 1_300_000;

const IN_DEGREES = 'export it again in WGS 84 (EPSG:4326): longitude first, then latitude, in degrees.';

/** Positions as longitude and latitude; null, with every reason reported, when they are not places in the region. */
export function checkPositions(
  coordinates: unknown,
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
    positions.flatMap((position) => faultOf(position) ?? []).map((one) => [one.reason, one]),
  );
  for (const { reason, remedy } of faults.values()) problems.add(number, 'geometry', reason, remedy);
  if (faults.size > 0) return null;
  return positions.map(([longitude, latitude]) => [round5(longitude), round5(latitude)]);
}

interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

function faultOf([first, second]: Position): Fault | null {
  if (isInCombinedArea(first, second)) return null;
  if (Math.abs(first) > 180 || Math.abs(second) > 90) {
    const isGrid = first >= 0 && first <= GRID_EAST && second >= 0 && second <= GRID_NORTH;
    return {
      reason: isGrid
        ? 'its coordinates look like eastings and northings in metres (British National Grid), not degrees.'
        : 'its coordinates look like metres of a map projection, not degrees.',
      remedy: IN_DEGREES,
    };
  }
  if (isInCombinedArea(second, first)) {
    return {
      reason: 'its coordinates are in the wrong order: latitude stands before longitude.',
      remedy: IN_DEGREES,
    };
  }
  if (isInCombinedArea(-first, second)) {
    return {
      reason: 'a longitude lacks its minus sign: it is as far east of Greenwich as the region is west.',
      remedy: 'write longitudes of the region with a minus, as in -1.9.',
    };
  }
  return {
    reason: 'a point of it is not in or near the seven boroughs.',
    remedy: `correct it. If all points are wrong, ${IN_DEGREES}`,
  };
}

function isInCombinedArea(longitude: number, latitude: number): boolean {
  return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
}

/** About a metre. */
function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
