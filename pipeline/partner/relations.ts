/**
 * How the measures of a folder are related: declared in dataset.json, or found in the counts. Measures of the same time and places count
 * the same events unless their owner says otherwise.
 */
import { countsParts, type Dataset } from './datasetSchema.ts';
import { isAlike, type Column } from './likeness.ts';
import { monthsCovered } from './months.ts';
import type { CoveredPeriod } from './wardsForward.ts';
import { periodsOverlap } from '../../src/domain/period.ts';
import type { Lookups } from '../read/lookups.ts';
import type { GssCode } from '../../src/domain/geography.ts';

/** A data set of the folder that is being read, by the areas of now. */
export interface Member {
  readonly dataset: Dataset;
  /** Its observations.csv, as named in messages. */
  readonly file: string;
  readonly periods: readonly CoveredPeriod[];
}

export interface Link {
  /** Of two members: `part` when the first is a part of the second. */
  readonly as: 'part' | 'whole' | 'same';
  readonly from: 'declared' | 'found' | 'assumed';
}

/** Fewer shared areas with any events say nothing about which measure is a part of the other. */
export const LEAST_SHARED = 12;

export const monthsOf = ({ dataset }: Pick<Member, 'dataset'>, period: string): string =>
  monthsCovered(period, dataset.years);

/** Boroughs in which a period has any counts. */
export function localAuthoritiesCovered(
  { areas }: Pick<CoveredPeriod, 'areas'>,
  lookups: Lookups,
): Set<GssCode> {
  return new Set(
    [...areas].flatMap(([code, counts]) =>
      counts === null ? [] : [lookups.wards.get(code)?.borough ?? code],
    ),
  );
}

/** Pairs of periods of two members that share a month and a borough. */
export function sharedPeriods(
  one: Member,
  other: Member,
  lookups: Lookups,
): readonly (readonly [CoveredPeriod, CoveredPeriod])[] {
  return one.periods.flatMap((mine) =>
    other.periods.flatMap((theirs) => {
      if (!periodsOverlap(monthsOf(one, mine.period), monthsOf(other, theirs.period))) return [];
      const boroughs = localAuthoritiesCovered(theirs, lookups);
      const shares = [...localAuthoritiesCovered(mine, lookups)].some((borough) => boroughs.has(borough));
      return shares ? [[mine, theirs] as const] : [];
    }),
  );
}

/** What the owner says: @returns null when nothing is said of the two */
export function declared(one: Dataset, other: Dataset): Link['as'] | 'different' | null {
  if (one.partOf === other.id || other.wholeOf.includes(one.id)) return 'part';
  if (other.partOf === one.id || one.wholeOf.includes(other.id)) return 'whole';
  const saysDifferent = (a: Dataset, b: Dataset): boolean => a.differentEvents.some(({ id }) => id === b.id);
  return saysDifferent(one, other) || saysDifferent(other, one) ? 'different' : null;
}

/** Whether the denominator of one may count people that the other counts too: what is said of events does not speak of these. */
export function countsSamePeople(one: Dataset, other: Dataset): boolean {
  if (!hasOwnDenominator(one) && !hasOwnDenominator(other)) return false;
  const saysOthers = (a: Dataset, b: Dataset): boolean =>
    a.differentEvents.some(({ id, differentPeople }) => id === b.id && differentPeople === true);
  return !saysOthers(one, other) && !saysOthers(other, one);
}

/** The counts of a member, exactly. @param at 0: numerators, 1: denominators of its own, 2: the rest of these */
export function columnsOf(member: Member, at: 0 | 1 | 2): readonly Column[] {
  return member.periods.map(({ period, areas }) => ({
    months: monthsOf(member, period),
    cells: new Map(
      [...areas].flatMap(([code, counts]) => {
        const count = counts?.[at];
        return count === undefined ? [] : [[code, { low: count, high: count }] as const];
      }),
    ),
  }));
}

/** The counts of a member's wards, added up to boroughs where all of them have counts. */
export function localAuthorityColumns(member: Member, at: 0 | 1, lookups: Lookups): readonly Column[] {
  const columns = columnsOf(member, at);
  if (member.dataset.geography === 'borough') return columns;
  const wards = [...lookups.wards.values()];
  return columns.map(({ months, cells }) => ({
    months,
    cells: new Map(
      [...lookups.boroughs.keys()].flatMap((borough) => {
        let sum = 0;
        for (const { code } of wards.filter((ward) => ward.borough === borough)) {
          const count = cells.get(code);
          if (count === undefined || count === 'withheld') return [];
          sum += count.low;
        }
        return [[borough, { low: sum, high: sum }] as const];
      }),
    ),
  }));
}

export const hasOwnDenominator = ({ denominator }: Pick<Dataset, 'denominator'>): boolean =>
  denominator.use === 'own';

/**
 * The same counts, at whatever size, level and through whatever sums over time. A declared part may be nearly its whole: the two are
 * protected together.
 */
export function haveSameCounts(one: Member, other: Member, lookups: Lookups): boolean {
  const said = declared(one.dataset, other.dataset);
  if (said === 'part' || said === 'whole') {
    const cells = sharedCells(one, other);
    return cells.length > 0 && cells.every(({ mine, theirs }) => mine === theirs);
  }
  if (one.dataset.geography === other.dataset.geography && isAlike(columnsOf(one, 0), columnsOf(other, 0)))
    return true;
  return isAlike(localAuthorityColumns(one, 0, lookups), localAuthorityColumns(other, 0, lookups));
}

/** Every column of counts that can be read off a member's figures. */
export function allColumns(member: Member): readonly (readonly Column[])[] {
  const { dataset } = member;
  if (!hasOwnDenominator(dataset)) return [columnsOf(member, 0)];
  const at = countsParts(dataset) ? ([0, 1, 2] as const) : ([0, 1] as const);
  return at.map((one) => columnsOf(member, one));
}

/** Whether any counts of one are counts of the other, numerators, denominators and rests alike. */
export function shareCounts(one: Member, other: Member): boolean {
  const others = allColumns(other);
  return allColumns(one).some((mine) => others.some((theirs) => isAlike(mine, theirs)));
}

/** Areas, in shared periods of the same months, in which the first counts more than the second. */
export function exceeding(one: Member, other: Member): readonly string[] {
  return sharedCells(one, other).flatMap(({ area, mine, theirs }) => (mine > theirs ? [area] : []));
}

/** True when the first never counts more than the second, and enough areas say so. */
export function looksLikePart(one: Member, other: Member): boolean {
  const telling = sharedCells(one, other).filter(({ mine, theirs }) => mine > 0 || theirs > 0);
  return telling.length >= LEAST_SHARED && telling.every(({ mine, theirs }) => mine <= theirs);
}

function sharedCells(one: Member, other: Member) {
  return one.periods.flatMap((period) => {
    const months = monthsOf(one, period.period);
    const same = other.periods.find((theirs) => monthsOf(other, theirs.period) === months);
    return [...period.areas].flatMap(([area, counts]) => {
      const [mine, theirs] = [counts?.[0], same?.areas.get(area)?.[0]];
      return mine === undefined || theirs === undefined ? [] : [{ area: area, mine, theirs }];
    });
  });
}
