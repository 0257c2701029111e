/**
 * What is withheld in one period over three levels: parts (wards), groups (authorities), the whole. The argument is in
 * docs/disclosure-control.md.
 */
import {
  isSmallCell,
  leavesRoom,
  totalCell,
  withheldParts,
  type CountCell,
  type DisclosureRule,
} from './disclosure.ts';

/** An area with its parts, in public order. */
export interface CountGroup {
  readonly area: string;
  readonly parts: readonly CountCell[];
  /** Residents of the area. Groups are taken as a cover by what their residents let expect, never by what they have. */
  readonly residents: number;
}

/** An expected count that is so many times what is needed is taken to be enough. */
const EXPECTED_MARGIN = 2;

/**
 * Everything to withhold in one period: parts, their groups, and the whole.
 *
 * A group whose own total is small has all its parts withheld, because they would add up to it. Small groups need a cover among the
 * others: the total of the smallest that is likely to be enough, and as many of its parts as it takes, so that the rest of
 * it can be shown.
 */
export function complementarySuppression(
  whole: string,
  groups: readonly CountGroup[],
  rule: DisclosureRule,
): ReadonlySet<string> {
  const totals = new Map(groups.map(({ area, parts }) => [area, totalCell(area, parts)]));
  const total = totalCell(whole, [...totals.values()]);
  const everything = [whole, ...groups.flatMap(areasOf)];
  if (isSmallCell(total, rule)) return new Set(everything);
  const isSmall = ({ area }: CountGroup): boolean => isSmallCell(totals.get(area) ?? total, rule);
  const small = groups.filter(isSmall);
  const others = groups.filter((group) => !isSmall(group));
  const withheld = new Set(small.flatMap(areasOf));
  const own = new Map(others.map((group) => [group.area, withheldParts(group.parts, rule)]));
  for (const areas of own.values()) for (const area of areas) withheld.add(area);
  if (small.length === 0) return withheld;
  const candidates = others.map((group): Candidate => {
    const hidden = own.get(group.area) ?? new Set();
    return {
      ...group,
      total: totals.get(group.area) ?? total,
      hidden,
      // Of a group of which nothing is shown, only the total counts: how many of its parts are small could be otherwise.
      isWhole: hidden.size === group.parts.length,
      small: group.parts.filter((part) => isSmallCell(part, rule)).length,
    };
  });
  const hidden = small.map(({ area }) => totals.get(area) ?? total);
  for (const area of coverOf(hidden, inOrderOfCover(candidates, small.length, total, rule), rule)) {
    withheld.add(area);
  }
  // The last one is enough unless all that there is, is not.
  return withheld;
}

interface Candidate extends CountGroup {
  readonly total: CountCell;
  /** What its own small parts take with them. */
  readonly hidden: ReadonlySet<string>;
  /** All its parts are withheld already. */
  readonly isWhole: boolean;
  readonly small: number;
}

const areasOf = ({ area, parts }: CountGroup): string[] => [area, ...parts.map((part) => part.area)];

/**
 * Parts of other groups that, hidden with some small groups, leave these room; and those groups themselves.
 * What of a group its own small parts take with them comes first, then its other parts in public order, then the next group.
 */
function coverOf(
  smallGroups: readonly CountCell[],
  groups: readonly Candidate[],
  rule: DisclosureRule,
): readonly string[] {
  const areas: string[] = [];
  const hidden = [...smallGroups];
  let small = smallGroups.length;
  for (const group of groups) {
    areas.push(group.area);
    if (group.isWhole) hidden.push(group.total);
    else {
      hidden.push(...group.parts.filter((part) => group.hidden.has(part.area)));
      small += group.small;
    }
    if (leavesRoom(hidden, small, rule, smallGroups.length)) return areas;
    for (const part of group.parts.filter((one) => !group.hidden.has(one.area))) {
      hidden.push(part);
      areas.push(part.area);
      if (leavesRoom(hidden, small, rule, smallGroups.length)) return areas;
    }
  }
  return areas;
}

/**
 * The smallest group that is likely to be enough by itself comes first. What is likely follows from the total of the whole, from
 * residents and from how many parts are small: an exchange between withheld counts changes none of these.
 */
function inOrderOfCover(
  groups: readonly Candidate[],
  smallGroups: number,
  total: CountCell,
  rule: DisclosureRule,
): readonly Candidate[] {
  const residents = groups.reduce((sum, group) => sum + group.residents, 0);
  const isLikely = ({ residents: own, isWhole, small }: Candidate): boolean => {
    const needed =
      EXPECTED_MARGIN * ((smallGroups + (isWhole ? 0 : small)) * rule.withholdTo + rule.withholdTo + 1);
    return total.counts.every((count) => (count * own) / residents >= needed);
  };
  const bySize = [...groups].sort((a, b) => a.residents - b.residents || (a.area < b.area ? -1 : 1));
  return [...bySize.filter(isLikely), ...bySize.filter((group) => !isLikely(group)).reverse()];
}
