/**
 * The current release of `public/data/manifest.json`, read twice: as plain tables (the published CSV files and metadata, without any
 * code of the product), and as the product reads it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { decodePeriod, type ObservationsByArea } from '../../src/data/decodeObservations.ts';
import { CatalogueSchema, MetadataFileSchema, ObservationsFileSchema } from '../../src/data/schema.ts';
import type { Geography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Count } from './formulas.ts';

const DATA = resolve(import.meta.dirname, '../../public/data');
const json = (path: string): unknown => JSON.parse(readFileSync(resolve(DATA, path), 'utf8'));

export const CURRENT = (json('manifest.json') as { current: string }).current;
export const indicators = v.parse(CatalogueSchema, json(`${CURRENT}/indicators.json`))
  .indicators as readonly Indicator[];
const metadata = v.parse(MetadataFileSchema, json(`${CURRENT}/metadata.json`));

type Row = Readonly<Record<string, string>>;
const tables = new Map<string, readonly Row[]>();

function rowsOf(indicator: string): readonly Row[] {
  const held = tables.get(indicator);
  if (held !== undefined) return held;
  const rows = parse<Row>(readFileSync(resolve(DATA, `csv/${indicator}.csv`)), { columns: true });
  tables.set(indicator, rows);
  return rows;
}

/** Counts of one level and period, of the areas that have them, from the CSV file. */
export function countsOf(indicator: string, geography: string, period: string): ReadonlyMap<string, Count> {
  return new Map(
    rowsOf(indicator)
      .filter((row) => row['geography'] === geography && row['period'] === period)
      .filter((row) => row['numerator'] !== '' && row['denominator'] !== '')
      .map((row) => [
        row['area_code'] ?? '',
        { events: Number(row['numerator']), people: Number(row['denominator']) },
      ]),
  );
}

interface RawFile {
  readonly areas: readonly string[];
  readonly series: readonly {
    readonly period: string;
    readonly alternatives?: Readonly<Record<string, number>>;
    readonly otherLookUp?: Readonly<Record<string, readonly (number | null)[]>>;
  }[];
}

/** Ward counts by the other look-up, from the columns of the observations file. */
export function otherCountsOf(indicator: string, period: string): ReadonlyMap<string, Count> {
  const file = json(`${CURRENT}/observations/${indicator}.ward.json`) as RawFile;
  const columns = file.series.find((series) => series.period === period)?.otherLookUp;
  const counts = new Map<string, Count>();
  file.areas.forEach((area, index) => {
    const events = columns?.['numerators']?.[index] ?? null;
    const people = columns?.['denominators']?.[index] ?? null;
    if (events !== null && people !== null && people > 0) counts.set(area, { events, people });
  });
  return counts;
}

export interface PublishedFactor {
  readonly indicator: Indicator;
  readonly level: 'ward' | 'lsoa';
  readonly factor: number;
  readonly areas: number;
  readonly earlier: string;
  readonly later: string;
  /** Left out before release 2026-12. */
  readonly fewestEvents?: number;
  readonly fittedOn?: number;
}

const LEVELS = ['ward', 'lsoa'] as const;

/** Every published factor of changes. */
export const publishedFactors: readonly PublishedFactor[] = indicators.flatMap((indicator) =>
  LEVELS.flatMap((level) => {
    const changes = metadata[indicator.id]?.dispersion?.[level]?.changes;
    return changes === undefined ? [] : [{ indicator, level, ...changes }];
  }),
);

/** Counts of both periods, of the areas that have them. */
export function pairsOf({
  indicator,
  level,
  earlier,
  later,
}: PublishedFactor): Map<string, readonly [Count, Count]> {
  const before = countsOf(indicator.id, level, earlier);
  return new Map(
    [...countsOf(indicator.id, level, later)].flatMap(([area, now]) => {
      const then = before.get(area);
      return then === undefined ? [] : [[area, [then, now] as const]];
    }),
  );
}

/** Every published factor among areas. */
export const publishedAmong = indicators.flatMap((indicator) =>
  LEVELS.flatMap((level) =>
    (metadata[indicator.id]?.dispersion?.[level]?.amongAreas ?? []).map((among) => ({
      indicator,
      level,
      ...among,
    })),
  ),
);

/** As the product reads it; empty where the release has no such file. */
export function decoded(indicator: Indicator, geography: Geography, period: string): ObservationsByArea {
  const path = `${CURRENT}/observations/${indicator.id}.${geography}.json`;
  if (!existsSync(resolve(DATA, path))) return new Map();
  return decodePeriod(v.parse(ObservationsFileSchema, json(path)), period, indicator);
}

/** Of every how many people a figure is told. */
export const timesOf = ({ ratePer, unit }: Indicator): number => ratePer ?? (unit === 'percent' ? 100 : 1);

/** Share of the residents without records. */
export function holeOf(figure: Observation | undefined): number {
  return figure?.status === 'measured' ? (figure.hole ?? 0) : 0;
}
