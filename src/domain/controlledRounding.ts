/**
 * Controlled rounding at random: every count of a table goes up or down to a multiple of the base, so that the parts of each group add up
 * to its rounded total, and groups to the whole. A multiple stays as it is.
 *
 * After Cox (1987), "A constructive procedure for unbiased controlled rounding", JASA 82, 520 to 524, and Willenborg and de Waal (2001),
 * "Elements of Statistical Disclosure Control", chapter 9, but with a draw that can choose every set of counts of the right number, and
 * with a check after it: whoever has the rounded counts and the exact totals keeps `base` possible values for every count. Whether a
 * result passes depends on what is published and on totals alone, so that it passed says nothing else.
 */

export interface RoundingGroup {
  readonly area: string;
  readonly parts: readonly { readonly area: string; readonly count: number }[];
  /** All parts have counts, so that there is a total. */
  readonly complete: boolean;
}

export interface RoundedTable {
  /** Rounded counts of parts, groups and the whole, by area. */
  readonly counts: ReadonlyMap<string, number>;
  /** Areas for which no rounding passes the check. */
  readonly withheld: ReadonlySet<string>;
}

/** A number from 0 up to 1, always the same for one label: the owner's secret. */
export type Draw = (label: string) => number;

interface Entry {
  readonly area: string;
  readonly count: number;
}

/** Results tried before a group is withheld. */
const MOST_TRIES = 60;

export function roundAtRandom(
  whole: string,
  groups: readonly RoundingGroup[],
  base: number,
  draw: Draw,
): RoundedTable {
  const counts = new Map<string, number>();
  const withheld = new Set<string>();
  const totals = groups
    .filter(({ complete }) => complete)
    .map(({ area, parts }) => ({ area, count: sumOf(parts) }));
  const total = sumOf(totals);
  const rounded = roundGroup(totals, targetOf(total, base, draw(`${whole} up`)), total, base, draw, whole);
  for (const { area } of totals) {
    const count = rounded?.get(area);
    if (count === undefined) withheld.add(area);
    else counts.set(area, count);
  }
  if (totals.length === groups.length) {
    counts.set(whole, rounded === null ? targetOf(total, base, draw(`${whole} up`)) : sumIn(rounded));
  }
  for (const { area, parts, complete } of groups) {
    const own = sumOf(parts);
    // Where some areas have no counts, somebody may know the sum of the others.
    const target = (complete ? counts.get(area) : undefined) ?? targetOf(own, base, draw(`${area} up`));
    // A group that nothing but one part can fill is told by going up: it goes down.
    const up = roundGroup(parts, target, own, base, draw, area);
    const inside = up ?? roundGroup(parts, own - (own % base), own, base, draw, area);
    if (up === null && inside !== null && counts.has(area)) counts.set(area, own - (own % base));
    for (const part of parts) {
      const count = inside?.get(part.area);
      if (count === undefined) withheld.add(part.area);
      else counts.set(part.area, count);
    }
  }
  return { counts, withheld };
}

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { count }) => sum + count, 0);
const sumIn = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
const share = (count: number, base: number): number => (count % base) / base;

/** A total below the base is known to be small: it goes to nothing, or a single part would carry all of it. */
function targetOf(total: number, base: number, drawn: number): number {
  const down = total - (total % base);
  return total > base && drawn < share(total, base) ? down + base : down;
}

/** @returns null when no result leaves every part enough values */
function roundGroup(
  parts: readonly Entry[],
  target: number,
  total: number,
  base: number,
  draw: Draw,
  group: string,
): ReadonlyMap<string, number> | null {
  const down = parts.reduce((sum, { count }) => sum + count - (count % base), 0);
  const ups = (target - down) / base;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const up = chosen(parts, ups, base, (area) => draw(`${group} ${attempt} ${area}`));
    const counts = new Map(
      parts.map(({ area, count }) => [area, count - (count % base) + (up.has(area) ? base : 0)]),
    );
    if (leavesEnough([...counts.values()], total, base)) return counts;
  }
  return null;
}

/** So many of the counts that are no multiples; what is nearer to the next multiple is chosen more often (Efraimidis and Spirakis 2006). */
function chosen(
  parts: readonly Entry[],
  number: number,
  base: number,
  draw: (area: string) => number,
): ReadonlySet<string> {
  const keyed = parts
    .filter(({ count }) => count % base > 0)
    .map(({ area, count }) => {
      const part = share(count, base);
      return { area, key: (-Math.log(1 - draw(area)) * (1 - part)) / part };
    })
    .sort((a, b) => a.key - b.key);
  return new Set(keyed.slice(0, Math.max(0, number)).map(({ area }) => area));
}

/** Whether rounded counts and the exact total leave `base` values for every count, or as many as a small total has. */
export function leavesEnough(rounded: readonly number[], total: number, base: number): boolean {
  // A single part is its total, which is known.
  if (rounded.length < 2) return true;
  const away = base - 1;
  const least = rounded.map((count) => (count === 0 ? 0 : -away));
  const off = total - rounded.reduce((sum, count) => sum + count, 0);
  const [leastSum, mostSum] = [least.reduce((sum, one) => sum + one, 0), rounded.length * away];
  const values = Math.min(base, total + 1);
  return least.every((own) => {
    const low = Math.max(own, off - (mostSum - away));
    const high = Math.min(away, off - (leastSum - own));
    return high - low + 1 >= values;
  });
}
