/**
 * Whether a count has moved from one period to the next as counts do.
 *
 * The measure is the logarithm of the ratio of the two counts, less what is usual of all areas. Three things move it, and each is
 * allowed for: what all areas have in common (the median), chance (the variance of two Poisson counts, and of rounding where one was
 * published), and what areas differ by beyond chance. The last is estimated from the areas themselves in the two forms that Spiegelhalter
 * describes for institutions (Handling over-dispersion of performance indicators, Quality and Safety in Health Care 2005,
 * 14:347–351): as a factor of the variance, which is how events in clusters behave, such as many episodes of one child; and as a
 * variance that is added, which is how areas behave that really change. Which of the two holds is not known, so the wider counts.
 * He winsorises so that the odd ones do not hide themselves by widening the spread; here the median of the absolute deviations does
 * the same, so that up to half of the areas may be wrong.
 *
 * Three bounds keep it sensible: the common movement is taken to be at most twofold, so that a whole file with a digit too many is
 * seen; the spread is at least a tenth, so that areas that hardly move do not make a ripple stand out, and at most three quarters, so that a
 * tenfold change of a large count is always seen; and where both counts are small nothing is said, because there
 * one person can be the reason.
 */
import { median } from '../../src/domain/aggregate.ts';

export interface Move {
  /** What the result is listed under. */
  readonly key: string;
  readonly before: number;
  readonly after: number;
  /** Where one of the two is a published count: to the nearest multiple of this; else 1. */
  readonly roundedTo: number;
}

export interface UnusualMove {
  readonly direction: 'above' | 'below';
  /** About ten times, or a tenth, of what was to be expected. */
  readonly isTenfold: boolean;
}

/** Fewer areas than this do not show what is usual. */
const LEAST_AREAS = 5;
const SPREAD_OF_FEW = 0.3;
const LEAST_SPREAD = 0.1;
const MOST_SPREAD = 0.75;
const MOST_IN_COMMON = Math.log(2);
/** The larger of the two counts is at least this. */
export const LEAST_COUNT = 50;
/** In standard deviations; with hundreds of areas, chance alone reaches four once in many files. */
const FAR = 4;
const FAR_ENOUGH_FOR_TENFOLD = 2.5;
/** A movement of less than this factor is none to ask about, however steady the other areas are. */
const LEAST_RATIO = Math.log(2.5);
/** Between 6 and 16 times. */
const ABOUT_TENFOLD: readonly [least: number, most: number] = [Math.log(6), Math.log(16)];
/** Half of all deviations from the middle of a normal distribution are smaller. */
const MIDDLE_DEVIATION = 0.6745;

/** @param moves of all areas between the same two periods */
export function unusualMoves(moves: readonly Move[]): ReadonlyMap<string, UnusualMove> {
  const ratios = moves.map((move) => ({ ...move, ...logRatio(move) }));
  const isEnough = moves.length >= LEAST_AREAS;
  const common = isEnough ? (median(ratios.map(({ ratio }) => ratio)) ?? 0) : 0;
  const spread = isEnough ? spreadOf(ratios, common) : SPREAD_OF_FEW;
  const clustering = isEnough ? clusteringOf(ratios, common) : 1;
  const expected = Math.min(MOST_IN_COMMON, Math.max(-MOST_IN_COMMON, common));
  return new Map(
    ratios.flatMap(({ key, before, after, ratio, variance }): [string, UnusualMove][] => {
      if (Math.max(before, after) < LEAST_COUNT) return [];
      const away = ratio - expected;
      const size = Math.abs(away);
      const deviations = size / Math.sqrt(Math.max(variance + spread ** 2, variance * clustering));
      const isTenfold = deviations >= FAR_ENOUGH_FOR_TENFOLD && [away, ratio].some(isAboutTenfold);
      if (!isTenfold && (deviations < FAR || size < LEAST_RATIO)) return [];
      return [[key, { direction: away > 0 ? 'above' : 'below', isTenfold }]];
    }),
  );
}

function isAboutTenfold(ratio: number): boolean {
  const [least, most] = ABOUT_TENFOLD;
  return Math.abs(ratio) >= least && Math.abs(ratio) <= most;
}

interface LogRatio {
  readonly ratio: number;
  readonly variance: number;
}

/** Half a count more on each side keeps a count of 0 in. */
function logRatio({ before, after, roundedTo }: Move): LogRatio {
  const [first, second] = [before + 0.5, after + 0.5];
  const rounding = roundedTo > 1 ? roundedTo ** 2 / 12 / first ** 2 : 0;
  return { ratio: Math.log(second / first), variance: 1 / first + 1 / second + rounding };
}

/** The standard deviation between areas, beyond chance, at which half of the areas deviate by less than half of a normal distribution do. */
function spreadOf(ratios: readonly LogRatio[], middle: number): number {
  const isTooWide = (spread: number): boolean => middleDeviation(ratios, middle, spread) < MIDDLE_DEVIATION;
  let [least, most] = [LEAST_SPREAD, MOST_SPREAD];
  if (isTooWide(least)) return least;
  for (let step = 0; step < 30; step += 1) {
    const middleOfBoth = (least + most) / 2;
    if (isTooWide(middleOfBoth)) most = middleOfBoth;
    else least = middleOfBoth;
  }
  return most;
}

/** By how much chance is wider than for events that have nothing to do with each other, if nothing else moved the areas. */
function clusteringOf(ratios: readonly LogRatio[], middle: number): number {
  return Math.max(1, middleDeviation(ratios, middle, 0) / MIDDLE_DEVIATION) ** 2;
}

/** The median of the absolute deviations, in standard deviations of chance and a spread. */
function middleDeviation(ratios: readonly LogRatio[], middle: number, spread: number): number {
  const deviations = ratios.map(
    ({ ratio, variance }) => Math.abs(ratio - middle) / Math.sqrt(variance + spread ** 2),
  );
  return median(deviations) ?? 0;
}
