/**
 * Change of one area's figure between two complete periods.
 *
 * Method: difference of the two figures, with a 95% interval from the two separate intervals by the square-and-add
 * method (Newcombe 1998, Statistics in Medicine 17:873, method 10, for proportions; Zou & Donner 2008, Statistics in
 * Medicine 27:1693, for any two independent estimates, here rates with Byar's or exact limits). It holds with small
 * counts and with zeros, where a ratio of rates has no interval.
 */
import type { Verdict } from './comparison.ts';
import type { Geography } from './geography.ts';
import { isMeasured, type Interval, type Observation } from './observation.ts';
import { comparePeriods, isSameLength, periodsOverlap } from './period.ts';

export type NotChangedReason =
  | 'absent'
  /** There is none, or none that is complete and as long. */
  | 'no-earlier-period'
  | 'overlapping-periods'
  | 'no-interval'
  | 'depends-on-look-up'
  /** Figures of small areas vary from year to year by more than their intervals allow for. */
  | 'varies-beyond-chance';

export type Change =
  | {
      readonly kind: 'compared';
      readonly verdict: Verdict;
      readonly earlier: { readonly period: string; readonly value: number };
      readonly later: { readonly period: string; readonly value: number };
      /** Later minus earlier, in the indicator's unit (percentage points for percentages). */
      readonly difference: number;
      readonly interval: Interval;
      /** Share of the earlier figure, 0.1 for a tenth more; null when the earlier figure is 0. */
      readonly relative: number | null;
    }
  | { readonly kind: 'notCompared'; readonly reason: NotChangedReason };

/**
 * Change from `earlier` to `later`, two observations of one indicator and one area. An incomplete period is absent and
 * so is never compared; periods that share a month are not compared either, nor a period with one of another length.
 * @throws RangeError when the areas differ or `earlier` does not end first.
 */
export function computeChange(earlier: Observation | null, later: Observation): Change {
  if (!isMeasured(later)) return notCompared('absent');
  if (earlier === null || !isMeasured(earlier)) return notCompared('no-earlier-period');
  if (earlier.area !== later.area) throw new RangeError(`${earlier.area} is not ${later.area}.`);
  if (periodsOverlap(earlier.period, later.period)) return notCompared('overlapping-periods');
  if (comparePeriods(earlier.period, later.period) > 0) {
    throw new RangeError(`${earlier.period} is not before ${later.period}.`);
  }
  if (!isSameLength(earlier.period, later.period)) return notCompared('no-earlier-period');
  if (earlier.alternative !== null || later.alternative !== null) return notCompared('depends-on-look-up');
  if (earlier.interval === null || later.interval === null) return notCompared('no-interval');
  const difference = later.value - earlier.value;
  const interval = differenceInterval(earlier.value, earlier.interval, later.value, later.interval);
  return {
    kind: 'compared',
    verdict: interval.upper < 0 ? 'lower' : interval.lower > 0 ? 'higher' : 'similar',
    earlier: { period: earlier.period, value: earlier.value },
    later: { period: later.period, value: later.value },
    difference,
    interval,
    relative: earlier.value === 0 ? null : difference / earlier.value,
  };
}

/**
 * Levels whose figures vary between two complete years by well more than their intervals allow for (offences come in
 * clusters), so that a verdict on one area's change would be a false alarm too often.
 */
const TOO_SMALL_FOR_A_VERDICT: readonly Geography[] = ['ward', 'lsoa'];

/** As `computeChange`, with no verdict at levels whose areas are too small for one. */
export function changeAtLevel(geography: Geography, earlier: Observation | null, later: Observation): Change {
  const change = computeChange(earlier, later);
  return change.kind === 'compared' && TOO_SMALL_FOR_A_VERDICT.includes(geography)
    ? notCompared('varies-beyond-chance')
    : change;
}

/** 95% interval of `b − a` from the separate 95% intervals of two independent estimates. */
export function differenceInterval(a: number, intervalA: Interval, b: number, intervalB: Interval): Interval {
  const difference = b - a;
  return {
    lower: difference - Math.hypot(b - intervalB.lower, intervalA.upper - a),
    upper: difference + Math.hypot(intervalB.upper - b, a - intervalA.lower),
  };
}

function notCompared(reason: NotChangedReason): Change {
  return { kind: 'notCompared', reason };
}
