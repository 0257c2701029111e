/** The fifth in which a figure stands among those of its level: never a rank number. */
import { figuresByLookUp } from './comparison.ts';
import type { Indicator } from './indicator.ts';
import { hasLargeHole, isMeasured, type Observation, type Peers } from './observation.ts';

/** Fifths of the areas of one level by their figures, lowest first. */
export const QUINTILES = [
  'lowest-fifth',
  'second-lowest-fifth',
  'middle-fifth',
  'second-highest-fifth',
  'highest-fifth',
] as const;
export type Quintile = (typeof QUINTILES)[number];
export type QuintileRange = 1 | 2 | 3 | 4 | 5;

/**
 * With fewer peers a fifth would be a rank in disguise (of ten areas it holds one or two), so no band is given.
 * Our own choice: at least four areas in each fifth.
 */
export const FEWEST_PEERS_FOR_QUINTILE = 20;

/** Whether figures of a measure can be parted into fifths: of ten steps one is shared by more areas than a fifth holds. */
export function canHaveFifths({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit !== 'decile';
}

/** How many of `values` are lower than `value`, and how many the same. */
function placeAmong(
  value: number,
  values: readonly number[],
): { readonly below: number; readonly equal: number } {
  let below = 0;
  let equal = 0;
  for (const other of values) {
    if (other < value) below += 1;
    else if (other === value) equal += 1;
  }
  return { below, equal };
}

/**
 * The fifth, 1 lowest to 5 highest, in which `value` stands among `values` (itself included). Equal values share the
 * fifth of the middle of their places.
 * @throws RangeError when `values` is empty.
 */
export function quintileOf(value: number, values: readonly number[]): QuintileRange {
  if (values.length === 0) throw new RangeError('A fifth needs values to be a fifth of.');
  const { below, equal } = placeAmong(value, values);
  const share = (below + equal / 2) / values.length;
  return Math.min(5, Math.max(1, Math.floor(share * 5) + 1)) as QuintileRange;
}

/**
 * The band of `value` among `values`.
 * @returns null when there are too few peers for one, or when more than a fifth of them have this very value: of 68 wards
 * at 0% none is in a fifth of its own.
 */
export function quintileOfValue(value: number, values: readonly number[]): Quintile | null {
  if (values.length < FEWEST_PEERS_FOR_QUINTILE) return null;
  if (placeAmong(value, values).equal > values.length / QUINTILES.length) return null;
  return QUINTILES[quintileOf(value, values) - 1] ?? null;
}

/**
 * The bands that a figure may stand in among those of its level: one, or two where the two ways of assigning neighbourhoods
 * to wards give different ones, or a large hole in the data would. Null stands for no band (`quintileOfValue`, `noFifth`); an absent
 * figure has none at all.
 */
export function possibleQuintiles(observation: Observation, peers: Peers): readonly (Quintile | null)[] {
  if (!isMeasured(observation)) return [];
  const { value, hole = 0, noFifth } = observation;
  const [figure, other] = figuresByLookUp(observation);
  const quintiles = [
    ...(figure == null ? [] : [quintileOfValue(figure.value, peers.values)]),
    ...(other === undefined
      ? []
      : [other === null ? null : quintileOfValue(other.value, peers.byApportionedEstimate)]),
    // Without those who live in a large hole the figure is as much higher.
    ...(hasLargeHole(observation) ? [quintileOfValue(value / (1 - hole), peers.values)] : []),
    ...(noFifth === true ? [null] : []),
  ];
  return [...new Set(quintiles)];
}

/**
 * The band of a figure among those of its level: the one rule for every page, file and story. A figure that depends on the
 * ward look-up has a band only when both look-ups give the same one.
 */
export function quintileOfObservation(observation: Observation, peers: Peers): Quintile | null {
  const [band = null, ...others] = possibleQuintiles(observation, peers);
  return others.length === 0 ? band : null;
}
