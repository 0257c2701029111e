/** The rows that charts and table draw, made once from a view's figures and the map's classes. */
import type { ChartRow } from '../charts/chartRow.ts';
import type { Finding } from '../domain/finding.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { fillOf } from '../domain/mapLayers.ts';
import { breaksOf, classOf } from '../map/mapClasses.ts';
import type { MapMeasure } from '../map/mapQuery.ts';
import { isMeasured, measuredOf, peersOf, type Observation } from '../domain/observation.ts';
import type { AreaTableRow } from '../ui/areaTableRow.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { quintilePhrase, standingPhrase } from '../words/finding.ts';
import { areaLabel, figureOrStatus } from '../words/measures.ts';
import { notComparedSentence } from '../words/comparison.ts';
import { areaFinding } from './areaFinding.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { besideOf, type Measure, type MeasuredData } from './exploreData.ts';
import type { AreaTest } from './pickedAreas.ts';

export type ExploreRow = ChartRow & AreaTableRow;

/** How an area stands to its comparator, or its band, or why neither is said: as the panel has it, in short. */
function comparisonText(finding: Finding | null): string {
  if (finding === null) return '';
  const { comparison, band, observation } = finding;
  const standing = standingPhrase(finding);
  if (standing !== null) return standing;
  if (!isMeasured(observation)) return EXPLORE_WORDS.table.noFigure;
  if (band !== null) return quintilePhrase(band, finding);
  // The reason is the same for every row, so it stands once under the table.
  if (comparison.kind !== 'notCompared' || comparison.reason === 'no-interval')
    return EXPLORE_WORDS.table.noOutcome;
  return notComparedSentence(comparison.reason, finding.noInterval);
}

/** A measure as its classes are found: without what it is compared with. */
function classed({ indicator, geography, period, observations }: Measure): MapMeasure {
  return { indicator, geography, period, observations, comparator: null };
}

/**
 * Rows in the order of the map (borough, then name), narrowed to the borough of the view.
 * @param model the first measure's map, from which the class and the label of each area come.
 * @param isPicked null where nothing is picked out by a class or an outline
 */
export function exploreRows(
  data: MeasuredData,
  model: MapModel,
  isPicked: AreaTest | null = null,
): readonly ExploreRow[] {
  const { view, first, localAuthorityNames, release, change } = data;
  const drawn = new Map(model.areas.map((area) => [area.code, area]));
  // A measure that is not the map's colours has its own classes.
  const isColours = fillOf(model)?.measures.includes(first.indicator.id) === true;
  const breaks = isColours ? null : breaksOf(classed(first));
  const sameLevel = besideOf(data);
  const peers = peersOf(first.observations.values());
  return first.areas
    .filter((area) => view.borough === null || area.borough === view.borough)
    .map((area): ExploreRow => {
      const other = sameLevel?.observations.get(area.code) ?? null;
      const localAuthorityName =
        first.geography === 'borough' ? null : (localAuthorityNames.get(area.borough) ?? null);
      return {
        code: area.code,
        name: area.name,
        localAuthorityCode: area.borough,
        localAuthorityName: localAuthorityName ?? area.name,
        observation: first.observations.get(area.code) ?? null,
        classKey:
          breaks === null
            ? (drawn.get(area.code)?.classKey ?? 'notCollected')
            : classOf(classed(first), breaks, area.code),
        selected: view.areas.includes(area.code),
        faded: isPicked?.(area.code) === false,
        second:
          sameLevel === null
            ? null
            : {
                observation: other,
                get label() {
                  return figureOrStatus(sameLevel.indicator, other);
                },
              },
        get label() {
          return (
            drawn.get(area.code)?.label ??
            areaLabel(area, localAuthorityName, first.indicator, first.observations.get(area.code) ?? null)
          );
        },
        // Asked for only by the rows in view: over 1,719 neighbourhoods the bands would cost more than the map.
        get comparison() {
          if (change !== null && change.colours !== null) return change.said(area.code);
          return comparisonText(areaFinding(first, area, localAuthorityNames, peers, release.id));
        },
      };
    });
}

/** The rows inside the brushed ranges; all of them when nothing is brushed. */
export function brushedRows(
  rows: readonly ExploreRow[],
  { range, secondRange }: Pick<ExploreView, 'range' | 'secondRange'>,
): readonly ExploreRow[] {
  if (range === null && secondRange === null) return rows;
  const within = (observation: Observation | null | undefined, limits: readonly [number, number] | null) => {
    if (limits === null) return true;
    const figure = measuredOf(observation);
    return figure !== null && figure.value >= limits[0] && figure.value <= limits[1];
  };
  return rows.filter(
    ({ observation, second }) => within(observation, range) && within(second?.observation, secondRange),
  );
}

/** The rows that are picked out by what is pressed in a key or drawn round; all of them where nothing is. */
export function pickedRows(rows: readonly ExploreRow[]): readonly ExploreRow[] {
  return rows.some(({ faded }) => faded) ? rows.filter(({ faded }) => !faded) : rows;
}
