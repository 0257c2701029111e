/**
 * Somebody who holds every file of every release, the program, all exact totals of authorities, and knows which measure is a part of which,
 * asks an exact solver (HiGHS) what is left of small counts that are withheld.
 */
import { expect, test } from 'vitest';
import type { GssCode } from '../../../src/domain/geography.ts';
import { byExtent } from '../../extent.ts';
import { behindRounded, Solver } from './attacker.ts';
import { exactBounds } from './exactBounds.ts';
import { seeded } from './randomTables.ts';
import {
  ATOMS,
  countOf,
  MEASURES,
  randomSequence,
  YEARS,
  type MeasureId,
  type Sequence,
} from './sequences.ts';

const SEQUENCES = byExtent({ sample: 100, whole: 1_000 });
const CELLS_A_SEQUENCE = 3;
const LIMIT = 7;
const LEVELS = ['ward', 'borough', 'region'] as const;
const NAMES = [...ATOMS, 'young', 'other', 'people'] as const;
/** Every sum that somebody may know, of what there is to count. */
const SUMS = {
  total: ['girls', 'boys', 'unknown'],
  notGirls: ['boys', 'unknown'],
  notBoys: ['girls', 'unknown'],
} as const;

/** Name of the variable that a measure counts. */
const variableOf = (of: readonly string[]): string => (of.length === 3 ? 'total' : (of[0] ?? ''));

function attack({ world, lookups, rounding, last }: Sequence): Solver {
  const solver = new Solver();
  const rule = { withholdTo: LIMIT, zeros: 'publish', roundTo: rounding } as const;
  const boroughs = [...lookups.boroughs.keys()];
  const wardsOf = (borough: GssCode): GssCode[] =>
    [...lookups.wards.values()].filter((ward) => ward.borough === borough).map(({ code }) => code);
  const areas = [...lookups.wards.keys(), ...boroughs, 'E11000005'];
  for (const year of YEARS) {
    for (const area of areas) {
      const name = (one: string): string => `${one} ${area} ${year}`;
      solver.addSum(name('total'), SUMS.total.map(name));
      solver.addSum(name('notGirls'), SUMS.notGirls.map(name));
      solver.addSum(name('notBoys'), SUMS.notBoys.map(name));
      solver.addSum(name('total'), [name('young'), name('notYoung')]);
      solver.addSum(name('people'), [name('other'), name('notOther')]);
    }
    for (const one of [...NAMES, ...Object.keys(SUMS), 'notYoung', 'notOther']) {
      for (const borough of boroughs) {
        solver.addSum(
          `${one} ${borough} ${year}`,
          wardsOf(borough).map((ward) => `${one} ${ward} ${year}`),
        );
      }
    }
    // Known to the last one, from elsewhere.
    for (const one of NAMES) {
      for (const borough of boroughs) {
        const total = wardsOf(borough).reduce(
          (sum, ward) => sum + (world.get(year)?.get(ward)?.[one] ?? 0),
          0,
        );
        solver.know(`${one} ${borough} ${year}`, total, total);
      }
    }
  }
  for (const { release } of last?.all ?? []) {
    for (const id of release.partnerIds() as MeasureId[]) {
      const measure = MEASURES[id];
      for (const level of LEVELS) {
        for (const { period, numerators, denominators, values, status } of release.observations(id, level)
          ?.series ?? []) {
          release.observations(id, level)?.areas.forEach((area, at) => {
            if (status?.[area] !== undefined) return;
            const n = numerators?.[at] ?? values?.[at] ?? null;
            if (n === null) return;
            const known = behindRounded(n, rule);
            const variable = `${variableOf(measure.of)} ${area} ${period}`;
            if (id === 'pooled-ward') {
              const years = yearsOf(period).map((year) => `total ${area} ${year}`);
              solver.addSum(variable, years);
            }
            solver.know(variable, known.low, known.high);
            const d = denominators?.[at] ?? null;
            if (!('among' in measure) || d === null) return;
            const among = behindRounded(d, rule);
            solver.know(`${variableOf(measure.among)} ${area} ${period}`, among.low, among.high);
          });
        }
      }
    }
  }
  return solver;
}

function yearsOf(period: string): string[] {
  const [first, last] = period.split('/').map((month) => Number(month.slice(0, 4)));
  return YEARS.filter((year) => Number(year) > (first ?? 0) && Number(year) <= (last ?? 0));
}

