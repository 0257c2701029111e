/** The files that the charts over time need, fetched only where an indicator has them. */
import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import { isSeries } from '../domain/period.ts';
import { trendsOf, type Trends } from './trends.ts';
import type { MeasuredData } from './exploreData.ts';

/** At most this many areas get a panel of their own. */
const MOST_PANELS = 4;

export function useTrends({ first, release, view, localAuthorityNames }: MeasuredData): Trends {
  const { indicator, geography, comparator } = first;
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
        .flatMap((code) => first.areas.filter((area) => area.code === code))
        .slice(0, MOST_PANELS)
        .map(({ code, name }) => ({ code, name, selected: true })),
    [view.areas, first.areas],
  );
  return useMemo(
    () =>
      trendsOf(
        first,
        chosen,
        { months, combinedAreaMonths, periods, comparator: compared },
        localAuthorityNames,
      ),
    [first, chosen, months, combinedAreaMonths, periods, compared, localAuthorityNames],
  );
}
