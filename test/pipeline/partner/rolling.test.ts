/** Rolling years from an analyst's quarters: what is shown, what is kept from release to release, and what is refused. */
import { afterAll, describe, expect, test } from 'vitest';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppressRolling, rollingPeriods } from '../../../pipeline/partner/rolling.ts';
import type { RollingRecord } from '../../../pipeline/partner/rollingRecord.ts';
import type { PublishedBefore } from '../../../pipeline/partner/publishedBefore.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { removeTemporaryFolders } from '../rawSources.ts';
import {
  csv,
  DATASET,
  DIFFERENT,
  gazetteer,
  NOTHING_BEFORE,
  partnerFolder,
  problemsOf,
  read,
  WALSALL,
  WARDS,
} from './partnerFolder.ts';
import { asBefore, publish } from './randomTables.ts';
import { QUARTERS } from './rollingTables.ts';

afterAll(removeTemporaryFolders);

const { lookups } = gazetteer;
const LOCAL_AUTHORITY = WALSALL as GssCode;
const ROLLING = { ...DATASET, years: undefined, rolling: true };

type CountOf = (ward: number, quarter: number) => number | 'x';
const THICK: CountOf = (ward, quarter) => 20 + ward + quarter;

/** Walsall's wards in some quarters, as a file. @param other counts that differ, by ward and quarter */
function rowsOf(quarters: readonly string[], count: CountOf = THICK): string {
  return csv(
    quarters.flatMap((period) =>
      WARDS.map((code, ward) => `${code},${period},${count(ward, QUARTERS.indexOf(period))}`),
    ),
  );
}

const instead =
  (ward: number, quarter: number, count: number | 'x', rest: CountOf = THICK): CountOf =>
  (w, q) =>
    w === ward && q === quarter ? count : rest(w, q);

const folder = (observations: string, dataset: unknown = ROLLING): string =>
  partnerFolder({ dataset, observations });

/** What a file publishes after other files were. */
function publishOne(observations: string, before: PublishedBefore = NOTHING_BEFORE, about: object = ROLLING) {
  const [one] = read(folder(observations, about), before).datasets;
  if (one === undefined) throw new Error('The folder has no data set.');
  const { dataset, forwarded } = one;
  const made = suppressRolling(forwarded.periods, dataset, partnerDefinition(dataset, []), lookups, before);
  const release = publish('r', made.table, { dataset, lookups }, made.record);
  const { stretches } = made.record;
  return { ...made, stretches, dataset, before: asBefore([...[...before.releases].reverse(), release]) };
}

const reasons = (observations: string, before?: PublishedBefore, dataset?: unknown): string =>
  problemsOf(folder(observations, dataset), before)
    .map(({ reason, remedy }) => `${reason} ${remedy}`)
    .join('\n');

const ward = (index: number): GssCode => WARDS[index] ?? LOCAL_AUTHORITY;

describe('twelve months in a row', () => {
  const periodsOf = (...periods: string[]) =>
    rollingPeriods(periods.map((period) => ({ period, areas: new Map() })));

  test('begin with every quarter that has three after it, whatever the order of the file', () => {
    expect(periodsOf(...QUARTERS.slice(0, 6)).map(({ period }) => period)).toEqual([
      '2023-01/2023-12',
      '2023-04/2024-03',
      '2023-07/2024-06',
    ]);
    expect(periodsOf(...QUARTERS.slice(0, 4).reverse())).toHaveLength(1);
  });

  test('do not reach over a gap', () => {
    expect(periodsOf(...QUARTERS.slice(0, 3), ...QUARTERS.slice(4, 7))).toEqual([]);
    expect(periodsOf(...QUARTERS.slice(0, 4), ...QUARTERS.slice(5)).map(({ period }) => period)).toEqual([
      '2023-01/2023-12',
      '2024-04/2025-03',
      '2024-07/2025-06',
      '2024-10/2025-09',
      '2025-01/2025-12',
    ]);
  });

  test('can be made of half-years', () => {
    const made = periodsOf('2024-04/2024-09', '2024-10/2025-03', '2025-04/2025-09');
    expect(made.map(({ period }) => period)).toEqual(['2024-04/2025-03', '2024-10/2025-09']);
  });
});

