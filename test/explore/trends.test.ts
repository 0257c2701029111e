import { expect, test } from 'vitest';
import { seriesGaps } from '../../src/charts/chartNotes.ts';
import type { ChartSeries } from '../../src/charts/chartSeries.ts';
import type { ObservationsFile } from '../../src/data/schema.ts';
import { isGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { MapShapes } from '../../src/domain/mapShapes.ts';
import { trendsOf, type TrendArea, type TrendFiles } from '../../src/explore/trends.ts';
import type { Measure } from '../../src/explore/exploreData.ts';
import { fixture } from '../support/fixtureRelease.ts';

const NO_SHAPES: MapShapes = { geography: 'ward', areas: [], boroughs: [], hexagons: null };

function measure(id: string, geography: 'ward' | 'borough', period: string): Measure {
  const areas = fixture.areas(geography);
  return {
    indicator: fixture.indicator(id),
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
    observations: fixture.figures(id, geography, period),
    comparatorFor: () => null,
  };
}

const violence = measure('violence-and-sexual-offences', 'ward', '2025-04/2026-03');
const files = {
  months: fixture.file('violence-and-sexual-offences', 'ward', '.months'),
  combinedAreaMonths: fixture.file('violence-and-sexual-offences', 'region', '.months'),
  periods: fixture.file('violence-and-sexual-offences', 'ward'),
  comparator: null,
};
const heathTown = { code: 'E05014848' as GssCode, name: 'Heath Town', selected: true };

const LOCAL_AUTHORITIES = new Map(fixture.areas('borough').map(({ code, name }) => [code, name]));
const trends = (of: Measure, chosen: readonly TrendArea[], held: TrendFiles) =>
  trendsOf(of, chosen, held, LOCAL_AUTHORITIES);

test('an incomplete month has no count, in the ward and in the region', () => {
  const { months } = trends(violence, [heathTown], files);
  expect(months).toHaveLength(2);
  for (const series of months) {
    const september = series.points.find(({ period }) => period === '2024-09');
    expect(september).toEqual({ period: '2024-09', value: null, status: 'incomplete' });
  }
});

test('the twelve months of a ward add up to the count of its year', () => {
  const { months } = trends(violence, [heathTown], files);
  const year = (months[0]?.points ?? []).filter(({ period }) => period >= '2025-04' && period <= '2026-03');
  const published = violence.observations.get(heathTown.code);
  expect(year.reduce((sum, { value }) => sum + (value ?? NaN), 0)).toBe(
    published?.status === 'measured' ? published.numerator : NaN,
  );
});

test('a ward’s change is judged by how wards’ figures move, a borough’s by chance', () => {
  const ward = trends(violence, [heathTown], files).changes[0];
  expect(ward?.change).toMatchObject({
    kind: 'compared',
    usual: { dispersion: expect.any(Number) as number },
  });
  const borough = measure('violence-and-sexual-offences', 'borough', '2025-04/2026-03');
  const change = trends(borough, [{ code: 'E08000031' as GssCode, name: 'Wolverhampton', selected: true }], {
    ...files,
    periods: fixture.file('violence-and-sexual-offences', 'borough'),
  }).changes[0];
  expect(change?.change).toMatchObject({ kind: 'compared', usual: null });
});

test('a yearly measure shows all boroughs when none is chosen', () => {
  const missing = measure('children-missing-incidents', 'borough', '2024');
  const { years, changes } = trends(missing, [], {
    months: null,
    combinedAreaMonths: null,
    periods: fixture.file('children-missing-incidents', 'borough'),
    comparator: fixture.file('children-missing-incidents', 'region'),
  });
  expect(years.filter(({ kind }) => kind === 'area')).toHaveLength(LOCAL_AUTHORITIES.size);
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
  const { years, changes, changePeriods } = trends(rolling, [heathTown], {
    months: null,
    combinedAreaMonths: null,
    periods: { ...files.periods, series: periods.map((period) => ({ ...series, period })) },
    comparator: null,
  });
  expect(years[0]?.points.map(({ period }) => period)).toEqual(periods);
  expect(changePeriods).toEqual(['2024-04/2025-03', '2025-04/2026-03']);
  expect(changes[0]?.earlier).not.toBeNull();
  // Side by side, there is no line.
  expect(trends(violence, [heathTown], files).years).toEqual([]);
});

test('chosen wards stand beside the borough of each, drawn once, and a borough without a figure is named with why', () => {
  const periods = ['2023', '2024', '2025'];
  const fileOf = (codes: readonly string[], geography: 'ward' | 'borough'): ObservationsFile => ({
    indicator: violence.indicator.id,
    geography,
    areas: codes.filter(isGssCode),
    series: periods.map((period, year) => ({
      period,
      values: codes.map((_, place) => (geography === 'borough' && place > 0 ? null : 10 + place + year)),
      status: Object.fromEntries(
        geography === 'borough' ? codes.slice(1).map((code) => [code, 'incomplete' as const]) : [],
      ),
    })),
  });
  const inWolverhampton = violence.areas.filter(({ borough }) => borough === 'E08000031').slice(0, 2);
  const inWalsall = violence.areas.filter(({ borough }) => borough === 'E08000030').slice(0, 1);
  const wards = [...inWolverhampton, ...inWalsall];
  const { indicator } = violence;
  const yearly: Measure = {
    ...violence,
    comparator: 'borough',
    indicator: { ...indicator, geographies: { ward: { periods, months: null, breaks: null } } },
  };
  const { years } = trends(
    yearly,
    wards.map(({ code, name }) => ({ code, name, selected: true })),
    {
      months: null,
      combinedAreaMonths: null,
      periods: fileOf(
        wards.map(({ code }) => code),
        'ward',
      ),
      comparator: fileOf(['E08000031', 'E08000030', 'E08000025'], 'borough'),
    },
  );
  expect(years.filter(({ kind }) => kind === 'area')).toHaveLength(3);
  const compared = years.filter(({ kind }) => kind === 'comparator');
  expect(compared.map(({ name }) => name)).toEqual(['Wolverhampton', 'Walsall']);
  expect(compared[0]?.points.map(({ value }) => value)).toEqual([10, 11, 12]);
  expect(seriesGaps(years)).toBe('No line is drawn, as there is no figure: Walsall (incomplete).');
});

test('a line that stops before the newest period is named with why, and lines that reach it are not', () => {
  const point = (period: string, value: number | null) =>
    ({ period, value, status: value === null ? 'suppressed' : 'measured' }) as const;
  const line = (name: string, last: number | null): ChartSeries => ({
    code: 'E08000027' as GssCode,
    name,
    kind: 'area',
    selected: false,
    points: [point('2024', 3), point('2025', last)],
  });
  expect(seriesGaps([line('Dudley', null), line('Sandwell', 0)])).toMatch(
    /^The line ends early, as the last figure is lacking: Dudley \([a-z ]+\)\.$/,
  );
  expect(seriesGaps([line('Sandwell', 0)])).toBeNull();
});
