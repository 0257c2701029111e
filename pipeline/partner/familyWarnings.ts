/** What it costs that measures are protected together: for the person who chooses what to publish beside what. */
import type { Lookups } from '../read/lookups.ts';
import { publishedRelatives, complementarySuppressionInFamily, type Family } from './families.ts';
import { coveredLocalAuthorities, withheldIn } from './suppress.ts';
import { monthsOf, type Member } from './relations.ts';

/** A line for each period that no earlier release shows. */
export function familyWarnings(family: Family, member: Member, lookups: Lookups): readonly string[] {
  const { dataset, periods } = member;
  const { id } = dataset;
  const decided = new Set(family.earlier.get(id)?.periods.map(({ months }) => months));
  const others = family.members.flatMap((one) => (one === member ? [] : [one.dataset.id]));
  return periods.flatMap((covered) => {
    const months = monthsOf(member, covered.period);
    if (decided.has(months)) return [];
    const areas = [...covered.areas].flatMap(([area, counts]) => (counts === null ? [] : [area]));
    const together = complementarySuppressionInFamily(family, member, covered.period, lookups);
    const alone = withheldIn(coveredLocalAuthorities(covered, dataset, lookups), dataset);
    const shown = (withheld: ReadonlySet<string>): number =>
      areas.filter((area) => !withheld.has(area)).length;
    if (shown(together) === shown(alone)) return [];
    const late = publishedRelatives(family, member, months);
    const why =
      late.length > 0
        ? `it comes after ${late.map((one) => one.id).join(', ')}, and is shown only where that withheld nothing and nothing is small`
        : `without ${others.join(', ')} beside it, it would be ${shown(alone)}`;
    return [`${id}, ${covered.period}: ${shown(together)} of ${areas.length} areas are shown; ${why}.`];
  });
}