describe('a rolling year', () => {
  test('is the sum of its quarters, rounded once, with an interval from the rounded count', () => {
    const { table } = publishOne(rowsOf(QUARTERS.slice(0, 5)));
    // 20 + 21 + 22 + 23 in the first ward, then one more in each quarter.
    expect(table.get('ward', '2023-01/2023-12', ward(0))).toMatchObject({
      status: 'measured',
      numerator: 85,
    });
    expect(table.get('ward', '2023-04/2024-03', ward(0))).toMatchObject({
      status: 'measured',
      numerator: 90,
    });
    const all = WARDS.reduce((sum, _, at) => sum + 20 + 21 + 22 + 23 + 4 * at, 0);
    expect(table.get('borough', '2023-01/2023-12', LOCAL_AUTHORITY)).toMatchObject({
      numerator: Math.round(all / 5) * 5,
    });
  });

  test('leaves a ward out in every period with a quarter in which it is withheld, and only there', () => {
    const { table, stretches } = publishOne(rowsOf(QUARTERS.slice(0, 6), instead(3, 0, 5)));
    expect(table.get('ward', '2023-01/2023-12', ward(3)).status).toBe('suppressed');
    expect(table.get('ward', '2023-04/2024-03', ward(3)).status).toBe('measured');
    const [first, ...rest] = stretches;
    expect(first?.period).toBe('2023-01/2023-03');
    // The small one and others with it; nothing in other quarters.
    expect(first?.withheld).toContain(ward(3));
    expect(first?.withheld.length).toBeGreaterThan(1);
    expect(rest.flatMap(({ withheld }) => withheld)).toEqual([]);
    for (const code of first?.withheld ?? []) {
      expect(table.get('ward', '2023-01/2023-12', code as GssCode).status).toBe('suppressed');
    }
  });

  test('is not made where a quarter was not collected', () => {
    const { table, stretches } = publishOne(rowsOf(QUARTERS.slice(0, 5), instead(3, 4, 'x')));
    expect(table.get('ward', '2023-01/2023-12', ward(3)).status).toBe('measured');
    expect(table.get('ward', '2023-04/2024-03', ward(3)).status).toBe('notCollected');
    expect(table.get('borough', '2023-04/2024-03', LOCAL_AUTHORITY).status).toBe('notCollected');
    expect(stretches.at(-1)?.notCollected).toContain(ward(3));
  });

  test('is not collected, rather than withheld, where a quarter was not collected and another is small', () => {
    const { table } = publishOne(rowsOf(QUARTERS.slice(0, 4), instead(3, 1, 'x', instead(3, 0, 5))));
    expect(table.get('ward', '2023-01/2023-12', ward(3)).status).toBe('notCollected');
  });

  test('withholds others with a small one in a borough of which a ward was not collected', () => {
    const { stretches } = publishOne(rowsOf(QUARTERS.slice(0, 4), instead(3, 0, 5, instead(9, 0, 'x'))));
    expect(stretches[0]?.withheld).toContain(ward(3));
    expect(stretches[0]?.withheld.length).toBeGreaterThan(1);
  });

  test('keeps no record of a quarter that no published year holds', () => {
    const { stretches } = publishOne(rowsOf([...QUARTERS.slice(0, 4), ...QUARTERS.slice(5, 7)]));
    expect(stretches.map(({ period }) => period)).toEqual(QUARTERS.slice(0, 4));
  });

  test('says in its method and its cautions that neighbours overlap', () => {
    const { dataset } = publishOne(rowsOf(QUARTERS.slice(0, 4)));
    const { ownCautions, metadata } = partnerDefinition(dataset, []);
    expect(ownCautions?.join(' ')).toContain('Periods overlap');
    expect(metadata.method).toContain('for twelve months only where none of the shorter stretches');
  });
});

