import { describe, expect, test } from 'vitest';
import { isOverdue, partOn, splitFacts, splittingDay, type DatedFact } from '../../src/domain/factParts.ts';

const now = { part: 'now', asOf: '2026-01', reviewBy: '2026-12-05' } as const;

describe('a fact that stands under now', () => {
  test('stays there to the end of the day of its review', () => {
    expect(partOn(now, '2026-12-05')).toBe('now');
    expect(isOverdue(now, '2026-12-05')).toBe(false);
  });

  test('is earlier work from the next day on', () => {
    expect(partOn(now, '2026-12-06')).toBe('earlier');
    expect(isOverdue(now, '2026-12-06')).toBe(true);
  });

  test('is earlier work when nobody said when to look at it again', () => {
    expect(partOn({ part: 'now' }, '2026-01-01')).toBe('earlier');
  });
});

test('what a person can do ages alike; earlier work does not, and is never overdue', () => {
  expect(partOn({ part: 'you-can', reviewBy: '2027-01-31' }, '2027-01-31')).toBe('you-can');
  expect(partOn({ part: 'you-can', reviewBy: '2027-01-31' }, '2027-02-01')).toBe('earlier');
  expect(isOverdue({ part: 'earlier', reviewBy: '2020-01-01' }, '2027-02-01')).toBe(false);
});

test('a fact of a release from before there were parts is earlier work', () => {
  expect(partOn({}, '2026-11-30')).toBe('earlier');
  expect(isOverdue({}, '2026-11-30')).toBe(false);
});

test('no fact is lost on any day, and earlier work has the newest first', () => {
  const facts: readonly DatedFact[] = [
    { part: 'earlier', asOf: '2021-12' },
    now,
    { part: 'you-can', asOf: '2025-11', reviewBy: '2027-01-31' },
    { part: 'earlier', asOf: '2025' },
    { part: 'earlier', asOf: '2025-09-10' },
  ];
  for (const day of ['2026-11-30', '2026-12-06', '2027-02-01', '2099-01-01']) {
    const { now: current, youCan, earlier } = splitFacts(facts, day);
    expect([...current, ...youCan, ...earlier].toSorted((a, b) => a.asOf.localeCompare(b.asOf))).toEqual(
      facts.toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
    );
  }
  expect(splitFacts(facts, '2026-11-30').earlier.map(({ asOf }) => asOf)).toEqual([
    '2025-09-10',
    '2025',
    '2021-12',
  ]);
  expect(splitFacts(facts, '2027-02-01')).toMatchObject({ now: [], youCan: [] });
});

test('a reader’s clock moves facts on and never back', () => {
  expect(splittingDay('2026-11-30', '2027-03-01')).toBe('2027-03-01');
  expect(splittingDay('2026-11-30', '2019-01-01')).toBe('2026-11-30');
});
