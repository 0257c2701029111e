import { expect, test } from 'vitest';
import { localAuthorityBarsPlainTitle, yearlyTitle } from '../../src/words/charts.ts';

test('boroughs lie between two figures only where there are two', () => {
  expect(localAuthorityBarsPlainTitle('3.1', '15.6')).toBe('The boroughs lie between 3.1 and 15.6');
  expect(localAuthorityBarsPlainTitle('15.6', '15.6')).toBe('The boroughs lie at 15.6');
});

test('a line through rolling years says that they share months', () => {
  expect(yearlyTitle('Robbery', false)).toBe('Robbery, year by year');
  expect(yearlyTitle('Robbery', true)).toBe('Robbery, in overlapping years');
});
