/** The picture in words: highest, lowest, coverage, and the chosen areas. Sentences around a figure come from findings. */
import { computeFinding } from '../domain/finding.ts';
import { formatCount, formatFigureWithUnit } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { isVisitorRate } from '../domain/indicatorTraits.ts';
import type { MapArea } from '../domain/mapModel.ts';
import { measuredOf, type MeasuredObservation } from '../domain/observation.ts';
import { ABSENCE_KEYS } from '../domain/classKeys.ts';
import { summariseObservations } from '../domain/summary.ts';
import { findingSentence } from '../words/finding.ts';
import { SUMMARY_WORDS } from '../words/map.ts';
import { cellLabel, GEOGRAPHY_WORDS, STATUS_WORDS } from '../words/measures.ts';
import type { MapMeasure, MapQuery, MapQueryArea } from './mapQuery.ts';

/** Areas that share a figure are named up to this many, then counted. */
const NAMED = 2;
/** Chosen areas told one by one at most; the table has them all. */
const TOLD = 3;

function sentenceOf(query: MapQuery, measure: MapMeasure, area: MapQueryArea): string {
  const { indicator, geography, period, observations } = measure;
  const localAuthorityName =
    area.borough === null || geography === 'borough'
      ? null
      : (query.localAuthorityNames.get(area.borough) ?? null);
  return findingSentence(
    computeFinding({
      indicator,
      area: { code: area.code, name: area.name, geography, localAuthorityName },
      observation: observations.get(area.code) ?? { area: area.code, period, status: 'notCollected' },
      release: query.release,
    }),
  );
}

/** A query that has a measure. */
type Coloured = MapQuery & { readonly first: MapMeasure };

function extremeSentences(
  query: Coloured,
  areas: ReadonlyMap<GssCode, MapQueryArea>,
  extreme: readonly MeasuredObservation[],
  which: 'highest' | 'lowest',
): readonly string[] {
  const { first } = query;
  const [one] = extreme;
  if (one === undefined) return [];
  if (extreme.length > NAMED) {
    const say = which === 'highest' ? SUMMARY_WORDS.manyHighest : SUMMARY_WORDS.manyLowest;
    const many = GEOGRAPHY_WORDS[first.geography].many;
    return [say(formatCount(extreme.length), many, formatFigureWithUnit(one.value, first.indicator))];
  }
  return extreme.flatMap(({ area, alternative }) => {
    const found = areas.get(area);
    if (found === undefined) return [];
    const residentRate = first.indicator.unit === 'per-1000-residents';
    const said = [
      SUMMARY_WORDS[which](sentenceOf(query, first, found)),
      ...(alternative === null ? [] : [SUMMARY_WORDS.dependsOnLookUp]),
      ...(isVisitorRate(first.indicator) && query.cityCentre?.has(area) === true
        ? [SUMMARY_WORDS.cityCentre]
        : []),
      ...(first.geography === 'lsoa' && first.indicator.caveats.includes('smoothed-estimate')
        ? [SUMMARY_WORDS.smoothed]
        : []),
      ...(residentRate && query.policeGaps?.has(area) === true ? [SUMMARY_WORDS.policeGap] : []),
    ];
    return [said.join(' ')];
  });
}

/** Deciles are shared by many areas, so the outermost two are counted. */
function decileSentence({ observations, geography }: MapMeasure, shown: readonly MapQueryArea[]): string {
  const { one, many } = GEOGRAPHY_WORDS[geography];
  const inDecile = (decile: number): string => {
    const count = shown.filter(({ code }) => measuredOf(observations.get(code))?.value === decile).length;
    return `${formatCount(count)} ${count === 1 ? one : many}`;
  };
  return SUMMARY_WORDS.deciles(inDecile(1), inDecile(10));
}

/** The chosen areas, each measure of the map in turn. */
export function selectionSentences(query: MapQuery, measures: readonly MapMeasure[]): readonly string[] {
  const chosen = query.areas.filter(({ code }) => query.selected.includes(code));
  const told = chosen
    .slice(0, TOLD)
    .flatMap((area) => measures.map((measure) => SUMMARY_WORDS.selected(sentenceOf(query, measure, area))));
  return chosen.length > TOLD ? [...told, SUMMARY_WORDS.alsoSelected(chosen.length - TOLD)] : told;
}

/** The chosen areas as their labels say them, where the map is not of figures of one period. */
export function selectedLabels(areas: readonly MapArea[]): readonly string[] {
  const chosen = areas.filter(({ selected }) => selected);
  const told = chosen.slice(0, TOLD).map(({ label }) => SUMMARY_WORDS.selected(`${label}.`));
  return chosen.length > TOLD ? [...told, SUMMARY_WORDS.alsoSelected(chosen.length - TOLD)] : told;
}

/** @param shown the areas the map is about: all, or those of one borough */
export function singleSummary(query: Coloured, shown: readonly MapQueryArea[]): readonly string[] {
  const { first } = query;
  const many = GEOGRAPHY_WORDS[first.geography].many;
  const summary = summariseObservations(shown, [...first.observations.values()]);
  if (summary.measuredCount === 0) return [SUMMARY_WORDS.noFigures(many)];
  const byCode = new Map(shown.map((area) => [area.code, area]));
  return [
    ...(first.indicator.unit === 'decile'
      ? [decileSentence(first, shown)]
      : [
          ...extremeSentences(query, byCode, summary.highest, 'highest'),
          ...extremeSentences(query, byCode, summary.lowest, 'lowest'),
        ]),
    SUMMARY_WORDS.coverage(formatCount(summary.measuredCount), formatCount(summary.total), many),
    ...ABSENCE_KEYS.filter((status) => summary.absent[status] > 0).map((status) =>
      SUMMARY_WORDS.absent(formatCount(summary.absent[status]), STATUS_WORDS[status].label),
    ),
  ];
}

const CORNERS = ['cell-2-2', 'cell-2-0', 'cell-0-2', 'cell-0-0'] as const;

/** @param areas the classified areas that are shown */
export function bivariateSummary(
  measures: readonly [MapMeasure, MapMeasure],
  areas: readonly MapArea[],
): readonly string[] {
  const [first, second] = measures;
  const many = GEOGRAPHY_WORDS[first.geography].many;
  const titles = [first.indicator.title, second.indicator.title] as const;
  const inCells = areas.filter(({ classKey }) => classKey.startsWith('cell-')).length;
  return [
    ...CORNERS.map((cell) => {
      const count = areas.filter(({ classKey }) => classKey === cell).length;
      const label = cellLabel(cell, ...titles) ?? cell;
      return SUMMARY_WORDS.cells(formatCount(count), many, label.charAt(0).toUpperCase() + label.slice(1));
    }),
    SUMMARY_WORDS.coverage(formatCount(inCells), formatCount(areas.length), many),
  ];
}
