/**
 * 95% intervals for counts, rates and proportions.
 *
 * Methods: counts and rates by Byar's approximation (Breslow & Day 1987, Statistical Methods in Cancer Research II,
 * p. 69), with the exact Poisson limits (Garwood 1936, Biometrika 28:437) below ten events, where Byar's is weakest;
 * proportions by Wilson's score method (Wilson 1927, JASA 22:209). This is the practice of PHEindicatormethods.
 *
 * They describe chance alone, not recording practice or misplaced locations.
 */
import type { Interval } from './observation.ts';

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;
const TAIL = 0.025;
/** Counts below this take exact limits (PHEindicatormethods does the same). */
const EXACT_BELOW = 10;
/** Above the upper limit of nine events (17.1), so that bisection brackets every exact limit. */
const EXACT_BRACKET = 40;

/**
 * 95% interval of a count of independent events.
 * @throws RangeError when the count is negative or not whole.
 */
export function poissonInterval(count: number): Interval {
  requireCount(count, 'count');
  return count < EXACT_BELOW ? exactPoissonInterval(count) : byarInterval(count);
}

/**
 * 95% interval of `numerator / denominator × ratePer`, the denominator taken as known.
 * @throws RangeError when the numerator is not a whole number of events or the denominator is not above zero.
 */
export function rateInterval(numerator: number, denominator: number, ratePer: number): Interval {
  requirePositive(denominator, 'denominator');
  requirePositive(ratePer, 'ratePer');
  const { lower, upper } = poissonInterval(numerator);
  return { lower: (lower / denominator) * ratePer, upper: (upper / denominator) * ratePer };
}

/**
 * 95% interval of a proportion, as proportions from 0 to 1.
 * @throws RangeError when either is not a whole number, there is nobody to count, or more are counted than there are.
 */
export function wilsonInterval(numerator: number, denominator: number): Interval {
  requireCount(numerator, 'numerator');
  requireCount(denominator, 'denominator');
  requirePositive(denominator, 'denominator');
  if (numerator > denominator) {
    throw new RangeError(`A proportion cannot be above 1: ${numerator} of ${denominator}.`);
  }
  const middle = 2 * numerator + Z * Z;
  const reach = Z * Math.sqrt(Z * Z + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + Z * Z);
  return {
    lower: numerator === 0 ? 0 : (middle - reach) / scale,
    upper: numerator === denominator ? 1 : (middle + reach) / scale,
  };
}

function byarInterval(count: number): Interval {
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3,
  };
}

const exactIntervals: Interval[] = [];

function exactPoissonInterval(count: number): Interval {
  const known = exactIntervals[count];
  if (known !== undefined) return known;
  const interval = {
    lower: count === 0 ? 0 : meanWhereAtMost(count - 1, 1 - TAIL),
    upper: meanWhereAtMost(count, TAIL),
  };
  exactIntervals[count] = interval;
  return interval;
}

/** The Poisson mean at which `count` or fewer events have the given probability (which falls as the mean rises). */
function meanWhereAtMost(count: number, probability: number): number {
  let low = 0;
  let high = EXACT_BRACKET;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (probabilityAtMost(count, middle) > probability) low = middle;
    else high = middle;
  }
}

function probabilityAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

function requireCount(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 0) {
    throw new RangeError(`The ${name} must be a whole number of 0 or more, not ${value}.`);
  }
}

function requirePositive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0)
    throw new RangeError(`The ${name} must be above 0, not ${value}.`);
}
