/**
 * Ways round the protection of related measures that were found by attack: denominators and rests, parts that begin later or lack an area,
 * published crossings, rows of other boroughs, undeclared pairs of few areas. In each, one count in one ward would follow by subtraction.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { GssCode } from '../../../src/domain/geography.ts';
import { removeTemporaryFolders, temporaryFolder } from '../rawSources.ts';
import { csv, DATASET, gazetteer, HEADER, partnerFolder, WALSALL } from './partnerFolder.ts';
import { refusalOf, releasedFrom, type Released } from './releasedFrom.ts';

afterAll(removeTemporaryFolders);

type Count = number | 'x';
interface Given {
  readonly id: string;
  readonly about?: Readonly<Record<string, unknown>>;
  /** A year's counts by ward: numerator, and denominator where it is the measure's own. */
  readonly years: Readonly<Record<string, readonly (readonly [Count, Count?])[]>>;
  readonly borough?: string;
}

const DUDLEY = 'E08000027';
const wardsOf = (borough: string): readonly GssCode[] =>
  [...gazetteer.lookups.wards.values()].filter((ward) => ward.borough === borough).map(({ code }) => code);
const SHARE = {
  denominator: { use: 'own', counts: 'Invented people in the ward.' },
  unit: 'percent',
  measure: 'of invented people',
};
/** Nobody is in both. */
const different = (...ids: readonly string[]) => ({
  differentEvents: ids.map((id) => ({ id, reason: 'Invented for a test: no event is counted in both.' })),
});

function folder(measures: readonly (Given | readonly Given[])[]): string {
  const root = temporaryFolder();
  for (const several of measures) {
    const all = [several].flat();
    const [first] = all;
    if (first === undefined) continue;
    const own = Object.values(first.years)[0]?.[0]?.[1] !== undefined;
    const rows = all.flatMap(({ years, borough = WALSALL }) =>
      Object.entries(years).flatMap(([year, counts]) =>
        counts.map((count, at) => [wardsOf(borough)[at], year, ...count].join()),
      ),
    );
    mkdirSync(join(root, first.id));
    partnerFolder(
      {
        dataset: { ...DATASET, id: first.id, rounding: 1, ...(own ? SHARE : {}), ...first.about },
        observations: csv(rows, own ? `${HEADER},denominator` : HEADER),
      },
      join(root, first.id),
    );
  }
  return root;
}

const WARDS = wardsOf(WALSALL);
/** The ward of which something small would follow. */
const TELLING = 5;
const each = (of: (at: number) => readonly [Count, Count?]) => WARDS.map((_, at) => of(at));
const girls = (at: number): number => 30 + ((at * 7) % 19);
const boys = (at: number): number => 40 + ((at * 11) % 23);
const rest = (at: number): number => (at === TELLING ? 2 : 12);
const total = (at: number): number => girls(at) + boys(at) + rest(at);

const shownIn = (made: Released, id: string, year = '2025'): boolean =>
  made.measures.get(id)?.table.get('ward', year, WARDS[TELLING]!).status === 'measured';
const allShown = (made: Released, ids: readonly string[], year = '2025'): boolean =>
  ids.every((id) => shownIn(made, id, year));

const WHOLE: Given = { id: 'total-ward', years: { 2025: each((at) => [total(at)]) } };
const GIRLS: Given = {
  id: 'girls-ward',
  about: { partOf: 'total-ward' },
  years: { 2025: each((at) => [girls(at)]) },
};
const BOYS: Given = {
  id: 'boys-ward',
  about: { partOf: 'total-ward' },
  years: { 2025: each((at) => [boys(at)]) },
};
const IDS = ['total-ward', 'girls-ward', 'boys-ward'];

