/** Old releases share their outlines; later ones have their own, and nobody reads the wrong ones. */
import { CONTEXT, MOTORWAYS } from '../../src/data/layerFiles.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { earlierReleases } from '../../build/writeServiceWorker.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { FILES } from '../../src/data/releaseFiles.ts';
import { fetchWhole } from '../../src/data/releaseReader.ts';
import { ManifestSchema, ReleaseSchema } from '../../src/data/schema.ts';
import { MAP_GEOGRAPHIES } from '../../src/domain/geography.ts';
import { fixture } from '../support/fixtureRelease.ts';

const NAMES = [...MAP_GEOGRAPHIES, 'context', 'motorways'] as const;
const own = (name: string): string => `data/${fixture.id}/geo/${name}.json`;
const shared = (name: string): string => `geo/${name}.json`;

/** The small release, whose outlines stand in it or beside it; notes what is asked for. */
async function readerOf(isOwn: boolean) {
  const asked: string[] = [];
  const release = v.parse(
    ReleaseSchema,
    JSON.parse(await fixture.readPublic(`data/${fixture.id}/release.json`)),
  );
  const moved = Object.entries(release.files).map(([path, hash]): [string, string] => {
    const name = NAMES.find((one) => path === shared(one));
    return [isOwn && name !== undefined ? own(name) : path, hash];
  });
  const read: ReadPublicFile = async (path) => {
    asked.push(path);
    if (path === `data/${fixture.id}/release.json`)
      return JSON.stringify({ ...release, files: Object.fromEntries(moved) });
    const name = NAMES.find((one) => path === own(one));
    if (name !== undefined && !isOwn) throw new Error(`${path} is not there.`);
    return fixture.readPublic(name === undefined ? path : shared(name));
  };
  return { asked, read };
}

describe('the outlines of a release', () => {
  test.each([
    ['its own, where it lists them', true],
    ['the shared ones, where it is an old one', false],
  ])('are %s', async (_, isOwn) => {
    const { asked, read } = await readerOf(isOwn);
    const shapes = await fetchWhole(new QueryClient(), createQueries(read), null, (files) => {
      const [ward, lsoa] = [files.read(FILES.shapes('ward')), files.read(FILES.shapes('lsoa'))];
      const borough = files.read(FILES.shapes('borough'));
      const [context, motorways] = [files.read(CONTEXT), files.read(MOTORWAYS)];
      return ward && lsoa && borough && context && motorways ? { ward, lsoa, borough } : null;
    });
    expect(shapes.ward.areas.map(({ code }) => code)).toEqual(fixture.areas('ward').map(({ code }) => code));
    const [right, wrong] = isOwn ? [own, shared] : [shared, own];
    expect(asked).toEqual(expect.arrayContaining(NAMES.map(right)));
    expect(asked.filter((path) => NAMES.some((name) => path === wrong(name)))).toEqual([]);
  });

  test('of every release that is published are as that release lists them', () => {
    const json = (path: string): unknown => JSON.parse(readFileSync(join('public', path), 'utf8'));
    const { releases } = v.parse(ManifestSchema, json('data/manifest.json'));
    for (const { id } of releases) {
      const { files } = v.parse(ReleaseSchema, json(`data/${id}/release.json`));
      for (const geography of MAP_GEOGRAPHIES) {
        const path = FILES.shapes(geography).path(id, (one) => one in files);
        const text = readFileSync(join('public', path), 'utf8');
        const hash = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
        expect(hash, `${id} ${path}`).toBe(files[path]);
      }
    }
  });
});

describe('what a device stores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the outlines of the current release, and not the shared ones beside its own', async () => {
    mkdirSync(join(folder, 'data/2026-12'), { recursive: true });
    const releases = [{ id: '2026-12' }, { id: '2026-11.1' }];
    writeFileSync(join(folder, 'data/manifest.json'), JSON.stringify({ current: '2026-12', releases }));
    const before = await earlierReleases(folder);
    expect(before?.test('geo/ward.json')).toBe(false);
    expect(before?.test('data/2026-11.1/indicators.json')).toBe(true);
    mkdirSync(join(folder, 'data/2026-12/geo'));
    const after = await earlierReleases(folder);
    expect(after?.test('geo/ward.json')).toBe(true);
    expect(after?.test('data/2026-12/geo/ward.json')).toBe(false);
  });
});
