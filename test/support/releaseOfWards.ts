/** A release with the wards of some time: the published one, or one that is built from the sources into a temporary folder. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from '../../pipeline/buildData.ts';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { vintageOf } from '../../pipeline/read/wardVintage.ts';
import { makeReport } from '../../pipeline/report.ts';
import { rawSources, REPOSITORY, temporaryFolder } from '../pipeline/rawSources.ts';

export interface ReleaseOnDisk {
  /** With `data/` and `geo/` below it. */
  readonly root: string;
  readonly id: string;
  /** `<root>/data/<id>` */
  readonly folder: string;
  /** Text of the report on changes against the release before; null where the release was published before. */
  readonly changes: string | null;
}

interface Manifest {
  readonly current: string;
  readonly releases: readonly { readonly id: string; readonly published: string; readonly hash: string }[];
}

const PUBLIC = join(REPOSITORY, 'public');
const manifest = JSON.parse(readFileSync(join(PUBLIC, 'data/manifest.json'), 'utf8')) as Manifest;

/** The newest published release before those wards, with its manifest entry. */
export function releaseBefore(vintage: string): Manifest['releases'][number] {
  const { wardVintages } = readPlace();
  const at = wardVintages.findIndex(({ id }) => id === vintage);
  const earlier = wardVintages.slice(0, at).map(({ id }) => id);
  const found = manifest.releases.find(({ id }) => earlier.includes(vintageOf(id, wardVintages).id));
  if (found === undefined) throw new Error(`No release has wards before those of ${vintage}.`);
  return found;
}

/** Copies the newest release before those wards into a folder, as the only one there. @returns its id */
export function copyReleaseBefore(vintage: string, out: string): string {
  const before = releaseBefore(vintage);
  for (const folder of ['geo', 'data/csv', `data/${before.id}`])
    cpSync(join(PUBLIC, folder), join(out, folder), { recursive: true });
  writeFileSync(join(out, 'data/manifest.json'), JSON.stringify({ current: before.id, releases: [before] }));
  return before.id;
}

/** @param vintage id in `content/area.json`. The sources must be at hand unless such a release is published. */
export async function releaseOfWards(vintage: string): Promise<ReleaseOnDisk> {
  const { wardVintages } = readPlace();
  const published = manifest.releases.find(({ id }) => vintageOf(id, wardVintages).id === vintage);
  // The files for people to download are those of the current release.
  if (published !== undefined && published.id === manifest.current)
    return { root: PUBLIC, id: published.id, folder: join(PUBLIC, 'data', published.id), changes: null };
  const id = wardVintages.find((one) => one.id === vintage)?.fromRelease ?? '';
  const root = temporaryFolder();
  const before = releaseBefore(vintage);
  mkdirSync(join(root, 'data'));
  cpSync(join(PUBLIC, 'data', before.id), join(root, 'data', before.id), { recursive: true });
  cpSync(join(PUBLIC, 'geo'), join(root, 'geo'), { recursive: true });
  writeFileSync(join(root, 'data/manifest.json'), JSON.stringify({ current: before.id, releases: [before] }));
  await buildData(
    { sources: rawSources, out: root, release: { id, published: `${id}-01` } },
    makeReport(() => undefined),
  );
  const changes = readFileSync(join(root, `changes-${id}.md`), 'utf8');
  return { root, id, folder: join(root, 'data', id), changes };
}
