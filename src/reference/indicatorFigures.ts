/** What an indicator's page draws and lists, made from its files. Pure. */
import { outlinesLayer } from '../map/overLayers.ts';
import type { ClassKey } from '../domain/classKeys.ts';
import exceptions from '../../content/reviewed-zeros.json';
import type { ChartRow, Comparator } from '../charts/chartRow.ts';
import { decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import { isComparable } from '../domain/comparison.ts';
import { GEOGRAPHIES, type Geography, type GssCode } from '../domain/geography.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import { isMapped } from '../domain/indicatorTraits.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { isMeasured, measuredOf, type Observation } from '../domain/observation.ts';
import { buildMapModel } from '../map/buildMapModel.ts';
import { INDICATOR_WORDS } from '../words/indicatorPage.ts';
import { areaLabel } from '../words/measures.ts';
import type { IndicatorPageData } from './useIndicatorPage.ts';

/** The newest period of a level; null where the level has none. */
export function newestPeriod(indicator: Indicator, level: Geography): string | null {
  return indicator.geographies[level]?.periods.at(-1) ?? null;
}

/** The newest figures of a level; empty where there are none. */
function newestFigures(
  { indicator, files }: IndicatorPageData,
  level: Geography,
  period: string | null = newestPeriod(indicator, level),
): ObservationsByArea {
  const file = files.get(level);
  return file === undefined || period === null ? new Map() : decodePeriod(file, period, indicator);
}

/** The map of the newest figures; null where the numbers are too small for a map. */
export function indicatorMap(data: IndicatorPageData): MapModel | null {
  const { indicator, level, areas, shapes, boroughs, release, areasFile } = data;
  const period = newestPeriod(indicator, level);
  if (!isMapped(indicator) || period === null) return null;
  return buildMapModel({
    first: {
      indicator: indicatorAt(indicator, level),
      geography: level,
      period,
      observations: newestFigures(data, level),
      comparator: null,
    },
    second: null,
    askedGeography: level,
    areas,
    shapes,
    localAuthorityNames: localAuthorityNames(boroughs),
    selected: [],
    cityCentre: new Set(areasFile.cityCentre?.map((code) => code)),
    policeGaps: new Set(areasFile.policeGaps?.map((code) => code)),
    borough: null,
    layout: 'geographic',
    uncertainty: false,
    over: level === 'borough' ? [] : [outlinesLayer()],
    release: release.id,
  });
}

function localAuthorityNames(boroughs: readonly AreaEntry[]): ReadonlyMap<GssCode, string> {
  return new Map(boroughs.map(({ code, name }) => [code, name]));
}

/** Rows of the shown level in the order of the map. */
export function levelRows(data: IndicatorPageData, model: MapModel | null): readonly ChartRow[] {
  const names = localAuthorityNames(data.boroughs);
  const classes = new Map(model?.areas.map(({ code, classKey }) => [code, classKey]));
  const figures = newestFigures(data, data.level);
  return data.areas.map((area) =>
    rowOf(
      data.indicator,
      area,
      data.level === 'borough' ? null : (names.get(area.borough) ?? null),
      figures,
      classes,
    ),
  );
}

function rowOf(
  indicator: Indicator,
  area: AreaEntry,
  localAuthorityName: string | null,
  figures: ObservationsByArea,
  classes: ReadonlyMap<GssCode, ClassKey>,
): ChartRow {
  const observation = figures.get(area.code) ?? null;
  const absent = observation !== null && !isMeasured(observation) ? observation.status : null;
  return {
    code: area.code,
    name: area.name,
    localAuthorityCode: area.borough,
    localAuthorityName: localAuthorityName ?? area.name,
    observation,
    classKey: classes.get(area.code) ?? absent ?? 'class-3',
    selected: false,
    label: areaLabel(area, localAuthorityName, indicator, observation),
    second: null,
  };
}

/** Rows of the boroughs, by name; empty where nothing is published for boroughs. */
export function localAuthorityChartRows(data: IndicatorPageData): readonly ChartRow[] {
  const figures = newestFigures(data, 'borough');
  return figures.size === 0
    ? []
    : data.boroughs.map((area) => rowOf(data.indicator, area, null, figures, new Map()));
}

const COMPARATOR_LEVELS = ['region', 'wider-region', 'england'] as const;

export interface NamedObservation {
  readonly level: (typeof COMPARATOR_LEVELS)[number];
  readonly name: string;
  readonly observation: Observation;
}

/** Figures of the region, the wider region and England in a period. */
export function widerFigures(data: IndicatorPageData, period: string | null): readonly NamedObservation[] {
  return COMPARATOR_LEVELS.flatMap((level) => {
    const [observation] = newestFigures(data, level, period).values();
    return observation === undefined
      ? []
      : [{ level, name: INDICATOR_WORDS.comparators[level], observation }];
  });
}

/** What a chart of the measure sets its areas beside. */
export function comparatorsOf(
  indicator: Indicator,
  figures: readonly NamedObservation[],
): readonly Comparator[] {
  if (!isComparable(indicator)) return [];
  return figures.flatMap(({ name, observation }) =>
    isMeasured(observation) ? [{ name, value: observation.value }] : [],
  );
}

/** Wards whose newest figure differs by more than a tenth under the other way of assigning neighbourhoods. */
export function lookUpSensitive(
  data: IndicatorPageData,
): readonly { readonly name: string; readonly value: number; readonly other: number }[] {
  const figures = newestFigures(data, 'ward');
  const names = localAuthorityNames(data.boroughs);
  if (data.level !== 'ward') return [];
  return data.areas.flatMap((area) => {
    const { value, alternative: other } = measuredOf(figures.get(area.code)) ?? { alternative: null };
    return other === null ? [] : [{ name: `${area.name}, ${names.get(area.borough) ?? ''}`, value, other }];
  });
}

/** Reasons of the reviewed figures that are read as holes, each once. */
export function reviewedExceptions({ id, source }: Pick<Indicator, 'id' | 'source'>): readonly string[] {
  return exceptions.exceptions
    .filter(({ indicators }) =>
      typeof indicators === 'string' ? source === 'police-uk' : indicators.includes(id),
    )
    .map(({ reason }) => reason);
}

/** Periods of each level, in the order of levels. */
export function periodsByLevel(indicator: Indicator): readonly {
  readonly level: Geography;
  readonly periods: readonly string[];
  readonly months: readonly [string, string] | null;
}[] {
  return GEOGRAPHIES.flatMap((level) => {
    const published = indicator.geographies[level];
    return published === undefined ? [] : [{ level, periods: published.periods, months: published.months }];
  });
}
