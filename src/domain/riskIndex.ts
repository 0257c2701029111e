/**
 * Risk index: an open, adjustable composite of risk factors. Each factor is turned into percentile ranks over the areas,
 * and the index is their weighted mean, 0 to 100, high where more of the factors are high. The weights are a choice, so
 * `riskSensitivity` says how far the choice matters.
 */
import { quintileOf, type QuintileRange } from './quintiles.ts';
import type { Indicator } from './indicator.ts';

export interface RiskFactor {
  /** Id of the indicator. */
  readonly id: string;
  /** Values in the order of the areas; null where a figure is not there. */
  readonly values: readonly (number | null)[];
  readonly higherIsMoreRisk: boolean;
}

/**
 * Whether an indicator may be a factor: by its role, so that violence, crime, the IMD score and its crime domain, and who
 * lives in a place (ethnic group, age, tenure) are shut out whatever they are called.
 */
export function mayEnterRiskIndex(indicator: Pick<Indicator, 'role'>): boolean {
  return indicator.role === 'risk-factor';
}

/**
 * Percentile ranks, 0 for the lowest value and 100 for the highest; equal values share the mean of their places.
 * Nulls stay null and are not counted. A single value is 50.
 * @throws RangeError when a value is not a finite number.
 */
export function percentileRanks(values: readonly (number | null)[]): (number | null)[] {
  if (values.some((value) => value !== null && !Number.isFinite(value))) {
    throw new RangeError('A value is not a number.');
  }
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const places = new Map<number, { first: number; last: number }>();
  sorted.forEach((value, index) => {
    const place = places.get(value);
    if (place) place.last = index;
    else places.set(value, { first: index, last: index });
  });
  const span = sorted.length - 1;
  return values.map((value) => {
    if (value === null) return null;
    const { first, last } = places.get(value) ?? { first: 0, last: 0 };
    return span === 0 ? 50 : ((first + last) / 2 / span) * 100;
  });
}

/**
 * Index of every area, 0 to 100, in the order of the factors' values. Factors without a weight count as weight 0. An area
 * where a factor of weight above 0 is missing has no index.
 * @throws RangeError when a weight is negative, a weight or value is not a number, all weights are 0, or the factors differ
 * in length.
 */
export function computeRiskIndex(
  factors: readonly RiskFactor[],
  weights: Readonly<Record<string, number>>,
): (number | null)[] {
  return weightedMeans(
    rankFactors(factors),
    factors.map(({ id }) => weights[id] ?? 0),
  );
}

/** How far an area moves when each factor is left out and when each weight is doubled or halved, one at a time. */
export interface RiskSensitivity {
  /** Fifth of the areas by the index: 1 lowest risk to 5 highest, least and most over the variants. */
  readonly quintileLow: QuintileRange;
  readonly quintileHigh: QuintileRange;
  /** Place from the top (1 is the highest index), nearest to and furthest from the top over the variants. */
  readonly rankLow: number;
  readonly rankHigh: number;
}

/**
 * Sensitivity of every area, in the order of the factors' values; null where an area has no index.
 * The index with the weights as given is one of the variants. The last factor with a weight is never left out.
 * @throws RangeError as `computeRiskIndex`.
 */
export function riskSensitivity(
  factors: readonly RiskFactor[],
  weights: Readonly<Record<string, number>>,
): (RiskSensitivity | null)[] {
  const ranks = rankFactors(factors);
  const given = factors.map(({ id }) => weights[id] ?? 0);
  const base = weightedMeans(ranks, given);
  const placings = weightVariants(given).map((variant) => placeAreas(weightedMeans(ranks, variant), base));
  return base.map((index, area) => {
    if (index === null) return null;
    const fifths = placings.map((placing) => placing[area]?.fifth ?? 1);
    const places = placings.map((placing) => placing[area]?.rank ?? 1);
    return {
      quintileLow: Math.min(...fifths) as QuintileRange,
      quintileHigh: Math.max(...fifths) as QuintileRange,
      rankLow: Math.min(...places),
      rankHigh: Math.max(...places),
    };
  });
}

function weightVariants(given: readonly number[]): (readonly number[])[] {
  const used = given.flatMap((weight, factor) => (weight > 0 ? [factor] : []));
  const withWeight = (factor: number, weight: number): number[] => given.with(factor, weight);
  return [
    given,
    ...used.flatMap((factor) => {
      const weight = given[factor] ?? 0;
      const changed = [withWeight(factor, weight * 2), withWeight(factor, weight / 2)];
      return used.length > 1 ? [...changed, withWeight(factor, 0)] : changed;
    }),
  ];
}

/** Places of the areas that have an index under the given weights, so that every variant places the same areas. */
function placeAreas(
  indices: readonly (number | null)[],
  base: readonly (number | null)[],
): ({ fifth: QuintileRange; rank: number } | null)[] {
  const placed = indices.map((index, area) => (base[area] === null ? null : index));
  const present = placed.filter((index) => index !== null);
  return placed.map((index) =>
    index === null
      ? null
      : { fifth: quintileOf(index, present), rank: 1 + present.filter((other) => other > index).length },
  );
}

function rankFactors(factors: readonly RiskFactor[]): (number | null)[][] {
  const length = factors[0]?.values.length ?? 0;
  return factors.map(({ id, values, higherIsMoreRisk }) => {
    if (values.length !== length) throw new RangeError(`${id} has ${values.length} values, not ${length}.`);
    const ranks = percentileRanks(values);
    return higherIsMoreRisk ? ranks : ranks.map((rank) => (rank === null ? null : 100 - rank));
  });
}

function weightedMeans(ranks: readonly (number | null)[][], weights: readonly number[]): (number | null)[] {
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) {
    throw new RangeError('A weight must be 0 or more.');
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError('At least one factor needs a weight above 0.');
  return (ranks[0] ?? []).map((_, area) => {
    let sum = 0;
    for (const [factor, weight] of weights.entries()) {
      if (weight === 0) continue;
      const rank = ranks[factor]?.[area] ?? null;
      if (rank === null) return null;
      sum += weight * rank;
    }
    return withoutDust(sum / total);
  });
}

/** Sums of ranks that are equal come out a binary fraction apart; such areas share a place, and a fifth. */
function withoutDust(index: number): number {
  return Math.round(index * 1e9) / 1e9;
}
