/** The committed data by themselves: complete, in the promised form, and the same in JSON and CSV. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import published from '../../pipeline/release.json' with { type: 'json' };
import { decodeMonths, decodePeriod } from '../../src/data/decodeObservations.ts';
import { type SearchFile } from '../../src/data/findSchema.ts';
import {
  CatalogueSchema,
  FilesOnDemandSchema,
  ManifestSchema,
  MetadataFileSchema,
  ObservationsFileSchema,
  ReleaseSchema,
  type ObservationsFile,
} from '../../src/data/schema.ts';
import { median } from '../../src/domain/aggregate.ts';
import { compareWithComparator } from '../../src/domain/comparison.ts';
import { geographyOf, type Geography, type GssCode } from '../../src/domain/geography.ts';
import { TOPICS, type Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { RISK_FACTORS } from '../../src/domain/riskFactors.ts';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { vintageOf } from '../../pipeline/read/wardVintage.ts';
import { GEO_FOLDER } from '../support/publishedGeo.ts';
import { REPOSITORY } from './rawSources.ts';

const PUBLIC = join(REPOSITORY, 'public');
const RELEASE = `data/${published.id}`;
const text = (path: string): string => readFileSync(join(PUBLIC, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));
const hash = (path: string): string => createHash('sha256').update(text(path)).digest('hex').slice(0, 16);

const catalogue = v.parse(CatalogueSchema, json(`${RELEASE}/indicators.json`));
const indicators = catalogue.indicators as readonly Indicator[];
const release = v.parse(ReleaseSchema, json(`${RELEASE}/release.json`));
const observations = (id: string, geography: Geography, months = false): ObservationsFile =>
  v.parse(
    ObservationsFileSchema,
    json(`${RELEASE}/observations/${id}.${geography}${months ? '.months' : ''}.json`),
  );
const indicatorOf = (id: string): Indicator => {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`There is no indicator ${id}.`);
  return found;
};
const figure = (id: string, geography: Geography, area: string, period: string): Observation => {
  const found = decodePeriod(observations(id, geography), period, indicatorOf(id)).get(area as GssCode);
  if (found === undefined) throw new Error(`${id} has no ${area} in ${period}.`);
  return found;
};
const wardByName = (name: string, indicator = 'population-total'): GssCode => {
  const row = csv(indicator).find((one) => one.area_name === name && one.geography === 'ward');
  if (row === undefined) throw new Error(`There is no ward ${name}.`);
  return row.area_code as GssCode;
};

interface CsvRow {
  readonly indicator: string;
  readonly geography: string;
  readonly area_code: string;
  readonly area_name: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly lower: string;
  readonly upper: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly status: string;
}
const csv = (id: string): CsvRow[] => parse(text(`data/csv/${id}.csv`), { columns: true });

const SIZES: Partial<Record<Geography, number>> = {
  lsoa: 1719,
  ward: 192,
  borough: 7,
  region: 1,
  england: 1,
};
const LATER_WINDOW = '2025-04/2026-03';

/** Ids and levels that were promised (design, section 4). */
const LSOA_TO_COMBINED_AREA = ['lsoa', 'ward', 'borough', 'region'];
const LOCAL_AUTHORITY_AND_ENGLAND = ['borough', 'england'];
const PROMISED: Record<string, readonly string[]> = {
  'violence-with-injury': LSOA_TO_COMBINED_AREA,
  'violence-with-injury-recorded': ['borough', 'region', 'england'],
  'violence-and-sexual-offences': LSOA_TO_COMBINED_AREA,
  robbery: LSOA_TO_COMBINED_AREA,
  'possession-of-weapons': LSOA_TO_COMBINED_AREA,
  'anti-social-behaviour': LSOA_TO_COMBINED_AREA,
  'imd-score': LSOA_TO_COMBINED_AREA,
  'imd-decile': ['lsoa'],
  'imd-most-deprived-share': ['ward', 'borough', 'region'],
  'income-deprivation': LSOA_TO_COMBINED_AREA,
  'employment-deprivation': LSOA_TO_COMBINED_AREA,
  'education-deprivation': LSOA_TO_COMBINED_AREA,
  'health-deprivation': LSOA_TO_COMBINED_AREA,
  'crime-deprivation': LSOA_TO_COMBINED_AREA,
  'housing-deprivation': LSOA_TO_COMBINED_AREA,
  'environment-deprivation': LSOA_TO_COMBINED_AREA,
  'children-missing-incidents': LOCAL_AUTHORITY_AND_ENGLAND,
  'children-missing-share': LOCAL_AUTHORITY_AND_ENGLAND,
  'going-missing-factor': LOCAL_AUTHORITY_AND_ENGLAND,
  'gangs-factor': LOCAL_AUTHORITY_AND_ENGLAND,
  'child-criminal-exploitation-factor': LOCAL_AUTHORITY_AND_ENGLAND,
  'child-poverty': LOCAL_AUTHORITY_AND_ENGLAND,
  neet: LOCAL_AUTHORITY_AND_ENGLAND,
  'activity-not-known': LOCAL_AUTHORITY_AND_ENGLAND,
  'permanent-exclusion': LOCAL_AUTHORITY_AND_ENGLAND,
  suspension: LOCAL_AUTHORITY_AND_ENGLAND,
  'persistent-absence': LOCAL_AUTHORITY_AND_ENGLAND,
  'gcse-english-maths': LOCAL_AUTHORITY_AND_ENGLAND,
  'first-time-entrants': ['borough'],
  reoffending: ['borough'],
  'looked-after-rate': LOCAL_AUTHORITY_AND_ENGLAND,
  'child-in-need-rate': LOCAL_AUTHORITY_AND_ENGLAND,
  'child-protection-rate': LOCAL_AUTHORITY_AND_ENGLAND,
  'mental-health-admissions-0-17': LOCAL_AUTHORITY_AND_ENGLAND,
  'alcohol-admissions-under-18': LOCAL_AUTHORITY_AND_ENGLAND,
  claimants: LOCAL_AUTHORITY_AND_ENGLAND,
  'population-total': ['lsoa', 'ward'],
  'population-aged-0-15': ['lsoa', 'ward'],
  'population-aged-16-24': ['lsoa', 'ward'],
  overcrowding: ['lsoa', 'ward'],
  'tenure-owned': ['lsoa', 'ward'],
  'tenure-social-rented': ['lsoa', 'ward'],
  'tenure-private-rented': ['lsoa', 'ward'],
  'ethnic-group-asian': ['lsoa', 'ward'],
  'risk-index': ['ward'],
};

