/**
 * Change of one area's figure between two complete periods.
 *
 * Methods. Local authorities and larger: difference of the two figures, with a 95% interval from the two separate intervals by
 * the square-and-add method (Newcombe 1998, Statistics in Medicine 17:873, method 10, for proportions; Zou & Donner 2008,
 * Statistics in Medicine 27:1693, for any two independent estimates, here rates with Byar's or exact limits). It holds with
 * small counts and with zeros. Wards and neighbourhoods, whose counts move by more than chance: 95% limits of the ratio of the
 * two rates, widened by the dispersion of all such areas' changes (`dispersion.ts`).
 */
import type { BenchmarkOutcome } from './comparison.ts';
import { widenedRatioLimits, type CountPair } from './dispersion.ts';
import type { Geography } from './geography.ts';
import {
  hasLargeHole,
  isMeasured,
  type Interval,
  type MeasuredObservation,
  type Observation,
} from './observation.ts';
import { comparePeriods, isSameSeason, periodsOverlap } from './period.ts';

export type NotChangedReason =
  | 'absent'
  /** There is none, or none that is complete, as long and of the same months of the year. */
  | 'no-earlier-period'
  | 'overlapping-periods'
  | 'no-interval'
  /** The two ways of assigning neighbourhoods to wards give different outcomes. */
  | 'depends-on-look-up'
  /** More than a tenth of the residents live where no usable rows are held. */
  | 'population-hole'
  /** Figures of small areas move by more than their intervals allow for, and by how much is not known of this measure. */
  | 'varies-beyond-chance';

/** One of the two figures. */
export interface ChangeFigure {
  readonly period: string;
  readonly value: number;
  /** Number of events, where the source gives one. */
  readonly numerator: number | null;
}

export interface ComparedChange {
  readonly kind: 'compared';
  readonly outcome: BenchmarkOutcome;
  readonly earlier: ChangeFigure;
  readonly later: ChangeFigure;
  /** Later minus earlier, in the indicator's unit (percentage points for percentages). */
  readonly difference: number;
  readonly interval: Interval;
  /** Share of the earlier figure, 0.1 for a tenth more; null when the earlier figure is 0. */
  readonly relative: number | null;
  /**
   * Limits of later ÷ earlier, widened by how like areas move; the outcome is by these. Null where it is by chance alone
   * (local authorities and larger).
   */
  readonly usual: { readonly limits: Interval; readonly dispersion: number } | null;
}

export type Change =
  | ComparedChange
  | {
      readonly kind: 'notCompared';
      readonly reason: NotChangedReason;
      /** The two figures, where both are there and only the outcome is not settled. */
      readonly figures?: { readonly earlier: ChangeFigure; readonly later: ChangeFigure };
    };

/**
 * Change from `earlier` to `later`, two observations of one indicator and one area. An incomplete period is absent and
 * so is never compared; periods that share a month are not compared either, nor a period with one of another length.
 * @throws RangeError when the areas differ or `earlier` does not end first.
 */
export function computeChange(earlier: Observation | null, later: Observation): Change {
  if (!isMeasured(later)) return notCompared('absent');
  if (!isMeasured(earlier)) return notCompared('no-earlier-period');
  if (earlier.area !== later.area) throw new RangeError(`${earlier.area} is not ${later.area}.`);
  if (periodsOverlap(earlier.period, later.period)) return notCompared('overlapping-periods');
  if (comparePeriods(earlier.period, later.period) > 0) {
    throw new RangeError(`${earlier.period} is not before ${later.period}.`);
  }
  if (!isSameSeason(earlier.period, later.period)) return notCompared('no-earlier-period');
  if (hasLargeHole(earlier) || hasLargeHole(later)) return notCompared('population-hole');
  if (isUnsettled(earlier) || isUnsettled(later)) return notCompared('depends-on-look-up');
  if (earlier.interval === null || later.interval === null) return notCompared('no-interval');
  const difference = later.value - earlier.value;
  const interval = differenceInterval(earlier.value, earlier.interval, later.value, later.interval);
  return {
    kind: 'compared',
    outcome: interval.upper < 0 ? 'lower' : interval.lower > 0 ? 'higher' : 'similar',
    earlier: figureOf(earlier),
    later: figureOf(later),
    difference,
    interval,
    relative: earlier.value === 0 ? null : difference / earlier.value,
    usual: null,
  };
}

