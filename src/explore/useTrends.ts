/** Figures through time for the selected areas: months of counts, two complete years, and yearly series. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartSeries } from '../charts/chartSeries.ts';
import type { ChangeRow } from '../charts/changeLayout.ts';
import { decodeMonths, decodePeriod } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { computeChange } from '../domain/change.ts';
import { REGION_CODE, type GssCode } from '../domain/geography.ts';
import { isMeasured } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { ExploreData } from './useExploreData.ts';

/** At most this many areas get a panel of their own. */
const MOST_PANELS = 4;

export interface Trends {
  readonly months: readonly ChartSeries[];
  readonly years: readonly ChartSeries[];
  readonly changes: readonly ChangeRow[];
  readonly changePeriods: readonly [string, string] | null;
  readonly pending: boolean;
}

interface Named {
  readonly code: GssCode;
  readonly name: string;
  readonly selected: boolean;
}

function monthSeries(file: ObservationsFile, area: Named, kind: ChartSeries['kind']): ChartSeries {
  return {
    ...area,
    kind,
    points: decodeMonths(file, area.code).map(({ month, count }) =>
      count === null
        ? { period: month, value: null, status: 'incomplete' as const }
        : { period: month, value: count, status: 'measured' as const },
    ),
  };
}

/** What the charts over time draw; nothing is fetched for an indicator that has one period and no months. */
export function useTrends(data: ExploreData): Trends {
  const { first, release, view } = data;
  const { indicator, geography } = first;
  const queries = usePublishedQueries();
  const published = indicator.geographies[geography];
  const hasMonths = published?.months != null;
  const isWindow = parsePeriod(first.period)?.kind === 'window';
  const hasYears = (published?.periods.length ?? 0) > 1;
  const regionPublished = indicator.geographies.region?.months != null;
  const months = useQuery({ ...queries.months(release, indicator.id, geography), enabled: hasMonths });
  const regionMonths = useQuery({
    ...queries.months(release, indicator.id, 'region'),
    enabled: regionPublished,
  });
  const file = useQuery({ ...queries.observations(release, indicator.id, geography), enabled: hasYears });
  const comparator = first.comparator;
  const comparatorFile = useQuery({
    ...queries.observations(release, indicator.id, comparator ?? ''),
    enabled: hasYears && !isWindow && comparator !== null && comparator !== 'borough',
  });

  const chosen = useMemo(
    () =>
      view.areas
        .map((code) => first.areas.find((area) => area.code === code))
        .filter((area): area is AreaEntry => area !== undefined)
        .slice(0, MOST_PANELS)
        .map(({ code, name }) => ({ code, name, selected: true })),
    [view.areas, first.areas],
  );

  return useMemo((): Trends => {
    const region: Named = { code: REGION_CODE, name: EXPLORE_WORDS.comparators.region, selected: false };
    const monthly = [
      ...(months.data === undefined ? [] : chosen.map((area) => monthSeries(months.data, area, 'area'))),
      ...(regionMonths.data === undefined ? [] : [monthSeries(regionMonths.data, region, 'comparator')]),
    ];
    const periods = published?.periods ?? [];
    const earlier = periods.at(-2);
    const later = periods.at(-1);
    const decoded =
      file.data === undefined ? null : periods.map((period) => decodePeriod(file.data, period, indicator));
    const changes: ChangeRow[] = [];
    if (isWindow && decoded !== null && earlier !== undefined && later !== undefined) {
      for (const area of chosen) {
        const before = decoded.at(-2)?.get(area.code);
        const after = decoded.at(-1)?.get(area.code);
        if (after !== undefined) {
          changes.push({
            ...area,
            earlier: before !== undefined && isMeasured(before) ? before : null,
            later: isMeasured(after) ? after : null,
            change: computeChange(before ?? null, after),
          });
        }
      }
    }
    const years: ChartSeries[] = [];
    if (!isWindow && decoded !== null && periods.length > 1) {
      const points = (code: GssCode, maps: typeof decoded) =>
        maps.map((map, index) => {
          const observation = map.get(code);
          const period = periods[index] ?? '';
          return observation !== undefined && isMeasured(observation)
            ? { period, value: observation.value, status: observation.status }
            : { period, value: null, status: observation?.status ?? ('notCollected' as const) };
        });
      const shown =
        chosen.length > 0 || geography !== 'borough'
          ? chosen
          : first.areas.map((area) => ({ ...area, selected: false }));
      for (const area of shown) {
        years.push({
          code: area.code,
          name: area.name,
          selected: area.selected,
          kind: 'area',
          points: points(area.code, decoded),
        });
      }
      const other = comparatorFile.data;
      const compared = other?.areas[0] as GssCode | undefined;
      if (other !== undefined && compared !== undefined && comparator !== null && comparator !== 'borough') {
        years.push({
          code: compared,
          name: EXPLORE_WORDS.comparatorTitles[comparator],
          selected: false,
          kind: 'comparator',
          points: points(
            compared,
            periods.map((period) => decodePeriod(other, period, indicator)),
          ),
        });
      }
    }
    return {
      months: monthly,
      years,
      changes,
      changePeriods: earlier !== undefined && later !== undefined ? [earlier, later] : null,
      pending: (hasMonths && months.data === undefined) || (hasYears && file.data === undefined),
    };
  }, [
    chosen,
    months.data,
    regionMonths.data,
    file.data,
    comparatorFile.data,
    published,
    indicator,
    isWindow,
    geography,
    first.areas,
    comparator,
    hasMonths,
    hasYears,
  ]);
}
