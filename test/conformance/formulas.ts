/**
 * The statistics of docs/adr/0015-outcomes-widened-by-movement.md, written a second time from their formulas. Nothing here imports
 * the product, so that a slip in either shows as a difference.
 */

/** 97.5th percentile of a standard normal variable. */
const Z = 1.959963984540054;
/** Mean square of a standard normal variable winsorised at its 10th and 90th percentiles: see the test that integrates it. */
export const WINSORISED_MEAN_SQUARE = 0.678655;
const FEWEST_AREAS = 20;
const FEWEST_FOR_QUINTILES = 20;

export interface Count {
  readonly events: number;
  readonly people: number;
}
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}
export type Outcome = 'lower' | 'similar' | 'higher';
export interface Estimate extends Limits {
  readonly value: number;
}

/** P(X <= count) of a Poisson variable. */
function poissonUpTo(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let events = 0; events <= count; events += 1) {
    sum += term;
    term *= mean / (events + 1);
  }
  return sum;
}

/** The mean at which a falling probability of it is `target`, by halving. */
function meanWhere(target: number, probability: (mean: number) => number): number {
  let low = 0;
  let high = 60;
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = (low + high) / 2;
    if (probability(middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 95% limits of a count: exact below ten, else Byar's. */
function countLimits(events: number): Limits {
  if (events < 10) {
    return {
      lower: events === 0 ? 0 : meanWhere(0.975, (mean) => poissonUpTo(events - 1, mean)),
      upper: meanWhere(0.025, (mean) => poissonUpTo(events, mean)),
    };
  }
  const above = events + 1;
  return {
    lower: events * (1 - 1 / (9 * events) - Z / (3 * Math.sqrt(events))) ** 3,
    upper: above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3,
  };
}

/** Wilson's 95% limits of a proportion. */
function proportionLimits({ events, people }: Count): Limits {
  const centre = 2 * events + Z * Z;
  const spread = Z * Math.sqrt(Z * Z + (4 * events * (people - events)) / people);
  const scale = 2 * (people + Z * Z);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}

/** A figure with its plain 95% limits, of every `times` people. */
export function estimateOf(count: Count, times: number, kind: 'rate' | 'share'): Estimate {
  const value = (count.events / count.people) * times;
  if (kind === 'share') {
    const { lower, upper } = proportionLimits(count);
    return { value, lower: lower * times, upper: upper * times };
  }
  const { lower, upper } = countLimits(count.events);
  return { value, lower: (lower / count.people) * times, upper: (upper / count.people) * times };
}

/** Each limit as many times as far from the figure as the root of the factor, never below nothing. */
export function widened({ value, lower, upper }: Estimate, factor: number): Limits {
  const times = Math.sqrt(factor);
  return {
    lower: Math.max(0, times * lower + (1 - times) * value),
    upper: times * upper + (1 - times) * value,
  };
}

/** Where limits stand to a fixed value; a value at a limit is inside. */
export function outcomeOf({ lower, upper }: Limits, fixed: number): Outcome {
  if (lower > fixed) return 'higher';
  return upper < fixed ? 'lower' : 'similar';
}

/** Linear between order statistics (type 7 of Hyndman and Fan, 1996). */
function quantile(rising: readonly number[], share: number): number {
  const place = share * (rising.length - 1);
  const below = Math.floor(place);
  const low = rising[below] ?? NaN;
  return low + (place - below) * ((rising[below + 1] ?? low) - low);
}

const rise = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function meanWinsorisedSquare(values: readonly number[]): number {
  const rising = rise(values);
  const [low, high] = [quantile(rising, 0.1), quantile(rising, 0.9)];
  const squares = values.map((value) => (value < low ? low : value > high ? high : value) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/** Factors are published with three decimals. */
const threeDecimals = (value: number): number => Math.round(value * 1000) / 1000;

function logRatio(earlier: Count, later: Count): { readonly log: number; readonly error: number } {
  const [before, after] = [earlier.events + 0.5, later.events + 0.5];
  return {
    log: Math.log((after * earlier.people) / (later.people * before)),
    error: Math.sqrt((before + after) / (before * after)),
  };
}

/** The pairs with so many events in both periods together. */
export function withEvents(
  pairs: readonly (readonly [Count, Count])[],
  fewest: number,
): readonly (readonly [Count, Count])[] {
  return pairs.filter(([earlier, later]) => earlier.events + later.events >= fewest);
}

/** How many times the variance of changes is that of chance, unrounded; null with too few areas. Each has an event at least. */
export function changeFactor(pairs: readonly (readonly [Count, Count])[]): number | null {
  const ratios = withEvents(pairs, 1).map(([earlier, later]) => logRatio(earlier, later));
  if (ratios.length < FEWEST_AREAS) return null;
  const usual = quantile(rise(ratios.map(({ log }) => log)), 0.5);
  const standardised = ratios.map(({ log, error }) => (log - usual) / error);
  return Math.max(1, meanWinsorisedSquare(standardised) / WINSORISED_MEAN_SQUARE);
}

/**
 * From release 2026-12 on: of the areas with so many events whose records are nearly whole. With too few neighbourhoods the factor of
 * wards stands, or that of all neighbourhoods where it is larger.
 * @param judged those of which a change may be told, a part of all
 * @param ofWards null at the level of wards itself
 */
export function changeFactorOfJudged(
  judged: readonly (readonly [Count, Count])[],
  all: readonly (readonly [Count, Count])[],
  ofWards: number | null,
): number | null {
  const own = changeFactor(judged);
  if (own !== null || ofWards === null) return own;
  return Math.max(ofWards, changeFactor(all) ?? 1);
}

/** How many times the variance of areas about the figure of all together is that of chance, unrounded; null with too few. */
export function amongFactor(counts: readonly Count[], kind: 'rate' | 'share'): number | null {
  if (counts.length < FEWEST_AREAS) return null;
  const people = counts.reduce((sum, count) => sum + count.people, 0);
  const whole = counts.reduce((sum, count) => sum + count.events, 0) / people;
  const spread = kind === 'rate' ? whole : whole * (1 - whole);
  const standardised = counts.map(
    (count) => (count.events - whole * count.people) / Math.sqrt(spread * count.people),
  );
  return Math.max(1, meanWinsorisedSquare(standardised) / WINSORISED_MEAN_SQUARE);
}

/** As it is published. */
export const asPublished = (factor: number | null): number | null =>
  factor === null ? null : threeDecimals(factor);

/** Widened limits of later ÷ earlier. */
export function changeLimits(earlier: Count, later: Count, factor: number): Limits {
  const { log, error } = logRatio(earlier, later);
  const half = Z * Math.sqrt(factor) * error;
  return { lower: Math.exp(log - half), upper: Math.exp(log + half) };
}

/** Limits of the difference later − earlier, by adding squares (Newcombe, method 10). */
export function differenceLimits(earlier: Estimate, later: Estimate): Limits {
  const difference = later.value - earlier.value;
  return {
    lower: difference - Math.hypot(later.value - later.lower, earlier.upper - earlier.value),
    upper: difference + Math.hypot(later.upper - later.value, earlier.value - earlier.lower),
  };
}

/**
 * The fifth of a value, 1 the lowest: by the middle of the places of all areas that share it; null with fewer than twenty areas or
 * where more than a fifth of them share it.
 */
export function fifth(value: number, values: readonly number[]): number | null {
  const below = values.filter((other) => other < value).length;
  const same = values.filter((other) => other === value).length;
  if (values.length < FEWEST_FOR_QUINTILES || same * 5 > values.length) return null;
  return Math.min(5, Math.floor(((below + same / 2) / values.length) * 5) + 1);
}

/** Upper ends of the ratios of a full count to its comparator, and what is said up to each: as `domain/relativeSize.ts` documents. */
const SIZES: readonly (readonly [number, string])[] = [
  [0.24, 'less-than-a-quarter'],
  [0.45, 'less-than-half'],
  [0.55, 'about-half'],
  [0.705, 'about-a-third-lower'],
  [0.8, 'about-a-quarter-lower'],
  [0.93, 'a-little-lower'],
  [1.07, 'about-the-same'],
  [1.2, 'a-little-higher'],
  [1.295, 'about-a-quarter-higher'],
  [1.4, 'about-a-third-higher'],
  [1.6, 'about-half-as-high-again'],
  [1.93, 'nearly-twice'],
  [2.07, 'about-twice'],
  [2.9, 'more-than-twice'],
  [3.1, 'about-three-times'],
  [4.1, 'more-than-three-times'],
  [5.1, 'more-than-four-times'],
  [Infinity, 'more-than-five-times'],
];

/** Null where the comparator shows fewer than ten units of its last digit. */
export function sizeOf(value: number, comparator: number, decimals: number): string | null {
  if (comparator < 10 / 10 ** decimals) return null;
  return SIZES.find(([end]) => value <= end * comparator)?.[1] ?? null;
}