test('what is left of a whole without two of three parts, where the third has no count', () => {
  const third = (years: Given['years'], borough?: string): Given => ({
    id: 'other-ward',
    about: { partOf: 'total-ward' },
    years,
    ...(borough === undefined ? {} : { borough }),
  });
  const dudley = wardsOf(DUDLEY).map(() => [20] as const);
  const inDudley: Given = {
    ...WHOLE,
    years: { 2025: wardsOf(DUDLEY).map(() => [70] as const) },
    borough: DUDLEY,
  };
  const cases: readonly (readonly (Given | readonly Given[])[])[] = [
    [WHOLE, GIRLS, BOYS],
    [WHOLE, GIRLS, BOYS, third({ 2025: each((at) => [at === TELLING ? 'x' : rest(at)]) })],
    [[WHOLE, inDudley], GIRLS, BOYS, third({ 2025: dudley }, DUDLEY)],
  ];
  for (const measures of cases) expect(allShown(releasedFrom(folder(measures), null), IDS)).toBe(false);
});

test('one mistyped count does not make parts overlap everywhere', () => {
  const mistyped = { ...BOYS, years: { 2025: each((at) => [at === 9 ? boys(9) + rest(9) + 1 : boys(at)]) } };
  expect(allShown(releasedFrom(folder([WHOLE, GIRLS, mistyped]), null), IDS)).toBe(false);
});

test('denominators and rests that add up, whatever is said of the numerators', () => {
  const small = (at: number): number => (at === TELLING ? 3 : girls(at));
  const inCare: Given = { id: 'girls-care-ward', years: { 2025: each((at) => [small(at)]) } };
  const boysInCare: Given = {
    id: 'boys-care-ward',
    about: different('girls-care-ward'),
    years: { 2025: each((at) => [boys(at)]) },
  };
  const missing: Given = {
    id: 'missing-per-care-ward',
    about: {
      ...SHARE,
      unit: 'per-100-children-looked-after',
      measure: 'missing episodes per 100 looked-after children',
      events: 'repeated',
      ...different('girls-care-ward', 'boys-care-ward'),
    },
    years: { 2025: each((at) => [20 + at, small(at) + boys(at)]) },
  };
  const made = releasedFrom(folder([inCare, boysInCare, missing]), null);
  expect(shownIn(made, 'boys-care-ward') && shownIn(made, 'missing-per-care-ward')).toBe(false);
  const first = releasedFrom(folder([inCare, boysInCare]), null);
  expect(refusalOf(folder([missing]), first)).toContain('add up to counts of');
});

test('two shares of one denominator, whose numerators leave a few', () => {
  const one: Given = { id: 'one-share', years: { 2025: each((at) => [girls(at), total(at)]) } };
  const two: Given = {
    id: 'two-share',
    about: different('one-share'),
    years: { 2025: each((at) => [boys(at), total(at)]) },
  };
  expect(allShown(releasedFrom(folder([one, two]), null), ['one-share', 'two-share'])).toBe(false);
  expect(refusalOf(folder([two]), releasedFrom(folder([one]), null))).toContain('"differentPeople": true');
});

test('a count that is the rest of a share is not another measure', () => {
  const share: Given = {
    id: 'girls-share',
    years: { 2025: each((at) => [girls(at), girls(at) + boys(at)]) },
  };
  const counted: Given = { ...BOYS, about: different('girls-share') };
  const [first, second] = [releasedFrom(folder([share]), null), folder([counted])];
  expect(refusalOf(second, first)).toContain('"differentPeople": true');
});

test('a denominator that is another one over two years is not of the same months', () => {
  const yearly: Given = {
    id: 'school-share',
    years: { 2024: each((at) => [20, total(at)]), 2025: each((at) => [22, total(at) + 3]) },
  };
  const pooled: Given = {
    id: 'health-share',
    about: { years: undefined, ...different('school-share') },
    years: { '2023-04/2025-03': each((at) => [45, 2 * total(at) + 3]) },
  };
  expect(refusalOf(folder([yearly, pooled]), null)).toContain('they are not the same months');
});