describe('the release', () => {
  test('lists every file of its own with its hash, and the manifest names it', () => {
    const manifest = v.parse(ManifestSchema, json('data/manifest.json'));
    expect(manifest.current).toBe(published.id);
    expect(manifest.releases[0]).toEqual({ ...published, hash: hash(`${RELEASE}/release.json`) });
    const onDemand = v.parse(FilesOnDemandSchema, json(`${RELEASE}/files-on-demand.json`));
    const wrong = Object.entries({ ...release.files, ...onDemand }).filter(
      ([path, expected]) => !existsSync(join(PUBLIC, path)) || hash(path) !== expected,
    );
    expect(wrong).toEqual([]);
    const listed = { ...release.files, ...onDemand };
    for (const folder of ['data/csv', `${RELEASE}/observations`, GEO_FOLDER]) {
      const files = readdirSync(join(PUBLIC, folder), { withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      for (const { name } of files) expect(listed).toHaveProperty([`${folder}/${name}`]);
    }
  });

  test('stays small: no file above 2 MB, all together below 25 MB', () => {
    const sizes = Object.keys(release.files).map((path) => statSync(join(PUBLIC, path)).size);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(25_000_000);
  });

  test('credits every source', () => {
    for (const { attribution } of catalogue.sources) expect(release.attributions).toContain(attribution);
  });
});

describe('the catalogue', () => {
  test.each(Object.entries(PROMISED))('%s is there at %j', (id, levels) => {
    expect(Object.keys(indicatorOf(id).geographies)).toEqual(expect.arrayContaining([...levels]));
  });

  test('ids are kebab-case and stand once, topics in their order', () => {
    const ids = indicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const topics = indicators.map(({ topic }) => TOPICS.indexOf(topic));
    expect(topics).toEqual([...topics].sort((a, b) => a - b));
  });

  test('every indicator has metadata, a source, and a reason when it has no interval', () => {
    const metadata = v.parse(MetadataFileSchema, json(`${RELEASE}/metadata.json`));
    expect(Object.keys(metadata).sort()).toEqual(indicators.map(({ id }) => id).sort());
    for (const indicator of indicators) {
      expect(catalogue.sources.map(({ id }) => id)).toContain(indicator.source);
      if (indicator.intervalMethod === 'none') expect(indicator.noInterval).not.toBeNull();
    }
  });

  test('wherever wards are made from neighbourhoods the page speaks of the look-up', () => {
    const metadata = v.parse(MetadataFileSchema, json(`${RELEASE}/metadata.json`));
    for (const { id, geographies } of indicators.filter((one) => one.geographies.ward !== undefined)) {
      expect(geographies.ward).toBeDefined();
      expect(metadata[id]?.notes.join(' '), id).toContain(
        'depends on how neighbourhoods are assigned to wards',
      );
    }
  });

  test('periods keep to the grammar, oldest first, and maps have breaks, but not homicide, whose numbers are too small', () => {
    for (const { id, geographies } of indicators) {
      for (const [geography, held] of Object.entries(geographies)) {
        for (const period of held.periods) expect(parsePeriod(period), `${id} ${period}`).not.toBeNull();
        expect(held.breaks === null, `${id} ${geography}`).toBe(
          !['lsoa', 'ward', 'borough'].includes(geography) || id === 'homicide-recorded',
        );
      }
    }
  });

  test('says what a bare year stands for wherever there is one, and nowhere else', () => {
    for (const { id, geographies, yearMeans } of indicators) {
      const periods = Object.values(geographies).flatMap((held) => held.periods);
      expect(yearMeans !== undefined, id).toBe(periods.some((period) => /^\d{4}$/.test(period)));
    }
    expect(indicatorOf('neet').yearMeans).toBe('december-to-february');
    expect(indicatorOf('looked-after-rate').yearMeans).toBe('31-march');
    expect(indicatorOf('reoffending').yearMeans).toBe('published-as');
  });

  test('the deepest colour stands for more need: for the low figures of three measures, for the high of all others', () => {
    const low = indicators.filter(({ geographies }) =>
      Object.values(geographies).some((held) => held.breaks?.deepIsLow === true),
    );
    expect(low.map(({ id }) => id).sort()).toEqual(['employment-rate', 'gcse-english-maths', 'imd-decile']);
  });

  test('the measure of a percentage is a clause about its base: "of households had fewer rooms than they needed"', () => {
    for (const { id, measure } of indicators.filter(({ unit }) => unit === 'percent')) {
      expect(measure, id).toMatch(/^of .+? (were|had|noted|missed|got|owned|rented|chose|claimed|offended) /);
    }
  });

  test('rates at risk say above neighbourhoods that they are averages', () => {
    for (const { id, averageMeasure, caveats } of indicators.filter(
      (one) => one.unit === 'per-1000-at-risk',
    )) {
      expect(averageMeasure, id).toContain('averaged over neighbourhoods');
      expect(caveats, id).toContain('not-the-recorded-rate');
    }
  });

  test('the risk index holds no violence, no crime and nothing about who lives there', () => {
    for (const { id } of RISK_FACTORS) expect(indicatorOf(id).role).toBe('risk-factor');
    for (const { id, role, topic } of indicators) {
      if (topic === 'violence' || topic === 'other-crime') expect(['violence', 'crime'], id).toContain(role);
      if (topic === 'people' || id.startsWith('tenure-')) expect(role, id).toBe('context');
    }
    expect(indicatorOf('imd-score').role).toBe('deprivation-with-crime');
    expect(indicatorOf('crime-deprivation').role).toBe('deprivation-with-crime');
  });

  test('words stay clear of blame and of cause', () => {
    // 'higher-is-better' is the name of a standing caution, not words a person reads.
    const words = (text(`${RELEASE}/metadata.json`) + text(`${RELEASE}/indicators.json`)).replaceAll(
      '"higher-is-better"',
      '',
    );
    const unwanted =
      /\b(worst|hotspots?|gang area|problem famil\w+|causes|leads to|drives|victims?|offenders?|better|worse)\b/gi;
    expect(words.match(unwanted)).toBeNull();
  });
});

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  const rows = csv(id);
  const levels = Object.keys(indicator.geographies) as Geography[];

  test('covers every area of every level and period, with a value or a reason', () => {
    for (const geography of levels) {
      const file = observations(id, geography);
      if (SIZES[geography] !== undefined) expect(file.areas).toHaveLength(SIZES[geography]);
      expect(new Set(file.areas).size).toBe(file.areas.length);
      expect(file.series.map(({ period }) => period)).toEqual(indicator.geographies[geography]?.periods);
      for (const series of file.series) {
        file.areas.forEach((area, index) => {
          const isThere =
            (series.values?.[index] ?? null) !== null ||
            ((series.numerators?.[index] ?? null) !== null &&
              (series.denominators?.[index] ?? null) !== null);
          expect(isThere, `${geography} ${series.period} ${area}`).toBe(series.status?.[area] === undefined);
        });
      }
    }
  });

  test('says the same in CSV as the app reads from JSON', () => {
    const expected: string[] = [];
    const say = (number: number | null): string => (number === null ? '' : String(number));
    // Rates made from counts keep four digits after the point and three significant figures.
    const sayRate = (number: number | null): string => {
      if (number === null) return '';
      const isSmall = number >= 1e-6 && number < 0.01;
      return String(isSmall ? Number(number.toPrecision(3)) : Number(number.toFixed(4)) + 0);
    };
    for (const geography of levels) {
      const file = observations(id, geography);
      for (const { period } of file.series) {
        for (const one of decodePeriod(file, period, indicator).values()) {
          const cells =
            one.status === 'measured'
              ? [
                  (one.denominator === null ? say : sayRate)(one.value),
                  indicator.unit,
                  (one.denominator === null ? say : sayRate)(one.interval?.lower ?? null),
                  (one.denominator === null ? say : sayRate)(one.interval?.upper ?? null),
                  say(one.numerator),
                  say(one.denominator),
                ]
              : ['', indicator.unit, '', '', '', ''];
          expected.push([geography, one.area, period, ...cells, one.status].join());
        }
      }
      if (indicator.geographies[geography]?.months == null) continue;
      const months = observations(id, geography, true);
      const byArea = new Map(months.areas.map((area) => [area, decodeMonths(months, area)]));
      months.series.forEach(({ period, status }, index) => {
        for (const area of months.areas) {
          const count = byArea.get(area)?.[index]?.count ?? null;
          expected.push(
            [
              geography,
              area,
              period,
              say(count),
              'count',
              '',
              '',
              '',
              '',
              status?.[area] ?? 'measured',
            ].join(),
          );
        }
      });
    }
    const written = rows.map((row) =>
      [
        row.geography,
        row.area_code,
        row.period,
        row.value,
        row.unit,
        row.lower,
        row.upper,
        row.numerator,
        row.denominator,
        row.status,
      ].join(),
    );
    expect(written).toEqual(expected);
    expect(rows.every((row) => row.indicator === id && row.area_name !== '')).toBe(true);
  });
});

