/** Several polygons as one outline: what lies in any of them, with lines between neighbours gone. */
import { setPrecision, union, xor } from 'polyclip-ts';
import { findCrossing } from '../domain/crossings.ts';
import { openRing, STEPS_PER_DEGREE, type Ring } from '../domain/outline.ts';
import { areaOf } from '../domain/simplifyOutline.ts';

type Steps = [number, number][];

/** How much of its area a polygon that crosses itself may hold twice, as a share: less is a slip of the hand. */
const CROSSED_SHARE = 0.001;

/** The rings of a polygon that enclose anything, at steps of the written form. */
export function ringsWithArea(part: readonly Ring[]): readonly Ring[] {
  return ringsWithin(part.map(atSteps));
}

function atSteps(ring: Ring): Steps {
  const steps = openRing(ring).map(([x, y]): [number, number] => [
    Math.round(x * STEPS_PER_DEGREE),
    Math.round(y * STEPS_PER_DEGREE),
  ]);
  return withoutRepeats(steps);
}

function withoutRepeats<T extends Ring[number]>(corners: readonly T[]): T[] {
  return corners.filter(([x, y], index) => {
    const [lastX, lastY] = corners.at(index - 1) ?? [];
    return x !== lastX || y !== lastY;
  });
}

/** Where a polygon crosses itself, so that inside and outside cannot be told apart; null when it does not. */
export function crossingOf(part: readonly Ring[]): Ring[number] | null {
  const place = findCrossing(part.map(openRing));
  if (place === null) return null;
  const rings = ringsWithArea(part);
  const [own = 0, ...holes] = rings.map(areaOf).sort((one, other) => other - one);
  const apart = own - holes.reduce((sum, area) => sum + area, 0);
  const together = areaOfAll(join([rings]));
  return Math.abs(together - apart) <= CROSSED_SHARE * together ? null : place;
}

function areaOfAll(polygons: readonly (readonly Ring[])[]): number {
  return polygons.reduce((sum, [outer = [], ...holes]) => {
    return sum + areaOf(outer) - holes.reduce((inner, hole) => inner + areaOf(hole), 0);
  }, 0);
}

/**
 * The outline of all polygons together, each ring from its western corner on and clockwise, so that the same places give the same
 * outline however they are written.
 * @param polygons rings of `ringsWithArea`; a ring within another of its polygon is a hole
 * @throws Error when they cannot be joined
 */
export function joinPolygons(polygons: readonly (readonly Ring[])[]): readonly Ring[] {
  return asOutline(isWhole(polygons) ? polygons : join(polygons));
}

/**
 * The outline without its narrow gaps: those between neighbours that were drawn one by one, or taken from different maps.
 * @returns null when it cannot be joined again
 */
export function closeGaps(rings: readonly Ring[]): readonly Ring[] | null {
  return orNull(() => {
    const closed = join([rings.map(atSteps)]).map(([outer = [], ...holes]) => [
      outer,
      ...holes.filter((hole) => widthOf(hole) > NARROW),
    ]);
    // What lies within a gap that is closed lies in the outline now.
    return asOutline(join(closed));
  });
}

/** The same outline where its lines cross one another; null when it cannot be told what is inside. */
export function mendOutline(rings: readonly Ring[]): readonly Ring[] | null {
  return orNull(() => asOutline(join([ringsWithArea(rings)])));
}

function orNull(act: () => readonly Ring[]): readonly Ring[] | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Metres. */
const NARROW = 20;
/** A step to the east and to the north, in metres, in the middle of England. */
const STEP_METRES = [0.68, 1.11] as const;

/** Of a long and narrow ring, in metres; about half of the width of a round one. */
function widthOf(ring: Ring): number {
  const metres = ring.map(([x, y]) => [x * STEP_METRES[0], y * STEP_METRES[1]] as const);
  const around = metres.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = metres[(index + 1) % metres.length] ?? [x, y];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
  return around === 0 ? 0 : (2 * areaOf(metres)) / around;
}

/** Rings in order, in degrees. A corner that goes to its nearest step may move across an edge beside it, which is mended. */
function asOutline(polygons: readonly (readonly Ring[])[]): readonly Ring[] {
  let rings = polygons.flat().map(inOrder);
  for (let again = 0; again < MOST_MENDINGS && findCrossing(rings) !== null; again += 1)
    rings = join([ringsWithin(rings)])
      .flat()
      .map(inOrder);
  if (findCrossing(rings) !== null) throw new Error('The joined outline crosses itself.');
  return [...ringsWithin(rings)]
    .sort(([[x1, y1] = [0, 0]], [[x2, y2] = [0, 0]]) => x1 - x2 || y1 - y2)
    .map((ring) => ring.map(([x, y]) => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE] as const));
}

const MOST_MENDINGS = 4;
/** Corners from which on a polygon alone, which has nothing to be joined with, is taken as it is to save time. */
const LARGE = 5000;

function isWhole(polygons: readonly (readonly Ring[])[]): boolean {
  const [only = [], ...others] = polygons;
  return others.length === 0 && only.flat().length > LARGE && findCrossing(only) === null;
}

function ringsWithin<T extends Ring>(rings: readonly T[]): readonly T[] {
  return rings.filter((ring) => !isStraight(ring));
}

/** Whether all corners lie on one line, so that nothing is enclosed. */
function isStraight([first = [0, 0], ...others]: Ring): boolean {
  const [second = first] = others;
  return others.every(
    ([x, y]) => (second[0] - first[0]) * (y - first[1]) === (x - first[0]) * (second[1] - first[1]),
  );
}

function join(polygons: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  try {
    return joinExactly(polygons);
  } catch {
    // Many lines that meet nearly in one point: places nearer to one another than this are taken for one.
    setPrecision(1e-6);
    try {
      return joinExactly(polygons);
    } finally {
      setPrecision();
    }
  }
}

function joinExactly(polygons: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  const shapes = polygons.map((rings) => {
    const [first, ...others] = rings.map((ring): Steps[][] => [[ring.map(([x, y]) => [x, y])]]);
    if (first === undefined) return [];
    return others.length === 0 ? first : xor(first, ...others);
  });
  const [first, ...others] = shapes;
  return first === undefined ? [] : union(first, ...others);
}

/** Corners where edges meet lie between steps: they go to the nearest. */
function inOrder(given: Ring): Ring {
  const ring = withoutRepeats(openRing(given).map(([x, y]) => [Math.round(x), Math.round(y)] as const));
  const first = ring.reduce((best, [x, y], index) => {
    const [bestX = 0, bestY = 0] = ring[best] ?? [];
    return x < bestX || (x === bestX && y < bestY) ? index : best;
  }, 0);
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const double = turned.reduce((sum, [x, y], index) => {
    const [nextX = 0, nextY = 0] = turned[(index + 1) % turned.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  const [start = [0, 0], ...rest] = turned;
  return double > 0 ? [start, ...rest.reverse()] : turned;
}
