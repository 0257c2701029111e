/**
 * Adds a partner's data to a release that is being made: new measures beside the public ones, route lines and places.
 * Works on what is already staged, so it needs no other source.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeLsoaGeometry } from '../../src/data/decodeGeometry.ts';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import {
  CatalogueSchema,
  MetadataFileSchema,
  ObservationsFileSchema,
  StepTogetherSchema,
  type StepTogether,
} from '../../src/data/schema.ts';
import { formatPeriod } from '../../src/domain/format.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { roundForFile } from '../../src/domain/fileValue.ts';
import { TOPICS, type Indicator, type Source } from '../../src/domain/indicator.ts';
import { CORRIDOR_METRES } from '../../src/domain/mapModel.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import type { BuildContext } from '../buildContext.ts';
import { areasOf, type FigureTable } from '../figureTable.ts';
import type { Lookups } from '../lookups.ts';
import { statisticOf, type Statistic } from '../makeStatistics.ts';
import { SourceError } from '../report.ts';
import { writeCatalogue, writeIndicatorCsv, writeObservations } from '../writeStatistics.ts';
import type { Dataset } from './datasetSchema.ts';
import { corrections, correctionWarning } from './corrections.ts';
import { corridorMean, corridorOf, routeLength, type Corridor } from './corridor.ts';
import { readGazetteer, type Gazetteer } from './gazetteer.ts';
import { largestChanges } from './largestChanges.ts';
import { partnerDefinition, partnerSource } from './partnerIndicator.ts';
import { protect } from './protect.ts';
import { protectRolling } from './rolling.ts';
import { RollingRecordSchema, rollingRecordPath } from './rollingRecord.ts';
import { periodRemarks } from './periodRemarks.ts';
import { rollingOfOthers, type PublishedBefore } from './publishedBefore.ts';
import { readPartner, type PartnerData, type PartnerDataset } from './readPartner.ts';
import type { PartnerRoute } from './readRoutes.ts';
import { nameRemarks, wordRemarks } from './wordRemarks.ts';

/** Measures whose mean within a route's corridor is given. */
const CORRIDOR_MEASURES = ['violence-with-injury', 'violence-and-sexual-offences', 'income-deprivation'];

/** @throws SourceError with every problem of every file of the partner; nothing has been written then */
export function addPartnerData(context: BuildContext, folder: string, before: PublishedBefore): void {
  const { report, release } = context;
  const staged = (path: string): unknown =>
    JSON.parse(readFileSync(join(context.out, 'data', release.id, path), 'utf8'));
  const gazetteer = readGazetteer(join(context.out, 'data', release.id));
  const catalogue = v.parse(CatalogueSchema, staged('indicators.json'));
  const publicIds = new Set(
    catalogue.indicators.filter(({ source }) => !source.startsWith('partner-')).map(({ id }) => id),
  );
  report.step('Reading the partner’s data');
  const partner = readPartner(folder, { gazetteer, publicIds, before, published: release.published });
  const made = partner.datasets.map((one) => makeStatistic(one, gazetteer, before, context));

  const own = new Set(made.map(({ statistic }) => statistic.indicator.id));
  const sources = new Set(made.map(({ source }) => source.id));
  writeObservations(
    context,
    gazetteer.lookups,
    made.map(({ statistic }) => statistic),
  );
  writeIndicatorCsv(
    context,
    gazetteer.lookups,
    made.map(({ statistic }) => statistic),
  );
  const indicators = [
    ...(catalogue.indicators.filter(({ id }) => !own.has(id)) as Indicator[]),
    ...made.map(({ statistic }) => statistic.indicator),
  ].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
  writeCatalogue(context, {
    indicators,
    sources: [
      ...catalogue.sources.filter(({ id }) => !sources.has(id)),
      ...made.map(({ source }) => source),
    ] as Source[],
    metadata: {
      ...v.parse(MetadataFileSchema, staged('metadata.json')),
      ...Object.fromEntries(made.map(({ statistic }) => [statistic.indicator.id, statistic.metadata])),
    },
  });
  const places = [...gazetteer.lookups.wards.values(), ...gazetteer.lookups.boroughs.values()];
  const placeNames = places.map(({ name }) => name);
  for (const remark of [
    ...nameRemarks('routes.geojson', partner.routes, placeNames),
    ...nameRemarks('places.geojson', partner.places, placeNames),
    ...partner.remarks,
  ]) {
    report.warn(remark);
  }
  if (partner.routes.length > 0 || partner.places.length > 0) {
    writePlaces(context, partner, gazetteer, v.parse(StepTogetherSchema, staged('step-together.json')));
  }
}