describe('figures that are known', () => {
  test('Heath Town has 1,204 recorded violence and sexual offences by the ONS best fit', () => {
    expect(
      figure('violence-and-sexual-offences', 'ward', wardByName('Heath Town'), LATER_WINDOW),
    ).toMatchObject({
      status: 'measured',
      numerator: 1204,
      denominator: 15243,
    });
  });

  test('the region has 132,618 violence and sexual offences, and 3,036,605 residents', () => {
    expect(figure('violence-and-sexual-offences', 'region', 'E11000005', LATER_WINDOW)).toMatchObject({
      numerator: 132618,
      denominator: 3036605,
    });
  });

  test('England has 484,510 violence with injury, the region 31,383 with 337 assigned to no borough', () => {
    const of = (geography: Geography, area: string): number => {
      const one = figure('violence-with-injury-recorded', geography, area, '2024-07/2025-06');
      return one.status === 'measured' ? (one.numerator ?? 0) : 0;
    };
    expect(of('england', 'E92000001')).toBe(484510);
    expect(of('region', 'E11000005')).toBe(31383);
    const boroughs = observations('violence-with-injury-recorded', 'borough').areas.map((area) =>
      of('borough', area),
    );
    expect(boroughs.reduce((a, b) => a + b, 0)).toBe(31383 - 337);
  });

  test('children missing from care in Birmingham, year ending March 2024: 2,039 incidents, 281 of 2,944 children', () => {
    const birmingham = 'E08000025';
    expect(figure('children-missing-incidents', 'borough', birmingham, '2024')).toMatchObject({
      numerator: 2039,
      denominator: 2944,
      interval: null,
    });
    expect(figure('children-missing-share', 'borough', birmingham, '2024')).toMatchObject({ numerator: 281 });
    expect(figure('children-missing-share', 'borough', birmingham, '2025')).toMatchObject({
      value: 8,
      numerator: null,
      interval: null,
    });
  });

  test('injuries have the limits of their publisher, which are not those of the rounded counts', () => {
    const at = (area: string): Observation =>
      figure('injury-admissions-0-14', geographyOf(area as GssCode), area, '2014');
    const wolverhampton = at('E08000031');
    expect(wolverhampton).toMatchObject({ numerator: 580, interval: { lower: 112.2271, upper: 132.3307 } });
    // Higher by limits of the rounded count, similar by those of the true one.
    expect(compareWithComparator(wolverhampton, at('E92000001'))).toMatchObject({ outcome: 'similar' });
    expect(at('E11000005')).toMatchObject({ status: 'measured' });
  });

  test('the share of people without police records is told of the two wards, their borough and the region', () => {
    for (const id of ['robbery', 'violence-and-sexual-offences']) {
      for (const { holes, period } of observations(id, 'ward').series) {
        expect(Object.keys(holes ?? {}), period).toEqual([
          wardByName('Bordesley & Highgate'),
          wardByName('Bournbrook & Selly Park'),
        ]);
        expect(holes?.[wardByName('Bournbrook & Selly Park')]).toBeCloseTo(2422 / 19746, 6);
      }
    }
    const ward = figure('robbery', 'ward', wardByName('Bournbrook & Selly Park'), LATER_WINDOW);
    const region = figure('robbery', 'region', 'E11000005', LATER_WINDOW);
    expect(compareWithComparator(ward, region)).toEqual({ kind: 'notCompared', reason: 'population-hole' });
  });

  test('the crime rates of the Indices are smoothed estimates of six years, at every level', () => {
    const smoothed = indicators.filter(({ unit }) => unit === 'per-1000-at-risk');
    expect(smoothed).toHaveLength(3);
    for (const { id, title, measure, averageMeasure, caveats, noInterval, periodWords } of smoothed) {
      expect(title, id).toMatch(/, six-year average$/);
      expect(measure, id).toMatch(
        /^estimated recorded offences of .* a year per 1,000 people who live or work there/,
      );
      expect(averageMeasure, id).toContain('not the area’s own rate');
      expect(periodWords, id).toContain('April 2018 to March 2024');
      expect(noInterval, id).toBe('smoothed-estimate');
      expect(caveats, id).toEqual(expect.arrayContaining(['smoothed-estimate', 'resident-rate-city-centre']));
      expect(caveats, id).not.toContain('period-not-confirmed');
      expect(caveats, id).not.toContain('locations-approximate');
    }
  });

  test('wards that the weights would move into another fifth have none', () => {
    const [series] = observations('violence-with-injury', 'ward').series;
    expect(series?.noFifth).toEqual(
      [
        'Newtown',
        'Pype Hayes',
        'Castle Vale',
        'Sutton Trinity',
        'St Alphege with Monkspath & Hillfield',
        'Beechdale, Leamore & Reedswood',
      ]
        .map((name) => wardByName(name))
        .sort(),
    );
  });

  test('violence with injury of the Indices has no count, no interval and no year', () => {
    const indicator = indicatorOf('violence-with-injury');
    for (const [geography, held] of Object.entries(indicator.geographies)) {
      expect(held.periods).toEqual(['iod2025']);
      const [series] = observations('violence-with-injury', geography as Geography).series;
      expect(series).not.toHaveProperty('numerators');
      expect(series).not.toHaveProperty('lower');
    }
    expect(indicator.ratePer).toBeNull();
  });
});

