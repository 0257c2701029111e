/** For withheld counts of quarters and every value they may have: other counts with the very same files, release by release. */
import { expect, test } from 'vitest';
import { ruleOf } from '../../../pipeline/partner/suppress.ts';
import type { CoveredPeriod, PrivateCounts } from '../../../pipeline/partner/wardsForward.ts';
import { isSmallCount } from '../../../src/domain/disclosure.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { byExtent } from '../../extent.ts';
import { otherTable, type Group, type Pair } from './otherTable.ts';
import { seeded, type Random } from './randomTables.ts';
import {
  filesOf,
  hasSmallLocalAuthority,
  publishRolling,
  randomRollingTable,
  wardsByLocalAuthority,
  type PublishedRolling,
  type RollingTable,
} from './rollingTables.ts';

const TRIES = byExtent({ sample: 1_200, whole: 6_000 });

/** A quarter as it stood in a release: a correction makes another of it. */
const stateOf = (quarter: CoveredPeriod): string => JSON.stringify([quarter.period, [...quarter.areas]]);

function groupsOf(quarter: CoveredPeriod, table: RollingTable, made: PublishedRolling): readonly Group[] {
  const withheld = made.stretches.find(({ period }) => period === quarter.period)?.withheld ?? [];
  return wardsByLocalAuthority(table.lookups).map((wards) => {
    const counts = new Map(
      wards.map((ward): [GssCode, Pair] => [ward, [quarter.areas.get(ward)?.[0] ?? 0, 0]]),
    );
    const small = wards.filter((ward) => isSmallCount(counts.get(ward)?.[0] ?? 0, ruleOf(table.dataset)));
    return {
      wards,
      counts,
      hidden: new Set(wards.filter((ward) => withheld.includes(ward))),
      small: new Set(small),
    };
  });
}

/** The same quarter with one withheld count of a value of our choice, and others of the same borough drawn anew. */
function exchanged(
  quarter: CoveredPeriod,
  value: number,
  table: RollingTable,
  made: PublishedRolling,
  random: Random,
): CoveredPeriod | null {
  const groups = groupsOf(quarter, table, made).filter(({ small }) => small.size > 0);
  const group = groups[Math.floor(random() * groups.length)];
  if (group === undefined) return null;
  const ward = [...group.small][Math.floor(random() * group.small.size)];
  if (ward === undefined) return null;
  const other = otherTable(group, { ward, measure: 0, value }, table.dataset, random);
  if (other === null) return null;
  const areas = new Map<GssCode, PrivateCounts>(quarter.areas);
  for (const [code, [count]] of other) areas.set(code, [count]);
  return [...areas.values()].every((counts) => (counts?.[0] ?? 0) >= 0) ? { ...quarter, areas } : null;
}

test(
  'every value of every small count of a quarter gives the same files of all releases',
  { timeout: 240_000 },
  () => {
    const random = seeded(20261128);
    const differing: string[] = [];
    const tried = { all: 0, 'in an old quarter': 0, 'in a corrected quarter': 0, 'several at once': 0 };
    while (tried.all < TRIES) {
      const table = randomRollingTable(random);
      if (hasSmallLocalAuthority(table)) continue;
      const made = publishRolling(table);
      const given = made.releases.map(({ truth }) => truth);
      const files = filesOf(made, table);
      const states = [...new Map(given.flat().map((quarter) => [stateOf(quarter), quarter])).values()];
      for (let value = 1; value <= ruleOf(table.dataset).withholdTo; value += 1) {
        // One quarter alone, or several together, some of them in the state before a correction and after it.
        const aims = random() < 0.5 ? [states[Math.floor(random() * states.length)]] : states;
        const others = new Map<string, CoveredPeriod>();
        for (const quarter of aims) {
          const other = quarter === undefined ? null : exchanged(quarter, value, table, made, random);
          if (quarter !== undefined && other !== null) others.set(stateOf(quarter), other);
        }
        if (others.size === 0) continue;
        const releases = given.map((truth) =>
          truth.map((quarter) => others.get(stateOf(quarter)) ?? quarter),
        );
        const again = publishRolling({ ...table, releases });
        tried.all += 1;
        if (others.size > 1) tried['several at once'] += 1;
        const periods = [...others.values()].map(({ period }) => period);
        if (given.length > 1 && given[0]?.some(({ period }) => periods.includes(period)) === true) {
          tried['in an old quarter'] += 1;
        }
        if (states.length > (given.at(-1)?.length ?? 0)) tried['in a corrected quarter'] += 1;
        if (again.refused > 0 || filesOf(again, table) !== files) {
          differing.push(`${periods.join()} as ${value}; ${again.refused} refused`);
        }
      }
    }
    expect(differing.slice(0, 3)).toEqual([]);
    for (const times of Object.values(tried)) expect(times).toBeGreaterThan(TRIES / 20);
  },
);
