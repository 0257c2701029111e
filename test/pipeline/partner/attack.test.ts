/** Ten thousand random tables, published release by release, and somebody who tries to work withheld counts out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { protect, protectPeriod, ruleOf } from '../../../pipeline/partner/protect.ts';
import type { CoveredPeriod } from '../../../pipeline/partner/wardsForward.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import { REGION_CODE, type GssCode } from '../../../src/domain/geography.ts';
import type { FigureTable } from '../../../pipeline/figureTable.ts';
import { REPOSITORY } from '../rawSources.ts';
import { readFiles, Solver } from './attacker.ts';
import { asBefore, LEVELS, publish, randomTable, seeded, type RandomTable } from './randomTables.ts';

const TABLES = 10_000;
const SEED = 20261124;

interface Published {
  readonly releases: ReturnType<typeof publish>[];
  readonly tables: FigureTable[];
  /** The counts from which each period was first published. */
  readonly truth: ReadonlyMap<string, CoveredPeriod>;
}

function publishAll(random: RandomTable): Published {
  const { dataset, lookups } = random;
  const definition = partnerDefinition(dataset, []);
  const releases: ReturnType<typeof publish>[] = [];
  const tables: FigureTable[] = [];
  const truth = new Map<string, CoveredPeriod>();
  random.releases.forEach((periods, index) => {
    const { table } = protect(periods, dataset, definition, lookups, asBefore(releases));
    for (const period of periods) if (!truth.has(period.period)) truth.set(period.period, period);
    tables.push(table);
    releases.push(publish(`r${index}`, table, random));
  });
  return { releases, tables, truth };
}

const MEASURES = ['n', 'd', 'rest'] as const;

/** All that is public, and exact totals from elsewhere: of every borough, or of the region alone. */
function attack(
  random: RandomTable,
  { releases, truth }: Published,
  knownFromElsewhere: 'boroughs' | 'region',
): Solver {
  const { dataset, lookups } = random;
  const solver = new Solver();
  const own = dataset.denominator.use === 'own';
  const files = releases.flatMap((release) =>
    LEVELS.flatMap((level) => release.observations(dataset.id, level) ?? []),
  );
  readFiles(solver, files, ruleOf(dataset), own);
  const measures = MEASURES.slice(0, own ? (dataset.unit === 'percent' ? 3 : 2) : 1);
  for (const { period, areas } of truth.values()) {
    measures.forEach((measure, index) => {
      let all = 0;
      for (const borough of lookups.boroughs.keys()) {
        const wards = [...lookups.wards.values()].filter((ward) => ward.borough === borough);
        const total = wards.reduce((sum, { code }) => sum + (areas.get(code)?.[index] ?? 0), 0);
        all += total;
        if (knownFromElsewhere === 'boroughs') solver.know(`${measure} ${borough} ${period}`, total, total);
        solver.addSum(
          `${measure} ${borough} ${period}`,
          wards.map(({ code }) => `${measure} ${code} ${period}`),
        );
      }
      solver.know(`${measure} ${REGION_CODE} ${period}`, all, all);
      solver.addSum(
        `${measure} ${REGION_CODE} ${period}`,
        [...lookups.boroughs.keys()].map((code) => `${measure} ${code} ${period}`),
      );
    });
    if (measures.length === 3) {
      for (const code of areas.keys()) {
        solver.addSum(`d ${code} ${period}`, [`n ${code} ${period}`, `rest ${code} ${period}`]);
      }
    }
  }
  solver.solve();
  return solver;
}

interface Tally {
  leaks: string[];
  wardCells: number;
  kept: number;
  keptBySimpleRule: number;
  withheldSmall: number;
  withheldBoroughs: number;
  narrowest: number;
}

/** Compare what the attacker can say with what may be said, and count what is kept. */
function judge(random: RandomTable, made: Published, number: number, tally: Tally): void {
  const { dataset, lookups } = random;
  const rule = ruleOf(dataset);
  const solver = attack(random, made, 'boroughs');
  judgeBoroughs(random, made, number, tally);
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
          tally.narrowest = Math.min(tally.narrowest, total < rule.withholdTo ? Infinity : high - low);
          if (
            low > 1 ||
            high < most ||
            (total >= rule.withholdTo && high - low < dataset.suppression.protectionWidth)
          ) {
            tally.leaks.push(`table ${number}, ${measure} ${code} ${period}: ${low} to ${high} of ${total}`);
          }
        });
      }
    }
  }
}

