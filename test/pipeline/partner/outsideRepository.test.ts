/** True counts where they could be committed are refused, wherever they seem to be. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { buildData } from '../../../pipeline/buildData.ts';
import { requireOutsideRepository } from '../../../pipeline/partner/outsideRepository.ts';
import { makeReport } from '../../../pipeline/report.ts';
import { refusalOf, removeTemporaryFolders, REPOSITORY, temporaryFolder } from '../rawSources.ts';
import { partnerFolder } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const INVENTED = join(REPOSITORY, 'test/fixtures/invented-partner-data');
const git = (folder: string, ...words: string[]): unknown =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
/** A folder that git looks after, with a commit. */
function workTree(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'Begin');
  return folder;
}
const refused = (folder: string, out = temporaryFolder()): string =>
  refusalOf(() => requireOutsideRepository(folder, REPOSITORY, out));
const REASON = 'is inside this repository, or inside the one that is written to';

describe('a folder with true counts is refused', () => {
  test('in this repository, in a real run and in a trial, before anything else is looked at', async () => {
    for (const more of [{}, { dryRun: true as const }]) {
      const options = { sources: null, partner: INVENTED, out: temporaryFolder(), ...more };
      const release = { id: '2027-01', published: '2027-01-15' };
      await expect(
        buildData(
          { ...options, release },
          makeReport(() => undefined),
        ),
      ).rejects.toThrow(`column --partner: the folder ${REASON}`);
    }
  });

  test('with what to do', () => {
    expect(refused(INVENTED)).toContain('Remedy: move it to a folder outside, such as ../my-data.');
    expect(refused(REPOSITORY)).toContain(REASON);
  });

  test('when a link leads there, from the folder or from a file in it', () => {
    const [link, folder] = [join(temporaryFolder(), 'link'), temporaryFolder()];
    symlinkSync(INVENTED, link);
    expect(refused(link)).toContain(`the folder ${REASON} (links are followed)`);
    mkdirSync(join(folder, 'set'));
    symlinkSync(join(INVENTED, 'missing/observations.csv'), join(folder, 'set/observations.csv'));
    expect(refused(folder)).toContain('set/observations.csv of the folder is inside this repository');
  });

  test('in the git work tree that is written to, and in one that shares its history', () => {
    const root = workTree();
    const out = join(root, 'site/public');
    expect(refused(partnerFolder({}, join(root, 'data')), out)).toContain(REASON);
    const other = join(temporaryFolder(), 'other');
    git(root, 'worktree', 'add', '-q', other);
    expect(refused(partnerFolder({}, join(other, 'data')), out)).toContain(REASON);
  });

  test('in the folder that is written to, without git', () => {
    const out = temporaryFolder();
    expect(refused(partnerFolder({}, join(out, 'data')), out)).toContain(REASON);
  });
});

describe('a folder is taken', () => {
  test('beside the repository, though its name begins alike, and in a repository of its own', () => {
    const [above, own] = [temporaryFolder(), workTree()];
    const root = join(above, 'site');
    mkdirSync(root);
    git(root, 'init', '-q');
    for (const folder of [join(above, 'site-data'), join(above, '..site'), own]) {
      requireOutsideRepository(partnerFolder({}, folder), root, join(root, 'public'));
    }
  });
});

describe('a template', () => {
  const inside = join(REPOSITORY, 'never-made');
  afterEach(() => rmSync(inside, { recursive: true, force: true }));
  const begin = (folder: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/partner/newDataset.ts', folder], {
      cwd: REPOSITORY,
      encoding: 'utf8',
    });

  test('is not begun inside the repository, and is outside', { timeout: 60_000 }, () => {
    const { status, stderr } = begin(inside);
    expect(status).toBe(1);
    expect(stderr).toContain(REASON);
    expect(existsSync(inside)).toBe(false);
    const folder = join(temporaryFolder(), 'set');
    expect(begin(folder).status).toBe(0);
    expect(existsSync(join(folder, 'dataset.json'))).toBe(true);
  });
});

test('a copy of the invented data outside is read', async () => {
  const [partner, out] = [temporaryFolder(), temporaryFolder()];
  cpSync(INVENTED, partner, { recursive: true });
  cpSync(join(REPOSITORY, 'public'), out, { recursive: true });
  const options = { sources: null, partner, out, dryRun: true as const };
  const said: string[] = [];
  await buildData(
    { ...options, release: { id: '2027-01', published: '2027-01-15' } },
    makeReport((line) => said.push(line)),
  );
  expect(said.join('\n')).toContain('This was a trial');
}, 60_000);
