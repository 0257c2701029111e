/** The files of area profiles, apart from the others so that pages without profiles do not carry them. */
import type * as v from 'valibot';
import type { GssCode } from '../domain/geography.ts';
import { checkBy, type FileNeed } from './releaseFiles.ts';

/** The form of profiles is fetched beside the first of their files. */
const schemas = () => import('./profileSchema.ts');

function inProfiles<TSchema extends v.GenericSchema>(
  name: string,
  schema: () => Promise<TSchema>,
): FileNeed<v.InferOutput<TSchema>> {
  return {
    path: (release) => `data/${release}/profiles/${name}.json`,
    check: null,
    loadCheck: async () => checkBy(await schema()),
  };
}

const index = inProfiles('index', async () => (await schemas()).ProfileIndexSchema);
const shared = inProfiles('shared', async () => (await schemas()).ProfileSharedSchema);

/** Hashes of single profiles are in their index, and of facts in the shared file, so that `release.json` stays small. */
export const PROFILE_FILES = {
  index,
  shared,
  profile: (code: GssCode) =>
    ({
      ...inProfiles(code, async () => (await schemas()).ProfileSchema),
      before: index,
      hash: (files) => files.read(index)?.[code],
    }) satisfies FileNeed<unknown>,
  /** Facts of a borough or the region, in releases that carry them in files of their own. */
  placeDone: (place: GssCode) =>
    ({
      ...inProfiles(`${place}.done`, async () => (await schemas()).PlaceDoneSchema),
      before: shared,
      hash: (files) => files.read(shared)?.done?.files[place],
    }) satisfies FileNeed<unknown>,
};
