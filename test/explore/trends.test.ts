import { expect, test } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { MapShapes } from '../../src/domain/mapModel.ts';
import { trendsOf } from '../../src/explore/trends.ts';
import type { Measure } from '../../src/explore/exploreData.ts';
import {
  publishedAreas,
  publishedFigures,
  publishedFile,
  publishedIndicator,
} from '../support/publishedData.ts';

const NO_SHAPES: MapShapes = { geography: 'ward', areas: [], boroughs: [], hexagons: null };

function measure(id: string, geography: 'ward' | 'borough', period: string): Measure {
  const areas = publishedAreas(geography);
  return {
    indicator: publishedIndicator(id),
    geography,
    period,
    comparator: 'region',
    areas,
    areasFile: {
      geography,
      vintage: '',
      codes: [],
      names: [],
      boroughs: [],
      longitudes: [],
      latitudes: [],
      residents: [],
    },
    shapes: NO_SHAPES,
    observations: publishedFigures(id, geography, period),
    comparatorFor: () => null,
  };
}

const violence = measure('violence-and-sexual-offences', 'ward', '2025-04/2026-03');
const files = {
  months: publishedFile('violence-and-sexual-offences', 'ward', '.months'),
  regionMonths: publishedFile('violence-and-sexual-offences', 'region', '.months'),
  periods: publishedFile('violence-and-sexual-offences', 'ward'),
  comparator: null,
};
const heathTown = { code: 'E05014848' as GssCode, name: 'Heath Town', selected: true };

test('an incomplete month has no count, in the ward and in the region', () => {
  const { months } = trendsOf(violence, [heathTown], files);
  expect(months).toHaveLength(2);
  for (const series of months) {
    const september = series.points.find(({ period }) => period === '2024-09');
    expect(september).toEqual({ period: '2024-09', value: null, status: 'incomplete' });
  }
});

test('the twelve months of a ward add up to the count of its year', () => {
  const { months } = trendsOf(violence, [heathTown], files);
  const year = (months[0]?.points ?? []).filter(({ period }) => period >= '2025-04' && period <= '2026-03');
  const published = violence.observations.get(heathTown.code);
  expect(year.reduce((sum, { value }) => sum + (value ?? NaN), 0)).toBe(
    published?.status === 'measured' ? published.numerator : NaN,
  );
});

test('gives no verdict on the change of a ward, and one on the change of a borough', () => {
  const ward = trendsOf(violence, [heathTown], files).changes[0];
  expect(ward?.change.kind).toBe('notCompared');
  const borough = measure('violence-and-sexual-offences', 'borough', '2025-04/2026-03');
  const change = trendsOf(
    borough,
    [{ code: 'E08000031' as GssCode, name: 'Wolverhampton', selected: true }],
    {
      ...files,
      periods: publishedFile('violence-and-sexual-offences', 'borough'),
    },
  ).changes[0];
  expect(change?.change.kind).toBe('compared');
});

test('a yearly measure shows all boroughs when none is chosen', () => {
  const missing = measure('children-missing-incidents', 'borough', '2024');
  const { years, changes } = trendsOf(missing, [], {
    months: null,
    regionMonths: null,
    periods: publishedFile('children-missing-incidents', 'borough'),
    comparator: publishedFile('children-missing-incidents', 'region'),
  });
  expect(years.filter(({ kind }) => kind === 'area')).toHaveLength(7);
  expect(years.filter(({ kind }) => kind === 'comparator')).toHaveLength(1);
  expect(changes).toEqual([]);
});

test('windows that roll are drawn as a line, and the newest is set beside the last that shares no month with it', () => {
  const periods = ['2024-04/2025-03', '2024-07/2025-06', '2025-01/2025-12', '2025-04/2026-03'];
  const series = files.periods.series.at(-1);
  if (series === undefined) throw new Error('The file has no period.');
  const rolling: Measure = {
    ...violence,
    indicator: {
      ...violence.indicator,
      geographies: { ward: { periods, months: null, breaks: null } },
    },
  };
  const { years, changes, changePeriods } = trendsOf(rolling, [heathTown], {
    months: null,
    regionMonths: null,
    periods: { ...files.periods, series: periods.map((period) => ({ ...series, period })) },
    comparator: null,
  });
  expect(years[0]?.points.map(({ period }) => period)).toEqual(periods);
  expect(changePeriods).toEqual(['2024-04/2025-03', '2025-04/2026-03']);
  expect(changes[0]?.earlier).not.toBeNull();
  // Side by side, there is no line.
  expect(trendsOf(violence, [heathTown], files).years).toEqual([]);
});
