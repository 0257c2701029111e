import { expect, test } from 'vitest';
import { twoYearsLayout } from '../../src/charts/twoYearsLayout.ts';
import { monthsBetween } from '../../src/domain/period.ts';

const monthsOf = (counts: readonly (number | null)[]) =>
  monthsBetween('2024-01', '2026-12')
    .slice(0, counts.length)
    .map((month, index) => ({ month, count: counts[index] ?? null }));

test('a bar is as wide as its twelve months and as high as its mean month', () => {
  const months = monthsOf([...Array<number>(12).fill(20), ...Array<number>(12).fill(10)]);
  const layout = twoYearsLayout({
    months,
    years: [
      { first: '2024-01', last: '2024-12', count: 240 },
      { first: '2025-01', last: '2025-12', count: 120 },
    ],
  });
  expect(layout?.bars).toEqual([
    { last: '2024-12', count: 240, x: 0, width: 50, y: 0 },
    { last: '2025-12', count: 120, x: 50, width: 50, y: 50 },
  ]);
  expect(layout?.gaps).toEqual([]);
  expect(layout?.line.match(/M/g)).toHaveLength(1);
  expect(layout?.januaries).toEqual([
    { year: '2024', x: 0 },
    { year: '2025', x: 50 },
  ]);
});

test('the line breaks at missing months, and neighbouring ones are one gap', () => {
  const layout = twoYearsLayout({ months: monthsOf([4, null, null, 2, null]), years: [] });
  expect(layout?.line).toBe('M10,0ZM70,50Z');
  expect(layout?.gaps).toEqual([
    { x: 20, width: 40 },
    { x: 80, width: 20 },
  ]);
});

test('months before the first count are left out, unless a year begins with them', () => {
  const months = monthsOf([null, null, ...Array<number>(11).fill(5)]);
  expect(twoYearsLayout({ months, years: [] })?.gaps).toEqual([]);
  const held = twoYearsLayout({ months, years: [{ first: '2024-02', last: '2025-01', count: 55 }] });
  expect(held?.gaps).toHaveLength(1);
  expect(held?.bars[0]).toMatchObject({ x: 0, width: 100 });
});

test('nothing is drawn of an area without a month, and a year outside the months is refused', () => {
  expect(twoYearsLayout({ months: monthsOf([null, null]), years: [] })).toBeNull();
  expect(() =>
    twoYearsLayout({ months: monthsOf([1, 2]), years: [{ first: '2020-01', last: '2020-12', count: 3 }] }),
  ).toThrow(RangeError);
});
