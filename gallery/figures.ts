/** Made-up figures of the made-up wards: every class, a true zero and every absence. */
import type { ChangeRow } from '../src/charts/changeLayout.ts';
import type { ChartIndicator } from '../src/charts/chartIndicator.ts';
import type { ChartRow } from '../src/charts/chartRow.ts';
import type { ChartSeries } from '../src/charts/chartSeries.ts';
import type { SeriesPoint } from '../src/charts/seriesLayout.ts';
import { computeChange } from '../src/domain/change.ts';
import type { GssCode } from '../src/domain/geography.ts';
import { NO_POINTING, type Pointing } from '../src/domain/linking.ts';
import type { AbsentStatus, Interval, Observation } from '../src/domain/observation.ts';
import { sampleModel } from '../test/support/sampleMap.ts';
import { SAMPLE_AREAS, SAMPLE_LOCAL_AUTHORITIES } from '../test/support/sampleGeography.ts';

export const INDICATOR: ChartIndicator = {
  title: 'Violence with injury',
  measure: 'offences per 1,000 residents',
  unit: 'per-1000-residents',
  decimals: 1,
};
export const SECOND: ChartIndicator = {
  title: 'Income deprivation',
  measure: 'of people are income deprived',
  unit: 'percent',
  decimals: 1,
};
export const COMPARATOR = { name: 'Both boroughs together', value: 9.4 };
export const LINKED = {
  pointing: NO_POINTING,
  onHover: () => undefined,
  onSelectArea: () => undefined,
};

/** Some areas pointed at, for good. */
export function pointedAt(...codes: readonly GssCode[]): Pointing {
  const lit = {
    area: codes.length === 1 ? (codes[0] ?? null) : null,
    codes: new Set(codes),
    said: `${codes.length} wards`,
  };
  return { subscribe: () => () => undefined, get: () => lit };
}

/** In the order of the wards; the class of each is that of the sample map. */
const VALUES = [2.1, 6.4, 11.2, 17.8, 26.5, 0, null, null, null, 3.7, 7.9, 12.6] as const;
const SECOND_VALUES = [8.2, 21.5, 17.4, 30.8, 26.1, 5.3, 11.9, 14.2, 19, 9.8, null, 24.4] as const;

/** Wide enough that some wards are told apart from the comparator and some are not. */
function limitsOf(value: number): Interval {
  return { lower: Math.max(0, value - 2.2), upper: value + 2.6 };
}

function nameOf(code: string): string {
  return code === SAMPLE_LOCAL_AUTHORITIES[0] ? 'West' : 'East';
}

/** A made-up figure; null gives the absence. */
function observed(
  area: GssCode,
  period: string,
  value: number | null,
  absent: AbsentStatus,
  alternative: number | null = null,
): Observation {
  if (value === null) return { area, period, status: absent };
  return {
    area,
    period,
    status: 'measured',
    value,
    numerator: Math.round(value * 10),
    denominator: 10_000,
    interval: limitsOf(value),
    alternative,
  };
}

/** The wards as charts draw them. */
export const ROWS: readonly ChartRow[] = sampleModel().areas.map((area, index) => {
  const { borough } = SAMPLE_AREAS[index]!;
  const value = VALUES[index] ?? null;
  const second = SECOND_VALUES[index] ?? null;
  const absent: AbsentStatus =
    area.classKey === 'suppressed' || area.classKey === 'incomplete' ? area.classKey : 'notCollected';
  return {
    code: area.code,
    name: area.name,
    localAuthorityCode: borough ?? area.code,
    localAuthorityName: nameOf(borough ?? ''),
    observation: observed(area.code, '2024', value, absent, index === 3 ? 14.9 : null),
    classKey: area.classKey,
    selected: area.selected,
    label: `${area.name}, ${nameOf(borough ?? '')}: ${value ?? 'no figure'}`,
    second: {
      observation: observed(area.code, '2024', second, 'suppressed'),
      label: `${area.name}: ${second ?? 'withheld'}`,
    },
  };
});

function point(period: string, value: number | null): SeriesPoint {
  return { period, value, status: value === null ? 'incomplete' : 'measured' };
}

const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024'] as const;
const MONTHS = Array.from({ length: 24 }, (_, index) => {
  const year = 2023 + Math.floor((index + 3) / 12);
  return `${year}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`;
});
/** The months of two made-up years, one of them without a count. */
const COUNTS = MONTHS.map((_, index) =>
  index === 7 ? null : 20 + ((index * 7) % 13) + Math.floor(index / 8),
);

