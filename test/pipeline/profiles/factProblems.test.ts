import { describe, expect, test } from 'vitest';
import { latestReview, problemsOfTime } from '../../../pipeline/profiles/factProblems.ts';
import type { Citations, Fact } from '../../../src/data/contentSchema.ts';

const about = { title: 'A page', author: 'A council', about: 'A page of a council.', places: null };
const citations: Citations = {
  documents: [
    { id: 'dated', date: '2026-06-01', ...about },
    { id: 'undated', date: '2026', dateWords: 'undated', ...about },
  ],
};

const current: Fact = {
  id: 'a-fact',
  part: 'now',
  topic: 'how-partners-work',
  text: 'A partnership meets each month.',
  asOf: '2026-06-01',
  certainty: 'A',
  checkedOn: '2026-11-29',
  reviewBy: '2027-06-01',
  ask: { text: 'Ask the council', link: 'https://example.org/' },
  cites: [{ document: 'dated' }],
};

function reasons(change: Partial<Fact>, without: readonly (keyof Fact)[] = []): readonly string[] {
  const fact = Object.fromEntries(
    Object.entries({ ...current, ...change }).filter(([key]) => !without.includes(key as keyof Fact)),
  ) as Fact;
  return problemsOfTime([fact], citations).map(({ reason, remedy }) => {
    expect(remedy.length, reason).toBeGreaterThan(20);
    return reason;
  });
}

test('a fact with its dates, its certainty and a way to ask is taken', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ part: 'earlier' }, ['reviewBy', 'ask'])).toEqual([]);
});

describe('refused is', () => {
  test.each<[string, Partial<Fact>, readonly (keyof Fact)[], string]>([
    ['second-hand knowledge', { certainty: 'C' }, [], 'its certainty is C: it is known at second hand only.'],
    ['a fact without a day of checking', {}, ['checkedOn'], '"checkedOn" is missing.'],
    ['a review before the fact', { reviewBy: '2026-05-31' }, [], '"reviewBy" is before "asOf".'],
    ['a fact for now without a review', {}, ['reviewBy'], '"reviewBy" is missing.'],
    [
      'a review more than a year after what the source vouches for',
      { reviewBy: '2027-06-02' },
      [],
      '"reviewBy" is later than its source can be trusted, which is until 2027-06-01.',
    ],
    ['a fact for now without a way to ask', {}, ['ask'], 'it stands under "now" without a way to ask.'],
    [
      'something to do without a way to ask',
      { part: 'you-can', reviewBy: '2027-05-01' },
      ['ask'],
      'it stands under "you-can" without a way to ask.',
    ],
    [
      'a fact for now on an undated page alone',
      { cites: [{ document: 'undated' }] },
      [],
      'it is said for now and no document it cites gives its own date.',
    ],
    [
      'a source read before the day it vouches for',
      { checkedOn: '2026-05-31' },
      [],
      'its source was read before the day it vouches for.',
    ],
  ])('%s', (_, change, without, reason) => {
    expect(reasons(change, without)).toEqual([reason]);
  });

  test('certainty C among earlier work too', () => {
    expect(reasons({ part: 'earlier', certainty: 'C' })).toHaveLength(1);
  });
});

test('a fact for now may cite an undated page beside a dated one', () => {
  expect(reasons({ cites: [{ document: 'undated' }, { document: 'dated' }] })).toEqual([]);
});

describe('how long a fact may stand without another look', () => {
  const base = { part: 'now', asOf: '2025-11', checkedOn: '2026-11-29' } as const;

  test('a year from the earliest day that its date can mean', () => {
    expect(latestReview(base)).toBe('2026-11-01');
    expect(latestReview({ ...base, asOf: '2026' })).toBe('2027-01-01');
    expect(latestReview({ ...base, asOf: '2024-02-29' })).toBe('2025-02-28');
  });

  test('a duty, a year from the check', () => {
    expect(latestReview({ ...base, standing: true })).toBe('2027-11-29');
  });

  test('a plan, to its end and no longer than a year from the check', () => {
    expect(latestReview({ ...base, until: '2028' })).toBe('2027-11-29');
    expect(latestReview({ ...base, until: '2027-03' })).toBe('2027-03-31');
    expect(latestReview({ ...base, until: '2026' })).toBe('2026-12-31');
  });

  test('a way to ask or take part, half a year from the check', () => {
    expect(latestReview({ ...base, part: 'you-can' })).toBe('2027-05-29');
  });
});
