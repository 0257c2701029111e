/** A release is written once, and never before the newest: whichever way it is made, and in a trial too. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../pipeline/buildData.ts';
import type { Manifest } from '../../src/data/schema.ts';
import { compareReleaseIds } from '../../pipeline/release/releaseOrder.ts';
import { makeReport } from '../../pipeline/report.ts';
import { partnerFolder } from './partner/partnerFolder.ts';
import { removeTemporaryFolders, REPOSITORY, temporaryFolder } from './rawSources.ts';

afterAll(removeTemporaryFolders);

test('ids are in the order in which people count', () => {
  const inOrder = ['2025-12', '2026-9', '2026-11', '2026-11.1', '2026-11.2', '2026-11.10', '2026-12', '2027'];
  expect([...inOrder].reverse().sort(compareReleaseIds)).toEqual(inOrder);
  expect(compareReleaseIds('2026-11', '2026-11')).toBe(0);
  expect(compareReleaseIds('2026-12', '2026-12-invented')).toBeLessThan(0);
  expect(compareReleaseIds('2026-9007199254740993', '2026-9007199254740992')).toBeGreaterThan(0);
});

describe('with a release published', () => {
  let out: string;
  const manifest = (): string => readFileSync(join(out, 'data/manifest.json'), 'utf8');
  beforeAll(() => {
    out = temporaryFolder();
    cpSync(join(REPOSITORY, 'public/data/2026-11'), join(out, 'data/2026-11'), { recursive: true });
    const all = JSON.parse(readFileSync(join(REPOSITORY, 'public/data/manifest.json'), 'utf8')) as Manifest;
    const releases = all.releases.filter(({ id }) => id === '2026-11');
    writeFileSync(join(out, 'data/manifest.json'), JSON.stringify({ current: '2026-11', releases }));
  });

  const WAYS = [
    ['--sources', { sources: 'nowhere' }],
    ['--sources and --partner', { sources: 'nowhere', partner: 'elsewhere' }],
    ['--partner', { sources: null, partner: 'elsewhere' }],
    ['--sources, tried', { sources: 'nowhere', dryRun: true as const }],
    ['--partner, tried', { sources: null, partner: 'elsewhere', dryRun: true as const }],
  ] as const;

  async function refusal(way: (typeof WAYS)[number][1], id: string, published: string): Promise<string> {
    const partner = 'partner' in way ? { partner: partnerFolder() } : {};
    const options = { ...way, ...partner, out, release: { id, published } };
    const before = manifest();
    const said = await buildData(
      options,
      makeReport(() => undefined),
    ).then(
      () => 'It was made.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(manifest()).toBe(before);
    return said;
  }

  test.each(WAYS)('%s: the same release is not written again', async (_name, way) => {
    const said = await refusal(way, '2026-11', '2026-12-01');
    expect(said).toContain(
      'column --release: release 2026-11 is there already, and a release is never altered',
    );
    expect(said).toContain('Remedy: give a new one with --release ID --published DATE');
  });

  test.each(WAYS)('%s: an id before the newest is refused', async (_name, way) => {
    const said = await refusal(way, '2026-9', '2026-12-01');
    expect(said).toContain('would come before the newest one, which is 2026-11 of 2026-11-22');
    expect(said).toContain('give an id that comes after 2026-11');
  });

  test.each(WAYS)('%s: a day before the newest is refused', async (_name, way) => {
    const said = await refusal(way, '2026-11.1', '2026-11-21');
    expect(said).toContain(
      'column --published: the release would be dated 2026-11-21, before the newest one',
    );
    expect(said).toContain('2026-11-22 or later');
  });

  test('a folder that no list names is not written over either', async () => {
    mkdirSync(join(out, 'data/2026-11.5'));
    writeFileSync(join(out, 'data/2026-11.5/release.json'), '{}');
    expect(await refusal(WAYS[0][1], '2026-11.5', '2026-12-01')).toContain(
      'release 2026-11.5 is there already',
    );
  });

  test('the next id on the same day is no reason to stop: what is missing then are the sources', async () => {
    expect(await refusal(WAYS[0][1], '2026-11.1', '2026-11-22')).toContain('the file is missing');
  });
});

test('nothing is in the way of the first release', async () => {
  const options = {
    sources: 'nowhere',
    out: temporaryFolder(),
    release: { id: '2026-11', published: '2026-11-22' },
  };
  await expect(
    buildData(
      options,
      makeReport(() => undefined),
    ),
  ).rejects.toThrow('the file is missing');
});
