/** Aggregate: figures of small areas put together into larger ones. A missing value is never passed over in silence. */

/**
 * Mean of `values` weighted by `weights` (of the same length), for example of LSOA rates by residents.
 * @throws RangeError when the lengths differ, a value or weight is not a finite number, a weight is negative, or all are 0.
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  requireSameLength(values, weights);
  let total = 0;
  let totalWeight = 0;
  values.forEach((value, index) => {
    const weight = requireWeight(weights[index]);
    total += requireFinite(value) * weight;
    totalWeight += weight;
  });
  if (totalWeight === 0) throw new RangeError('The weights add up to 0.');
  return total / totalWeight;
}

/** A mean in which some values were missing by declaration. */
export interface PartialMean {
  /** Null when every value was missing. */
  readonly value: number | null;
  /** Share of the whole weight, 0 to 1, that stood on missing values. */
  readonly missingShare: number;
}

/**
 * Weighted mean of the values that are there, with the share of the weight that is not: the caller must decide with it.
 * @throws RangeError as `weightedMean`.
 */
export function weightedMeanWithMissing(
  values: readonly (number | null)[],
  weights: readonly number[],
): PartialMean {
  requireSameLength(values, weights);
  const total = sum(weights.map(requireWeight));
  if (total === 0) throw new RangeError('The weights add up to 0.');
  const present: number[] = [];
  const presentWeights: number[] = [];
  values.forEach((value, index) => {
    const weight = requireWeight(weights[index]);
    if (value === null || weight === 0) return;
    present.push(value);
    presentWeights.push(weight);
  });
  const missingWeight = sum(weights.filter((_, index) => values[index] === null));
  return {
    value: present.length === 0 ? null : weightedMean(present, presentWeights),
    missingShare: missingWeight / total,
  };
}

/** Sum of finite numbers. @throws RangeError when one is not. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + requireFinite(value), 0);
}

/** Sum, or null when any part is missing: a total of known parts only would be too low. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += requireFinite(value);
  }
  return total;
}

/** The value in the middle of an unsorted list; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function requireSameLength(values: readonly unknown[], weights: readonly unknown[]): void {
  if (values.length !== weights.length) {
    throw new RangeError(`There are ${values.length} values but ${weights.length} weights.`);
  }
}

function requireFinite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A value is not a number: ${value}.`);
  return value;
}

function requireWeight(weight: number | undefined): number {
  if (weight === undefined || !Number.isFinite(weight) || weight < 0) {
    throw new RangeError(`A weight must be 0 or more, not ${weight}.`);
  }
  return weight;
}
