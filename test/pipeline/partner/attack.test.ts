/** Ten thousand random tables, published release by release, and somebody who tries to work withheld counts out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import { REPOSITORY } from '../rawSources.ts';
import { attack, MEASURES, publishAll, type Published } from './attackTable.ts';
import type { Solver } from './attacker.ts';
import { randomTable, seeded, type RandomTable } from './randomTables.ts';

const TABLES = 10_000;
const SEED = 20261124;

interface Tally {
  leaks: string[];
  wardCells: number;
  kept: number;
  keptBySimpleRule: number;
  withheldSmall: number;
  withheldLocalAuthorities: number;
  narrowest: number;
}

/** Compare what the attacker can say with what may be said, and count what is kept. */
function judge(random: RandomTable, made: Published, number: number, tally: Tally): void {
  const { dataset, lookups } = random;
  const rule = ruleOf(dataset);
  const solver = attack(random, made, 'boroughs');
  judgeLocalAuthorities(random, made, number, tally);
  const newest = made.tables.at(-1);
  const own = dataset.denominator.use === 'own';
  for (const { period, areas } of made.truth.values()) {
    const small = (counts: readonly number[]): boolean =>
      (own && counts[1] === 0) || counts.some((count) => isSmallCount(count, rule));
    for (const borough of lookups.boroughs.keys()) {
      const wards = [...lookups.wards.values()].filter((ward) => ward.borough === borough);
      const anySmall = wards.some(({ code }) => small(areas.get(code) ?? []));
      for (const { code } of wards) {
        tally.wardCells += 1;
        if (!anySmall) tally.keptBySimpleRule += 1;
        if (newest?.get('ward', period, code).status === 'measured') {
          tally.kept += 1;
          continue;
        }
        MEASURES.slice(0, areas.get(code)?.length).forEach((measure, index) => {
          const total = wards.reduce((sum, ward) => sum + (areas.get(ward.code)?.[index] ?? 0), 0);
          const { low, high } = solver.boundsOf(`${measure} ${code} ${period}`);
          // Nothing hides that a part is no more than its whole, which is known from elsewhere.
          const most = Math.min(rule.withholdTo, total);
          if (isSmallCount(areas.get(code)?.[index] ?? 0, rule)) tally.withheldSmall += 1;
          // With the total from elsewhere, what was added for a small borough can be worked out, and is not small.
          if (!small(areas.get(code) ?? [])) return;
          if (
            low > 1 ||
            high < most ||
            (total >= rule.withholdTo && high - low < dataset.suppression.protectionWidth)
          ) {
            tally.leaks.push(`table ${number}, ${measure} ${code} ${period}: ${low} to ${high} of ${total}`);
          }
          tally.narrowest = Math.min(tally.narrowest, total < rule.withholdTo ? Infinity : high - low);
        });
      }
    }
  }
}

/** A borough whose total is small enough to be withheld, where nobody else publishes it. */
function judgeLocalAuthorities(random: RandomTable, made: Published, number: number, tally: Tally): void {
  const { dataset, lookups } = random;
  const { withholdTo } = ruleOf(dataset);
  const newest = made.tables.at(-1);
  let solver: Solver | null = null;
  for (const { period, areas } of made.truth.values()) {
    for (const borough of lookups.boroughs.keys()) {
      if (newest?.get('borough', period, borough).status !== 'suppressed') continue;
      solver ??= attack(random, made, 'region');
      tally.withheldLocalAuthorities += 1;
      const region = [...areas.values()].reduce((sum, counts) => sum + (counts?.[0] ?? 0), 0);
      const own = [...areas].filter(([code]) => lookups.wards.get(code)?.borough === borough);
      const total = own.reduce((sum, [, counts]) => sum + (counts?.[0] ?? 0), 0);
      // A cover shows that it is not small.
      if (!isSmallCount(total, ruleOf(dataset))) continue;
      const { low, high } = solver.boundsOf(`n ${borough} ${period}`);
      if (low > 1 || high < Math.min(withholdTo, region)) {
        tally.leaks.push(`table ${number}, ${borough} ${period}: ${low} to ${high}, region ${region}`);
      }
    }
  }
}

describe('an attacker with every public file and the exact totals', { timeout: 120_000 }, () => {
  const tally: Tally = {
    leaks: [],
    wardCells: 0,
    kept: 0,
    keptBySimpleRule: 0,
    withheldSmall: 0,
    withheldLocalAuthorities: 0,
    narrowest: Infinity,
  };

  test('narrows no withheld count of 10,000 random tables beyond the protection', () => {
    const random = seeded(SEED);
    for (let number = 0; number < TABLES; number += 1) {
      const table = randomTable(random);
      judge(table, publishAll(table), number, tally);
    }
    expect(tally.leaks.slice(0, 10)).toEqual([]);
    expect(tally.withheldSmall).toBeGreaterThan(TABLES);
    expect(tally.withheldLocalAuthorities).toBeGreaterThan(100);
    expect(tally.narrowest).toBeGreaterThanOrEqual(5);
  });

  test('gets fewer cells by the simple rule "withhold the whole borough"; the report says how many', () => {
    const percent = (share: number): string => `${((share / tally.wardCells) * 100).toFixed(1)}%`;
    expect(tally.kept).toBeGreaterThan(tally.keptBySimpleRule);
    const report = readFileSync(join(REPOSITORY, 'docs/disclosure-control.md'), 'utf8').replaceAll(
      / +/g,
      ' ',
    );
    for (const line of [
      `| cells kept | ${percent(tally.kept)} |`,
      `| cells kept by withholding the whole borough | ${percent(tally.keptBySimpleRule)} |`,
      `| narrowest range of a withheld count | ${tally.narrowest} |`,
    ]) {
      expect.soft(report).toContain(line);
    }
  });
});
