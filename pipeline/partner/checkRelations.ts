/**
 * Which measures of a folder are protected together, and what cannot be published beside each other or beside what earlier releases
 * have published. Every fault is a problem with its remedy.
 */
import type { PublishedBefore } from './publishedBefore.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Problem } from '../report.ts';
import { checkEarlier } from './checkEarlier.ts';
import { earlierIds, earlierMeasure, type EarlierMeasure } from './earlierMeasures.ts';
import { sumProblems, sumsInFolder } from './checkSumsOfTwo.ts';
import type { Family } from './families.ts';
import { hasTooManyColumns, MOST_COLUMNS, type LinkBetween } from './linkedCounts.ts';
import {
  declared,
  exceeding,
  haveSameCounts,
  looksLikePart,
  monthsOf,
  sharedPeriods,
  countsSamePeople,
  shareCounts,
  type Link,
  type Member,
} from './relations.ts';

const MOST_NAMED = 10;

export interface Relations {
  /** By id; measures without relatives in the folder have none. */
  readonly families: ReadonlyMap<string, Family>;
  /** Links of each measure of the folder, for its public record. */
  readonly linksOf: (id: string) => readonly { readonly id: string; readonly link: Link }[];
  /** What was found or assumed, in whole sentences. */
  readonly warnings: readonly string[];
}

/** @param problems takes every fault; the relations are only of use when there is none */
export function checkRelations(
  members: readonly Member[],
  before: PublishedBefore,
  lookups: Lookups,
  problems: Problem[],
): Relations {
  const links = new Map<string, Link>();
  const warnings: string[] = [];
  const sums = sumsInFolder(members);
  const isInSum = (one: Member, other: Member): boolean =>
    sums.some((three) => three.includes(one) && three.includes(other));
  members.forEach((one, at) => {
    for (const other of members.slice(at + 1)) {
      const link = linkOf(one, other, lookups, problems, isInSum);
      if (link === null) continue;
      links.set(key(one, other), link);
      links.set(key(other, one), reversed(link));
    }
  });
  const between: LinkBetween = (one, other) => links.get(key(one, other)) ?? null;
  warnings.push(...warningsOn(members, between));
  const earlier = new Map(
    earlierIds(before).flatMap((id) => {
      const measure = earlierMeasure(before, id, lookups);
      // What adds published figures up shows nothing of its own.
      return measure === null || measure.sumOf !== null ? [] : [[id, measure] as const];
    }),
  );
  const groups = groupsOf(members, between);
  for (const member of members) {
    const linked = (groups.find((group) => group.includes(member)) ?? []).map(({ dataset }) => dataset.id);
    const doubts = checkEarlier(
      member,
      members,
      linked.filter((id) => id !== member.dataset.id),
      earlier,
      before,
      lookups,
      problems,
    );
    warnings.push(...doubts, ...checkNames(member, members, earlierIds(before), problems));
  }
  problems.push(...sumProblems(members, [...earlier.keys()], before));
  const families = new Map<string, Family>();
  for (const group of groups) {
    if (group.length < 2) continue;
    const family = familyOf(group, between, earlier, problems);
    for (const { dataset } of group) families.set(dataset.id, family);
  }
  return {
    families,
    linksOf: (id) =>
      members.flatMap((other) => {
        const link = links.get(`${id} ${other.dataset.id}`);
        return link === undefined ? [] : [{ id: other.dataset.id, link }];
      }),
    warnings,
  };
}

