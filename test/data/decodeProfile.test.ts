import { isDeepStrictEqual } from 'node:util';
import { PROFILE_FILES } from '../../src/data/profileFiles.ts';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { vintageOf } from '../../pipeline/read/wardVintage.ts';
import { SearchFileSchema } from '../../src/data/findSchema.ts';
import { observationOf } from '../../src/data/publishedFigure.ts';
import { decodeMonths, decodePeriod } from '../../src/data/decodeObservations.ts';
import {
  decodeNeighbourhoodShapes,
  decodeProfile,
  profileFinding,
  type ProfileComparatorLevel,
  type ProfileEntry,
} from '../../src/data/decodeProfile.ts';
import type { ProfileFile, PublishedFigure } from '../../src/data/profileSchema.ts';
import { computeFinding, type FindingArea } from '../../src/domain/finding.ts';
import { ENGLAND_CODE, type Geography, type GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA, REGION } from '../../src/domain/place.ts';
import { isMeasured, peersOf, type Observation } from '../../src/domain/observation.ts';
import { parsePeriod, periodsOverlap } from '../../src/domain/period.ts';
import { extentOf } from '../../src/map/project.ts';
import {
  areasOf,
  indicators,
  monthsOf,
  observationsOf,
  openRelease,
  profileIndex,
  profileOf,
  profileShared,
  readJson,
  readPublic,
  RELEASE,
} from './publishedFiles.ts';

const wards = areasOf('ward');
const boroughs = areasOf('borough');
const lsoas = areasOf('lsoa');
const codes = [...wards.codes, ...boroughs.codes, COMBINED_AREA.code];
const profiles = new Map<string, ProfileFile>(codes.map((code) => [code, profileOf(code)]));
const profile = (code: string) => {
  const found = profiles.get(code);
  if (found === undefined) throw new Error(`There is no profile ${code}.`);
  return found;
};
const localAuthorityName = new Map<string, string>(
  boroughs.codes.map((code, index) => [code, boroughs.names[index] ?? '']),
);

/** All observations of one indicator, level and period, straight from the observations file. */
const observed = (() => {
  const cache = new Map<string, ReadonlyMap<GssCode, Observation>>();
  return (id: string, geography: Geography, period: string): ReadonlyMap<GssCode, Observation> => {
    const key = `${id} ${geography} ${period}`;
    const held = cache.get(key);
    if (held !== undefined) return held;
    const indicator = indicators.find((candidate) => candidate.id === id);
    if (indicator === undefined) throw new Error(`There is no indicator ${id}.`);
    const all =
      indicator.geographies[geography] === undefined
        ? new Map<GssCode, Observation>()
        : decodePeriod(observationsOf(id, geography), period, indicator);
    cache.set(key, all);
    return all;
  };
})();
const COMPARATORS: readonly (readonly [ProfileComparatorLevel, string | null])[] = [
  ['borough', null],
  ['region', COMBINED_AREA.code],
  ['wider-region', REGION.code],
  ['england', ENGLAND_CODE],
];

test('there is a profile of every ward, every borough and the region, and of nothing else', () => {
  expect(Object.keys(profileIndex).sort()).toEqual([...codes].sort());
  expect(codes).toHaveLength(200);
});

