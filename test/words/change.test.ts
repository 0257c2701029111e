import { expect, test } from 'vitest';
import { computeFinding, type Finding, type FindingArea } from '../../src/domain/finding.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import { changeAnswer } from '../../src/words/change.ts';
import { lookUpSentence, othersSentence, outcomeSentence } from '../../src/words/comparison.ts';

const robbery: Indicator = {
  id: 'robbery',
  title: 'Robbery',
  measure: 'recorded robberies per 1,000 residents',
  topic: 'other-crime',
  role: 'crime',
  unit: 'per-1000-residents',
  ratePer: 1000,
  decimals: 1,
  intervalMethod: 'byar',
  noInterval: null,
  source: 'police-uk',
  caveats: [],
  geographies: {
    ward: { periods: [], months: null, breaks: null, dispersion: 2 },
    borough: { periods: [], months: null, breaks: null },
  },
  headline: false,
};
const [BEFORE, AFTER] = ['2023-09/2024-08', '2025-04/2026-03'];
const CODES: Readonly<Partial<Record<Geography, GssCode>>> = {
  ward: 'E05000001' as GssCode,
  borough: 'E08000025' as GssCode,
  region: 'E11000005' as GssCode,
};

test('tells both counts, both years, and whether that is more than usual', () => {
  const told = (before: number, after: number): string | null =>
    changeAnswer(finding('ward', count('ward', BEFORE, before), count('ward', AFTER, after)));
  expect(told(207, 116)).toBe(
    '116 recorded robberies in the year to March 2026, 207 in the year to August 2024: 44% fewer, by more than figures for wards usually go up or down.',
  );
  expect(told(120, 116)).toMatch(/: about as before\.$/);
  expect(told(116, 307)).toMatch(/: 165% more, by more than figures for wards usually go up or down\.$/);
  expect(
    changeAnswer(finding('borough', count('borough', BEFORE, 1007), count('borough', AFTER, 1300))),
  ).toMatch(/: 29% more, by more than chance would explain\.$/);
});

/**
 * By hand with a dispersion of 2: areas with 50 events in both periods usually move by no more than 1.96 × √(2 × 2/50.5) = 0.55. From 13
 * to 3 it is ln(3.5 ÷ 13.5) = −1.35, from 60 to 36 it is −0.51.
 */
test.each([
  [13, 3, 'but with so few events this may be chance'],
  [20, 10, 'but with so few events this may be chance'],
  [4, 12, 'but with so few events this may be chance'],
  [20, 15, 'but figures for wards often go up or down as much'],
  [120, 100, 'but figures for wards often go up or down as much'],
  [60, 36, 'but figures for wards often go up or down as much'],
])('%i, then %i: %s', (before, after, said) => {
  const answer = changeAnswer(finding('ward', count('ward', BEFORE, before), count('ward', AFTER, after)));
  expect(answer).toContain(`, ${said}.`);
});

test('an outcome that is not settled still has its counts, and a hole has no answer of its own', () => {
  const flagged = { ...count('ward', BEFORE, 207), alternative: 9 } as Observation;
  const unsettled = finding('ward', flagged, count('ward', AFTER, 116));
  expect(changeAnswer(unsettled)).toBe(
    '116 recorded robberies in the year to March 2026, 207 in the year to August 2024: 44% fewer. Two ways of drawing the ward do not agree on whether that is more than usual.',
  );
  const hole = finding('ward', count('ward', BEFORE, 207), absent('ward', AFTER));
  expect(changeAnswer(hole)).toBeNull();
});

test('says the range of both look-ups, the size of a full count, and the others without a large area', () => {
  const own = count('ward', AFTER, 124);
  const ward = finding(
    'ward',
    null,
    {
      ...own,
      alternative: 5.4,
      otherLookUp: {
        ...measureFromCounts(108, 20_000, robbery),
        numerator: 108,
        denominator: 20_000,
      },
    } as Observation,
    count('region', AFTER, 44, 20_000),
  );
  expect(outcomeSentence(ward)).toBe('This is higher than the figure for the seven boroughs together (2.2).');
  expect(lookUpSentence(ward)).toBe(
    'By how neighbourhoods are assigned to wards it is 5.4 to 6.2. What is said beside it holds either way.',
  );
  const birmingham = finding(
    'borough',
    null,
    count('borough', AFTER, 3200, 1_000_000),
    count('region', AFTER, 5600, 2_500_000),
  );
  expect(othersSentence(birmingham)).toBe('The other six boroughs together: 1.6.');
  expect(othersSentence(ward)).toBeNull();
});

function finding(
  geography: 'ward' | 'borough',
  earlier: Observation | null,
  observation: Observation,
  comparator: Observation | null = null,
): Finding {
  const area: FindingArea = {
    code: CODES[geography] ?? ('' as GssCode),
    name: geography === 'ward' ? 'Nechells' : 'Birmingham',
    geography,
    localAuthorityName: geography === 'ward' ? 'Birmingham' : null,
  };
  return computeFinding({
    indicator: robbery,
    area,
    observation,
    earlier,
    comparator: comparator === null ? null : { name: 'the seven boroughs together', observation: comparator },
    release: '2026-11.1',
  });
}

function count(geography: Geography, period: string, numerator: number, denominator = 20_000): Observation {
  return {
    area: CODES[geography] ?? ('' as GssCode),
    period,
    status: 'measured',
    ...measureFromCounts(numerator, denominator, robbery),
    numerator,
    denominator,
    alternative: null,
  };
}

function absent(geography: Geography, period: string): Observation {
  return { area: CODES[geography] ?? ('' as GssCode), period, status: 'incomplete' };
}
