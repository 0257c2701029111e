/** The rows that charts and table draw, made once from a view's figures and the map's classes. */
import type { ChartRow } from '../charts/chartRow.ts';
import type { AreaEntry } from '../data/queries.ts';
import { bandOf, compareWithComparator } from '../domain/comparison.ts';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import type { AreaTableRow } from '../ui/areaTableRow.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import {
  BAND_WORDS,
  figureOrStatus,
  GEOGRAPHY_WORDS,
  notComparedSentence,
  VERDICT_WORDS,
} from '../words/measures.ts';
import { comparatorName, measuredValues } from './areaFinding.ts';
import type { ExploreData, Measure } from './exploreData.ts';

export type ExploreRow = ChartRow & AreaTableRow;

/** How an area stands to its comparator, or its band, or why neither is said. */
function comparisonText(
  measure: Measure,
  area: AreaEntry,
  observation: Observation | undefined,
  boroughNames: ReadonlyMap<GssCode, string>,
  peers: readonly number[],
): string {
  if (observation === undefined) return '';
  const comparison = compareWithComparator(observation, measure.comparatorFor(area.borough));
  if (comparison.kind === 'compared') {
    return `${VERDICT_WORDS[comparison.verdict]} ${comparatorName(measure, area.borough, boroughNames)}`;
  }
  if (!isMeasured(observation)) return EXPLORE_WORDS.table.noFigure;
  const band = observation.alternative === null ? bandOf(observation.value, peers) : null;
  if (band !== null) return `${BAND_WORDS[band]} of ${GEOGRAPHY_WORDS[measure.geography].many}`;
  // The reason is the same for every row, so it stands once under the table.
  if (comparison.reason === 'no-interval') return EXPLORE_WORDS.table.noVerdict;
  return notComparedSentence(comparison.reason, measure.indicator.noInterval);
}

function figures(observation: Observation | undefined) {
  const measured = observation !== undefined && isMeasured(observation) ? observation : null;
  return {
    value: measured?.value ?? null,
    status: observation?.status ?? ('notCollected' as const),
    interval: measured?.interval ?? null,
    alternative: measured?.alternative ?? null,
    numerator: measured?.numerator ?? null,
    denominator: measured?.denominator ?? null,
  };
}

/**
 * Rows in the order of the map (borough, then name), narrowed to the borough of the view.
 * @param model the first measure's map, from which the class and the label of each area come.
 */
export function exploreRows(data: ExploreData, model: MapModel): readonly ExploreRow[] {
  const { view, first, second, boroughNames } = data;
  const drawn = new Map(model.areas.map((area) => [area.code, area]));
  const sameLevel = second !== null && second.geography === first.geography ? second : null;
  const peers = measuredValues(first);
  return first.areas
    .filter((area) => view.borough === null || area.borough === view.borough)
    .map((area): ExploreRow => {
      const observation = first.observations.get(area.code);
      const other = sameLevel?.observations.get(area.code);
      const boroughName = first.geography === 'borough' ? null : (boroughNames.get(area.borough) ?? null);
      return {
        code: area.code,
        name: area.name,
        boroughCode: area.borough,
        boroughName: boroughName ?? area.name,
        ...figures(observation),
        classKey: drawn.get(area.code)?.classKey ?? 'notCollected',
        selected: view.areas.includes(area.code),
        second:
          sameLevel === null
            ? null
            : {
                ...figures(other),
                get label() {
                  return figureOrStatus(sameLevel.indicator, other ?? null);
                },
              },
        get label() {
          return drawn.get(area.code)?.label ?? area.name;
        },
        // Asked for only by the rows in view: over 1,719 neighbourhoods the bands would cost more than the map.
        get comparison() {
          return comparisonText(first, area, observation, boroughNames, peers);
        },
      };
    });
}

/** The rows inside the brushed ranges; all of them when nothing is brushed. */
export function brushedRows(
  rows: readonly ExploreRow[],
  range: readonly [number, number] | null,
  secondRange: readonly [number, number] | null,
): readonly ExploreRow[] {
  if (range === null && secondRange === null) return rows;
  const within = (value: number | null | undefined, limits: readonly [number, number] | null) =>
    limits === null || (value !== null && value !== undefined && value >= limits[0] && value <= limits[1]);
  return rows.filter((row) => within(row.value, range) && within(row.second?.value, secondRange));
}
