/**
 * The invented place of `test/fixtures/place`, from its sources to a site that is served: a copy of what the app is made from,
 * with the place's own `content/` and no published data, in which `npm run data` and `npm run build` run.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startStaticServer } from '../../../build/staticServer.ts';
import { makeSources } from '../../fixtures/place/makeSources.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PLACE = resolve(ROOT, 'test/fixtures/place');
/** What a site is made from besides `content/`. */
const COPIED = [
  'src',
  'pipeline',
  'stories',
  'build',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];
const RELEASE = { id: '2026-11', published: '2026-11-22' };

const run = promisify(execFile);

export interface PlaceServer {
  readonly address: string;
  /** Folder of the site as it was built. */
  readonly dist: string;
  /** What the data build said. */
  readonly report: string;
  readonly close: () => void;
}

/** @throws Error with what the build said, when data or site cannot be built */
export async function servePlace(): Promise<PlaceServer> {
  const folder = mkdtempSync(join(tmpdir(), 'place-'));
  const site = join(folder, 'site');
  for (const name of COPIED) cpSync(join(ROOT, name), join(site, name), { recursive: true });
  cpSync(join(ROOT, 'public'), join(site, 'public'), {
    recursive: true,
    filter: (path) => !['data', 'geo'].some((name) => path === join(ROOT, 'public', name)),
  });
  // Kinds of codes are the same in all of England; all else is the place's own.
  cpSync(join(ROOT, 'content/code-prefixes.json'), join(site, 'content/code-prefixes.json'));
  cpSync(join(PLACE, 'content'), join(site, 'content'), { recursive: true });
  symlinkSync(resolve(ROOT, 'node_modules'), join(site, 'node_modules'), 'dir');
  const sources = join(folder, 'sources');
  makeSources(sources);
  const inSite = (script: string, ...args: readonly string[]) =>
    run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: site, maxBuffer: 1 << 26 });
  const release = ['--release', RELEASE.id, '--published', RELEASE.published];
  const { stdout: report } = await inSite('pipeline/buildData.ts', '--sources', sources, ...release);
  await inSite('build/build.ts');
  const dist = join(site, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('The build of the place wrote no first page.');
  const { server, address } = await startStaticServer({
    folder: dist,
    base: '/saltmere/',
    port: 0,
    strictHeaders: true,
  });
  return {
    address,
    dist,
    report,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
