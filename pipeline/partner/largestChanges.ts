/** The largest changes of a data set, for the data owner to look at: in figures as they are published, never in true counts. */
import { formatCount, formatPeriod } from '../../src/domain/format.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { isSameLength, periodsOverlap } from '../../src/domain/period.ts';
import { areasOf, type Figure } from '../figures/figureTable.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Dataset } from './datasetSchema.ts';
import type { Suppressed } from './suppress.ts';

const MOST_SHOWN = 5;

interface Change {
  readonly area: GssCode;
  readonly earlier: string;
  readonly later: string;
  readonly from: Shown;
  readonly to: Shown;
  readonly size: number;
}

interface Shown {
  readonly count: number;
  readonly text: string;
}

/**
 * From the last period before it without a month in common, to each period that is new in this release.
 * @param safe figures as they are published: withheld, rounded, and taken over where they were published before
 * @returns whole lines; none where nothing can be compared
 */
export function largestChanges(
  { table, frozen }: Pick<Suppressed, 'table' | 'frozen'>,
  dataset: Pick<Dataset, 'id' | 'geography' | 'denominator' | 'years'>,
  lookups: Lookups,
): readonly string[] {
  const periods = table.periods(dataset.geography);
  const changes = periods.flatMap((later, at): Change[] => {
    const earlier = frozen.includes(later)
      ? undefined
      : periods.slice(0, at).findLast((one) => isSameLength(one, later) && !periodsOverlap(one, later));
    if (earlier === undefined) return [];
    return areasOf(lookups, dataset.geography).flatMap((area): Change[] => {
      const [from, to] = [earlier, later].map((period) =>
        shownOf(table.get(dataset.geography, period, area), dataset),
      );
      if (!from || !to || from.count === to.count) return [];
      // Between square roots chance moves large and small counts alike.
      return [
        { area, earlier, later, from, to, size: Math.abs(Math.sqrt(to.count) - Math.sqrt(from.count)) },
      ];
    });
  });
  if (changes.length === 0) return [];
  const largest = changes.sort((a, b) => b.size - a.size || (a.area < b.area ? -1 : 1)).slice(0, MOST_SHOWN);
  const named = (period: string): string => formatPeriod(period, dataset.years);
  return [
    `  ${dataset.id}: the largest changes, in figures as they are published:`,
    ...largest.map(
      ({ area, earlier, later, from, to }) =>
        `    ${nameOf(area, lookups)}: from ${from.text} (${named(earlier)}) to ${to.text} (${named(later)})`,
    ),
  ];
}

function shownOf(figure: Figure, { denominator }: Pick<Dataset, 'denominator'>): Shown | null {
  if (figure.status !== 'measured') return null;
  const count = figure.numerator ?? figure.value;
  const whole =
    denominator.use === 'own' && figure.denominator !== null ? ` of ${formatCount(figure.denominator)}` : '';
  return { count, text: `${formatCount(count)}${whole}` };
}

function nameOf(area: GssCode, { wards, boroughs }: Lookups): string {
  const ward = wards.get(area);
  const borough = boroughs.get(ward?.borough ?? area)?.name ?? area;
  return ward === undefined ? `${borough} (${area})` : `${ward.name}, ${borough} (${area})`;
}
