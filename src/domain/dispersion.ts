/**
 * Dispersion: by how much more than chance the counts of like areas move between two complete periods.
 *
 * Method: the multiplicative factor of Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and
 * Safety in Health Care 14:347, taken of the areas' changes: z is the log ratio of an area's two counts less that of the
 * middle area, over its standard error under chance; the tenths at both ends are winsorised; the factor is the mean of the squares.
 * Winsorising alone makes that mean smaller (0.679 of it where only chance moves the counts), so it is divided by what it
 * would be then: the factor is 1 where counts move as chance lets them. It is never below 1.
 *
 * It is fitted on the areas about which a change may be told. Among areas with a few events z is made small by the half events, and
 * counts move less beyond chance: such areas, where they are many, hide how much the others move (docs/adr/0015).
 */
import { median } from './aggregate.ts';
import type { Interval } from './observation.ts';

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Share of the areas drawn in at each end. */
const WINSORISED_SHARE = 0.1;

/**
 * Mean square of a standard normal variable winsorised at its 10th and 90th percentile (q = 1.2815515655):
 * 1 − 2p − 2qφ(q) + 2pq², p = 0.1.
 */
const WINSORISED_MEAN_SQUARE = 0.678655;

/** With fewer areas the factor is too unsure to widen anything by. */
export const FEWEST_AREAS_FOR_DISPERSION = 20;

/** With fewer events in both periods together no change can be told from chance. */
export const FEWEST_EVENTS = 10;

/** Added to both counts, so that a zero has a ratio too (Haldane 1956, Annals of Human Genetics 20:309). */
const HALF = 0.5;

/** Counts of one area in two periods of one length, and the people at risk in each. */
export interface CountPair {
  readonly earlier: { readonly numerator: number; readonly denominator: number };
  readonly later: { readonly numerator: number; readonly denominator: number };
}

/** Natural logarithm of the ratio of two rates and its standard error under chance alone. */
export interface LogRatio {
  readonly estimate: number;
  readonly standardError: number;
}

/** Log of later ÷ earlier rate, half an event added to each count. */
export function logRatioOf({ earlier, later }: CountPair): LogRatio {
  const [before, after] = [earlier.numerator + HALF, later.numerator + HALF];
  return {
    estimate: Math.log(after / later.denominator) - Math.log(before / earlier.denominator),
    standardError: Math.sqrt(1 / before + 1 / after),
  };
}

/** Events of both periods together: what they add up to says nothing of how they moved, so areas may be picked by it. */
export function eventsOf({ earlier, later }: CountPair): number {
  return earlier.numerator + later.numerator;
}

/**
 * The factor by which the variance of like areas' changes exceeds that of chance.
 * @param pairs one an area, at the same two periods
 * @param fewestEvents of both periods together, for an area to count: at least 1
 * @returns null with fewer such areas than `FEWEST_AREAS_FOR_DISPERSION`; else 1 or more
 */
export function dispersionOfChanges(
  pairs: readonly CountPair[],
  fewestEvents: number = FEWEST_EVENTS,
): number | null {
  const counted = pairs.filter((pair) => eventsOf(pair) >= fewestEvents);
  if (counted.length < FEWEST_AREAS_FOR_DISPERSION) return null;
  const ratios = counted.map(logRatioOf);
  const usual = median(ratios.map(({ estimate }) => estimate)) ?? 0;
  return factorOf(ratios.map(({ estimate, standardError }) => (estimate - usual) / standardError));
}

/** Count of one area and the people at risk. */
export type AreaCount = CountPair['earlier'];

/**
 * The factor by which the variance of the areas' figures about that of all of them exceeds chance, in one period.
 * @param kind `rate`: events, whose variance is their expected number; `share`: people, whose variance is binomial
 * @returns null with fewer areas than `FEWEST_AREAS_FOR_DISPERSION`, or where no area can differ; else 1 or more
 */
export function dispersionAmongAreas(counts: readonly AreaCount[], kind: 'rate' | 'share'): number | null {
  if (counts.length < FEWEST_AREAS_FOR_DISPERSION) return null;
  const { numerator, denominator } = sumOf(counts);
  const mean = numerator / denominator;
  const spread = kind === 'rate' ? 1 : 1 - mean;
  if (mean <= 0 || spread <= 0) return null;
  return factorOf(
    counts.map((one) => {
      const expected = mean * one.denominator;
      return (one.numerator - expected) / Math.sqrt(expected * spread);
    }),
  );
}

/** Mean of the squares of winsorised scores, as a multiple of what chance alone would give; never below 1. */
function factorOf(scores: readonly number[]): number {
  const squares = winsorised(scores).map((score) => score * score);
  const mean = squares.reduce((total, square) => total + square, 0) / squares.length;
  return Math.max(1, mean / WINSORISED_MEAN_SQUARE);
}

/**
 * 95% limits of the ratio of two rates, widened by the dispersion.
 * @returns as ratios: 1 is no change
 */
export function widenedRatioLimits(pair: CountPair, dispersion: number): Interval {
  const { estimate, standardError } = logRatioOf(pair);
  const reach = Z * Math.sqrt(dispersion) * standardError;
  return { lower: Math.exp(estimate - reach), upper: Math.exp(estimate + reach) };
}

/** An interval of a figure widened by the dispersion: each limit as many times further off as its root. Never below 0. */
export function widenedInterval(value: number, { lower, upper }: Interval, dispersion: number): Interval {
  const times = Math.sqrt(dispersion);
  return {
    lower: Math.max(0, value - (value - lower) * times),
    upper: value + (upper - value) * times,
  };
}

/** The values with those beyond the tenth at either end set to the quantile there (linear between order statistics). */
function winsorised(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [quantile(sorted, WINSORISED_SHARE), quantile(sorted, 1 - WINSORISED_SHARE)];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** Our own: with `d3-array` here, pages without charts would fetch what charts use of it (docs/adr/0016). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (place - Math.floor(place)) * (above - below);
}

function sumOf(counts: readonly CountPair['earlier'][]): CountPair['earlier'] {
  return {
    numerator: counts.reduce((total, { numerator }) => total + numerator, 0),
    denominator: counts.reduce((total, { denominator }) => total + denominator, 0),
  };
}
