import type { Comparator } from '../charts/chartRow.ts';
import { isMeasured } from '../domain/observation.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { Measure } from './exploreData.ts';

/** The one figure all areas are compared with; none when each is compared with its own borough. */
export function commonComparators(measure: Measure): readonly Comparator[] {
  const { comparator } = measure;
  if (comparator === null || comparator === 'borough') return [];
  const observation = measure.comparatorFor(null);
  return isMeasured(observation)
    ? [{ name: EXPLORE_WORDS.comparatorTitles[comparator], value: observation.value }]
    : [];
}
