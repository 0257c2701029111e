/** Which measures can be drawn in proportion: twice the circle must be twice of something. */
import type { Indicator } from './indicator.ts';

/** Units without a true zero, or whose steps are not of one size. */
const NOT_IN_PROPORTION: readonly Indicator['unit'][] = ['score', 'decile', 'index'];

/** Whether a circle's area may stand for the figure. */
export function canBeCircles({ unit }: Pick<Indicator, 'unit'>): boolean {
  return !NOT_IN_PROPORTION.includes(unit);
}
