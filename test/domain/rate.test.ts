import { expect, test } from 'vitest';
import { computeRate, measureFromCounts } from '../../src/domain/rate.ts';

const testRate = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;

test('computes a rate per so many people', () => {
  expect(computeRate(1427, 71_350, 1000)).toBe(20);
});

test('refuses a rate of nobody and a negative number of events', () => {
  expect(() => computeRate(1, 0, 1000)).toThrow(RangeError);
  expect(() => computeRate(-1, 10, 1000)).toThrow(RangeError);
});

test("gives a rate Byar's interval in the same unit", () => {
  const { value, interval } = measureFromCounts(100, 10_000, testRate);
  expect(value).toBe(10);
  expect(interval?.lower).toBeCloseTo(8.13621, 4);
  expect(interval?.upper).toBeCloseTo(12.16279, 4);
});

test("gives a percentage Wilson's interval in per cent", () => {
  const percent = { unit: 'percent', ratePer: null, intervalMethod: 'wilson' } as const;
  const { value, interval } = measureFromCounts(65, 100, percent);
  expect(value).toBe(65);
  expect(interval?.lower).toBeCloseTo(55.2544433, 6);
  expect(interval?.upper).toBeCloseTo(73.6357518, 6);
});

test('invents no interval for repeated incidents', () => {
  expect(measureFromCounts(412, 200, { ...testRate, intervalMethod: 'none' }).interval).toBeNull();
});

test('leaves an interval published by the source to the source', () => {
  expect(measureFromCounts(12, 200, { ...testRate, intervalMethod: 'published' }).interval).toBeNull();
});

test('takes a plain count as it is, without a denominator', () => {
  const count = { unit: 'count', ratePer: null, intervalMethod: 'none' } as const;
  expect(measureFromCounts(37, null, count)).toEqual({ value: 37, interval: null });
});

test('refuses a rate without a denominator', () => {
  expect(() => measureFromCounts(3, null, testRate)).toThrow(RangeError);
});

test('counts no event at all as a measured zero with an upper limit', () => {
  const { value, interval } = measureFromCounts(0, 1000, testRate);
  expect(value).toBe(0);
  expect(interval?.lower).toBe(0);
  expect(interval?.upper).toBeCloseTo(3.6888795, 6);
});
