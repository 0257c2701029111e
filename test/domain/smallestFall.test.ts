/** The smallest fall that could be told from usual movement: against sums made apart from it, and against invented counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOfCounts } from '../../src/domain/countChange.ts';
import { changeToSee } from '../../src/domain/changeToSee.ts';
import { ABOUT_THE_SAME, kindOfChange } from '../../src/domain/changeKind.ts';
import { SHARE_OF_TRIES, smallestFall } from '../../src/domain/smallestFall.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { MeasuredObservation } from '../../src/domain/observation.ts';
import { countsWithDispersion, randomFrom } from './overdispersed.ts';

function fallOf(count: number, years: number, dispersion: number) {
  const fall = smallestFall(count, years, dispersion);
  if (fall.kind === 'none') throw new Error(`No fall of ${count} is told.`);
  return fall;
}

// Worked out apart: log-gamma and a plain double sum over both counts, in another language.
test.each([
  [100, 1, 1, 64],
  [116, 1, 2.4, 58],
  [30, 3, 2.4, 40],
  [14, 3, 2.4, 10],
  [40, 1, 2.597, 8],
  [25, 2, 1.8, 18],
])('%d events a year, %d years, dispersion %d: at most %d left', (count, years, dispersion, after) => {
  expect(fallOf(count, years, dispersion)).toMatchObject({
    before: count * years,
    after,
    share: 1 - after / (count * years),
  });
});

test('for large counts it is that of the usual formula', () => {
  // ln(before/after) = (1.96 + 0.8416) √(φ (1/before + 1/after)), solved for `after` by bisection.
  for (const [count, dispersion] of [
    [900, 2.4],
    [2500, 3.6],
  ] as const) {
    let low = 1;
    let high: number = count;
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2;
      const needed = (1.959964 + 0.841621) * Math.sqrt(dispersion * (1 / count + 1 / middle));
      if (Math.log(count / middle) >= needed) low = middle;
      else high = middle;
    }
    const { after } = fallOf(count, 1, dispersion);
    expect(Math.abs(after - low) / count).toBeLessThan(0.006);
  }
});

/** Share of invented pairs of counts that the product itself would call fewer. */
function calledFewer(before: number, after: number, dispersion: number, seed: number): number {
  const random = randomFrom(seed);
  const tries = 4000;
  let called = 0;
  for (let one = 0; one < tries; one += 1) {
    const change = changeOfCounts(
      { period: '2024-04/2025-03', count: countsWithDispersion(random, before, dispersion) },
      {
        period: '2025-04/2026-03',
        count: after === 0 ? 0 : countsWithDispersion(random, after, dispersion),
      },
      dispersion,
    );
    if (kindOfChange(change) === 'lower') called += 1;
  }
  return called / tries;
}

describe.each([
  [40, 1, 1.335],
  [116, 1, 2.4],
  [116, 3, 2.4],
  [60, 2, 3.5],
  [700, 1, 2.597],
])('%d events a year over %d years, dispersion %d, in invented counts', (count, years, dispersion) => {
  const { before, after } = fallOf(count, years, dispersion);
  test('is told in eight tries of ten, and hardly more than that', () => {
    const told = calledFewer(before, after, dispersion, 7);
    expect(told).toBeGreaterThan(SHARE_OF_TRIES - 0.025);
    // One event fewer in the fall is told too seldom, so it cannot be told much more often.
    expect(told).toBeLessThan(SHARE_OF_TRIES + 0.06);
  });
  test('half of it is told in well under eight of ten, and none in about one of forty', () => {
    expect(calledFewer(before, Math.round((before + after) / 2), dispersion, 8)).toBeLessThan(0.45);
    expect(calledFewer(before, before, dispersion, 9)).toBeLessThan(0.04);
  });
});

test('with too few events no fall is told, though none at all would be left', () => {
  for (const [count, dispersion] of [
    [0, 1],
    [4, 1],
    [9, 1],
    [12, 1.1],
    [30, 5],
    [14, 2.4],
  ] as const) {
    expect(smallestFall(count, 1, dispersion)).toEqual({ kind: 'none', years: 1, before: count });
    expect(calledFewer(count, 0, dispersion, 11), `${count}`).toBeLessThan(SHARE_OF_TRIES);
  }
  expect(smallestFall(14, 3, 2.4).kind).toBe('fall');
});

