/** Rows of the boroughs for the bars: by name, never ranked. */
import type { ChartRow } from '../charts/chartRow.ts';
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import { isMeasured } from '../domain/observation.ts';
import { areaLabel } from '../words/measures.ts';
import type { MeasuredData } from './exploreData.ts';

export function localAuthorityRows(
  data: MeasuredData,
  observations: ObservationsByArea,
): readonly ChartRow[] {
  const { view, boroughs, first } = data;
  return boroughs.map((borough): ChartRow => {
    const observation = observations.get(borough.code) ?? null;
    return {
      code: borough.code,
      name: borough.name,
      localAuthorityCode: borough.code,
      localAuthorityName: borough.name,
      observation,
      classKey: observation === null || isMeasured(observation) ? 'class-3' : observation.status,
      selected: view.areas.includes(borough.code) || view.borough === borough.code,
      label: areaLabel(borough, null, first.indicator, observation),
      second: null,
    };
  });
}
