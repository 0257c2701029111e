/** One rule for the fifth: the explorer's table, its panel, the area page, stories and packs place every ward alike. */
import { QueryClient } from '@tanstack/react-query';
import { FILES } from '../../src/data/releaseFiles.ts';
import { describe, expect, test } from 'vitest';
import { profileFinding, decodeProfile, type ProfileEntry } from '../../src/data/decodeProfile.ts';
import { createQueries } from '../../src/data/queries.ts';
import { fetchWhole } from '../../src/data/releaseReader.ts';
import { QUINTILES, type Quintile } from '../../src/domain/quintiles.ts';
import { isMeasured, peersOf } from '../../src/domain/observation.ts';
import { packFigures } from '../../src/evidence/packFigures.ts';
import { readPatch } from '../../src/evidence/readPatch.ts';
import { areaFinding } from '../../src/explore/areaFinding.ts';
import { hasMeasure, type MeasuredData } from '../../src/explore/exploreData.ts';
import { exploreRows } from '../../src/explore/exploreRows.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { plainLayers } from '../../src/view/viewLayers.ts';
import { standingPhrase } from '../../src/words/finding.ts';
import { QUINTILE_WORDS } from '../../src/words/measures.ts';
import { parseReference } from '../../stories/reference.ts';
import { openRelease } from '../../stories/releaseData.ts';
import { resolveFigure, resolveWards } from '../../stories/resolveFigure.ts';
import {
  areasOf,
  indicators,
  profileOf,
  profileShared,
  filesOnDisk,
  readPublic,
  RELEASE,
} from '../data/publishedFiles.ts';

const client = new QueryClient();
const queries = createQueries(readPublic);
const { codes, boroughs } = areasOf('ward');
const ofWards = indicators.filter(({ geographies }) => (geographies.ward?.periods.length ?? 0) > 0);
const story = openRelease('public', RELEASE.id);
const profiles = new Map<string, ReadonlyMap<string, ProfileEntry>>(
  codes.map((code) => {
    const entries = decodeProfile(profileOf(code), profileShared);
    return [code, new Map(entries.map((entry) => [entry.indicator.id, entry]))] as const;
  }),
);

async function explore(indicator: string, period: string): Promise<MeasuredData> {
  const view = { ...DEFAULT_EXPLORE_VIEW, period, layers: plainLayers({ indicator, over: [] }) };
  const data = await fetchWhole(client, queries, view.release, (files) => makeExploreData(files, view));
  if (!hasMeasure(data)) throw new Error(`The view of ${indicator} has no measure.`);
  expect(data.first).toMatchObject({ period, geography: 'ward' });
  return data;
}

/** The same view with nothing to compare with, so that the table has to say the band. */
const alone = (data: MeasuredData): MeasuredData => ({
  ...data,
  first: { ...data.first, comparator: null, comparatorFor: () => null },
});

const quintileSaid = (text: string): Quintile | null =>
  QUINTILES.find((band) => text === `${QUINTILE_WORDS[band]} of wards`) ?? null;

function profileEntry(code: string, indicator: string): ProfileEntry {
  const entry = profiles.get(code)?.get(indicator);
  if (entry === undefined) throw new Error(`The profile of ${code} has no ${indicator}.`);
  return entry;
}

/** What a story says of the ward's place; null where it refuses to. */
function storyQuintile(code: string, indicator: string, period: string): string | null {
  const reference = parseReference(`${indicator} of ${code} in ${period} as band`);
  if (reference?.kind !== 'figure') throw new Error('This is no reference to a figure.');
  const resolved = resolveFigure(story, reference);
  return resolved.ok ? resolved.text : null;
}

describe.each(ofWards.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  test('has the same fifth in table, panel, area page and story, for every ward and period', async () => {
    const periods = indicator.geographies.ward?.periods ?? [];
    for (const period of periods) {
      const data = await explore(id, period);
      const [map] = viewMaps(data);
      const rows = new Map(exploreRows(alone(data), map.model).map((row) => [row.code, row]));
      const compared = new Map(exploreRows(data, map.model).map((row) => [row.code, row]));
      const peers = peersOf(data.first.observations.values());
      expect(rows.size).toBe(codes.length);
      for (const area of data.first.areas) {
        const panel = areaFinding(data.first, area, data.localAuthorityNames, peers, RELEASE.id);
        const band = panel?.band ?? null;
        const where = `${id} ${period} ${area.name}`;
        expect(quintileSaid(rows.get(area.code)?.comparison ?? ''), where).toBe(band);
        const text = compared.get(area.code)?.comparison ?? '';
        const standing = panel === null ? null : standingPhrase(panel);
        if (standing === null) expect(quintileSaid(text), where).toBe(band);
        else expect(text, where).toBe(standing);
        expect(storyQuintile(area.code, id, period), where).toBe(
          band === null ? null : `${QUINTILE_WORDS[band]} of wards`,
        );
        if (period === periods.at(-1)) {
          const found = profileFinding(profileEntry(area.code, id), null, RELEASE.id);
          expect(found.band, where).toBe(band);
        }
      }
    }
  });
});

test('some figures that hang on the look-up have a fifth, and some have none', () => {
  const hanging = codes.flatMap((code) =>
    ofWards.flatMap(({ id }) => {
      const { observation, band } = profileEntry(code, id);
      return isMeasured(observation) && observation.alternative !== null ? [band] : [];
    }),
  );
  expect(hanging.filter((band) => band !== null).length).toBeGreaterThan(100);
  expect(hanging.filter((band) => band === null).length).toBeGreaterThan(100);
});

test('a story counts the wards of a borough in a fifth as their pages place them', () => {
  for (const borough of new Set(boroughs)) {
    for (const { id } of ofWards) {
      const reference = parseReference(`wards of ${borough} in the highest fifth of ${id} as value`);
      if (reference?.kind !== 'wards') throw new Error('This is no reference to wards.');
      const resolved = resolveWards(story, reference);
      const placed = codes.filter(
        (code, at) => boroughs[at] === borough && profileEntry(code, id).band === 'highest-fifth',
      );
      expect(resolved.ok && Number.parseInt(resolved.text, 10), `${borough} ${id}`).toBe(placed.length);
    }
  }
});

test('packs of single wards have the fifths of their pages', async () => {
  const release = await client.query(queries.release(RELEASE.id));
  const files = { release, ...filesOnDisk };
  const catalogue = await client.query(queries.file(release, FILES.catalogue));
  const sources = { files, catalogue, shared: profileShared, followsStandIns: true };
  const view = { compare: ['region'], earlier: false, indicators: ofWards.map(({ id }) => id) } as const;
  let quintiles = 0;
  for (const code of codes) {
    const reading = await readPatch(client, queries, release, { kind: 'areas', codes: [code] });
    if (!('patch' in reading)) throw new Error(`${code} gives no pack.`);
    const figures = packFigures(sources, reading.patch, code, view);
    expect(figures).toHaveLength(ofWards.length);
    for (const { indicator, finding } of figures) {
      const { band } = profileEntry(code, indicator.id);
      if (finding.band !== band) expect(finding.band, `${code} ${indicator.id}`).toBe(band);
      quintiles += band === null ? 0 : 1;
    }
  }
  expect(quintiles).toBeGreaterThan(5_000);
}, 180_000);
