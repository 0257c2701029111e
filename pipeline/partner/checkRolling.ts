/** What of a partner's quarters or half-years cannot go on from what earlier releases have published of the measure. */
import { stillHidden, type CountCell } from '../../src/domain/disclosure.ts';
import { periodsOverlap } from '../../src/domain/period.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { cellsOf, coveredLocalAuthorities, ruleOf } from './suppress.ts';
import { periodsPublished, stretchesPublished, type PublishedBefore } from './publishedBefore.ts';
import { levelCodes, rollingPeriods, withoutCounts } from './rolling.ts';
import { rollingRecordPath, type Stretch } from './rollingRecord.ts';
import type { CoveredPeriod } from './wardsForward.ts';

/** Whether earlier releases have published a measure in rolling periods. */
export function wasRolling(before: PublishedBefore, indicator: string): boolean {
  const periods = periodsPublished(before, indicator);
  return (
    stretchesPublished(before, indicator).length > 0 ||
    periods.some((one, at) => periods.slice(at + 1).some((other) => periodsOverlap(one, other)))
  );
}

/** What can be read off the figures of a borough's wards; more than its own counts where it has relatives. */
export type CellsOfLocalAuthority = (
  borough: ReturnType<typeof coveredLocalAuthorities>[number],
  period: string,
) => readonly CountCell[];

export function checkRolling(
  stretches: readonly CoveredPeriod[],
  dataset: Dataset,
  lookups: Lookups,
  before: PublishedBefore,
  problems: PartnerProblems,
  cellsIn: CellsOfLocalAuthority = (borough) => cellsOf(borough, dataset),
): void {
  if (!recordHolds(dataset, lookups, before, problems)) return;
  const earlier = stretchesPublished(before, dataset.id);
  if (rollingPeriods(stretches).length === 0) {
    problems.add(
      null,
      'period',
      'there are no twelve months in a row to publish.',
      'give four quarters, or two half-years, that follow one another; or take "rolling" out of dataset.json.',
    );
  }
  const shifted = stretches.find(({ period }) =>
    earlier.some((one) => one.period !== period && periodsOverlap(one.period, period)),
  );
  if (shifted !== undefined) {
    problems.add(
      null,
      'period',
      `${shifted.period} is not one of the stretches of which earlier releases have made their periods, and overlaps with them.`,
      `go on with ${earlier.map(({ period }) => period).join(', ')}, and what follows.`,
    );
    return;
  }
  for (const stretch of stretches) {
    const decided = earlier.find(({ period }) => period === stretch.period);
    if (decided !== undefined) checkDecided(stretch, decided, dataset, lookups, problems, cellsIn);
  }
}

/** Whether the record of what earlier releases withhold is whole, and of the areas of now. */
function recordHolds(
  dataset: Dataset,
  lookups: Lookups,
  before: PublishedBefore,
  problems: PartnerProblems,
): boolean {
  const codes = levelCodes(dataset, lookups).join();
  const earlier = stretchesPublished(before, dataset.id).map(({ period }) => ({ period, areas: new Map() }));
  const recorded = new Set(rollingPeriods(earlier).map(({ period }) => period));
  const lacking = periodsPublished(before, dataset.id).find((period) => !recorded.has(period));
  const [oldest] = before.releases.filter((release) => release.indicator(dataset.id) !== null).slice(-1);
  if (lacking !== undefined) {
    problems.add(
      null,
      'period',
      `the record of what earlier releases withhold in the stretches of ${lacking} is incomplete.`,
      `restore the earlier releases as they were published, ${rollingRecordPath(oldest?.id ?? '…', dataset.id)} among them.`,
    );
    return false;
  }
  const other = before.releases.find((release) => {
    const areas = release.rolling(dataset.id)?.areas;
    return areas !== undefined && [...areas].sort().join() !== codes;
  });
  if (other === undefined) return true;
  problems.add(
    null,
    'area_code',
    `the areas are not those of release ${other.id}, which has published this measure in rolling periods.`,
    'begin a new series, under a new id, with the first quarter that no published period holds.',
  );
  return false;
}

/** Counts of a stretch that earlier releases have used may be corrected, as long as the same areas can stay withheld. */
function checkDecided(
  stretch: CoveredPeriod,
  decided: Stretch,
  dataset: Dataset,
  lookups: Lookups,
  problems: PartnerProblems,
  cellsIn: CellsOfLocalAuthority,
): void {
  const boroughs = coveredLocalAuthorities(stretch, dataset, lookups);
  if (withoutCounts(boroughs).join() !== [...decided.notCollected].sort().join()) {
    problems.add(
      null,
      'area_code',
      `${stretch.period} does not cover the same areas as when an earlier release used it.`,
      'keep the rows of that period as they were then. Areas can be added from the next one on.',
    );
    return;
  }
  const withheld = new Set(decided.withheld);
  const changed = boroughs.filter(
    (one) => !stillHidden(cellsIn(one, stretch.period), withheld, ruleOf(dataset)),
  );
  if (changed.length === 0) return;
  const named = changed.map(({ borough }) => borough.name).join(', ');
  problems.add(
    null,
    'numerator',
    `${stretch.period}: in ${named} other wards would have to be withheld than when an earlier release used this period, because counts or the rule for small ones have changed. Together with the totals before and after, that would give small counts away.`,
    `copy the rows of ${changed.length === 1 ? `this ${PLACE_WORDS.authority.one}` : `these ${PLACE_WORDS.authority.many}`} in that period from the observations.csv of the release before, and keep "suppression" as it was then.`,
  );
}
