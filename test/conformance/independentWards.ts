/**
 * Figures of the wards of May 2026, made from the raw files in another way than the data build makes them: another CSV reader,
 * plain loops, columns named here a second time. Nothing of the build is imported.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;

export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

const POLICE = 'stats/police-uk-lsoa-month/wm7_lsoa21_month_category_2023-05_2026-03.csv';
const IOD = 'stats/iod2025-lsoa/imd2025_england_lsoa21';

/** @param sources folder with `geo/` and `stats/` */
export function independentWards(sources: string) {
  const cache = new Map<string, Row[]>();
  const raw = (path: string): Row[] => {
    const held = cache.get(path);
    if (held !== undefined) return held;
    const rows = parse<Row>(readFileSync(join(sources, path)), {
      columns: true,
      bom: true,
      relax_column_count: true,
    });
    cache.set(path, rows);
    return rows;
  };
  const cell = (row: Row, column: string): string => {
    const text = row[column];
    if (text === undefined) throw new Error(`There is no column ${column}.`);
    return text;
  };
  const number = (row: Row, column: string): number => Number(cell(row, column));

  const wardOf = new Map(
    raw('geo/wards-2026/lsoa21_to_ward26_bestfit.csv').map((row) => [
      cell(row, 'LSOA21CD'),
      cell(row, 'WD26CD'),
    ]),
  );
  const residents = new Map(
    raw('stats/population-denominators/mid2024_lsoa21_allages_wm7.csv').map((row) => [
      cell(row, 'LSOA21CD'),
      number(row, '2024POP'),
    ]),
  );
  const shares = raw('geo/wards-2026/lsoa21_to_ward26_postcode_shares.csv');
  const postcodesOf = new Map<string, number>();
  for (const row of shares)
    postcodesOf.set(
      cell(row, 'LSOA21CD'),
      (postcodesOf.get(cell(row, 'LSOA21CD')) ?? 0) + number(row, 'postcodes'),
    );

  /** Adds up what each neighbourhood has, by ward: whole, or in the shares of its postcodes. */
  function addUp(values: ReadonlyMap<string, Counted>, by: 'best fit' | 'postcodes'): Map<string, Counted> {
    const sums = new Map<string, { numerator: number; denominator: number }>();
    const add = (lsoa: string, ward: string, share: number): void => {
      const value = values.get(lsoa);
      if (value === undefined) throw new Error(`${lsoa} has no value.`);
      const sum = sums.get(ward) ?? { numerator: 0, denominator: 0 };
      sum.numerator += share * value.numerator;
      sum.denominator += share * value.denominator;
      sums.set(ward, sum);
    };
    if (by === 'best fit') for (const [lsoa, ward] of wardOf) add(lsoa, ward, 1);
    else
      for (const row of shares) {
        const lsoa = cell(row, 'LSOA21CD');
        add(lsoa, cell(row, 'WD26CD'), number(row, 'postcodes') / (postcodesOf.get(lsoa) ?? 0));
      }
    return sums;
  }

  function police(category: string, window: string): Map<string, Counted> {
    const [first = '', last = ''] = window.split('/');
    const counts = new Map<string, number>();
    for (const row of raw(POLICE)) {
      const month = cell(row, 'month');
      if (cell(row, 'category') !== category || month < first || month > last) continue;
      const lsoa = cell(row, 'lsoa21cd');
      counts.set(lsoa, (counts.get(lsoa) ?? 0) + number(row, 'crime_count'));
    }
    return new Map(
      [...residents].map(([lsoa, denominator]) => [lsoa, { numerator: counts.get(lsoa) ?? 0, denominator }]),
    );
  }

  /** A score of each neighbourhood times its residents, so that the sums give the weighted mean. */
  function iod(file: 'scores' | 'indicators', column: string): Map<string, Counted> {
    return new Map(
      raw(`${IOD}_${file === 'scores' ? '' : 'indicators_'}wm7.csv`).map((row) => {
        const lsoa = cell(row, 'lsoa21cd');
        const people = residents.get(lsoa) ?? NaN;
        return [lsoa, { numerator: number(row, column) * people, denominator: people }];
      }),
    );
  }

  function census(
    file: string,
    category: string,
    isCounted: (category: string) => boolean,
  ): Map<string, Counted> {
    const counts = new Map<string, { numerator: number; denominator: number }>();
    for (const row of raw(`stats/census2021-lsoa/${file}_lsoa21_wm7.csv`)) {
      const lsoa = cell(row, 'lsoa21_code');
      const held = counts.get(lsoa) ?? { numerator: 0, denominator: 0 };
      held.denominator += number(row, 'n');
      if (isCounted(cell(row, category))) held.numerator += number(row, 'n');
      counts.set(lsoa, held);
    }
    return counts;
  }

  const people = (): Map<string, Counted> =>
    new Map([...residents].map(([lsoa, count]) => [lsoa, { numerator: count, denominator: 1 }]));

  return { raw, addUp, police, iod, census, people, wards: [...new Set(wardOf.values())] };
}
