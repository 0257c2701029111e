/**
 * How large one figure is beside another, for words: "more than twice". For full counts (a census), whose difference is a fact
 * and needs no test. Our own thresholds, each with room, so that the words are true of the figures as they are shown too.
 */

const RELATIVE_SIZES = [
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

/** Sizes that are true of every larger figure as well, or of every smaller one. */
const AT_LEAST: readonly RelativeSize[] = [
  'more-than-twice',
  'more-than-three-times',
  'more-than-four-times',
  'more-than-five-times',
];
const AT_MOST: readonly RelativeSize[] = ['less-than-half', 'less-than-a-quarter'];

/**
 * A size that is true of two figures beside the same comparator: "more than twice" of twice and of three times as much; the side
 * where no size is; null where they do not lie on one side.
 */
export function sharedSize(one: RelativeSize | null, other: RelativeSize | null): RelativeSize | null {
  if (one === null || other === null) return null;
  const [side, otherSide] = [sideOf(one), sideOf(other)];
  if (side === null || side !== otherSide) return null;
  const nearer = distanceOf(one) <= distanceOf(other) ? one : other;
  const bounds = side === 'higher' ? AT_LEAST : AT_MOST;
  return bounds.findLast((bound) => distanceOf(bound) <= distanceOf(nearer)) ?? side;
}

function sideOf(size: RelativeSize): 'lower' | 'higher' | null {
  if (size === 'about-the-same') return null;
  if (size === 'lower' || size === 'higher') return size;
  return RELATIVE_SIZES.indexOf(size) < MIDDLE ? 'lower' : 'higher';
}

const MIDDLE = RELATIVE_SIZES.indexOf('about-the-same');

/** How many steps a size is from "about the same". */
function distanceOf(size: RelativeSize): number {
  return size === 'lower' || size === 'higher' ? 0 : Math.abs(RELATIVE_SIZES.indexOf(size) - MIDDLE);
}
