import { expect, test } from 'vitest';
import { spineLayout, stripPlace } from '../../src/charts/spineLayout.ts';

const SPREAD = { count: 192, least: 0, most: 10, fifths: [2, 4, 6, 8] as const };

test('the bar is parted where the fifths are and the marks stand where their figures are', () => {
  const { quintiles, own, comparators, interval, cut } = spineLayout({
    value: 5,
    interval: { lower: 4, upper: 6 },
    spread: SPREAD,
    comparators: [{ kind: 'region', value: 10 }],
  });
  expect(quintiles).toHaveLength(5);
  expect(quintiles[0]?.from).toBeLessThan(quintiles[0]?.to ?? 0);
  expect(own).toEqual({ at: 50, beyond: false });
  expect(quintiles[2]?.from).toBeLessThan(50);
  expect(quintiles[2]?.to).toBeGreaterThan(50);
  expect(interval?.from).toBe(quintiles[1]?.to);
  expect(comparators[0]).toEqual({ kind: 'region', at: quintiles[4]?.to, beyond: false });
  expect(cut).toBe(false);
});

test('no mark is clipped at either end', () => {
  const { own, comparators } = spineLayout({
    value: 0,
    interval: null,
    spread: SPREAD,
    comparators: [{ kind: 'england', value: 10 }],
  });
  expect(own?.at).toBeGreaterThan(1);
  expect(comparators[0]?.at).toBeLessThan(99);
});

test('a long tail is cut, and what lies beyond stands at the end and is said to', () => {
  const { own, quintiles, cut } = spineLayout({
    value: 300,
    interval: null,
    spread: { ...SPREAD, most: 300 },
    comparators: [],
  });
  expect(cut).toBe(true);
  expect(own?.beyond).toBe(true);
  expect(own?.at).toBe(quintiles[4]?.to);
  // The fifths can still be told apart.
  expect((quintiles[1]?.to ?? 0) - (quintiles[1]?.from ?? 0)).toBeGreaterThan(5);
});

test('a comparator outside the areas themselves lengthens the line', () => {
  const { comparators, quintiles } = spineLayout({
    value: 5,
    interval: null,
    spread: { count: 7, least: 4, most: 6, fifths: null },
    comparators: [{ kind: 'england', value: 2 }],
  });
  expect(quintiles).toHaveLength(1);
  expect(comparators[0]?.at).toBeLessThan(quintiles[0]?.from ?? 0);
});

test('where all figures are one the mark stands in the middle', () => {
  const { own } = spineLayout({
    value: 3,
    interval: null,
    spread: { count: 7, least: 3, most: 3, fifths: null },
    comparators: [],
  });
  expect(own?.at).toBe(50);
});

test('on a strip every fifth is as wide, and a figure at an edge stands at the edge', () => {
  const spread = { count: 192, least: 0, most: 900, fifths: [1, 2, 3, 100] as const };
  const edges = [0, 1, 2, 3, 100, 900].map((value) => stripPlace(value, spread));
  const widths = edges.slice(1).map((edge, index) => Math.round((edge - (edges[index] ?? 0)) * 10) / 10);
  expect(widths).toEqual([19, 19, 19, 19, 19]);
  expect(stripPlace(51.5, spread)).toBe(69);
  expect(stripPlace(-5, spread)).toBe(edges[0]);
  expect(stripPlace(5000, spread)).toBe(edges[5]);
});

test('a strip without fifths is one straight scale, and areas that are all alike stand in its middle', () => {
  const seven = { count: 7, least: 10, most: 20, fifths: null };
  expect(stripPlace(15, seven)).toBe(50);
  expect(stripPlace(10, { ...seven, most: 10 })).toBe(50);
});
