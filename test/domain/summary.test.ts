import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { summariseObservations } from '../../src/domain/summary.ts';

const testCodes = ['E05000001', 'E05000002', 'E05000003', 'E05000004', 'E05000005', 'E05000006'] as GssCode[];
const testAreas = testCodes.map((code) => ({ code }));

test('names every area that shares the highest or lowest figure', () => {
  const summary = summariseObservations(testAreas, [
    measured(0, 9),
    measured(1, 9),
    measured(2, 4),
    measured(3, 0),
  ]);
  expect(summary.highest.map(({ area }) => area)).toEqual([testCodes[0], testCodes[1]]);
  expect(summary.lowest.map(({ area }) => area)).toEqual([testCodes[3]]);
  expect(summary.median).toBe(6.5);
  expect(summary.zeroCount).toBe(1);
});

test('counts what is absent by its state and takes an unlisted area as not published', () => {
  const summary = summariseObservations(testAreas, [
    measured(0, 1),
    { area: testCodes[1] as GssCode, period: '2024', status: 'suppressed' },
    { area: testCodes[2] as GssCode, period: '2024', status: 'incomplete' },
    { area: testCodes[3] as GssCode, period: '2024', status: 'notCollected' },
  ]);
  expect(summary).toMatchObject({
    measuredCount: 1,
    total: 6,
    absent: { suppressed: 1, incomplete: 1, notCollected: 3 },
  });
});

test('leaves out areas that are not on the map', () => {
  const elsewhere = { ...measured(0, 99), area: 'E05099999' as GssCode };
  expect(summariseObservations(testAreas, [elsewhere, measured(1, 2)]).highest).toHaveLength(1);
});

test('has no highest, lowest or median where nothing is measured', () => {
  expect(summariseObservations(testAreas, [])).toMatchObject({
    highest: [],
    lowest: [],
    median: null,
    measuredCount: 0,
  });
});

function measured(index: number, value: number): Observation {
  return {
    area: testCodes[index] as GssCode,
    period: '2024',
    status: 'measured',
    value,
    numerator: null,
    denominator: null,
    interval: null,
    alternative: null,
  };
}
