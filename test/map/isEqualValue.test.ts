import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqualValue } from '../../src/map/isEqualValue.ts';

test('values are equal to their copies, and say the same whichever comes first', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(isEqualValue(a, structuredClone(a))).toBe(true);
      expect(isEqualValue(a, b)).toBe(isEqualValue(b, a));
    }),
  );
});

test.each([
  [1, 2],
  ['1', 1],
  [null, undefined],
  [[], {}],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, {}],
  [
    ['match', ['get', 'kind'], 'a', '#fff'],
    ['match', ['get', 'kind'], 'a', '#ffe'],
  ],
])('%j and %j differ', (a, b) => {
  expect(isEqualValue(a, b)).toBe(false);
});

test('the order of keys does not matter', () => {
  expect(isEqualValue({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 })).toBe(true);
});
