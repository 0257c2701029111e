/**
 * What can be read off the figures of related measures in one area: the count of each, and what is left of a whole without some of its
 * parts. None of these may be small where it is shown, and the measures are withheld in the same areas.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import type { CountCell } from '../../src/domain/disclosure.ts';
import { countsParts } from './datasetSchema.ts';
import { cellOf } from './protect.ts';
import { hasOwnDenominator, monthsOf, type Link, type Member } from './relations.ts';
import type { CoveredPeriod } from './wardsForward.ts';

/** With more parts of one whole there are too many differences to look at. */
export const MOST_PARTS = 8;
/** A single mistyped count does not make parts overlap, or a part no part. */
const NEARLY_ALL = 0.9;

/** How two members of a family are linked; null where they are not. */
export type LinkBetween = (one: Member, other: Member) => Link | null;

/** Numerator (0), denominator of its own (1), or the rest of it (2). */
interface Column {
  readonly member: Member;
  readonly at: 0 | 1 | 2;
}

/** Columns that are added, less others, tell something about people. */
export interface Difference {
  readonly plus: readonly Column[];
  readonly minus: readonly Column[];
  /** Which of the two is the whole is not known. */
  readonly eitherWay: boolean;
}

/** The period of a member that covers these months. */
export const periodOf = (member: Member, months: string): CoveredPeriod | null =>
  member.periods.find(({ period }) => monthsOf(member, period) === months) ?? null;

const valueOf = ({ member, at }: Column, area: GssCode, months: string): number | null =>
  periodOf(member, months)?.areas.get(area)?.[at] ?? null;

/**
 * All differences that tell something, of numerators, denominators and rests alike: a whole less any of its parts that are apart from each
 * other, and less two parts that share one that is published too. Measures of which nothing is known may each be a part of the other.
 * @returns null when one whole has too many parts
 */
export function differencesOf(family: readonly Member[], link: LinkBetween): readonly Difference[] | null {
  const columns = family.flatMap(columnsOfMember);
  const partsOf = new Map(
    columns.map((whole) => [whole, columns.filter((one) => one !== whole && isPart(one, whole, link))]),
  );
  const found: Difference[] = [];
  const add = (plus: readonly Column[], minus: readonly Column[]): void => {
    const left = [...leftOver(plus, minus)];
    const fitting = left.filter((count) => count >= 0).length;
    if (left.some((count) => count !== 0) && fitting >= left.length * NEARLY_ALL) {
      found.push({ plus, minus, eitherWay: minus.length === 1 });
    }
  };
  for (const [whole, parts] of partsOf) {
    if (parts.length > MOST_PARTS) return null;
    for (const some of subsets(parts)) add([whole], some);
    for (const [at, first] of parts.entries()) {
      for (const second of parts.slice(at + 1)) {
        const both = partsOf.get(first)?.filter((one) => partsOf.get(second)?.includes(one)) ?? [];
        for (const one of both) add([whole, one], [first, second]);
      }
    }
  }
  const haveOneWhole = (a: Column, b: Column): boolean =>
    [...partsOf.values()].some((parts) => parts.includes(a) && parts.includes(b));
  const numerators = columns.filter(({ at }) => at === 0);
  for (const [at, one] of numerators.entries()) {
    for (const other of numerators.slice(at + 1)) {
      const isUnknown = link(one.member, other.member)?.from === 'assumed';
      if (isUnknown && !haveOneWhole(one, other)) {
        found.push({ plus: [one], minus: [other], eitherWay: true });
      }
    }
  }
  return found;
}

function columnsOfMember(member: Member): Column[] {
  const own = hasOwnDenominator(member.dataset);
  const at = own ? (countsParts(member.dataset) ? ([0, 1, 2] as const) : ([0, 1] as const)) : ([0] as const);
  return at.map((one) => ({ member, at: one }));
}

/** Numerators of two measures are linked by what is said or was found of the measures; all else by what the counts show. */
function isPart(one: Column, whole: Column, link: LinkBetween): boolean {
  if (one.member === whole.member) return whole.at === 1 && countsParts(one.member.dataset);
  if (one.at === 0 && whole.at === 0) return link(one.member, whole.member)?.as === 'part';
  const left = [...leftOver([whole], [one])];
  return (
    left.some((count) => count > 0) && left.filter((count) => count >= 0).length >= left.length * NEARLY_ALL
  );
}

function* subsets(parts: readonly Column[]): Generator<readonly Column[]> {
  for (let bits = 1; bits < 2 ** parts.length; bits += 1) {
    yield parts.filter((_one, at) => (bits >> at) & 1);
  }
}

/** What is left in each area and period in which all have counts. */
function* leftOver(plus: readonly Column[], minus: readonly Column[]): Generator<number> {
  const [first] = plus;
  for (const { period, areas } of first?.member.periods ?? []) {
    const months = first === undefined ? '' : monthsOf(first.member, period);
    for (const area of areas.keys()) {
      const left = difference(plus, minus, (column) => valueOf(column, area, months));
      if (left !== null) yield left;
    }
  }
}

function difference(
  plus: readonly Column[],
  minus: readonly Column[],
  value: (column: Column) => number | null,
): number | null {
  let sum = 0;
  for (const [columns, sign] of [[plus, 1] as const, [minus, -1] as const]) {
    for (const column of columns) {
      const count = value(column);
      if (count === null) return null;
      sum += sign * count;
    }
  }
  return sum;
}

/** Nothing to protect: the member covers no area of the borough. Never small, and always room enough. */
const NOTHING_TO_SEE = Number.POSITIVE_INFINITY;

/**
 * One area in some months, with the counts of all members and their differences. Where a member has no count of this area alone there is
 * nothing small, and no room either: the area cannot take a count over.
 * @param covers whether a member has counts of any area of the borough
 */
export function linkedCell(
  area: GssCode,
  months: string,
  family: readonly Member[],
  differences: readonly Difference[],
  covers: (member: Member) => boolean,
): CountCell {
  const own = family.map((member) => {
    const counts = periodOf(member, months)?.areas.get(area) ?? null;
    if (counts !== null) return cellOf(area, counts, member.dataset);
    const width = hasOwnDenominator(member.dataset) ? 2 : 1;
    return {
      counts: Array<number>(width).fill(covers(member) ? 0 : NOTHING_TO_SEE),
      unusable: false,
    };
  });
  const left = differences.map(({ plus, minus, eitherWay }) => {
    if (![...plus, ...minus].every(({ member }) => covers(member))) return NOTHING_TO_SEE;
    const count = difference(plus, minus, (column) => valueOf(column, area, months)) ?? 0;
    return eitherWay ? Math.abs(count) : Math.max(0, count);
  });
  return {
    area,
    counts: [...own.flatMap(({ counts }) => counts), ...left],
    unusable: own.some(({ unusable }) => unusable === true),
  };
}
