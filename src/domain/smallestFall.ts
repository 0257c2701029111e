/**
 * The smallest fall in a count that could be told from usual movement, by the rule by which the product tells changes of wards.
 *
 * What is compared: so many years pooled before, against as many pooled after. The years before are taken to be like the one that is
 * known. A fall is called fewer when the upper 95% limit of the ratio, widened by the dispersion of changes (`dispersion.ts`,
 * docs/adr/0015), is below 1, and both periods together hold `FEWEST_EVENTS` or more.
 *
 * Method: power of that test, worked out exactly. Both counts are chance: each has the mean of its period and a variance of the
 * dispersion times it (negative binomial; Poisson where the dispersion is 1), independent of each other. The smallest fall is the one
 * after which at least `SHARE_OF_TRIES` of pairs of counts would be called fewer. No fall of less than `ABOUT_THE_SAME` is given: it
 * would be called about as before.
 *
 * What it rests on: years move independently of each other, so that pooled years move by the same factor. Where an area drifts
 * for years on end, or holds very many events (docs/adr/0023), it moves by more, and a larger fall is needed than is given here.
 */
import { ABOUT_THE_SAME } from './changeKind.ts';
import { FEWEST_EVENTS, widenedRatioLimits } from './dispersion.ts';

/** In how many of all tries the fall would be told: 80%, as is usual in planning a study. */
export const SHARE_OF_TRIES = 0.8;

/** Lengths of the two periods, in years. */
export const YEARS_TO_SEE = [1, 2, 3] as const;

export type SmallestFall =
  | {
      readonly kind: 'fall';
      readonly years: number;
      /** Events of the years before, if each is like the known one. */
      readonly before: number;
      /** Events to be expected after the fall, in as many years: a whole number. */
      readonly after: number;
      /** Share of `before` that is gone, 0 to 1. */
      readonly share: number;
      /** The most events in the years after that would be called fewer than `before`. */
      readonly mostCalled: number;
    }
  /** Even a fall to nothing would be told too seldom. */
  | { readonly kind: 'none'; readonly years: number; readonly before: number };

/** Probabilities of counts from `from` on. */
interface Distribution {
  readonly from: number;
  readonly chances: readonly number[];
}

/** 97.5th percentile of the standard normal distribution, as in `dispersion.ts`. */
const Z = 1.959963984540054;

/** Counts less likely than this share of the likeliest are left out. */
const NEGLIGIBLE = 1e-12;

/**
 * @param count events of one year
 * @param years in each of the two periods
 * @param dispersion how many times the variance of changes is that of chance: 1 or more
 * @throws RangeError when the count or the years are no whole numbers, or the dispersion is below 1
 */
