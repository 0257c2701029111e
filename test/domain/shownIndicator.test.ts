import { expect, test } from 'vitest';
import { isMapped } from '../../src/domain/indicatorTraits.ts';
import { drawnGeography, shownIndicator } from '../../src/domain/shownIndicator.ts';
import { publishedIndicator } from '../support/publishedData.ts';

test('draws a measure at the level asked for, or at the nearest one it is published at', () => {
  expect(drawnGeography(publishedIndicator('violence-with-injury'), 'lsoa')).toBe('lsoa');
  expect(drawnGeography(publishedIndicator('children-missing-incidents'), 'ward')).toBe('borough');
  expect(drawnGeography(publishedIndicator('imd-decile'), 'ward')).toBe('lsoa');
  expect(drawnGeography(publishedIndicator('risk-index'), 'borough')).toBe('ward');
});

test('never draws homicide as a map, because its numbers are too small', () => {
  const homicide = publishedIndicator('homicide-recorded');
  expect(isMapped(homicide)).toBe(false);
  for (const level of ['ward', 'lsoa', 'borough'] as const) {
    expect(drawnGeography(homicide, level)).toBeNull();
  }
});

test('a measure that stands in is shown only where the one it stands in for has no figures', () => {
  const asked = publishedIndicator('children-missing-incidents');
  const wards = publishedIndicator('violence-with-injury').geographies.ward!;
  const standIn = { ...asked, id: 'partner-ward', standsInFor: asked.id, geographies: { ward: wards } };
  expect(shownIndicator(asked, 'ward', [asked, standIn]).id).toBe('partner-ward');
  expect(shownIndicator(asked, 'borough', [asked, standIn]).id).toBe(asked.id);
  expect(shownIndicator(asked, 'lsoa', [asked, standIn]).id).toBe(asked.id);
  expect(shownIndicator(asked, 'ward', [asked])).toBe(asked);
});
