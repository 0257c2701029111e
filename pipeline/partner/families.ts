/**
 * Measures that must be protected together: those of one folder that are related, and what earlier releases decided of them.
 * The rule and why it holds: docs/disclosure-control.md, "A whole and its parts".
 */
import { isSmallCell, totalCell, withheldParts, type CountCell } from '../../src/domain/disclosure.ts';
import { withheldInTree } from '../../src/domain/disclosureTree.ts';
import { REGION_CODE, type GssCode } from '../../src/domain/geography.ts';
import type { Lookups, Place } from '../lookups.ts';
import type { EarlierMeasure } from './earlierMeasures.ts';
import { linkedCell, periodOf, type Difference } from './linkedCounts.ts';
import { inPublicOrder, ruleOf } from './protect.ts';
import { monthsOf, type Member } from './relations.ts';

export interface Family {
  /** More than one. */
  readonly members: readonly Member[];
  readonly differences: readonly Difference[];
  /** Members that earlier releases have published. */
  readonly earlier: ReadonlyMap<string, EarlierMeasure>;
}

interface LinkedBorough {
  readonly borough: Place;
  readonly cells: readonly CountCell[];
  /** Some member has counts in every ward, so there is a total of it. */
  readonly complete: boolean;
}

function linkedBoroughs(family: Family, months: string, lookups: Lookups): readonly LinkedBorough[] {
  const periods = family.members.flatMap((member) => periodOf(member, months) ?? []);
  const isWard = family.members.some(({ dataset }) => dataset.geography === 'ward');
  return inPublicOrder([...lookups.boroughs.values()]).map((borough) => {
    const places = isWard
      ? inPublicOrder([...lookups.wards.values()].filter((ward) => ward.borough === borough.code))
      : [borough];
    const covered = places.filter(({ code }) =>
      periods.some(({ areas }) => (areas.get(code) ?? null) !== null),
    );
    const covers = (member: Member): boolean => {
      const areas = periodOf(member, months)?.areas;
      return places.some(({ code }) => (areas?.get(code) ?? null) !== null);
    };
    return {
      borough,
      cells: covered.map(({ code }) => linkedCell(code, months, family.members, family.differences, covers)),
      complete: periods.some(({ areas }) => places.every(({ code }) => (areas.get(code) ?? null) !== null)),
    };
  });
}

/** Cells of one borough, for checking that what was withheld before still is enough. */
export function linkedCells(
  family: Family,
  months: string,
  borough: GssCode,
  lookups: Lookups,
): readonly CountCell[] {
  return linkedBoroughs(family, months, lookups).find((one) => one.borough.code === borough)?.cells ?? [];
}

/** What all members withhold in a period of which none was published before. */
function withheldTogether(family: Family, months: string, lookups: Lookups): ReadonlySet<string> {
  const rule = familyRule(family);
  const boroughs = linkedBoroughs(family, months, lookups);
  const withheld = new Set(
    withheldInTree(
      REGION_CODE,
      boroughs
        .filter(({ complete }) => complete)
        .map(({ borough, cells }) => ({ area: borough.code, parts: cells, residents: borough.residents })),
      rule,
    ),
  );
  for (const { cells } of boroughs.filter(({ complete }) => !complete)) {
    for (const area of withheldParts(cells, rule)) withheld.add(area);
  }
  return withheld;
}

/**
 * What a member withholds in a period in which earlier releases have published a relative of it. Nothing can be hidden there any more
 * that was shown, so it is shown only in boroughs where its relatives withheld nothing, and no count and no difference is small.
 * Elsewhere all wards are withheld; and everything is, when the total of a borough is small or was withheld.
 */
function withheldAfter(
  family: Family,
  published: readonly EarlierMeasure[],
  months: string,
  lookups: Lookups,
): ReadonlySet<string> {
  const rule = familyRule(family);
  const decided = published.flatMap(({ periods }) => periods.filter((one) => one.months === months));
  const before = new Set(decided.flatMap((one) => one.withheld));
  const boroughs = linkedBoroughs(family, months, lookups).filter(({ cells }) => cells.length > 0);
  const totals = boroughs
    .filter(({ complete }) => complete)
    .map(({ borough, cells }) => totalCell(borough.code, cells));
  const noTotals =
    totals.some((total) => isSmallCell(total, rule) || before.has(total.area)) ||
    (totals.length > 0 && isSmallCell(totalCell(REGION_CODE, totals), rule)) ||
    before.has(REGION_CODE);
  const withheld = new Set<string>(noTotals ? [REGION_CODE] : []);
  for (const { borough, cells } of boroughs) {
    const isOpen = cells.every((cell) => !before.has(cell.area) && !isSmallCell(cell, rule));
    if (noTotals) withheld.add(borough.code);
    if (noTotals || !isOpen) for (const { area } of cells) withheld.add(area);
  }
  return withheld;
}

/** The highest limit that any member has, or had when it was published. */
function familyRule({ members, earlier }: Family) {
  const [first] = members;
  if (first === undefined) throw new RangeError('A family has members.');
  const limits = [
    ...members.map(({ dataset }) => dataset.suppression.withholdTo),
    ...[...earlier.values()].map(({ withholdTo }) => withholdTo),
  ];
  return { ...ruleOf(first.dataset), withholdTo: Math.max(...limits), linked: true };
}

/** What a member withholds in one of its periods. */
export function withheldInFamily(
  family: Family,
  member: Member,
  period: string,
  lookups: Lookups,
): ReadonlySet<string> {
  const months = monthsOf(member, period);
  const own = family.earlier.get(member.dataset.id)?.periods.find((one) => one.months === months);
  if (own !== undefined) return new Set(own.withheld);
  const published = publishedRelatives(family, member, months);
  return published.length > 0
    ? withheldAfter(family, published, months, lookups)
    : withheldTogether(family, months, lookups);
}

/** Relatives that earlier releases have published for the same months. */
export function publishedRelatives(
  family: Family,
  member: Member,
  months: string,
): readonly EarlierMeasure[] {
  return [...family.earlier.values()].filter(
    ({ id, periods }) => id !== member.dataset.id && periods.some((period) => period.months === months),
  );
}
