/** Several releases side by side: links of each go on resolving when newer ones are published. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { ManifestSchema, ObservationsFileSchema, ReleaseSchema } from '../../src/data/schema.ts';
import { checkPack } from '../../src/evidence/checkPack.ts';
import type { PackDocument } from '../../src/evidence/packDocument.ts';
import { RELEASE } from '../data/publishedFiles.ts';
import { evidenceReader, makePack, ROOT } from './packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'releases-'));
const read: ReadPublicFile = (path) => readFile(join(folder, path), 'utf8');
const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const PACK = 'areas=E05011118,E05011119&indicators=robbery,child-poverty';

const RELEASES = [
  { id: RELEASE.id, published: RELEASE.published },
  { id: '2027-12', published: '2027-12-20' },
  { id: '2028-01', published: '2028-01-24' },
] as const;
const packs: PackDocument[] = [];
const bytesOf = new Map<string, string>();

/** A new release from the one before, in which every ward has had one robbery more. */
function publishNext(before: string, next: (typeof RELEASES)[number]): void {
  const target = `data/${next.id}`;
  cpSync(join(folder, 'data', before), join(folder, target), { recursive: true });
  const changed = join(folder, target, 'observations/robbery.ward.json');
  const file = v.parse(ObservationsFileSchema, JSON.parse(readFileSync(changed, 'utf8')));
  const more = file.series.map((series) => ({
    ...series,
    numerators: series.numerators?.map((count) => (count === null ? null : count + 1)),
  }));
  writeFileSync(changed, JSON.stringify({ ...file, series: more }));
  const old = v.parse(
    ReleaseSchema,
    JSON.parse(readFileSync(join(folder, `data/${before}/release.json`), 'utf8')),
  );
  const onDemandFile = `${target}/files-on-demand.json`;
  writeFileSync(
    join(folder, onDemandFile),
    readFileSync(join(folder, onDemandFile), 'utf8').replaceAll(`data/${before}/`, `${target}/`),
  );
  const files = Object.fromEntries(
    Object.keys(old.files).map((path) => {
      const moved = path.replace(`data/${before}/`, `${target}/`);
      return [moved, hash(readFileSync(join(folder, moved)))];
    }),
  );
  const text = JSON.stringify({ ...old, ...next, files });
  writeFileSync(join(folder, target, 'release.json'), text);
  const manifestPath = join(folder, 'data/manifest.json');
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(manifestPath, 'utf8')));
  const releases = [{ ...next, hash: hash(text) }, ...manifest.releases];
  writeFileSync(manifestPath, JSON.stringify({ current: next.id, releases }));
}

function bytesOfRelease(id: string): string {
  const names = readdirSync(join(folder, 'data', id), { recursive: true, encoding: 'utf8' }).sort();
  const sums = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${name} ${hash(readFileSync(join(folder, 'data', id, name)))}`);
  return hash(sums.join('\n'));
}

beforeAll(async () => {
  mkdirSync(join(folder, 'data'));
  cpSync(`public/data/${RELEASE.id}`, join(folder, 'data', RELEASE.id), { recursive: true });
  cpSync('public/data/manifest.json', join(folder, 'data/manifest.json'));
  cpSync('public/geo', join(folder, 'geo'), { recursive: true });
  for (const [index, release] of RELEASES.entries()) {
    const before = RELEASES[index - 1];
    if (before !== undefined) publishNext(before.id, release);
    packs.push((await makePack(PACK, read)).pack);
    bytesOf.set(release.id, bytesOfRelease(release.id));
  }
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function check(link: string, code = '') {
  const { client, queries } = evidenceReader(read);
  return checkPack(client, queries, link, code, ROOT);
}

test('each release gives its own figures and its own code', () => {
  expect(packs.map(({ release }) => release.id)).toEqual(RELEASES.map(({ id }) => id));
  expect(new Set(packs.map(({ code }) => code)).size).toBe(3);
});

test('links of the earlier two are superseded with today’s figures beside them, that of the newest is as published', async () => {
  const results = await Promise.all(packs.map(({ link }) => check(link)));
  expect(results.map(({ kind }) => kind)).toEqual(['superseded', 'superseded', 'published']);
  const [first] = results;
  if (first?.kind !== 'superseded') throw new Error('not superseded');
  const robberies = (pack: PackDocument | null) =>
    pack?.rows.find(({ indicator, role }) => indicator === 'robbery' && role === 'figure')?.numerator ?? 0;
  expect(first.then.rows).toEqual(packs[0]?.rows);
  expect(robberies(first.now) - robberies(first.then)).toBe(4);
});

test('links of single figures resolve in every release too', async () => {
  for (const pack of packs) {
    for (const { link } of pack.statements) {
      expect((await check(link)).kind).toBe(pack === packs[2] ? 'published' : 'superseded');
    }
  }
});

test('each figure of a measure that only boroughs have checks, in a pack about several of them', async () => {
  const several = 'areas=E05011118,E05016609&indicators=robbery,child-poverty';
  const { pack } = await makePack(several, read);
  const poverty = pack.statements.filter(({ figure }) => figure.isElsewhere);
  expect(poverty.length).toBe(2);
  for (const { link } of poverty) expect((await check(link)).kind).toBe('published');
  const [one, other] = poverty;
  // The code of one figure does not vouch for a link that names more.
  const more = (one?.link ?? '').replace('indicators=child-poverty', 'indicators=child-poverty,robbery');
  expect((await check(more)).kind).toBe('altered');
  expect(one?.code).not.toBe(other?.code);
});

test('a link with other measures, places, release or code is altered', async () => {
  const link = packs[0]?.link ?? '';
  for (const changed of [
    link.replace('robbery,', ''),
    link.replace('E05011119', 'E05011120'),
    link.replace(`release=${RELEASE.id}`, 'release=2027-12'),
    link.replace('robbery,', 'robbery,no-such-measure,'),
  ]) {
    expect((await check(changed)).kind, changed).toBe('altered');
  }
  expect((await check(link, '00000-00000')).kind).toBe('altered');
});

test('what is missing is asked for in plain words', async () => {
  const link = packs[0]?.link ?? '';
  expect(await check('')).toEqual({ kind: 'fault', fault: 'noLink' });
  expect(await check('', 'GC93S-ANTE3')).toEqual({ kind: 'fault', fault: 'needsLink' });
  expect(await check(link.replace(/&code=.*/, ''))).toEqual({ kind: 'fault', fault: 'noCode' });
  expect(await check(link, 'nonsense')).toEqual({ kind: 'fault', fault: 'badCode' });
  expect(await check(link.replace(`release=${RELEASE.id}`, 'release=1999-01'))).toEqual({
    kind: 'fault',
    fault: 'noRelease',
    release: '1999-01',
  });
});

test('publishing a release changes no file of an earlier one', () => {
  for (const { id } of RELEASES) expect(bytesOfRelease(id)).toBe(bytesOf.get(id));
});
