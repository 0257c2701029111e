/** Comparison of one figure with a comparator, and its place among its peers. Never a rank number. */
import type { Indicator } from './indicator.ts';
import { isMeasured, type Observation } from './observation.ts';

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
  | 'depends-on-look-up';

export type Comparison =
  | { readonly kind: 'compared'; readonly verdict: Verdict; readonly comparatorValue: number }
  | { readonly kind: 'notCompared'; readonly reason: NotComparedReason };

/**
 * Compare a figure with a comparator of the same indicator and period: `similar` when the figure's 95% interval holds the
 * comparator's value, ends included. The comparator is taken as fixed, as is usual in public health profiles.
 */
export function compareWithComparator(observation: Observation, comparator: Observation | null): Comparison {
  if (!isMeasured(observation)) return notCompared('absent');
  if (comparator === null) return notCompared('no-comparator');
  if (comparator.area === observation.area) return notCompared('same-area');
  if (!isMeasured(comparator)) return notCompared('comparator-absent');
  if (comparator.period !== observation.period) return notCompared('different-period');
  if (observation.alternative !== null) return notCompared('depends-on-look-up');
  const { interval } = observation;
  if (interval === null) return notCompared('no-interval');
  const { value } = comparator;
  const verdict = interval.upper < value ? 'lower' : interval.lower > value ? 'higher' : 'similar';
  return { kind: 'compared', verdict, comparatorValue: value };
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
 * to wards give different ones. Null stands for no band (`bandOf`); an absent figure has none at all.
 */
export function possibleBands(
  observation: Observation,
  peerValues: readonly number[],
): readonly (Band | null)[] {
  if (!isMeasured(observation)) return [];
  const { value, alternative } = observation;
  const bands = [value, alternative ?? value].map((figure) => bandOf(figure, peerValues));
  return [...new Set(bands)];
}

/**
 * The band of a figure among those of its level: the one rule for every page, file and story. A figure that hangs on the
 * ward look-up has a band only when both look-ups give the same one.
 */
export function bandOfObservation(observation: Observation, peerValues: readonly number[]): Band | null {
  const [band = null, ...others] = possibleBands(observation, peerValues);
  return others.length === 0 ? band : null;
}

/** Whether a figure may be set beside that of another kind of area: a number of people says nothing beside a larger area's. */
export function isComparable({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit !== 'count';
}
