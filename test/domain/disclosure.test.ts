import { describe, expect, test } from 'vitest';
import {
  isSmallCount,
  roundCount,
  stillHidden,
  withheldParts,
  type CountCell,
  type DisclosureRule,
} from '../../src/domain/disclosure.ts';
import { complementarySuppression } from '../../src/domain/disclosureTree.ts';

const RULE: DisclosureRule = { withholdTo: 7, zeros: 'publish', roundTo: 5 };
const ZEROS_TOO: DisclosureRule = { ...RULE, zeros: 'withhold' };

const row = (counts: readonly number[]): CountCell[] =>
  counts.map((count, index) => ({ area: `a${index}`, counts: [count] }));
const withheld = (counts: readonly number[], rule = RULE): string[] =>
  [...withheldParts(row(counts), rule)].sort();

test('calls 1 to 7 small, and 0 only where the rule says so', () => {
  expect([0, 1, 7, 8].map((count) => isSmallCount(count, RULE))).toEqual([false, true, true, false]);
  expect([0, 1, 7, 8].map((count) => isSmallCount(count, ZEROS_TOO))).toEqual([true, true, true, false]);
});

test('rounds to the nearest multiple, and never makes a zero of something', () => {
  expect([0, 8, 10, 12, 13, 127].map((count) => roundCount(count, RULE))).toEqual([0, 10, 10, 10, 15, 125]);
  expect(roundCount(8, { ...RULE, roundTo: 20 })).toBe(20);
  expect(roundCount(127, { ...RULE, roundTo: 1 })).toBe(127);
});

test('withholds nothing where nothing is small', () => {
  expect(withheld([8, 0, 50, 12])).toEqual([]);
});

test('withholds one more where that leaves room for anything from 1 to 7, in the public order', () => {
  // 40 with the 3 is more than 7 + 8, so the first is enough.
  expect(withheld([40, 60, 3, 0])).toEqual(['a0', 'a2']);
  // 9 with the 1 is not, so the next is taken too.
  expect(withheld([9, 60, 1, 0])).toEqual(['a0', 'a1', 'a2']);
});

test('withholds all where not even all together leave room', () => {
  expect(withheld([0, 3, 7, 0])).toEqual(['a0', 'a1', 'a2', 'a3']);
});

test('withholds a cell from which no figure can be made', () => {
  const cells: CountCell[] = [
    { area: 'a', counts: [0, 0], unusable: true },
    { area: 'b', counts: [60, 90] },
    { area: 'c', counts: [60, 90] },
  ];
  expect([...withheldParts(cells, RULE)].sort()).toEqual(['a', 'b']);
});

test('withholds a share when the people who are not in it are few', () => {
  const cells: CountCell[] = [
    { area: 'a', counts: [90, 110] },
    { area: 'b', counts: [47, 3] },
    { area: 'c', counts: [90, 110] },
  ];
  expect([...withheldParts(cells, RULE)].sort()).toEqual(['a', 'b']);
});

test('withholds the parts of a total that is withheld, and a second total with its parts', () => {
  const groups = [
    { area: 'A', residents: 90, parts: row([40, 50]).map((cell) => ({ ...cell, area: `A${cell.area}` })) },
    { area: 'B', residents: 80, parts: row([3, 0]).map((cell) => ({ ...cell, area: `B${cell.area}` })) },
    { area: 'C', residents: 70, parts: row([40, 50]).map((cell) => ({ ...cell, area: `C${cell.area}` })) },
  ];
  expect([...complementarySuppression('whole', groups, RULE)].sort()).toEqual([
    'B',
    'Ba0',
    'Ba1',
    // Of the cover only what is needed: 3 and 40 leave room for one from 1 to 7.
    'C',
    'Ca0',
  ]);
});

test('withholds everything when the whole is small', () => {
  expect(
    [...complementarySuppression('whole', [{ area: 'A', residents: 1, parts: row([3, 0]) }], RULE)].sort(),
  ).toEqual(['A', 'a0', 'a1', 'whole']);
});

/** All ways to put `total` things into `parts` areas. */
function* distributions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of distributions(total - first, parts - 1)) yield [first, ...rest];
  }
}

/**
 * The strongest attacker there can be: knows the program, the exact total of the group and every published cell to the
 * last one, and has tried the program on every table there is.
 */
function narrowest(total: number, parts: number, rule: DisclosureRule): string[] {
  const low = rule.zeros === 'withhold' ? 0 : 1;
  const possible = new Map<string, Set<number>[]>();
  const seen = (counts: readonly number[], hidden: ReadonlySet<string>): string =>
    counts.map((count, index) => (hidden.has(`a${index}`) ? 'x' : count)).join(',');
  for (const counts of distributions(total, parts)) {
    const hidden = withheldParts(row(counts), rule);
    if (hidden.size === 0) continue;
    const key = seen(counts, hidden);
    const sets = possible.get(key) ?? counts.map(() => new Set<number>());
    possible.set(key, sets);
    counts.forEach((count, index) => sets[index]?.add(count));
  }
  const leaks: string[] = [];
  for (const [key, sets] of possible) {
    const cells = key.split(',');
    const known = cells.reduce((sum, cell) => sum + (cell === 'x' ? 0 : Number(cell)), 0);
    sets.forEach((set, index) => {
      // Only cells that may be small are protected; nothing can hide that a part is no more than the whole.
      const maybeSmall = [...set].some((count) => isSmallCount(count, rule));
      if (cells[index] !== 'x' || !maybeSmall) return;
      for (let count = low; count <= Math.min(rule.withholdTo, total - known); count += 1) {
        if (!set.has(count)) leaks.push(`total ${total}: ${key}: a${index} cannot be ${count}`);
      }
    });
  }
  return leaks;
}

