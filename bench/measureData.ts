/** Time and memory of the whole data build as police rows grow. */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { ROOT, WORK } from './folders.ts';

export interface DataResult {
  /** Times the published number of rows. */
  readonly factor: number;
  readonly rows: number;
  readonly seconds: number;
  /** Largest resident set, MiB. */
  readonly peakMemory: number;
}

const POLICE_FOLDER = 'stats/police-uk-lsoa-month';
const POLICE_FILE = 'wm7_lsoa21_month_category_2023-05_2026-03.csv';

/** A sources folder like the given one, by links, with the police rows written `factor` times. */
async function enlargedSources(sources: string, factor: number): Promise<{ folder: string; rows: number }> {
  const folder = join(WORK, `sources-${factor}`);
  await rm(folder, { recursive: true, force: true });
  const link = async (path: string, opened: readonly string[]): Promise<void> => {
    await mkdir(join(folder, path), { recursive: true });
    for (const name of await readdir(join(sources, path))) {
      const inside = join(path, name);
      if (opened.some((other) => other === inside || other.startsWith(`${inside}/`))) {
        if (inside !== join(POLICE_FOLDER, POLICE_FILE)) await link(inside, opened);
      } else await symlink(join(sources, inside), join(folder, inside));
    }
  };
  await link('', [join(POLICE_FOLDER, POLICE_FILE)]);

  const original = join(sources, POLICE_FOLDER, POLICE_FILE);
  const target = join(folder, POLICE_FOLDER, POLICE_FILE);
  const text = await readFile(original, 'latin1');
  const headerEnd = text.indexOf('\n') + 1;
  const rows = text.slice(headerEnd).split('\n').filter(Boolean).length * factor;
  for (let copy = 0; copy < factor; copy += 1) {
    const from = createReadStream(original, { start: copy === 0 ? 0 : headerEnd });
    const to = createWriteStream(target, { flags: copy === 0 ? 'w' : 'a' });
    from.pipe(to);
    await finished(to);
  }
  return { folder, rows };
}

/** @throws Error when the data build fails. */
export async function measureData(sources: string, factor: number): Promise<DataResult> {
  console.log(`data: ${factor} times the police rows`);
  const { folder, rows } = await enlargedSources(resolve(sources), factor);
  const out = join(WORK, `data-${factor}`);
  const peakFile = join(WORK, 'peak-memory.txt');
  await rm(out, { recursive: true, force: true });
  const started = performance.now();
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--import',
        './bench/peakMemory.mjs',
        'pipeline/buildData.ts',
        ...['--sources', folder, '--out', out],
        // The copies repeat every key, which the pipeline otherwise refuses.
        ...(factor > 1 ? ['--repeated-keys', 'add'] : []),
      ],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, PEAK_MEMORY_FILE: peakFile },
      },
    );
    child.on('error', fail);
    child.on('exit', done);
  });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`The data build with ${factor} times the police rows ended with ${String(code)}.`);
  const peakMemory = Number.parseInt(await readFile(peakFile, 'utf8'), 10) / 1024;
  await rm(folder, { recursive: true, force: true });
  await rm(out, { recursive: true, force: true });
  return { factor, rows, seconds, peakMemory };
}
