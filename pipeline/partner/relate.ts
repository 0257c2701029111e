/** The checks of a folder that need all of its data sets, and what was published before. */
import type { Problem } from '../report.ts';
import { checkLate } from './checkLate.ts';
import { checkRelations, type Relations } from './checkRelations.ts';
import { checkRolling, type CellsOfLocalAuthority } from './checkRolling.ts';
import { linkedCells } from './families.ts';
import { familyWarnings } from './familyWarnings.ts';
import { PartnerProblems } from './partnerFile.ts';
import { partsOfYears } from './partsOfYears.ts';
import type { Surroundings } from './readPartner.ts';
import { monthsOf, type Member } from './relations.ts';

/** What only shows when all data sets of the folder are seen together, and beside what was published before. */
export function relate(
  members: readonly Member[],
  { gazetteer: { lookups }, before }: Pick<Surroundings, 'gazetteer' | 'before'>,
  problems: Problem[],
): Relations {
  const relations = checkRelations(members, before, lookups, problems);
  const costs: string[] = [];
  for (const member of members) {
    const { dataset, file, periods } = member;
    const found = new PartnerProblems(file);
    const family = relations.families.get(dataset.id);
    const months = (period: string): string => monthsOf(member, period);
    partsOfYears(periods, dataset, lookups, found);
    if (dataset.rolling) {
      const cells: CellsOfLocalAuthority | undefined =
        family && (({ borough }, period) => linkedCells(family, months(period), borough.code, lookups));
      checkRolling(periods, dataset, lookups, before, found, cells);
    }
    if (family !== undefined) {
      checkLate(family, member, before, lookups, found);
      costs.push(...familyWarnings(family, member, lookups));
    }
    problems.push(...found.inOrder());
  }
  return { ...relations, warnings: [...relations.warnings, ...costs] };
}
