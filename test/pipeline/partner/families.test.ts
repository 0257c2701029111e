/** The same events under two names, and a whole beside its parts: in one folder, and over releases in any order. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import { csv, DATASET, partnerFolder, WARDS, type FolderContent } from './partnerFolder.ts';
import { refusalOf, releasedFrom } from './releasedFrom.ts';
import { seeded, type Random } from './randomTables.ts';

afterAll(removeTemporaryFolders);

type Counts = readonly number[];

const poisson = (random: Random, mean: number): number => {
  let [count, product] = [0, random()];
  for (const least = Math.exp(-mean); product > least; count += 1) product *= random();
  return count;
};
/** Wards of very different kinds, around a mean. */
const drawn = (random: Random, mean: number): Counts =>
  WARDS.map((_, at) => poisson(random, mean * [0.3, 0.7, 1, 1.4, 2][at % 5]!));
const plus = (...all: readonly Counts[]): Counts =>
  WARDS.map((_, at) => all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));

interface Measure {
  readonly id: string;
  readonly years: Readonly<Record<string, Counts>>;
  readonly about?: Readonly<Record<string, unknown>>;
}

const content = ({ id, years, about = {} }: Measure): FolderContent => ({
  dataset: { ...DATASET, rounding: 1, id, ...about },
  observations: csv(
    Object.entries(years).flatMap(([period, counts]) =>
      WARDS.map((code, at) => `${code},${period},${counts[at] ?? 0}`),
    ),
  ),
});

function folder(...measures: readonly Measure[]): string {
  const root = temporaryFolder();
  for (const measure of measures) {
    mkdirSync(join(root, measure.id));
    partnerFolder(content(measure), join(root, measure.id));
  }
  return root;
}

const random = seeded(20261130);
const years = { 2022: drawn(random, 18), 2023: drawn(random, 18), 2024: drawn(random, 18) };
const pooled = plus(...Object.values(years));
const asYears: Measure = { id: 'years-ward', years };

describe('the same events published twice', () => {
  const first = releasedFrom(folder(asYears), null);

  test('years, then the same years pooled under a new id, are refused whatever is declared', () => {
    const again = { id: 'pooled-ward', years: { '2021-04/2024-03': pooled }, about: { years: undefined } };
    expect(refusalOf(folder(again), first)).toContain('has published these counts as years-ward');
    const differentEvents = [{ id: 'years-ward', reason: 'They are said to be different, and are not.' }];
    const said = { ...again, about: { ...again.about, differentEvents } };
    expect(refusalOf(folder(said), first)).toContain('has published these counts as years-ward');
  });

  test('small, zero and rounded counts are known again, and names of periods do not matter', () => {
    const renamed = {
      id: 'renamed-ward',
      years: { 2031: years[2022], 2032: years[2023], 2033: years[2024] },
    };
    expect(refusalOf(folder(renamed), first)).toContain('has published these counts as years-ward');
    const sparse = drawn(random, 1.5);
    const rounded = releasedFrom(
      folder({ id: 'sparse-ward', years: { 2022: plus(sparse, years[2022]) }, about: { rounding: 5 } }),
      null,
    );
    const corrected = plus(sparse, years[2022]).map((count, at) => (at % 8 === 0 ? count + 2 : count));
    expect(refusalOf(folder({ id: 'renamed-ward', years: { 2040: corrected } }), rounded)).toContain(
      'has published these counts as sparse-ward',
    );
  });

  test('other counts of the same time and places are refused until somebody says what they are', () => {
    const other = { id: 'other-ward', years: { 2023: drawn(random, 12) } };
    const problems = refusalOf(folder(other), first);
    expect(problems).toContain('has published years-ward for the same time and places');
    expect(problems).toContain('"differentEvents"');
    const differentEvents = [
      { id: 'years-ward', reason: 'Calls to an ambulance, not reports to the police.' },
    ];
    expect(refusalOf(folder({ ...other, about: { differentEvents } }), first)).toBe('');
    expect(refusalOf(folder({ id: 'later-ward', years: { 2029: drawn(random, 12) } }), first)).toBe('');
  });

  test('quarters that overlap with a published year are the same events, and cannot be protected with it', () => {
    const quarter = {
      id: 'quarter-ward',
      years: { '2023-04/2023-06': drawn(random, 14) },
      about: { years: undefined },
    };
    expect(refusalOf(folder(quarter), first)).toContain('for the same time and places');
    expect(refusalOf(folder(quarter, asYears), null)).toContain('they are not the same months');
  });

  test('several years are pooled by the command, from what it shows', () => {
    const sum = {
      dataset: {
        ...DATASET,
        rounding: 1,
        id: 'three-years-ward',
        title: 'Invented counts, three years',
        years: undefined,
        sumOf: { id: 'years-ward', periods: 3 },
      },
      observations: null,
    };
    const released = releasedFrom(partnerFolder(sum), first);
    const file = released.release.observations('three-years-ward', 'ward');
    const own = first.release.observations('years-ward', 'ward');
    expect(file?.series.map(({ period }) => period)).toEqual(['2021-04/2024-03']);
    WARDS.forEach((code) => {
      const at = file?.areas.indexOf(code) ?? -1;
      const shown = own?.series.map(({ numerators }) => numerators?.[own.areas.indexOf(code)] ?? null) ?? [];
      const expected = shown.includes(null) ? null : shown.reduce<number>((all, one) => all + (one ?? 0), 0);
      expect(file?.series[0]?.numerators?.[at] ?? null).toBe(expected);
    });
  });
});