export function smallestFall(count: number, years: number, dispersion: number): SmallestFall {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count.`);
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`${years} is not a number of years.`);
  if (!(dispersion >= 1)) throw new RangeError(`A dispersion is 1 or more, not ${dispersion}.`);
  const before = count * years;
  const told = toldAfter(before, dispersion);
  // The more events are left, the more seldom a fall is told.
  let [after, tooMany] = [-1, Math.floor(before * (1 - ABOUT_THE_SAME) + 1e-9) + 1];
  while (tooMany - after > 1) {
    const middle = Math.floor((after + tooMany) / 2);
    if (told(middle).atMost >= SHARE_OF_TRIES) after = middle;
    else tooMany = middle;
  }
  while (after >= 0 && told(after).exactly < SHARE_OF_TRIES) after -= 1;
  if (before === 0 || after < 0) return { kind: 'none', years, before };
  const mostCalled = calledFewer(before, dispersion)?.most ?? 0;
  return { kind: 'fall', years, before, after, share: 1 - after / before, mostCalled };
}

/** Counts after that would be called fewer than one before, both ends counted in. */
interface Called {
  readonly fewest: number;
  readonly most: number;
}

interface Told {
  readonly exactly: number;
  /** Counting those too that are smaller than one that is called fewer: rises with the fall. */
  readonly atMost: number;
}

/** Share of all pairs of counts that would be called fewer, by the mean of the count after. */
function toldAfter(before: number, dispersion: number): (after: number) => Told {
  const { from, chances } = countsAround(before, dispersion);
  const called = chances.map((_, index) => calledFewer(from + index, dispersion));
  return (after) => {
    const upTo = cumulative(countsAround(after, dispersion));
    let [exactly, atMost] = [0, 0];
    for (const [index, range] of called.entries()) {
      if (range === null) continue;
      const chance = chances[index] ?? 0;
      const below = upTo(range.most);
      atMost += chance * below;
      exactly += chance * (below - upTo(range.fewest - 1));
    }
    return { exactly, atMost };
  };
}

/** Whether two counts of the same people are called fewer. */
function isCalledFewer(before: number, after: number, dispersion: number): boolean {
  if (after >= before || before + after < FEWEST_EVENTS) return false;
  const pair = {
    earlier: { numerator: before, denominator: 1 },
    later: { numerator: after, denominator: 1 },
  };
  return widenedRatioLimits(pair, dispersion).upper < 1;
}

/**
 * All counts after `before` that are called fewer; null where none is. Nought and one or two events may not be, where more are: the half
 * event makes their ratio so unsure. The upper limit falls with the count up to `lowest`, and rises beyond it.
 */
function calledFewer(before: number, dispersion: number): Called | null {
  const half = before + 0.5;
  const lowest = (half * (Math.sqrt(1 + (Z * Z * dispersion) / half) - 1)) / 2 - 0.5;
  const least = Math.max(0, FEWEST_EVENTS - before);
  const is = (after: number): boolean => isCalledFewer(before, after, dispersion);
  const inside = [Math.floor(lowest), Math.ceil(lowest)].map((at) => Math.max(least, at)).find(is);
  if (inside === undefined) return null;
  return { fewest: is(least) ? least : lastOf(is, inside, least), most: lastOf(is, inside, before) };
}

/** The last number from `inside` towards `outside` that is, where `inside` is and `outside` is not. */
function lastOf(is: (count: number) => boolean, inside: number, outside: number): number {
  let [last, not] = [inside, outside];
  while (Math.abs(not - last) > 1) {
    const middle = Math.trunc((last + not) / 2);
    if (is(middle)) last = middle;
    else not = middle;
  }
  return last;
}

/**
 * Counts with a mean, and a variance of `dispersion` times it. From the likeliest count on, each is the one beside it times a ratio,
 * and all are then divided by their sum.
 */
function countsAround(mean: number, dispersion: number): Distribution {
  if (mean === 0) return { from: 0, chances: [1] };
  // Chance of k + 1 over that of k.
  const extra = dispersion - 1;
  const ratio = (k: number): number => (mean + extra * k) / (dispersion * (k + 1));
  const likeliest = Math.max(0, Math.floor(mean - extra));
  const above: number[] = [1];
  for (let k = likeliest, chance = 1; chance > NEGLIGIBLE; k += 1) {
    chance *= ratio(k);
    above.push(chance);
  }
  const below: number[] = [];
  for (let k = likeliest - 1, chance = 1; k >= 0 && chance > NEGLIGIBLE; k -= 1) {
    chance /= ratio(k);
    below.push(chance);
  }
  const all = [...below.reverse(), ...above];
  const sum = all.reduce((total, chance) => total + chance, 0);
  return { from: likeliest - below.length, chances: all.map((chance) => chance / sum) };
}

function cumulative({ from, chances }: Distribution): (count: number) => number {
  const sums: number[] = [];
  let sum = 0;
  for (const chance of chances) sums.push((sum += chance));
  return (count) => (count < from ? 0 : (sums[Math.min(count - from, sums.length - 1)] ?? 1));
}
