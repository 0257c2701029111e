import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/comparison.ts';
import type { Quintile } from '../../src/domain/quintiles.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { eachSentences } from '../../src/words/eachArea.ts';

const higher: Comparison = { kind: 'compared', outcome: 'higher', comparatorValue: 9 };
const similar: Comparison = { kind: 'compared', outcome: 'similar', comparatorValue: 9 };
const none: Comparison = { kind: 'notCompared', reason: 'no-interval' };

test('what holds for each is said of both, of all, or by name', () => {
  const both = [ward('Lozells', 'highest-fifth', none), ward('Handsworth', 'highest-fifth', none)];
  expect(eachSentences(both)).toEqual([
    'Both wards are in the highest fifth of wards in the seven boroughs.',
  ]);
  const three = [...both, ward('Aston', 'second-highest-fifth', similar)];
  expect(
    eachSentences(three.map((one, index) => (index < 2 ? { ...one, comparison: higher } : one))),
  ).toEqual([
    'Lozells and Handsworth are in the highest fifth of wards in the seven boroughs; Aston is in the second highest fifth of wards in the seven boroughs.',
    'Lozells and Handsworth are higher than Birmingham; Aston is similar to Birmingham.',
  ]);
  const all = [higher, higher, higher].map((comparison, index) => ward(`Ward ${index}`, null, comparison));
  expect(eachSentences(all)).toEqual(['All 3 wards are higher than Birmingham.']);
});

test('many areas are counted, and those of which nothing can be said are not passed over', () => {
  const wards = Array.from({ length: 9 }, (_, index) =>
    ward(`Ward ${index}`, index < 4 ? 'highest-fifth' : null, none),
  );
  expect(eachSentences(wards)).toEqual([
    '4 of the 9 wards are in the highest fifth of wards in the seven boroughs; of 5 others this cannot be said.',
  ]);
  expect(eachSentences(wards.slice(0, 1))).toEqual([]);
  expect(eachSentences(wards.slice(5))).toEqual([]);
});

test('full counts are set beside by size', () => {
  const size: Comparison = { kind: 'fullCount', size: 'more-than-twice', comparatorValue: 9.4 };
  expect(eachSentences([ward('Lozells', null, size), ward('Handsworth', null, size)])).toEqual([
    'Both wards are more than twice the figure for Birmingham.',
  ]);
});

function ward(name: string, band: Quintile | null, comparison: Comparison): Finding {
  return {
    indicator: {
      id: 'test',
      title: 'Test',
      measure: 'tests per 1,000',
      unit: 'per-1000-residents',
      decimals: 1,
    },
    area: { code: name as GssCode, name, geography: 'ward', localAuthorityName: null },
    period: '2024',
    observation: { area: name as GssCode, period: '2024', status: 'notCollected' },
    interval: null,
    noInterval: null,
    comparator: { name: 'Birmingham', value: 9 },
    others: null,
    comparison,
    band,
    change: null,
    caveats: [],
    source: 'test',
    release: '2026-11.1',
  };
}