describe('a whole and its parts', () => {
  const [girls, boys] = [drawn(random, 12), drawn(random, 14)];
  const total: Measure = { id: 'children-ward', years: { 2024: plus(girls, boys) } };
  const girlsOnly: Measure = { id: 'girls-ward', years: { 2024: girls } };
  const boysOnly: Measure = { id: 'boys-ward', years: { 2024: boys } };
  const partOf = { partOf: 'children-ward' };

  test('total first, girls next, boys last: neither is accepted without its whole beside it', () => {
    const first = releasedFrom(folder(total), null);
    expect(refusalOf(folder(girlsOnly), first)).toContain('has published children-ward for the same time');
    expect(refusalOf(folder({ ...girlsOnly, about: partOf }), first)).toContain(
      'put the folder of children-ward',
    );
    const second = releasedFrom(folder({ ...girlsOnly, about: partOf }, total), first);
    expect(refusalOf(folder({ ...boysOnly, about: partOf }, total), second)).toContain(
      'published girls-ward',
    );
    const third = releasedFrom(
      folder({ ...boysOnly, about: partOf }, { ...girlsOnly, about: partOf }, total),
      second,
    );
    expect(third.release.disclosure?.('boys-ward')?.relatedTo).toContainEqual({
      id: 'children-ward',
      as: 'part',
      from: 'declared',
    });
  });

  test('different parts of one whole give each other away through it, whatever is said of the two', () => {
    const first = releasedFrom(folder({ ...girlsOnly, about: partOf }, total), null);
    const differentEvents = [{ id: 'girls-ward', reason: 'A girl is not a boy, so no event is in both.' }];
    expect(refusalOf(folder({ ...boysOnly, about: { ...partOf, differentEvents } }, total), first)).toContain(
      'published girls-ward for the same time and places',
    );
  });

  test('in one folder they are withheld in the same wards, said or not', () => {
    for (const about of [{}, partOf]) {
      const { release } = releasedFrom(folder({ ...girlsOnly, about }, { ...boysOnly, about }, total), null);
      const withheld = ['children-ward', 'girls-ward', 'boys-ward'].map((id) =>
        release.disclosure?.(id)?.periods.map((period) => period.withheld),
      );
      expect(withheld[0]?.[0]?.length).toBeGreaterThan(0);
      expect(withheld[1]).toEqual(withheld[0]);
      expect(withheld[2]).toEqual(withheld[0]);
    }
  });

  test('a part that comes later is not judged with rows other than those that were published', () => {
    const first = releasedFrom(folder(total), null);
    const corrected = {
      ...total,
      years: { 2024: plus(girls, boys).map((count, at) => count + (at === 5 ? 3 : 0)) },
    };
    expect(refusalOf(folder({ ...girlsOnly, about: partOf }, corrected), first)).toContain(
      'whose rows here are not those that were published',
    );
    const fewer = { ...total, years: { 2025: drawn(random, 26) } };
    expect(refusalOf(folder({ ...girlsOnly, about: partOf }, fewer), first)).toContain(
      'the folder does not hold all rows of it',
    );
  });

  test('a part that counts more than its whole is none', () => {
    const more = { ...girlsOnly, years: { 2024: plus(girls, boys, boys) }, about: partOf };
    expect(refusalOf(folder(more, total), null)).toContain(
      'in 20 of the areas and periods the part counts more',
    );
  });
});
