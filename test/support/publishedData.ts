/** The committed release, read and checked as the app reads it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { decodePeriod, type ObservationsByArea } from '../../src/data/decodeObservations.ts';
import { areaEntries, type AreaEntry } from '../../src/data/queries.ts';
import {
  AreasFileSchema,
  CatalogueSchema,
  ManifestSchema,
  ObservationsFileSchema,
  type ObservationsFile,
} from '../../src/data/schema.ts';
import type { MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));

export const RELEASE = v.parse(ManifestSchema, read('manifest.json')).current;
export const publishedCatalogue = v.parse(CatalogueSchema, read(`${RELEASE}/indicators.json`));

/** @throws Error when the release has no such indicator. */
export function publishedIndicator(id: string): Indicator {
  const found = publishedCatalogue.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`Release ${RELEASE} has no indicator ${id}.`);
  return found;
}

export function publishedAreas(geography: MapGeography): readonly AreaEntry[] {
  return areaEntries(v.parse(AreasFileSchema, read(`${RELEASE}/areas/${geography}.json`)));
}

/** @param form `.months` for the monthly counts. */
export function publishedFile(id: string, geography: string, form: '' | '.months' = ''): ObservationsFile {
  return v.parse(ObservationsFileSchema, read(`${RELEASE}/observations/${id}.${geography}${form}.json`));
}

export function publishedFigures(id: string, geography: string, period: string): ObservationsByArea {
  return decodePeriod(publishedFile(id, geography), period, publishedIndicator(id));
}
