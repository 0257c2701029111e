import { expect, test } from 'vitest';
import { parsePostcode } from '../../src/find/postcode.ts';

const districts = new Set(['B1', 'B15', 'B29', 'WV10', 'CV1']);

test('reads a whole postcode however it is spaced or cased', () => {
  const expected = { kind: 'full', district: 'B29', inward: '6AA', text: 'B29 6AA' };
  expect(parsePostcode('B29 6AA', districts)).toEqual(expected);
  expect(parsePostcode(' b296aa ', districts)).toEqual(expected);
});

test('reads a district and a sector', () => {
  expect(parsePostcode('wv10', districts)).toMatchObject({ kind: 'district', district: 'WV10' });
  expect(parsePostcode('B29 6', districts)).toMatchObject({ kind: 'sector', district: 'B29', sector: '6' });
  expect(parsePostcode('B29 6A', districts)).toMatchObject({ kind: 'sector', district: 'B29', sector: '6A' });
});

test('reads a run-together sector only where no such district exists', () => {
  expect(parsePostcode('B15', districts)).toMatchObject({ kind: 'district', district: 'B15' });
  expect(parsePostcode('CV15', districts)).toMatchObject({ kind: 'sector', district: 'CV1', sector: '5' });
});

test('is not confused by names of places', () => {
  expect(parsePostcode('Heath Town', districts)).toBeNull();
  expect(parsePostcode('', districts)).toBeNull();
});
