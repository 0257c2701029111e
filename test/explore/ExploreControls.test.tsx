import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/data/schema.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { ExploreControls } from '../../src/explore/ExploreControls.tsx';
import { layerRows } from '../../src/explore/layerRows.ts';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../../src/view/exploreView.ts';
import { plainLayers, type PlainLayers } from '../../src/view/viewLayers.ts';
import type { ChangeView } from '../../src/view/useExploreView.ts';
import { fixture } from '../support/fixtureRelease.ts';

// @vitest-environment jsdom

const indicatorOf = (id: string): Indicator => {
  const found = fixture.catalogue().indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}.`);
  return found;
};
const asked = indicatorOf('children-missing-incidents');
const wards = indicatorOf('violence-with-injury').geographies.ward;
if (wards === undefined) throw new Error('Violence with injury has no wards.');
const standIn: Indicator = {
  ...asked,
  id: 'partner-ward',
  title: 'Missing incidents (invented)',
  standsInFor: asked.id,
  yearMeans: 'calendar-year',
  geographies: { ward: wards },
};
const catalogue = {
  ...fixture.catalogue(),
  indicators: [
    ...fixture.catalogue().indicators.filter(({ standsInFor }) => standsInFor === undefined),
    standIn,
  ],
} as Catalogue;

function controls({ indicator, compare, ...view }: Partial<ExploreView> & PlainLayers) {
  const changes: Partial<ExploreView>[] = [];
  const layers = plainLayers({ ...(indicator === undefined ? {} : { indicator }), compare: compare ?? null });
  const whole = { ...DEFAULT_EXPLORE_VIEW, layers, ...view };
  const changeView: ChangeView = (change) => {
    changes.push(typeof change === 'function' ? change(whole) : change);
  };
  render(
    <ExploreControls
      view={whole}
      changeView={changeView}
      catalogue={catalogue}
      boroughs={[]}
      periods={['2024', '2025']}
      shownPeriod="2025"
    />,
  );
  return changes;
}

const measureList = (): HTMLSelectElement => screen.getByLabelText('Measure');
test('periods are named as the measure on the map means them, not as the one it stands in for', () => {
  expect(asked.yearMeans).toBe('year-ending-march');
  controls({ indicator: asked.id });
  const options = within(screen.getByLabelText('Period')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['calendar year 2025', 'calendar year 2024']);
});

test.each([asked.id, standIn.id])('the list names the measure on the map: %s', (id) => {
  controls({ indicator: id });
  expect(measureList().selectedOptions[0]?.textContent).toBe(standIn.title);
});

test.each([
  [asked.id, 'ward', standIn.title],
  [standIn.id, 'ward', standIn.title],
  [asked.id, 'borough', asked.title],
] as const)('the headline layer is on with %s by %s, and its measure is “%s”', (id, geography, title) => {
  const layers = plainLayers({ indicator: 'imd-score', compare: id });
  const rows = layerRows(
    { ...DEFAULT_EXPLORE_VIEW, layers, geography },
    { indicators: catalogue.indicators, lines: false, kept: [] },
  );
  const row = rows.find(({ key }) => key === asked.id);
  expect(row).toMatchObject({ id, isOn: true, as: 'fill' });
  expect(row?.measure?.title).toBe(title);
  expect(rows.filter(({ isHeadline }) => !isHeadline)).toEqual([]);
});

test('where boroughs are shown the list names the public measure', () => {
  controls({ indicator: asked.id, geography: 'borough' });
  expect(measureList().value).toBe(asked.id);
});

test('the public measure chosen from the list is shown where it is published, under its own name', () => {
  const changes = controls({ indicator: standIn.id });
  fireEvent.change(measureList(), { target: { value: asked.id } });
  fireEvent.change(measureList(), { target: { value: 'imd-score' } });
  expect(changes).toEqual([
    { layers: plainLayers({ indicator: asked.id }), geography: 'borough' },
    { layers: plainLayers({ indicator: 'imd-score' }) },
  ]);
});

test('what may not stand beside another measure that is on cannot be chosen in place of the leading one', async () => {
  const context = catalogue.indicators.find(({ role }) => role === 'context')?.id ?? '';
  const isOff = (): boolean =>
    [...measureList().options].some(({ value, disabled }) => value === context && disabled);
  controls({ indicator: 'imd-score', compare: 'violence-with-injury' });
  // The rules come with their script.
  await waitFor(() => expect(isOff()).toBe(true));
  cleanup();
  controls({ indicator: 'violence-with-injury' });
  expect(isOff()).toBe(false);
});
