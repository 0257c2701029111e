/** Which of a partner's route lines are drawn. */
import type { Route, StepTogether } from '../data/schema.ts';

const kept = new WeakMap<StepTogether, { day: string; routes: readonly Route[] }>();

/** @param day the release's day of publication: a route that had ended by then is listed but not drawn */
export function walkedRoutes(file: StepTogether, day: string): readonly Route[] {
  const known = kept.get(file);
  if (known?.day === day) return known.routes;
  const routes = (file.routes ?? []).filter(({ validTo }) => validTo === null || validTo >= day);
  kept.set(file, { day, routes });
  return routes;
}
