import { expect, test } from 'vitest';
import { indicatorAt } from '../../src/domain/indicator.ts';
import { measureScope, shownComparator, shownPeriod } from '../../src/explore/viewScope.ts';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { fixture } from '../support/fixtureRelease.ts';

test('shows the newest period unless another published one is asked for', () => {
  const violence = fixture.indicator('violence-and-sexual-offences');
  expect(shownPeriod(violence, 'ward', null)).toBe('2025-04/2026-03');
  expect(shownPeriod(violence, 'ward', '2023-09/2024-08')).toBe('2023-09/2024-08');
  expect(shownPeriod(violence, 'ward', '1999')).toBe('2025-04/2026-03');
});

test('never compares a borough with itself, and falls back to a comparator that is published for the period', () => {
  const violence = fixture.indicator('violence-and-sexual-offences');
  expect(shownComparator(violence, 'borough', 'borough', '2025-04/2026-03')).toBe('region');
  expect(shownComparator(fixture.indicator('risk-index'), 'ward', 'england', 'iod2025')).toBeNull();
});

test('gathers what decides the files of a view', () => {
  const scope = measureScope(fixture.indicator('violence-with-injury'), DEFAULT_EXPLORE_VIEW, null);
  expect(scope).toMatchObject({ geography: 'ward', period: 'iod2025', comparator: 'region' });
});

test('says that a rate at risk is an average for wards, and not for a neighbourhood', () => {
  const violence = fixture.indicator('violence-with-injury');
  expect(indicatorAt(violence, 'ward').measure).toContain('averaged over neighbourhoods');
  expect(indicatorAt(violence, 'lsoa').measure).not.toContain('averaged');
});
