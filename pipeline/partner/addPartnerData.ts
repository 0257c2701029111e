/**
 * Adds a partner's data to a release that is being made: new measures beside the public ones, route lines and places.
 * Works on what is already staged, so it needs no other source.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { StepTogetherSchema } from '../../src/data/layerSchema.ts';
import { CatalogueSchema, MetadataFileSchema } from '../../src/data/schema.ts';
import { formatPeriod } from '../../src/domain/format.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { TOPICS } from '../../src/domain/indicator.ts';
import type { Source } from '../../src/domain/indicatorMetadata.ts';
import { PROGRAMME_FILE } from '../../src/domain/programme.ts';
import type { BuildContext } from '../buildContext.ts';
import type { FigureTable } from '../figures/figureTable.ts';
import { statisticOf, type Statistic } from '../figures/makeStatistics.ts';
import { SourceError } from '../report.ts';
import { writeCatalogue, writeIndicatorCsv, writeObservations } from '../release/writeStatistics.ts';
import type { Dataset } from './datasetSchema.ts';
import { coverage, LONGER_FROM_THE_BEGINNING } from './coverage.ts';
import { corrections, correctionWarning, newWardsWarning } from './corrections.ts';
import { readGazetteer, type Gazetteer } from './gazetteer.ts';
import { largestChanges } from './largestChanges.ts';
import { partnerDefinition, partnerSource } from './partnerIndicator.ts';
import { suppressDataset } from './suppressDataset.ts';
import { RollingRecordSchema, rollingRecordPath } from './rollingRecord.ts';
import { periodWarnings } from './periodWarnings.ts';
import type { PublishedBefore } from './publishedBefore.ts';
import type { Relations } from './checkRelations.ts';
import { DisclosureRecordSchema, disclosureRecordPath, sumRecord } from './disclosureRecord.ts';
import { publishedTable, sumTable } from './sums.ts';
import { writePlaces } from './writePlaces.ts';
import { readPartner, type PartnerDataset, type SumDataset } from './readPartner.ts';
import { nameWarnings, wordWarnings } from './wordWarnings.ts';

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
  for (const warning of partner.relations.warnings) report.warn(warning);
  const counted = partner.datasets.map((one) =>
    makeStatistic(one, partner.relations, gazetteer, before, context),
  );
  const made = [
    ...counted,
    ...partner.sums.map((dataset) => makeSum(dataset, counted, gazetteer, before, context)),
  ];

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
    ...catalogue.indicators.filter(({ id }) => !own.has(id)),
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
  for (const warning of [
    ...nameWarnings('routes.geojson', partner.routes, placeNames),
    ...nameWarnings('places.geojson', partner.places, placeNames),
    ...partner.warnings,
  ]) {
    report.warn(warning);
  }
  if (partner.routes.length > 0 || partner.places.length > 0) {
    writePlaces(context, partner, gazetteer, v.parse(StepTogetherSchema, staged(`${PROGRAMME_FILE}.json`)));
  }
}

interface Made {
  readonly statistic: Statistic;
  readonly source: Source;
}

function makeStatistic(
  one: PartnerDataset,
  relations: Relations,
  gazetteer: Gazetteer,
  before: PublishedBefore,
  context: BuildContext,
): Made {
  const { report, release } = context;
  const { lookups } = gazetteer;
  const { dataset, forwarded } = one;
  const notes = forwarded.mapped.map(
    ({ borough, shared }) =>
      `${lookups.boroughs.get(borough)?.name ?? borough}: counted for earlier wards, and brought forward to the present ones by where their residents live now, so these are estimates. On average ${(shared * 100).toFixed(0)} in 100 residents of an earlier ward are now in a ward other than its main successor.`,
  );
  const definition = partnerDefinition(dataset, notes);
  const safe = suppressDataset(one, relations, definition, lookups, before);
  const { table, frozen, rollingRecord } = safe;
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
        remedy: LONGER_FROM_THE_BEGINNING,
      },
    ]);
  }
  for (const warning of wordWarnings(dataset)) report.warn(warning);
  for (const warning of periodWarnings(forwarded.periods, dataset)) report.warn(warning);
  for (const note of notes) report.step(`  ${dataset.id}: ${note}`);
  if (frozen.length > 0) {
    report.step(`  ${dataset.id}: taken over as published before: ${frozen.join(', ')}`);
    const changed = corrections(safe, dataset, definition, before);
    for (const warning of [
      newWardsWarning(safe, dataset, definition, before),
      correctionWarning(dataset, changed),
    ]) {
      if (warning !== null) report.warn(warning);
    }
  }
  if (rollingRecord !== null) {
    const record = v.parse(RollingRecordSchema, rollingRecord);
    context.write(rollingRecordPath(release.id, dataset.id), `${JSON.stringify(record)}\n`);
  }
  context.write(disclosureRecordPath(release.id, dataset.id), `${JSON.stringify(safe.record)}\n`);
  const made = madeFrom(dataset, definition, table, coverages, context);
  for (const line of largestChanges(safe, dataset, lookups)) report.step(line);
  return made;
}

/** A measure that adds up periods of another one, from this folder or from earlier releases. */
function makeSum(
  dataset: SumDataset,
  counted: readonly Made[],
  { lookups }: Gazetteer,
  before: PublishedBefore,
  context: BuildContext,
): Made {
  const { id, periods: length } = dataset.sumOf;
  const inFolder = counted.find(({ statistic }) => statistic.indicator.id === id)?.statistic;
  const published = before.releases.flatMap((release) => release.indicator(id) ?? [])[0];
  const summed = inFolder?.indicator ?? published;
  if (summed === undefined) throw new RangeError(`There is no measure ${id}.`);
  const { intervalMethod, noInterval, ownCautions = [] } = summed;
  const notes = [
    `The counts of ${length} periods are added up. A rate is the average of one of them.`,
    ...ownCautions.filter((caution) => !dataset.caveats.includes(caution)),
  ];
  const own = partnerDefinition(dataset, notes);
  // Months are named in full, so no bare year is left whose meaning would have to be said.
  const definition = { ...own, intervalMethod, noInterval };
  delete definition.yearMeans;
  const table = sumTable(
    { indicator: summed, table: inFolder?.table ?? publishedTable(before, summed) },
    definition,
    length,
    lookups,
  );
  const coverages = table.geographies().map((level) => ({ level, text: coverage(table, level, lookups) }));
  table.dropEmptyGeographies();
  if (table.geographies().length === 0) {
    throw new SourceError([
      {
        file: dataset.id,
        row: null,
        column: 'sumOf',
        reason: `nowhere is ${id} shown in ${length} periods that follow one another.`,
        remedy: 'add up fewer periods, or leave this measure out.',
      },
    ]);
  }
  for (const warning of wordWarnings(dataset)) context.report.warn(warning);
  const record = v.parse(DisclosureRecordSchema, sumRecord(dataset));
  context.write(disclosureRecordPath(context.release.id, dataset.id), `${JSON.stringify(record)}\n`);
  return madeFrom({ ...dataset, years: undefined }, definition, table, coverages, context);
}

function madeFrom(
  dataset: Dataset,
  definition: Parameters<typeof statisticOf>[0],
  table: FigureTable,
  coverages: readonly { readonly level: string; readonly text: string }[],
  { report }: BuildContext,
): Made {
  const periods = table.periods(table.geographies()[0] ?? 'borough');
  report.step(
    `  ${dataset.id}: periods: ${periods.map((one) => formatPeriod(one, dataset.years)).join('; ')}`,
  );
  for (const { level, text } of coverages) report.step(`  ${dataset.id}, ${level}: ${text}`);
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
