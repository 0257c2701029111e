/**
 * The files of a release, as data: what a screen needs is a list of these, whoever reads them (from the network into the
 * cache, or from disk).
 */
import * as v from 'valibot';
import type { Geography, MapGeography } from '../domain/geography.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { decodeGeometry } from './decodeGeometry.ts';
import { DataFileError } from './publicFiles.ts';
import {
  AreasFileSchema,
  CatalogueSchema,
  FilesOnDemandSchema,
  ManifestSchema,
  MetadataFileSchema,
  ObservationsFileSchema,
  ReleaseSchema,
  type Release,
} from './schema.ts';

/** What is already there of a release. */
export interface ReleaseFiles {
  /** The file's content; undefined while it is not here, or where there is none. */
  readonly read: <Content>(need: FileNeed<Content>) => Content | undefined;
}

/** @throws DataFileError when the content is not in its form */
export type CheckFile<Content> = (json: unknown, path: string, files: ReleaseFiles) => Content;

/** Whether a release has a file of its own at a path below `public/`. */
export type HasFile = (path: string) => boolean;

/** One file of a release. */
export interface FileNeed<Content> {
  /** Below `public/`. @param release its id. @param has only where a file stands may depend on it: without it, as in old releases */
  readonly path: (release: string, has?: HasFile) => string;
  /** A file that must be read before it: it lists its hash, or says how to take its content. */
  readonly before?: FileNeed<unknown>;
  /** Its hash, where that is in the file before it and not in `release.json`. */
  readonly hash?: (files: ReleaseFiles, path: string) => string | undefined;
  readonly check: CheckFile<Content> | null;
  /** In place of `check`: fetched with the first such file, so that pages without one do without the script. */
  readonly loadCheck?: () => Promise<CheckFile<Content>>;
  /** A view is shown without it and made again when it is here: it is fetched only when the view has been seen. */
  readonly isLate?: true;
  /** In place of a file: a script that a view needs with its files; `path` is its name then. */
  readonly script?: () => Promise<Content>;
}

export function checkBy<TSchema extends v.GenericSchema>(schema: TSchema): CheckFile<v.InferOutput<TSchema>> {
  return (json, path) => {
    const result = v.safeParse(schema, json);
    if (result.success) return result.output;
    const issue = result.issues[0];
    throw new DataFileError('unreadable', path, `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  };
}

/** @throws DataFileError when the text is not JSON */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DataFileError('unreadable', path, 'not JSON');
  }
}

export function inRelease<TSchema extends v.GenericSchema>(
  name: string,
  schema: TSchema,
): FileNeed<v.InferOutput<TSchema>> {
  return { path: (release) => `data/${release}/${name}.json`, check: checkBy(schema) };
}

/** A file whose hash is in the list of those that most visits never ask for. */
export function onDemand<TSchema extends v.GenericSchema>(
  name: string,
  schema: TSchema,
): FileNeed<v.InferOutput<TSchema>> {
  const before = FILES.filesOnDemand;
  return { ...inRelease(name, schema), before, hash: (files, path) => files.read(before)?.[path] };
}

/** What the list in a release says. */
export function hasFile(release: Pick<Release, 'files'> | undefined): HasFile {
  return (path) => release !== undefined && Object.hasOwn(release.files, path);
}

/**
 * Releases have had outlines of their own since wards were redrawn; those before share the ones in `public/geo`.
 * @param name "ward"
 */
export function pathOfGeometry(name: string): FileNeed<unknown>['path'] {
  return (release, has) => {
    const own = `data/${release}/geo/${name}.json`;
    return has?.(own) === true ? own : `geo/${name}.json`;
  };
}

/** Shapes lie in the order of their areas, whose file is therefore read first. */
function shapes(geography: MapGeography): FileNeed<MapShapes> {
  const before = FILES.areas(geography);
  return {
    path: pathOfGeometry(geography),
    before,
    check: (json, path, files) => {
      try {
        const areas = files.read(before);
        if (areas === undefined) throw new Error('its areas are not there');
        return decodeGeometry(geography, json, areas);
      } catch (cause) {
        throw new DataFileError('unreadable', path, cause instanceof Error ? cause.message : String(cause));
      }
    },
  };
}

export const FILES = {
  manifest: { path: () => 'data/manifest.json', check: checkBy(ManifestSchema) },
  release: inRelease('release', ReleaseSchema),
  catalogue: inRelease('indicators', CatalogueSchema),
  metadata: inRelease('metadata', MetadataFileSchema),
  filesOnDemand: inRelease('files-on-demand', FilesOnDemandSchema),
  areas: (geography: MapGeography) => inRelease(`areas/${geography}`, AreasFileSchema),
  observations: (indicator: string, geography: Geography) =>
    inRelease(`observations/${indicator}.${geography}`, ObservationsFileSchema),
  months: (indicator: string, geography: Geography) =>
    inRelease(`observations/${indicator}.${geography}.months`, ObservationsFileSchema),
  shapes,
};