/** Ids that dataset.json gives of others. @returns remarks on those that nobody knows and that do no harm */
function checkNames(
  { dataset, file }: Member,
  members: readonly Member[],
  earlier: readonly string[],
  problems: Problem[],
): readonly string[] {
  const isKnown = (id: string): boolean =>
    id !== dataset.id && (earlier.includes(id) || members.some((one) => one.dataset.id === id));
  const named = [
    ...(dataset.partOf === undefined ? [] : [['partOf', dataset.partOf] as const]),
    ...dataset.wholeOf.map((id) => ['wholeOf', id] as const),
  ];
  for (const [column, id] of named) {
    if (isKnown(id)) continue;
    problems.push({
      file: file.replace('observations.csv', 'dataset.json'),
      row: null,
      column,
      reason: `there is no other partner measure ${id} in this folder or in an earlier release.`,
      remedy: 'correct the id, put the folder of that measure beside this one, or take the entry out.',
    });
  }
  return dataset.differentEvents.flatMap(({ id }) =>
    isKnown(id)
      ? []
      : [`${dataset.id}: "differentEvents" names ${id}, and there is no such partner measure.`],
  );
}

const key = (one: Member, other: Member): string => `${one.dataset.id} ${other.dataset.id}`;

const reversed = ({ as, from }: Link): Link => ({
  as: as === 'part' ? 'whole' : as === 'whole' ? 'part' : 'same',
  from,
});

/** @returns null when the two need no protection from each other, or when they cannot be published together */
function linkOf(
  one: Member,
  other: Member,
  lookups: Lookups,
  problems: Problem[],
  alsoShared: (one: Member, other: Member) => boolean,
): Link | null {
  const add = (reason: string, remedy: string): null => {
    problems.push({ file: one.file, row: null, column: 'numerator', reason, remedy });
    return null;
  };
  const [id, otherId] = [one.dataset.id, other.dataset.id];
  const said = declared(one.dataset, other.dataset);
  if (haveSameCounts(one, other, lookups)) {
    return add(
      `it holds the same counts as ${otherId}, as they are or added up over several periods or over wards.`,
      `publish one of the two: together they give small counts away. Several years in one, or twelve months that roll, are made by the command from the one that is published: see "sumOf" and "rolling" in docs/adding-data.md.`,
    );
  }
  const shared = sharedPeriods(one, other, lookups);
  if (shared.length === 0) return null;
  const isFound =
    said === 'different' &&
    (countsSamePeople(one.dataset, other.dataset) || shareCounts(one, other) || alsoShared(one, other));
  if (said === 'different' && !isFound) return null;
  const odd = shared.find(([mine, theirs]) => monthsOf(one, mine.period) !== monthsOf(other, theirs.period));
  if (odd !== undefined || one.dataset.geography !== other.dataset.geography) {
    return add(
      odd === undefined
        ? `it counts by another level than ${otherId}, of the same time and places.`
        : `its period ${odd[0].period} overlaps with ${odd[1].period} of ${otherId} in the same places, and they are not the same months.`,
      `if they count different events, say so in "differentEvents" with the reason. If not, count both in the same periods and by the same areas, so that they can be protected together; longer periods are added up by the command ("sumOf").`,
    );
  }
  if (said === 'different') return { as: 'same', from: 'found' };
  return said === null ? found(one, other) : asDeclared(one, other, said, add, `${id} and ${otherId}`);
}

function asDeclared(
  one: Member,
  other: Member,
  said: 'part' | 'whole' | 'same',
  add: (reason: string, remedy: string) => null,
  both: string,
): Link | null {
  const [part, whole] = said === 'part' ? [one, other] : [other, one];
  const more = exceeding(part, whole);
  if (said === 'same' || more.length === 0) return { as: said, from: 'declared' };
  const named = `${more.slice(0, MOST_NAMED).join(', ')}${more.length > MOST_NAMED ? ' …' : ''}`;
  return add(
    `${both} are said to be a part and its whole, but in ${more.length} of the areas and periods the part counts more than the whole (${named}).`,
    'correct the counts, or say how the two are related: "partOf", "wholeOf" or "differentEvents".',
  );
}

function found(one: Member, other: Member): Link {
  if (looksLikePart(one, other)) return { as: 'part', from: 'found' };
  if (looksLikePart(other, one)) return { as: 'whole', from: 'found' };
  return { as: 'same', from: 'assumed' };
}

