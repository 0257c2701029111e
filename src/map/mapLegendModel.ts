/** The legend of a map as data: classes with their counts, absences, histogram with the selected areas marked. */
import { BIVARIATE_CELLS } from '../domain/bivariate.ts';
import { colourFamilyOf } from '../domain/colourFamily.ts';
import { classLabels, formatBreak, histogramBins, histogramExtent } from '../domain/classification.ts';
import { formatFigureWithUnit } from '../domain/format.ts';
import type { ClassBreaks } from '../domain/indicator.ts';
import type { LegendClass, LegendHistogram } from '../domain/mapLegend.ts';
import type { FillLayer, MapArea } from '../domain/mapModel.ts';
import { isMeasured, measuredValues } from '../domain/observation.ts';
import { ABSENCE_KEYS } from '../domain/classKeys.ts';
import { METHOD_WORDS } from '../words/map.ts';
import { cellLabel, GEOGRAPHY_WORDS, STATUS_WORDS, unitLabel } from '../words/measures.ts';
import type { MapMeasure } from './mapQuery.ts';

const BINS = 40;

function counter(areas: readonly MapArea[]): (classKey: MapArea['classKey']) => number {
  const counts = new Map<MapArea['classKey'], number>();
  for (const { classKey } of areas) counts.set(classKey, (counts.get(classKey) ?? 0) + 1);
  return (classKey) => counts.get(classKey) ?? 0;
}

function absences(count: (classKey: MapArea['classKey']) => number): readonly LegendClass[] {
  return ABSENCE_KEYS.map((classKey) => ({
    classKey,
    label: STATUS_WORDS[classKey].label,
    count: count(classKey),
  })).filter((absence) => absence.count > 0);
}

function histogram(
  measure: MapMeasure,
  breaks: ClassBreaks,
  areas: readonly MapArea[],
): LegendHistogram | null {
  const observed = areas.flatMap(({ code }) => measure.observations.get(code) ?? []);
  const bins = histogramBins(measuredValues(observed), breaks, BINS);
  if (bins.length === 0) return null;
  return {
    bins,
    extent: histogramExtent(breaks),
    marks: areas
      .filter(({ selected }) => selected)
      .flatMap(({ code, name }) => {
        const observation = measure.observations.get(code);
        if (!isMeasured(observation)) return [];
        const { value } = observation;
        return [{ code, name, value, text: formatFigureWithUnit(value, measure.indicator) }];
      }),
    breaks: breaks.five.map((value) => ({ value, text: formatBreak(value, breaks, measure.indicator) })),
  };
}

/** @param areas those the counts are of: all, or those of the borough shown */
export function classesLegend(
  measure: MapMeasure,
  breaks: ClassBreaks,
  areas: readonly MapArea[],
): FillLayer['legend'] {
  const count = counter(areas);
  const { indicator, geography } = measure;
  const many = GEOGRAPHY_WORDS[geography].many;
  const classes = classLabels(breaks, indicator);
  const five = METHOD_WORDS.five(classes.filter(({ classKey }) => classKey !== 'zero').length, many);
  const method = breaks.deepIsLow === true ? `${five} ${METHOD_WORDS.deepIsLow}` : five;
  return {
    kind: 'classes',
    family: colourFamilyOf(indicator),
    title: indicator.title,
    unit: unitLabel(indicator.unit),
    classes: classes.map(({ classKey, label }) => ({ classKey, label, count: count(classKey) })),
    absences: absences(count),
    histogram: histogram(measure, breaks, areas),
    method: breaks.hasZero ? `${method} ${zeroWords(indicator)}` : method,
  };
}

/** A count that was rounded at random may be 0 without being none. */
function zeroWords({ noInterval }: Pick<MapMeasure['indicator'], 'noInterval'>): string {
  return noInterval === 'rounded-at-random' ? METHOD_WORDS.roundedToZero : METHOD_WORDS.zero;
}

export function bivariateLegend(
  first: MapMeasure,
  second: MapMeasure,
  title: string,
  areas: readonly MapArea[],
): FillLayer['legend'] {
  const count = counter(areas);
  return {
    kind: 'bivariate',
    title,
    rowTitle: first.indicator.title,
    columnTitle: second.indicator.title,
    cells: BIVARIATE_CELLS.map(({ classKey }) => ({
      classKey,
      label: cellLabel(classKey, first.indicator.title, second.indicator.title) ?? classKey,
      count: count(classKey),
    })),
    absences: absences(count),
    method: METHOD_WORDS.three(GEOGRAPHY_WORDS[first.geography].many),
  };
}
