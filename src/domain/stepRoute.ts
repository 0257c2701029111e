/** StepRoute: when a route of the programme that a partner supplied is walked. */

export type RouteState = 'walked' | 'ended' | 'to-come';

export interface RouteDays {
  /** Days as `2026-09-01`. */
  readonly validFrom: string;
  /** Null: no end is planned. */
  readonly validTo: string | null;
}

/** How a route stands to a day: one that is not walked on the release's day of publication is listed and not drawn. */
export function routeState({ validFrom, validTo }: RouteDays, day: string): RouteState {
  if (validTo !== null && validTo < day) return 'ended';
  return validFrom > day ? 'to-come' : 'walked';
}
