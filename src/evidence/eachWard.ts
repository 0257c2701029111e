/** What holds for each ward of a patch that is made of whole ones. */
import { decodePeriod } from '../data/decodeObservations.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { computeFinding, type Finding, type FindingArea, type FindingInput } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { peersOf } from '../domain/observation.ts';
import type { Patch } from './readPatch.ts';

/** One finding a ward, among all wards and beside the comparator said first. */
export function findingsOfEach(
  release: string,
  patch: Patch,
  file: ObservationsFile,
  indicator: Indicator,
  comparator: FindingInput['comparator'],
): readonly Finding[] {
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const all = decodePeriod(file, period, indicator);
  const peers = peersOf(all.values());
  return patch.areas.flatMap(({ code, name }) => {
    const observation = all.get(code);
    if (observation === undefined) return [];
    const area: FindingArea = { code, name, geography: 'ward', localAuthorityName: null };
    return [
      computeFinding({
        indicator,
        area,
        observation,
        comparator: comparator ?? null,
        peers,
        release,
      }),
    ];
  });
}
