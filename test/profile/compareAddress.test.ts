import { expect, test } from 'vitest';
import { comparedCodes, compareHref } from '../../src/profile/compareAddress.ts';

const OWN = 'E05014848';

test('an address without "compare" asks for no comparison', () => {
  expect(comparedCodes('', OWN)).toBeNull();
  expect(comparedCodes('other=1', OWN)).toBeNull();
});

test('an empty "compare" asks to choose', () => {
  expect(comparedCodes('compare=', OWN)).toEqual({ codes: [], leftOut: [] });
});

test('the area itself and doubles are left out, small letters are understood', () => {
  expect(comparedCodes(`compare=e05014844,${OWN},E05014844, E08000031`, OWN)?.codes).toEqual([
    'E05014844',
    'E08000031',
  ]);
});

test('beyond three others the rest is left out and named', () => {
  expect(comparedCodes('compare=A,B,C,D,E', OWN)).toEqual({ codes: ['A', 'B', 'C'], leftOut: ['D', 'E'] });
});

test('what is written into an address is read from it', () => {
  const href = compareHref(OWN, ['E05014844', 'E08000031']);
  expect(comparedCodes(href.split('?')[1] ?? '', OWN)?.codes).toEqual(['E05014844', 'E08000031']);
  expect(compareHref(OWN, null)).toBe(`/area/${OWN}`);
});
