/** Comparison of one figure with a comparator, and its place among its peers. Never a rank number. */
import { widenedInterval } from './dispersion.ts';
import type { Indicator } from './indicator.ts';
import {
  hasLargeHole,
  isMeasured,
  type Interval,
  type MeasuredObservation,
  type Observation,
  type OtherLookUp,
  type Peers,
} from './observation.ts';
import { relativeSize, type RelativeSize } from './relativeSize.ts';

/** Against the comparator's value, by the 95% interval. "Better" and "worse" are not said. */
export type Verdict = 'lower' | 'similar' | 'higher';

export type NotComparedReason =
  /** The area's own figure is not there. */
  | 'absent'
  | 'no-comparator'
  | 'comparator-absent'
  /** The area is its own comparator. */
  | 'same-area'
  | 'different-period'
  | 'no-interval'
  /** The figure hangs on how neighbourhoods are assigned to wards. */
  | 'depends-on-look-up'
  /** More than a tenth of the residents live where no usable rows are held. */
  | 'population-hole';

export type Comparison =
  | {
      readonly kind: 'compared';
      readonly verdict: Verdict;
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
  const isSettled = other === undefined || (other !== null && sayingOf(other) === sayingOf(outcome));
  return isSettled ? outcome : notCompared('depends-on-look-up');
}

type Outcome = Exclude<Comparison, { kind: 'notCompared' }>;
type FigureOfLookUp = Pick<OtherLookUp, 'value' | 'interval'>;

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
  const verdict = verdictBy(
    dispersion === null ? interval : widenedInterval(value, interval, dispersion),
    comparatorValue,
  );
  const isBeyondChance = verdict === 'similar' && verdictBy(interval, comparatorValue) !== 'similar';
  return { kind: 'compared', verdict, comparatorValue, ...(isBeyondChance ? { beyondChance: true } : {}) };
}

function verdictBy({ lower, upper }: Interval, value: number): Verdict {
  return upper < value ? 'lower' : lower > value ? 'higher' : 'similar';
}

function sayingOf(outcome: Outcome): string | null {
  return outcome.kind === 'compared' ? outcome.verdict : outcome.size;
}

function notCompared(reason: NotComparedReason): Comparison {
  return { kind: 'notCompared', reason };
}

/** Fifths of the areas of one level by their figures, lowest first. */
export const BANDS = [
  'lowest-fifth',
  'second-lowest-fifth',
  'middle-fifth',
  'second-highest-fifth',
  'highest-fifth',
] as const;
export type Band = (typeof BANDS)[number];
export type Fifth = 1 | 2 | 3 | 4 | 5;

/**
 * With fewer peers a fifth would be a rank in disguise (of seven boroughs it holds one or two), so no band is given.
 * Our own choice: at least four areas in each fifth.
 */
export const FEWEST_PEERS_FOR_BAND = 20;

/**
 * The fifth, 1 lowest to 5 highest, in which `value` stands among `values` (itself included). Equal values share the
 * fifth of the middle of their places.
 * @throws RangeError when `values` is empty.
 */
export function fifthOf(value: number, values: readonly number[]): Fifth {
  if (values.length === 0) throw new RangeError('A fifth needs values to be a fifth of.');
  let below = 0;
  let equal = 0;
  for (const other of values) {
    if (other < value) below += 1;
    else if (other === value) equal += 1;
  }
  const share = (below + equal / 2) / values.length;
  return Math.min(5, Math.max(1, Math.floor(share * 5) + 1)) as Fifth;
}

/**
 * The band of `value` among `values`.
 * @returns null when there are too few peers for one, or when more than a fifth of them have this very value: of 68 wards
 * at 0% none is in a fifth of its own.
 */
export function bandOf(value: number, values: readonly number[]): Band | null {
  if (values.length < FEWEST_PEERS_FOR_BAND) return null;
  if (values.filter((other) => other === value).length > values.length / BANDS.length) return null;
  return BANDS[fifthOf(value, values) - 1] ?? null;
}

/**
 * The bands that a figure may stand in among those of its level: one, or two where the two ways of assigning neighbourhoods
 * to wards give different ones, or a large hole in the data would. Null stands for no band (`bandOf`, `noFifth`); an absent
 * figure has none at all.
 */
export function possibleBands(observation: Observation, peers: Peers): readonly (Band | null)[] {
  if (!isMeasured(observation)) return [];
  const { value, hole = 0, noFifth } = observation;
  const [figure, other] = figuresByLookUp(observation);
  const bands = [
    ...(figure == null ? [] : [bandOf(figure.value, peers.values)]),
    ...(other === undefined ? [] : [other === null ? null : bandOf(other.value, peers.byOtherLookUp)]),
    // Without those who live in a large hole the figure is as much higher.
    ...(hasLargeHole(observation) ? [bandOf(value / (1 - hole), peers.values)] : []),
    ...(noFifth === true ? [null] : []),
  ];
  return [...new Set(bands)];
}

/**
 * The band of a figure among those of its level: the one rule for every page, file and story. A figure that hangs on the
 * ward look-up has a band only when both look-ups give the same one.
 */
export function bandOfObservation(observation: Observation, peers: Peers): Band | null {
  const [band = null, ...others] = possibleBands(observation, peers);
  return others.length === 0 ? band : null;
}

/** Whether a figure may be set beside that of another kind of area: a number of people says nothing beside a larger area's. */
export function isComparable({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit !== 'count';
}
