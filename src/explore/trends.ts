/** Figures through time from the published files: months, two complete years, yearly series. Pure. */
import type { ChangeRow } from '../charts/changeLayout.ts';
import type { ChartSeries } from '../charts/chartSeries.ts';
import { decodeMonths, decodePeriod, type ObservationsByArea } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import type { ObservationsFile } from '../data/schema.ts';
import { changeAtLevel } from '../domain/change.ts';
import { comparisonRule } from '../domain/finding.ts';
import type { GssCode, MapGeography } from '../domain/geography.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import type { Indicator } from '../domain/indicator.ts';
import { measuredOf, statusOf } from '../domain/observation.ts';
import { comparablePair, isSeries, parsePeriod } from '../domain/period.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { Measure } from './exploreData.ts';

export interface Trends {
  readonly months: readonly ChartSeries[];
  readonly years: readonly ChartSeries[];
  readonly changes: readonly ChangeRow[];
  readonly changePeriods: readonly [string, string] | null;
}

export interface TrendFiles {
  /** Monthly counts of the areas drawn, and of the region. */
  readonly months: ObservationsFile | null;
  readonly combinedAreaMonths: ObservationsFile | null;
  /** All periods of the areas drawn, and of what they are compared with: of all boroughs, where each has its own. */
  readonly periods: ObservationsFile | null;
  readonly comparator: ObservationsFile | null;
}

/** What the charts over time need to know of a measure: not which of its periods is shown. */
export type TrendMeasure = Pick<Measure, 'indicator' | 'geography' | 'comparator' | 'areas'>;

/** An area of a chart. */
export interface TrendArea {
  readonly code: GssCode;
  readonly name: string;
  readonly selected: boolean;
}

function monthSeries(file: ObservationsFile, area: TrendArea, kind: ChartSeries['kind']): ChartSeries {
  return {
    ...area,
    kind,
    points: decodeMonths(file, area.code).map(({ month, count }) =>
      count === null
        ? { period: month, value: null, status: 'incomplete' as const }
        : { period: month, value: count, status: 'measured' as const },
    ),
  };
}

/** The months of an area that is only pointed at, from the first file that has it; null where none has. */
export function monthsOf(
  code: GssCode,
  files: readonly (ObservationsFile | null)[],
  nameOf: (code: GssCode) => string,
): ChartSeries | null {
  const file = files.find((one) => one?.areas.includes(code) === true);
  return file == null ? null : monthSeries(file, { code, name: nameOf(code), selected: false }, 'area');
}

function pointsOf(code: GssCode, periods: readonly string[], figures: readonly ObservationsByArea[]) {
  return figures.map((map, index) => {
    const observation = map.get(code);
    const period = periods[index] ?? '';
    return { period, value: measuredOf(observation)?.value ?? null, status: statusOf(observation) };
  });
}

function decodeAll(file: ObservationsFile, periods: readonly string[], indicator: Indicator) {
  return periods.map((period) => decodePeriod(file, period, indicator));
}

/** The newest complete year beside the one before it, for each chosen area. */
function changesOf(
  chosen: readonly TrendArea[],
  geography: MapGeography,
  dispersion: number | null,
  before: ObservationsByArea | undefined,
  after: ObservationsByArea | undefined,
): readonly ChangeRow[] {
  return chosen.flatMap((area): ChangeRow[] => {
    const earlier = before?.get(area.code) ?? null;
    const later = after?.get(area.code);
    if (later === undefined) return [];
    return [
      {
        ...area,
        earlier: measuredOf(earlier),
        later: measuredOf(later),
        change: changeAtLevel(geography, earlier, later, dispersion),
      },
    ];
  });
}

/** More lines than this cannot be told apart by their names. */
const MOST_LINES = 12;

/** All boroughs, those chosen as such; where they are very many, those chosen only. */
function localAuthorityLines(
  areas: readonly AreaEntry[],
  chosen: readonly TrendArea[],
): readonly TrendArea[] {
  if (chosen.length > 0 && areas.length > MOST_LINES) return chosen;
  return areas.map(
    ({ code, name }) => chosen.find((area) => area.code === code) ?? { code, name, selected: false },
  );
}

/** What the areas are compared with: one area for all, or the boroughs of those chosen, each once. */
function comparedWith(
  { comparator, areas }: TrendMeasure,
  chosen: readonly TrendArea[],
  file: ObservationsFile,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
): readonly Pick<TrendArea, 'code' | 'name'>[] {
  if (comparator === null) return [];
  if (comparator !== 'borough') {
    const code = file.areas[0];
    return code === undefined ? [] : [{ code, name: EXPLORE_WORDS.comparatorTitles[comparator] }];
  }
  const own = chosen.flatMap(({ code }) => areas.filter((area) => area.code === code));
  return [...new Set(own.map(({ borough }) => borough))].map((code) => ({
    code,
    name: localAuthorityNames.get(code) ?? code,
  }));
}

/**
 * @param chosen the selected areas; in a yearly series of boroughs the others are drawn too, where they are few.
 * @param boroughNames names of the boroughs, for areas that are compared with their own.
 */
export function trendsOf(
  measure: TrendMeasure,
  chosen: readonly TrendArea[],
  files: TrendFiles,
  localAuthorityNames: ReadonlyMap<GssCode, string>,
): Trends {
  const { indicator, geography } = measure;
  const periods = indicator.geographies[geography]?.periods ?? [];
  const pair = comparablePair(periods);
  const isWindow = parsePeriod(periods.at(-1) ?? '')?.kind === 'window';
  const figures = files.periods === null ? [] : decodeAll(files.periods, periods, indicator);
  const region = { code: COMBINED_AREA.code, name: EXPLORE_WORDS.comparatorTitles.region, selected: false };

  const years: ChartSeries[] = [];
  if (isSeries(periods) && figures.length > 1) {
    const shown = geography === 'borough' ? localAuthorityLines(measure.areas, chosen) : chosen;
    years.push(
      ...shown.map((area) => ({
        ...area,
        kind: 'area' as const,
        points: pointsOf(area.code, periods, figures),
      })),
    );
    if (files.comparator !== null) {
      const compared = decodeAll(files.comparator, periods, indicator);
      years.push(
        ...comparedWith(measure, chosen, files.comparator, localAuthorityNames).map((area) => ({
          ...area,
          selected: false,
          kind: 'comparator' as const,
          points: pointsOf(area.code, periods, compared),
        })),
      );
    }
  }
  const { months, combinedAreaMonths } = files;
  return {
    months: [
      ...(months === null ? [] : chosen.map((area) => monthSeries(months, area, 'area'))),
      ...(combinedAreaMonths === null ? [] : [monthSeries(combinedAreaMonths, region, 'comparator')]),
    ],
    years,
    changes:
      isWindow && pair !== null
        ? changesOf(
            chosen,
            geography,
            comparisonRule(indicator, geography).dispersion,
            figures[periods.indexOf(pair[0])],
            figures.at(-1),
          )
        : [],
    changePeriods: pair,
  };
}
