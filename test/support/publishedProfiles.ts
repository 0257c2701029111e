/** The committed profiles, read and checked as the app reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import {
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

export function publishedProfile(code: string): ProfileFile {
  return v.parse(ProfileSchema, read(code));
}

export function publishedModel(code: string): ProfileModel {
  return profileModel(publishedProfile(code), SHARED, RELEASE);
}