describe('the next release', () => {
  const first = publishOne(rowsOf(QUARTERS.slice(0, 5), instead(3, 1, 5)));

  test('adds a period, and takes published ones over although counts were corrected', () => {
    const corrected = instead(0, 2, 50, instead(3, 1, 6));
    const next = publishOne(rowsOf(QUARTERS.slice(0, 6), corrected), first.before);
    expect(next.frozen).toEqual(['2023-01/2023-12', '2023-04/2024-03']);
    expect(next.table.get('ward', '2023-04/2024-03', ward(0))).toMatchObject({ numerator: 90 });
    // 50 in place of 22 in the third quarter.
    expect(next.table.get('ward', '2023-07/2024-06', ward(0))).toMatchObject({ numerator: 120 });
    expect(next.stretches.slice(0, 5)).toEqual(first.stretches);
    expect(next.stretches).toHaveLength(6);
  });

  test('needs no more of the old quarters than its new period has, and forgets nothing of the others', () => {
    const next = publishOne(rowsOf(QUARTERS.slice(2, 6)), first.before);
    expect(next.table.periods('ward')).toEqual(['2023-01/2023-12', '2023-04/2024-03', '2023-07/2024-06']);
    expect(next.stretches.map(({ period }) => period)).toEqual(QUARTERS.slice(0, 6));
  });

  test('goes on over a release that did not have the measure', () => {
    const without = { ...first.before.releases[0], id: 'between', rolling: () => null } as never;
    const between = { manifest: null, releases: [without, ...first.before.releases] };
    const next = publishOne(rowsOf(QUARTERS.slice(1, 6), instead(3, 1, 60)), between);
    expect(next.stretches.slice(0, 5)).toEqual(first.stretches);
  });

  test('refuses to go on where the record of an earlier release is incomplete, or of other wards', () => {
    const changed = (change: (record: RollingRecord) => RollingRecord): PublishedBefore => ({
      manifest: null,
      releases: first.before.releases.map((release) => ({
        ...release,
        rolling: (id: string) => {
          const record = release.rolling(id);
          return record === null ? null : change(record);
        },
      })),
    });
    const rows = rowsOf(QUARTERS.slice(0, 6), instead(3, 1, 5));
    const lacking = changed((record) => ({ ...record, stretches: record.stretches.slice(1) }));
    expect(reasons(rows, lacking)).toMatch(
      /^the record of what earlier releases withhold in the stretches of 2023-01\/2023-12 is incomplete. restore/,
    );
    const empty = changed((record) => ({ ...record, stretches: [] }));
    expect(reasons(rows, empty)).toContain('the record of what earlier releases withhold');
    const others = changed((record) => ({ ...record, areas: record.areas.slice(1) }));
    expect(reasons(rows, others)).toContain('the areas are not those of release r');
  });

  test('goes on with wards after a release of which all wards had to be withheld', () => {
    const thin: CountOf = (at, quarter) => (quarter === 0 ? (at === 0 ? 12 : 1) : THICK(at, quarter));
    // So much less in one quarter would be asked about.
    const about = {
      ...ROLLING,
      confirmed: [{ area: WALSALL, period: QUARTERS[1], reason: 'Invented for a test.' }],
    };
    const none = publishOne(rowsOf(QUARTERS.slice(0, 4), thin), NOTHING_BEFORE, about);
    const [release] = none.before.releases;
    expect(none.stretches[0]?.withheld).toHaveLength(WARDS.length);
    const dropped = {
      ...release,
      indicator: () => ({
        ...release?.indicator(DATASET.id),
        geographies: { borough: none.table.periods('borough') },
      }),
    } as never;
    const next = publishOne(
      rowsOf(QUARTERS.slice(0, 5), thin),
      { manifest: null, releases: [dropped] },
      about,
    );
    expect(next.table.get('ward', '2023-04/2024-03', ward(3)).status).toBe('measured');
  });

  test('keeps what was withheld in a quarter, although a correction would let it go', () => {
    const next = publishOne(rowsOf(QUARTERS.slice(1, 6), instead(3, 1, 60)), first.before);
    const decided = first.stretches.find(({ period }) => period === QUARTERS[1]);
    expect(next.stretches.find(({ period }) => period === QUARTERS[1])).toEqual(decided);
  });

  test('refuses a correction that makes a ward small which was shown: the totals before and after would tell', () => {
    expect(reasons(rowsOf(QUARTERS.slice(0, 6), instead(7, 2, 3, instead(3, 1, 5))), first.before)).toMatch(
      /^2023-07\/2023-09: in Walsall other wards would have to be withheld .* copy the rows of this borough in that period from the observations.csv of the release before/,
    );
  });

  test('refuses a correction after which those withheld would leave no room', () => {
    const decided = first.stretches[1]?.withheld ?? [];
    // Every ward of the cover falls to 8: together they can no longer hide what a small one has.
    const emptied: CountOf = (at, quarter) =>
      quarter === 1 && decided.includes(ward(at)) ? 0 : instead(3, 1, 5)(at, quarter);
    expect(reasons(rowsOf(QUARTERS.slice(0, 6), instead(3, 1, 5, emptied)), first.before)).toContain(
      'in Walsall other wards would have to be withheld',
    );
  });

  test('refuses other areas in an old quarter, and names the quarter', () => {
    expect(reasons(rowsOf(QUARTERS.slice(1, 6), instead(9, 2, 'x', instead(3, 1, 5))), first.before)).toMatch(
      /^2023-07\/2023-09 does not cover the same areas/,
    );
  });

  test('refuses quarters that begin in other months, half-years after quarters, and periods side by side', () => {
    const shifted = ['2024-02/2024-04', '2024-05/2024-07', '2024-08/2024-10', '2024-11/2025-01'];
    const count = (periods: readonly string[]) =>
      csv(periods.flatMap((period) => WARDS.map((code) => `${code},${period},40`)));
    expect(reasons(count(shifted), first.before)).toContain('2024-02/2024-04 is not one of the stretches');
    expect(reasons(count(['2023-07/2023-12', '2024-01/2024-06']), first.before)).toContain(
      '2023-07/2023-12 is not one of the stretches',
    );
    expect(reasons(count(['2025-01/2025-12']), first.before, { ...ROLLING, rolling: false })).toContain(
      'an earlier release has published this measure in rolling periods.',
    );
  });

  test('refuses to make a measure rolling that was published side by side', () => {
    const dataset = { ...ROLLING, rolling: false };
    const observations = csv(WARDS.map((code) => `${code},2023-01/2023-12,90`));
    const [one] = read(folder(observations, dataset)).datasets;
    if (one === undefined) throw new Error('The folder has no data set.');
    const { table } = suppressRolling(
      [],
      one.dataset,
      partnerDefinition(one.dataset, []),
      lookups,
      NOTHING_BEFORE,
    );
    table.put('ward', '2023-01/2023-12', ward(0), { status: 'suppressed' });
    const before = asBefore([publish('r', table, { dataset: one.dataset, lookups })]);
    expect(reasons(rowsOf(QUARTERS.slice(4, 8)), before)).toContain(
      'an earlier release has published this measure in periods side by side.',
    );
  });
});

