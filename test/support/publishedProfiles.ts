/** The committed profiles, read and checked as the app reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { placeOfFacts, withFacts } from '../../src/data/placeFacts.ts';
import {
  PlaceDoneSchema,
  ProfileSchema,
  ProfileSharedSchema,
  type ProfileFile,
  type ProfileShared,
} from '../../src/data/profileSchema.ts';
import { profileModel, type ProfileModel } from '../../src/profile/profileModel.ts';
import { RELEASE } from './publishedData.ts';

const FOLDER = `public/data/${RELEASE}/profiles`;
const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));

export const PROFILE_CODES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^E\d{8}\.json$/.test(file))
  .map((file) => file.replace('.json', ''));

export const SHARED: ProfileShared = v.parse(ProfileSharedSchema, read('shared'));

/** With the facts of its place, wherever the release carries them. */
export function publishedProfile(code: string): ProfileFile {
  const file = v.parse(ProfileSchema, read(code));
  const place = placeOfFacts(file, SHARED);
  return place === null ? file : withFacts(file, v.parse(PlaceDoneSchema, read(`${place}.done`)));
}

export function publishedModel(code: string): ProfileModel {
  return profileModel(publishedProfile(code), SHARED, RELEASE);
}
