/**
 * Measures that come to a period after a relative of theirs was published for it. What is left of a whole without its part is judged with
 * the relative's rows, so these must be those that were published.
 */
import type { Lookups } from '../read/lookups.ts';
import { corrections } from './corrections.ts';
import { publishedRelatives, complementarySuppressionInFamily, type Family } from './families.ts';
import { partnerDefinition } from './partnerIndicator.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { suppress } from './suppress.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import { monthsOf, type Member } from './relations.ts';
import { suppressRolling } from './rolling.ts';

const MOST_NAMED = 10;

export function checkLate(
  family: Family,
  member: Member,
  before: PublishedBefore,
  lookups: Lookups,
  problems: PartnerProblems,
): void {
  const late = new Set(
    member.periods.flatMap(({ period }) => {
      const months = monthsOf(member, period);
      const own = family.earlier.get(member.dataset.id)?.periods.some((one) => one.months === months);
      return own !== true && publishedRelatives(family, member, months).length > 0 ? [months] : [];
    }),
  );
  if (late.size === 0) return;
  const relatives = family.members.filter((one) => one !== member && family.earlier.has(one.dataset.id));
  for (const relative of relatives) {
    const { id } = relative.dataset;
    const published = family.earlier.get(id)?.periods ?? [];
    const lacking = published.find(
      ({ months }) =>
        late.has(months) && !relative.periods.some(({ period }) => monthsOf(relative, period) === months),
    );
    if (lacking !== undefined) {
      problems.add(
        null,
        'period',
        `it is related to ${id}, which was published for ${lacking.period}, and the folder has no rows of ${id} for that period.`,
        `add the rows of ${id} as they were published, so that what is left without its part can be judged.`,
      );
      continue;
    }
    const changed = changedRows(family, relative, before, lookups);
    if (changed.length === 0) continue;
    const named = changed.slice(0, MOST_NAMED).map(({ area, period }) => `${area} in ${period}`);
    problems.add(
      null,
      'numerator',
      `it is related to ${id}, whose rows here are not those that were published (${named.join(', ')}${changed.length > MOST_NAMED ? ' …' : ''}).`,
      `put the rows of ${id} in these periods back as they were in the release that published them.`,
    );
  }
}

function changedRows(family: Family, member: Member, before: PublishedBefore, lookups: Lookups) {
  const { dataset, periods } = member;
  const definition = partnerDefinition(dataset, []);
  const decided = (period: string): ReadonlySet<string> =>
    complementarySuppressionInFamily(family, member, period, lookups);
  const made = (dataset.rolling ? suppressRolling : suppress)(
    periods,
    dataset,
    definition,
    lookups,
    before,
    decided,
  );
  return corrections(made, dataset, definition, before);
}
