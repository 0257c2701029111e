import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import { answeringMeasure, isTold, standInsFor } from '../../src/domain/standIn.ts';

const asked = { id: 'public' };
const [north, south, other] = [
  { id: 'north', standsInFor: 'public' },
  { id: 'south', standsInFor: 'public' },
  { id: 'other', standsInFor: 'else' },
];
const measures = [other, asked, north, south];

test('the measure asked for answers wherever it can', () => {
  expect(answeringMeasure(asked, measures, () => true)).toBe(asked);
});

test('where it cannot, the first that stands in for it and can answers, and no other', () => {
  expect(standInsFor(asked, measures)).toEqual([north, south]);
  expect(answeringMeasure(asked, measures, ({ id }) => id !== 'public')).toBe(north);
  expect(answeringMeasure(asked, measures, ({ id }) => id === 'south' || id === 'other')).toBe(south);
  expect(answeringMeasure(asked, measures, ({ id }) => id === 'other')).toBe(asked);
});

test('a figure that is withheld or not complete is told of an area; one that nobody collected is not', () => {
  const [area, period] = ['E05014848' as GssCode, '2024'];
  expect(isTold({ area, period, status: 'suppressed' })).toBe(true);
  expect(isTold({ area, period, status: 'incomplete' })).toBe(true);
  expect(isTold({ area, period, status: 'notCollected' })).toBe(false);
  expect(isTold(undefined)).toBe(false);
});
