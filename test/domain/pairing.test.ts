import { expect, test } from 'vitest';
import type { IndicatorRole } from '../../src/domain/indicator.ts';
import { isToldOf, pairingRule } from '../../src/domain/pairing.ts';
import { RISK_FACTORS } from '../../src/domain/riskFactors.ts';
import { pairingSentence } from '../../src/words/measures.ts';
import { publishedIndicator } from '../support/publishedData.ts';

const testViolence = indicator('violence-with-injury', 'violence');
const testRobbery = indicator('robbery', 'crime');
const testImd = indicator('imd-score', 'deprivation-with-crime');
const testIncome = indicator('income-deprivation', 'risk-factor');
const testContext = indicator('ethnic-group-asian', 'context');
const testRefused = { kind: 'refused', reason: 'context-against-violence' };

test('never sets who lives in a place against violence, whichever comes first', () => {
  expect(pairingRule(testContext, testViolence)).toEqual(testRefused);
  expect(pairingRule(testViolence, testContext)).toEqual(testRefused);
});

test('never sets who lives in a place against other crime or the crime domain', () => {
  expect(pairingRule(testContext, testRobbery)).toEqual(testRefused);
  expect(pairingRule(indicator('crime-deprivation', 'deprivation-with-crime'), testContext)).toEqual(
    testRefused,
  );
});

test('allows context beside deprivation', () => {
  expect(pairingRule(testContext, testImd)).toEqual({ kind: 'allowed' });
});

test('says that the deprivation score contains crime and offers income deprivation', () => {
  const warned = { kind: 'warned', reason: 'contains-crime', offer: 'income-deprivation' };
  expect(pairingRule(testViolence, testImd)).toEqual(warned);
  expect(pairingRule(testImd, testRobbery)).toEqual(warned);
});

test('allows violence beside income deprivation and beside the risk index', () => {
  expect(pairingRule(testViolence, testIncome)).toEqual({ kind: 'allowed' });
  expect(pairingRule(indicator('risk-index', 'composite'), testViolence)).toEqual({ kind: 'allowed' });
});

test('says when one of the two is smoothed towards neighbourhoods alike in the other', () => {
  const smoothed = { ...testViolence, caveats: ['smoothed-estimate'] } as const;
  expect(pairingRule(smoothed, testIncome)).toEqual({ kind: 'allowed', isSmoothed: true });
  expect(pairingRule(testIncome, smoothed)).toEqual({ kind: 'allowed', isSmoothed: true });
  expect(pairingRule(smoothed, testImd)).toMatchObject({ kind: 'warned', isSmoothed: true });
  expect(pairingRule(smoothed, indicator('risk-index', 'composite'))).toMatchObject({ isSmoothed: true });
  expect(pairingRule(smoothed, testRobbery)).toEqual({ kind: 'allowed' });
});

test.each([
  ['imd-score', 'income-deprivation', 'part-of'],
  ['imd-score', 'crime-deprivation', 'part-of'],
  ['housing-deprivation', 'imd-decile', 'part-of'],
  ['imd-score', 'mental-health-need', 'part-of'],
  ['imd-score', 'imd-most-deprived-share', 'same-thing'],
  ['risk-index', 'income-deprivation', 'part-of'],
  ['overcrowding', 'risk-index', 'part-of'],
  ['risk-index', 'imd-score', 'shared-parts'],
  ['education-deprivation', 'children-education-deprivation', 'part-of'],
  ['overcrowding', 'housing-deprivation', 'part-of'],
  ['income-deprivation', 'employment-deprivation', undefined],
  ['household-deprivation', 'imd-score', undefined],
  ['risk-index', 'household-deprivation', undefined],
  ['robbery', 'burglary', undefined],
  ['tenure-owned', 'imd-score', undefined],
])('%s beside %s, as published: %s', (first, second, overlap) => {
  const rule = pairingRule(publishedIndicator(first), publishedIndicator(second));
  expect(rule).toMatchObject({ kind: 'allowed' });
  expect(rule.kind === 'allowed' ? rule.overlap : null).toBe(overlap);
  expect(isToldOf(rule)).toBe(overlap !== undefined);
});

test('every factor of the risk index is told to be part of it', () => {
  for (const { id } of RISK_FACTORS)
    expect(pairingRule(publishedIndicator(id), publishedIndicator('risk-index'))).toMatchObject({
      overlap: 'part-of',
    });
});

test('two smoothed rates are told to be', () => {
  const rule = pairingRule(
    publishedIndicator('violence-with-injury'),
    publishedIndicator('violence-without-injury'),
  );
  expect(rule).toEqual({ kind: 'allowed', areBothSmoothed: true });
  expect(pairingSentence(rule)).toMatch(/^Both rates are smoothed/);
});

test('refuses a measure beside itself', () => {
  expect(pairingRule(testImd, testImd)).toEqual({ kind: 'refused', reason: 'same-indicator' });
});

function indicator(id: string, role: IndicatorRole): { id: string; role: IndicatorRole } {
  return { id, role };
}
