/** A release with the wards of May 2026 against the raw files, read and added up by nothing of the data build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawSources, removeTemporaryFolders, REPOSITORY, sourcesAvailable } from '../pipeline/rawSources.ts';
import { releaseBefore, releaseOfWards, type ReleaseOnDisk } from '../support/releaseOfWards.ts';
import { independentWards, type Counted } from './independentWards.ts';
import { describePlaces } from './placesOf2026.ts';

const VINTAGE = '2026';
const WARDS = 192;
const WINDOWS = ['2023-09/2024-08', '2025-04/2026-03'] as const;

interface FigureRow {
  readonly geography: string;
  readonly area_code: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly status: string;
}
interface Observations {
  readonly areas: readonly string[];
  readonly series: readonly {
    readonly period: string;
    readonly values?: readonly (number | null)[];
    readonly numerators?: readonly (number | null)[];
    readonly denominators?: readonly (number | null)[];
    readonly alternatives?: Readonly<Record<string, number>>;
  }[];
}

/** The rates are of so many; figures without counts are published as they are. */
interface Measure {
  readonly id: string;
  readonly period: string;
  readonly per: number | null;
  /** Wards that may have no figure, because the police's records of them have holes. */
  readonly mayLack: number;
  readonly values: (from: ReturnType<typeof independentWards>) => ReadonlyMap<string, Counted>;
}

const police = (id: string, category: string): Measure[] =>
  WINDOWS.map((period) => ({
    id,
    period,
    per: 1000,
    mayLack: 10,
    values: (from) => from.police(category, period),
  }));
const score = (id: string, file: 'scores' | 'indicators', column: string): Measure => ({
  id,
  period: 'iod2025',
  per: null,
  mayLack: 0,
  values: (from) => from.iod(file, column),
});

const MEASURES: readonly Measure[] = [
  ...police('violence-and-sexual-offences', 'Violence and sexual offences'),
  ...police('robbery', 'Robbery'),
  ...police('anti-social-behaviour', 'Anti-social behaviour'),
  score('violence-with-injury', 'indicators', 'violence_with_injury_rate_per_1_000_at_risk_population'),
  score('violence-without-injury', 'indicators', 'violence_without_injury_rate_per_1_000_at_risk_population'),
  score('imd-score', 'scores', 'IMD_score'),
  score('income-deprivation', 'scores', 'Income_score'),
  {
    id: 'overcrowding',
    period: 'census2021',
    per: 100,
    mayLack: 0,
    values: (from) =>
      from.census('household_overcrowding21', 'occupancy_rating', (rating) => rating.startsWith('-')),
  },
  {
    id: 'tenure-owned',
    period: 'census2021',
    per: 100,
    mayLack: 0,
    values: (from) =>
      from.census('household_tenure21', 'tenure', (tenure) => /^(Owned: |Shared ownership)/.test(tenure)),
  },
];

// Worked out from the raw sources, which are not in the repository.
describe.skipIf(!sourcesAvailable)('a release with the wards of May 2026', { timeout: 240_000 }, () => {
  const independent = sourcesAvailable ? independentWards(rawSources) : null;
  let made: ReleaseOnDisk | null = null;
  const release = (): ReleaseOnDisk => {
    if (made === null) throw new Error('The release is not built yet.');
    return made;
  };
  const from = (): ReturnType<typeof independentWards> => {
    if (independent === null) throw new Error('The sources are not at hand.');
    return independent;
  };
  beforeAll(async () => {
    made = await releaseOfWards(VINTAGE);
  }, 240_000);
  afterAll(removeTemporaryFolders);

  const rowsOf = (id: string, period: string): FigureRow[] =>
    parse<FigureRow>(readFileSync(join(release().root, `data/csv/${id}.csv`)), { columns: true }).filter(
      (row) => row.geography === 'ward' && row.period === period,
    );
  const observations = (folder: string, id: string): Observations =>
    JSON.parse(readFileSync(join(folder, `observations/${id}.ward.json`), 'utf8')) as Observations;

  test.each(MEASURES)(
    '$id of $period is what the sources give in every ward',
    ({ id, period, per, ...one }) => {
      const expected = from().addUp(one.values(from()), 'best fit');
      expect(expected.size).toBe(WARDS);
      const rows = rowsOf(id, period);
      expect(rows.map((row) => row.area_code).sort()).toEqual([...from().wards].sort());
      const measured = rows.filter(({ status }) => status === 'measured');
      expect(measured.length).toBeGreaterThanOrEqual(WARDS - one.mayLack);
      for (const row of measured) {
        const { numerator, denominator } = expected.get(row.area_code) ?? {
          numerator: NaN,
          denominator: NaN,
        };
        if (per !== null) {
          expect([Number(row.numerator), Number(row.denominator)], row.area_code).toEqual([
            numerator,
            denominator,
          ]);
        }
        const value = (numerator / denominator) * (per ?? 1);
        // Four decimals at most are published.
        expect(Math.abs(Number(row.value) - value), `${row.area_code}: ${value}`).toBeLessThan(0.000_051);
      }
    },
  );

  test('the people of every ward are those of its neighbourhoods, and all of them together', () => {
    const expected = from().addUp(from().people(), 'best fit');
    const rows = rowsOf('population-total', '2024');
    for (const row of rows)
      expect(Number(row.value), row.area_code).toBe(expected.get(row.area_code)?.numerator);
    expect(rows.reduce((sum, { value }) => sum + Number(value), 0)).toBe(3_036_605);
  });

  test.each(MEASURES.filter(({ per }) => per === null))(
    '$id of $period says in which wards the figure depends on the look-up',
    ({ id, period, values }) => {
      const [fit, other] = (['best fit', 'postcodes'] as const).map((by) => from().addUp(values(from()), by));
      const valueOf = (sums: ReadonlyMap<string, Counted> | undefined, ward: string): number => {
        const { numerator, denominator } = sums?.get(ward) ?? { numerator: NaN, denominator: NaN };
        return numerator / denominator;
      };
      const depends = from().wards.filter((ward) => {
        const value = valueOf(fit, ward);
        return Math.abs(valueOf(other, ward) - value) > value / 10;
      });
      const { alternatives = {} } =
        observations(release().folder, id).series.find((one) => one.period === period) ?? {};
      expect(Object.keys(alternatives).sort()).toEqual(depends.sort());
      for (const ward of depends)
        expect(Math.abs((alternatives[ward] ?? NaN) - valueOf(other, ward))).toBeLessThan(0.051);
    },
  );

  test('the 113 wards that were not redrawn have the figures they had', () => {
    const before = join(REPOSITORY, 'public/data', releaseBefore(VINTAGE).id);
    const measures = new Set(MEASURES.map(({ id }) => id));
    for (const id of measures) {
      const [now, then] = [observations(release().folder, id), observations(before, id)];
      const kept = now.areas.filter((area) => then.areas.includes(area));
      expect(kept).toHaveLength(113);
      for (const series of now.series) {
        const old = then.series.find(({ period }) => period === series.period);
        const figures = ({ areas }: Observations, of: typeof old) =>
          kept.map((area) => {
            const at = areas.indexOf(area);
            return [of?.values?.[at], of?.numerators?.[at], of?.denominators?.[at]];
          });
        expect(figures(now, series), `${id} ${series.period}`).toEqual(figures(then, old));
      }
    }
  });

  describePlaces(release, from);
});