describe('the findings of a profile', () => {
  test(
    'are those of the observations files, for every area, indicator and comparator',
    { timeout: 60_000 },
    () => {
      let compared = 0;
      for (const code of codes) {
        const { area } = profile(code);
        const entries = new Map(
          decodeProfile(profile(code), profileShared).map((entry) => [entry.indicator.id, entry]),
        );
        for (const indicator of indicators) {
          const entry = entries.get(indicator.id);
          const levels: Geography[] = area.geography === 'ward' ? ['ward', 'borough'] : [area.geography];
          const level = levels.find((candidate) => indicator.geographies[candidate] !== undefined);
          const period = level === undefined ? undefined : indicator.geographies[level]?.periods.at(-1);
          if (level === undefined || period === undefined) {
            expect(entry, `${code} ${indicator.id}`).toBeUndefined();
            continue;
          }
          if (entry === undefined) throw new Error(`${code} has no ${indicator.id}.`);
          compared += compareFindings(entry, code, level, period);
        }
      }
      expect(compared).toBeGreaterThan(30_000);
    },
  );

  function compareFindings(entry: ProfileEntry, code: string, level: Geography, period: string): number {
    const { id } = entry.indicator;
    const indicator = indicators.find((candidate) => candidate.id === id);
    if (indicator === undefined) throw new Error(`There is no indicator ${id}.`);
    const own = level === profile(code).area.geography ? code : (profile(code).area.borough ?? '');
    const peers = observed(id, level, period);
    const observation = peers.get(own as GssCode);
    if (observation === undefined) throw new Error(`${own} has no ${id}.`);
    const area: FindingArea = {
      code: own as GssCode,
      name: level === 'borough' ? (localAuthorityName.get(own) ?? '') : profile(code).area.name,
      geography: level,
      localAuthorityName:
        level === 'ward' ? (localAuthorityName.get(profile(code).area.borough ?? '') ?? '') : null,
    };
    const earlierPeriod = entry.earlier?.period;
    for (const [comparatorLevel, fixed] of COMPARATORS) {
      const comparatorCode = fixed ?? (level === 'ward' ? profile(code).area.borough : null);
      const comparator =
        comparatorCode === null || comparatorCode === own
          ? undefined
          : observed(id, comparatorLevel, period).get(comparatorCode as GssCode);
      const found = profileFinding(entry, { level: comparatorLevel, name: 'Comparator' }, RELEASE.id);
      const expected = computeFinding({
        indicator,
        area,
        observation,
        comparator: comparator === undefined ? null : { name: 'Comparator', observation: comparator },
        peers: peersOf(peers.values()),
        ...(earlierPeriod === undefined
          ? {}
          : { earlier: observed(id, level, earlierPeriod).get(own as GssCode) ?? null }),
        release: RELEASE.id,
      });
      // Thousands of findings: the slower comparison with its better message only where they differ.
      if (!isDeepStrictEqual(found, expected))
        expect(found, `${code} ${id} ${comparatorLevel}`).toStrictEqual(expected);
    }
    return COMPARATORS.length;
  }

  test('tell an earlier year only where both years are twelve months that do not overlap', () => {
    const entries = codes.flatMap((code) => decodeProfile(profile(code), profileShared));
    const withEarlier = entries.filter(({ earlier }) => earlier !== null);
    expect(withEarlier.length).toBeGreaterThan(2_000);
    for (const { observation, earlier } of withEarlier) {
      const periods = [earlier?.period ?? '', observation.period];
      expect(periods.map((period) => parsePeriod(period))).toMatchObject([{ months: 12 }, { months: 12 }]);
      expect(periodsOverlap(periods[0] ?? '', periods[1] ?? '')).toBe(false);
    }
  });

  test('tell the change of most wards, and give the reason for the others', () => {
    const changes = wards.codes.flatMap((code) =>
      decodeProfile(profile(code), profileShared)
        .filter(({ level, earlier }) => level === 'ward' && earlier !== null)
        .map((entry) => profileFinding(entry, null, RELEASE.id).change),
    );
    const compared = changes.filter((change) => change?.kind === 'compared');
    expect(compared.length / changes.length).toBeGreaterThan(0.8);
    for (const change of compared) {
      expect(change?.kind === 'compared' && change.usual !== null).toBe(true);
    }
    for (const change of changes.filter((one) => one?.kind === 'notCompared')) {
      expect(change).toMatchObject({
        reason: expect.stringMatching(/absent|earlier-period|look-up|hole/) as string,
      });
    }
  });
});

test('a spread holds every figure of its level, and parts the bands', () => {
  const quintiles = [
    'lowest-fifth',
    'second-lowest-fifth',
    'middle-fifth',
    'second-highest-fifth',
    'highest-fifth',
  ];
  let inQuintile = 0;
  for (const code of codes) {
    for (const { observation, spread, band } of decodeProfile(profile(code), profileShared)) {
      if (!isMeasured(observation) || spread === null) continue;
      const slack = Math.abs(observation.value) * 1e-5 + 1e-9;
      expect(observation.value).toBeGreaterThanOrEqual(spread.least - slack);
      expect(observation.value).toBeLessThanOrEqual(spread.most + slack);
      if (spread.fifths === null || band === null) continue;
      const place = quintiles.indexOf(band);
      expect(observation.value + slack).toBeGreaterThanOrEqual(spread.fifths[place - 1] ?? spread.least);
      expect(observation.value - slack).toBeLessThanOrEqual(spread.fifths[place] ?? spread.most);
      inQuintile += 1;
    }
  }
  expect(inQuintile).toBeGreaterThan(5_000);
});

