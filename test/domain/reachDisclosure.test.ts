/** No number that is told of an organisation's people gives a small group away: tried on every table, and at the real limit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DisclosureRule } from '../../src/domain/disclosure.ts';
import {
  REACH_RULE,
  tellReach,
  type ReachCounts,
  type SharedFifths,
} from '../../src/domain/reachDisclosure.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Every way to part a number of people into so many groups. */
function partings(people: number, groups: number): number[][] {
  if (groups === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    partings(people - first, groups - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Whether people can live so that both tables are true: those of some rows only where those rows share neighbourhoods. */
function isPossible([rows, columns]: ReachCounts['tables'], shared: SharedFifths): boolean {
  for (let set = 1; set < 2 ** rows.length; set += 1) {
    const some = rows.flatMap((_, index) => (((set >> index) & 1) === 1 ? [index] : []));
    const near = columns.filter((_, column) => some.some((row) => shared[row]?.[column]));
    if (sum(some.map((row) => rows[row] ?? 0)) > sum(near)) return false;
  }
  return true;
}

function everyTable(people: number, thirds: number, shared: SharedFifths): ReachCounts[] {
  return partings(people, 3).flatMap(([inside = 0, outside = 0, unknown = 0]) => {
    const parted = partings(inside, thirds);
    return parted.flatMap((first) =>
      parted
        .map((second): ReachCounts => ({ outside, unknown, tables: [first, second] }))
        .filter(({ tables }) => isPossible(tables, shared)),
    );
  });
}

/** Every group by name, told or not, with the place itself, which follows from what is told. */
function groupsOf({ outside, unknown, tables }: ReachCounts): Record<string, number> {
  return {
    outside,
    unknown,
    inside: sum(tables[0]),
    ...Object.fromEntries(
      tables.flatMap((table, at) => table.map((count, index) => [`${at} ${index}`, count])),
    ),
  };
}

/** What a reader cannot rule out of each group who has what is told, the rule, and the number of people. */
function expectNothingGivenAway(
  tables: readonly ReachCounts[],
  shared: SharedFifths,
  rule: DisclosureRule,
): void {
  const told = new Map<string, ReachCounts[]>();
  for (const counts of tables) {
    const key = JSON.stringify(tellReach(counts, shared, rule));
    told.set(key, [...(told.get(key) ?? []), counts]);
  }
  const small = Array.from({ length: rule.withholdTo }, (_, index) => index + 1);
  for (const [key, alike] of told) {
    const possible = alike.map(groupsOf);
    for (const group of Object.keys(possible[0] ?? {})) {
      const values = new Set(possible.map((counts) => counts[group] ?? 0));
      if (!small.some((count) => values.has(count))) continue;
      const missing = small.filter((count) => !values.has(count));
      if (missing.length > 0) throw new Error(`${group} is not ${missing.join()} where this is told: ${key}`);
    }
  }
  expect(told.size).toBeGreaterThan(1);
}

const ALL = [
  [true, true, true],
  [true, true, true],
  [true, true, true],
];
const CORNERS_EMPTY = [
  [true, true, false],
  [true, true, true],
  [false, true, true],
];
const NEARLY_ALIKE = [
  [true, false, false],
  [true, true, false],
  [false, true, true],
];

test.each([
  ['every pair of fifths shares neighbourhoods', ALL],
  ['the ends share none', CORNERS_EMPTY],
  ['the measures are nearly alike', NEARLY_ALIKE],
])('of every table of up to eleven people no group of 1 or 2 can be told from another: %s', (_, shared) => {
  const rule = { ...REACH_RULE, withholdTo: 2, roundTo: 1 };
  for (let people = 3; people <= 11; people += 1) {
    expectNothingGivenAway(everyTable(people, 3, shared), shared, rule);
  }
});

test('nor where any pairs of fifths share none, with four of them and with a limit of 1', () => {
  const rule = { ...REACH_RULE, withholdTo: 1, roundTo: 1 };
  const row = (length: number) =>
    fc.array(fc.boolean(), { minLength: length, maxLength: length }).filter((some) => some.includes(true));
  const shapes = fc.constantFrom([3, 11] as const, [4, 7] as const).chain(([length, people]) =>
    fc.record({
      shared: fc.array(row(length), { minLength: length, maxLength: length }),
      people: fc.constant(people),
    }),
  );
  fc.assert(
    fc.property(shapes, ({ shared, people }) => {
      expectNothingGivenAway(everyTable(people, shared.length, shared), shared, rule);
    }),
    { numRuns: Number(process.env['REACH_RUNS'] ?? 8) },
  );
});

test('the attack finds what an unprotected table gives away', () => {
  const rule = { ...REACH_RULE, withholdTo: 2, roundTo: 1 };
  // As if a second table could always be told: the numbers of alike measures bound each other.
  const tables = everyTable(12, 3, NEARLY_ALIKE);
  const tellAll = (counts: ReachCounts): string => JSON.stringify(tellReach(counts, ALL, rule));
  const told = new Map<string, ReachCounts[]>();
  for (const counts of tables) told.set(tellAll(counts), [...(told.get(tellAll(counts)) ?? []), counts]);
  const given = [...told.values()].filter((alike) =>
    Object.keys(groupsOf(alike[0] as ReachCounts)).some((group) => {
      const values = new Set(alike.map((counts) => groupsOf(counts)[group]));
      return values.has(1) !== values.has(2);
    }),
  );
  expect(given.length).toBeGreaterThan(0);
});

const FIVE = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => true));
const counts = fc
  .record({
    outside: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
    unknown: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    first: fc.array(
      fc.oneof(fc.constant(0), fc.integer({ max: 12, min: 1 }), fc.integer({ max: 300, min: 1 })),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
    shift: fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
  })
  .map(({ outside, unknown, first, shift }): ReachCounts => {
    // The same people in other groups.
    const total = sum(first);
    const weight = sum(shift) + 1;
    const second = shift.map((part) => Math.floor((part * total) / weight));
    second[0] = (second[0] ?? 0) + total - sum(second);
    return { outside, unknown, tables: [first, second] };
  });

test('at the limit of the product no small group is told, and totals leave each its whole range', () => {
  fc.assert(
    fc.property(counts, (own) => {
      const told = tellReach(own, FIVE);
      if (told.kind === 'too-few') return;
      const people = sum(own.tables[0]) + own.outside + own.unknown;
      expect(told.people).toBe(people);
      const isSmall = (count: number | null): boolean => count !== null && count > 0 && count <= 7;
      const shown = [told.inside, told.outside, told.unknown, ...told.tables.flatMap((table) => table ?? [])];
      expect(shown.some(isSmall)).toBe(false);
      for (const [at, table] of told.tables.entries()) {
        if (table === null) continue;
        const groups = [
          ...table.map((count, index) => [count, own.tables[at]?.[index] ?? 0] as const),
          [told.outside, own.outside] as const,
          [told.unknown, own.unknown] as const,
        ];
        const hidden = groups.filter(([count]) => count === null).map(([, count]) => count);
        const rest = people - sum(groups.map(([count]) => count ?? 0));
        expect(sum(hidden)).toBe(rest);
        const inTable = own.tables[at]?.filter((_, index) => table[index] === null) ?? [];
        // What the attacker knows exactly: the people of the place where that is told.
        const known = told.inside === null ? { hidden, rest } : { hidden: inTable, rest: sum(inTable) };
        const small = known.hidden.filter((count) => count > 0 && count <= 7).length;
        if (small === 0) continue;
        const isAll = inTable.length === table.length;
        if (!isAll) expect(known.rest).toBeGreaterThanOrEqual(7 * small + 8);
        else expect(known.hidden.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 3000 },
  );
});

test('nothing small: everything is told; a few elsewhere cost the middle fifth and no other', () => {
  const tables = [
    [10, 20, 30, 40, 100],
    [20, 20, 40, 50, 70],
  ] as const;
  expect(tellReach({ outside: 20, unknown: 0, tables }, FIVE)).toEqual({
    kind: 'told',
    people: 220,
    inside: 200,
    outside: 20,
    unknown: 0,
    tables,
  });
  expect(tellReach({ outside: 3, unknown: 2, tables }, FIVE)).toEqual({
    kind: 'told',
    people: 205,
    inside: null,
    outside: null,
    unknown: null,
    tables: [
      [10, 20, null, 40, 100],
      [20, 20, null, 50, 70],
    ],
  });
  expect(
    tellReach(
      {
        outside: 200,
        unknown: 0,
        tables: [
          [0, 0, 3, 0, 0],
          [0, 3, 0, 0, 0],
        ],
      },
      FIVE,
    ),
  ).toEqual({
    kind: 'too-few',
  });
});
