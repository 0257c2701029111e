/** Comparison of one figure with a comparator, and its place among its peers. Never a rank number. */
import { widenedInterval } from './dispersion.ts';
import type { Indicator } from './indicator.ts';
import {
  hasLargeHole,
  isMeasured,
  type Interval,
  type MeasuredObservation,
  type Observation,
  type ApportionedEstimate,
} from './observation.ts';
import { relativeSize, sharedSize, type RelativeSize } from './relativeSize.ts';

/** Against the comparator's value, by the 95% interval. "Better" and "worse" are not said. */
export type BenchmarkOutcome = 'lower' | 'similar' | 'higher';

export type NotComparedReason =
  /** The area's own figure is not there. */
  | 'absent'
  | 'no-comparator'
  | 'comparator-absent'
  /** The area is its own comparator. */
  | 'same-area'
  | 'different-period'
  | 'no-interval'
  /** The figure depends on how neighbourhoods are assigned to wards. */
  | 'depends-on-look-up'
  /** More than a tenth of the residents live where no usable rows are held. */
  | 'population-hole';

export type Comparison =
  | {
      readonly kind: 'compared';
      readonly outcome: BenchmarkOutcome;
      readonly comparatorValue: number;
      /** `similar` only because areas of this level move by more than chance: chance alone would have called it different. */
      readonly beyondChance?: true;
    }
  /** A full count, beside which a comparator is a fact and no test; no size where the comparator is too small for one. */
  | { readonly kind: 'fullCount'; readonly size: RelativeSize | null; readonly comparatorValue: number }
  | { readonly kind: 'notCompared'; readonly reason: NotComparedReason };

/** How figures of a measure are compared at a level. */
export interface ComparisonRule {
  /** The measure's dispersion at the level (`dispersion.ts`); null where it is not known or plain limits are right. */
  readonly dispersion: number | null;
  /** Everybody was counted, and no sample was drawn. */
  readonly isFullCount: boolean;
  /** With which the figures are shown. */
  readonly decimals: number;
}

const PLAIN: ComparisonRule = { dispersion: null, isFullCount: false, decimals: 1 };

/**
 * Compare a figure with a comparator of the same indicator and period: `similar` when the figure's 95% interval, widened by the
 * measure's dispersion, holds the comparator's value, ends included. The comparator is taken as fixed, as is usual in public
 * health profiles. A ward's figure has an outcome only when both ways of assigning neighbourhoods to wards give the same one.
 */
export function compareWithComparator(
  observation: Observation,
  comparator: Observation | null,
  rule: ComparisonRule = PLAIN,
): Comparison {
  if (!isMeasured(observation)) return notCompared('absent');
  if (comparator === null) return notCompared('no-comparator');
  if (comparator.area === observation.area) return notCompared('same-area');
  if (!isMeasured(comparator)) return notCompared('comparator-absent');
  if (comparator.period !== observation.period) return notCompared('different-period');
  if (hasLargeHole(observation)) return notCompared('population-hole');
  const outcomes = figuresByLookUp(observation).map((figure) =>
    figure === null ? null : outcomeOf(figure, comparator.value, rule),
  );
  const [outcome, other] = outcomes;
  if (outcome === undefined || outcome === null) return notCompared('no-interval');
  if (other === undefined) return outcome;
  return (other === null ? null : sharedOutcome(outcome, other)) ?? notCompared('depends-on-look-up');
}

/** What both look-ups say: the same outcome, or a size that is true of both full counts; null where they say different things. */
function sharedOutcome(outcome: Outcome, other: Outcome): Outcome | null {
  if (outcome.kind === 'compared') {
    return other.kind === 'compared' && outcome.outcome === other.outcome ? outcome : null;
  }
  if (other.kind === 'compared') return null;
  if (outcome.size === other.size) return outcome;
  const size = sharedSize(outcome.size, other.size);
  return size === null ? null : { ...outcome, size };
}

type Outcome = Exclude<Comparison, { kind: 'notCompared' }>;
type FigureOfLookUp = Pick<ApportionedEstimate, 'value' | 'interval'>;

/**
 * The figure, and what it would be by the other look-up where that is held: null where there it has none. A release that knows
 * the other figure of a ward only where it differs by more than a tenth, without its interval, settles nothing there.
 */
export function figuresByLookUp(observation: MeasuredObservation): readonly (FigureOfLookUp | null)[] {
  const { alternative, otherLookUp } = observation;
  if (otherLookUp !== undefined) return [observation, otherLookUp];
  return alternative === null ? [observation] : [observation, { value: alternative, interval: null }];
}

function outcomeOf(
  { value, interval }: FigureOfLookUp,
  comparatorValue: number,
  { dispersion, isFullCount, decimals }: ComparisonRule,
): Outcome | null {
  if (isFullCount) {
    return { kind: 'fullCount', size: relativeSize(value, comparatorValue, decimals), comparatorValue };
  }
  if (interval === null) return null;
  const outcome = outcomeBy(
    dispersion === null ? interval : widenedInterval(value, interval, dispersion),
    comparatorValue,
  );
  const isBeyondChance = outcome === 'similar' && outcomeBy(interval, comparatorValue) !== 'similar';
  return { kind: 'compared', outcome, comparatorValue, ...(isBeyondChance ? { beyondChance: true } : {}) };
}

function outcomeBy({ lower, upper }: Interval, value: number): BenchmarkOutcome {
  return upper < value ? 'lower' : lower > value ? 'higher' : 'similar';
}

function notCompared(reason: NotComparedReason): Comparison {
  return { kind: 'notCompared', reason };
}

/** Whether a figure may be set beside that of another kind of area: a number of people says nothing beside a larger area's. */
export function isComparable({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit !== 'count';
}
