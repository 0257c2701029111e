/** The two strengths that a data owner can agree to: each count by itself, and rounding at random. */
import { describe, expect, test } from 'vitest';
import { leavesEnough, roundAtRandom, type RoundingGroup } from '../../src/domain/controlledRounding.ts';
import { isSmallCount, withheldParts, type DisclosureRule } from '../../src/domain/disclosure.ts';
import { complementarySuppression } from '../../src/domain/disclosureTree.ts';
import { seeded } from '../pipeline/partner/randomTables.ts';

const SINGLY: DisclosureRule = { withholdTo: 7, zeros: 'publish', roundTo: 1, strength: 'singly' };

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

const cellsOf = (counts: readonly number[], prefix = 'a') =>
  counts.map((count, index) => ({ area: `${prefix}${index}`, counts: [count] }));

/** What is shown of every table, and all values that each hidden cell may have behind it. */
function behind(
  tables: Iterable<readonly number[]>,
  shown: (counts: readonly number[]) => string,
): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
  const possible = new Map<string, Set<number>[]>();
  for (const counts of tables) {
    const key = shown(counts);
    const sets = possible.get(key) ?? counts.map(() => new Set<number>());
    possible.set(key, sets);
    counts.forEach((count, index) => sets[index]?.add(count));
  }
  return possible;
}

describe(
  'each small count by itself, against an attacker who has tried every table',
  { timeout: 60_000 },
  () => {
    test.each([3, 4, 5])('keeps six values or more, %i parts', (parts) => {
      const leaks: string[] = [];
      let asked = 0;
      for (let total = 0; total <= (parts === 5 ? 26 : 44); total += 1) {
        const possible = behind(distributions(total, parts), (counts) => {
          const hidden = withheldParts(cellsOf(counts), SINGLY);
          return counts.map((count, at) => (hidden.has(`a${at}`) ? 'x' : count)).join();
        });
        for (const [key, sets] of possible) {
          const shown = key.split(',');
          const left = total - shown.reduce((sum, cell) => sum + (cell === 'x' ? 0 : Number(cell)), 0);
          sets.forEach((set, index) => {
            const small = [...set].filter((count) => isSmallCount(count, SINGLY));
            if (shown[index] !== 'x' || small.length === 0) return;
            asked += 1;
            // Nothing hides that a part is no more than what its total leaves.
            if (small.length < Math.min(6, left))
              leaks.push(`total ${total}: ${key}: a${index}: ${small.join()}`);
          });
        }
      }
      expect(leaks.slice(0, 10)).toEqual([]);
      expect(asked).toBeGreaterThan(100);
    });

    test('needs less room than all of them together', () => {
      const together: DisclosureRule = { ...SINGLY, strength: 'together' };
      const counts = [3, 4, 5, 30, 40, 50];
      expect(withheldParts(cellsOf(counts), together).size).toBe(4);
      const thin = [3, 4, 5, 9, 10, 50];
      expect(withheldParts(cellsOf(thin), SINGLY).size).toBe(3);
      expect(withheldParts(cellsOf(thin), together).size).toBe(5);
      // Small ones hide each other, while their sum leaves each of them open.
      expect(withheldParts(cellsOf([4, 4, 5, 30]), SINGLY).size).toBe(3);
      expect(withheldParts(cellsOf([1, 1, 1, 30]), SINGLY).size).toBe(4);
    });
  },
);

/** Every table of groups of parts, with the total of the whole. */
function* trees(total: number, shape: readonly number[]): Generator<number[]> {
  yield* distributions(
    total,
    shape.reduce((sum, parts) => sum + parts, 0),
  );
}

describe(
  'a small authority among others, where only the total of the whole is known',
  { timeout: 120_000 },
  () => {
    const SHAPE = [1, 2, 2];
    const GROUPS = ['A', 'B', 'C'];
    const groupsOf = (counts: readonly number[]) => {
      let at = 0;
      return GROUPS.map((area, index) => {
        const parts = counts.slice(at, (at += SHAPE[index] ?? 0));
        return { area, residents: [10, 20, 30][index] ?? 0, parts: cellsOf(parts, area) };
      });
    };

    test.each(['together', 'singly'] as const)('keeps its count open: %s', (strength) => {
      const rule: DisclosureRule = { withholdTo: 3, zeros: 'publish', roundTo: 1, strength };
      const leaks: string[] = [];
      let asked = 0;
      for (let total = 4; total <= 20; total += 1) {
        const possible = new Map<string, Set<number>[]>();
        for (const counts of trees(total, SHAPE)) {
          const groups = groupsOf(counts);
          const hidden = complementarySuppression('whole', groups, rule);
          const totals = groups.map(({ parts }) =>
            parts.reduce((sum, part) => sum + (part.counts[0] ?? 0), 0),
          );
          const shown = groups.map(({ area, parts }, at) =>
            [
              hidden.has(area) ? 'x' : totals[at],
              ...parts.map((part) => (hidden.has(part.area) ? 'x' : part.counts[0])),
            ].join('/'),
          );
          const key = shown.join();
          const sets = possible.get(key) ?? totals.map(() => new Set<number>());
          possible.set(key, sets);
          totals.forEach((count, at) => sets[at]?.add(count));
        }
        for (const [key, sets] of possible) {
          sets.forEach((set, at) => {
            const small = [...set].filter((count) => isSmallCount(count, rule));
            if (!key.split(',')[at]?.startsWith('x') || small.length === 0) return;
            asked += 1;
            const least = strength === 'singly' ? 2 : 3;
            if (small.length < least)
              leaks.push(`total ${total}: ${key}: ${GROUPS[at] ?? ''}: ${small.join()}`);
          });
        }
      }
      expect(leaks.slice(0, 10)).toEqual([]);
      expect(asked).toBeGreaterThan(100);
    });

    test('takes the smallest authority that is likely to be enough, and no more of its wards than are needed', () => {
      const groups = [
        { area: 'city', residents: 1_000_000, parts: cellsOf(Array<number>(60).fill(40), 'city') },
        { area: 'town', residents: 300_000, parts: cellsOf(Array<number>(20).fill(40), 'town') },
        { area: 'village', residents: 20_000, parts: cellsOf([2, 3], 'village') },
        { area: 'hamlet', residents: 10_000, parts: cellsOf([12], 'hamlet') },
      ];
      const rule: DisclosureRule = { ...SINGLY, strength: 'together' };
      expect([...complementarySuppression('whole', groups, rule)].sort()).toEqual(
        ['town', 'town0', 'village', 'village0', 'village1'].sort(),
      );
    });
  },
);

