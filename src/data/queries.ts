/** One query for each published resource: its key, its file, its check, its form. */
import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Area, GssCode, MapGeography } from '../domain/geography.ts';
import type { MapShapes } from '../domain/mapModel.ts';
import { decodeLocalAuthorityGeometry, decodeLsoaGeometry, decodeWardGeometry } from './decodeGeometry.ts';
import { StoryListSchema, StorySchema } from './storySchema.ts';
import { DataFileError, readVerified, type ReadPublicFile } from './publicFiles.ts';
import {
  AreasFileSchema,
  CatalogueSchema,
  ContextSchema,
  FilesOnDemandSchema,
  ManifestSchema,
  MetadataFileSchema,
  MotorwaysSchema,
  ObservationsFileSchema,
  PostcodePointsSchema,
  PostcodesFileSchema,
  ReleaseSchema,
  SearchFileSchema,
  StepTogetherSchema,
  type AreasFile,
  type FilesOnDemand,
  type Release,
} from './schema.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';

function parse<TSchema extends v.GenericSchema>(
  schema: TSchema,
  path: string,
  text: string,
): v.InferOutput<TSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DataFileError('unreadable', path, 'not JSON');
  }
  const result = v.safeParse(schema, json);
  if (!result.success) {
    const issue = result.issues[0];
    throw new DataFileError('unreadable', path, `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  return result.output;
}

function noRelease(path: string): never {
  throw new DataFileError('missing', path, 'asked for before its release was known');
}

/** Files never change once published, so nothing is ever fetched twice. */
const FOREVER = { staleTime: Infinity, gcTime: Infinity } as const;

/**
 * The queries of the app over one reader.
 * @param read fetches in the browser, reads from disk while prerendering.
 */
export function createQueries(read: ReadPublicFile) {
  const manifest = () =>
    queryOptions({
      queryKey: ['manifest'],
      queryFn: async () => parse(ManifestSchema, 'data/manifest.json', await read('data/manifest.json')),
      ...FOREVER,
    });

  const release = (id: string) =>
    queryOptions({
      queryKey: ['release', id],
      queryFn: async () => {
        const path = `data/${id}/release.json`;
        return parse(ReleaseSchema, path, await read(path));
      },
      ...FOREVER,
    });

  // Screens name their files before the release is there; such a query is not enabled, so it never runs.
  const resource = <TSchema extends v.GenericSchema>(
    of: Release | undefined,
    path: string,
    schema: TSchema | (() => Promise<TSchema>),
  ) =>
    queryOptions({
      queryKey: ['file', of?.id ?? null, path],
      queryFn: async () => {
        const text = readVerified(read, path, of ?? noRelease(path));
        const form = typeof schema === 'function' ? schema() : schema;
        return parse(await form, path, await text);
      },
      ...FOREVER,
    });

  /** Compiled stories are made with the app, not with the release, so no release lists their hashes. */
  const compiled = <TSchema extends v.GenericSchema>(release: string, name: string, schema: TSchema) =>
    queryOptions({
      queryKey: ['story', release, name],
      queryFn: async () => {
        const path = `stories/${release}/${name}.json`;
        return parse(schema, path, await read(path));
      },
      ...FOREVER,
    });

  return {
    manifest,
    release,
    resource,
    story: (release: string, id: string) => compiled(release, id, StorySchema),
    stories: (release: string) => compiled(release, 'stories', StoryListSchema),
    catalogue: (of: Release | undefined) =>
      resource(of, `data/${of?.id ?? ''}/indicators.json`, CatalogueSchema),
    metadata: (of: Release | undefined) =>
      resource(of, `data/${of?.id ?? ''}/metadata.json`, MetadataFileSchema),
    areas: (of: Release | undefined, geography: MapGeography) =>
      resource(of, `data/${of?.id ?? ''}/areas/${geography}.json`, AreasFileSchema),
    observations: (of: Release | undefined, indicator: string, geography: string) =>
      resource(
        of,
        `data/${of?.id ?? ''}/observations/${indicator}.${geography}.json`,
        ObservationsFileSchema,
      ),
    months: (of: Release | undefined, indicator: string, geography: string) =>
      resource(
        of,
        `data/${of?.id ?? ''}/observations/${indicator}.${geography}.months.json`,
        ObservationsFileSchema,
      ),
    stepTogether: (of: Release | undefined) =>
      resource(of, `data/${of?.id ?? ''}/${PROGRAMME_LAYER ?? ''}.json`, StepTogetherSchema),
    search: (of: Release | undefined) => resource(of, `data/${of?.id ?? ''}/search.json`, SearchFileSchema),
    postcodes: (of: Release | undefined, onDemand: FilesOnDemand, district: string) =>
      resource(
        of === undefined ? of : { ...of, files: onDemand },
        `data/${of?.id ?? ''}/postcodes/${district}.json`,
        PostcodesFileSchema,
      ),
    postcodePoints: (of: Release | undefined, onDemand: FilesOnDemand) =>
      resource(
        of === undefined ? of : { ...of, files: onDemand },
        `data/${of?.id ?? ''}/postcode-points.json`,
        PostcodePointsSchema,
      ),
    context: (of: Release | undefined) => resource(of, 'geo/context.json', ContextSchema),
    motorways: (of: Release | undefined) => resource(of, 'geo/motorways.json', MotorwaysSchema),
    filesOnDemand: (of: Release | undefined) =>
      resource(of, `data/${of?.id ?? ''}/files-on-demand.json`, FilesOnDemandSchema),
    shapes: (of: Release | undefined, geography: MapGeography, areas: AreasFile | undefined) =>
      queryOptions({
        queryKey: ['shapes', of?.id ?? null, geography],
        queryFn: async (): Promise<MapShapes> => {
          const path = `geo/${geography}.json`;
          const text = await readVerified(read, path, of ?? noRelease(path));
          try {
            if (areas === undefined) throw new Error('asked for before its areas were known');
            const topology: unknown = JSON.parse(text);
            if (geography === 'ward') return decodeWardGeometry(topology, areas);
            return geography === 'lsoa'
              ? decodeLsoaGeometry(topology, areas)
              : decodeLocalAuthorityGeometry(topology, areas);
          } catch (cause) {
            throw new DataFileError(
              'unreadable',
              path,
              cause instanceof Error ? cause.message : String(cause),
            );
          }
        },
        ...FOREVER,
      }),
  };
}

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
