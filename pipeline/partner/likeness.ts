/**
 * Whether two measures hold the same counts, whatever they and their periods are called. Asked of every size of count: a zero, a rounded
 * one, and a withheld one where the other is small.
 */

/** What is known of a count: exactly (low is high), within what rounding took away, or that it is withheld. */
export type KnownCount = { readonly low: number; readonly high: number } | 'withheld';

/** One period of one measure. */
export interface Column {
  /** The months it covers. */
  readonly months: string;
  readonly cells: ReadonlyMap<string, KnownCount>;
}

/** Quarters of three years. */
const MOST_PERIODS_IN_ONE = 12;
/** Corrections may have changed the others. */
const SAME_SHARE = 0.75;
/** Rounded counts of unlike measures that are as common in each ward agree more often by chance than exact ones. */
const SAME_ROUNDED_SHARE = 0.9;
/**
 * Natural logarithm of how unlikely the agreement must be by chance (Chernoff's bound of the binomial tail, with the share that agrees when
 * areas are shuffled): about 1 in 160,000.
 */
const LEAST_SURPRISE = 12;

/** True when some period of one, or some run of its periods added up, is a period of the other, in nearly every area. */
export function isAlike(mine: readonly Column[], other: readonly Column[]): boolean {
  if (agrees(byMonths(mine), byMonths(other))) return true;
  const [own, others] = [mine.map(({ cells }) => cells), other.map(({ cells }) => cells)];
  return (
    withRuns(mine).some((run) => others.some((cells) => agrees(run, cells))) ||
    withRuns(other).some((run) => own.some((cells) => agrees(run, cells)))
  );
}

/** True when two measures agree in nearly every area of the periods that both have. */
export function agreeInMonths(mine: readonly Column[], other: readonly Column[]): boolean {
  return agrees(byMonths(mine), byMonths(other));
}

/** Two measures added up, where the counts of both are known. */
export function addedColumns(first: readonly Column[], second: readonly Column[]): readonly Column[] {
  return first.flatMap(({ months, cells }) => {
    const other = second.find((column) => column.months === months);
    return other === undefined ? [] : [{ months, cells: added(cells, other.cells) }];
  });
}

type Cells = ReadonlyMap<string, KnownCount>;

/** All periods together, so that a few areas in many periods say as much as many in a few. */
function byMonths(columns: readonly Column[]): Cells {
  return new Map(
    columns.flatMap(({ months, cells }) =>
      [...cells].map(([area, count]) => [`${area}|${months}`, count] as const),
    ),
  );
}

/** Each period, and every run of them added up where all of them have a count. */
function withRuns(columns: readonly Column[]): readonly Cells[] {
  const inOrder = [...columns].sort((a, b) => (a.months < b.months ? -1 : 1));
  return inOrder.flatMap(({ cells }, from) => {
    const runs: Cells[] = [cells];
    for (const next of inOrder.slice(from + 1, from + MOST_PERIODS_IN_ONE)) {
      runs.push(added(runs.at(-1) ?? cells, next.cells));
    }
    return runs;
  });
}

function added(first: Cells, second: Cells): Cells {
  const sums = new Map<string, KnownCount>();
  for (const [area, one] of first) {
    const two = second.get(area);
    if (one === 'withheld' || two === undefined || two === 'withheld') continue;
    sums.set(area, { low: one.low + two.low, high: one.high + two.high });
  }
  return sums;
}

/** What withheld counts are between, for somebody who does not know the limit. */
const ANY_SMALL = { low: 1, high: 7 };

function agrees(mine: Cells, other: Cells): boolean {
  const pairs: (readonly [KnownCount, KnownCount])[] = [];
  for (const [key, one] of mine) {
    const two = other.get(key);
    if (two !== undefined && isTelling(one, two)) pairs.push([one, two]);
  }
  const same = pairs.filter(([one, two]) => meet(one, two)).length;
  const share = same / pairs.length;
  const isExact = pairs.every((pair) =>
    pair.every((count) => count !== 'withheld' && count.low === count.high),
  );
  if (pairs.length === 0 || share < (isExact ? SAME_SHARE : SAME_ROUNDED_SHARE)) return false;
  const chance = chanceShare(pairs);
  return share > chance && pairs.length * divergence(share, chance) >= LEAST_SURPRISE;
}

/** A withheld count tells something beside a small one only: it may have been withheld for others. */
function isTelling(one: KnownCount, two: KnownCount): boolean {
  if (one === 'withheld') return two !== 'withheld' && isSmall(two);
  return two !== 'withheld' || isSmall(one);
}

const isSmall = (count: KnownCount): boolean => count !== 'withheld' && count.low >= 1 && count.high <= 7;

function meet(one: KnownCount, two: KnownCount): boolean {
  const [a, b] = [one === 'withheld' ? ANY_SMALL : one, two === 'withheld' ? ANY_SMALL : two];
  return a.low <= b.high && b.low <= a.high;
}

/** Share of pairs that would agree with the areas of one side shuffled. */
function chanceShare(pairs: readonly (readonly [KnownCount, KnownCount])[]): number {
  const kinds = (side: 0 | 1) => {
    const counted = new Map<string, { count: KnownCount; times: number }>();
    for (const pair of pairs) {
      const count = pair[side];
      const key = count === 'withheld' ? count : `${count.low}-${count.high}`;
      const held = counted.get(key) ?? { count, times: 0 };
      counted.set(key, { count, times: held.times + 1 });
    }
    return [...counted.values()];
  };
  const seconds = kinds(1);
  let agreeing = 0;
  for (const one of kinds(0)) {
    for (const two of seconds) if (meet(one.count, two.count)) agreeing += one.times * two.times;
  }
  return agreeing / pairs.length ** 2;
}

/** Kullback-Leibler divergence of two shares. */
function divergence(share: number, chance: number): number {
  const part = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return part(share, chance) + part(1 - share, 1 - chance);
}
