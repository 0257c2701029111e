/** Change between two counts of the same people, where there are no observations: sums of months. */
import type { ComparedChange } from './change.ts';
import { differenceInterval } from './change.ts';
import { widenedRatioLimits } from './dispersion.ts';
import { poissonInterval } from './interval.ts';

interface PeriodCount {
  readonly period: string;
  readonly count: number;
}

/** As `changeAtLevel` for a ward or a neighbourhood: the limits of the ratio, widened by the dispersion. */
export function changeOfCounts(earlier: PeriodCount, later: PeriodCount, dispersion: number): ComparedChange {
  const [before, after] = [earlier, later].map(({ count }) => ({ numerator: count, denominator: 1 })) as [
    { numerator: number; denominator: number },
    { numerator: number; denominator: number },
  ];
  const limits = widenedRatioLimits({ earlier: before, later: after }, dispersion);
  const figure = ({ period, count }: PeriodCount) => ({ period, value: count, numerator: count });
  const difference = later.count - earlier.count;
  return {
    kind: 'compared',
    outcome: limits.upper < 1 ? 'lower' : limits.lower > 1 ? 'higher' : 'similar',
    earlier: figure(earlier),
    later: figure(later),
    difference,
    interval: differenceInterval(
      earlier.count,
      poissonInterval(earlier.count),
      later.count,
      poissonInterval(later.count),
    ),
    relative: earlier.count === 0 ? null : difference / earlier.count,
    usual: { limits, dispersion },
  };
}
