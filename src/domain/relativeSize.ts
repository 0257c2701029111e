/**
 * How large one figure is beside another, for words: "more than twice". For full counts (a census), whose difference is a fact
 * and needs no test. Our own thresholds, each with room, so that the words are true of the figures as they are shown too.
 */

export const RELATIVE_SIZES = [
  'less-than-a-quarter',
  'less-than-half',
  'about-half',
  'about-a-third-lower',
  'about-a-quarter-lower',
  'a-little-lower',
  'about-the-same',
  'a-little-higher',
  'about-a-quarter-higher',
  'about-a-third-higher',
  'about-half-as-high-again',
  'nearly-twice',
  'about-twice',
  'more-than-twice',
  'about-three-times',
  'more-than-three-times',
  'more-than-four-times',
  'more-than-five-times',
] as const;
/** `lower` and `higher`: by how much is not settled. */
export type RelativeSize = (typeof RELATIVE_SIZES)[number] | 'lower' | 'higher';

/** Up to which ratio each size goes, in the order of `RELATIVE_SIZES`; the last has no end. */
const ENDS: readonly number[] = [
  0.24, 0.45, 0.55, 0.705, 0.8, 0.93, 1.07, 1.2, 1.295, 1.4, 1.6, 1.93, 2.07, 2.9, 3.1, 4.1, 5.1,
];

/** With fewer units of the last digit shown, a ratio of two figures is a ratio of roundings. */
const LEAST_SHOWN_UNITS = 10;

/**
 * The size of `value` beside `comparator`, both in the unit of the indicator.
 * @param decimals with which they are shown
 * @returns null where the comparator is too small, as shown, for a ratio to mean anything
 */
export function relativeSize(value: number, comparator: number, decimals: number): RelativeSize | null {
  if (comparator * 10 ** decimals < LEAST_SHOWN_UNITS || value < 0) return null;
  const ratio = value / comparator;
  const index = ENDS.findIndex((end) => ratio <= end);
  return RELATIVE_SIZES[index === -1 ? ENDS.length : index] ?? null;
}

/** The side of the comparator on which a figure of this size lies; null where it is about the same, or the size is not known. */
export function sideOf(size: RelativeSize | null): 'lower' | 'higher' | null {
  if (size === null || size === 'about-the-same') return null;
  if (size === 'lower' || size === 'higher') return size;
  return RELATIVE_SIZES.indexOf(size) < RELATIVE_SIZES.indexOf('about-the-same') ? 'lower' : 'higher';
}
