/**
 * Periods shorter than a year. The total of a borough for a whole year may be published elsewhere, and with three of its quarters
 * it gives the fourth: so no borough's total may be small in any of them.
 */
import { isSmallCount, totalCell } from '../../src/domain/disclosure.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PartnerProblems } from './partnerFile.ts';
import { cellOf, ruleOf } from './suppress.ts';
import type { CoveredPeriod } from './wardsForward.ts';

const MONTHS_OF_A_YEAR = 12;

export function partsOfYears(
  periods: readonly CoveredPeriod[],
  dataset: Dataset,
  lookups: Lookups,
  problems: PartnerProblems,
): void {
  const rule = ruleOf(dataset);
  const parts = periods.filter(({ period }) => {
    const parsed = parsePeriod(period);
    return parsed?.kind === 'window' && parsed.months < MONTHS_OF_A_YEAR;
  });
  const withSmallTotals = parts.filter(({ areas }) =>
    [...lookups.boroughs.keys()].some((borough) => {
      const cells = [...areas].flatMap(([code, counts]) =>
        counts !== null && (code === borough || lookups.wards.get(code)?.borough === borough)
          ? [cellOf(code, counts, dataset)]
          : [],
      );
      const total = totalCell(borough, cells);
      return (
        cells.length > 0 &&
        (total.unusable === true || total.counts.some((count) => isSmallCount(count, rule)))
      );
    }),
  );
  if (withSmallTotals.length === 0) return;
  problems.add(
    null,
    'period',
    `in ${withSmallTotals.length} of ${periods.length} periods ${PLACE_WORDS.authority.indefinite}’s total is too small to publish. These periods are shorter than a year, and a yearly total published elsewhere would give it away.`,
    'add the periods up to years.',
  );
}
