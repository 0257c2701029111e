/** Words that a person puts in place of a statement, and whether they still quote its figure rightly. */
import { expect, test } from 'vitest';
import { wordsState } from '../../src/evidence/ownWords.ts';

const COMPUTED =
  'Acocks Green, Birmingham: 2.7 recorded robberies per 1,000 residents, all ages (April 2025 to March 2026). That is in the second highest fifth of wards in the seven boroughs. Allowing for chance alone, the underlying figure is likely to be between 2.1 and 3.4 (95% interval). This is lower than the figure for Birmingham (3.2). This is similar to the figure for the seven boroughs together (2.2). It was 2.4 in the earlier period (September 2023 to August 2024). Figures of small areas move from year to year by more than chance alone, so no verdict is given on the change.';

test.each([
  'In Acocks Green there were 2.7 recorded robberies per 1,000 residents.',
  '2.7 robberies per 1,000 people were recorded here (April 2025 to March 2026).',
  'Robbery: 2.7 per 1,000, likely to be between 2.1 and 3.4.',
  'Robbery is lower here than in Birmingham: 2.7 per 1,000 beside 3.2 in Birmingham.',
  'Beside Birmingham’s 3.2, Acocks Green has 2.7 per 1,000.',
  'In Birmingham (3.2) robbery is recorded above what it is here (2.7)'.replace('above what it is', 'beside'),
  'At 2.7 per 1,000 residents, robbery is below the figure for Birmingham (3.2).',
  'The rate is 2.7. It was 2.4 before.',
  'Our members are afraid: 2.7 robberies per 1,000 residents were recorded in Acocks Green, Birmingham, last year.',
  'We can not accept it: 2.7 robberies per 1,000 residents.'.replace('can not', 'cannot'),
  'Acocks Green is in the second highest fifth of wards, with 2.7 per 1,000.',
  `${COMPUTED} Young people tell us that they avoid the park.`,
  'This is similar to the seven boroughs together (2.2): 2.7 per 1,000 here.',
])('“%s” quotes the figure rightly', (own) => {
  expect(wordsState(COMPUTED, own, '2.7')).toBe('edited');
});

test.each([
  'There were 3.7 robberies per 1,000 residents.',
  'There were many robberies.',
  'Robbery is higher here, at 2.7, than in Birmingham (3.2).',
  '2.7 per 1,000, which is above Birmingham (3.2).',
  '2.7 per 1,000, and not lower than Birmingham.',
  'Birmingham’s 2.7 is beside 3.2 here.',
  '3.2 per 1,000 here, 2.7 in Birmingham.',
  '2.7 per 1,000; it has doubled.',
  '2.7 per 1,000, the worst in the city.',
  '2.7 per 1,000, up from 1.1.',
  '2.7 per 1,000, in the lowest fifth.',
  '2.7 per 1,000. It rose from 2.4.',
  'It was 2.7 before and is 2.4 now.'.replace('It was 2.7 before and is 2.4 now.', 'It is 2.4; it was 2.7.'),
  '2.7 per 1,000, similar to Birmingham (3.2).',
  '2.7 per 1,000, three times 0.9.',
])('“%s” does not', (own) => {
  expect(wordsState(COMPUTED, own, '2.7')).toBe('own');
});

test('figures in the name of a place are no figures of the statement', () => {
  const computed = 'Beat 7 of 2024: 2.7 recorded robberies per 1,000 residents.';
  expect(wordsState(computed, 'We count 2.7 robberies per 1,000 residents.', '2.7')).toBe('edited');
});

test('a figure of a whole borough without a verdict', () => {
  const computed =
    'No figure can be given for Acocks Green itself. This is the figure for Birmingham as a whole. Birmingham: 39.5% of children under 16 were in families with a low income (year ending March 2025). For the wider West Midlands region it is 27.1% and for England it is 19.8%. So no verdict is given.';
  const state = (own: string) => wordsState(computed, own, '39.5%');
  expect(state('39.5% of Birmingham’s children live on a low income; in England it is 19.8%.')).toBe(
    'edited',
  );
  expect(state('England has 19.8%, Birmingham 39.5%.')).toBe('edited');
  expect(state('In England 39.5%, in Birmingham 19.8%.')).toBe('own');
  expect(state('39.5% is higher than England’s 19.8%.')).toBe('own');
});
