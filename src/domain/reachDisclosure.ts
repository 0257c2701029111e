/**
 * Disclosure control for the people of one organisation, parted twice: by the fifth of one measure, and by the fifth of another,
 * in which their neighbourhoods are. Who lives elsewhere, or where nobody knows, is the same in both.
 *
 * Taken to be known exactly by a reader: how many people there are, everything shown, the rule, and which fifths of the one
 * measure share no neighbourhood with which of the other. What is shown depends on nothing that an exchange between withheld
 * groups would change. The argument stands in docs/disclosure-control.md.
 */
import {
  isSmallCount,
  leavesRoom,
  withheldParts,
  type CountCell,
  type DisclosureRule,
} from './disclosure.ts';

/** As for a partner's counts: 1 to 7 are withheld, zero is told, the rest is rounded to the nearest five. */
export const REACH_RULE: DisclosureRule = { withholdTo: 7, zeros: 'publish', roundTo: 5 };

/** People in each fifth of one measure, lowest first. */
export type FifthCounts = readonly number[];

export interface ReachCounts {
  /** Living outside of the place. */
  readonly outside: number;
  /** Whose postcode is not in the list. */
  readonly unknown: number;
  /** The people of the place by two measures: both have the same sum. */
  readonly tables: readonly [FifthCounts, FifthCounts];
}

/** Whether any neighbourhood is in a fifth of the first measure (row) and a fifth of the second (column). */
export type SharedFifths = readonly (readonly boolean[])[];

export interface ToldReach {
  readonly kind: 'told';
  readonly people: number;
  /** Living in the place; null where it would give away one of the next two. */
  readonly inside: number | null;
  readonly outside: number | null;
  readonly unknown: number | null;
  /** Null: withheld. The second table is null where it cannot be told beside the first. */
  readonly tables: readonly [readonly (number | null)[], readonly (number | null)[] | null];
}

/** So few that nothing is told but that they are. */
export interface TooFewReached {
  readonly kind: 'too-few';
}

export type Reach = ToldReach | TooFewReached;

/** Counts of one table that are withheld, by index, and how many people are in all that is withheld with them. */
interface Hiding {
  readonly hidden: ReadonlySet<number>;
  readonly sum: number;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The middle is given up first and the highest last: in an order that does not depend on anybody's counts. */
function coverOrder(length: number): readonly number[] {
  const middle = (length - 1) / 2;
  return Array.from({ length }, (_, index) => index).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle) || one - other,
  );
}

const cell = (area: string, count: number): CountCell => ({ area, counts: [count] });

/** What is withheld of those who are not in the place, and whether that protects itself. */
function hideElsewhere({ outside, unknown }: ReachCounts, rule: DisclosureRule) {
  const cells = [cell('outside', outside), cell('unknown', unknown)];
  const hidden = withheldParts(cells, rule);
  const small = cells.filter(({ counts: [count = 0] }) => isSmallCount(count, rule)).length;
  const isClosed = hidden.size === 0 || (hidden.size === cells.length && leavesRoom(cells, small, rule));
  return { hidden, isClosed, cells };
}

/** @param elsewhere groups that need a cover among the fifths */
function hideFifths(table: FifthCounts, elsewhere: readonly CountCell[], rule: DisclosureRule): Hiding {
  const fifths = coverOrder(table.length).map((index) => cell(String(index), table[index] ?? 0));
  const withheld = withheldParts([...elsewhere, ...fifths], rule);
  const hidden = new Set(fifths.filter(({ area }) => withheld.has(area)).map(({ area }) => Number(area)));
  const all = [...elsewhere, ...fifths].filter(({ area }) => withheld.has(area));
  return { hidden, sum: sumOf(all.map(({ counts: [count = 0] }) => count)) };
}

/** The most people that some fifths can hold as far as a reader knows. */
function most(table: FifthCounts, { hidden, sum }: Hiding, fifths: readonly number[]): number {
  const shown = fifths.filter((index) => !hidden.has(index)).map((index) => table[index] ?? 0);
  return sumOf(shown) + (fifths.some((index) => hidden.has(index)) ? sum : 0);
}

/**
 * Whether whatever the one table leaves open fits whatever the other does. People in some fifths of the first measure live in those of
 * the second that share a neighbourhood with them, so two numbers can bound each other where others do not.
 * @param inside people of the place, at least
 */
function fitEachOther(
  tables: ReachCounts['tables'],
  [first, second]: readonly [Hiding, Hiding],
  shared: SharedFifths,
  inside: number,
): boolean {
  if (first.hidden.size === 0 && second.hidden.size === 0) return true;
  const rows = tables[0].map((_, index) => index);
  for (let set = 1; set < 2 ** rows.length; set += 1) {
    const some = rows.filter((index) => ((set >> index) & 1) === 1);
    const apart = tables[1].flatMap((_, column) =>
      some.some((row) => shared[row]?.[column] === true) ? [] : [column],
    );
    if (apart.length === 0) continue;
    if (most(tables[0], first, some) + most(tables[1], second, apart) > inside) return false;
  }
  return true;
}

/** Exact counts that may be told; rounding them is left to whoever writes them down. */
export function tellReach(
  counts: ReachCounts,
  shared: SharedFifths,
  rule: DisclosureRule = REACH_RULE,
): Reach {
  const { outside, unknown, tables } = counts;
  const inside = sumOf(tables[0]);
  const people = inside + outside + unknown;
  if (isSmallCount(inside, rule) || people <= rule.withholdTo) return { kind: 'too-few' };
  const elsewhere = hideElsewhere(counts, rule);
  const open = elsewhere.isClosed ? [] : elsewhere.cells;
  const hidings = [hideFifths(tables[0], open, rule), hideFifths(tables[1], open, rule)] as const;
  const least = elsewhere.isClosed ? inside : people - 2 * rule.withholdTo;
  const fit = fitEachOther(tables, hidings, shared, least);
  const tell = (table: FifthCounts, { hidden }: Hiding): readonly (number | null)[] =>
    table.map((count, index) => (hidden.has(index) ? null : count));
  const isHidden = (name: string): boolean => elsewhere.hidden.has(name);
  return {
    kind: 'told',
    people,
    inside: elsewhere.isClosed ? inside : null,
    outside: isHidden('outside') ? null : outside,
    unknown: isHidden('unknown') ? null : unknown,
    // Always the first: to choose the one that shows more would tell of the other that it shows less.
    tables: [tell(tables[0], hidings[0]), fit ? tell(tables[1], hidings[1]) : null],
  };
}
