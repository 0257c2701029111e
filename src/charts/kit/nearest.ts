/** Which mark a pointer means: the nearest one within reach. */

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Furthest a pointer may be from a mark and still mean it, in CSS pixels: half a comfortable target. */
export const POINTER_REACH = 24;

/**
 * Index of the mark nearest to the point, or null when none is within `reach`. A plain scan: at 1,719 marks it takes
 * some microseconds, less than keeping an index up to date would.
 */
export function nearest(
  marks: readonly Placed[],
  x: number,
  y: number,
  reach = POINTER_REACH,
): number | null {
  let best: number | null = null;
  let bestSquare = reach * reach;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const square = (mark.x - x) ** 2 + (mark.y - y) ** 2;
    if (square <= bestSquare) {
      best = index;
      bestSquare = square;
    }
  }
  return best;
}
