/**
 * What can be read off the figures of related measures in the areas of one borough: the count of each, and what is left of a whole without
 * some of its parts. None of these may be small where it is shown.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import type { CountCell } from '../../src/domain/disclosure.ts';
import { cellOf } from './suppress.ts';
import { declared, hasOwnDenominator, monthsOf, type Link, type Member } from './relations.ts';
import type { CoveredPeriod } from './wardsForward.ts';

/** With more related counts there are too many differences to look at. */
export const MOST_COLUMNS = 7;
/** A single mistyped count does not make parts overlap, or a part no part. */
const NEARLY_ALL = 0.9;

/** How two members of a family are linked; null where they are not. */
export type LinkBetween = (one: Member, other: Member) => Link | null;

/** Numerator (0), or denominator of its own (1). */
interface Column {
  readonly member: Member;
  readonly at: 0 | 1;
}

/** Columns with the factors by which they are added. */
type Difference = readonly { readonly column: Column; readonly factor: 1 | -1 }[];

/** What can be read off in one borough in some months. */
export interface LinkedLocalAuthority {
  readonly cells: readonly CountCell[];
  readonly total: CountCell;
  /**
   * One whole and parts that are apart from each other, all counted in the same areas: then each difference is a count that an exchange
   * between areas keeps, and some areas can be withheld while others are shown.
   */
  readonly isPlain: boolean;
}

/** The period of a member that covers these months. */
export const periodOf = (member: Member, months: string): CoveredPeriod | null =>
  member.periods.find(({ period }) => monthsOf(member, period) === months) ?? null;

/** @param areas of the borough, in public order */
export function linkedLocalAuthority(
  borough: GssCode,
  areas: readonly GssCode[],
  months: string,
  family: readonly Member[],
  link: LinkBetween,
): LinkedLocalAuthority {
  const held = family.filter((member) => {
    const counts = periodOf(member, months)?.areas;
    return areas.some((area) => (counts?.get(area) ?? null) !== null);
  });
  const value = ({ member, at }: Column, area: GssCode): number | null =>
    periodOf(member, months)?.areas.get(area)?.[at] ?? null;
  const covered = areas.filter((area) => held.some((member) => value({ member, at: 0 }, area) !== null));
  const isWhole = held.every((member) => covered.every((area) => value({ member, at: 0 }, area) !== null));
  const isPlain =
    isWhole && isPlainFamily(held, link, (member, area) => value({ member, at: 0 }, area) ?? 0, covered);
  const differences = isPlain
    ? differencesOfPlain(held, link)
    : differencesOf(distinct(held.flatMap(columnsOf), value, covered), value, covered);
  const sum = (column: Column): number => covered.reduce((all, area) => all + (value(column, area) ?? 0), 0);
  const cell = (
    area: string,
    of: (column: Column) => number | null,
    own: readonly CountCell[],
    read: readonly Difference[],
  ): CountCell => ({
    area,
    counts: [
      ...own.flatMap(({ counts }) => counts),
      // Where the sign is known it is above nothing nearly everywhere; elsewhere somebody has mistyped.
      ...read.map((difference) => Math.abs(valueOf(difference, of) ?? 0)),
    ],
    unusable: own.some(({ unusable }) => unusable === true),
  });
  return {
    isPlain,
    cells: covered.map((area) => {
      const own = held.map(({ dataset, ...member }) => {
        const counts = periodOf({ ...member, dataset }, months)?.areas.get(area) ?? null;
        return counts === null
          ? { area, counts: hasOwnDenominator(dataset) ? [0, 0] : [0] }
          : cellOf(area, counts, dataset);
      });
      return cell(area, (column) => value(column, area), own, differences);
    }),
    total: cell(
      borough,
      sum,
      held.map((member) =>
        cellOf(
          borough,
          columnsOf(member).map((column) => sum(column)),
          member.dataset,
        ),
      ),
      // Which differences are looked at may not follow from single areas here, or it would tell of these.
      [...pairsOf(held.flatMap(columnsOf)), ...differencesOfPlain(held, link)],
    ),
  };
}

function columnsOf(member: Member): Column[] {
  return hasOwnDenominator(member.dataset)
    ? [
        { member, at: 0 },
        { member, at: 1 },
      ]
    : [{ member, at: 0 }];
}

const pairsOf = (columns: readonly Column[]): readonly Difference[] =>
  columns.flatMap((one, at) =>
    columns.slice(at + 1).map((other): Difference => [
      { column: one, factor: 1 },
      { column: other, factor: -1 },
    ]),
  );

type ValueOf = (column: Column, area: GssCode) => number | null;

/** One denominator that two measures share is one column. */
function distinct(columns: readonly Column[], value: ValueOf, areas: readonly GssCode[]): readonly Column[] {
  return columns.filter((column, at) =>
    columns.slice(0, at).every((other) => areas.some((area) => value(column, area) !== value(other, area))),
  );
}

