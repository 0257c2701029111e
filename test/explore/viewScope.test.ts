import { expect, test } from 'vitest';
import { indicatorAt, isMapped } from '../../src/domain/indicator.ts';
import {
  drawnGeography,
  measureScope,
  shownComparator,
  shownIndicator,
  shownPeriod,
} from '../../src/explore/viewScope.ts';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { publishedIndicator } from '../support/publishedData.ts';

test('draws a measure at the level asked for, or at the nearest one it is published at', () => {
  expect(drawnGeography(publishedIndicator('violence-with-injury'), 'lsoa')).toBe('lsoa');
  expect(drawnGeography(publishedIndicator('children-missing-incidents'), 'ward')).toBe('borough');
  expect(drawnGeography(publishedIndicator('imd-decile'), 'ward')).toBe('lsoa');
  expect(drawnGeography(publishedIndicator('risk-index'), 'borough')).toBe('ward');
});

test('shows the newest period unless another published one is asked for', () => {
  const violence = publishedIndicator('violence-and-sexual-offences');
  expect(shownPeriod(violence, 'ward', null)).toBe('2025-04/2026-03');
  expect(shownPeriod(violence, 'ward', '2023-09/2024-08')).toBe('2023-09/2024-08');
  expect(shownPeriod(violence, 'ward', '1999')).toBe('2025-04/2026-03');
});

test('never compares a borough with itself, and falls back to a comparator that is published for the period', () => {
  const violence = publishedIndicator('violence-and-sexual-offences');
  expect(shownComparator(violence, 'borough', 'borough', '2025-04/2026-03')).toBe('region');
  expect(shownComparator(publishedIndicator('risk-index'), 'ward', 'england', 'iod2025')).toBeNull();
});

test('gathers what decides the files of a view', () => {
  const scope = measureScope(publishedIndicator('violence-with-injury'), DEFAULT_EXPLORE_VIEW, true);
  expect(scope).toMatchObject({ geography: 'ward', period: 'iod2025', comparator: 'region' });
});

test('never draws homicide as a map, because its numbers are too small', () => {
  const homicide = publishedIndicator('homicide-recorded');
  expect(isMapped(homicide)).toBe(false);
  for (const level of ['ward', 'lsoa', 'borough'] as const) {
    expect(drawnGeography(homicide, level)).toBeNull();
  }
});

test('says that a rate at risk is an average for wards, and not for a neighbourhood', () => {
  const violence = publishedIndicator('violence-with-injury');
  expect(indicatorAt(violence, 'ward').measure).toContain('averaged over neighbourhoods');
  expect(indicatorAt(violence, 'lsoa').measure).not.toContain('averaged');
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
