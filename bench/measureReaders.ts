/** Time and memory of the readers by themselves, each in a process of its own, as rows grow. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './folders.ts';
import { READERS, writeRows, type Reader } from './readerFiles.ts';

export interface ReaderResult {
  readonly reader: Reader;
  readonly rows: number;
  /** Of the processor, so that other work on the machine does not count. */
  readonly seconds: number;
  /** Largest resident set, MiB. */
  readonly peakMemory: number;
}

const ROWS = [1_000_000, 10_000_000, 50_000_000];

/** @throws Error when a reader fails. */
export async function measureReaders(): Promise<ReaderResult[]> {
  const folder = join(tmpdir(), `bench-readers-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const results: ReaderResult[] = [];
  try {
    for (const reader of READERS) {
      for (const rows of ROWS) results.push(await measureReader(reader, rows, folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function measureReader(reader: Reader, rows: number, folder: string): Promise<ReaderResult> {
  console.log(`readers: ${reader}, ${rows} rows`);
  const path = join(folder, 'rows.csv');
  const peakFile = join(folder, 'peak-memory.txt');
  writeRows(path, reader, rows);
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', './bench/peakMemory.mjs', 'bench/readRows.ts', reader, path],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, PEAK_MEMORY_FILE: peakFile },
      },
    );
    child.on('error', fail);
    child.on('exit', done);
  });
  if (code !== 0) throw new Error(`The reader of ${reader} ended with ${String(code)}.`);
  const [kilobytes = 0, seconds = 0] = (await readFile(peakFile, 'utf8')).split(' ').map(Number);
  const peakMemory = kilobytes / 1024;
  await rm(path);
  console.log(`readers: ${seconds.toFixed(1)} s, ${peakMemory.toFixed(0)} MiB`);
  return { reader, rows, seconds, peakMemory };
}
