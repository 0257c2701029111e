/** Fewer corners for an outline, so that it fits into an address. No ring vanishes and none becomes another shape. */
import { findCrossing } from './crossings.ts';
import { encodeOutline, openRing, STEPS_PER_DEGREE, type Ring } from './outline.ts';

/**
 * How far a ring's area may change, as a share, when corners of it are left out: more only where nothing fits otherwise. Whether the
 * people inside are still the same is looked at by those who count them.
 */
const AREA_SHARES = [0.03, 0.1, 0.2] as const;
/** Corners that an outline is brought down to, where its figures allow that. */
const CORNERS_WANTED = 160;
/** Letters that an outline may take in an address: with the rest of it, links then work in letters, forms and Word. */
export const MOST_LETTERS = 1400;

/** Half a metre, growing to about 500 metres. */
const TOLERANCES = Array.from({ length: 24 }, (_, step) => 0.000005 * 1.35 ** step);

export interface ShortOutlines {
  /** The most detailed that still fits into an address. */
  readonly finest: readonly Ring[];
  /** As few corners as are wanted, or the nearest to it. */
  readonly short: readonly Ring[];
}

/**
 * @param mend makes rings that cross one another into some that do not, or null: narrow places close when corners are left out
 * @returns null when the outline does not fit into an address with any number of corners
 */
export function shortenOutline(
  rings: readonly Ring[],
  mend: (crossing: readonly Ring[]) => readonly Ring[] | null,
): ShortOutlines | null {
  for (const areaShare of AREA_SHARES) {
    const made = shortenBy(areaShare, rings, mend);
    if (made !== null) return made;
  }
  return null;
}

function shortenBy(
  areaShare: number,
  rings: readonly Ring[],
  mend: Parameters<typeof shortenOutline>[1],
): ShortOutlines | null {
  let finest: readonly Ring[] | null = null;
  for (const tolerance of [0, ...TOLERANCES]) {
    const simple = atSteps(rings.map((ring) => simplifyRing(openRing(ring), tolerance, areaShare)));
    // Mending makes an outline hardly shorter, and takes longer than to see that.
    if (encodeOutline(simple).length > MOST_LETTERS + 100) continue;
    const kept = findCrossing(simple) === null ? simple : mend(simple);
    if (kept === null || encodeOutline(kept).length > MOST_LETTERS) continue;
    finest ??= kept;
    if (kept.flat().length <= CORNERS_WANTED) return { finest, short: kept };
  }
  return finest === null ? null : { finest, short: finest };
}

/** Each corner at a step of the written form, as it comes back from an address. */
function atSteps(rings: readonly Ring[]): readonly Ring[] {
  const round = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
  return rings.map((ring) => ring.map(([x, y]) => [round(x), round(y)] as const));
}

/** As far as the tolerance allows without losing the shape of the ring. */
function simplifyRing(ring: Ring, wanted: number, areaShare: number): Ring {
  const area = areaOf(ring);
  for (let tolerance = wanted; tolerance > 0.000004; tolerance /= 2) {
    const kept = cornersOf(ring, tolerance);
    if (kept.length < 3 || Math.abs(areaOf(kept) - area) > areaShare * area) continue;
    const isSmaller = kept.length < ring.length && areaOf(kept) > 0;
    return isSmaller && areaShare > AREA_SHARES[0] ? grownTo(area, kept) : kept;
  }
  return ring;
}

/** The ring as large as it was: one of few corners within a round place is smaller than the place. */
function grownTo(area: number, ring: Ring): Ring {
  const [x, y] = [0, 1].map(
    (axis) => ring.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / ring.length,
  );
  const [middleX, middleY] = [x ?? 0, y ?? 0];
  const scale = Math.sqrt(area / areaOf(ring));
  return ring.map(([east, north]) => [
    middleX + (east - middleX) * scale,
    middleY + (north - middleY) * scale,
  ]);
}

/** In square degrees. */
export function areaOf(ring: Ring): number {
  const [first = [0, 0]] = ring;
  const double = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? first;
    return sum + (x - first[0]) * (nextY - first[1]) - (nextX - first[0]) * (y - first[1]);
  }, 0);
  return Math.abs(double) / 2;
}

function cornersOf(ring: Ring, tolerance: number): Ring {
  // Two halves between the first corner and the one furthest from it.
  const [first = [0, 0]] = ring;
  const far = ring.reduce(
    (best, point, index) =>
      Math.hypot(point[0] - first[0], point[1] - first[1]) > best.distance
        ? { index, distance: Math.hypot(point[0] - first[0], point[1] - first[1]) }
        : best,
    { index: 0, distance: -1 },
  ).index;
  const kept = new Set([0, far]);
  keepCorners([...ring, first], 0, far, tolerance, kept);
  keepCorners([...ring, first], far, ring.length, tolerance, kept);
  return ring.filter((_, index) => kept.has(index));
}

/** Ramer, Douglas and Peucker between two corners of a line. */
function keepCorners(line: Ring, from: number, to: number, tolerance: number, kept: Set<number>): void {
  const open: (readonly [number, number])[] = [[from, to]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [start, end] = part;
    let [furthest, distance] = [start, tolerance];
    for (let index = start + 1; index < end; index += 1) {
      const off = distanceFrom(line[start], line[end], line[index]);
      if (off > distance) [furthest, distance] = [index, off];
    }
    if (furthest === start) continue;
    kept.add(furthest);
    open.push([start, furthest], [furthest, end]);
  }
}

type Corner = Ring[number];

function distanceFrom(a: Corner = [0, 0], b: Corner = a, point: Corner = a): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length === 0) return Math.hypot(point[0] - a[0], point[1] - a[1]);
  return Math.abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length;
}
