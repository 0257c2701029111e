/** What a change is called. The one rule for sentences, lists, short forms and the change map. */
import type { ComparedChange } from './change.ts';
import { FEWEST_EVENTS } from './dispersion.ts';

export type ChangeKind = 'lower' | 'higher' | 'unclear' | 'as-before' | 'too-few';

/** A smaller share more or less is called about as before: the same as for full counts side by side (`relativeSize.ts`). */
export const ABOUT_THE_SAME = 0.07;

/** Fewer, more, a change that is no larger than usual, none to speak of, or too few events to tell. */
export function kindOfChange({ earlier, later, outcome, usual, relative }: ComparedChange): ChangeKind {
  const events = (earlier.numerator ?? FEWEST_EVENTS) + (later.numerator ?? 0);
  if (outcome === 'similar' && events < FEWEST_EVENTS) return 'too-few';
  const isClose = relative !== null && Math.abs(relative) < ABOUT_THE_SAME;
  if (isClose && (outcome === 'similar' || usual === null)) return 'as-before';
  return outcome === 'similar' ? 'unclear' : outcome;
}
