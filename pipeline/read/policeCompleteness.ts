/**
 * Completeness of police rows, judged an area and a month or window at a time, from the rows themselves.
 *
 * The rows come from map tiles. A failed tile leaves a patch of touching LSOAs with no offence at all in a month, which
 * must never be read as a low number. Rule:
 *   1. What is expected of an LSOA in a month is its mean over all months in which it is not in a hole (at first: its
 *      median month).
 *   2. LSOAs without a single offence of any category in the month are gathered into patches of touching LSOAs. A
 *      patch is a hole when the offences expected of it together are so many that none at all would happen less
 *      than once in a million by chance: exp(-expected) < 10^-6, that is, 13.8 or more expected (Poisson).
 *   3. An LSOA that touches a hole and shows less than half of what is expected of it, with a Poisson chance below
 *      one in a thousand, lies partly in the hole: what it lacks is counted as missing too.
 *   4. The missing share of an area's figure is what is expected in holes, divided by that plus what was observed.
 *      Above 1% the figure is `incomplete` and no value is published.
 */

import { median } from '../../src/domain/aggregate.ts';

/** Chance below which an empty patch is not an accident. */
const HOLE_CHANCE = 1e-6;
export const LEAST_EXPECTED_IN_HOLE = -Math.log(HOLE_CHANCE);
const PARTIAL_CHANCE = 1e-3;
const PARTIAL_FRACTION = 0.5;
/** Judging and expecting depend on each other; this many rounds settle it on real data (two are enough). */
const ROUNDS = 4;

export interface CountsByAreaAndMonth {
  readonly areas: number;
  readonly months: number;
  /** Offences of all categories. */
  readonly total: (area: number, month: number) => number;
  /** Positions of the areas that touch each area. */
  readonly neighbours: readonly (readonly number[])[];
}

export interface Completeness {
  /** Offences of all categories expected of an area in a month like the others. */
  readonly expected: readonly number[];
  /** Estimated offences of all categories that are missing from an area and month; 0 when nothing is. */
  readonly missing: (area: number, month: number) => number;
  /** Months in which at least one area is in a hole. */
  readonly monthsWithHoles: readonly number[];
}

export function judgeCompleteness(counts: CountsByAreaAndMonth): Completeness {
  const { areas, months, total } = counts;
  let expected: readonly number[] = Array.from(
    { length: areas },
    (_, area) => median(Array.from({ length: months }, (_unused, month) => total(area, month))) ?? 0,
  );
  let holes: ReadonlySet<number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = holes;
    holes = Array.from({ length: months }, (_, month) => findHole(counts, expected, month));
    expected = expected.map((_, area) => {
      let sum = 0;
      let used = 0;
      for (let month = 0; month < months; month += 1) {
        if (holes[month]?.has(area) === true) continue;
        sum += total(area, month);
        used += 1;
      }
      return used === 0 ? 0 : sum / used;
    });
    if (round > 0 && holes.every((hole, month) => sameSet(hole, last[month]))) break;
  }
  return {
    expected,
    missing: (area, month) =>
      holes[month]?.has(area) === true ? Math.max(0, (expected[area] ?? 0) - total(area, month)) : 0,
    monthsWithHoles: holes.flatMap((hole, month) => (hole.size > 0 ? [month] : [])),
  };
}

/**
 * Estimated share of an area's offences that is missing from some months.
 * @param areas positions of the LSOAs the area is made of
 * @returns 0 to 1; 0 when nothing was observed and nothing is missing
 */
export function missingShare(
  counts: Pick<CountsByAreaAndMonth, 'total'>,
  completeness: Completeness,
  areas: readonly number[],
  months: readonly number[],
): number {
  let observed = 0;
  let missing = 0;
  for (const area of areas) {
    for (const month of months) {
      observed += counts.total(area, month);
      missing += completeness.missing(area, month);
    }
  }
  return missing === 0 ? 0 : missing / (observed + missing);
}

/** Areas wholly or partly in a hole in one month. */
function findHole(
  { areas, total, neighbours }: CountsByAreaAndMonth,
  expected: readonly number[],
  month: number,
): ReadonlySet<number> {
  const isEmpty = (area: number): boolean => (expected[area] ?? 0) > 0 && total(area, month) === 0;
  const hole = new Set<number>();
  const seen = new Set<number>();
  for (let start = 0; start < areas; start += 1) {
    if (seen.has(start) || !isEmpty(start)) continue;
    const patch = growPatch(start, neighbours, (area) => !seen.has(area) && isEmpty(area));
    patch.forEach((area) => seen.add(area));
    const together = [...patch].reduce((sum, area) => sum + (expected[area] ?? 0), 0);
    if (together > LEAST_EXPECTED_IN_HOLE) patch.forEach((area) => hole.add(area));
  }
  const isPartial = (area: number): boolean => {
    const observed = total(area, month);
    const usual = expected[area] ?? 0;
    return (
      observed > 0 && observed < usual * PARTIAL_FRACTION && poissonAtMost(observed, usual) < PARTIAL_CHANCE
    );
  };
  let edge = [...hole];
  while (edge.length > 0) {
    const next = new Set(
      edge.flatMap((area) => neighbours[area] ?? []).filter((area) => !hole.has(area) && isPartial(area)),
    );
    next.forEach((area) => hole.add(area));
    edge = [...next];
  }
  return hole;
}

function growPatch(
  start: number,
  neighbours: readonly (readonly number[])[],
  belongs: (area: number) => boolean,
): ReadonlySet<number> {
  const patch = new Set([start]);
  const queue = [start];
  for (let area = queue.pop(); area !== undefined; area = queue.pop()) {
    for (const neighbour of neighbours[area] ?? []) {
      if (patch.has(neighbour) || !belongs(neighbour)) continue;
      patch.add(neighbour);
      queue.push(neighbour);
    }
  }
  return patch;
}

/** Chance of `count` or fewer when `mean` are expected (Poisson). */
export function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every((member) => b.has(member));
}