/** Small counts that nobody shows: of published measures, and of what is left of a published whole without a published part. */
function smallCells({
  world,
  last,
  uncounted,
}: Sequence): { variable: string; count: number; area: GssCode; year: string }[] {
  const ids = new Set((last?.release.partnerIds() ?? []) as MeasureId[]);
  const wanted: (readonly [string, readonly (keyof typeof SUMS | (typeof NAMES)[number])[], boolean])[] = [
    ['girls', ['girls'], ids.has('girls-ward') || ids.has('girls-share')],
    ['boys', ['boys'], ids.has('boys-ward') || (ids.has('girls-ward') && ids.has('total-ward'))],
    [
      'unknown',
      ['unknown'],
      ['total-ward', 'girls-ward', 'boys-ward'].every((id) => ids.has(id as MeasureId)),
    ],
    ['young', ['young'], ids.has('young-ward')],
    [
      'total',
      [...ATOMS],
      ['total-ward', 'renamed-ward', 'girls-share'].some((id) => ids.has(id as MeasureId)),
    ],
    [
      'notGirls',
      ['boys', 'unknown'],
      ids.has('girls-share') || (ids.has('girls-ward') && ids.has('total-ward')),
    ],
    ['other', ['other'], ids.has('other-ward') || ids.has('other-share')],
  ];
  return wanted.flatMap(([name, of, isPublished]) =>
    !isPublished
      ? []
      : YEARS.flatMap((year) =>
          [...(world.get(year) ?? [])].flatMap(([area, held]) => {
            const count = countOf(held, of as Parameters<typeof countOf>[1]);
            // What nobody has counted, nobody withholds.
            return count >= 1 && count <= LIMIT && !uncounted.has(area)
              ? [{ variable: `${name} ${area} ${year}`, count, area, year }]
              : [];
          }),
        ),
  );
}

/** What exact totals and the whole say by themselves, whatever is done with a part: nothing hides that it is no more than its whole. */
function inherent(sequence: Sequence, cell: { variable: string; area: GssCode; year: string }): Solver {
  const whole = sequence.last === null ? null : onlyOf(sequence, ['total-ward', 'renamed-ward']);
  return attack(cell.variable.startsWith('total') || whole === null ? { ...sequence, last: null } : whole);
}

function onlyOf(sequence: Sequence, ids: readonly MeasureId[]): Sequence {
  const { last } = sequence;
  if (last === null) return sequence;
  const all = last.all.map((one) => ({
    ...one,
    release: {
      ...one.release,
      partnerIds: () => one.release.partnerIds().filter((id) => ids.includes(id as MeasureId)),
    },
  }));
  return { ...sequence, last: { ...last, all } };
}

test('no small count is narrowed by any sequence of up to four releases', { timeout: 900_000 }, async () => {
  const random = seeded(20261130);
  const solve = await exactBounds();
  const leaks: string[] = [];
  const tally = { accepted: 0, refused: 0, asked: 0, inherent: 0, related: 0 };
  for (let number = 0; number < SEQUENCES; number += 1) {
    const sequence = randomSequence(random);
    tally.accepted += sequence.accepted;
    tally.refused += sequence.refused;
    if (sequence.last === null) continue;
    if (sequence.last.all.length > 1) tally.related += 1;
    const cells = smallCells(sequence);
    const solver = attack(sequence);
    for (let ask = 0; ask < CELLS_A_SEQUENCE && cells.length > 0; ask += 1) {
      const cell = cells[Math.floor(random() * cells.length)];
      if (cell === undefined) continue;
      tally.asked += 1;
      const { low, high } = solve(solver, cell.variable);
      if (low <= 1 && high >= LIMIT) continue;
      const alone = solve(inherent(sequence, cell), cell.variable);
      if (low <= Math.max(1, alone.low) && high >= Math.min(LIMIT, alone.high)) {
        tally.inherent += 1;
        continue;
      }
      leaks.push(
        `sequence ${number}: ${cell.variable} is ${cell.count}, said to be ${low} to ${high} (alone ${alone.low} to ${alone.high})`,
      );
    }
  }
  expect(leaks.slice(0, 10)).toEqual([]);
  expect(tally.asked).toBeGreaterThan(SEQUENCES);
  expect(tally.related).toBeGreaterThan(SEQUENCES / 4);
  expect(tally.inherent).toBeLessThan(tally.asked / 10);
});