describe('absence', () => {
  const violence = 'violence-and-sexual-offences';
  const statusOf = (ward: string, period: string): string =>
    figure(violence, 'ward', wardByName(ward), period).status;
  const months = observations(violence, 'ward', true);
  const month = (ward: string, at: string): number | null =>
    decodeMonths(months, wardByName(ward)).find((one) => one.month === at)?.count ?? null;

  test('wards in the tile that failed in November 2025 have no figure for that month and window', () => {
    for (const ward of ['Sutton Mere Green', 'Sutton Four Oaks', 'Aldridge Central & South']) {
      expect(statusOf(ward, LATER_WINDOW)).toBe('incomplete');
      expect(month(ward, '2025-11')).toBeNull();
      expect(month(ward, '2025-10')).toBeGreaterThan(0);
      expect(statusOf(ward, '2023-09/2024-08')).toBe('measured');
    }
  });

  test('Walsall and Birmingham are complete for both windows', () => {
    for (const borough of ['E08000025', 'E08000030']) {
      for (const window of ['2023-09/2024-08', LATER_WINDOW]) {
        expect(figure(violence, 'borough', borough, window).status).toBe('measured');
      }
    }
  });

  test('dead months are gaps, not low values', () => {
    const region = observations(violence, 'region', true);
    const gaps = decodeMonths(region, 'E11000005' as GssCode).filter(({ count }) => count === null);
    expect(gaps.map((one) => one.month)).toEqual([
      '2023-05',
      '2023-06',
      '2023-07',
      '2023-08',
      '2024-09',
      '2024-10',
      '2025-03',
      '2025-11',
    ]);
  });

  test('neighbourhoods without a row in 35 months are not collected in any police category', () => {
    for (const { id } of indicators.filter((one) => one.source === 'police-uk')) {
      for (const lsoa of ['E01033567', 'E01009290']) {
        expect(figure(id, 'lsoa', lsoa, LATER_WINDOW).status).toBe('notCollected');
      }
    }
  });

  test('the assessment factor that is 0 four years running is not collected', () => {
    for (const year of ['2022', '2023', '2024', '2025']) {
      expect(figure('child-criminal-exploitation-factor', 'borough', 'E08000031', year).status).toBe(
        'notCollected',
      );
    }
  });

  test('a number the publisher withholds is suppressed', () => {
    expect(figure('trafficking-factor', 'borough', 'E08000030', '2024')).toEqual({
      area: 'E08000030',
      period: '2024',
      status: 'suppressed',
    });
  });

  test('a region with a withheld borough is withheld, and one that lacks a borough in every year is not published', () => {
    expect(figure('trafficking-factor', 'region', 'E11000005', '2024').status).toBe('suppressed');
    expect(indicatorOf('child-criminal-exploitation-factor').geographies.region).toBeUndefined();
  });

  test('homicide is a rate per million residents', () => {
    const region = figure('homicide-recorded', 'region', 'E11000005', '2024-07/2025-06');
    expect(region).toMatchObject({ status: 'measured', numerator: 32 });
    expect(region.status === 'measured' ? region.value : 0).toBeCloseTo(32 / 3.036605, 6);
  });

  test('first-time entrants have no England row', () => {
    expect(indicatorOf('first-time-entrants').geographies.england).toBeUndefined();
  });
});

