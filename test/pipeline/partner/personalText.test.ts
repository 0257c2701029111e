import { expect, test } from 'vitest';
import { contactPatterns, personalDataPatterns } from '../../../pipeline/partner/personalText.ts';

test.each([
  ['write to sam@example.org', ['an e-mail address']],
  ['0121 496 0000', ['a telephone number']],
  ['+44 (0)121 496 0000', ['a telephone number']],
  ['07700 900 123', ['a telephone number']],
  ['Hub, B29 6AA', ['a postcode']],
  ['hub b296aa', ['a postcode']],
  ['14 Acacia Road', ['a house number and a street']],
  ['14a St Mary’s Close, Sandwell', ['a house number and a street']],
  ['Flat 3, Tower', ['the number of a flat']],
  ['With Mrs Surname', ['a title before a name, as people have']],
  ['Rev. Surname’s hall', ['a title before a name, as people have']],
])('finds what belongs to one person or home in “%s”', (text, signs) => {
  expect(personalDataPatterns(text)).toEqual(signs);
});

test.each([
  'Lozells Road',
  'Route 3 Park Lane',
  'Bus 51 Walsall Road',
  'Kick Off @3',
  'A34 5th Avenue',
  'School 2025 to 2026',
  '610 Community Centre',
  'St Mary’s School',
  'Hospital ward 12',
  'Drayton Manor School',
])('finds nothing in “%s”', (text) => {
  expect(personalDataPatterns(text)).toEqual([]);
});

test('a data set may speak of places and periods, but gives no contact', () => {
  expect(contactPatterns('Children aged 0 to 17, years ending March 2021, 2022, 2023 and 2024.')).toEqual([]);
  expect(contactPatterns('Counts of 2020-04/2023-03 and 2023-04/2026-03.')).toEqual([]);
  expect(contactPatterns('Ask 0121 496 0000.')).toEqual(['a telephone number']);
});
