/** Writes the release's list of files and the manifest of releases. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  CatalogueSchema,
  FilesOnDemandSchema,
  ManifestSchema,
  ReleaseSchema,
  type Manifest,
} from '../../src/data/schema.ts';
import { contentHash, type BuildContext } from '../buildContext.ts';
import { geoAttributions } from '../geo/attributions.ts';

/**
 * Called last: lists every file written before it.
 * @param published folder with the manifest of earlier releases, which stay for ever
 */
export function writeRelease(context: BuildContext, published: string): void {
  const { id, published: date } = context.release;
  // The hashes of profiles are in an index of their own.
  const written = [...context.written]
    .filter(([path]) => !/\/profiles\/E\d{8}(\.done)?\.json$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const onDemand = `data/${id}/files-on-demand.json`;
  const hashes = Object.fromEntries(written.filter(([path]) => isOnDemand(path)));
  context.write(onDemand, JSON.stringify(v.parse(FilesOnDemandSchema, hashes)) + '\n');
  const release = {
    id,
    published: date,
    files: Object.fromEntries([
      ...written.filter(([path]) => !isOnDemand(path)),
      [onDemand, context.written.get(onDemand)],
    ]),
    attributions: [...new Set([...geoAttributions(), ...stagedAttributions(context)])],
  };
  const text = JSON.stringify(v.parse(ReleaseSchema, release)) + '\n';
  context.write(`data/${id}/release.json`, text);
  const manifest: Manifest = {
    current: id,
    releases: [
      { id, published: date, hash: contentHash(text) },
      ...earlierReleases(published).filter((earlier) => earlier.id !== id),
    ],
  };
  context.write('data/manifest.json', JSON.stringify(v.parse(ManifestSchema, manifest)) + '\n');
}

/** Of the sources in the catalogue, a partner's among them. */
function stagedAttributions({ out, release }: BuildContext): readonly string[] {
  const text = readFileSync(join(out, `data/${release.id}/indicators.json`), 'utf8');
  return v.parse(CatalogueSchema, JSON.parse(text)).sources.map(({ attribution }) => attribution);
}

/** Files that most visits never ask for. Their hashes are in a file of their own, to keep the first load small. */
function isOnDemand(path: string): boolean {
  return (
    path.startsWith('data/csv/') ||
    path.startsWith('geo/download/') ||
    path.includes('/postcodes/') ||
    path.includes('/rolling/') ||
    path.endsWith('/postcode-points.json')
  );
}

function earlierReleases(published: string): Manifest['releases'] {
  const path = join(published, 'data/manifest.json');
  if (!existsSync(path)) return [];
  return v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8'))).releases;
}
