import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import type { LinkedChartProps } from '../charts/kit/useLinkedPlot.ts';
import { MonthMultiples } from '../charts/MonthMultiples.tsx';
import { FILES } from '../data/releaseFiles.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import type { MeasuredData } from './exploreData.ts';
import { monthsOfEach } from './monthRates.ts';

// A step of period leaves the months as they are.
const KeptMonthMultiples = memo(MonthMultiples);

export interface AuthorityMonthsProps extends LinkedChartProps {
  readonly data: MeasuredData;
}

/** The leading measure's months in each local authority. Nothing until their files are there. */
export function AuthorityMonths({ data, ...linked }: AuthorityMonthsProps) {
  const { release, first, boroughs, view } = data;
  const { indicator } = first;
  const { areas: chosen, borough } = view;
  const queries = usePublishedQueries();
  const hasTogether = indicator.geographies.region?.months != null;
  const months = useQuery(queries.file(release, FILES.months(indicator.id, 'borough'))).data;
  const windows = useQuery(queries.file(release, FILES.observations(indicator.id, 'borough'))).data;
  const togetherMonths = useQuery({
    ...queries.file(release, FILES.months(indicator.id, 'region')),
    enabled: hasTogether,
  }).data;
  const togetherWindows = useQuery({
    ...queries.file(release, FILES.observations(indicator.id, 'region')),
    enabled: hasTogether,
  }).data;
  const drawn = useMemo(() => {
    if (months === undefined || windows === undefined) return null;
    const areas = boroughs.map(({ code, name }) => ({
      code,
      name,
      selected: chosen.includes(code) || borough === code,
    }));
    return monthsOfEach(areas, indicator, {
      months,
      windows,
      togetherMonths: togetherMonths ?? null,
      togetherWindows: togetherWindows ?? null,
    });
  }, [months, windows, togetherMonths, togetherWindows, boroughs, chosen, borough, indicator]);
  if (drawn === null || drawn.series.length === 0) return null;
  return <KeptMonthMultiples {...linked} {...drawn} indicatorTitle={indicator.title} />;
}
