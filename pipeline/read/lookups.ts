/**
 * Look-ups: the 1,719 neighbourhoods (LSOAs 2021) of the seven boroughs, their residents, and the ward (2024) each is
 * assigned to by ONS best fit. Ready-made `wd25cd` columns are never read: they come from another look-up.
 */
import { parseGssCode, type Geography, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';

const BEST_FIT_FILE = 'geo/lookups/lsoa21_to_ward24_ons_bestfit.csv';
const SHARES_FILE = 'geo/lookups/lsoa21_to_ward24_postcode_shares_DERIVED.csv';
const NATIONAL_FILE = 'stats/population-denominators/bcc_imd_lookups_lsoa21_pop2024.csv';

/** What the sources must hold; a change of boundaries changes these numbers on purpose. */
export const EXPECTED = {
  lsoas: 1719,
  wards: 192,
  boroughs: 7,
  nationalLsoas: 33755,
  englandResidents: 58620101,
};

export interface Lsoa {
  readonly code: GssCode;
  readonly name: string;
  /** Mid-2024 residents, all ages. */
  readonly residents: number;
  /** ONS best fit. */
  readonly ward: GssCode;
  readonly borough: GssCode;
  /** Share of the LSOA's postcodes in each ward; the shares sum to 1. */
  readonly wardShares: readonly { readonly ward: GssCode; readonly share: number }[];
}

export interface Place {
  readonly code: GssCode;
  readonly name: string;
  readonly borough: GssCode;
  /** Mid-2024 residents of the LSOAs assigned to it. */
  readonly residents: number;
}

export interface Lookups {
  /** By code, in code order. */
  readonly lsoas: ReadonlyMap<GssCode, Lsoa>;
  /** Borough by name, then ward by name. */
  readonly wards: ReadonlyMap<GssCode, Place>;
  /** By name. */
  readonly boroughs: ReadonlyMap<GssCode, Place>;
  readonly regionResidents: number;
  readonly englandResidents: number;
}

/** @throws SourceError when a look-up is incomplete, repeats a code, or names a code that the others do not have */
export function readLookups(context: BuildContext): Lookups {
  const bestFit = context.readCsv(BEST_FIT_FILE, [
    'lsoa21_name',
    'lsoa21_code',
    'ward24_name',
    'ward24_code',
    'ltla24_name',
    'ltla24_code',
  ]);
  const national = readNationalResidents(context);
  const shares = readShares(context);

  const problems = new ProblemList(BEST_FIT_FILE);
  const lsoas = new Map<GssCode, Lsoa>();
  const wards = new Map<GssCode, Place>();
  const boroughs = new Map<GssCode, Place>();
  for (const row of bestFit.rows) {
    const code = parseGssCode(row.text('lsoa21_code'));
    const ward = parseGssCode(row.text('ward24_code'));
    const borough = parseGssCode(row.text('ltla24_code'));
    if (code === null || ward === null || borough === null) {
      problems.add(row.row, null, 'a code has not the form of a GSS code.', 'correct the code.');
      continue;
    }
    if (lsoas.has(code)) {
      problems.add(row.row, 'lsoa21_code', `${code} stands twice.`, 'remove one of the two rows.');
      continue;
    }
    const residents = national.get(code);
    if (residents === undefined) {
      problems.add(
        row.row,
        'lsoa21_code',
        `${code} has no residents in ${NATIONAL_FILE}.`,
        'correct the code.',
      );
      continue;
    }
    const wardShares = shares.get(code);
    if (wardShares === undefined) {
      problems.add(
        row.row,
        'lsoa21_code',
        `${code} has no postcodes in ${SHARES_FILE}.`,
        'make the shares again.',
      );
      continue;
    }
    lsoas.set(code, { code, name: row.text('lsoa21_name'), residents, ward, borough, wardShares });
    addResidents(wards, ward, row.text('ward24_name'), borough, residents);
    addResidents(boroughs, borough, row.text('ltla24_name'), borough, residents);
  }
  for (const [code, wardShares] of shares) {
    if (!lsoas.has(code)) {
      problems.add(
        null,
        null,
        `it lacks ${code}, which ${SHARES_FILE} has.`,
        'use two files of the same vintage.',
      );
    }
    for (const { ward } of wardShares) {
      if (!wards.has(ward)) {
        problems.add(
          null,
          null,
          `it lacks the ward ${ward}, which ${SHARES_FILE} has.`,
          'use one vintage of wards.',
        );
      }
    }
  }
  for (const [what, held, expected] of [
    ['LSOAs', lsoas.size, EXPECTED.lsoas],
    ['wards', wards.size, EXPECTED.wards],
    ['boroughs', boroughs.size, EXPECTED.boroughs],
  ] as const) {
    if (held !== expected) {
      problems.add(null, null, `it has ${held} ${what}; ${expected} are expected.`, 'use the whole file.');
    }
  }
  problems.throwIfAny();

  const boroughName = (place: Place): string => boroughs.get(place.borough)?.name ?? '';
  return {
    lsoas: new Map([...lsoas].sort(([a], [b]) => (a < b ? -1 : 1))),
    wards: sortedPlaces(wards, (place) => `${boroughName(place)}|${place.name}|${place.code}`),
    boroughs: sortedPlaces(boroughs, (place) => place.name),
    regionResidents: [...boroughs.values()].reduce((sum, place) => sum + place.residents, 0),
    englandResidents: [...national.values()].reduce((sum, residents) => sum + residents, 0),
  };
}

/** Codes of the areas of one geography inside the region, in the order in which files list them. */
export function areaCodes(lookups: Lookups, geography: 'lsoa' | 'ward' | 'borough'): GssCode[] {
  if (geography === 'lsoa') return [...lookups.lsoas.keys()];
  return [...(geography === 'ward' ? lookups.wards : lookups.boroughs).keys()];
}

/** Name of any area this project publishes figures for. */
export function areaName(lookups: Lookups, geography: Geography, code: GssCode): string {
  switch (geography) {
    case 'lsoa':
      return lookups.lsoas.get(code)?.name ?? code;
    case 'ward':
      return lookups.wards.get(code)?.name ?? code;
    case 'borough':
      return lookups.boroughs.get(code)?.name ?? code;
    case 'region':
      return 'West Midlands (seven boroughs)';
    case 'wider-region':
      return 'Wider West Midlands region';
    case 'england':
      return 'England';
  }
}

function addResidents(
  places: Map<GssCode, Place>,
  code: GssCode,
  name: string,
  borough: GssCode,
  residents: number,
): void {
  const held = places.get(code);
  places.set(code, { code, name, borough, residents: (held?.residents ?? 0) + residents });
}

function sortedPlaces(
  places: ReadonlyMap<GssCode, Place>,
  key: (place: Place) => string,
): Map<GssCode, Place> {
  // Plain comparison of code units, so that the order is the same on every machine.
  const entries = [...places].sort(([, a], [, b]) => (key(a) < key(b) ? -1 : 1));
  return new Map(entries);
}

function readNationalResidents(context: BuildContext): Map<GssCode, number> {
  const table = context.readCsv(NATIONAL_FILE, ['LSOA21CD', '2024POP']);
  const problems = new ProblemList(NATIONAL_FILE);
  const residents = new Map<GssCode, number>();
  for (const row of table.rows) {
    const code = parseGssCode(row.text('LSOA21CD'));
    const text = row.text('2024POP');
    if (code === null) {
      problems.add(row.row, 'LSOA21CD', `'${row.text('LSOA21CD')}' is not a GSS code.`, 'correct the code.');
    } else if (residents.has(code)) {
      problems.add(row.row, 'LSOA21CD', `${code} stands twice.`, 'remove one of the two rows.');
    } else if (!/^[1-9]\d*$/.test(text)) {
      problems.add(row.row, '2024POP', `'${text}' is not a whole number above zero.`, 'correct the number.');
    } else {
      residents.set(code, Number(text));
    }
  }
  const total = [...residents.values()].reduce((sum, value) => sum + value, 0);
  if (residents.size !== EXPECTED.nationalLsoas || total !== EXPECTED.englandResidents) {
    problems.add(
      null,
      '2024POP',
      `it has ${residents.size} LSOAs with ${total} residents; ${EXPECTED.nationalLsoas} with ${EXPECTED.englandResidents} are expected.`,
      'use the whole national file, or change EXPECTED in pipeline/read/lookups.ts after checking a new edition.',
    );
  }
  problems.throwIfAny();
  return residents;
}

function readShares(context: BuildContext): Map<GssCode, { ward: GssCode; share: number }[]> {
  const table = context.readCsv(SHARES_FILE, ['LSOA21CD', 'ward', 'n']);
  const problems = new ProblemList(SHARES_FILE);
  const counts = new Map<GssCode, { ward: GssCode; n: number }[]>();
  for (const row of table.rows) {
    const code = parseGssCode(row.text('LSOA21CD'));
    const ward = parseGssCode(row.text('ward'));
    const n = Number(row.text('n'));
    if (code === null || ward === null) {
      problems.add(row.row, null, 'a code has not the form of a GSS code.', 'correct the code.');
    } else if (!Number.isInteger(n) || n <= 0) {
      problems.add(
        row.row,
        'n',
        `'${row.text('n')}' is not a whole number above zero.`,
        'correct the number.',
      );
    } else {
      const list = counts.get(code) ?? [];
      if (list.some((entry) => entry.ward === ward)) {
        problems.add(row.row, 'ward', `${code} in ${ward} stands twice.`, 'remove one of the two rows.');
      }
      list.push({ ward, n });
      counts.set(code, list);
    }
  }
  problems.throwIfAny();
  // Shares are made from the counts: the published column is rounded to four places and does not sum to 1.
  return new Map(
    [...counts].map(([code, list]) => {
      const total = list.reduce((sum, { n }) => sum + n, 0);
      return [code, list.map(({ ward, n }) => ({ ward, share: n / total }))];
    }),
  );
}
