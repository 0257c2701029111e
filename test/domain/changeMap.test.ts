import { expect, test } from 'vitest';
import { changeMap, changeOffer } from '../../src/domain/changeMap.ts';
import { UNTOLD_KEY } from '../../src/domain/classKeys.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { publishedFigures, publishedIndicator } from '../support/publishedData.ts';

const [BEFORE, AFTER] = ['2023-09/2024-08', '2025-04/2026-03'];

function publishedChanges(id: string, geography: Geography) {
  const indicator = publishedIndicator(id);
  const [earlier, later] = [BEFORE, AFTER].map((period) => publishedFigures(id, geography, period));
  const areas = [...later!.keys()];
  const { dispersion } = comparisonRule(indicator, geography);
  return changeMap({ areas, geography, earlier: earlier!, later: later!, dispersion });
}

function countsOf(changes: ReturnType<typeof changeMap>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { classKey } of changes.values()) counts[classKey] = (counts[classKey] ?? 0) + 1;
  return counts;
}

/**
 * Robbery by ward as published, worked out apart from this code (in Python): 95% limits of the ratio of the two rates with φ = 2.400 are
 * 0.168 to 0.549 for St Peters (113, then 34), 0.547 to 0.858 for Ladywood (447, 306), 1.056 to 3.096 for Bromford & Hodge Hill (49, 89),
 * 0.395 to 1.232 for Heath Town (69, 48); Aston had 95 both times.
 */
test.each([
  ['E05014853', 'change-lower'],
  ['E05011151', 'change-lower'],
  ['E05011131', 'change-higher'],
  ['E05014848', 'change-lower-unclear'],
  ['E05011121', 'change-same'],
])('robbery in %s is %s', (code, classKey) => {
  expect(publishedChanges('robbery', 'ward').get(code as GssCode)?.classKey).toBe(classKey);
});

test('every ward of a published change is in one class, and the counts are those worked out apart', () => {
  expect(countsOf(publishedChanges('robbery', 'ward'))).toEqual({
    'change-lower': 13,
    'change-higher': 1,
    'change-lower-unclear': 90,
    'change-higher-unclear': 43,
    'change-same': 24,
    'change-untold': 14,
    incomplete: 7,
  });
});

test('local authorities are judged by chance alone, and a change within 7% is about as before', () => {
  const robbery = publishedChanges('robbery', 'borough');
  expect(countsOf(robbery)).toEqual({ 'change-lower': 5, 'change-lower-unclear': 1, 'change-same': 1 });
});

test('most neighbourhoods have too few robberies to tell a change from chance', () => {
  const counts = countsOf(publishedChanges('robbery', 'lsoa'));
  expect(counts[UNTOLD_KEY]).toBeGreaterThan(1000);
  expect(counts['change-lower']! + counts['change-higher']!).toBeLessThan(100);
});

const area = 'E05014848' as GssCode;
const rate = { unit: 'per-1000-residents', ratePer: 1000, intervalMethod: 'byar' } as const;

function counted(period: string, numerator: number): Observation {
  return {
    area,
    period,
    status: 'measured',
    numerator,
    denominator: 10_000,
    alternative: null,
    ...measureFromCounts(numerator, 10_000, rate),
  };
}

function classOf(earlier: Observation | null, later: Observation | null): string | undefined {
  const of = (one: Observation | null) => new Map(one === null ? [] : [[area, one]]);
  return changeMap({
    areas: [area],
    geography: 'ward',
    earlier: of(earlier),
    later: of(later),
    dispersion: 2,
  }).get(area)?.classKey;
}

test('an area without one of the figures keeps the look of what is absent', () => {
  const absent = (period: string, status: 'incomplete' | 'suppressed'): Observation => ({
    area,
    period,
    status,
  });
  expect(classOf(absent(BEFORE, 'incomplete'), counted(AFTER, 50))).toBe('incomplete');
  expect(classOf(counted(BEFORE, 50), absent(AFTER, 'suppressed'))).toBe('suppressed');
  expect(classOf(null, counted(AFTER, 50))).toBe('notCollected');
  expect(classOf(counted(BEFORE, 50), null)).toBe('notCollected');
});

test('windows that share a month, and counts too small, are never called a change', () => {
  expect(classOf(counted('2025-01/2025-12', 400), counted(AFTER, 40))).toBe(UNTOLD_KEY);
  expect(classOf(counted(BEFORE, 0), counted(AFTER, 0))).toBe(UNTOLD_KEY);
  expect(classOf(counted(BEFORE, 1), counted(AFTER, 6))).toBe(UNTOLD_KEY);
});

test('no change is told of a ward where usual movement is not known', () => {
  const of = (one: Observation) => new Map([[area, one]]);
  const changes = changeMap({
    areas: [area],
    geography: 'ward',
    earlier: of(counted(BEFORE, 400)),
    later: of(counted(AFTER, 40)),
    dispersion: null,
  });
  expect(changes.get(area)?.classKey).toBe(UNTOLD_KEY);
});

function offerOf(
  periods: readonly string[],
  change: Partial<Indicator> = {},
  geography: Geography = 'borough',
) {
  const level = { periods, months: null, breaks: null };
  return changeOffer(
    { geographies: { [geography]: level }, intervalMethod: 'byar', noInterval: null, decimals: 1, ...change },
    geography,
    periods.at(-1) ?? '',
  );
}

test('only periods that share no month with the later one are offered', () => {
  expect(offerOf(['2023-01/2023-12', '2023-04/2024-03', '2023-07/2024-06', '2024-01/2024-12'])).toEqual([
    '2023-01/2023-12',
  ]);
  expect(offerOf(['2021', '2022', '2023'])).toEqual(['2021', '2022']);
  expect(offerOf(['2025-01/2025-03', '2025-04/2025-06'])).toBe('no-comparable-period');
});

test('nothing is offered where no change could be told of any area', () => {
  expect(offerOf(['2024'])).toBe('one-period');
  expect(offerOf(['2023', '2024'], { intervalMethod: 'none', noInterval: 'smoothed-estimate' })).toBe(
    'no-interval',
  );
  expect(offerOf(['2023', '2024'], {}, 'ward')).toBe('movement-not-known');
});
