import { expect, test } from 'vitest';
import { dispersionOf } from '../../pipeline/figures/dispersionOf.ts';
import { FigureTable, fromCounts } from '../../pipeline/figures/figureTable.ts';
import { dispersionOfChanges, type CountPair } from '../../src/domain/dispersion.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import { countsWithDispersion, randomFrom } from '../domain/overdispersed.ts';

const STYLE = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;
const EARLIER = '2023-09/2024-08';
const LATER = '2025-04/2026-03';

type Two = readonly [earlier: number, later: number];

const codeOf = (geography: Geography, index: number): GssCode =>
  `${geography === 'ward' ? 'E05' : 'E01'}${String(index).padStart(6, '0')}` as GssCode;

function put(table: FigureTable, geography: Geography, counts: readonly Two[]): void {
  counts.forEach(([earlier, later], index) => {
    table.put(geography, EARLIER, codeOf(geography, index), fromCounts(earlier, 1000, STYLE));
    table.put(geography, LATER, codeOf(geography, index), fromCounts(later, 1000, STYLE));
  });
}

function drawn(areas: number, mean: number, factor: number, seed: number): readonly Two[] {
  const random = randomFrom(seed);
  const one = (): number => countsWithDispersion(random, mean, factor);
  return Array.from({ length: areas }, (): Two => [one(), one()]);
}

const factorOf = (counts: readonly Two[], fewestEvents?: number): number => {
  const count = (numerator: number) => ({ numerator, denominator: 1000 });
  const pairs = counts.map(([a, b]): CountPair => ({ earlier: count(a), later: count(b) }));
  return Number(dispersionOfChanges(pairs, fewestEvents)?.toFixed(3));
};

/** More wards than the fewest a factor is made of, moving by about three times chance. */
const WARDS = drawn(60, 80, 3, 1);
const SMALL: readonly Two[] = Array.from({ length: 300 }, (_, index): Two => [index % 4, 2]);

test('the factor is fitted on the areas a change may be told of, and the record says on how many', () => {
  const large = drawn(40, 30, 2, 2);
  const table = new FigureTable();
  put(table, 'ward', WARDS);
  put(table, 'lsoa', [...SMALL, ...large]);
  const { ward, lsoa } = dispersionOf(table, STYLE);
  const common = { earlier: EARLIER, later: LATER, fewestEvents: 10 };
  expect(ward?.changes).toEqual({ factor: factorOf(WARDS), areas: 60, fittedOn: 60, ...common });
  expect(lsoa?.changes).toEqual({ factor: factorOf(large), areas: 340, fittedOn: 40, ...common });
  expect(factorOf(large)).toBeGreaterThan(factorOf([...SMALL, ...large], 1));
});

test('an area of which too many records are missing is told nothing of and does not count', () => {
  const table = new FigureTable();
  const outlier: Two = [400, 20];
  put(table, 'ward', [...WARDS, outlier]);
  table.putHoles('ward', new Map([[codeOf('ward', WARDS.length), 0.3]]));
  expect(dispersionOf(table, STYLE).ward?.changes).toMatchObject({
    factor: factorOf(WARDS),
    areas: 61,
    fittedOn: 60,
  });
});

test('with too few neighbourhoods that may be told of, the factor of wards stands in', () => {
  const table = new FigureTable();
  put(table, 'ward', WARDS);
  put(table, 'lsoa', [...SMALL, ...drawn(19, 30, 1, 3)]);
  expect(dispersionOf(table, STYLE).lsoa?.changes).toMatchObject({
    factor: factorOf(WARDS),
    areas: 319,
    fittedOn: 19,
  });
});

test('or that of all neighbourhoods with an event, where it is larger', () => {
  const table = new FigureTable();
  const still = Array.from({ length: 30 }, (): Two => [50, 50]);
  const moving = Array.from({ length: 200 }, (_, index): Two => (index % 2 === 0 ? [9, 0] : [0, 9]));
  put(table, 'ward', still);
  put(table, 'lsoa', moving);
  const { ward, lsoa } = dispersionOf(table, STYLE);
  expect(ward?.changes?.factor).toBe(1);
  expect(lsoa?.changes?.factor).toBe(factorOf(moving, 1));
  expect(lsoa?.changes?.factor).toBeGreaterThan(1);
});

test('without a factor of wards there is none: then no change is told', () => {
  const table = new FigureTable();
  put(table, 'ward', SMALL);
  put(table, 'lsoa', SMALL);
  const { ward, lsoa } = dispersionOf(table, STYLE);
  expect([ward?.changes, lsoa?.changes]).toEqual([undefined, undefined]);
});
