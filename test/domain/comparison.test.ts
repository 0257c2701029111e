import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import {
  quintileOfValue,
  quintileOfObservation,
  quintileOf,
  possibleQuintiles,
} from '../../src/domain/quintiles.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { relativeSize } from '../../src/domain/relativeSize.ts';
import type { Interval, MeasuredObservation } from '../../src/domain/observation.ts';

const testWard = 'E05001333' as GssCode;
const testCombinedArea = 'E11000005' as GssCode;
const testLocalAuthority = 'E08000031' as GssCode;
const testComparator = measured(testLocalAuthority, 15);

test('says lower, similar or higher by whether the interval holds the comparator', () => {
  const outcomeOf = (interval: Interval): unknown =>
    compareWithComparator(measured(testWard, 12, interval), testComparator);
  expect(outcomeOf({ lower: 10, upper: 14.9 })).toMatchObject({ kind: 'compared', outcome: 'lower' });
  expect(outcomeOf({ lower: 10, upper: 15 })).toMatchObject({ kind: 'compared', outcome: 'similar' });
  expect(outcomeOf({ lower: 15, upper: 18 })).toMatchObject({ kind: 'compared', outcome: 'similar' });
  expect(outcomeOf({ lower: 15.1, upper: 18 })).toMatchObject({ kind: 'compared', outcome: 'higher' });
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

test('gives no verdict where more than a tenth of the residents live in a hole of the data', () => {
  const observation = measured(testWard, 12, { lower: 11, upper: 13 });
  expect(compareWithComparator({ ...observation, hole: 0.1 }, testComparator)).toMatchObject({
    kind: 'compared',
  });
  expect(compareWithComparator({ ...observation, hole: 0.101 }, testComparator)).toEqual({
    kind: 'notCompared',
    reason: 'population-hole',
  });
});

test('gives a fifth beside a large hole only when it would be the same without those residents', () => {
  const wards = Array.from({ length: 200 }, (_, index) => index + 1);
  const holed = (value: number, hole: number) => ({ ...measured(testWard, value), hole });
  expect(quintileOfObservation(holed(90, 0.12), { values: wards, byApportionedEstimate: wards })).toBe(
    'middle-fifth',
  );
  expect(quintileOfObservation(holed(110, 0.12), { values: wards, byApportionedEstimate: wards })).toBeNull();
  expect(quintileOfObservation(holed(110, 0.05), { values: wards, byApportionedEstimate: wards })).toBe(
    'middle-fifth',
  );
});

test('gives no fifth where other weights would give another', () => {
  const wards = Array.from({ length: 200 }, (_, index) => index + 1);
  const observation = { ...measured(testWard, 191), noFifth: true } as const;
  expect(quintileOfObservation(observation, { values: wards, byApportionedEstimate: wards })).toBeNull();
  expect(possibleQuintiles(observation, { values: wards, byApportionedEstimate: wards })).toEqual([
    'highest-fifth',
    null,
  ]);
});

test('says what is missing for a comparison', () => {
  const observation = measured(testWard, 12, { lower: 11, upper: 13 });
  const absent = { area: testWard, period: '2024', status: 'suppressed' } as const;
  const absentLocalAuthority = { area: testLocalAuthority, period: '2024', status: 'notCollected' } as const;
  const reasons = [
    compareWithComparator(absent, testComparator),
    compareWithComparator(observation, null),
    compareWithComparator(observation, absentLocalAuthority),
    compareWithComparator(observation, { ...testComparator, period: '2023' }),
    compareWithComparator(observation, observation),
  ].map((comparison) => (comparison.kind === 'notCompared' ? comparison.reason : null));
  expect(reasons).toEqual(['absent', 'no-comparator', 'comparator-absent', 'different-period', 'same-area']);
});

test('parts a hundred areas into fifths of twenty', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const fifths = values.map((value) => quintileOf(value, values));
  expect([1, 2, 3, 4, 5].map((fifth) => fifths.filter((f) => f === fifth).length)).toEqual([
    20, 20, 20, 20, 20,
  ]);
  expect(fifths[0]).toBe(1);
  expect(fifths[99]).toBe(5);
});

test('puts areas that are all alike in the middle fifth', () => {
  expect(quintileOf(3, [3, 3, 3, 3])).toBe(3);
});

test('never puts a higher value in a lower fifth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2 }), (values) => {
      const rising = values.toSorted((a, b) => a - b);
      const fifths = rising.map((value) => quintileOf(value, values));
      expect(fifths.toSorted((a, b) => a - b)).toEqual(fifths);
    }),
  );
});

test('gives a band among wards but none among seven boroughs', () => {
  const wards = Array.from({ length: 192 }, (_, i) => i);
  expect(quintileOfValue(191, wards)).toBe('highest-fifth');
  expect(quintileOfValue(0, wards)).toBe('lowest-fifth');
  expect(quintileOfValue(3, [1, 2, 3, 4, 5, 6, 7])).toBeNull();
});

test('no band where more than a fifth of the areas have the same figure', () => {
  const wards = [...Array<number>(68).fill(0), ...Array.from({ length: 124 }, (_, index) => index + 1)];
  expect(quintileOfValue(0, wards)).toBeNull();
  expect(quintileOfValue(124, wards)).toBe('highest-fifth');
});

