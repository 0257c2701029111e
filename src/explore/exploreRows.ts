/** The rows that charts and table draw, made once from a view's figures and the map's classes. */
import type { ChartRow } from '../charts/chartRow.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { isMeasured } from '../domain/observation.ts';
import { areaLabel } from '../words/measures.ts';
import type { ExploreData } from './useExploreData.ts';

/**
 * Rows in the order of the map (borough, then name), narrowed to the borough of the view.
 * @param model the first measure's map, from which the class and the label of each area come.
 */
export function exploreRows(data: ExploreData, model: MapModel): readonly ChartRow[] {
  const { view, first, second, boroughNames } = data;
  const drawn = new Map(model.areas.map((area) => [area.code, area]));
  const sameLevel = second !== null && second.geography === first.geography ? second : null;
  return first.areas
    .filter((area) => view.borough === null || area.borough === view.borough)
    .map((area): ChartRow => {
      const observation = first.observations.get(area.code);
      const measured = observation !== undefined && isMeasured(observation) ? observation : null;
      const other = sameLevel?.observations.get(area.code);
      const boroughName = first.geography === 'borough' ? null : (boroughNames.get(area.borough) ?? null);
      return {
        code: area.code,
        name: area.name,
        boroughCode: area.borough,
        boroughName: boroughName ?? area.name,
        value: measured?.value ?? null,
        status: observation?.status ?? 'notCollected',
        interval: measured?.interval ?? null,
        alternative: measured?.alternative ?? null,
        classKey: drawn.get(area.code)?.classKey ?? 'notCollected',
        selected: view.areas.includes(area.code),
        label: drawn.get(area.code)?.label ?? area.name,
        second:
          sameLevel === null
            ? null
            : {
                value: other !== undefined && isMeasured(other) ? other.value : null,
                status: other?.status ?? 'notCollected',
                label:
                  other === undefined ? '' : areaLabel(area, boroughName, sameLevel.indicator, other),
              },
      };
    });
}

/** Areas inside the brushed ranges, or null when nothing is brushed. */
export function brushedAreas(
  rows: readonly ChartRow[],
  range: readonly [number, number] | null,
  secondRange: readonly [number, number] | null,
): ReadonlySet<GssCode> | null {
  if (range === null && secondRange === null) return null;
  const within = (value: number | null | undefined, limits: readonly [number, number] | null) =>
    limits === null || (value !== null && value !== undefined && value >= limits[0] && value <= limits[1]);
  return new Set(
    rows
      .filter((row) => within(row.value, range) && within(row.second?.value, secondRange))
      .map(({ code }) => code),
  );
}
