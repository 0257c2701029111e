import { expect, test } from 'vitest';
import { isPast } from '../../src/domain/factDate.ts';

test('a fact is past when it is more than 24 months old', () => {
  expect(isPast('2024-11-22', '2026-11-22')).toBe(false);
  expect(isPast('2024-11-21', '2026-11-22')).toBe(true);
  expect(isPast('2024-12', '2026-11-22')).toBe(false);
  expect(isPast('2021-12-13', '2026-11-22')).toBe(true);
});

test('takes a day or month that is not known as the earliest it can be, so that nothing old passes for new', () => {
  expect(isPast('2024-11', '2026-11-22')).toBe(true);
  expect(isPast('2024', '2026-11-22')).toBe(true);
  expect(isPast('2025', '2026-11-22')).toBe(false);
});

test('refuses what is no date', () => {
  expect(() => isPast('2021/22', '2026-11-22')).toThrow('not a year, a month or a day');
});
