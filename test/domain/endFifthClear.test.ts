/** Which areas of an end fifth are told from all together, worked out again from the published intervals. */
import { expect, test } from 'vitest';
import { endFifthOf } from '../../src/domain/endFifth.ts';
import { notClearOf } from '../../src/domain/endFifthClear.ts';
import { SINGLE_AREAS } from '../../src/domain/geography.ts';
import { publishedFigures, publishedIndicator } from '../support/publishedData.ts';

const period = '2025-04/2026-03';

function measureOf(id: string) {
  const indicator = publishedIndicator(id);
  return {
    indicator,
    geography: 'lsoa' as const,
    observations: new Map(publishedFigures(id, 'lsoa', period)),
    together: publishedFigures(id, 'region', period).get(SINGLE_AREAS.region) ?? null,
  };
}

test('counts those whose interval, widened by how such figures move, holds the figure of all together', () => {
  const robbery = measureOf('robbery');
  const marked = [...(endFifthOf(robbery.observations, false)?.codes ?? [])];
  const all = robbery.together?.status === 'measured' ? robbery.together.value : NaN;
  const dispersion = robbery.indicator.geographies.lsoa?.dispersion ?? 1;
  const byHand = marked.filter((code) => {
    const one = robbery.observations.get(code);
    if (one?.status !== 'measured' || one.interval === null || (one.hole ?? 0) > 0.1) return true;
    return one.value - (one.value - one.interval.lower) * Math.sqrt(dispersion) <= all;
  });
  expect(byHand.length).toBeGreaterThan(0);
  expect(notClearOf(robbery, 'highest-fifth', marked)).toBe(byHand.length);
});

test('nothing is said where there is no interval, or a number beside a larger area’s', () => {
  const robbery = measureOf('robbery');
  const marked = [...(endFifthOf(robbery.observations, false)?.codes ?? [])];
  const without = { ...robbery, indicator: { ...robbery.indicator, intervalMethod: 'none' as const } };
  const counted = { ...robbery, indicator: { ...robbery.indicator, unit: 'count' as const } };
  expect(notClearOf(without, 'highest-fifth', marked)).toBeNull();
  expect(notClearOf(counted, 'highest-fifth', marked)).toBeNull();
  expect(notClearOf({ ...robbery, together: null }, 'highest-fifth', marked)).toBeNull();
});
