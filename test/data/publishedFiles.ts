/** The current release as it is published, read from disk and checked as the app checks it. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import published from '../../pipeline/release.json' with { type: 'json' };
import {
  ProfileIndexSchema,
  ProfileSchema,
  ProfileSharedSchema,
  type ProfileFile,
  type ProfileShared,
} from '../../src/data/profileSchema.ts';
import { filesOf } from '../../src/data/diskFiles.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import {
  AreasFileSchema,
  CatalogueSchema,
  ObservationsFileSchema,
  type AreasFile,
  type ObservationsFile,
} from '../../src/data/schema.ts';
import type { MapGeography } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';

export const RELEASE = published;
const folder = `data/${published.id}`;

export const readPublic: ReadPublicFile = (path) =>
  readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8');
export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));

export const areasOf = (geography: MapGeography): AreasFile =>
  v.parse(AreasFileSchema, readJson(`${folder}/areas/${geography}.json`));
export const indicators = v.parse(CatalogueSchema, readJson(`${folder}/indicators.json`))
  .indicators as readonly Indicator[];
export const observationsOf = (indicator: string, geography: string): ObservationsFile =>
  v.parse(ObservationsFileSchema, readJson(`${folder}/observations/${indicator}.${geography}.json`));
export const monthsOf = (indicator: string, geography: string): ObservationsFile =>
  v.parse(ObservationsFileSchema, readJson(`${folder}/observations/${indicator}.${geography}.months.json`));

export const profileIndex = v.parse(ProfileIndexSchema, readJson(`${folder}/profiles/index.json`));
export const profileShared: ProfileShared = v.parse(
  ProfileSharedSchema,
  readJson(`${folder}/profiles/shared.json`),
);
export const profileOf = (code: string): ProfileFile =>
  v.parse(ProfileSchema, readJson(`${folder}/profiles/${code}.json`));

/** The release's files, read at once. */
export const filesOnDisk = filesOf((path) => {
  const file = new URL(`../../public/${path}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}, published.id);

/** A query client over a reader, and the release it names. */
export async function openRelease(read: ReadPublicFile = readPublic) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const queries = createQueries(read);
  const release = await client.query(queries.release(published.id));
  return { client, queries, release };
}