const isPart = (one: Member, whole: Member, link: LinkBetween): boolean => link(one, whole)?.as === 'part';

/** The member of which all others are said or found to be parts; null where there is none. */
function wholeOf(members: readonly Member[], link: LinkBetween): Member | null {
  return members.find((whole) => members.every((one) => one === whole || isPart(one, whole, link))) ?? null;
}

/** Whether members are one whole and parts that are apart: together no more than the whole, and none within another. */
function isPlainFamily(
  members: readonly Member[],
  link: LinkBetween,
  count: (member: Member, area: GssCode) => number,
  areas: readonly GssCode[],
): boolean {
  if (members.length < 2) return true;
  const whole = wholeOf(members, link);
  if (whole === null || members.some(({ dataset }) => hasOwnDenominator(dataset))) return false;
  const parts = members.filter((one) => one !== whole);
  const fits = areas.every(
    (area) => parts.reduce((sum, part) => sum + count(part, area), 0) <= count(whole, area),
  );
  return (
    fits &&
    parts.every((one, at) =>
      parts.slice(at + 1).every((other) => {
        const said = declared(one.dataset, other.dataset);
        if (said === 'different') return true;
        const below = areas.filter((area) => count(one, area) <= count(other, area)).length;
        const above = areas.filter((area) => count(one, area) >= count(other, area)).length;
        return said === null && Math.max(below, above) < areas.length * NEARLY_ALL;
      }),
    )
  );
}

/** The whole less any of its parts. */
function differencesOfPlain(members: readonly Member[], link: LinkBetween): readonly Difference[] {
  const whole = wholeOf(members, link);
  if (whole === null) return [];
  const parts = members.filter((one) => one !== whole);
  const some = Array.from({ length: 2 ** Math.min(parts.length, MOST_COLUMNS) - 1 }, (_, bits) =>
    parts.filter((_part, at) => ((bits + 1) >> at) & 1),
  );
  const all = parts.length > MOST_COLUMNS ? [...some, parts] : some;
  return all.map((taken): Difference => [
    { column: { member: whole, at: 0 }, factor: 1 },
    ...taken.map((member) => ({ column: { member, at: 0 as const }, factor: -1 as const })),
  ]);
}

/**
 * Every sum of columns, each added or taken away, that is nearly nowhere below nothing: that may be a number of people. What is nothing
 * everywhere tells nothing.
 */
function differencesOf(
  columns: readonly Column[],
  value: ValueOf,
  areas: readonly GssCode[],
): readonly Difference[] {
  const found: Difference[] = [];
  const choose = (at: number, taken: Difference): void => {
    const column = columns[at];
    if (column !== undefined) {
      choose(at + 1, taken);
      choose(at + 1, [...taken, { column, factor: 1 }]);
      // The first one is added: the other way round it is the same difference.
      if (taken.length > 0) choose(at + 1, [...taken, { column, factor: -1 }]);
      return;
    }
    if (!taken.some(({ factor }) => factor === -1)) return;
    const left = areas.flatMap((area) => valueOf(taken, (one) => value(one, area)) ?? []);
    const [below, above] = [left.filter((one) => one < 0).length, left.filter((one) => one > 0).length];
    if (below + above === 0) return;
    if (Math.max(left.length - below, left.length - above) >= left.length * NEARLY_ALL) found.push(taken);
  };
  choose(0, []);
  return found;
}

/** Null where one of the columns has no count. */
function valueOf(difference: Difference, of: (column: Column) => number | null): number | null {
  let sum = 0;
  for (const { column, factor } of difference) {
    const count = of(column);
    if (count === null) return null;
    sum += factor * count;
  }
  return sum;
}

/** Distinct columns of a family that is not plain, at the most in any months: more than can be looked at are refused. */
export function hasTooManyColumns(family: readonly Member[], link: LinkBetween): boolean {
  const columns = family.flatMap(columnsOf);
  if (columns.length <= MOST_COLUMNS) return false;
  const months = new Set(family.flatMap((one) => one.periods.map(({ period }) => monthsOf(one, period))));
  return [...months].some((one) => {
    const areas = [...new Set(family.flatMap((member) => [...(periodOf(member, one)?.areas.keys() ?? [])]))];
    const value: ValueOf = ({ member, at }, area) => periodOf(member, one)?.areas.get(area)?.[at] ?? null;
    const held = columns.filter((column) => areas.some((area) => value(column, area) !== null));
    const members = family.filter((member) => held.some((column) => column.member === member));
    return (
      distinct(held, value, areas).length > MOST_COLUMNS &&
      !isPlainFamily(members, link, (member, area) => value({ member, at: 0 }, area) ?? 0, areas)
    );
  });
}
