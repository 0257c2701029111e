/** A measure of the folder beside what earlier releases have published under other ids. */
import { kindOfCode, type GssCode } from '../../src/domain/geography.ts';
import { periodsOverlap } from '../../src/domain/period.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Problem } from '../report.ts';
import type { Dataset } from './datasetSchema.ts';
import { publishedColumns, publishedCounts, type EarlierMeasure } from './earlierMeasures.ts';
import { isAlike, type Column } from './likeness.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import {
  allColumns,
  localAuthorityColumns,
  localAuthoritiesCovered,
  columnsOf,
  LEAST_SHARED,
  monthsOf,
  type Member,
} from './relations.ts';

/** @param linked ids of measures of the folder with which it is protected together */
export function checkEarlier(
  member: Member,
  folder: readonly Member[],
  linked: readonly string[],
  earlier: ReadonlyMap<string, EarlierMeasure>,
  before: PublishedBefore,
  lookups: Lookups,
  problems: Problem[],
): readonly string[] {
  const warnings: string[] = [];
  const add = (reason: string, remedy: string): void => {
    problems.push({ file: member.file, row: null, column: 'numerator', reason, remedy });
  };
  const own = earlier.get(member.dataset.id)?.periods.map(({ months }) => months) ?? [];
  const fresh = {
    ...member,
    periods: member.periods.filter(({ period }) => !own.includes(monthsOf(member, period))),
  };
  for (const other of earlier.values()) {
    if (other.id === member.dataset.id) continue;
    // With all its rows here the true counts of the two were compared; what was published of this one is not published again.
    const all = other.periods.map(({ months }) => months);
    if (!hasRows(folder, other, member, all, lookups) && sameAsPublished(fresh, other, before, lookups)) {
      add(
        `release ${other.release} has published these counts as ${other.id}, as they are or added up over several periods or over wards.`,
        `go on with the id ${other.id}, whose periods stay as they were: the same counts under two ids give small ones away. Several periods in one are made by the command from ${other.id}: see "sumOf" in docs/adding-data.md.`,
      );
      continue;
    }
    const shared = sharedMonths(fresh, other, lookups);
    if (shared.length === 0 || hasRows(folder, other, fresh, shared, lookups)) continue;
    const isDifferent =
      saysDifferent(member, other) &&
      !mayCountSamePeople(member, other, before) &&
      !isRelatedThrough(member, other, linked, earlier);
    if (isDifferent && !sharesPublishedCounts(member, other, before)) {
      warnings.push(...doubtfulDifference(member, other, before));
      continue;
    }
    const gone = wardsThatAreGone(other, shared, lookups);
    if (gone.length > 0) {
      add(
        `release ${other.release} has published ${other.id} for the same time and for wards that are no more (${gone.slice(0, 5).join(', ')}${gone.length > 5 ? ' …' : ''}), so figures of old and of new wards could be set against each other.`,
        `give this measure for periods that begin after ${shared.at(-1) ?? ''}. If no event is counted in both, say so in "differentEvents", with the reason, and with "differentPeople": true where one has a denominator of its own and the people in it are others too.`,
      );
      continue;
    }
    const isSaidPart = [member.dataset.partOf, ...member.dataset.wholeOf].includes(other.id);
    if (isSaidPart) {
      add(
        `${other.id} was published for some of the same months and areas (${shared.join(', ')}), and the folder does not hold all rows of it.`,
        `put the folder of ${other.id} beside this one, with the rows of these months as they were published: the two are then protected together.`,
      );
      continue;
    }
    add(
      isDifferent
        ? `it shares a denominator, or the rest of one, with ${other.id}, which release ${other.release} has published.`
        : `release ${other.release} has published ${other.id} for the same time and places, so both may count the same events.`,
      `if one is a part of the other, say so ("partOf" or "wholeOf") and put the folder of ${other.id}, with the rows as they were published, beside this one: they are then protected together.${
        isDifferent
          ? ''
          : ` If no event is counted in both, say so in "differentEvents", with the reason, and with "differentPeople": true where one has a denominator of its own and the people in it are others too.`
      }`,
    );
  }
  return warnings;
}

/** A measure that is said to be another, and is nowhere above it: perhaps it is a part of it after all. */
function doubtfulDifference(
  member: Member,
  other: EarlierMeasure,
  before: PublishedBefore,
): readonly string[] {
  const theirs = publishedColumns(before, other.id, member.dataset.geography, 'numerators');
  const pairs = columnsOf(member, 0).flatMap(({ months, cells }) =>
    [...cells].flatMap(([area, mine]) => {
      const shown = theirs.find((column) => column.months === months)?.cells.get(area);
      return shown === undefined || shown === 'withheld' || mine === 'withheld'
        ? []
        : [[mine, shown] as const];
    }),
  );
  const isBelow = pairs.length >= LEAST_SHARED && pairs.every(([mine, shown]) => mine.low <= shown.high);
  return isBelow
    ? [
        `${member.dataset.id}: dataset.json says that it counts other events than ${other.id}, and no count of it is above the published one there. If it is a part of ${other.id}, small counts follow by subtraction: have the data owner confirm, or say "partOf".`,
      ]
    : [];
}