test('a ward carries its borough’s figure where there is none for wards, and says so', () => {
  const entries = decodeProfile(profile('E05014848'), profileShared);
  const missing = entries.find(({ indicator }) => indicator.id === 'children-missing-incidents');
  expect(missing).toMatchObject({ level: 'borough', area: { code: 'E08000031', name: 'Wolverhampton' } });
  expect(entries.find(({ indicator }) => indicator.id === 'violence-with-injury')).toMatchObject({
    level: 'ward',
    area: { code: 'E05014848', name: 'Heath Town', localAuthorityName: 'Wolverhampton' },
  });
});

test('months and years are those published, with gaps where a month is not complete', () => {
  let gaps = 0;
  for (const code of codes) {
    const { area, months, years } = profile(code);
    expect(Object.keys(months)).toHaveLength(4);
    for (const [id, { first, counts }] of Object.entries(months)) {
      const published = decodeMonths(monthsOfLevel(id, area.geography), code);
      expect(first).toBe(published[0]?.month);
      expect(counts).toEqual(published.map(({ count }) => count));
      gaps += counts.filter((count) => count === null).length;
    }
    for (const [id, { level, periods, figures, england }] of Object.entries(years)) {
      const own = level === 'borough' ? (area.borough ?? '') : code;
      expectFigures(id, level, periods, figures, own);
      if (england !== undefined) expectFigures(id, 'england', periods, england, ENGLAND_CODE);
    }
  }
  expect(gaps).toBeGreaterThan(500);
  expect(Object.keys(profile('E05014848').years)).toContain('children-missing-incidents');
});

/** Fails unless compact figures of one area are those of the observations file, period by period. */
function expectFigures(
  id: string,
  level: Geography,
  periods: readonly string[],
  figures: readonly PublishedFigure[],
  area: string,
): void {
  const indicator = indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`There is no indicator ${id}.`);
  const decoded = periods.map((period, index) =>
    observationOf(figures[index] ?? 'notCollected', area as GssCode, period, indicator),
  );
  expect(decoded).toEqual(
    periods.map(
      (period) =>
        observed(id, level, period).get(area as GssCode) ?? { area, period, status: 'notCollected' },
    ),
  );
}

const monthsOfLevel = (() => {
  const cache = new Map<string, ReturnType<typeof monthsOf>>();
  return (id: string, geography: string) => {
    const key = `${id}.${geography}`;
    const held = cache.get(key) ?? monthsOf(id, geography);
    cache.set(key, held);
    return held;
  };
})();

describe('a ward', () => {
  test('holds exactly the neighbourhoods counted for it, with their residents, figures and shapes', () => {
    const seen: string[] = [];
    for (const code of wards.codes) {
      const file = profile(code);
      const { neighbourhoods } = file;
      const own = neighbourhoods?.codes ?? [];
      seen.push(...own);
      expect(own).toEqual(lsoas.codes.filter((_, index) => lsoas.wards?.[index] === code));
      const shapes = decodeNeighbourhoodShapes(file);
      expect(shapes?.areas.map((shape) => shape.code)).toEqual(own);
      expect(shapes?.boroughs.map((shape) => shape.code)).toEqual([code]);
      expect(neighbourhoods?.residents.reduce((sum, residents) => sum + residents, 0)).toBe(
        file.area.residents,
      );
      for (const [id, { period, values }] of Object.entries(neighbourhoods?.figures ?? {})) {
        own.forEach((lsoa, index) =>
          expectFigures(id, 'lsoa', [period], [values[index] ?? 'notCollected'], lsoa),
        );
      }
    }
    expect(seen.sort()).toEqual([...lsoas.codes].sort());
  });

  test('covers land that lies together: its outline is that of its neighbourhoods', () => {
    const shapes = decodeNeighbourhoodShapes(profile('E05014848'));
    const [west, south, east, north] = extentOf(shapes?.boroughs ?? []);
    expect(extentOf(shapes?.areas ?? [])).toEqual([west, south, east, north]);
    expect(east - west).toBeLessThan(0.06);
    expect(north - south).toBeLessThan(0.04);
    expect(decodeNeighbourhoodShapes(profile('E08000031'))).toBeNull();
  });

  test('gives its neighbourhoods the classes of all neighbourhoods', () => {
    for (const id of ['violence-with-injury', 'income-deprivation', 'imd-decile']) {
      expect(Object.keys(profile('E05014848').neighbourhoods?.figures ?? {})).toContain(id);
      const shown = profileShared.indicators.find((indicator) => indicator.id === id);
      const published = indicators.find((indicator) => indicator.id === id);
      expect(shown?.neighbourhoods?.breaks).toEqual(published?.geographies.lsoa?.breaks);
    }
  });

  test('names a Step Together place only where the place settles the ward', () => {
    const heathTown = profile('E05014848').stepTogether;
    expect(heathTown.places.map(({ id }) => id)).toEqual(['heath-town']);
    expect(heathTown.elsewhereInBorough.map(({ id }) => id)).toEqual([
      'blakenhall',
      'wolverhampton-town-centre',
    ]);
    const sutton = wards.codes.filter((code) =>
      profile(code).stepTogether.places.some(({ id }) => id === 'sutton'),
    );
    expect(sutton).toEqual([]);
    expect(profile(COMBINED_AREA.code).stepTogether.places).toHaveLength(16);
  });

  test('says which former wards its residents came from', () => {
    const search = profile('E05014848').formerly;
    expect(search[0]).toMatchObject({ code: 'E05001330', name: 'Heath Town', until: '2023-05' });
    expect(search[0]?.share).toBeGreaterThan(0.8);
    const redrawn = wards.codes.filter((code) => profile(code).formerly.length > 0);
    const { formerWards } = v.parse(SearchFileSchema, readJson(`data/${RELEASE.id}/search.json`));
    expect(new Set(redrawn.map((code) => profile(code).area.borough))).toEqual(
      new Set(formerWards.map(({ borough }) => borough)),
    );
    expect(formerWards.map(({ borough }) => borough)).toEqual(
      expect.arrayContaining(['E08000027', 'E08000031']),
    );
  });

  test('says that its lines were redrawn since, as the configuration does, and where resident rates mislead', () => {
    const redrawn = codes.filter(
      (code) => profile(code).area.redrawn === '2026-05' && code.startsWith('E08'),
    );
    expect(redrawn).toEqual(vintageOf(RELEASE.id, readPlace().wardVintages).redrawn?.authorities ?? []);
    expect(profile('E05014848').area.redrawn).toBeNull();
    const centres = wards.codes.filter((code) => profile(code).area.cityCentre);
    expect(centres).toEqual(wards.cityCentre);
  });
});

