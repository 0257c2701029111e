/** The finding about one area on the page: computed once, said in the panel, the announcer and the table. */
import type { AreaEntry } from '../data/queries.ts';
import { computeFinding, type Finding } from '../domain/finding.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Peers } from '../domain/observation.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { Measure } from './exploreData.ts';

/** What the figures of a measure are compared with, by name: "the boroughs together", "Southtown". */
function comparatorName(
  measure: Measure,
  borough: GssCode,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
): string {
  switch (measure.comparator) {
    case 'borough':
      return localAuthorityNames.get(borough) ?? borough;
    case null:
      return '';
    default:
      return EXPLORE_WORDS.comparatorNames[measure.comparator];
  }
}

/**
 * @param peers the measured values of all areas of the measure, gathered once for all areas.
 * @returns null when the measure holds nothing for the area.
 */
export function areaFinding(
  measure: Measure,
  area: AreaEntry,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
  peers: Peers,
  release: string,
): Finding | null {
  const observation = measure.observations.get(area.code);
  if (observation === undefined) return null;
  const compared = measure.comparatorFor(area.borough);
  return computeFinding({
    indicator: measure.indicator,
    area: {
      code: area.code,
      name: area.name,
      geography: measure.geography,
      localAuthorityName:
        measure.geography === 'borough' ? null : (localAuthorityNames.get(area.borough) ?? null),
    },
    observation,
    comparator:
      compared === null
        ? null
        : { name: comparatorName(measure, area.borough, localAuthorityNames), observation: compared },
    peers,
    release,
  });
}