function seriesOf(periods: readonly string[], values: readonly (number | null)[]): readonly ChartSeries[] {
  return [
    {
      code: SAMPLE_AREAS[1]!.code,
      name: 'Ward B',
      kind: 'area',
      selected: true,
      points: periods.map((period, index) => point(period, values[index] ?? null)),
    },
    {
      code: SAMPLE_LOCAL_AUTHORITIES[0]!,
      name: COMPARATOR.name,
      kind: 'comparator',
      selected: false,
      points: periods.map((period, index) => point(period, 24 + (index % 3))),
    },
  ];
}

export const YEARLY = seriesOf(YEARS, [18.2, 16.1, null, 21.4, 25, 26.5]);
export const MONTHLY = seriesOf(MONTHS, COUNTS);
/** The same months in two places, the second without its last three. */
export const EACH_MONTHLY: readonly ChartSeries[] = [0, 1].map((index) => ({
  code: SAMPLE_LOCAL_AUTHORITIES[index]!,
  name: nameOf(SAMPLE_LOCAL_AUTHORITIES[index]!),
  kind: 'area',
  selected: index === 0,
  points: MONTHS.map((period, month) =>
    point(period, index === 1 && month > 20 ? null : (COUNTS[month] ?? null)),
  ),
}));
export const SPARK: readonly SeriesPoint[] = YEARLY[0]!.points;

export const TWO_YEARS = {
  months: MONTHS.map((month, index) => ({ month, count: COUNTS[index] ?? null })),
  years: [
    { first: '2023-04', last: '2024-03', count: 287 },
    { first: '2024-04', last: '2025-03', count: 342 },
  ],
};

const PERIODS = { earlier: '2023-04/2024-03', later: '2024-04/2025-03' } as const;

/** A ward's two years; a null year is incomplete. */
function changeOf(index: number, earlier: number | null, later: number | null): ChangeRow {
  const { code, name } = SAMPLE_AREAS[index]!;
  const figure = (value: number | null) => (value === null ? null : { value, interval: limitsOf(value) });
  return {
    code,
    name,
    earlier: figure(earlier),
    later: figure(later),
    change: computeChange(
      observed(code, PERIODS.earlier, earlier, 'incomplete'),
      observed(code, PERIODS.later, later, 'incomplete'),
    ),
  };
}

/** Higher, lower, not told apart, no earlier year, no later year. */
export const CHANGES: readonly ChangeRow[] = [
  changeOf(0, 8.1, 16.4),
  changeOf(1, 21.7, 11.2),
  changeOf(2, 9.6, 10.1),
  changeOf(3, null, 12.5),
  changeOf(4, 12.5, null),
];

/** Three measures of the wards: one that colours the map, one as a pattern, one of two boroughs. */
function stripsOf(wards: Pointing, boroughs: Pointing) {
  const levels = { period: '2024', comparators: [COMPARATOR], extent: null };
  const boroughRows = SAMPLE_LOCAL_AUTHORITIES.map((code, index): ChartRow => ({
    code,
    name: nameOf(code),
    localAuthorityCode: code,
    localAuthorityName: nameOf(code),
    observation: observed(code, '2024', 8 + 9 * index, 'notCollected'),
    classKey: 'class-2',
    look: 'plain',
    selected: false,
    label: nameOf(code),
    second: null,
  }));
  const seconds = ROWS.map((row, index): ChartRow => ({
    ...row,
    observation: row.second?.observation ?? null,
    look: (SECOND_VALUES[index] ?? 0) > 26 ? 'marked' : 'plain',
  }));
  return {
    strips: [
      { ...levels, id: 'first', rows: ROWS, indicator: INDICATOR, areas: 'wards', pointing: wards },
      {
        ...levels,
        id: 'second',
        rows: seconds,
        indicator: SECOND,
        areas: 'wards',
        comparators: [],
        pointing: wards,
      },
      {
        ...levels,
        id: 'third',
        rows: boroughRows,
        indicator: { ...INDICATOR, title: 'Children reported missing' },
        areas: 'boroughs',
        pointing: boroughs,
      },
    ],
    options: ROWS.map(({ code, label, selected }) => ({ key: code, label, selected })),
    pointing: wards,
  };
}

export const STRIPS = stripsOf(pointedAt(ROWS[3]!.code), pointedAt(ROWS[3]!.localAuthorityCode));
export const STRIPS_LIT = stripsOf(
  pointedAt(...ROWS.slice(0, 5).map(({ code }) => code)),
  pointedAt(ROWS[0]!.localAuthorityCode),
);
