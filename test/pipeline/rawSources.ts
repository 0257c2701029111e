/** The raw sources, where they are at hand (they are never committed), whole or with a file altered. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBuildContext, type BuildContext } from '../../pipeline/buildContext.ts';
import { makeReport, SourceError } from '../../pipeline/report.ts';

export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder with `geo/` and `stats/`: SNA_SOURCES, or `shared/sources` beside the repository. */
export const rawSources = process.env['SNA_SOURCES'] ?? resolve(REPOSITORY, '../shared/sources');
export const sourcesAvailable = existsSync(join(rawSources, 'stats')) && existsSync(join(rawSources, 'geo'));

const made: string[] = [];

/** A new temporary folder, removed by `removeTemporaryFolders`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-test-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A copy of the sources (by links) in which one file is altered; null takes the file away. */
export function alteredSources(path: string, alter: ((text: string) => string) | null): string {
  const folder = temporaryFolder();
  const link = (below: string): void => {
    for (const entry of readdirSync(join(rawSources, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        mkdirSync(join(folder, name));
        link(name);
      } else if (name === path) {
        if (alter !== null)
          writeFileSync(join(folder, name), alter(readFileSync(join(rawSources, name), 'utf8')));
      } else {
        symlinkSync(join(rawSources, name), join(folder, name));
      }
    }
  };
  link('');
  return folder;
}

/** A context that writes nowhere of note and keeps its progress to itself. */
export function quietContext(sources: string): BuildContext {
  return makeBuildContext({
    sources,
    out: temporaryFolder(),
    release: { id: '2026-11.1', published: '2026-11-22' },
    report: makeReport(() => undefined),
  });
}

/** What a step says when it refuses its sources. Fails when it does not. */
export function refusalOf(step: () => unknown): string {
  try {
    step();
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  throw new Error('The sources were accepted.');
}