test('girls, children under 16, and girls under 16 leave boys of 16 and over', () => {
  const parts = { youngGirls: (at: number) => 20 + at, olderBoys: (at: number) => (at === TELLING ? 2 : 15) };
  const young = (at: number): number => parts.youngGirls(at) + 30 + ((at * 5) % 11);
  const allGirls = (at: number): number => parts.youngGirls(at) + 25 + ((at * 3) % 7);
  const all = (at: number): number => allGirls(at) + young(at) - parts.youngGirls(at) + parts.olderBoys(at);
  const measures: readonly Given[] = [
    { id: 'total-ward', years: { 2025: each((at) => [all(at)]) } },
    { id: 'girls-ward', about: { partOf: 'total-ward' }, years: { 2025: each((at) => [allGirls(at)]) } },
    { id: 'young-ward', about: { partOf: 'total-ward' }, years: { 2025: each((at) => [young(at)]) } },
    {
      id: 'young-girls-ward',
      about: { partOf: 'girls-ward' },
      years: { 2025: each((at) => [parts.youngGirls(at)]) },
    },
  ];
  const made = releasedFrom(folder(measures), null);
  expect(
    allShown(
      made,
      measures.map(({ id }) => id),
    ),
  ).toBe(false);
});

test('rows of another borough, and rows without counts, do not stand for those that were published', () => {
  const few = (at: number): number => (at === TELLING ? 3 : girls(at));
  const girlsOnly: Given = { id: 'girls-ward', years: { 2025: each((at) => [few(at)]) } };
  const all: Given = { id: 'total-ward', years: { 2025: each((at) => [few(at) + boys(at)]) } };
  const first = releasedFrom(folder([girlsOnly]), null);
  const inDudley: Given = {
    ...girlsOnly,
    years: { 2025: wardsOf(DUDLEY).map(() => [20] as const) },
    borough: DUDLEY,
  };
  for (const rows of [inDudley, { ...girlsOnly, years: { 2025: each(() => ['x']) } }]) {
    expect(refusalOf(folder([rows, all]), first)).toContain(
      'has published girls-ward for the same time and places',
    );
  }
});

test('a pair of which nothing is known may be a part and its whole, however few areas there are', () => {
  const boroughs = [...gazetteer.lookups.boroughs.keys()];
  const byLocalAuthority = (id: string, count: (at: number) => number) => ({
    dataset: { ...DATASET, id, geography: 'borough', rounding: 1 },
    observations: csv(boroughs.map((code, at) => `${code},2025,${count(at)}`)),
  });
  const root = temporaryFolder();
  for (const [id, count] of [
    ['total-borough', (at: number) => 120 + 30 * at],
    ['girls-borough', (at: number) => (at === 2 ? 178 : 60 + 13 * at)],
  ] as const) {
    mkdirSync(join(root, id));
    partnerFolder(byLocalAuthority(id, count), join(root, id));
  }
  const made = releasedFrom(root, null);
  const isShown = (id: string): boolean =>
    made.measures.get(id)?.table.get('borough', '2025', boroughs[2]!).status === 'measured';
  expect(isShown('total-borough') && isShown('girls-borough')).toBe(false);
});

test('an area without a count is no cover', () => {
  const counted = (at: number): Count => (at === 0 ? 'x' : at === TELLING ? 3 : girls(at));
  const part: Given = { ...GIRLS, years: { 2025: each((at) => [counted(at)]) } };
  const whole: Given = { ...WHOLE, years: { 2025: each((at) => [total(at) + 30]) } };
  const made = releasedFrom(folder([whole, part]), null);
  const shown = WARDS.filter(
    (code) => made.measures.get('girls-ward')?.table.get('ward', '2025', code).status === 'measured',
  );
  expect(shown).toEqual([]);
});

test('a limit is not lowered by a part that comes later', () => {
  const lower = { suppression: { withholdTo: 3, protectionWidth: 2 } };
  const made = releasedFrom(folder([{ ...WHOLE, years: { 2025: each((at) => [total(at)]) } }]), null);
  const few = {
    ...GIRLS,
    about: { ...GIRLS.about, ...lower },
    years: { 2025: each((at) => [at === TELLING ? total(at) - 4 : girls(at)]) },
  };
  const next = releasedFrom(folder([{ ...WHOLE, about: lower }, few]), made);
  expect(shownIn(next, 'girls-ward')).toBe(false);
});

test('what is published of an agreement or a reason holds no contact', () => {
  const about = {
    ...different('girls-ward'),
    suppression: { strength: 'singly', agreed: 'Agreed with jane.doe@example.org on the telephone.' },
  };
  const problems = refusalOf(folder([{ ...WHOLE, about }]), null);
  expect(problems).toContain('entry suppression.agreed: it has an e-mail address');
});