describe('against an attacker who knows the program and has tried every table', { timeout: 60_000 }, () => {
  test.each([3, 4, 5])('leaves every small value possible, zeros published, %i parts', (parts) => {
    const leaks: string[] = [];
    for (let total = 0; total <= (parts === 5 ? 26 : 44); total += 1) {
      leaks.push(...narrowest(total, parts, RULE));
    }
    expect(leaks.slice(0, 20)).toEqual([]);
  });

  test.each([3, 4])('leaves every small value possible, zeros withheld, %i parts', (parts) => {
    const leaks: string[] = [];
    for (let total = 0; total <= 60; total += 1) leaks.push(...narrowest(total, parts, ZEROS_TOO));
    expect(leaks.slice(0, 20)).toEqual([]);
  });
});

/** All tables of `parts` pairs with these totals. */
function* pairTables(first: number, second: number, parts: number): Generator<readonly [number, number][]> {
  for (const firsts of distributions(first, parts)) {
    for (const seconds of distributions(second, parts)) {
      yield firsts.map((count, index) => [count, seconds[index] ?? 0]);
    }
  }
}

/** As `narrowest`, for cells of two counts: numerator with denominator, or with the rest. */
function narrowestOfPairs(
  totals: readonly [number, number],
  parts: number,
  rule: DisclosureRule,
  kind: 'rate' | 'part',
): string[] {
  const unusable = ([first, second]: readonly [number, number]): boolean =>
    kind === 'rate' ? second === 0 : first + second === 0;
  const possible = new Map<string, { values: readonly [Set<number>, Set<number>]; small: boolean }[]>();
  for (const table of pairTables(...totals, parts)) {
    if (kind === 'rate' && table.some(([first, second]) => second === 0 && first > 0)) continue;
    const cells = table.map((counts, index) => ({ area: `a${index}`, counts, unusable: unusable(counts) }));
    const hidden = withheldParts(cells, rule);
    if (hidden.size === 0) continue;
    const key = table.map((counts, index) => (hidden.has(`a${index}`) ? 'x' : counts.join('/'))).join(',');
    const held = possible.get(key) ?? table.map(() => ({ values: [new Set(), new Set()], small: false }));
    possible.set(key, held);
    table.forEach((counts, index) => {
      const cell = held[index];
      if (cell === undefined) return;
      counts.forEach((count, measure) => cell.values[measure === 0 ? 0 : 1].add(count));
      cell.small ||= counts.some((count) => isSmallCount(count, rule));
    });
  }
  const leaks: string[] = [];
  for (const [key, held] of possible) {
    const shown = key.split(',').filter((cell) => cell !== 'x');
    const left = totals.map(
      (total, measure) => total - shown.reduce((sum, cell) => sum + Number(cell.split('/')[measure] ?? 0), 0),
    );
    held.forEach(({ values, small }, index) => {
      if (key.split(',')[index] !== 'x' || !small) return;
      values.forEach((set, measure) => {
        for (let count = 1; count <= Math.min(rule.withholdTo, left[measure] ?? 0); count += 1) {
          if (!set.has(count))
            leaks.push(`${totals.join('/')}: ${key}: a${index} cannot have ${count} as ${measure}`);
        }
      });
    });
  }
  return leaks;
}

// A lower limit, because the number of tables grows with the fourth power of the counts: the argument is the same for any.
describe.each(['rate', 'part'] as const)('cells of two counts: a %s', (kind) => {
  test.each(['publish', 'withhold'] as const)(
    'leave every small value of both possible, zeros: %s',
    (zeros) => {
      const rule: DisclosureRule = { withholdTo: 2, zeros, roundTo: 1 };
      const leaks: string[] = [];
      for (let first = 0; first <= 12; first += 1) {
        // Fewer than two counted in: nothing hides that a part is no more than its whole.
        for (let second = 2; second <= 12; second += 1) {
          leaks.push(...narrowestOfPairs([first, second], 3, rule, kind));
        }
      }
      expect(leaks.slice(0, 20)).toEqual([]);
    },
  );
});

describe('parts that were withheld before, for counts that were corrected since', () => {
  const holds = (counts: readonly number[], hidden: readonly string[], rule = RULE): boolean =>
    stillHidden(row(counts), new Set(hidden), rule);

  test('still do while they hold every small one and leave room', () => {
    expect(holds([40, 60, 3, 0], ['a0', 'a2'])).toBe(true);
    // The small one has grown, or nothing is small any more: what is withheld stays so.
    expect(holds([40, 60, 12, 0], ['a0', 'a2'])).toBe(true);
    expect(holds([8, 60, 12, 0], [])).toBe(true);
  });

  test('do not once another is small, or they hold too little', () => {
    expect(holds([40, 5, 3, 0], ['a0', 'a2'])).toBe(false);
    expect(holds([11, 60, 3, 0], ['a0', 'a2'])).toBe(false);
    expect(holds([12, 60, 3, 0], ['a0', 'a2'])).toBe(true);
    // Nothing is small any more, and that could be seen: 14 in two parts cannot hide one from 1 to 7 beside one above.
    expect(holds([14, 60, 0, 30], ['a0', 'a2'])).toBe(false);
    expect(holds([15, 60, 0, 30], ['a0', 'a2'])).toBe(true);
    expect(holds([40, 60, 3, 0], [])).toBe(false);
    expect(holds([40, 60, 30, 0], ['a0', 'a2'], ZEROS_TOO)).toBe(false);
  });

  test('do whatever the counts where everything is withheld', () => {
    expect(holds([1, 2, 0], ['a0', 'a1', 'a2'])).toBe(true);
  });
});
