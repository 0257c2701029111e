import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ExploreControls } from '../../src/explore/ExploreControls.tsx';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { publishedCatalogue } from '../support/publishedData.ts';

// @vitest-environment jsdom

test('periods are named as the measure on the map means them, not as the one it stands in for', () => {
  const of = (id: string) => publishedCatalogue.indicators.find((indicator) => indicator.id === id)!;
  const asked = of('children-missing-incidents');
  expect(asked.yearMeans).toBe('year-ending-march');
  const wards = of('violence-with-injury').geographies.ward!;
  const standIn = {
    ...asked,
    id: 'partner-ward',
    standsInFor: asked.id,
    yearMeans: 'calendar-year' as const,
    geographies: { ward: wards },
  };
  render(
    <ExploreControls
      view={{ ...DEFAULT_EXPLORE_VIEW, indicator: asked.id }}
      changeView={vi.fn()}
      catalogue={{ ...publishedCatalogue, indicators: [...publishedCatalogue.indicators, standIn] }}
      boroughs={[]}
      periods={['2024', '2025']}
      shownPeriod="2025"
      uncertaintyOff={null}
    />,
  );
  const options = within(screen.getByLabelText('Period')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['calendar year 2025', 'calendar year 2024']);
});
