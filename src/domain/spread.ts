/** Spread: how the figures of all areas of one level lie, for a chart that shows one area among them. */
import { FEWEST_PEERS_FOR_QUINTILE, quintileOf } from './quintiles.ts';

export interface Spread {
  /** Number of areas with a figure. */
  readonly count: number;
  readonly least: number;
  readonly most: number;
  /**
   * Four rising values that part the fifths of `comparison.ts`, each midway between the last figure of one fifth and the
   * first of the next; null when there are too few areas for fifths.
   */
  readonly fifths: readonly [number, number, number, number] | null;
}

/** @returns null when there are no values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const placed = sorted.map((value) => ({ value, fifth: quintileOf(value, values) }));
  const breakAfter = (fifth: number): number => {
    const last = placed.findLast((place) => place.fifth <= fifth)?.value ?? least;
    const first = placed.find((place) => place.fifth > fifth)?.value ?? most;
    return (last + first) / 2;
  };
  return {
    count: values.length,
    least,
    most,
    fifths:
      values.length < FEWEST_PEERS_FOR_QUINTILE
        ? null
        : [breakAfter(1), breakAfter(2), breakAfter(3), breakAfter(4)],
  };
}
