/** For small counts of every kind of measure and every value they may have: another table with the very same files. */
import { expect, test } from 'vitest';
import { countsParts } from '../../../pipeline/partner/datasetSchema.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppressPeriod, ruleOf } from '../../../pipeline/partner/suppress.ts';
import type { CoveredPeriod, PrivateCounts } from '../../../pipeline/partner/wardsForward.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { otherTable, type Group, type Pair } from './otherTable.ts';
import { randomTable, seeded, type RandomTable } from './randomTables.ts';

const TRIES = 20_000;

function filesOf({ dataset, lookups }: RandomTable, period: CoveredPeriod): string {
  return JSON.stringify([...suppressPeriod(period, dataset, partnerDefinition(dataset, []), lookups)]);
}

/** The wards of each borough in the order in which the program takes them. */
function groupsOf({ dataset, lookups }: RandomTable, { areas }: CoveredPeriod, files: string): Group[] {
  const rule = ruleOf(dataset);
  const own = dataset.denominator.use === 'own';
  const figures = JSON.parse(files) as readonly [string, GssCode, { status: string }][];
  const hidden = new Set(figures.flatMap(([, area, { status }]) => (status === 'suppressed' ? [area] : [])));
  return [...lookups.boroughs.keys()].map((borough) => {
    const wards = [...lookups.wards.values()]
      .filter((ward) => ward.borough === borough)
      .sort((a, b) => b.residents - a.residents || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
    const counts = new Map(
      wards.map((ward): [GssCode, Pair] => {
        const [first = 0, denominator = 0] = areas.get(ward) ?? [];
        return [ward, [first, countsParts(dataset) ? denominator - first : denominator]];
      }),
    );
    const small = wards.filter((ward) => {
      const [first, second] = counts.get(ward) ?? [0, 0];
      const measures = own ? [first, second] : [first];
      return (
        (own && (areas.get(ward)?.[1] ?? 0) === 0) || measures.some((count) => isSmallCount(count, rule))
      );
    });
    return {
      wards,
      counts,
      hidden: new Set(wards.filter((ward) => hidden.has(ward))),
      small: new Set(small),
    };
  });
}

function asCounts([first, second]: Pair, { dataset }: RandomTable): PrivateCounts {
  if (dataset.denominator.use !== 'own') return [first];
  return countsParts(dataset) ? [first, first + second, second] : [first, second];
}

test(
  'every value of every small count, alone and together with others, gives the same files',
  { timeout: 120_000 },
  () => {
    const random = seeded(20261126);
    const differing: string[] = [];
    const tried = { counts: 0, rates: 0, parts: 0, 'zeros withheld': 0, 'all wards': 0, impossible: 0 };
    const most = (): number => tried.counts + tried.rates + tried.parts;
    while (most() < TRIES) {
      const table = randomTable(random);
      const { dataset } = table;
      const rule = ruleOf(dataset);
      const own = dataset.denominator.use === 'own';
      const [period] = table.releases[0] ?? [];
      if (period === undefined) continue;
      const files = filesOf(table, period);
      for (const group of groupsOf(table, period, files)) {
        const ward = [...group.small][Math.floor(random() * group.small.size)];
        if (ward === undefined) continue;
        for (const measure of own ? ([0, 1] as const) : ([0] as const)) {
          for (let value = 1; value <= rule.withholdTo; value += 1) {
            const other = otherTable(group, { ward, measure, value }, dataset, random);
            if (other === null) {
              tried.impossible += 1;
              continue;
            }
            tried[own ? (countsParts(dataset) ? 'parts' : 'rates') : 'counts'] += 1;
            if (rule.zeros === 'withhold') tried['zeros withheld'] += 1;
            if (group.hidden.size === group.wards.length) tried['all wards'] += 1;
            const areas = new Map(period.areas);
            for (const [code, pair] of other) areas.set(code, asCounts(pair, table));
            const isTable = [...areas.values()].every((counts) => counts?.every((count) => count >= 0));
            if (!isTable || filesOf(table, { ...period, areas }) !== files) {
              differing.push(
                `${ward} as ${value}: ${JSON.stringify([...group.counts])} → ${JSON.stringify([...other])}`,
              );
            }
          }
        }
      }
    }
    expect(differing.slice(0, 3)).toEqual([]);
    for (const [kind, times] of Object.entries(tried)) {
      if (kind === 'impossible') expect(times).toBeLessThan(TRIES / 20);
      else expect(times, kind).toBeGreaterThan(TRIES / 50);
    }
  },
);
