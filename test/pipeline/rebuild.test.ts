/** What is committed is what the sources give, byte for byte. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildData } from '../../pipeline/buildData.ts';
import { readBuildOptions } from '../../pipeline/buildOptions.ts';
import { makeReport } from '../../pipeline/report.ts';
import manifest from '../../public/data/manifest.json' with { type: 'json' };
import published from '../../pipeline/release.json' with { type: 'json' };
import {
  rawSources,
  removeTemporaryFolders,
  REPOSITORY,
  sourcesAvailable,
  temporaryFolder,
} from './rawSources.ts';

/** Every file below a folder, by path. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

afterAll(removeTemporaryFolders);

// The sources are not part of the project: a clone without them skips this by name, and CI runs it.
describe.skipIf(!sourcesAvailable)('the committed data', { timeout: 240_000 }, () => {
  test('are what the sources give, byte for byte, and the build says what it made', async () => {
    const out = temporaryFolder();
    const committed = join(REPOSITORY, 'public');
    // Earlier releases stay for ever: the manifest grows from theirs. The one that is made is not there yet.
    mkdirSync(join(out, 'data'));
    const earlier = manifest.releases.slice(manifest.releases.findIndex(({ id }) => id === published.id) + 1);
    for (const { id } of earlier)
      cpSync(join(committed, 'data', id), join(out, 'data', id), { recursive: true });
    const [newest] = earlier;
    if (newest !== undefined)
      writeFileSync(
        join(out, 'data/manifest.json'),
        `${JSON.stringify({ current: newest.id, releases: earlier })}\n`,
      );
    const lines: string[] = [];
    await buildData(
      readBuildOptions(['--sources', rawSources, '--out', out]),
      makeReport((line) => lines.push(line)),
    );
    // Outlines that old releases share are made again only by one of those.
    const folders = [`data/${published.id}`, 'data/csv', ...(existsSync(join(out, 'geo')) ? ['geo'] : [])];
    for (const folder of folders) {
      const made = filesBelow(join(out, folder)).sort();
      expect(made).toEqual(filesBelow(join(committed, folder)).sort());
      const differing = made.filter(
        (path) => !readFileSync(join(out, folder, path)).equals(readFileSync(join(committed, folder, path))),
      );
      expect(differing).toEqual([]);
    }
    const same = (made: string, kept: string): void =>
      expect(readFileSync(join(out, made), 'utf8')).toBe(readFileSync(join(REPOSITORY, kept), 'utf8'));
    same('data/manifest.json', 'public/data/manifest.json');
    same('indicators.md', 'docs/indicators.md');
    expect(existsSync(join(out, 'docs'))).toBe(false);
    const printed = lines.join('\n');
    expect(printed).toMatch(/indicator +geography +periods +months +measured +absent/);
    expect(printed).toMatch(/violence-with-injury +ward +1 +0 +192 +0/);
    expect(printed).toMatch(/violence-and-sexual-offences +ward +2 +35 +377 +7/);
  });
});
