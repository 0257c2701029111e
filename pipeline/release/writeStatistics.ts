/** Writes what the statistics are published as: observations, catalogue, metadata and CSV. */
import { CSV_COLUMNS } from '../../src/domain/csvColumns.ts';
import * as v from 'valibot';
import { CatalogueSchema, MetadataFileSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import type { ObservationsFile } from '../../src/data/schema.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { IndicatorMetadata, Source } from '../../src/domain/indicatorMetadata.ts';
import type { BuildContext } from '../buildContext.ts';
import { csvLine } from '../../src/domain/csv.ts';
import { areasOf, roundRate, type Figure, type FigureTable } from '../figures/figureTable.ts';
import { areaName, type Lookups } from '../read/lookups.ts';
import type { Statistic } from '../figures/makeStatistics.ts';
import { ProblemList } from '../report.ts';
import { readPublishers } from '../read/readContent.ts';
import type { ReleaseWards } from '../read/wardVintage.ts';
import { COMBINED_AREA, PLACE_WORDS, REGION } from '../../src/domain/place.ts';

const NAME_MEANING =
  'Name of the area. Of a neighbourhood (lsoa) it is a label made for people from the MSOA names of the House of Commons Library, not an official name, and unique only in its borough: tell neighbourhoods apart by area_code.';

/** What each column of the CSV files means. */
const dictionary = ({
  dates,
  sources,
}: ReleaseWards): Readonly<Record<(typeof CSV_COLUMNS)[number], string>> => ({
  indicator: 'Id of the indicator. Its definition is on the page /data/<id> and in metadata.json.',
  geography: `lsoa (neighbourhood, 2021), ward (${dates}), borough, region (${PLACE_WORDS.theAuthorities}, ${COMBINED_AREA.code}), wider-region (statistical region ${REGION.code}, ${REGION.size}), england.`,
  area_code: 'Government Statistical Service code of the area.',
  area_name: sources.neighbourhoodNames === undefined ? 'Name of the area.' : NAME_MEANING,
  period:
    '2026-03: a month. 2025-04/2026-03: from the first month to the last. 2024: a year or a day in it, as the page of the indicator says (a financial year is named by the year it ends in). 2023/24: a school year. iod2025 and census2021: an edition.',
  value:
    'The figure in the unit of the row, with four decimals at most, or as many as it takes to be rounded as on the page; a rate made from a count has as many as it takes to show three figures. Empty when there is none: status says why.',
  unit: 'Unit of the value. A month has a count (count), a window its rate.',
  lower: 'Lower end of the 95% interval. Empty when no interval can honestly be given.',
  upper: 'Upper end of the 95% interval.',
  numerator: 'Count behind the value, where the source gives one.',
  denominator: 'Population behind the value, where the source gives one.',
  status:
    'measured (a true zero is measured), suppressed (withheld by the publisher), notCollected (not published for this area and period), incomplete (more than an estimated 1% is missing).',
});

export function writeStatistics(
  context: BuildContext,
  lookups: Lookups,
  statistics: readonly Statistic[],
): void {
  const publishers = readPublishers();
  requirePublishers(statistics, publishers);
  writeObservations(context, lookups, statistics);
  writeCatalogue(context, {
    indicators: statistics.map(({ indicator }) => indicator),
    sources: publishers,
    metadata: Object.fromEntries(statistics.map(({ indicator, metadata }) => [indicator.id, metadata])),
  });
}

/** @throws SourceError when a measure has a source that `content/publishers.json` does not name */
function requirePublishers(statistics: readonly Statistic[], publishers: readonly Source[]): void {
  const problems = new ProblemList('content/publishers.json');
  for (const { indicator } of statistics) {
    if (publishers.some(({ id }) => id === indicator.source)) continue;
    const reason = `${indicator.id} is made from "${indicator.source}", which is not in it.`;
    problems.add(null, indicator.source, reason, 'add whom it comes from, and its licence.');
  }
  problems.throwIfAny();
}

export function writeObservations(
  context: BuildContext,
  lookups: Lookups,
  statistics: readonly Statistic[],
): void {
  const folder = `data/${context.release.id}`;
  for (const { indicator, table } of statistics) {
    for (const geography of Object.keys(indicator.geographies) as Geography[]) {
      const name = `${folder}/observations/${indicator.id}.${geography}`;
      const areas = areasOf(lookups, geography);
      const rates = observationsFile(indicator, geography, areas, table);
      writeJson(context, `${name}.json`, v.parse(ObservationsFileSchema, rates));
      if (table.months(geography).length > 0) {
        const months = monthsFile(indicator.id, geography, areas, table);
        writeJson(context, `${name}.months.json`, v.parse(ObservationsFileSchema, months));
      }
    }
  }
}

export interface CatalogueContent {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly metadata: Readonly<Record<string, Omit<IndicatorMetadata, 'id'>>>;
}

export function writeCatalogue(
  context: BuildContext,
  { indicators, sources, metadata }: CatalogueContent,
): void {
  const folder = `data/${context.release.id}`;
  const catalogue = { indicators, sources };
  v.parse(CatalogueSchema, catalogue);
  writeJson(context, `${folder}/indicators.json`, catalogue);
  writeJson(context, `${folder}/metadata.json`, v.parse(MetadataFileSchema, metadata));
}

export function writeCsvFiles(
  context: BuildContext,
  lookups: Lookups,
  statistics: readonly Statistic[],
): void {
  writeIndicatorCsv(context, lookups, statistics);
  const meanings = dictionary(context.wards());
  context.write(
    'data/csv/dictionary.csv',
    csvLine(['column', 'meaning']) +
      CSV_COLUMNS.map((column) => csvLine([column, meanings[column]])).join(''),
  );
}

export function writeIndicatorCsv(
  context: BuildContext,
  lookups: Lookups,
  statistics: readonly Statistic[],
): void {
  for (const { indicator, table } of statistics) {
    const lines = [csvLine(CSV_COLUMNS)];
    for (const geography of Object.keys(indicator.geographies) as Geography[]) {
      const areas = areasOf(lookups, geography);
      const add = (period: string, area: GssCode, unit: string, figure: Figure): void => {
        const name = areaName(lookups, geography, area);
        lines.push(csvLine([indicator.id, geography, area, name, period, ...figureCells(figure, unit)]));
      };
      for (const period of table.periods(geography)) {
        for (const area of areas) add(period, area, indicator.unit, table.get(geography, period, area));
      }
      for (const month of table.months(geography)) {
        for (const area of areas) add(month, area, 'count', table.getMonth(geography, month, area));
      }
    }
    context.write(`data/csv/${indicator.id}.csv`, lines.join(''));
  }
}

function figureCells(figure: Figure, unit: string): (string | number | null)[] {
  if (figure.status !== 'measured') return [null, unit, null, null, null, null, figure.status];
  const { value, interval, numerator, denominator, status } = figure;
  // What has no counts was rounded when it was put into the table.
  const round = (exact: number): number => (denominator === null ? exact : roundRate(exact));
  return [
    round(value),
    unit,
    interval === null ? null : round(interval.lower),
    interval === null ? null : round(interval.upper),
    numerator,
    denominator,
    status,
  ];
}

type Series = ObservationsFile['series'][number];

/** The published form of an indicator's figures at one level. */
export function observationsFile(
  indicator: Pick<Indicator, 'id' | 'decimals'> & Partial<Pick<Indicator, 'intervalMethod'>>,
  geography: Geography,
  areas: readonly GssCode[],
  table: FigureTable,
): ObservationsFile {
  const holes = table.holes(geography);
  return {
    indicator: indicator.id,
    geography,
    areas: [...areas],
    series: table.periods(geography).map((period): Series => {
      const figures = areas.map((area) => table.get(geography, period, area));
      const alternatives = geography === 'ward' ? table.alternatives(period) : new Map<GssCode, number>();
      return {
        period,
        ...figureColumns(figures, indicator.intervalMethod === 'published'),
        ...statusOf(areas, figures),
        ...(alternatives.size === 0
          ? {}
          : {
              alternatives: Object.fromEntries(
                [...alternatives].map(([ward, value]) => [ward, roundForFile(value, indicator.decimals)]),
              ),
            }),
        ...(geography === 'ward' ? apportionedColumns(indicator, areas, figures, table, period) : {}),
        ...(holes.size === 0 ? {} : { holes: Object.fromEntries(holes) }),
        ...(geography === 'ward' && table.noFifth(period).length > 0
          ? { noFifth: [...table.noFifth(period)] }
          : {}),
      };
    }),
  };
}

/** Digits of a value by the other look-up beyond those that people read: it is placed in a fifth, and never shown with more. */
const OTHER_DIGITS = 2;

/** The figures by the other look-up of all areas that have one of their own: counts to the nearest event, else values. */
function apportionedColumns(
  { decimals }: Pick<Indicator, 'decimals'>,
  areas: readonly GssCode[],
  figures: readonly Figure[],
  table: FigureTable,
  period: string,
): Partial<Series> {
  const others = table.apportioned(period);
  if (others.size === 0) return {};
  const counts = table.apportionedCounts(period);
  const column = (pick: (area: GssCode) => number | undefined): (number | null)[] =>
    areas.map((area, index) => {
      const picked = figures[index]?.status === 'measured' ? pick(area) : undefined;
      return picked === undefined || !Number.isFinite(picked) ? null : picked;
    });
  if (counts === null) {
    const rounded = (value: number | undefined): number | undefined =>
      value === undefined || !Number.isFinite(value)
        ? undefined
        : Number(value.toFixed(Math.min(4, decimals + OTHER_DIGITS)));
    return { otherLookUp: { values: column((area) => rounded(others.get(area))) } };
  }
  const whole = (count: number | undefined): number | undefined =>
    count === undefined ? undefined : Math.round(count);
  return {
    otherLookUp: {
      numerators: column((area) => whole(counts.get(area)?.numerator)),
      denominators: column((area) => whole(counts.get(area)?.denominator)),
    },
  };
}

function monthsFile(
  indicator: string,
  geography: Geography,
  areas: readonly GssCode[],
  table: FigureTable,
): ObservationsFile {
  return {
    indicator,
    geography,
    areas: [...areas],
    series: table.months(geography).map((month): Series => {
      const figures = areas.map((area) => table.getMonth(geography, month, area));
      return {
        period: month,
        numerators: figures.map((figure) => (figure.status === 'measured' ? figure.value : null)),
        ...statusOf(areas, figures),
      };
    }),
  };
}

/**
 * Values are left out where they follow from counts; intervals where the source did not publish them.
 * @param hasLimits whether the source publishes limits beside its counts
 */
function figureColumns(figures: readonly Figure[], hasLimits: boolean): Partial<Series> {
  const measured = figures.filter((figure) => figure.status === 'measured');
  const column = (pick: (figure: (typeof measured)[number]) => number | null): (number | null)[] =>
    figures.map((figure) => (figure.status === 'measured' ? pick(figure) : null));
  const hasCounts = measured.some((figure) => figure.numerator !== null && figure.denominator !== null);
  const needsValues = measured.some((figure) => figure.numerator === null || figure.denominator === null);
  const limitsOf = (figure: (typeof measured)[number]) =>
    hasLimits || figure.numerator === null ? figure.interval : null;
  const published = measured.some((figure) => limitsOf(figure) !== null);
  return {
    ...(needsValues ? { values: column((figure) => (figure.numerator === null ? figure.value : null)) } : {}),
    ...(hasCounts
      ? {
          numerators: column((figure) => figure.numerator),
          denominators: column((figure) => figure.denominator),
        }
      : {}),
    ...(published
      ? {
          lower: column((figure) => limitsOf(figure)?.lower ?? null),
          upper: column((figure) => limitsOf(figure)?.upper ?? null),
        }
      : {}),
  };
}

function statusOf(areas: readonly GssCode[], figures: readonly Figure[]): Partial<Series> {
  const absent = figures.flatMap((figure, index) =>
    figure.status === 'measured' ? [] : [[areas[index] ?? '', figure.status] as const],
  );
  return absent.length === 0 ? {} : { status: Object.fromEntries(absent) };
}

function writeJson(context: BuildContext, path: string, content: unknown): void {
  context.write(path, JSON.stringify(content) + '\n');
}
