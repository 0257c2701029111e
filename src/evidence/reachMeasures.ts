/** The measures by whose fifths an organisation's people are compared with residents. */
import type { Catalogue } from '../data/schema.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import type { Indicator } from '../domain/indicator.ts';

/** Violence first: where only one table can be told it is that one. */
const REACH_MEASURES = [LEADING_MEASURE, 'imd-score'] as const;

/** @returns null where the release does not have both for neighbourhoods */
export function reachMeasures({ indicators }: Catalogue): readonly [Indicator, Indicator] | null {
  const [first, second] = REACH_MEASURES.map((id) =>
    indicators.find((one) => one.id === id && one.geographies.lsoa !== undefined),
  );
  return first === undefined || second === undefined ? null : [first, second];
}