describe('rounding at random', { timeout: 60_000 }, () => {
  const BASE = 6;
  const draw = (key: number) => {
    const held = new Map<string, number>();
    const random = seeded(key);
    return (label: string): number => {
      const known = held.get(label) ?? random();
      held.set(label, known);
      return known;
    };
  };
  const group = (counts: readonly number[]): RoundingGroup[] => [
    { area: 'A', complete: true, parts: counts.map((count, at) => ({ area: `a${at}`, count })) },
  ];

  test('every count goes to a neighbouring multiple, parts add up to their group, and a multiple stays', () => {
    const random = seeded(7);
    for (let table = 0; table < 400; table += 1) {
      const groups = ['A', 'B', 'C'].map((area) => ({
        area,
        complete: true,
        parts: Array.from({ length: 8 }, (_, at) => ({
          area: `${area}${at}`,
          count: Math.floor(random() * 12),
        })),
      }));
      const { counts, withheld } = roundAtRandom('whole', groups, BASE, draw(table));
      for (const { area, parts } of groups) {
        for (const part of parts) {
          const rounded = counts.get(part.area);
          if (rounded === undefined) continue;
          expect(rounded % BASE).toBe(0);
          expect(Math.abs(rounded - part.count)).toBeLessThan(BASE);
          if (part.count % BASE === 0) expect(rounded).toBe(part.count);
        }
        if (withheld.has(area) || parts.some((part) => withheld.has(part.area))) continue;
        expect(parts.reduce((sum, part) => sum + (counts.get(part.area) ?? 0), 0)).toBe(counts.get(area));
      }
    }
  });

  test('is the same for one secret, and another for another', () => {
    const counts = [1, 2, 3, 4, 5, 7, 8, 9];
    const rounded = (key: number) =>
      JSON.stringify([...roundAtRandom('whole', group(counts), BASE, draw(key)).counts]);
    expect(rounded(3)).toBe(rounded(3));
    expect(new Set(Array.from({ length: 20 }, (_, key) => rounded(key))).size).toBeGreaterThan(5);
  });

  test('leaves as many values as the base, judged by trying all tables behind what is shown', () => {
    let asked = 0;
    for (let total = 0; total <= 26; total += 1) {
      const seen = new Map<string, Set<number>[]>();
      const accepted = new Set<string>();
      for (const counts of distributions(total, 3)) {
        for (let key = 0; key < 6; key += 1) {
          const made = roundAtRandom('whole', group(counts), BASE, draw(key * 7919 + total));
          if (made.withheld.size > 0) continue;
          accepted.add(counts.map((_, at) => made.counts.get(`a${at}`)).join());
        }
      }
      for (const shown of accepted) {
        const rounded = shown.split(',').map(Number);
        const sets = rounded.map(() => new Set<number>());
        for (const counts of distributions(total, 3)) {
          const fits = counts.every((count, at) => Math.abs(count - (rounded[at] ?? 0)) < BASE);
          if (fits) counts.forEach((count, at) => sets[at]?.add(count));
        }
        seen.set(shown, sets);
      }
      for (const [shown, sets] of seen) {
        sets.forEach((set) => {
          asked += 1;
          expect(set.size, `${total}: ${shown}`).toBeGreaterThanOrEqual(Math.min(BASE, total + 1));
        });
        expect(leavesEnough(shown.split(',').map(Number), total, BASE)).toBe(true);
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  test('any table behind what is shown could have been the one: some secret rounds it the same way', () => {
    const shown = [0, 6, 12, 6];
    const total = 21;
    let tables = 0;
    for (const counts of distributions(total, 4)) {
      if (!counts.every((count, at) => Math.abs(count - (shown[at] ?? 0)) < BASE)) continue;
      tables += 1;
      if (tables % 11 !== 0) continue;
      const isMade = Array.from({ length: 3_000 }, (_, key) => key).some((key) => {
        const made = roundAtRandom('whole', group(counts), BASE, draw(key));
        return shown.every((count, at) => made.counts.get(`a${at}`) === count);
      });
      expect(isMade, counts.join()).toBe(true);
    }
    expect(tables).toBeGreaterThan(100);
  });

  test('does not lean to one side', () => {
    const counts = [1, 1, 2, 3, 4, 5, 7, 9, 10, 11, 14];
    const sums = counts.map(() => 0);
    const times = 4_000;
    for (let key = 0; key < times; key += 1) {
      const made = roundAtRandom('whole', group(counts), BASE, draw(key));
      counts.forEach((_, at) => (sums[at] = (sums[at] ?? 0) + (made.counts.get(`a${at}`) ?? 0)));
    }
    counts.forEach((count, at) => expect(Math.abs((sums[at] ?? 0) / times - count)).toBeLessThan(BASE / 6));
  });
});