test('a borough has the headline figures of its wards, and the region names its boroughs', () => {
  for (const code of boroughs.codes) {
    const { parts, partFigures } = profile(code);
    expect(parts.map((part) => part.code)).toEqual(
      wards.codes.filter((_, at) => wards.boroughs[at] === code),
    );
    expect(Object.keys(partFigures)).toContain('violence-with-injury');
    for (const [id, { period, values }] of Object.entries(partFigures)) {
      parts.forEach((part, index) =>
        expectFigures(id, 'ward', [period], [values[index] ?? 'notCollected'], part.code),
      );
    }
  }
  expect(profile(COMBINED_AREA.code).parts.map(({ code }) => code)).toEqual(boroughs.codes);
});

test('land is measured as it is: the seven boroughs within a hundredth of the published areas', () => {
  // Office for National Statistics, Standard Area Measurements (2023), area to mean high water, in square kilometres.
  const published = { E08000025: 267.8, E08000026: 98.6, E08000029: 178.3, E08000031: 69.4 };
  for (const [code, area] of Object.entries(published)) {
    expect(Math.abs(profile(code).area.squareKilometres / area - 1)).toBeLessThan(0.01);
  }
});

test('a page needs no more than 8 kB for a ward, 15 kB for what all share and 3 kB for the index', async () => {
  const folder = `data/${RELEASE.id}/profiles`;
  const size = async (name: string) =>
    gzipSync(await readPublic(`${folder}/${name}.json`), { level: 9 }).length;
  const sizes = await Promise.all(wards.codes.map(size));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000);
  expect(await size('shared')).toBeLessThanOrEqual(15_000);
  expect(await size('index')).toBeLessThanOrEqual(3_000);
});

describe('the query of a profile', () => {
  const code = 'E05014848' as GssCode;

  test('gives the file whose hash the index holds', async () => {
    const { client, queries, release } = await openRelease();
    expect(await client.query(queries.file(release, PROFILE_FILES.profile(code)))).toEqual(profile(code));
    expect(await client.query(queries.file(release, PROFILE_FILES.shared))).toEqual(profileShared);
  });

  test('refuses a file that arrives altered, and an area that has none', async () => {
    const { client, queries, release } = await openRelease(async (path) =>
      (await readPublic(path)).replace('"Heath Town"', '"Heath Tower"'),
    );
    await expect(client.query(queries.file(release, PROFILE_FILES.profile(code)))).rejects.toMatchObject({
      fault: 'corrupted',
    });
    const unknown = client.query(queries.file(release, PROFILE_FILES.profile('E05099999' as GssCode)));
    await expect(unknown).rejects.toMatchObject({ fault: 'missing' });
  });
});