/** What was found or assumed. Of two parts of one whole nothing has to be said. */
function warningsOn(members: readonly Member[], between: LinkBetween): readonly string[] {
  const isPart = (one: Member, whole: Member): boolean => between(one, whole)?.as === 'part';
  return members.flatMap((one, at) =>
    members.slice(at + 1).flatMap((other) => {
      const link = between(one, other);
      const haveOneWhole = members.some((whole) => isPart(one, whole) && isPart(other, whole));
      return link === null || (link.as === 'same' && haveOneWhole) ? [] : (warningOn(one, other, link) ?? []);
    }),
  );
}

function warningOn(one: Member, other: Member, { as, from }: Link): string | null {
  if (from === 'declared') return null;
  const [id, otherId] = [one.dataset.id, other.dataset.id];
  const [part, whole] = as === 'whole' ? [otherId, id] : [id, otherId];
  const what =
    as === 'same'
      ? from === 'found'
        ? `${id} and ${otherId} may count the same people in a denominator, or share counts`
        : `${id} and ${otherId} are of the same time and places, and neither says that they count different events`
      : `no count of ${part} is above that of ${whole}, so it is taken for a part of it`;
  const remedy =
    from === 'found' && as === 'same'
      ? ' If the people in the denominator are others too, add "differentPeople": true to the entry in "differentEvents".'
      : ` If they count different events, say so in "differentEvents", with the reason, and more of each is shown.`;
  return `${what}. They are withheld in the same areas.${remedy}`;
}

/** Members that are linked, directly or through others. */
function groupsOf(members: readonly Member[], between: LinkBetween): readonly (readonly Member[])[] {
  const left = new Set(members);
  return members.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = [first];
    for (const one of group) {
      for (const other of left) {
        if (between(one, other) === null) continue;
        left.delete(other);
        group.push(other);
      }
    }
    return [group];
  });
}

function familyOf(
  group: readonly Member[],
  between: LinkBetween,
  earlier: ReadonlyMap<string, EarlierMeasure>,
  problems: Problem[],
): Family {
  const [first] = group;
  const add = (member: Member, column: string, reason: string, remedy: string): void => {
    const file = member.file.replace('observations.csv', 'dataset.json');
    problems.push({ file, row: null, column, reason, remedy });
  };
  for (const member of group) {
    const { suppression, rolling } = member.dataset;
    const rule = JSON.stringify([suppression.withholdTo, suppression.zeros]);
    const others = first?.dataset;
    if (others === undefined || member === first) continue;
    if (rule !== JSON.stringify([others.suppression.withholdTo, others.suppression.zeros])) {
      add(
        member,
        'suppression',
        `it is protected together with ${others.id}, and its "suppression" is another.`,
        'give both the same "withholdTo" and "zeros".',
      );
    }
    if (rolling !== others.rolling) {
      add(
        member,
        'rolling',
        `it is protected together with ${others.id}, and only one of them is "rolling".`,
        'make both "rolling", or neither.',
      );
    }
  }
  for (const member of group.filter(({ dataset }) => dataset.suppression.strength !== 'together')) {
    add(
      member,
      'suppression',
      `the strength "${member.dataset.suppression.strength}" has no proof for measures that are related (${group.map(({ dataset }) => dataset.id).join(', ')}).`,
      'take "strength" out; or, if they count different events, say so in "differentEvents", with the reason.',
    );
  }
  if (first !== undefined && hasTooManyColumns(group, between)) {
    add(
      first,
      'differentEvents',
      `more than ${MOST_COLUMNS} counts are related to each other (${group.map(({ dataset }) => dataset.id).join(', ')}), and are not a whole with parts that are apart: too many to look at all that follows from them.`,
      'publish fewer of them, or say of those that count different events that they do ("differentEvents").',
    );
  }
  const held = group.flatMap(({ dataset }) => {
    const measure = earlier.get(dataset.id);
    return measure === undefined ? [] : [[dataset.id, measure] as const];
  });
  return { members: group, link: between, earlier: new Map(held) };
}
