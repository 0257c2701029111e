/** The figures of a view as every file of it has them: all measures that are on, of the areas that the table shows. */
import type { Catalogue } from '../data/schema.ts';
import { fileFigure, type FileFigure } from '../domain/fileFigure.ts';
import { formatPeriodOf } from '../domain/format.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { AreaShape } from '../domain/mapShapes.ts';
import { cautionTexts } from '../words/caveats.ts';
import { EXPLORE_FILES_WORDS as words } from '../words/exploreFiles.ts';
import { joinNames } from '../words/listOf.ts';
import { GEOGRAPHY_WORDS, NO_INTERVAL_WORDS } from '../words/measures.ts';
import type { Measure, MeasuredData } from './exploreData.ts';
import { areUsualWeights, RISK_INDEX } from './riskIndexWeights.ts';

/** An area with its figure. */
export interface SelectedFigure {
  readonly code: GssCode;
  readonly name: string;
  readonly authority: string;
  readonly figure: FileFigure;
}

/** One measure with the areas of its level. */
export interface SelectedMeasure {
  readonly indicator: Indicator;
  readonly geography: MapGeography;
  /** As in the published files, and in words. */
  readonly period: string;
  readonly periodWords: string;
  readonly source: Catalogue['sources'][number] | null;
  /** Whole sentences. */
  readonly notes: readonly string[];
  readonly figures: readonly SelectedFigure[];
  readonly shapes: readonly AreaShape[];
}

export interface Selection {
  readonly title: string;
  readonly release: { readonly id: string; readonly published: string };
  readonly measures: readonly SelectedMeasure[];
  /** Of the view: which areas, and what must be known of all of it. */
  readonly notes: readonly string[];
  readonly attributions: readonly string[];
  readonly address: string;
}

/**
 * @param codes the areas of the table, in their order
 * @param of how many there are before anything is picked out
 * @param address where the view is shown
 */
export function selectionOf(
  data: MeasuredData,
  codes: readonly GssCode[],
  of: number,
  address: string,
): Selection {
  const { first, measures, release, catalogue, view, risk, change } = data;
  const inTable = new Set(codes);
  const shown = measures.map(({ measure }) => measure);
  const isIn = (measure: Measure, area: Measure['areas'][number]): boolean =>
    measure.geography === first.geography
      ? inTable.has(area.code)
      : view.borough === null || area.borough === view.borough;
  const hasOwnWeights = risk !== null && !areUsualWeights(risk.weights);
  const level = GEOGRAPHY_WORDS[first.geography];
  return {
    title: words.title(joinNames(shown.map(({ indicator }) => indicator.title)), level.one),
    release: { id: release.id, published: release.published },
    measures: shown.map((measure) => selected(data, measure, (area) => isIn(measure, area))),
    notes: [
      words.areas(codes.length, of, level.many),
      ...(hasOwnWeights && shown.some(({ indicator }) => indicator.id === RISK_INDEX)
        ? [words.ownWeights]
        : []),
      ...(change?.colours == null ? [] : [words.change]),
    ],
    attributions: [
      ...new Set([
        ...shown.flatMap(
          ({ indicator }) => catalogue.sources.find(({ id }) => id === indicator.source)?.attribution ?? [],
        ),
        ...release.attributions.filter((text) => text.includes('OS data')).slice(0, 1),
      ]),
    ],
    address,
  };
}

function selected(
  { catalogue, localAuthorityNames }: MeasuredData,
  { indicator, geography, period, areas, observations, shapes }: Measure,
  isIn: (area: Measure['areas'][number]) => boolean,
): SelectedMeasure {
  const own = areas.filter(isIn);
  const codes = new Set(own.map(({ code }) => code));
  return {
    indicator,
    geography,
    period,
    periodWords: formatPeriodOf(period, indicator),
    source: catalogue.sources.find(({ id }) => id === indicator.source) ?? null,
    notes: [
      ...cautionTexts([indicator]),
      ...(indicator.noInterval === null ? [] : [NO_INTERVAL_WORDS[indicator.noInterval]]),
    ],
    figures: own.map((area) => ({
      code: area.code,
      name: area.name,
      authority: localAuthorityNames.get(area.borough) ?? area.borough,
      figure: fileFigure(observations.get(area.code), indicator),
    })),
    shapes: shapes.areas.filter(({ code }) => codes.has(code)),
  };
}