test('a figure that hangs on the ward look-up has a band only where both look-ups give the same', () => {
  const values = Array.from({ length: 192 }, (_, i) => i);
  const wards = { values, byApportionedEstimate: values };
  const hanging = (value: number, alternative: number | null): MeasuredObservation => ({
    ...measured(testWard, value),
    alternative,
  });
  expect(quintileOfObservation(hanging(191, 170), wards)).toBe('highest-fifth');
  expect(quintileOfObservation(hanging(191, 120), wards)).toBeNull();
  expect(possibleQuintiles(hanging(191, 120), wards)).toEqual(['highest-fifth', 'second-highest-fifth']);
  expect(quintileOfObservation(hanging(191, null), wards)).toBe('highest-fifth');
  expect(possibleQuintiles({ area: testWard, period: '2024', status: 'suppressed' }, wards)).toEqual([]);
  expect(quintileOfObservation({ area: testWard, period: '2024', status: 'suppressed' }, wards)).toBeNull();
});

test('limits are widened by the dispersion, and what chance alone would call different is said to be so', () => {
  const figure = measured(testWard, 20, { lower: 16, upper: 25 });
  const whole = measured(testCombinedArea, 15);
  const rule = { isFullCount: false, decimals: 1 };
  expect(compareWithComparator(figure, whole, { ...rule, dispersion: null })).toEqual({
    kind: 'compared',
    outcome: 'higher',
    comparatorValue: 15,
  });
  expect(compareWithComparator(figure, whole, { ...rule, dispersion: 4 })).toEqual({
    kind: 'compared',
    outcome: 'similar',
    comparatorValue: 15,
    beyondChance: true,
  });
  expect(compareWithComparator(figure, measured(testCombinedArea, 18), { ...rule, dispersion: 4 })).toEqual({
    kind: 'compared',
    outcome: 'similar',
    comparatorValue: 18,
  });
});

test('an outcome is given where both look-ups give it, however far apart their figures are', () => {
  const nechells = withOther(measured(testWard, 6.2, { lower: 5.2, upper: 7.3 }), 5.4, {
    lower: 4.4,
    upper: 6.5,
  });
  expect(compareWithComparator(nechells, measured(testCombinedArea, 2.2))).toMatchObject({
    outcome: 'higher',
  });
  expect(compareWithComparator(nechells, measured(testCombinedArea, 4.8))).toEqual({
    kind: 'notCompared',
    reason: 'depends-on-look-up',
  });
  const flagged: MeasuredObservation = {
    ...measured(testWard, 6.2, { lower: 5.2, upper: 7.3 }),
    alternative: 5.4,
  };
  expect(compareWithComparator(flagged, measured(testCombinedArea, 2.2))).toEqual({
    kind: 'notCompared',
    reason: 'depends-on-look-up',
  });
});

test('a full count is set beside another in words by size, and no test is made of it', () => {
  const rule = { dispersion: null, isFullCount: true, decimals: 1 };
  const crowded = measured(testWard, 20.7);
  expect(compareWithComparator(crowded, measured(testCombinedArea, 9.4), rule)).toEqual({
    kind: 'fullCount',
    size: 'more-than-twice',
    comparatorValue: 9.4,
  });
  expect(compareWithComparator(crowded, measured(testCombinedArea, 0.3), rule)).toMatchObject({ size: null });
  const unsettled = withOther(crowded, 9.4, null);
  expect(compareWithComparator(unsettled, measured(testCombinedArea, 9.4), rule)).toMatchObject({
    reason: 'depends-on-look-up',
  });
  const sided = withOther(crowded, 12, null);
  expect(compareWithComparator(sided, measured(testCombinedArea, 9.4), rule)).toMatchObject({
    size: 'higher',
  });
  const agreed = withOther(crowded, 24, null);
  expect(compareWithComparator(agreed, measured(testCombinedArea, 9.4), rule)).toMatchObject({
    size: 'more-than-twice',
  });
});

test.each([
  [2.0, 9.4, 'less-than-a-quarter'],
  [4.0, 9.4, 'less-than-half'],
  [4.7, 9.4, 'about-half'],
  [9.4, 9.4, 'about-the-same'],
  [12.5, 9.4, 'about-a-third-higher'],
  [14.1, 9.4, 'about-half-as-high-again'],
  [18.9, 9.4, 'about-twice'],
  [28.2, 9.4, 'about-three-times'],
  [90, 9.4, 'more-than-five-times'],
] as const)('%d beside %d is %s', (value, beside, size) => {
  expect(relativeSize(value, beside, 1)).toBe(size);
});

test('the words of size are true of the figures as they are shown', () => {
  for (let beside = 10; beside <= 400; beside += 1) {
    for (let value = 0; value <= 2500; value += 7) {
      const size = relativeSize(value / 10, beside / 10, 1);
      const ratio = value / beside;
      if (size === 'more-than-twice') expect(ratio).toBeGreaterThan(2);
      if (size === 'more-than-three-times') expect(ratio).toBeGreaterThan(3);
      if (size === 'less-than-half') expect(ratio).toBeLessThan(0.5);
      if (size === 'less-than-a-quarter') expect(ratio).toBeLessThan(0.25);
    }
  }
});

test('a figure has a band where both look-ups place it in the same one, each among its own', () => {
  const values = Array.from({ length: 192 }, (_, i) => i);
  const shifted = values.map((value) => value + 500);
  const ward = withOther(measured(testWard, 191), 691, null);
  expect(quintileOfObservation(ward, { values, byApportionedEstimate: shifted })).toBe('highest-fifth');
  expect(
    quintileOfObservation(withOther(ward, 600, null), { values, byApportionedEstimate: shifted }),
  ).toBeNull();
});

function withOther(
  figure: MeasuredObservation,
  value: number,
  interval: Interval | null,
): MeasuredObservation {
  return {
    ...figure,
    alternative: value,
    otherLookUp: { value, interval, numerator: null, denominator: null },
  };
}

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
