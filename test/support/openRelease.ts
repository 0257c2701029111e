/** A release on disk, read and checked as the app reads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodePeriod, type ObservationsByArea } from '../../src/data/decodeObservations.ts';
import { placeOfFacts, withFacts } from '../../src/data/placeFacts.ts';
import {
  PlaceDoneSchema,
  ProfileSchema,
  ProfileSharedSchema,
  type ProfileFile,
} from '../../src/data/profileSchema.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
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
import { profileModel, type ProfileModel } from '../../src/profile/profileModel.ts';
import { REPOSITORY } from '../pipeline/rawSources.ts';

/** Runs once, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The current release of a folder with `data/` and `geo/`. Nothing but the manifest is read before it is asked for.
 * @param root path below the repository
 */
export function openRelease(root: string) {
  const folder = join(REPOSITORY, root);
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const id = v.parse(ManifestSchema, json('data/manifest.json')).current;
  const read = (path: string): unknown => json(`data/${id}/${path}.json`);

  const catalogue = once(() => v.parse(CatalogueSchema, read('indicators')));
  const shared = once(() => v.parse(ProfileSharedSchema, read('profiles/shared')));
  /** @throws Error when the release has no such indicator. */
  const indicator = (wanted: string): Indicator => {
    const found = catalogue().indicators.find((one) => one.id === wanted);
    if (found === undefined) throw new Error(`Release ${id} has no indicator ${wanted}.`);
    return found;
  };
  /** @param form `.months` for the monthly counts. */
  const file = (of: string, geography: string, form: '' | '.months' = ''): ObservationsFile =>
    v.parse(ObservationsFileSchema, read(`observations/${of}.${geography}${form}`));
  /** With the facts of its place, wherever the release carries them. */
  const profile = (code: string): ProfileFile => {
    const found = v.parse(ProfileSchema, read(`profiles/${code}`));
    const place = placeOfFacts(found, shared());
    return place === null
      ? found
      : withFacts(found, v.parse(PlaceDoneSchema, read(`profiles/${place}.done`)));
  };
  const readPublic: ReadPublicFile = (path) => readFile(join(folder, path), 'utf8');
  return {
    id,
    readPublic,
    catalogue,
    indicator,
    file,
    shared,
    profile,
    areas: (geography: MapGeography): readonly AreaEntry[] =>
      areaEntries(v.parse(AreasFileSchema, read(`areas/${geography}`))),
    figures: (of: string, geography: string, period: string): ObservationsByArea =>
      decodePeriod(file(of, geography), period, indicator(of)),
    profileCodes: (): readonly string[] =>
      readdirSync(join(folder, `data/${id}/profiles`))
        .filter((name) => /^E\d{8}\.json$/.test(name))
        .map((name) => name.replace('.json', '')),
    model: (code: string): ProfileModel => profileModel(profile(code), shared(), id),
  };
}
