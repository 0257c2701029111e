/** The explorer on a release in which a partner's measure stands in for a public one that wards do not have. */
import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createQueries } from '../../src/data/queries.ts';
import { fetchWhole } from '../../src/data/releaseReader.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { viewMaps, type ViewMap } from '../../src/explore/viewMaps.ts';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../../src/view/exploreView.ts';
import { plainLayers, type PlainLayers } from '../../src/view/viewLayers.ts';
import {
  inventedRelease,
  PARTNER_MEASURE,
  PARTNER_TITLE,
  PUBLIC_MEASURE,
  PUBLISHER,
  type InventedRelease,
} from '../support/inventedRelease.ts';

let release: InventedRelease;
beforeAll(async () => {
  release = await inventedRelease();
}, 60_000);
afterAll(() => {
  release.remove();
});

type Asked = Partial<ExploreView> & PlainLayers;

async function mapsOf({ indicator, compare, ...view }: Asked): Promise<readonly [ViewMap, ...ViewMap[]]> {
  const layers = plainLayers({ ...(indicator === undefined ? {} : { indicator }), compare: compare ?? null });
  const whole = { ...DEFAULT_EXPLORE_VIEW, layers, ...view };
  const [client, queries] = [new QueryClient(), createQueries(release.read)];
  const data = await fetchWhole(client, queries, whole.release, (files) => makeExploreData(files, whole));
  return viewMaps(data);
}

test('what is spoken of the map begins with whose measure it shows, and its title has its name', async () => {
  const [{ model, standIns, footnotes }] = await mapsOf({ indicator: PUBLIC_MEASURE });
  expect(standIns).toEqual([
    expect.stringContaining(`in its place, as supplied by ${PUBLISHER}: “${PARTNER_TITLE}”.`),
  ]);
  expect(model.summary[0]).toBe(standIns[0]);
  expect(model.title).toContain(PARTNER_TITLE);
  expect(footnotes.join(' ')).toContain(`${PUBLISHER}, Invented missing incidents`);
});

test.each([
  ['chosen by its own name', { indicator: PARTNER_MEASURE }],
  ['not there, because boroughs are shown', { indicator: PUBLIC_MEASURE, geography: 'borough' }],
  ['not there, because the measure has wards', { indicator: 'violence-with-injury' }],
] as const)('nothing is said of a measure that is %s', async (_why, view) => {
  const [{ model, standIns }] = await mapsOf(view);
  expect(standIns).toEqual([]);
  expect(model.summary.join(' ')).not.toContain('in its place');
});

test('a measure is not set beside itself where it stands in for the other', async () => {
  for (const [indicator, compare] of [
    [PARTNER_MEASURE, PUBLIC_MEASURE],
    [PUBLIC_MEASURE, PARTNER_MEASURE],
  ] as const) {
    expect(await mapsOf({ indicator, compare })).toHaveLength(1);
  }
  const [, second] = await mapsOf({ indicator: 'imd-score', compare: PUBLIC_MEASURE, pairing: 'two-maps' });
  expect(second?.model.title).toContain(PARTNER_TITLE);
  expect(second?.standIns).toHaveLength(1);
});
