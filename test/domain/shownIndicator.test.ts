import { expect, test } from 'vitest';
import { isMapped } from '../../src/domain/indicatorTraits.ts';
import { drawnGeography, shownIndicator } from '../../src/domain/shownIndicator.ts';
import { fixture } from '../support/fixtureRelease.ts';

test('draws a measure at the level asked for, or at the nearest one it is published at', () => {
  expect(drawnGeography(fixture.indicator('violence-with-injury'), 'lsoa')).toBe('lsoa');
  expect(drawnGeography(fixture.indicator('children-missing-incidents'), 'ward')).toBe('borough');
  expect(drawnGeography(fixture.indicator('imd-decile'), 'ward')).toBe('lsoa');
  expect(drawnGeography(fixture.indicator('risk-index'), 'borough')).toBe('ward');
});

test('never draws homicide as a map, because its numbers are too small', () => {
  const homicide = fixture.indicator('homicide-recorded');
  expect(isMapped(homicide)).toBe(false);
  for (const level of ['ward', 'lsoa', 'borough'] as const) {
    expect(drawnGeography(homicide, level)).toBeNull();
  }
});

test('a measure that stands in is shown only where the one it stands in for has no figures', () => {
  const asked = fixture.indicator('children-missing-incidents');
  const wards = fixture.indicator('violence-with-injury').geographies.ward!;
  const standIn = { ...asked, id: 'partner-ward', standsInFor: asked.id, geographies: { ward: wards } };
  expect(shownIndicator(asked, 'ward', [asked, standIn]).id).toBe('partner-ward');
  expect(shownIndicator(asked, 'borough', [asked, standIn]).id).toBe(asked.id);
  expect(shownIndicator(asked, 'lsoa', [asked, standIn]).id).toBe(asked.id);
  expect(shownIndicator(asked, 'ward', [asked])).toBe(asked);
});
