/** What of a data set's periods may not be what was meant, although it can be published. */
import { formatPeriod } from '../../src/domain/format.ts';
import { comparePeriods, parsePeriod, periodsFollow } from '../../src/domain/period.ts';
import type { Dataset } from './datasetSchema.ts';
import type { CoveredPeriod } from './wardsForward.ts';

const MONTHS_OF_A_YEAR = 12;

/** @returns whole sentences */
export function periodWarnings(
  periods: readonly Pick<CoveredPeriod, 'period'>[],
  { id, rolling }: Pick<Dataset, 'id' | 'rolling'>,
): readonly string[] {
  const inOrder = periods.map(({ period }) => period).sort(comparePeriods);
  if (!rolling) {
    const [parsed] = inOrder.map((period) => parsePeriod(period));
    const isPartOfYear = parsed?.kind === 'window' && parsed.months < MONTHS_OF_A_YEAR;
    return isPartOfYear && inOrder.length > 1
      ? [
          `${id}: its periods are shorter than a year and stand side by side. For twelve months that roll set "rolling": true now: it cannot be changed afterwards.`,
        ]
      : [];
  }
  return inOrder.flatMap((period, at) => {
    const next = inOrder[at + 1];
    return next === undefined || periodsFollow(period, next)
      ? []
      : [
          `${id}: there is nothing between ${formatPeriod(period)} and ${formatPeriod(next)}, so no twelve months that reach over the gap are published.`,
        ];
  });
}
