/**
 * What can be read off the figures of related measures in one area: the count of each, and what is left of a whole without its parts. All
 * of these are kept from being small where they are shown, and the measures are withheld in the same areas.
 */
import type { GssCode } from '../../src/domain/geography.ts';
import type { CountCell } from '../../src/domain/disclosure.ts';
import { cellOf } from './protect.ts';
import { monthsOf, type Link, type Member } from './relations.ts';
import type { CoveredPeriod, PrivateCounts } from './wardsForward.ts';

/** With more parts of one whole, not all of which are apart, there are too many differences to look at. */
export const MOST_OVERLAPPING_PARTS = 6;

/** How two members of a family are linked; null where they are not. */
export type LinkBetween = (one: Member, other: Member) => Link | null;

/** Members whose difference tells something: the whole less these parts of it. */
export interface Difference {
  readonly whole: Member;
  readonly parts: readonly Member[];
}

/** The period of a member that covers these months. */
export const periodOf = (member: Member, months: string): CoveredPeriod | null =>
  member.periods.find(({ period }) => monthsOf(member, period) === months) ?? null;

/**
 * The differences between wholes and their parts, in any period. Parts that together are never more than the whole are taken to be apart,
 * so what is left of it without all of them tells something too. What is always nothing tells nothing.
 * @returns null when the parts of one whole are too many
 */
export function differencesOf(family: readonly Member[], link: LinkBetween): readonly Difference[] | null {
  const found: Difference[] = [];
  for (const whole of family) {
    const parts = family.filter((one) => one !== whole && link(one, whole)?.as === 'part');
    const all = fits(whole, parts) ? [parts] : subsets(parts);
    if (all === null) return null;
    for (const some of all) {
      if (some.length > 0 && fits(whole, some) && !isAlwaysNothing(whole, some))
        found.push({ whole, parts: some });
    }
    // A single part beside others that are apart from it.
    if (all.length === 1 && parts.length > 1) {
      for (const part of parts) found.push({ whole, parts: [part] });
    }
  }
  return found;
}

function subsets(parts: readonly Member[]): readonly (readonly Member[])[] | null {
  if (parts.length > MOST_OVERLAPPING_PARTS) return null;
  return Array.from({ length: 2 ** parts.length }, (_, bits) => parts.filter((_one, at) => (bits >> at) & 1));
}

/** What is left of the whole in each area and period that all cover. */
function* leftOver(whole: Member, parts: readonly Member[]): Generator<number> {
  for (const { period, areas } of whole.periods) {
    const months = monthsOf(whole, period);
    const others = parts.map((part) => periodOf(part, months));
    for (const [area, counts] of areas) {
      const taken = others.map((one) => one?.areas.get(area)?.[0]);
      if (counts === null || taken.includes(undefined)) continue;
      yield (counts[0] ?? 0) - taken.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    }
  }
}

const fits = (whole: Member, parts: readonly Member[]): boolean =>
  [...leftOver(whole, parts)].every((left) => left >= 0);
const isAlwaysNothing = (whole: Member, parts: readonly Member[]): boolean =>
  [...leftOver(whole, parts)].every((left) => left === 0);

/** A count that nobody can see, because its member does not cover the area: never small, and always room enough. */
const NOTHING_TO_SEE = Number.POSITIVE_INFINITY;

/** One area in some months, with the counts of all members and their differences. */
export function linkedCell(
  area: GssCode,
  months: string,
  family: readonly Member[],
  differences: readonly Difference[],
): CountCell {
  const countsIn = (member: Member): PrivateCounts => periodOf(member, months)?.areas.get(area) ?? null;
  const own = family.map((member) => {
    const counts = countsIn(member);
    return counts === null
      ? {
          counts: Array<number>(member.dataset.denominator.use === 'own' ? 2 : 1).fill(NOTHING_TO_SEE),
          unusable: false,
        }
      : cellOf(area, counts, member.dataset);
  });
  const left = differences.map(({ whole, parts }) => {
    const all = countsIn(whole)?.[0];
    const taken = parts.map((part) => countsIn(part)?.[0]);
    if (all === undefined || taken.includes(undefined)) return NOTHING_TO_SEE;
    return Math.max(0, all - taken.reduce<number>((sum, count) => sum + (count ?? 0), 0));
  });
  return {
    area,
    counts: [...own.flatMap(({ counts }) => counts), ...left],
    unusable: own.some(({ unusable }) => unusable === true),
  };
}