/** A borough whose total is small enough to be withheld, where nobody else publishes it. */
function judgeBoroughs(random: RandomTable, made: Published, number: number, tally: Tally): void {
  const { dataset, lookups } = random;
  const { withholdTo } = ruleOf(dataset);
  const newest = made.tables.at(-1);
  let solver: Solver | null = null;
  for (const { period, areas } of made.truth.values()) {
    for (const borough of lookups.boroughs.keys()) {
      if (newest?.get('borough', period, borough).status !== 'suppressed') continue;
      solver ??= attack(random, made, 'region');
      tally.withheldBoroughs += 1;
      const region = [...areas.values()].reduce((sum, counts) => sum + (counts?.[0] ?? 0), 0);
      const { low, high } = solver.boundsOf(`n ${borough} ${period}`);
      if (low > 1 || high < Math.min(withholdTo, region)) {
        tally.leaks.push(`table ${number}, ${borough} ${period}: ${low} to ${high}, region ${region}`);
      }
    }
  }
}

/**
 * Another table that gives the very same files: the small count is `count`, and a covering ward of the same borough takes
 * the difference. If it exists, no solver whatever, and no knowledge of the program, can rule `count` out.
 */
function alternative(
  areas: ReadonlyMap<GssCode, readonly number[] | null>,
  area: GssCode,
  count: number,
  cover: readonly GssCode[],
): ReadonlyMap<GssCode, readonly number[] | null> {
  const other = new Map(areas);
  const [old = 0] = areas.get(area) ?? [];
  other.set(area, [count]);
  // All of the cover but the last is emptied into the last, which then has room whatever the count is.
  const held = cover.reduce((sum, code) => sum + (areas.get(code)?.[0] ?? 0), 0);
  cover.forEach((code, index) => other.set(code, [index === cover.length - 1 ? held + old - count : 0]));
  return other;
}

function filesOf(random: RandomTable, period: CoveredPeriod): string {
  const { dataset, lookups } = random;
  return JSON.stringify([...protectPeriod(period, dataset, partnerDefinition(dataset, []), lookups)]);
}

describe('an attacker with every public file and the exact totals', { timeout: 120_000 }, () => {
  const tally: Tally = {
    leaks: [],
    wardCells: 0,
    kept: 0,
    keptBySimpleRule: 0,
    withheldSmall: 0,
    withheldBoroughs: 0,
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
    expect(tally.withheldBoroughs).toBeGreaterThan(100);
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

  test('could be looking at another table for every value from 1 to 7, byte for byte the same', () => {
    const random = seeded(SEED + 1);
    let tried = 0;
    const differing: string[] = [];
    while (tried < 20_000) {
      const table = randomTable(random);
      const { dataset, lookups } = table;
      const [period] = table.releases[0] ?? [];
      if (
        period === undefined ||
        dataset.denominator.use === 'own' ||
        dataset.suppression.zeros === 'withhold'
      )
        continue;
      const rule = ruleOf(dataset);
      const files = filesOf(table, period);
      const shown = new Map(
        [...protectPeriod(period, dataset, partnerDefinition(dataset, []), lookups)].map(
          ([, area, figure]) => [area, figure.status],
        ),
      );
      for (const borough of lookups.boroughs.keys()) {
        const wards = [...lookups.wards.values()].filter((ward) => ward.borough === borough);
        // Where everything is withheld there is nothing but the total to go by.
        if (shown.get(borough) !== 'measured' || wards.every(({ code }) => shown.get(code) === 'suppressed'))
          continue;
        const hidden = wards.filter(({ code }) => shown.get(code) === 'suppressed');
        const isSmall = (code: GssCode): boolean => isSmallCount(period.areas.get(code)?.[0] ?? 0, rule);
        // In the order in which the program takes them: most residents first.
        const cover = hidden
          .filter(({ code }) => !isSmall(code))
          .sort((a, b) => b.residents - a.residents || (a.code < b.code ? -1 : 1))
          .map(({ code }) => code);
        for (const { code } of hidden.filter((ward) => isSmall(ward.code))) {
          for (let count = 1; count <= rule.withholdTo; count += 1) {
            tried += 1;
            const areas = alternative(period.areas, code, count, cover);
            if (filesOf(table, { ...period, areas }) !== files) {
              differing.push(`${code} as ${count}: ${JSON.stringify([...period.areas])}`);
            }
          }
        }
      }
    }
    expect(differing.slice(0, 3)).toEqual([]);
  });
});
