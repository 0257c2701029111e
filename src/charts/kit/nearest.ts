/** Which mark a pointer means: the nearest one within reach. */
import { least } from 'd3-array';

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Furthest a pointer may be from a mark and still mean it, in CSS pixels: half a comfortable target. */
export const POINTER_REACH = 24;

/**
 * The mark nearest to the point, or null when none is within `reach`. A plain scan: at 1,719 marks it takes some
 * microseconds, less than keeping an index up to date would.
 */
export function nearest<Mark extends Placed>(
  marks: readonly Mark[],
  x: number,
  y: number,
  reach = POINTER_REACH,
): Mark | null {
  const distance = (mark: Placed) => Math.hypot(mark.x - x, mark.y - y);
  const mark = least(marks, distance);
  return mark !== undefined && distance(mark) <= reach ? mark : null;
}