/** Levels whose figures move between two complete years by well more than chance (offences come in clusters). */
export const MOVES_BEYOND_CHANCE: readonly Geography[] = ['ward', 'lsoa'];

/**
 * As `computeChange`; for wards and neighbourhoods by the measure's dispersion at that level.
 * @param dispersion null where it is not known
 */
export function changeAtLevel(
  geography: Geography,
  earlier: Observation | null,
  later: Observation,
  dispersion: number | null = null,
): Change {
  const change = computeChange(earlier, later);
  if (!MOVES_BEYOND_CHANCE.includes(geography)) return change;
  const reason = change.kind === 'notCompared' ? change.reason : null;
  const isUnsettledOnly = reason === 'depends-on-look-up';
  if (reason !== null && !isUnsettledOnly && reason !== 'population-hole') return change;
  if (!isMeasured(earlier) || !isMeasured(later)) return change;
  const figures = { earlier: figureOf(earlier), later: figureOf(later) };
  if (reason === 'population-hole') return { kind: 'notCompared', reason, figures };
  if (dispersion === null || earlier.interval === null || later.interval === null) {
    return {
      kind: 'notCompared',
      reason: isUnsettledOnly ? 'depends-on-look-up' : 'varies-beyond-chance',
      figures,
    };
  }
  const pairs = pairsByLookUp(earlier, later);
  const [first, ...others] = pairs.map((pair) => widenedRatioLimits(pair, dispersion));
  if (first === undefined) return { kind: 'notCompared', reason: 'varies-beyond-chance', figures };
  const outcome = outcomeOfRatio(first);
  const isOtherMissing = earlier.otherLookUp === null || later.otherLookUp === null;
  const needsOther = isOtherMissing || (isUnsettledOnly && others.length === 0);
  if (needsOther || others.some((limits) => outcomeOfRatio(limits) !== outcome)) {
    return { kind: 'notCompared', reason: 'depends-on-look-up', figures };
  }
  const difference = later.value - earlier.value;
  return {
    kind: 'compared',
    outcome,
    ...figures,
    difference,
    interval: differenceInterval(earlier.value, earlier.interval, later.value, later.interval),
    relative: earlier.value === 0 ? null : difference / earlier.value,
    usual: { limits: first, dispersion },
  };
}

/** The counts of both periods, and those by the other look-up where both are known. */
function pairsByLookUp(earlier: MeasuredObservation, later: MeasuredObservation): CountPair[] {
  const pairOf = (before: Counted, after: Counted): CountPair[] => {
    const [one, other] = [countsOf(before), countsOf(after)];
    return one === null || other === null ? [] : [{ earlier: one, later: other }];
  };
  const [before, after] = [earlier.otherLookUp, later.otherLookUp];
  return [...pairOf(earlier, later), ...(before == null || after == null ? [] : pairOf(before, after))];
}

type Counted = Pick<MeasuredObservation, 'numerator' | 'denominator'>;

function countsOf({ numerator, denominator }: Counted): CountPair['earlier'] | null {
  return numerator === null || denominator === null || denominator <= 0 ? null : { numerator, denominator };
}

function outcomeOfRatio({ lower, upper }: Interval): BenchmarkOutcome {
  return upper < 1 ? 'lower' : lower > 1 ? 'higher' : 'similar';
}

/** Whether the figure by the other look-up is known to differ by more than a tenth. */
function isUnsettled({ alternative }: MeasuredObservation): boolean {
  return alternative !== null;
}

function figureOf({ period, value, numerator }: MeasuredObservation): ChangeFigure {
  return { period, value, numerator };
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
