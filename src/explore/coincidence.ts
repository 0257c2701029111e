/** Where the measures of a view coincide; a script of its own, fetched when it is asked for. */
import {
  coincidenceOf,
  countableAt,
  FEWEST_COINCIDING,
  type Coincidence,
  type CoincidingMeasure,
} from '../domain/coincide.ts';
import { notClearOf } from '../domain/endFifthClear.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { isVisitorRate } from '../domain/indicatorTraits.ts';
import { COINCIDE_WORDS, type CountedMeasure } from '../words/coincide.ts';
import { MEASURE_LAYER_WORDS } from '../words/measureLayers.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import type { ExploreData, Ground, LayerMeasure } from './exploreData.ts';

/** Id of the part of the page where the areas are listed. */
export const COINCIDE_LIST = 'coinciding';

/** Areas marked, with what is said of them. */
export interface ViewCoincidence extends Coincidence {
  /** "21 of 192 wards are in both: in the highest fifth of …" */
  readonly sentence: string;
  /** "in both: in the highest fifth of …", for what is picked out. Made here, so that no other script needs the words. */
  readonly pickedOut: string;
  /** Areas where many people may come who are not in the population of a rate that is counted. */
  readonly visited: ReadonlySet<GssCode>;
  /** How many of those marked are told from all areas together, by each measure that has intervals. */
  readonly clearness: readonly string[];
}

function coinciding({ id, measure }: LayerMeasure): CoincidingMeasure {
  const { indicator, geography, observations } = measure;
  const deepIsLow = indicator.geographies[geography]?.breaks?.deepIsLow === true;
  return { id, indicator, geography, observations, deepIsLow };
}

function titlesOf(
  measures: readonly LayerMeasure[],
  counted: readonly { readonly id: string; readonly fifth: CountedMeasure['fifth'] }[],
): readonly CountedMeasure[] {
  return counted.flatMap(({ id, fifth }) => {
    const measure = measures.find((one) => one.id === id)?.measure;
    if (measure === undefined) return [];
    const { indicator, period } = measure;
    return [{ title: indicator.title, fifth, period: formatPeriodOf(period, indicator) }];
  });
}

/** The measures that can be marked together, by their titles; null where there are fewer than two. */
export function offeredCoincidence({
  measures,
  ground,
}: Pick<ExploreData, 'measures' | 'ground'>): readonly CountedMeasure[] | null {
  const countable = countableAt(ground.geography, measures.map(coinciding)).measures;
  return countable.length < FEWEST_COINCIDING
    ? null
    : titlesOf(
        measures,
        countable.map(({ measure, fifth }) => ({ id: measure.id, fifth })),
      );
}

/** Why each measure that cannot be marked is left out, in whole sentences. */
export function leftOutSentences({
  measures,
  ground,
}: Pick<ExploreData, 'measures' | 'ground'>): readonly string[] {
  return countableAt(ground.geography, measures.map(coinciding)).leftOut.map(({ id, reason }) =>
    COINCIDE_WORDS.leftOut(
      measures.find((one) => one.id === id)?.measure.indicator.title ?? id,
      reason,
      ground.geography,
    ),
  );
}

/** @param borough the one that the map is narrowed to: fifths are of all areas, those marked are its own */
export function viewCoincidence(
  ground: Ground,
  measures: readonly LayerMeasure[],
  borough: string | null,
): ViewCoincidence | null {
  const { geography, areas } = ground;
  const codes = areas.filter((area) => borough === null || area.borough === borough).map(({ code }) => code);
  const coincidence = coincidenceOf(geography, codes, measures.map(coinciding));
  if (coincidence === null) return null;
  const counted = titlesOf(measures, coincidence.measures);
  const marked = coincidence.codes.size;
  return {
    ...coincidence,
    pickedOut: COINCIDE_WORDS.picked(counted),
    visited: new Set(
      coincidence.measures.flatMap(({ id }) => {
        const measure = measures.find((one) => one.id === id)?.measure;
        return measure !== undefined && isVisitorRate(measure.indicator)
          ? (measure.areasFile.cityCentre ?? [])
          : [];
      }),
    ),
    clearness: coincidence.measures.flatMap(({ id, fifth }) => {
      const measure = measures.find((one) => one.id === id)?.measure;
      const unclear = measure === undefined ? null : notClearOf(measure, fifth, coincidence.codes);
      return measure === undefined || unclear === null
        ? []
        : [
            COINCIDE_WORDS.notClear(
              measure.indicator.title,
              unclear,
              marked,
              geography,
              fifth === 'lowest-fifth',
            ),
          ];
    }),
    sentence: [
      COINCIDE_WORDS.count(coincidence.codes.size, codes.length, geography, counted),
      ...(areas.length > codes.length
        ? [MEASURE_LAYER_WORDS.ofAll(formatCount(areas.length), GEOGRAPHY_WORDS[geography].many)]
        : []),
    ].join(' '),
  };
}
