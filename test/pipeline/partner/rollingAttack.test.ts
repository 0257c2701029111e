/** Rolling years of random quarters, published release by release, and somebody who knows every file and every total of a quarter. */
import { expect, test } from 'vitest';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import { rollingPeriods } from '../../../pipeline/partner/rolling.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { byExtent } from '../../extent.ts';
import { behindRounded, Solver } from './attacker.ts';
import { exactBounds } from './exactBounds.ts';
import { seeded } from './randomTables.ts';
import {
  hasSmallLocalAuthority,
  publishRolling,
  randomRollingTable,
  wardsByLocalAuthority,
  type PublishedRolling,
  type RollingTable,
} from './rollingTables.ts';

const TABLES = byExtent({ sample: 400, whole: 1_500 });
const EXACT_CELLS = byExtent({ sample: 80, whole: 250 });

/** A count of a quarter as it stood in a release. Where nothing in the quarter was corrected, it is the same count. */
function counted(code: string, quarter: CoveredPeriod, vintages: ReadonlyMap<CoveredPeriod, number>): string {
  return `n ${code} ${quarter.period} ${vintages.get(quarter) ?? 0}`;
}

/** Numbers the different states of each quarter. */
function vintagesOf({ releases }: PublishedRolling): ReadonlyMap<CoveredPeriod, number> {
  const known = new Map<string, number>();
  const all = releases.flatMap(({ truth }) => truth);
  return new Map(
    all.map((quarter) => {
      const state = JSON.stringify([quarter.period, [...quarter.areas]]);
      const number = known.get(state) ?? known.size;
      known.set(state, number);
      return [quarter, number];
    }),
  );
}

function attack(table: RollingTable, made: PublishedRolling): Solver {
  const { dataset, lookups } = table;
  const solver = new Solver();
  const vintages = vintagesOf(made);
  const seen = new Set<string>();
  for (const { release, truth } of made.releases) {
    for (const wards of wardsByLocalAuthority(lookups)) {
      for (const quarter of truth) {
        const names = wards.map((code) => counted(code, quarter, vintages));
        const total = wards.reduce((sum, code) => sum + (quarter.areas.get(code)?.[0] ?? 0), 0);
        solver.know(`of ${names.join()}`, total, total);
        solver.addSum(`of ${names.join()}`, names);
      }
    }
    const file = release.observations(dataset.id, 'ward');
    for (const { period, stretches } of rollingPeriods(truth)) {
      // A period is made of the counts of the release that publishes it first.
      if (seen.has(period)) continue;
      seen.add(period);
      const series = file?.series.find((one) => one.period === period);
      file?.areas.forEach((code, index) => {
        const shown = series?.numerators?.[index] ?? null;
        if (shown === null) return;
        const { low, high } = behindRounded(shown, ruleOf(dataset));
        const names = stretches.map((quarter) => counted(code, quarter, vintages));
        solver.know(`of ${names.join()}`, low, high);
        solver.addSum(`of ${names.join()}`, names);
      });
    }
  }
  solver.solve();
  return solver;
}

interface Cell {
  readonly variable: string;
  readonly isSmall: boolean;
  /** Of the borough in the quarter, which is known from elsewhere. */
  readonly total: number;
}

/** Every count of a ward in a quarter in which the public record says that it is withheld. */
function withheldCells({ dataset, lookups }: RollingTable, made: PublishedRolling): readonly Cell[] {
  const vintages = vintagesOf(made);
  return made.releases.flatMap(({ truth }) =>
    truth.flatMap((quarter) => {
      const withheld = made.stretches.find(({ period }) => period === quarter.period)?.withheld ?? [];
      return wardsByLocalAuthority(lookups).flatMap((wards) => {
        const total = wards.reduce((sum, code) => sum + (quarter.areas.get(code)?.[0] ?? 0), 0);
        return wards
          .filter((code) => withheld.includes(code))
          .map((code: GssCode) => ({
            variable: counted(code, quarter, vintages),
            isSmall: isSmallCount(quarter.areas.get(code)?.[0] ?? 0, ruleOf(dataset)),
            total,
          }));
      });
    }),
  );
}

test(
  'no withheld count of a quarter is narrowed, by bounds carried through all sums, nor by an exact solver',
  { timeout: 240_000 },
  async () => {
    const random = seeded(20261127);
    const solve = await exactBounds();
    const leaks: string[] = [];
    const seen = { tables: 0, cells: 0, small: 0, shown: 0, exact: 0, refused: 0, corrected: 0, joined: 0 };
    while (seen.tables < TABLES) {
      const table = randomRollingTable(random);
      if (hasSmallLocalAuthority(table)) continue;
      seen.tables += 1;
      const { withholdTo } = ruleOf(table.dataset);
      const made = publishRolling(table);
      const solver = attack(table, made);
      const cells = withheldCells(table, made);
      const isLeak = ({ total }: Cell, { low, high }: { low: number; high: number }): boolean =>
        low > 1 || high < Math.min(withholdTo, total);
      for (const cell of cells) {
        const bounds = solver.boundsOf(cell.variable);
        if (isLeak(cell, bounds))
          leaks.push(`${cell.variable}: ${bounds.low} to ${bounds.high} of ${cell.total}`);
      }
      const asked = cells[Math.floor(random() * cells.length)];
      if (asked !== undefined && seen.exact < EXACT_CELLS) {
        seen.exact += 1;
        if (solver.joinedTo(asked.variable).length > 2) seen.joined += 1;
        const bounds = solve(solver, asked.variable);
        if (isLeak(asked, bounds)) leaks.push(`exactly, ${asked.variable}: ${bounds.low} to ${bounds.high}`);
      }
      seen.cells += cells.length;
      seen.small += cells.filter(({ isSmall }) => isSmall).length;
      seen.refused += made.refused;
      const newest = made.releases.at(-1)?.release.observations(table.dataset.id, 'ward');
      seen.shown +=
        newest?.series.flatMap(({ numerators }) => numerators ?? []).filter((one) => one !== null).length ??
        0;
      if (new Set(vintagesOf(made).values()).size > (made.releases.at(-1)?.truth.length ?? 0))
        seen.corrected += 1;
    }
    expect(leaks.slice(0, 5)).toEqual([]);
    expect(seen.small).toBeGreaterThan(TABLES);
    expect(seen.shown).toBeGreaterThan(TABLES);
    expect(seen.exact).toBe(EXACT_CELLS);
    // Windows do join quarters to each other in what is asked, corrections are among the tables, and some are refused.
    expect(seen.joined).toBeGreaterThan(EXACT_CELLS / 3);
    expect(seen.corrected).toBeGreaterThan(TABLES / 20);
    expect(seen.refused).toBeGreaterThan(TABLES / 50);
  },
);
