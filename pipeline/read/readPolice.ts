/** Street-level crime: counts, completeness and the areas and windows figures are made for. */
import { join } from 'node:path';
import type { GssCode } from '../../src/domain/geography.ts';
import { median } from '../../src/domain/aggregate.ts';
import { MOST_MISSING_SHARE } from '../../src/domain/completeness.ts';
import { monthsBetween } from '../../src/domain/period.ts';
import type { BuildContext } from '../buildContext.ts';
import { readExceptions, findException } from './exceptions.ts';
import { areaCodes, type Lookups, type Lsoa } from './lookups.ts';
import { readLsoaNeighbours } from '../figures/lsoaNeighbours.ts';
import { judgeCompleteness, missingShare, type Completeness } from './policeCompleteness.ts';
import type { PoliceCategory } from './policeCategories.ts';
import { readPoliceCounts, type PoliceCounts } from './readPoliceCounts.ts';
import { sourceFile } from './sourceFiles.ts';
import { SourceError, type Problem } from '../report.ts';

/** A month below this share of the median month is reported. */
const LEAST_USUAL_SHARE = 0.9;
/** An LSOA without any row in any month is implausible when this many offences are expected at the region's rate. */
const LEAST_EXPECTED_EVER = -Math.log(1e-6);

export interface Police {
  /** The 12-month windows that are published, oldest first. Overlapping windows are not. */
  readonly windows: readonly string[];
  readonly counts: PoliceCounts;
  readonly completeness: Completeness;
  /** Months of a window, as positions in `counts.months`. */
  readonly windowMonths: (window: string) => readonly number[];
  /** Offences of some LSOAs in some months. */
  readonly sum: (category: PoliceCategory, members: readonly Lsoa[], months: readonly number[]) => number;
  /** Estimated share of the offences of some LSOAs that is missing from some months. */
  readonly missingShare: (members: readonly Lsoa[], months: readonly number[]) => number;
  readonly isIncomplete: (members: readonly Lsoa[], months: readonly number[]) => boolean;
}

/** @throws SourceError when rows are wrong, or an LSOA shows a zero that cannot be believed and was not reviewed */
export function readPolice(context: BuildContext, lookups: Lookups): Police {
  const { file, columns, windows, missingMonths } = sourceFile('police');
  const lsoas = areaCodes(lookups, 'lsoa');
  const counts = readPoliceCounts({
    path: join(context.sources, file),
    file,
    columns,
    missingMonths,
    lsoas,
    repeatedKeys: context.repeatedKeys ?? 'stop',
  });
  const byAreaAndMonth = {
    areas: lsoas.length,
    months: counts.months.length,
    total: memoTotals(counts),
    neighbours: readLsoaNeighbours(context, lsoas),
  };
  const completeness = judgeCompleteness(byAreaAndMonth);
  requireReviewedZeros(lookups, lsoas, completeness, counts);
  reportVolumes(context, counts, completeness, byAreaAndMonth.total);

  const position = new Map<GssCode, number>(lsoas.map((code, index) => [code, index]));
  const positions = (members: readonly Lsoa[]): number[] =>
    members.map(({ code }) => position.get(code) ?? -1);
  const share = (members: readonly Lsoa[], months: readonly number[]): number =>
    missingShare(byAreaAndMonth, completeness, positions(members), months);
  return {
    windows,
    counts,
    completeness,
    windowMonths: (window) => {
      const [first = '', last = ''] = window.split('/');
      return monthsBetween(first, last).map((month) => counts.months.indexOf(month));
    },
    sum: (category, members, months) => {
      let total = 0;
      for (const member of positions(members)) {
        for (const month of months) total += counts.count(category, member, month);
      }
      return total;
    },
    missingShare: share,
    isIncomplete: (members, months) => months.includes(-1) || share(members, months) > MOST_MISSING_SHARE,
  };
}

function memoTotals(counts: PoliceCounts): (area: number, month: number) => number {
  const areas = counts.lsoas.length;
  const totals = new Float64Array(areas * counts.months.length);
  for (let month = 0; month < counts.months.length; month += 1) {
    for (let area = 0; area < areas; area += 1) totals[month * areas + area] = counts.total(area, month);
  }
  return (area, month) => totals[month * areas + area] ?? 0;
}

function requireReviewedZeros(
  lookups: Lookups,
  lsoas: readonly GssCode[],
  completeness: Completeness,
  counts: PoliceCounts,
): void {
  const { file, columns } = sourceFile('police');
  const exceptions = readExceptions();
  const perResident = counts.incidents / lookups.combinedAreaResidents;
  const problems = lsoas.flatMap((code, index): Problem[] => {
    const seen = counts.months.some((_, month) => counts.total(index, month) > 0);
    if (seen || (completeness.expected[index] ?? 0) > 0) return [];
    const expected = perResident * (lookups.lsoas.get(code)?.residents ?? 0);
    if (expected <= LEAST_EXPECTED_EVER) return [];
    if (findException(exceptions, 'violence-and-sexual-offences', code, 'all') !== null) return [];
    return [
      {
        file,
        row: null,
        column: columns.lsoa,
        reason: `${code} has no row in any of ${counts.months.length} months, but about ${Math.round(expected)} offences are expected at the region's rate.`,
        remedy: 'review it, and add it to content/reviewed-zeros.json with the reason.',
      },
    ];
  });
  if (problems.length > 0) throw new SourceError(problems);
}

function reportVolumes(
  context: BuildContext,
  counts: PoliceCounts,
  completeness: Completeness,
  total: (area: number, month: number) => number,
): void {
  const { report } = context;
  const { file } = sourceFile('police');
  report.step(`  ${counts.rows} rows, ${counts.incidents} incidents, ${counts.months.length} months`);
  if (counts.unlocated > 0) report.warn(`${file}: ${counts.unlocated} incidents have no location.`);
  const byMonth = counts.months.map((_, month) => {
    let sum = 0;
    for (let area = 0; area < counts.lsoas.length; area += 1) sum += total(area, month);
    return sum;
  });
  const usual = median(byMonth) ?? 0;
  counts.months.forEach((month, index) => {
    const observed = byMonth[index] ?? 0;
    let missing = 0;
    let areas = 0;
    counts.lsoas.forEach((_, area) => {
      const lacks = completeness.missing(area, index);
      missing += lacks;
      if (lacks > 0) areas += 1;
    });
    if (missing > 0) {
      report.warn(
        `${file}: ${month} lacks an estimated ${Math.round(missing)} of ${Math.round(observed + missing)} incidents, in ${areas} of ${counts.lsoas.length} LSOAs.`,
      );
    } else if (observed < LEAST_USUAL_SHARE * usual) {
      report.warn(
        `${file}: ${month} has ${observed} incidents where a usual month has ${Math.round(usual)}, without a hole that explains it.`,
      );
    }
  });
}
