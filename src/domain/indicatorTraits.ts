/** What follows from the short form of an indicator: where it is drawn, and whom its rate may mislead about. */
import type { Indicator } from './indicator.ts';

/** Whether people who come to a ward from elsewhere can make its rate look high: they are in no population it is worked out for. */
export function isVisitorRate({ unit, caveats }: Pick<Indicator, 'unit' | 'caveats'>): boolean {
  return unit === 'per-1000-residents' || caveats.includes('resident-rate-city-centre');
}

/** Whether any level of the indicator is drawn as a map. */
export function isMapped(indicator: Indicator): boolean {
  return Object.values(indicator.geographies).some(({ breaks }) => breaks !== null);
}
