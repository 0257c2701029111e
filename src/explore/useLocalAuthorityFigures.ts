/** The boroughs' figures for the bars, whatever level the map is drawn at. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useMemo } from 'react';
import type { Comparator } from '../charts/chartRow.ts';
import { decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { isComparable } from '../domain/comparison.ts';
import { isMeasured } from '../domain/observation.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { MeasuredData } from './exploreData.ts';

const COMPARED_WITH = ['region', 'wider-region', 'england'] as const;

export interface LocalAuthorityFigures {
  readonly observations: ObservationsByArea;
  readonly comparators: readonly Comparator[];
}

/** @returns null until the file is there, or where nothing is published for boroughs in the period shown. */
export function useLocalAuthorityFigures(data: MeasuredData): LocalAuthorityFigures | null {
  const { release, first } = data;
  const { indicator, period } = first;
  const queries = usePublishedQueries();
  const has = (level: 'borough' | (typeof COMPARED_WITH)[number]) =>
    indicator.geographies[level]?.periods.includes(period) === true;
  const file = useQuery({
    ...queries.file(release, FILES.observations(indicator.id, 'borough')),
    enabled: has('borough'),
  });
  // The one the person compares with comes first: the chart's heading is told against it.
  const chosen = first.comparator;
  const wider = isComparable(indicator) ? COMPARED_WITH : [];
  const levels = wider.filter(has).toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
  const others = useQueries({
    queries: levels.map((level) => queries.file(release, FILES.observations(indicator.id, level))),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(() => {
    if (file.data === undefined) return null;
    const comparators = levels.flatMap((level, index): Comparator[] => {
      const other = others[index];
      const [observation] = other === undefined ? [] : decodePeriod(other, period, indicator).values();
      return isMeasured(observation)
        ? [{ name: EXPLORE_WORDS.comparatorTitles[level], value: observation.value }]
        : [];
    });
    return { observations: decodePeriod(file.data, period, indicator), comparators };
  }, [file.data, others, levels, period, indicator]);
}
