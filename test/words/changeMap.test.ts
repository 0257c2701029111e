import { expect, test } from 'vitest';
import { changeMap } from '../../src/domain/changeMap.ts';
import { comparisonRule } from '../../src/domain/finding.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { changeFigures, changeMapTitle, changeSummary, noChangeSentence } from '../../src/words/changeMap.ts';
import { publishedFigures, publishedIndicator } from '../support/publishedData.ts';

const periods = { earlier: '2023-09/2024-08', later: '2025-04/2026-03' };
const robbery = publishedIndicator('robbery');
const earlier = publishedFigures('robbery', 'ward', periods.earlier);
const later = publishedFigures('robbery', 'ward', periods.later);
const changes = changeMap({
  areas: [...later.keys()],
  geography: 'ward',
  earlier,
  later,
  dispersion: comparisonRule(robbery, 'ward').dispersion,
});

function figuresOf(code: string): string {
  return changeFigures(changes.get(code as GssCode)!, robbery, 'ward', periods);
}

test('the title names both periods', () => {
  expect(changeMapTitle(robbery, 'ward', null, periods)).toBe(
    'Change in robbery by ward, from the year to August 2024 to the year to March 2026',
  );
  expect(
    changeMapTitle({ title: 'Children in need', yearMeans: '31-march' }, 'borough', null, {
      earlier: '2020',
      later: '2024',
    }),
  ).toContain('from 31 March 2020 to 31 March 2024');
});

test('an area is told with both figures, the size and whether it is more than usual', () => {
  expect(figuresOf('E05014853')).toBe(
    '7.4 to 2.2 per 1,000 residents: 70% lower, by more than figures for wards usually go up or down',
  );
  expect(figuresOf('E05014848')).toBe(
    '4.5 to 3.1 per 1,000 residents: 30% lower, but figures for wards often go up or down as much',
  );
  expect(figuresOf('E05011121')).toBe('4.2 to 4.2 per 1,000 residents: about as before');
});

test('an area that is incomplete in a period says in which, and no figure', () => {
  const [code] = [...changes].find(([, { classKey }]) => classKey === 'incomplete')!;
  expect(figuresOf(code)).toBe('incomplete in the year to March 2026');
});

test('the summary counts every area once', () => {
  const sentences = changeSummary([...changes.values()], 'ward');
  expect(sentences).toContain('Lower, by more than usual: 13 wards.');
  expect(sentences).toContain('Higher, by more than usual: 1 ward.');
  expect(sentences).toContain('Cannot be told in 7 wards: too few events to tell a change from chance.');
  const counted = sentences.map((sentence) => Number(/(\d+) wards?\b/.exec(sentence)?.[1]));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(192 - 7);
});

test('what is not offered says why', () => {
  expect(noChangeSentence('no-interval', { noInterval: 'repeated-incidents' }, 'borough')).toMatch(
    /^No change is shown for this measure\. There is no 95% interval, because/,
  );
  expect(noChangeSentence('movement-not-known', { noInterval: null }, 'ward')).toContain('figures for wards');
});
