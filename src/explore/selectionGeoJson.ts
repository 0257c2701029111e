/** A view as a map file: the areas of one level with the figures of every measure that is on at that level. */
import type { MapGeography } from '../domain/geography.ts';
import { writeGeoJson, type GeoJsonValue } from '../files/geoJson.ts';
import type { SelectedMeasure, Selection } from './selection.ts';

/** Levels that measures of the view are of, the leading one's first. */
export function levelsOf(measures: readonly { readonly geography: MapGeography }[]): readonly MapGeography[] {
  return [...new Set(measures.map(({ geography }) => geography))];
}

/** Name of a measure's columns: mapping programs do not take hyphens everywhere. */
const columnOf = (indicator: string): string => indicator.replaceAll('-', '_');

function columnsOf(measure: SelectedMeasure, at: number): Record<string, GeoJsonValue> {
  const figure = measure.figures[at]?.figure;
  if (figure === undefined) return {};
  const name = columnOf(measure.indicator.id);
  const { value, status, ...others } = figure;
  const used = Object.entries(others).filter(([part]) =>
    measure.figures.some((one) => one.figure[part as keyof typeof others] !== null),
  );
  return {
    [name]: value,
    [`${name}_status`]: status,
    ...Object.fromEntries(used.map(([part, number]) => [`${name}_${part}`, number])),
  };
}

export function selectionGeoJson(selection: Selection, level: MapGeography): string {
  const measures = selection.measures.filter(({ geography }) => geography === level);
  const [first] = measures;
  const shapes = new Map((first?.shapes ?? []).map((shape) => [shape.code, shape]));
  const areas = (first?.figures ?? []).flatMap(({ code, name, authority }, at) => {
    const shape = shapes.get(code);
    const properties = {
      area_code: code,
      area_name: name,
      local_authority: authority,
      geography: level,
      ...Object.assign({}, ...measures.map((measure) => columnsOf(measure, at))),
    } as Record<string, GeoJsonValue>;
    return shape === undefined ? [] : [{ code, shape, properties }];
  });
  return writeGeoJson(
    {
      title: selection.title,
      release: selection.release.id,
      published: selection.release.published,
      address: selection.address,
      attribution: selection.attributions,
      licence: [...new Set(measures.flatMap(({ source }) => source?.licence ?? []))],
      status:
        'measured, suppressed (withheld because it is small), notCollected or incomplete; the figure is null unless measured',
      notes: selection.notes,
      measures: measures.map(({ indicator, period, periodWords, source, notes }) => ({
        column: columnOf(indicator.id),
        id: indicator.id,
        title: indicator.title,
        unit: indicator.unit,
        measure: indicator.measure,
        period,
        periodInWords: periodWords,
        source: source === null ? null : `${source.publisher}: ${source.title}`,
        notes,
      })),
    },
    areas,
  );
}