interface Made {
  readonly statistic: Statistic;
  readonly source: Source;
}

function makeStatistic(
  { dataset, forwarded }: PartnerDataset,
  gazetteer: Gazetteer,
  before: PublishedBefore,
  context: BuildContext,
): Made {
  const { report, release } = context;
  const { lookups } = gazetteer;
  const notes = forwarded.mapped.map(
    ({ borough, shared }) =>
      `${lookups.boroughs.get(borough)?.name ?? borough}: counted for earlier wards, and brought forward to the present ones by where their residents live now. On average ${(shared * 100).toFixed(0)} in 100 residents of an earlier ward are now in a ward other than its main successor.`,
  );
  const definition = partnerDefinition(dataset, notes);
  const rolling = dataset.rolling
    ? protectRolling(forwarded.periods, dataset, definition, lookups, before)
    : null;
  const safe = rolling ?? protect(forwarded.periods, dataset, definition, lookups, before);
  const { table, frozen } = safe;
  // Counted before the levels without a figure go: what was withheld of them is the reason.
  const coverages = table.geographies().map((level) => ({ level, text: coverage(table, level, lookups) }));
  table.dropEmptyGeographies();
  if (table.geographies().length === 0) {
    throw new SourceError([
      {
        file: dataset.id,
        row: null,
        column: null,
        reason: 'after small counts are withheld no figure is left.',
        remedy: 'use longer periods (several years together), or boroughs in place of wards.',
      },
    ]);
  }
  const periods = table.periods(table.geographies()[0] ?? 'borough');
  for (const remark of wordRemarks(dataset)) report.warn(remark);
  // Said once, when the measure is new.
  for (const other of frozen.length > 0 ? [] : rollingOfOthers(before, dataset.id)) {
    report.warn(
      `${dataset.id}: ${other} is published in rolling years. If this counts some of the same events, or the same over other months, publish one of the two: together they give small counts away.`,
    );
  }
  for (const remark of periodRemarks(forwarded.periods, dataset)) report.warn(remark);
  report.step(
    `  ${dataset.id}: periods: ${periods.map((one) => formatPeriod(one, dataset.years)).join('; ')}`,
  );
  for (const note of notes) report.step(`  ${dataset.id}: ${note}`);
  if (frozen.length > 0) {
    report.step(`  ${dataset.id}: taken over as published before: ${frozen.join(', ')}`);
    const changed = corrections(safe, dataset, definition, before);
    const warning = correctionWarning(dataset, changed);
    if (warning !== null) report.warn(warning);
  }
  if (rolling !== null) {
    const record = v.parse(RollingRecordSchema, rolling.record);
    context.write(rollingRecordPath(release.id, dataset.id), `${JSON.stringify(record)}\n`);
  }
  for (const { level, text } of coverages) report.step(`  ${dataset.id}, ${level}: ${text}`);
  for (const line of largestChanges(safe, dataset, lookups)) report.step(line);
  return {
    statistic: statisticOf(definition, table),
    source: partnerSource(dataset, spanOf(periods, dataset)),
  };
}

/** "April 2024 to March 2026", or the first and the last as they are called. */
function spanOf(periods: readonly string[], { years }: Dataset): string {
  const ends = [...new Set([periods[0], periods.at(-1)])].filter((period) => period !== undefined);
  const [first, last] = ends.map((period) => parsePeriod(period));
  if (first?.kind === 'window' && last?.kind === 'window')
    return formatPeriod(`${first.first}/${last.last}`, years);
  return ends.map((period) => formatPeriod(period, years)).join(' to ');
}

function boroughOf(area: GssCode, { wards, lsoas }: Lookups): GssCode {
  return wards.get(area)?.borough ?? lsoas.get(area)?.borough ?? area;
}

