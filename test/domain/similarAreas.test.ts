import { describe, expect, test } from 'vitest';
import {
  findSimilarAreas,
  maySayLikeness,
  SIMILARITY_GROUPS,
  SIMILARITY_INDICATORS,
  standardise,
  type SimilarityVariables,
} from '../../src/domain/similarAreas.ts';
import { areasOf, indicators, observationsOf, profileOf } from '../data/publishedFiles.ts';

const alike = [1, 2, 3, 4];
const testVariables: SimilarityVariables = {
  age: [[1, 1, 3, 3], alike],
  income: [[1, 1, 3, 3]],
  overcrowding: [[1, 1, 3, 3]],
  tenure: [[1, 1, 3, 3]],
  'ethnic-group': [[1, 1, 3, 3]],
  density: [[1, 1, 3, 3]],
};

test('puts values on the scale of their standard deviation', () => {
  expect(standardise([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  expect(() => standardise([3, 3, 3])).toThrow('cannot tell areas apart');
});

test('finds the nearest first, never the area itself', () => {
  const [first, , third] = findSimilarAreas(testVariables, 2);
  expect(first?.map(({ index }) => index)).toEqual([1, 2]);
  expect(third?.map(({ index }) => index)).toEqual([3, 1]);
});

test('counts each group alike, however many variables it has', () => {
  const income = { ...testVariables, income: [[0, 1, 0, 1]] };
  const tripled = {
    ...income,
    income: [
      [0, 1, 0, 1],
      [0, 1, 0, 1],
      [0, 1, 0, 1],
    ],
  };
  expect(findSimilarAreas(tripled, 3)).toEqual(findSimilarAreas(income, 3));
});

test('gives the difference in each group, whose mean square is the distance squared', () => {
  const found = findSimilarAreas(testVariables, 3)[0]?.[2];
  if (found === undefined) throw new Error('Nothing found.');
  const squares = SIMILARITY_GROUPS.map((group) => found.differences[group] ** 2);
  expect(found.distance ** 2).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / 6, 10);
  expect(found.differences.income).toBeCloseTo(2, 10);
});

test('violence, crime and what is made from them never say how alike two wards are', () => {
  const used = Object.values(SIMILARITY_INDICATORS).flat();
  const roles = used.map((id) => indicators.find((indicator) => indicator.id === id)?.role);
  expect(roles).toHaveLength(13);
  expect(new Set(roles)).toEqual(new Set(['context', 'risk-factor']));
  const shutOut = indicators.filter((indicator) => !maySayLikeness(indicator)).map(({ role }) => role);
  expect(new Set(shutOut)).toEqual(
    new Set(['violence', 'crime', 'deprivation-with-crime', 'outcome', 'composite']),
  );
});

describe('the similar wards that are published', () => {
  /** The method again, plainly, from the published percentages and scores. */
  const wards = areasOf('ward');
  const columns = Object.values(SIMILARITY_INDICATORS).map((ids) => ids.map(publishedValues));
  const land = wards.codes.map((code) => profileOf(code).area.squareKilometres);
  const density = wards.residents.map((residents, index) => Math.log(residents / (land[index] ?? 0)));
  const groups = [...columns, [density]].map((group) =>
    group.map((values) => {
      const mean = values.reduce((a, b) => a + b) / values.length;
      const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
      return values.map((value) => (value - mean) / deviation);
    }),
  );
  const distance = (a: number, b: number): number =>
    Math.sqrt(
      groups.reduce(
        (sum, group) =>
          sum +
          group.reduce((all, z) => all + ((z[a] ?? 0) - (z[b] ?? 0)) ** 2, 0) / group.length / groups.length,
        0,
      ),
    );

  test.each(['Heath Town', 'Ladywood', 'Sutton Trinity', 'Meriden & Arden', 'Bablake'])(
    'of %s can be worked out again from what is published',
    (name) => {
      const own = wards.names.indexOf(name);
      const expected = wards.codes
        .map((code, index) => ({ code, distance: distance(own, index) }))
        .filter(({ code }) => code !== wards.codes[own])
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 5);
      const similar = profileOf(wards.codes[own] ?? '').similar ?? [];
      expect(similar.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
      similar.forEach((ward, index) => {
        expect(Math.abs(ward.distance - (expected[index]?.distance ?? 0))).toBeLessThan(0.011);
        expect(ward.name).toBe(wards.names[wards.codes.indexOf(ward.code)]);
      });
    },
  );

  function publishedValues(id: string): number[] {
    const file = observationsOf(id, 'ward');
    const series = file.series.at(-1);
    // The files list wards in orders of their own.
    return wards.codes.map((code) => {
      const at = file.areas.indexOf(code);
      const [count, of] = [series?.numerators?.[at], series?.denominators?.[at]];
      return series?.values?.[at] ?? ((count ?? NaN) / (of ?? NaN)) * 100;
    });
  }
});
