/** The strips of the measures that are on, and what all of them say of an area. */
import type { ChartRow } from '../charts/chartRow.ts';
import type { WalkOption } from '../charts/kit/useAreaWalk.ts';
import type { LinkedStrip } from '../charts/LayerStrips.tsx';
import type { AreaEntry } from '../data/queries.ts';
import { endFifthOf } from '../domain/endFifth.ts';
import { formatPeriodOf } from '../domain/format.ts';
import { colourFamilyOf } from '../domain/colourFamily.ts';
import type { GssCode } from '../domain/geography.ts';
import { isMeasured, measuredOf } from '../domain/observation.ts';
import { breaksOf, classOf } from '../map/mapClasses.ts';
import { areaLabel, figureOrStatus, GEOGRAPHY_WORDS, placeName } from '../words/measures.ts';
import { commonComparators } from './commonComparators.ts';
import type { LayerMeasure, MeasuredData } from './exploreData.ts';
import type { ExploreRow } from './exploreRows.ts';
import type { PointingAt } from './pointing.ts';

/** The areas of a level that a view is about. */
function areasOf({ view }: MeasuredData, { measure }: LayerMeasure): readonly AreaEntry[] {
  return view.borough === null
    ? measure.areas
    : measure.areas.filter(({ code, borough }) => code === view.borough || borough === view.borough);
}

/**
 * Rows of one measure. Colours are those of the map, where the measure is among what colours it; otherwise dots are plain, with
 * those marked that the map has a pattern over.
 */
function stripRows(
  data: MeasuredData,
  one: LayerMeasure,
  mapRows: ReadonlyMap<GssCode, ExploreRow>,
): readonly ChartRow[] {
  const { view, ground, localAuthorityNames } = data;
  const { indicator, geography, observations } = one.measure;
  const isGround = geography === ground.geography;
  const breaks = breaksOf(one.measure);
  const deepIsLow = indicator.geographies[geography]?.breaks?.deepIsLow === true;
  const marked = one.as === 'pattern' ? endFifthOf(observations, deepIsLow)?.codes : undefined;
  const holders = new Set(
    ground.areas
      .filter(({ code }) => view.areas.includes(code))
      .flatMap(({ borough, ward }) => [borough, ward]),
  );
  return areasOf(data, one).map((area): ChartRow => {
    const observation = observations.get(area.code) ?? null;
    const localAuthorityName =
      geography === 'borough' ? null : (localAuthorityNames.get(area.borough) ?? null);
    const onMap = isGround ? mapRows.get(area.code) : undefined;
    return {
      code: area.code,
      name: area.name,
      localAuthorityCode: area.borough,
      localAuthorityName: localAuthorityName ?? area.name,
      observation,
      classKey: isMeasured(observation)
        ? (onMap?.classKey ?? classOf(one.measure, breaks, area.code))
        : classOf(one.measure, breaks, area.code),
      ...(one.as === 'fill' ? {} : { look: marked?.has(area.code) === true ? 'marked' : 'plain' }),
      faded: onMap?.faded === true,
      selected: view.areas.includes(area.code) || (!isGround && holders.has(area.code)),
      get label() {
        return areaLabel(area, localAuthorityName, indicator, observation);
      },
      second: null,
    };
  });
}

/** @param rows the rows of the leading measure, which have the map's classes */
export function layerStrips(
  data: MeasuredData,
  rows: readonly ExploreRow[],
  pointing: PointingAt,
): readonly LinkedStrip[] {
  const mapRows = new Map(rows.map((row) => [row.code, row]));
  return data.measures.map((one) => {
    const { indicator, geography, period } = one.measure;
    return {
      id: one.id,
      rows: stripRows(data, one, mapRows),
      indicator,
      family: colourFamilyOf(indicator),
      areas: GEOGRAPHY_WORDS[geography].many,
      period: formatPeriodOf(period, indicator),
      comparators: commonComparators(one.measure),
      extent: indicator.geographies[geography]?.breaks?.extent ?? null,
      pointing: pointing(geography),
    };
  });
}

/**
 * The areas of the map in the order of the first measure, each with what every measure says of it at its own level; then the areas
 * of other levels, so that every dot can be reached.
 */
export function stripOptions(
  data: MeasuredData,
  strips: readonly LinkedStrip[],
): readonly WalkOption<GssCode>[] {
  const { ground, measures, localAuthorityNames, view } = data;
  const [first] = measures;
  const valueOf = ({ code, borough }: AreaEntry): number => {
    const own = measuredOf(first?.measure.observations.get(code) ?? first?.measure.observations.get(borough));
    return own?.value ?? Infinity;
  };
  const said = (area: AreaEntry): string =>
    measures
      .map(({ measure: { indicator, observations, geography } }) => {
        const at = [area.code, area.ward, area.borough].find(
          (code) => code !== null && observations.has(code),
        );
        const figure = figureOrStatus(indicator, at == null ? null : (observations.get(at) ?? null));
        const wider = at !== area.code && at === area.borough && geography === 'borough';
        const where = wider ? ` (${localAuthorityNames.get(area.borough) ?? area.borough})` : '';
        return `${indicator.title}: ${figure}${where}`;
      })
      .join('; ');
  const onMap = ground.areas
    .filter(({ borough }) => view.borough === null || borough === view.borough)
    .toSorted((a, b) => valueOf(a) - valueOf(b))
    .map((area) => ({
      key: area.code,
      selected: view.areas.includes(area.code),
      get label() {
        const name = ground.geography === 'borough' ? null : (localAuthorityNames.get(area.borough) ?? null);
        return `${placeName(area.name, name)}: ${said(area)}`;
      },
    }));
  const known = new Set(onMap.map(({ key }) => key));
  const others = strips.flatMap(({ rows, indicator }) =>
    rows.flatMap((row) => {
      if (known.has(row.code)) return [];
      known.add(row.code);
      return [
        {
          key: row.code,
          selected: row.selected,
          get label() {
            return `${row.label} (${indicator.title})`;
          },
        },
      ];
    }),
  );
  return [...onMap, ...others];
}