test('a fall that would be called about as before is never given', () => {
  const { before, after } = fallOf(90_000, 3, 1);
  expect(1 - after / before).toBeCloseTo(ABOUT_THE_SAME, 5);
  expect(1 - (after - 1) / before).toBeGreaterThan(ABOUT_THE_SAME);
  expect(1 - (after + 1) / before).toBeLessThan(ABOUT_THE_SAME);
});

test('more events, more years or less movement never ask for a larger share', () => {
  const share = (count: number, years: number, dispersion: number): number => {
    const fall = smallestFall(count, years, dispersion);
    return fall.kind === 'none' ? Infinity : fall.share;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 400 }),
      fc.double({ min: 1, max: 6, noNaN: true }),
      (count, dispersion) => {
        // Counts are whole, so a share may step by one event.
        const step = 1.5 / count;
        expect(share(count, 2, dispersion)).toBeLessThanOrEqual(share(count, 1, dispersion) + step);
        expect(share(count, 3, dispersion)).toBeLessThanOrEqual(share(count, 2, dispersion) + step);
        expect(share(count * 2, 1, dispersion)).toBeLessThanOrEqual(share(count, 1, dispersion) + step);
        expect(share(count, 1, dispersion)).toBeLessThanOrEqual(share(count, 1, dispersion + 0.5) + step);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
});

test('the most that would be called fewer is where the product changes its word', () => {
  const { before, mostCalled } = fallOf(116, 1, 2.4);
  const wordOf = (count: number) =>
    kindOfChange(
      changeOfCounts({ period: '2024-04/2025-03', count: before }, { period: '2025-04/2026-03', count }, 2.4),
    );
  expect(wordOf(mostCalled)).toBe('lower');
  expect(wordOf(mostCalled + 1)).not.toBe('lower');
});

describe('of one figure', () => {
  const ROBBERY = {
    unit: 'per-1000-residents',
    intervalMethod: 'byar',
    geographies: { ward: { periods: [], months: null, breaks: null, dispersion: 2.4 } },
  } as const satisfies Pick<Indicator, 'unit' | 'intervalMethod' | 'geographies'>;
  const figure = (more: Partial<MeasuredObservation>): MeasuredObservation => ({
    area: 'E05000001' as GssCode,
    period: '2025-04/2026-03',
    status: 'measured',
    value: 4.5,
    numerator: 116,
    denominator: 25_778,
    interval: null,
    alternative: null,
    ...more,
  });
  const other = (numerator: number) => ({ value: 4, numerator, denominator: 25_000, interval: null });

  test('is over one, two and three years of its own count', () => {
    const told = changeToSee(figure({}), ROBBERY);
    if (told.kind === 'notTold') throw new Error(told.reason);
    expect(told.falls.map(({ years, before }) => [years, before])).toEqual([
      [1, 116],
      [2, 232],
      [3, 348],
    ]);
    expect(told.falls[0]).toEqual(smallestFall(116, 1, 2.4));
  });

  test('the smaller count of two look-ups says how large a share has to be gone', () => {
    const told = changeToSee(figure({ otherLookUp: other(80) }), ROBBERY);
    const [first] = told.kind === 'told' ? told.falls : [];
    const needed = smallestFall(80, 1, 2.4);
    if (first?.kind !== 'fall' || needed.kind !== 'fall') throw new Error('no fall');
    expect(first.before).toBe(116);
    expect(first.share).toBeGreaterThanOrEqual(needed.share);
    expect(first.share).toBeLessThan(needed.share + 1.01 / 116);
    expect(changeToSee(figure({ otherLookUp: other(130) }), ROBBERY)).toEqual(
      changeToSee(figure({}), ROBBERY),
    );
  });

  test.each([
    ['no-yearly-count', figure({ numerator: null }), ROBBERY],
    ['no-yearly-count', figure({ period: '2025-10/2026-03' }), ROBBERY],
    [
      'no-yearly-count',
      { area: 'E05000001' as GssCode, period: '2025', status: 'suppressed' } as const,
      ROBBERY,
    ],
    ['no-yearly-count', figure({}), { ...ROBBERY, unit: 'percent', intervalMethod: 'wilson' } as const],
    ['movement-not-known', figure({}), { ...ROBBERY, geographies: {} }],
    ['population-hole', figure({ hole: 0.2 }), ROBBERY],
    ['depends-on-look-up', figure({ otherLookUp: null }), ROBBERY],
  ] as const)('is not given: %s', (reason, observation, indicator) => {
    expect(changeToSee(observation, indicator)).toEqual({ kind: 'notTold', reason });
  });
});
