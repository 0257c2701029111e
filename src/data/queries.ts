/** One query for each published resource: its key, its file, its check. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type * as v from 'valibot';
import type { Area, GssCode } from '../domain/geography.ts';
import { StoryListSchema, StorySchema } from './storySchema.ts';
import { DataFileError, readVerified, type ReadPublicFile } from './publicFiles.ts';
import { checkBy, hasFile, parseJson, type FileNeed, type ReleaseFiles } from './releaseFiles.ts';
import { ManifestSchema, ReleaseSchema, type AreasFile, type Release } from './schema.ts';

/** Files never change once published, so nothing is ever fetched twice. */
const FOREVER = { staleTime: Infinity, gcTime: Infinity } as const;

/**
 * The queries of the app over one reader.
 * @param read fetches in the browser, reads from disk while prerendering.
 */
export function createQueries(read: ReadPublicFile) {
  /** A file that no release lists: a release itself, or a story, which is made with the app. */
  const unlisted = <TSchema extends v.GenericSchema>(key: readonly string[], path: string, schema: TSchema) =>
    queryOptions({
      queryKey: key,
      queryFn: async () => checkBy(schema)(parseJson(await read(path), path), path, NO_FILES),
      ...FOREVER,
    });
  const story = <TSchema extends v.GenericSchema>(release: string, name: string, schema: TSchema) =>
    unlisted(['story', release, name], `stories/${release}/${name}.json`, schema);

  /**
   * A file of a release, after the file that must be read before it. Screens name their files before the release is known;
   * such a query is not enabled, so it never runs.
   */
  const file = <Content>(of: Release | undefined, need: FileNeed<Content>) => {
    const path = need.path(of?.id ?? '', hasFile(of));
    return queryOptions({
      queryKey: ['file', of?.id ?? null, path],
      queryFn: async ({ client }): Promise<Content> => {
        if (of === undefined)
          throw new DataFileError('missing', path, 'asked for before its release was known');
        if (need.script !== undefined) return await scriptOf(need.script, path);
        if (need.before !== undefined) await client.query(file(of, need.before));
        const files = cachedFiles(client, of);
        const hash = need.hash === undefined ? of.files[path] : need.hash(files, path);
        const text = readVerified(read, path, of.id, hash);
        // Nobody waits for the text where the script that checks it does not arrive.
        text.catch(() => undefined);
        const { loadCheck } = need;
        const check = need.check ?? (loadCheck && (await scriptOf(loadCheck, path)));
        if (check === undefined) throw new Error(`${path} has no check.`);
        return check(parseJson(await text, path), path, files);
      },
      ...FOREVER,
    });
  };

  const cachedFiles = (client: QueryClient, of: Release): ReleaseFiles => ({
    read: (need) => client.getQueryData(file(of, need).queryKey),
  });

  return {
    manifest: () => unlisted(['manifest'], 'data/manifest.json', ManifestSchema),
    release: (id: string) => unlisted(['release', id], `data/${id}/release.json`, ReleaseSchema),
    file,
    story: (release: string, id: string) => story(release, id, StorySchema),
    stories: (release: string) => story(release, 'stories', StoryListSchema),
  };
}

/** @throws DataFileError when the script does not arrive, as for a file that does not */
async function scriptOf<Content>(load: () => Promise<Content>, name: string): Promise<Content> {
  try {
    return await load();
  } catch (cause) {
    throw new DataFileError('missing', name, String(cause));
  }
}

const NO_FILES: ReleaseFiles = { read: () => undefined };

export type Queries = ReturnType<typeof createQueries>;

/** An area of a level that is drawn: what is nullable above boroughs is there. */
export type AreaEntry = Area & {
  readonly borough: GssCode;
  readonly position: readonly [number, number];
  readonly residents: number;
};

const entriesOf = new WeakMap<AreasFile, readonly AreaEntry[]>();

/** Areas of one level as objects, in the order of the map; the same objects each time for the same file. */
export function areaEntries(file: AreasFile): readonly AreaEntry[] {
  const entries = entriesOf.get(file) ?? makeEntries(file);
  entriesOf.set(file, entries);
  return entries;
}

function makeEntries(file: AreasFile): readonly AreaEntry[] {
  return file.codes.map((code, index) => ({
    code: code,
    name: file.names[index] ?? code,
    geography: file.geography,
    borough: file.boroughs[index] ?? code,
    ward: file.wards?.[index] ?? null,
    position: [file.longitudes[index] ?? 0, file.latitudes[index] ?? 0],
    residents: file.residents[index] ?? 0,
  }));
}
