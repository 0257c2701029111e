/** How many areas at the end of a measure are not told from all areas together by their interval: a fifth is a place, not a test. */
import { compareWithComparator, isComparable } from './comparison.ts';
import type { EndFifth } from './endFifth.ts';
import { comparisonRule } from './finding.ts';
import type { Geography, GssCode } from './geography.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

export interface TestedMeasure {
  readonly indicator: Pick<Indicator, 'unit' | 'geographies' | 'noInterval' | 'decimals' | 'intervalMethod'>;
  readonly geography: Geography;
  readonly observations: ReadonlyMap<GssCode, Observation>;
  /** The figure of all areas together; null where there is none. */
  readonly together?: Observation | null;
}

/**
 * @param marked areas in the end fifth
 * @returns null where the measure has no interval, or nothing to be told from
 */
export function notClearOf(
  { indicator, geography, observations, together = null }: TestedMeasure,
  fifth: EndFifth['fifth'],
  marked: Iterable<GssCode>,
): number | null {
  if (together === null || indicator.intervalMethod === 'none' || !isComparable(indicator)) return null;
  const rule = comparisonRule(indicator, geography);
  const clear = fifth === 'lowest-fifth' ? 'lower' : 'higher';
  let tested = 0;
  let unclear = 0;
  for (const code of marked) {
    const observation = observations.get(code);
    if (observation === undefined) continue;
    const comparison = compareWithComparator(observation, together, rule);
    if (comparison.kind === 'compared') tested += 1;
    // Two look-ups that differ, or a large hole, leave it open too.
    const isOpen =
      comparison.kind === 'notCompared' &&
      (comparison.reason === 'depends-on-look-up' || comparison.reason === 'population-hole');
    if (isOpen || (comparison.kind === 'compared' && comparison.outcome !== clear)) unclear += 1;
  }
  return tested === 0 ? null : unclear;
}
