/** The queries of area profiles, apart from the others so that pages without profiles do not carry them. */
import type * as v from 'valibot';
import type { GssCode } from '../domain/geography.ts';
import type { ProfileIndex, ProfileShared } from './profileSchema.ts';
import type { Queries } from './queries.ts';
import type { Release } from './schema.ts';

/** The form of profiles is fetched beside the first of their files. */
const schemas = () => import('./profileSchema.ts');

export function profileQueries({ resource }: Pick<Queries, 'resource'>) {
  const pathOf = (of: Release | undefined, name: string): string =>
    `data/${of?.id ?? ''}/profiles/${name}.json`;

  /** A file whose hash stands in another of the profiles, so that `release.json` stays small. */
  const part = <TSchema extends v.GenericSchema>(
    of: Release | undefined,
    name: string,
    hash: string | undefined,
    schema: () => Promise<TSchema>,
  ) => {
    const path = pathOf(of, name);
    const files = hash === undefined ? {} : { [path]: hash };
    return resource(of === undefined ? of : { ...of, files }, path, schema);
  };

  return {
    profileShared: (of: Release | undefined) =>
      resource(of, pathOf(of, 'shared'), async () => (await schemas()).ProfileSharedSchema),
    profileIndex: (of: Release | undefined) =>
      resource(of, pathOf(of, 'index'), async () => (await schemas()).ProfileIndexSchema),
    profile: (of: Release | undefined, index: ProfileIndex, code: GssCode) =>
      part(of, code, index[code], async () => (await schemas()).ProfileSchema),
    /** Facts of a borough or the region, in releases that carry them in files of their own. */
    placeDone: (of: Release | undefined, shared: ProfileShared | undefined, place: GssCode) =>
      part(of, `${place}.done`, shared?.done?.files[place], async () => (await schemas()).PlaceDoneSchema),
  };
}
