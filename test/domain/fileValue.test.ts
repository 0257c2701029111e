import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundForFile } from '../../src/domain/fileValue.ts';
import { formatDecimal } from '../../src/domain/format.ts';

test('keeps four digits after the point', () => {
  expect(roundForFile(12.345678, 1)).toBe(12.3457);
  expect(roundForFile(39.899999999999999, 1)).toBe(39.9);
  expect(roundForFile(1204, 0)).toBe(1204);
  expect(Object.is(roundForFile(-0.00001, 1), 0)).toBe(true);
});

test('keeps one more where four would be read as another figure', () => {
  // Alum Rock, mean income deprivation: 0.664, and 0.665 when rounded twice.
  expect(roundForFile(0.6644546729, 3)).toBe(0.66445);
  expect(roundForFile(12.34996, 1)).toBe(12.34996);
  expect(roundForFile(-0.00499999, 2)).toBe(-0.00499999);
});

test('is read as the exact figure is, within half of the fourth digit of it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (value, decimals) => {
        const rounded = roundForFile(value, decimals);
        expect(formatDecimal(rounded, decimals)).toBe(formatDecimal(value, decimals));
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.0000501);
      },
    ),
  );
});
