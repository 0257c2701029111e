/** Rate: the one place where a value and its interval come from counts. Pipeline and app both use it. */
import type { Indicator } from './indicator.ts';
import { poissonInterval, rateInterval, wilsonInterval } from './interval.ts';
import type { Interval } from './observation.ts';

/** A value in the indicator's unit, with its 95% interval where the method gives one. */
export interface CountMeasure {
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * `numerator / denominator × ratePer`.
 * @throws RangeError when the numerator is negative, or the denominator or the multiplier is not above zero.
 */
export function computeRate(numerator: number, denominator: number, ratePer: number): number {
  requireNumerator(numerator);
  if (!Number.isFinite(denominator) || denominator <= 0) {
    throw new RangeError(`The denominator must be above 0, not ${denominator}.`);
  }
  if (!Number.isFinite(ratePer) || ratePer <= 0) {
    throw new RangeError(`A rate must be for every so many, not for every ${ratePer}.`);
  }
  return (numerator / denominator) * ratePer;
}

/**
 * Value and 95% interval of an indicator from its counts. Rates take Byar's interval and percentages Wilson's, as the
 * indicator's `intervalMethod` says; with any other method the interval is null and none is invented.
 * A plain count (unit `count`) has no denominator: pass null.
 * @throws RangeError when a count is negative or no number, a rate or percentage has no denominator above zero, a percentage
 * is of more than there are, or a count is not whole where an interval is made.
 */
export function measureFromCounts(
  numerator: number,
  denominator: number | null,
  indicator: Pick<Indicator, 'unit' | 'ratePer' | 'intervalMethod'>,
): CountMeasure {
  if (indicator.unit === 'count') {
    requireNumerator(numerator);
    return {
      value: numerator,
      interval: indicator.intervalMethod === 'byar' ? poissonInterval(numerator) : null,
    };
  }
  if (denominator === null) throw new RangeError(`A measure in ${indicator.unit} needs a denominator.`);
  if (indicator.unit === 'percent' && numerator > denominator) {
    throw new RangeError(`A percentage cannot be above 100: ${numerator} of ${denominator}.`);
  }
  const ratePer = indicator.ratePer ?? (indicator.unit === 'percent' ? 100 : 1);
  return {
    value: computeRate(numerator, denominator, ratePer),
    interval: intervalFromCounts(numerator, denominator, ratePer, indicator.intervalMethod),
  };
}

function intervalFromCounts(
  numerator: number,
  denominator: number,
  ratePer: number,
  method: Indicator['intervalMethod'],
): Interval | null {
  switch (method) {
    case 'byar':
      return rateInterval(numerator, denominator, ratePer);
    case 'wilson': {
      const { lower, upper } = wilsonInterval(numerator, denominator);
      return { lower: lower * ratePer, upper: upper * ratePer };
    }
    case 'published':
    case 'none':
      return null;
  }
}

function requireNumerator(numerator: number): void {
  if (!Number.isFinite(numerator) || numerator < 0) {
    throw new RangeError(`The numerator must be 0 or more, not ${numerator}.`);
  }
}