describe('wards that depend on the look-up', () => {
  test('are 17 for violence and sexual offences in the later window, and none that has no figure', () => {
    const [, later] = observations('violence-and-sexual-offences', 'ward').series;
    const flagged = Object.keys(later?.alternatives ?? {});
    expect(flagged).toHaveLength(17);
    // Sutton Roughley lies in the failed tile: it has no figure that could depend on anything.
    expect(later?.status?.[wardByName('Sutton Roughley')]).toBe('incomplete');
    expect(flagged).toContain(wardByName('Heath Town'));
  });
});

describe('wards that many people come to', () => {
  const { visitorCentres } = vintageOf(published.id, readPlace().wardVintages);
  const { cityCentre = [] } = json(`${RELEASE}/areas/ward.json`) as { cityCentre?: string[] };

  test('hold the centres of the three cities, by the places on the map', () => {
    const { places } = json(`${RELEASE}/search.json`) as SearchFile;
    for (const { name: city, ward } of visitorCentres) {
      expect(cityCentre, city).toContain(ward);
      expect(places.find(({ name }) => name === city)?.wards, city).toContain(ward);
    }
  });

  test('are flagged by both windows, or hold the centre of a city', () => {
    const windows = observations('violence-and-sexual-offences', 'ward').series.map(({ period }) => period);
    const atRisk = ['violence-with-injury', 'violence-without-injury', 'stalking-and-harassment'];
    const { codes } = json(`${RELEASE}/areas/ward.json`) as { codes: string[] };
    const valuesOf = (id: string, period: string): (number | null)[] => {
      const decoded = decodePeriod(observations(id, 'ward'), period, indicatorOf(id));
      return codes.map((ward) => {
        const one = decoded.get(ward as GssCode);
        return one?.status === 'measured' ? one.value : null;
      });
    };
    const risks = atRisk.map((id) => valuesOf(id, 'iod2025'));
    const riskOf = (index: number): number => risks.reduce((sum, all) => sum + (all[index] ?? 0), 0);
    const ratios = windows.map((window) =>
      valuesOf('violence-and-sexual-offences', window).map((rate, index) =>
        rate === null ? null : rate / riskOf(index),
      ),
    );
    const middles = ratios.map((all) => median(all.filter((one) => one !== null)) ?? 0);
    const expected = codes.filter((ward, index) => {
      const times = ratios.flatMap((all, window) => {
        const ratio = all[index] ?? null;
        return ratio === null ? [] : [ratio / (middles[window] ?? 0)];
      });
      const isCentre = visitorCentres.some((centre) => centre.ward === ward);
      return isCentre || (times.length > 0 && times.every((one) => one >= 1.5));
    });
    expect(windows).toHaveLength(2);
    expect([...cityCentre].sort()).toEqual(expected.sort());
  });

  test('keep those that both windows show, and not those that only a rise had set', () => {
    for (const ward of ['Ladywood', 'Bordesley & Highgate', 'Nechells', 'St Peters', "St Michael's"]) {
      expect(cityCentre, ward).toContain(wardByName(ward));
    }
    // One of them since its place among the wards of 2026 is another.
    const lost = ['E05011156', 'E05015922', 'E05011145', 'E05011134', 'E05015905'];
    expect(cityCentre.filter((ward) => lost.includes(ward))).toEqual([]);
  });
});

test('wards that hold a neighbourhood without police records are named', () => {
  const areas = json(`${RELEASE}/areas/ward.json`) as { policeGaps?: string[] };
  expect(areas.policeGaps).toEqual([
    wardByName('Bordesley & Highgate'),
    wardByName('Bournbrook & Selly Park'),
  ]);
});
