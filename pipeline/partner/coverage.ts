/** How much of a partner's measure is shown, in words for the person who publishes it. */
import type { GssCode } from '../../src/domain/geography.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { areasOf, type FigureTable } from '../figures/figureTable.ts';
import type { Lookups } from '../read/lookups.ts';

export const LONGER_FROM_THE_BEGINNING =
  'Use longer periods from the beginning (several years in one, if none of these years was published before), count by a coarser level, or agree another strength with the data owner: docs/disclosure-control.md compares them.';

function localAuthorityOf(area: GssCode, { wards, lsoas }: Lookups): GssCode {
  return wards.get(area)?.borough ?? lsoas.get(area)?.borough ?? area;
}

/** How many figures of a level are shown, withheld and missing, all periods together. */
export function coverage(
  table: FigureTable,
  level: 'lsoa' | 'ward' | 'borough' | 'region' | 'wider-region' | 'england',
  lookups: Lookups,
): string {
  let [measured, withheld, absent] = [0, 0, 0];
  const outside = new Set<string>();
  for (const period of table.periods(level)) {
    const areas = areasOf(lookups, level);
    for (const borough of new Set(areas.map((area) => localAuthorityOf(area, lookups)))) {
      const own = areas.filter((area) => localAuthorityOf(area, lookups) === borough);
      const states = own.map((area) => table.get(level, period, area).status);
      measured += states.filter((status) => status === 'measured').length;
      withheld += states.filter((status) => status === 'suppressed').length;
      const without = states.filter((status) => status !== 'measured' && status !== 'suppressed').length;
      const name = lookups.boroughs.get(borough)?.name;
      // A borough that is not in the file at all is no gap in the file.
      if (name === undefined || without < own.length) absent += without;
      else outside.add(name);
    }
  }
  if (measured > 0) {
    const uncovered =
      outside.size === 0 ? '' : `; without any figure in one period or more: ${[...outside].join(', ')}`;
    return `${measured} published, ${withheld} withheld, ${absent} not collected${uncovered}`;
  }
  return withheld === 0
    ? `not made, because some ${PLACE_WORDS.authority.many} are not covered`
    : `not made, because too few figures could be shown once small counts are withheld, and with them those that would give one back. ${LONGER_FROM_THE_BEGINNING}`;
}
