import { expect, test } from 'vitest';
import { computeFinding, type FindingArea } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';

const testIndicator: Indicator = {
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
  caveats: ['recorded-not-occurred', 'chance-only'],
  geographies: {},
  headline: false,
};
const testWard: FindingArea = {
  code: 'E05001333' as GssCode,
  name: 'Heath Town',
  geography: 'ward',
  localAuthorityName: 'Wolverhampton',
};
const values = Array.from({ length: 192 }, (_, i) => i / 10);
const testPeers = { values, byApportionedEstimate: values };

test('brings figure, interval, verdict, band, change and citation together', () => {
  const finding = computeFinding({
    indicator: testIndicator,
    area: testWard,
    observation: observed(200, '2025-04/2026-03'),
    comparator: {
      name: 'Wolverhampton',
      observation: { ...observed(100, '2025-04/2026-03'), area: 'E08000031' as GssCode },
    },
    peers: testPeers,
    earlier: observed(100, '2024-04/2025-03'),
    release: '2026-11',
  });
  expect(finding).toMatchObject({
    indicator: { id: 'robbery', title: 'Robbery', unit: 'per-1000-residents', decimals: 1 },
    period: '2025-04/2026-03',
    comparator: { name: 'Wolverhampton', value: 10 },
    comparison: { kind: 'compared', outcome: 'higher' },
    band: 'highest-fifth',
    change: { kind: 'notCompared', reason: 'varies-beyond-chance' },
    caveats: ['recorded-not-occurred', 'chance-only'],
    source: 'police-uk',
    release: '2026-11',
  });
  expect(finding.interval?.lower).toBeCloseTo(17.32, 2);
});

test('leaves comparator and change out when they are not asked for', () => {
  const finding = computeFinding({
    indicator: testIndicator,
    area: testWard,
    observation: observed(100, '2024'),
    release: '2026-11',
  });
  expect(finding).toMatchObject({ comparator: null, change: null, band: null });
});

test('has neither interval nor band nor verdict for a withheld figure', () => {
  const finding = computeFinding({
    indicator: testIndicator,
    area: testWard,
    observation: { area: testWard.code, period: '2024', status: 'suppressed' },
    comparator: { name: 'England', observation: { ...observed(100, '2024'), area: 'E92000001' as GssCode } },
    peers: testPeers,
    release: '2026-11',
  });
  expect(finding).toMatchObject({
    interval: null,
    band: null,
    comparison: { kind: 'notCompared', reason: 'absent' },
  });
});

test('gives a figure that hangs on the look-up a band only when both look-ups agree on it', () => {
  const quintileWith = (alternative: number): unknown =>
    computeFinding({
      indicator: testIndicator,
      area: testWard,
      observation: { ...observed(190, '2024'), alternative },
      peers: testPeers,
      release: '2026-11',
    }).band;
  expect(quintileWith(16)).toBe('highest-fifth');
  expect(quintileWith(9)).toBeNull();
});

test('takes a band that was worked out before', () => {
  const finding = computeFinding({
    indicator: testIndicator,
    area: testWard,
    observation: observed(190, '2024'),
    band: 'middle-fifth',
    release: '2026-11',
  });
  expect(finding.band).toBe('middle-fifth');
});

test('tells the change of a borough with a verdict', () => {
  const borough: FindingArea = {
    code: 'E08000031' as GssCode,
    name: 'Wolverhampton',
    geography: 'borough',
    localAuthorityName: null,
  };
  const finding = computeFinding({
    indicator: testIndicator,
    area: borough,
    observation: { ...observed(200, '2025-04/2026-03'), area: borough.code },
    earlier: { ...observed(100, '2024-04/2025-03'), area: borough.code },
    release: '2026-11',
  });
  expect(finding.change).toMatchObject({ kind: 'compared', outcome: 'higher', relative: 1 });
});

test('refuses an observation of another area', () => {
  expect(() =>
    computeFinding({
      indicator: testIndicator,
      area: { ...testWard, code: 'E05001334' as GssCode },
      observation: observed(1, '2024'),
      release: '2026-11',
    }),
  ).toThrow(RangeError);
});

function observed(numerator: number, period: string): MeasuredObservation {
  return {
    area: testWard.code,
    period,
    status: 'measured',
    ...measureFromCounts(numerator, 10_000, testIndicator),
    numerator,
    denominator: 10_000,
    alternative: null,
  };
}
