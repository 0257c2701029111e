import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quintileOf } from '../../src/domain/quintiles.ts';
import { spreadOf } from '../../src/domain/spread.ts';

test('gives the ends and the breaks between fifths', () => {
  expect(spreadOf(Array.from({ length: 20 }, (_, index) => index))).toEqual({
    count: 20,
    least: 0,
    most: 19,
    fifths: [3.5, 7.5, 11.5, 15.5],
  });
});

test('gives no fifths of few areas, and nothing of none', () => {
  expect(spreadOf([4, 1, 2])).toEqual({ count: 3, least: 1, most: 4, fifths: null });
  expect(spreadOf([])).toBeNull();
});

test('agrees with the bands: a value lies between the breaks of its own fifth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 60 }), (values) => {
      const spread = spreadOf(values);
      if (spread?.fifths == null) throw new Error('There are enough values for fifths.');
      for (const value of values) {
        const fifth = quintileOf(value, values);
        expect(value).toBeGreaterThanOrEqual(spread.fifths[fifth - 2] ?? spread.least);
        expect(value).toBeLessThanOrEqual(spread.fifths[fifth - 1] ?? spread.most);
      }
    }),
  );
});
