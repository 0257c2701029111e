import { expect, test } from 'vitest';
import type { IndicatorRole } from '../../src/domain/indicator.ts';
import { pairingRule } from '../../src/domain/pairing.ts';

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

test('refuses a measure beside itself', () => {
  expect(pairingRule(testImd, testImd)).toEqual({ kind: 'refused', reason: 'same-indicator' });
});

function indicator(id: string, role: IndicatorRole): { id: string; role: IndicatorRole } {
  return { id, role };
}