/** How many figures of a level are shown, withheld and missing, all periods together. */
function coverage(
  table: FigureTable,
  level: 'lsoa' | 'ward' | 'borough' | 'region' | 'wider-region' | 'england',
  lookups: Lookups,
): string {
  let [measured, withheld, absent] = [0, 0, 0];
  const outside = new Set<string>();
  for (const period of table.periods(level)) {
    const areas = areasOf(lookups, level);
    for (const borough of new Set(areas.map((area) => boroughOf(area, lookups)))) {
      const own = areas.filter((area) => boroughOf(area, lookups) === borough);
      const states = own.map((area) => table.get(level, period, area).status);
      measured += states.filter((status) => status === 'measured').length;
      withheld += states.filter((status) => status === 'suppressed').length;
      const without = states.filter((status) => status !== 'measured' && status !== 'suppressed').length;
      const name = lookups.boroughs.get(borough)?.name;
      // A borough that is not in the file at all is no gap in the file.
      if (name === undefined || without < own.length) absent += without;
      else outside.add(name);
    }
  }
  if (measured > 0) {
    const uncovered =
      outside.size === 0 ? '' : `; without any figure in one period or more: ${[...outside].join(', ')}`;
    return `${measured} published, ${withheld} withheld, ${absent} not collected${uncovered}`;
  }
  return withheld === 0
    ? 'not made, because some boroughs are not covered'
    : `not made, because too few figures could be shown once small counts are withheld, and with them those that would give one back. Pool years (a period of two years or more) or count by a coarser level`;
}

function writePlaces(
  context: BuildContext,
  { routes, places }: PartnerData,
  gazetteer: Gazetteer,
  file: StepTogether,
): void {
  const content: StepTogether = {
    ...file,
    ...(routes.length === 0 ? {} : { routes: describeRoutes(context, routes, gazetteer) }),
    ...(places.length === 0 ? {} : { partnerPlaces: [...places] }),
  };
  context.write(
    `data/${context.release.id}/step-together.json`,
    JSON.stringify(v.parse(StepTogetherSchema, content)),
  );
  // For downloads; that it is there tells the app that there are lines.
  if (content.routes !== undefined)
    context.write(`data/${context.release.id}/routes.geojson`, routesGeoJson(content.routes));
  context.report.step(`  ${routes.length} routes, ${places.length} places`);
}

function routesGeoJson(routes: NonNullable<StepTogether['routes']>): string {
  const features = routes.map(({ lines, corridor, ...properties }) => ({
    type: 'Feature',
    properties: { ...properties, peopleNear: corridor.people, nearMetres: corridor.metres },
    geometry: { type: 'MultiLineString', coordinates: lines },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

function describeRoutes(
  context: BuildContext,
  routes: readonly PartnerRoute[],
  { lookups, areasFile }: Gazetteer,
): NonNullable<StepTogether['routes']> {
  const topology: unknown = JSON.parse(readFileSync(join(context.out, 'geo/lsoa.json'), 'utf8'));
  const shapes = decodeLsoaGeometry(topology, areasFile('lsoa'));
  const neighbourhoods = shapes.areas.flatMap((shape) => {
    const lsoa = lookups.lsoas.get(shape.code);
    return lsoa === undefined ? [] : [{ code: lsoa.code, ward: lsoa.ward, residents: lsoa.residents, shape }];
  });
  return routes.map(({ lines, ...route }) => {
    const corridor = corridorOf(lines, neighbourhoods);
    return {
      ...route,
      lines: lines.map((line) =>
        line.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
      ),
      lengthMetres: routeLength(lines),
      corridor: {
        metres: CORRIDOR_METRES,
        people: corridor.people,
        wards: corridor.wards.map((code) => ({ code, name: lookups.wards.get(code)?.name ?? code })),
        rates: CORRIDOR_MEASURES.flatMap((indicator) => corridorRate(context, indicator, corridor)),
      },
    };
  });
}

/** Mean of the newest figures of the neighbourhoods in a corridor, weighted by the people of each in it; none where some lack one. */
function corridorRate(
  context: BuildContext,
  id: string,
  corridor: Corridor,
): { indicator: string; period: string; value: number }[] {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(join(context.out, 'data', context.release.id, path), 'utf8'));
  const { indicators } = v.parse(CatalogueSchema, read('indicators.json'));
  const indicator = indicators.find((one) => one.id === id) as Indicator | undefined;
  const file = v.parse(ObservationsFileSchema, read(`observations/${id}.lsoa.json`));
  const period = file.series.at(-1)?.period;
  if (indicator === undefined || period === undefined) return [];
  const figures = decodePeriod(file, period, indicator);
  const value = corridorMean(corridor, (code) => {
    const figure = figures.get(code);
    return figure !== undefined && isMeasured(figure) ? figure.value : null;
  });
  return value === null ? [] : [{ indicator: id, period, value: roundForFile(value, indicator.decimals) }];
}
