/** The attack once more, by mixed-integer programming over all sums at once, on a part of the tables: it takes milliseconds a cell. */
import { expect, test } from 'vitest';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import { attack, MEASURES, publishAll } from './attackTable.ts';
import { Solver } from './attacker.ts';
import { exactBounds } from './exactBounds.ts';
import { randomTable, seeded } from './randomTables.ts';

const CELLS = 400;
const CELLS_A_TABLE = 4;

test(
  'an exact solver says no more of a single count than bounds carried through sums, and narrows no linked one',
  { timeout: 120_000 },
  async () => {
    const random = seeded(20261125);
    const solve = await exactBounds();
    const differing: string[] = [];
    const leaks: string[] = [];
    const asked = { single: 0, linked: 0 };
    while (asked.single < CELLS || asked.linked < CELLS) {
      const table = randomTable(random);
      const made = publishAll(table);
      const { withholdTo } = ruleOf(table.dataset);
      const attacker = attack(table, made, 'boroughs');
      const cells = [...made.truth.values()].flatMap(({ period, areas }) =>
        [...areas].flatMap(([code, counts]) => {
          const borough = table.lookups.wards.get(code)?.borough;
          const wards = [...table.lookups.wards.values()].filter((ward) => ward.borough === borough);
          if (made.tables.at(-1)?.get('ward', period, code).status === 'measured') return [];
          const own = table.dataset.denominator.use === 'own';
          const isSmall =
            (own && counts?.[1] === 0) || counts?.some((count) => isSmallCount(count, ruleOf(table.dataset)));
          if (isSmall !== true) return [];
          return (counts ?? []).map((_, index) => ({
            variable: `${MEASURES[index] ?? ''} ${code} ${period}`,
            linked: counts?.length === 3,
            total: wards.reduce((sum, ward) => sum + (areas.get(ward.code)?.[index] ?? 0), 0),
          }));
        }),
      );
      for (let ask = 0; ask < CELLS_A_TABLE && cells.length > 0; ask += 1) {
        const cell = cells[Math.floor(random() * cells.length)];
        if (cell === undefined) continue;
        const kind = cell.linked ? 'linked' : 'single';
        if (asked[kind] >= CELLS) continue;
        asked[kind] += 1;
        const carried = attacker.boundsOf(cell.variable);
        const exact = solve(attacker, cell.variable);
        const says = `${cell.variable}: ${exact.low} to ${exact.high}, carried ${carried.low} to ${carried.high}`;
        const isSame = exact.low === carried.low && exact.high === carried.high;
        if (!isSame && !cell.linked) differing.push(says);
        if (exact.low > 1 || exact.high < Math.min(withholdTo, cell.total)) leaks.push(says);
      }
    }
    expect(differing.slice(0, 5)).toEqual([]);
    expect(leaks.slice(0, 5)).toEqual([]);
  },
);

test('the exact solver sees what bounds carried through sums miss, where sums form a ring', async () => {
  const attacker = new Solver();
  for (const name of ['a', 'b', 'c']) attacker.know(name, 0, 1);
  // a + b = b + c = c + a = 1 in whole numbers is impossible; with 0 to 2 for the last sum it leaves two tables.
  attacker.know('ab', 1, 1);
  attacker.know('bc', 1, 1);
  attacker.know('ca', 1, 2);
  attacker.addSum('ab', ['a', 'b']);
  attacker.addSum('bc', ['b', 'c']);
  attacker.addSum('ca', ['c', 'a']);
  attacker.solve();
  expect(attacker.boundsOf('a')).toEqual({ low: 0, high: 1 });
  const solve = await exactBounds();
  expect(solve(attacker, 'a')).toEqual({ low: 1, high: 1 });
});