test('counts that were published coarsely rounded are known again under another id', () => {
  const { before } = publishOne(rowsOf(QUARTERS.slice(0, 4)), NOTHING_BEFORE, { ...ROLLING, rounding: 20 });
  const years = csv(WARDS.map((code, at) => `${code},2023-01/2023-12,${20 + 21 + 22 + 23 + 4 * at}`));
  const dataset = { ...ROLLING, id: 'under-another-id', rolling: false };
  const other = csv(WARDS.map((code, at) => `${code},2023-01/2023-12,${90 + 31 * at}`));
  const asPublished = {
    ...before,
    releases: before.releases.map((release) => ({ ...release, indicator: () => null })),
  };
  expect(reasons(years, asPublished, dataset)).toContain(`has published these counts as ${DATASET.id}`);
  expect(() => read(folder(other, { ...dataset, ...DIFFERENT }), asPublished)).not.toThrow();
});

describe('a file that cannot be made rolling', () => {
  test.each<readonly [what: string, observations: string, dataset: object, reason: string]>([
    [
      'years',
      csv(WARDS.map((code) => `${code},2024-01/2024-12,40`)),
      ROLLING,
      'dataset.json says "rolling", and these are not quarters or half-years (12 months). give the counts of each quarter',
    ],
    [
      'three quarters',
      rowsOf(QUARTERS.slice(0, 3)),
      ROLLING,
      'there are no twelve months in a row to publish. give four',
    ],
    [
      'a denominator of its own',
      csv(
        QUARTERS.slice(0, 4).flatMap((period) => WARDS.map((code) => `${code},${period},40,400`)),
        'area_code,period,numerator,denominator',
      ),
      { ...ROLLING, unit: 'per-100-pupils', denominator: { use: 'own', counts: 'Invented pupils.' } },
      'a denominator of your own is not added up over quarters. publish years side by side',
    ],
    [
      'a borough with few in a quarter',
      rowsOf(QUARTERS.slice(0, 4), (at, quarter) =>
        quarter === 2 ? (at === 0 ? 5 : 0) : THICK(at, quarter),
      ),
      ROLLING,
      'in 1 of 4 periods a borough’s total is too small to publish.',
    ],
  ])('%s', (_what, observations, dataset, reason) => {
    expect(reasons(observations, NOTHING_BEFORE, dataset)).toContain(reason);
  });
});
