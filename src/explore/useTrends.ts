/** The files that the charts over time need, fetched only where an indicator has them. */
import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useCallback, useMemo } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import { isSeries } from '../domain/period.ts';
import type { ChartSeries } from '../charts/chartSeries.ts';
import type { GssCode } from '../domain/geography.ts';
import { monthsOf, trendsOf, type Trends } from './trends.ts';
import type { MeasuredData } from './exploreData.ts';

/** At most this many areas get a panel of their own. */
const MOST_PANELS = 4;

/** Series of the areas drawn, and the months of any other, for while it is pointed at. */
export interface LinkedTrends extends Trends {
  readonly monthsOf: (code: GssCode) => ChartSeries | null;
}

export function useTrends({ first, release, view, localAuthorityNames }: MeasuredData): LinkedTrends {
  const { indicator, geography, comparator, areas } = first;
  const queries = usePublishedQueries();
  const published = indicator.geographies[geography];
  const periodsHeld = published?.periods ?? [];
  const hasPeriods = periodsHeld.length > 1;
  const { data: months = null } = useQuery({
    ...queries.file(release, FILES.months(indicator.id, geography)),
    enabled: published?.months != null,
  });
  const { data: combinedAreaMonths = null } = useQuery({
    ...queries.file(release, FILES.months(indicator.id, 'region')),
    enabled: indicator.geographies.region?.months != null,
  });
  const { data: localAuthorityMonths = null } = useQuery({
    ...queries.file(release, FILES.months(indicator.id, 'borough')),
    enabled: indicator.geographies.borough?.months != null,
  });
  const { data: periods = null } = useQuery({
    ...queries.file(release, FILES.observations(indicator.id, geography)),
    enabled: hasPeriods,
  });
  const { data: compared = null } = useQuery({
    ...queries.file(release, FILES.observations(indicator.id, comparator ?? geography)),
    enabled: isSeries(periodsHeld) && comparator !== null,
  });
  const chosen = useMemo(
    () =>
      view.areas
        .flatMap((code) => areas.filter((area) => area.code === code))
        .slice(0, MOST_PANELS)
        .map(({ code, name }) => ({ code, name, selected: true })),
    [view.areas, areas],
  );
  const findMonths = useCallback(
    (code: GssCode) =>
      monthsOf(
        code,
        [months, localAuthorityMonths],
        (one) => localAuthorityNames.get(one) ?? areas.find((area) => area.code === one)?.name ?? one,
      ),
    [months, localAuthorityMonths, localAuthorityNames, areas],
  );
  const trends = useMemo(
    () =>
      trendsOf(
        { indicator, geography, comparator, areas },
        chosen,
        { months, combinedAreaMonths, periods, comparator: compared },
        localAuthorityNames,
      ),
    [
      indicator,
      geography,
      comparator,
      areas,
      chosen,
      months,
      combinedAreaMonths,
      periods,
      compared,
      localAuthorityNames,
    ],
  );
  return { ...trends, monthsOf: findMonths };
}
