/** Words in place of a code, where names of the place hold signs that mean something in a pattern. */
import { expect, test } from 'vitest';
import { wordsForTotal, wordsForUnplaced } from '../../../pipeline/partner/areaCodes.ts';

test('a name is found as it is written, whatever signs it has', () => {
  const total = wordsForTotal('districts (all)', 'St. Anne (county');
  expect(total.test('st. anne (county')).toBe(true);
  expect(total.test('Stx Anne (county')).toBe(false);
  expect(total.test('all districts (all)')).toBe(true);
  const unplaced = wordsForUnplaced('district+', 'St. Anne (county');
  expect(unplaced.test('outside St. Anne (county')).toBe(true);
  expect(unplaced.test('outside Stx Anne (county')).toBe(false);
  expect(unplaced.test('no district+')).toBe(true);
});
