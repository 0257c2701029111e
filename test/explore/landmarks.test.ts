/** Landmarks in the explorer: late files, releases without them, what the key says. */
import { createHash } from 'node:crypto';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { fetchLate } from '../../src/data/lateFiles.ts';
import type { ReadPublicFile } from '../../src/data/publicFiles.ts';
import { createQueries } from '../../src/data/queries.ts';
import { fetchRelease, readRelease } from '../../src/data/releaseReader.ts';
import type { Release } from '../../src/data/schema.ts';
import { LANDMARK_LAYERS } from '../../src/domain/landmark.ts';
import { labelsOf, landmarksOf, linesOf } from '../../src/domain/mapLayers.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { viewNotices } from '../../src/explore/viewNotices.ts';
import { hasLandmarks, isOffered, LANDMARKS_FILE } from '../../src/layers/registry.ts';
import { CONTEXT_LAYERS } from '../../src/view/exploreView.ts';
import { parseExploreUrl, serialiseExploreUrl } from '../../src/view/exploreUrl.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { sampleLandmarks } from '../support/sampleLandmarks.ts';

const NO_NAMES = { indicators: [], riskFactors: [], releases: [] };
const TEXT = JSON.stringify(sampleLandmarks());

/** The test release with landmarks, or without as it is; `asked` are the files that were read. */
function opened(landmarks: string | null) {
  const asked: string[] = [];
  const read: ReadPublicFile = async (path) => {
    asked.push(path);
    if (path.endsWith('/geo/landmarks.json')) return landmarks ?? '';
    const text = await fixture.readPublic(path);
    if (!path.endsWith('/release.json')) return text;
    const release = JSON.parse(text) as Release;
    const file = LANDMARKS_FILE.path(release.id);
    const without = Object.entries(release.files).filter(([name]) => name !== file);
    const hash = createHash('sha256').update(TEXT).digest('hex').slice(0, 16);
    return JSON.stringify({
      ...release,
      files: Object.fromEntries(landmarks === null ? without : [...without, [file, hash]]),
    });
  };
  return { asked, client: new QueryClient(), queries: createQueries(read) };
}

async function shown(query: string, landmarks: string | null) {
  const { view, problems } = parseExploreUrl(new URLSearchParams(query), NO_NAMES);
  expect(problems).toEqual([]);
  const { asked, client, queries } = opened(landmarks);
  const make = (files: Parameters<typeof makeExploreData>[0]) => makeExploreData(files, view);
  const before = await fetchRelease(client, queries, null, make);
  const askedBefore = [...asked];
  await fetchLate(client, queries, before);
  return { view, before, after: readRelease(client, queries, null, make), askedBefore, asked };
}

const ALL = `layers=${LANDMARK_LAYERS.join()},places,names`;

test('the map is shown before its landmarks are asked for, and made again with them', async () => {
  const { before, after, askedBefore, asked } = await shown(ALL, TEXT);
  expect(before.view).not.toBeNull();
  expect(before.pending).toBe(false);
  expect(askedBefore.filter((path) => path.includes('landmarks'))).toEqual([]);
  expect(asked.filter((path) => path.includes('landmarks'))).toHaveLength(1);
  const [first, second] = [before.view!, after.view!].map((data) => viewMaps(data)[0].model);
  expect(landmarksOf(first!)).toEqual([]);
  expect(landmarksOf(second!)).toHaveLength(74 + 250 + 11);
  expect(linesOf(second!).map(({ kind }) => kind)).toEqual(['railway', 'railway-tunnel']);
  expect(labelsOf(second!).length).toBeGreaterThan(labelsOf(first!).length + 200);
  expect(after.late).toEqual([]);
  expect(after.errors).toEqual([]);
});

test('the same files give the same layers, so that a renderer sees that nothing changed', async () => {
  const { after } = await shown(ALL, TEXT);
  const [one, other] = [after.view!, { ...after.view! }].map((data) => viewMaps(data)[0].model);
  for (const kind of ['landmarks', 'lines'] as const)
    for (const layer of one!.layers.filter((each) => each.kind === kind))
      expect(other!.layers).toContain(layer);
});

test('each landmark layer says whose it is, of when, and what it does not show', async () => {
  const { after } = await shown(ALL, TEXT);
  const layers = viewMaps(after.view!)[0].model.layers.filter(({ id }) =>
    LANDMARK_LAYERS.some((name) => name === id),
  );
  expect(layers.map(({ id }) => id)).toEqual(
    [...CONTEXT_LAYERS].filter((id) => layers.some((l) => l.id === id)),
  );
  expect(layers).toHaveLength(LANDMARK_LAYERS.length);
  for (const { period, source, notShown } of layers) {
    expect(period).toMatch(/^As of /);
    expect(source).toMatch(/publisher/);
    expect(notShown.length).toBeGreaterThan(0);
  }
  const hospitals = layers.find(({ id }) => id === 'hospitals');
  expect(hospitals?.notShown.join(' ')).toMatch(/not complete.*not a list of emergency departments/);
});

test('a release without landmarks shows its map, offers none and says so to an address that asks', async () => {
  const { view, before, asked } = await shown(ALL, null);
  const data = before.view!;
  expect(hasLandmarks(data.release)).toBe(false);
  expect(CONTEXT_LAYERS.filter((layer) => isOffered(layer, data.release))).toEqual([
    'boroughs',
    'motorways',
    'places',
    'names',
  ]);
  const { model } = viewMaps(data)[0];
  expect(model.layers.map(({ id }) => id)).not.toContain('stations');
  expect(labelsOf(model).length).toBeGreaterThan(0);
  expect(before.errors).toEqual([]);
  expect(asked.filter((path) => path.includes('landmarks'))).toEqual([]);
  const notices = viewNotices(view, data);
  expect(notices).toHaveLength(LANDMARK_LAYERS.length);
  expect(notices.join(' ')).toContain('Stations');
  expect(viewNotices(parseExploreUrl(new URLSearchParams(''), NO_NAMES).view, data)).toEqual([]);
});

test('a file of landmarks that did not arrive as published is named, and the map stays', async () => {
  const { before, after } = await shown('layers=stations', `${TEXT} `);
  expect(before.view).not.toBeNull();
  expect(after.view).not.toBeNull();
  expect(after.errors).toHaveLength(1);
  expect(after.errors[0]).toMatchObject({ fault: 'corrupted' });
});

test('on hexagons landmarks are not drawn, and that is said once', async () => {
  const { after } = await shown(`${ALL}&layout=hexagons`, TEXT);
  const { model } = viewMaps(after.view!)[0];
  expect(model.layout).toBe('hexagons');
  expect(landmarksOf(model)).toEqual([]);
  expect(linesOf(model)).toEqual([]);
  expect(model.notice?.match(/hexagons/g)).toHaveLength(1);
});

test.each([
  ['layers=stations', 'layers=stations'],
  ['layers=names,hospitals,schools,stations,railways', 'layers=railways,stations,schools,hospitals,names'],
  ['layers=station,school', 'layers=stations,schools'],
  ['layers=boroughs,places', ''],
])('the address %s comes back as “%s”', (query, written) => {
  const { view, problems } = parseExploreUrl(new URLSearchParams(query), NO_NAMES);
  expect(problems).toEqual([]);
  expect(serialiseExploreUrl(view)).toBe(written);
});
