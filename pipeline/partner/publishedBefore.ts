/**
 * What earlier releases have published. A period that stands in one of them is taken over as it is and never worked
 * out again, so that two releases can never be set against each other.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  CatalogueSchema,
  ManifestSchema,
  ObservationsFileSchema,
  type Catalogue,
  type Manifest,
  type ObservationsFile,
} from '../../src/data/schema.ts';
import type { Geography, GssCode } from '../../src/domain/geography.ts';
import { measureFromCounts } from '../../src/domain/rate.ts';
import type { IndicatorBase } from '../figures/definition.ts';
import { DisclosureRecordSchema, type DisclosureRecord } from './disclosureRecord.ts';
import { joinStretches, RollingRecordSchema, type RollingRecord, type Stretch } from './rollingRecord.ts';
import { SourceError } from '../report.ts';
import { asPublished, fromCounts, NOT_COLLECTED, type Figure } from '../figures/figureTable.ts';

type PublishedIndicator = Catalogue['indicators'][number];

export interface EarlierRelease {
  readonly id: string;
  readonly indicator: (id: string) => PublishedIndicator | null;
  /** Ids of the measures that partners supplied. */
  readonly partnerIds: () => readonly string[];
  readonly observations: (indicator: string, geography: Geography) => ObservationsFile | null;
  /** What is withheld in each stretch of a measure with rolling periods; null for other measures. */
  readonly rolling: (indicator: string) => RollingRecord | null;
  /** How a partner's measure is protected; null for measures published before such records were kept. */
  readonly disclosure?: (indicator: string) => DisclosureRecord | null;
}

export interface PublishedBefore {
  readonly manifest: Manifest | null;
  /** Newest first. */
  readonly releases: readonly EarlierRelease[];
}

/** @param folder the public folder, e.g. `public` */
export function readPublishedBefore(folder: string): PublishedBefore {
  const path = join(folder, 'data/manifest.json');
  if (!existsSync(path)) return { manifest: null, releases: [] };
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
  return {
    manifest,
    releases: manifest.releases.map(({ id }) => earlierRelease(join(folder, 'data', id), id)),
  };
}

function earlierRelease(data: string, id: string): EarlierRelease {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'));
  let catalogue: Catalogue | null = null;
  const indicators = (): Catalogue['indicators'] => {
    catalogue ??= v.parse(CatalogueSchema, read('indicators.json'));
    return catalogue.indicators;
  };
  return {
    id,
    indicator: (indicator) => indicators().find((one) => one.id === indicator) ?? null,
    partnerIds: () => indicators().flatMap((one) => (one.source.startsWith('partner-') ? [one.id] : [])),
    observations: (indicator, geography) => {
      const name = `observations/${indicator}.${geography}.json`;
      return existsSync(join(data, name)) ? v.parse(ObservationsFileSchema, read(name)) : null;
    },
    rolling: (indicator) => {
      const name = `rolling/${indicator}.json`;
      return existsSync(join(data, name))
        ? readRecord(join(data, name), indicator, RollingRecordSchema)
        : null;
    },
    disclosure: (indicator) => {
      const name = `disclosure/${indicator}.json`;
      return existsSync(join(data, name))
        ? readRecord(join(data, name), indicator, DisclosureRecordSchema)
        : null;
    },
  };
}

/** @throws SourceError when the file is not as it was written: what it says cannot be guessed */
function readRecord<Schema extends typeof RollingRecordSchema | typeof DisclosureRecordSchema>(
  path: string,
  indicator: string,
  schema: Schema,
): v.InferOutput<Schema> {
  try {
    const record = v.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
    if (record.indicator === indicator) return record;
  } catch {
    // Said below, as for a record of another measure.
  }
  throw new SourceError([
    {
      file: path,
      row: null,
      column: null,
      reason: `it is not the record of what earlier releases withhold of ${indicator}.`,
      remedy: 'restore the file as it was published.',
    },
  ]);
}

/** Periods of an indicator that any earlier release shows. */
export function periodsPublished(before: PublishedBefore, indicator: string): readonly string[] {
  const levels = before.releases.flatMap((release) =>
    Object.values(release.indicator(indicator)?.geographies ?? {}),
  );
  return [...new Set(levels.flatMap((level) => level?.periods ?? []))].sort();
}

/** What all earlier releases together withhold in the stretches of a measure with rolling periods; empty for other measures. */
export function stretchesPublished(before: PublishedBefore, indicator: string): readonly Stretch[] {
  return before.releases.reduce<readonly Stretch[]>(
    (held, release) => joinStretches(release.rolling(indicator)?.stretches ?? [], held),
    [],
  );
}

/** The figures of one period as the newest release that has them shows them, by area; null when none has. */
export function figuresPublished(
  before: PublishedBefore,
  indicator: IndicatorBase,
  geography: Geography,
  period: string,
): ReadonlyMap<GssCode, Figure> | null {
  for (const release of before.releases) {
    const file = release.observations(indicator.id, geography);
    const series = file?.series.find((one) => one.period === period);
    if (file === null || series === undefined) continue;
    return new Map(
      file.areas.map((code, index): [GssCode, Figure] => {
        const status = series.status?.[code];
        if (status !== undefined) return [code, { status }];
        const numerator = series.numerators?.[index] ?? null;
        const denominator = series.denominators?.[index] ?? null;
        if (numerator !== null && denominator !== null) {
          return [code, fromCounts(numerator, denominator, indicator)];
        }
        const value = series.values?.[index] ?? null;
        return [code, value === null ? NOT_COLLECTED : publishedCount(value, indicator)];
      }),
    );
  }
  return null;
}

/** A count without a denominator, with its interval where the measure has one. */
export function publishedCount(count: number, indicator: IndicatorBase): Figure {
  return asPublished(count, measureFromCounts(count, null, indicator).interval);
}
