import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bandOf,
  bandOfObservation,
  compareWithComparator,
  fifthOf,
  possibleBands,
} from '../../src/domain/comparison.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Interval, MeasuredObservation } from '../../src/domain/observation.ts';

const testWard = 'E05001333' as GssCode;
const testBorough = 'E08000031' as GssCode;
const testComparator = measured(testBorough, 15);

test('says lower, similar or higher by whether the interval holds the comparator', () => {
  const verdictOf = (interval: Interval): unknown =>
    compareWithComparator(measured(testWard, 12, interval), testComparator);
  expect(verdictOf({ lower: 10, upper: 14.9 })).toMatchObject({ kind: 'compared', verdict: 'lower' });
  expect(verdictOf({ lower: 10, upper: 15 })).toMatchObject({ kind: 'compared', verdict: 'similar' });
  expect(verdictOf({ lower: 15, upper: 18 })).toMatchObject({ kind: 'compared', verdict: 'similar' });
  expect(verdictOf({ lower: 15.1, upper: 18 })).toMatchObject({ kind: 'compared', verdict: 'higher' });
});

test('gives no verdict without an interval', () => {
  expect(compareWithComparator(measured(testWard, 12), testComparator)).toEqual({
    kind: 'notCompared',
    reason: 'no-interval',
  });
});

test('gives no verdict where the figure depends on the look-up', () => {
  const observation = { ...measured(testWard, 12, { lower: 11, upper: 13 }), alternative: 9 };
  expect(compareWithComparator(observation, testComparator)).toEqual({
    kind: 'notCompared',
    reason: 'depends-on-look-up',
  });
});

test('says what is missing for a comparison', () => {
  const observation = measured(testWard, 12, { lower: 11, upper: 13 });
  const absent = { area: testWard, period: '2024', status: 'suppressed' } as const;
  const absentBorough = { area: testBorough, period: '2024', status: 'notCollected' } as const;
  const reasons = [
    compareWithComparator(absent, testComparator),
    compareWithComparator(observation, null),
    compareWithComparator(observation, absentBorough),
    compareWithComparator(observation, { ...testComparator, period: '2023' }),
    compareWithComparator(observation, observation),
  ].map((comparison) => (comparison.kind === 'notCompared' ? comparison.reason : null));
  expect(reasons).toEqual(['absent', 'no-comparator', 'comparator-absent', 'different-period', 'same-area']);
});

test('parts a hundred areas into fifths of twenty', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const fifths = values.map((value) => fifthOf(value, values));
  expect([1, 2, 3, 4, 5].map((fifth) => fifths.filter((f) => f === fifth).length)).toEqual([
    20, 20, 20, 20, 20,
  ]);
  expect(fifths[0]).toBe(1);
  expect(fifths[99]).toBe(5);
});

test('puts areas that are all alike in the middle fifth', () => {
  expect(fifthOf(3, [3, 3, 3, 3])).toBe(3);
});

test('never puts a higher value in a lower fifth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2 }), (values) => {
      const rising = values.toSorted((a, b) => a - b);
      const fifths = rising.map((value) => fifthOf(value, values));
      expect(fifths.toSorted((a, b) => a - b)).toEqual(fifths);
    }),
  );
});

test('gives a band among wards but none among seven boroughs', () => {
  const wards = Array.from({ length: 192 }, (_, i) => i);
  expect(bandOf(191, wards)).toBe('highest-fifth');
  expect(bandOf(0, wards)).toBe('lowest-fifth');
  expect(bandOf(3, [1, 2, 3, 4, 5, 6, 7])).toBeNull();
});

test('no band where more than a fifth of the areas have the same figure', () => {
  const wards = [...Array<number>(68).fill(0), ...Array.from({ length: 124 }, (_, index) => index + 1)];
  expect(bandOf(0, wards)).toBeNull();
  expect(bandOf(124, wards)).toBe('highest-fifth');
});

test('a figure that hangs on the ward look-up has a band only where both look-ups give the same', () => {
  const wards = Array.from({ length: 192 }, (_, i) => i);
  const hanging = (value: number, alternative: number | null): MeasuredObservation => ({
    ...measured(testWard, value),
    alternative,
  });
  expect(bandOfObservation(hanging(191, 170), wards)).toBe('highest-fifth');
  expect(bandOfObservation(hanging(191, 120), wards)).toBeNull();
  expect(possibleBands(hanging(191, 120), wards)).toEqual(['highest-fifth', 'second-highest-fifth']);
  expect(bandOfObservation(hanging(191, null), wards)).toBe('highest-fifth');
  expect(possibleBands({ area: testWard, period: '2024', status: 'suppressed' }, wards)).toEqual([]);
  expect(bandOfObservation({ area: testWard, period: '2024', status: 'suppressed' }, wards)).toBeNull();
});

function measured(area: GssCode, value: number, interval: Interval | null = null): MeasuredObservation {
  return {
    area,
    period: '2024',
    status: 'measured',
    value,
    numerator: null,
    denominator: null,
    interval,
    alternative: null,
  };
}
