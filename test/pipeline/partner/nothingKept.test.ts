/** The command itself, run on files about people who do not exist: nothing of them is said, written or left behind. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, REPOSITORY, temporaryFolder } from '../rawSources.ts';
import {
  collection,
  csv,
  DATASET,
  feature,
  partnerFolder,
  ROWS,
  WARDS,
  type FolderContent,
} from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const NAME = 'Zebedee Quillfeather';
const SECRETS = [
  'Zebedee',
  'Quillfeather',
  '9434765919',
  '2009-12-31',
  '31/12/2009',
  'WV10 0QP',
  '07700900461',
  'zq_heading',
];
const [WARD = ''] = WARDS;

const FILES: readonly FolderContent[] = [
  { observations: csv([`${NAME},9434765919,2009-12-31`], 'name,nhs number,zq_heading') },
  { observations: csv([...ROWS, `WV10 0QP,2025,1`]) },
  { observations: csv([`${WARD},31/12/2009,${NAME}`]) },
  { observations: csv([`${NAME},2025,07700900461`, `${WARD},${NAME},1`, `${WARD},2025,${NAME}`]) },
  { observations: csv([`"${NAME},2025,1`]) },
  { observations: csv(ROWS, 'area_code,period,zq_heading') },
  { dataset: `{ "title": "${NAME}", ` },
  { dataset: { ...DATASET, unit: NAME, topic: NAME, source: NAME } },
  {
    places: collection(
      feature({ type: 'Point', coordinates: [-1.98, 52.58] }, { id: 'a', name: 'A place', zq_heading: NAME }),
      feature(
        { type: 'Point', coordinates: [NAME] },
        { id: NAME, name: 'A place', kind: NAME, borough: NAME },
      ),
    ),
  },
  { routes: collection(feature({ type: NAME, coordinates: NAME }, { id: NAME, validFrom: '31/12/2009' })) },
];

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path}\n${readFileSync(path, 'utf8')}` : path;
    })
    .join('\n');
}

test('nothing of a file about people is repeated, written or left behind', { timeout: 60_000 }, () => {
  const [partner, out, temporary] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  FILES.forEach((content, index) => partnerFolder(content, join(partner, `set-${index}`)));
  mkdirSync(out, { recursive: true });
  cpSync(join(REPOSITORY, 'public'), out, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'pipeline/buildData.ts', '--partner', partner, '--out', out].concat(
      '--release',
      '2027-01',
      '--published',
      '2027-01-15',
    ),
    { cwd: REPOSITORY, encoding: 'utf8', env: { ...process.env, TMPDIR: temporary } },
  );
  const said = stdout + stderr;
  expect(status).toBe(1);
  // Each file was looked at and refused.
  FILES.forEach((_, index) => expect(said).toContain(`set-${index}/`));
  expect(said).toContain('looks like a list of people or events');
  const kept = everythingIn(out) + everythingIn(temporary);
  for (const secret of SECRETS) {
    expect(said, secret).not.toContain(secret);
    expect(kept.includes(secret), `${secret} was written`).toBe(false);
  }
  expect(readdirSync(out)).not.toContain('changes-2027-01.md');
});
