/**
 * A partner's folder holds true counts, so it may not be where it could be committed or served with the site: not in this
 * repository, nor in the git work tree of the folder that is written to. What counts is where a file really is, so links are followed.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SourceError } from '../report.ts';

/** What is read of a folder and of those directly below it. */
export const PARTNER_FILES = [
  'dataset.json',
  'observations.csv',
  'routes.geojson',
  'places.geojson',
] as const;

/**
 * @param folder where true counts are, or are to be
 * @param repository root of this program
 * @param out the folder that is written to
 * @throws SourceError naming the folder or file that is inside
 */
export function requireOutsideRepository(folder: string, repository: string, out: string): void {
  const roots = [repository, out].flatMap((one) => [realPath(one), workTreeOf(one) ?? realPath(one)]);
  const shared = [repository, out].map(gitFolderOf);
  for (const path of [folder, ...filesIn(folder)]) {
    const real = realPath(path);
    const git = gitFolderOf(real);
    const isInside = roots.some((root) => isWithin(real, root)) || (git !== null && shared.includes(git));
    if (!isInside) continue;
    const what = path === folder ? 'the folder' : `${relative(folder, path)} of the folder`;
    throw new SourceError([
      {
        file: 'command line',
        row: null,
        column: '--partner',
        reason: `${what} is inside this repository, or inside the one that is written to${real === resolve(path) ? '' : ' (links are followed)'}. It holds true counts, which could be committed and published with the site.`,
        remedy:
          'move it to a folder outside, such as ../my-data. If it was ever committed, the counts are in the history too: tell your information governance lead.',
      },
    ]);
  }
}

/** The files that are read, where they are there. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
  return [folder, ...below].flatMap((one) =>
    PARTNER_FILES.map((name) => join(one, name)).filter((path) => existsSync(path)),
  );
}

/** With every link followed; of what is not there yet, the real path of what will hold it. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realPath(above), whole.slice(above.length));
}

function isWithin(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The nearest folder at or above a path that git looks after; null where there is none. */
function workTreeOf(path: string): string | null {
  for (let at = realPath(path); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Where git keeps the history of the work tree that holds a path: several work trees may share one. */
function gitFolderOf(path: string): string | null {
  const root = workTreeOf(path);
  if (root === null) return null;
  const git = join(root, '.git');
  if (statSync(git).isDirectory()) return realPath(git);
  const [, named] = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8')) ?? [];
  if (named === undefined) return null;
  const own = resolve(root, named.trim());
  const common = join(own, 'commondir');
  return realPath(existsSync(common) ? resolve(own, readFileSync(common, 'utf8').trim()) : own);
}
