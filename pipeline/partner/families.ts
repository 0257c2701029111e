/**
 * Measures that must be protected together: those of one folder that are related, and what earlier releases decided of them.
 * The rule and why it holds: docs/disclosure-control.md, "A whole and its parts".
 */
import { isSmallCell, withheldParts, type CountCell } from '../../src/domain/disclosure.ts';
import { complementarySuppression } from '../../src/domain/disclosureTree.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { Lookups, Place } from '../read/lookups.ts';
import type { EarlierMeasure } from './earlierMeasures.ts';
import {
  linkedLocalAuthority,
  periodOf,
  type LinkBetween,
  type LinkedLocalAuthority,
} from './linkedCounts.ts';
import { inPublicOrder, ruleOf } from './suppress.ts';
import { monthsOf, type Member } from './relations.ts';

export interface Family {
  /** More than one. */
  readonly members: readonly Member[];
  readonly link: LinkBetween;
  /** Members that earlier releases have published. */
  readonly earlier: ReadonlyMap<string, EarlierMeasure>;
}

interface CoveredLocalAuthority extends LinkedLocalAuthority {
  readonly borough: Place;
  /** Some member has counts in every ward, so there is a total of it. */
  readonly complete: boolean;
}

function linkedLocalAuthorities(
  family: Family,
  months: string,
  lookups: Lookups,
): readonly CoveredLocalAuthority[] {
  const periods = family.members.flatMap((member) => periodOf(member, months) ?? []);
  const isWard = family.members.some(({ dataset }) => dataset.geography === 'ward');
  return inPublicOrder([...lookups.boroughs.values()]).flatMap((borough) => {
    const places = isWard
      ? inPublicOrder([...lookups.wards.values()].filter((ward) => ward.borough === borough.code))
      : [borough];
    const codes = places.map(({ code }) => code);
    const linked = linkedLocalAuthority(borough.code, codes, months, family.members, family.link);
    const complete = periods.some(({ areas }) => codes.every((code) => (areas.get(code) ?? null) !== null));
    return linked.cells.length === 0 ? [] : [{ ...linked, borough, complete }];
  });
}

/** Cells of one borough, for checking that what was withheld before still is enough. */
export function linkedCells(
  family: Family,
  months: string,
  borough: GssCode,
  lookups: Lookups,
): readonly CountCell[] {
  return (
    linkedLocalAuthorities(family, months, lookups).find((one) => one.borough.code === borough)?.cells ?? []
  );
}

/** What all members withhold in a period of which none was published before. */
function withheldTogether(family: Family, months: string, lookups: Lookups): ReadonlySet<string> {
  const boroughs = linkedLocalAuthorities(family, months, lookups);
  const widths = new Set(boroughs.map(({ cells }) => cells[0]?.counts.length));
  // Only then does an exchange between areas keep everything that was decided.
  if (!boroughs.every(({ isPlain }) => isPlain) || widths.size > 1 || !coverTheSame(family, months)) {
    return wholeLocalAuthorities(family, [], boroughs, months);
  }
  const rule = familyRule(family);
  const withheld = new Set(
    complementarySuppression(
      COMBINED_AREA.code,
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

/** Whether all members that have the period have counts in the same areas. */
function coverTheSame({ members }: Family, months: string): boolean {
  const covered = members.flatMap((member) => {
    const areas = periodOf(member, months)?.areas;
    if (areas === undefined) return [];
    return [
      [...areas]
        .flatMap(([area, counts]) => (counts === null ? [] : [area]))
        .sort()
        .join(),
    ];
  });
  return new Set(covered).size <= 1;
}

/**
 * What is withheld where nothing may be hidden beside what is shown: because earlier releases have published a relative, or because
 * what can be read off the measures together is not one count for each area. A borough is then shown whole, where its relatives withheld
 * nothing and no count and no difference is small, or not at all; and nothing is shown, when the total of a borough is small or was withheld.
 */
function wholeLocalAuthorities(
  family: Family,
  published: readonly EarlierMeasure[],
  boroughs: readonly CoveredLocalAuthority[],
  months: string,
): ReadonlySet<string> {
  const rule = familyRule(family);
  const decided = published.flatMap(({ periods }) => periods.filter((one) => one.months === months));
  const before = new Set(decided.flatMap((one) => one.withheld));
  const noTotals =
    before.has(COMBINED_AREA.code) ||
    boroughs.some(({ complete, total }) => complete && (isSmallCell(total, rule) || before.has(total.area)));
  const withheld = new Set<string>(noTotals ? [COMBINED_AREA.code] : []);
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
export function complementarySuppressionInFamily(
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
    ? wholeLocalAuthorities(family, published, linkedLocalAuthorities(family, months, lookups), months)
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
