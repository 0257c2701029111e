import { expect, test } from 'vitest';
import {
  comparableBefore,
  comparablePair,
  comparePeriods,
  isSeries,
  isSameLength,
  latestPeriod,
  monthsBetween,
  parsePeriod,
  periodsFollow,
  periodsOverlap,
  spreadPeriods,
} from '../../src/domain/period.ts';

test('reads every period of the published grammar', () => {
  expect(parsePeriod('2026-03')).toEqual({ kind: 'month', year: 2026, month: 3 });
  expect(parsePeriod('2025-04/2026-03')).toEqual({
    kind: 'window',
    first: '2025-04',
    last: '2026-03',
    months: 12,
  });
  expect(parsePeriod('2024')).toEqual({ kind: 'year', year: 2024 });
  expect(parsePeriod('2023/24')).toEqual({ kind: 'academic-year', startYear: 2023 });
  expect(parsePeriod('1999/00')).toEqual({ kind: 'academic-year', startYear: 1999 });
  expect(parsePeriod('iod2025')).toEqual({ kind: 'edition', series: 'iod', year: 2025 });
  expect(parsePeriod('census2021')).toEqual({ kind: 'edition', series: 'census', year: 2021 });
});

test.each([
  '',
  'last year',
  '2026-13',
  '2026-00',
  '26-03',
  '2026-04/2026-03',
  '2023/25',
  '2025-04/2026-03/x',
  'iod',
  '2024 ',
])('does not take "%s" for a period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test('puts periods in the order in which they end', () => {
  const periods = ['2024-01', '2023-05', '2023-12', '2025-04/2026-03', '2024-04/2025-03'];
  expect(periods.toSorted(comparePeriods)).toEqual([
    '2023-05',
    '2023-12',
    '2024-01',
    '2024-04/2025-03',
    '2025-04/2026-03',
  ]);
  expect(['2024', '2018', '2021'].toSorted(comparePeriods)).toEqual(['2018', '2021', '2024']);
  expect(['2023/24', '2009/10'].toSorted(comparePeriods)).toEqual(['2009/10', '2023/24']);
});

test('finds the latest period, and none among none', () => {
  expect(latestPeriod(['2023/24', '2024/25', '2022/23'])).toBe('2024/25');
  expect(latestPeriod([])).toBeNull();
});

test('lists the months between two months over a new year', () => {
  expect(monthsBetween('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(monthsBetween('2023-05', '2026-03')).toHaveLength(35);
  expect(monthsBetween('2025-02', '2025-01')).toEqual([]);
});

test('refuses to list months between things that are no months', () => {
  expect(() => monthsBetween('2024', '2025-02')).toThrow(RangeError);
});

test('sees when two windows share a month', () => {
  expect(periodsOverlap('2024-04/2025-03', '2025-03/2026-02')).toBe(true);
  expect(periodsOverlap('2024-04/2025-03', '2025-04/2026-03')).toBe(false);
  expect(periodsOverlap('2022/23', '2023/24')).toBe(false);
});

test('counts a leap February like any other month, and a window of twelve months as twelve over it', () => {
  expect(parsePeriod('2024-02')).toEqual({ kind: 'month', year: 2024, month: 2 });
  expect(parsePeriod('2023-09/2024-08')).toMatchObject({ kind: 'window', months: 12 });
  expect(monthsBetween('2024-02', '2024-03')).toEqual(['2024-02', '2024-03']);
});

test('takes a school year from September to August', () => {
  expect(periodsOverlap('2023/24', '2024-08')).toBe(true);
  expect(periodsOverlap('2023/24', '2024-09')).toBe(false);
  expect(periodsOverlap('2023/24', '2023-08')).toBe(false);
  expect(periodsOverlap('1999/00', '2000-08')).toBe(true);
});

test('sees which periods are as long as each other', () => {
  expect(isSameLength('2023-09/2024-08', '2025-04/2026-03')).toBe(true);
  expect(isSameLength('2025-01/2025-03', '2025-04/2026-03')).toBe(false);
  expect(isSameLength('2025-03', '2025-04')).toBe(true);
  expect(isSameLength('2025', '2024/25')).toBe(false);
  expect(isSameLength('2024/25', '2023/24')).toBe(true);
  expect(isSameLength('whenever', 'whenever')).toBe(false);
});

test('sees which period begins when another has ended', () => {
  expect(periodsFollow('2024-10/2024-12', '2025-01/2025-03')).toBe(true);
  expect(periodsFollow('2024-10/2024-12', '2025-02/2025-04')).toBe(false);
  expect(periodsFollow('2025-01/2025-03', '2024-10/2024-12')).toBe(false);
});

test('sets the newest period beside the last of its length that shares no month with it', () => {
  const rolling = [
    '2023-01/2023-12',
    '2023-04/2024-03',
    '2023-07/2024-06',
    '2023-10/2024-09',
    '2024-01/2024-12',
  ];
  expect(comparablePair(rolling)).toEqual(['2023-01/2023-12', '2024-01/2024-12']);
  expect(comparablePair(rolling.slice(0, 4))).toBeNull();
  expect(comparablePair(['2023/24', '2024/25'])).toEqual(['2023/24', '2024/25']);
  expect(comparablePair(['2024-01/2024-12', '2025-01/2025-03'])).toBeNull();
  expect(comparablePair(['2025'])).toBeNull();
  expect(comparablePair([])).toBeNull();
});

test('draws years and rolling windows as a line, not windows side by side', () => {
  expect(isSeries(['2023/24', '2024/25'])).toBe(true);
  expect(isSeries(['2023-01/2023-12', '2023-04/2024-03'])).toBe(true);
  expect(isSeries(['2024-04/2025-03', '2025-04/2026-03'])).toBe(false);
  expect(isSeries(['2025'])).toBe(false);
});

test('four dates stand for many: the first, the last and two that part what lies between', () => {
  const years = Array.from({ length: 10 }, (_, index) => String(2010 + index));
  expect(spreadPeriods(years)).toEqual(['2010', '2013', '2016', '2019']);
  expect(spreadPeriods(years.slice(0, 5))).toEqual(['2010', '2011', '2013', '2014']);
  expect(spreadPeriods(years.slice(0, 3))).toEqual(['2010', '2011', '2012']);
});

test('a period is comparable with those before it that share no month, of its length and season', () => {
  const quarters = ['2024-01/2024-03', '2024-04/2024-06', '2025-01/2025-03'];
  expect(comparableBefore(quarters, '2025-01/2025-03')).toEqual(['2024-01/2024-03']);
  expect(comparableBefore(['2024', '2025', '2026'], '2025')).toEqual(['2024']);
});
