/** The same map at several periods, without what is over its colours: for paper. */
import { decodePeriod } from '../data/decodeObservations.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { ABSENCE_KEYS } from '../domain/classKeys.ts';
import { legendOf } from '../domain/mapLayers.ts';
import type { LegendClass } from '../domain/mapLegend.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { spreadPeriods } from '../domain/period.ts';
import type { Measure, MeasuredData } from './exploreData.ts';
import { viewMaps } from './viewMaps.ts';

export interface SheetMap {
  readonly period: string;
  readonly model: MapModel;
}

/** The view as it was at another period: only its leading measure as colours, with outlines. */
function dataAt(data: MeasuredData, measure: Measure): MeasuredData {
  const { view, over, first } = data;
  return {
    ...data,
    view: {
      ...view,
      period: measure.period,
      since: null,
      uncertainty: false,
      range: null,
      secondRange: null,
      picked: [],
      lasso: null,
    },
    first: measure,
    second: null,
    measures: [{ id: first.indicator.id, as: 'fill', measure }],
    over: over.filter(({ kind }) => kind === 'outlines'),
    overMeasures: null,
    change: null,
    coincidence: null,
  };
}

/** @param file all periods of the leading measure at its level */
export function sheetMaps(data: MeasuredData, file: ObservationsFile): readonly SheetMap[] {
  const { indicator, geography } = data.first;
  return spreadPeriods(indicator.geographies[geography]?.periods ?? []).map((period) => {
    const observations = decodePeriod(file, period, indicator);
    const [{ model }] = viewMaps(dataAt(data, { ...data.first, period, observations }));
    return { period, model };
  });
}

/** What the figures of all the maps are. */
export function sheetUnit(maps: readonly SheetMap[]): string {
  const legend = maps.map(({ model }) => legendOf(model)).find(({ kind }) => kind === 'classes');
  return legend?.kind === 'classes' ? legend.unit : '';
}

/** The classes that all the maps have in common, and every absence that one of them has. */
export function sheetKey(maps: readonly SheetMap[]): readonly Pick<LegendClass, 'classKey' | 'label'>[] {
  const legends = maps.map(({ model }) => legendOf(model)).filter((legend) => legend.kind === 'classes');
  const absences = legends.flatMap((legend) => legend.absences);
  return [
    ...(legends[0]?.classes ?? []),
    ...ABSENCE_KEYS.flatMap((key) => absences.find(({ classKey }) => classKey === key) ?? []),
  ];
}
