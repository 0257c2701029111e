/** What a release may do to the outlines that earlier ones are drawn with: nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentHash, makeBuildContext } from '../../pipeline/buildContext.ts';
import { requireSharedUnchanged } from '../../pipeline/release/sharedOutlines.ts';
import { makeReport } from '../../pipeline/report.ts';
import { wardsPublished } from '../../pipeline/read/wardVintage.ts';
import { refusalOf, removeTemporaryFolders, REPOSITORY, temporaryFolder } from './rawSources.ts';

afterAll(removeTemporaryFolders);

test('shared outlines that would change stop the build; the same bytes and a release of its own do not', () => {
  const published = temporaryFolder();
  mkdirSync(join(published, 'geo'));
  writeFileSync(join(published, 'geo/ward.json'), 'old lines');
  const make = (path: string, text: string) => () =>
    requireSharedUnchanged(new Map([[path, contentHash(text)]]), published);
  expect(make('geo/ward.json', 'old lines')).not.toThrow();
  expect(make('geo/download/wards.geojson', 'new')).not.toThrow();
  expect(make('data/2026-12/geo/ward.json', 'new lines')).not.toThrow();
  expect(refusalOf(make('geo/ward.json', 'new lines'))).toContain('geo/ward.json would change');
});

test.each([
  ['2026-11.1', 'geo/ward.json'],
  ['2026-12', 'data/2026-12/geo/ward.json'],
])('outlines of %s are written to %s', (id, path) => {
  const context = makeBuildContext({
    sources: '',
    out: temporaryFolder(),
    release: { id, published: '2026-12-01' },
    report: makeReport(() => undefined),
  });
  expect(context.geoPath('ward.json')).toBe(path);
});

test('a release made from an earlier one has the wards of that one', () => {
  const context = makeBuildContext({
    sources: '',
    out: temporaryFolder(),
    release: { id: '2027-01', published: '2027-01-10' },
    report: makeReport(() => undefined),
    wardsTakenOver: wardsPublished(join(REPOSITORY, 'public/data/2026-11.1')),
  });
  expect([context.wards().id, context.geoPath('ward.json')]).toEqual(['2024', 'geo/ward.json']);
});