/** As countsSamePeople, of a measure that is not in the folder. */
function mayCountSamePeople({ dataset }: Member, other: EarlierMeasure, before: PublishedBefore): boolean {
  const unit = before.releases.flatMap((release) => release.indicator(other.id)?.unit ?? [])[0] ?? '';
  if (dataset.denominator.use !== 'own' && (unit === 'count' || /-residents$/.test(unit))) return false;
  const saysOthers = (all: Dataset['differentEvents'], id: string): boolean =>
    all.some((one) => one.id === id && one.differentPeople === true);
  return !saysOthers(dataset.differentEvents, other.id) && !saysOthers(other.differentEvents, dataset.id);
}

function saysDifferent({ dataset }: Member, other: EarlierMeasure): boolean {
  return (
    dataset.differentEvents.some(({ id }) => id === other.id) ||
    other.differentEvents.some(({ id }) => id === dataset.id)
  );
}

/** Two parts of one whole count different events, and give each other away through the whole. */
function isRelatedThrough(
  { dataset }: Member,
  other: EarlierMeasure,
  linked: readonly string[],
  earlier: ReadonlyMap<string, EarlierMeasure>,
): boolean {
  const own = [dataset.partOf ?? '', ...dataset.wholeOf, ...linked];
  const related = new Set([...own, ...(earlier.get(dataset.id)?.relatedTo.map(({ id }) => id) ?? [])]);
  for (const id of related) {
    for (const one of earlier.get(id)?.relatedTo ?? []) if (one.id !== dataset.id) related.add(one.id);
    // The other side may have said it.
    for (const one of earlier.values()) {
      if (one.id !== dataset.id && one.relatedTo.some((to) => to.id === id)) related.add(one.id);
    }
  }
  return related.has(other.id);
}

/** Wards of these months that the place does not have any more. */
function wardsThatAreGone(
  { geography, periods }: EarlierMeasure,
  months: readonly string[],
  lookups: Lookups,
): readonly string[] {
  if (geography !== 'ward') return [];
  const covered = periods.filter((period) => months.includes(period.months)).flatMap((one) => one.covered);
  return [...new Set(covered)].filter(
    (area) => kindOfCode(area) === 'ward' && localAuthorityOf(area, lookups) === null,
  );
}

/** Published periods of another measure that share a month and a borough with some period of this one. */
function sharedMonths(member: Member, other: EarlierMeasure, lookups: Lookups): readonly string[] {
  return other.periods.flatMap((period) => {
    const boroughs = new Set(period.covered.map((area) => localAuthorityOf(area, lookups)));
    const isShared = member.periods.some(
      (covered) =>
        periodsOverlap(monthsOf(member, covered.period), period.months) &&
        // A ward of another date may be anywhere.
        (boroughs.has(null) ||
          [...localAuthoritiesCovered(covered, lookups)].some((borough) => boroughs.has(borough))),
    );
    return isShared ? [period.months] : [];
  });
}

/**
 * Whether the folder holds the rows of a published measure in all these months and for every area that was published in the boroughs that
 * both cover, so that the two are looked at together.
 */
function hasRows(
  folder: readonly Member[],
  other: EarlierMeasure,
  fresh: Member,
  months: readonly string[],
  lookups: Lookups,
): boolean {
  const held = folder.find(({ dataset }) => dataset.id === other.id);
  if (held === undefined) return false;
  return months.every((one) => {
    const own = held.periods.find(({ period }) => monthsOf(held, period) === one);
    const boroughs = new Set(
      fresh.periods
        .filter(({ period }) => periodsOverlap(monthsOf(fresh, period), one))
        .flatMap((covered) => [...localAuthoritiesCovered(covered, lookups)]),
    );
    const published = other.periods.find((period) => period.months === one)?.covered ?? [];
    return published.every((area) => {
      const borough = localAuthorityOf(area, lookups);
      if (borough !== null && !boroughs.has(borough)) return true;
      return (own?.areas.get(area as GssCode) ?? null) !== null;
    });
  });
}

function localAuthorityOf(area: string, { wards, boroughs }: Lookups): GssCode | null {
  const code = area as GssCode;
  return wards.get(code)?.borough ?? (boroughs.has(code) ? code : null);
}

function sameAsPublished(
  member: Member,
  other: EarlierMeasure,
  before: PublishedBefore,
  lookups: Lookups,
): boolean {
  const shown = (level: 'ward' | 'borough'): readonly Column[] =>
    publishedColumns(before, other.id, level, 'numerators');
  return (
    (member.dataset.geography === 'ward' && isAlike(columnsOf(member, 0), shown('ward'))) ||
    isAlike(localAuthorityColumns(member, 0, lookups), shown('borough'))
  );
}

/** Whether any numerators, denominators or rests of it are among those that were published. */
function sharesPublishedCounts(member: Member, other: EarlierMeasure, before: PublishedBefore): boolean {
  const level = member.dataset.geography;
  const theirs = publishedCounts(before, other.id, level);
  return allColumns(member).some((mine) => theirs.some((columns) => isAlike(mine, columns)));
}
