/**
 * Look-ups: the neighbourhoods (LSOAs 2021) of the place, their residents, and the ward each is assigned to by best fit.
 * Ready-made `wd25cd` columns are never read: they come from another look-up.
 */
import { parseGssCode, type Geography, type GssCode } from '../../src/domain/geography.ts';
import { AUTHORITIES, COMBINED_AREA, PLACE_WORDS, REGION } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { ProblemList } from '../report.ts';
import { readNeighbourhoodNames } from './neighbourhoodNames.ts';
import { sourceFile } from './sourceFiles.ts';

export interface Lsoa {
  readonly code: GssCode;
  /** A label that people know it by, where there is one; else the official name. */
  readonly name: string;
  /** The official name, where `name` is another. */
  readonly officialName?: string;
  /** Mid-2024 residents, all ages. */
  readonly residents: number;
  /** By best fit: that of the ONS, but where `bestFitDerivedFor` of `content/area.json` says otherwise. */
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
  readonly combinedAreaResidents: number;
  readonly englandResidents: number;
}

type WardShares = Lsoa['wardShares'];

/** What is gathered from the best fit, row by row. */
interface Gathered {
  readonly lsoas: Map<GssCode, Lsoa>;
  readonly wards: Map<GssCode, Place>;
  readonly boroughs: Map<GssCode, Place>;
}

/** @throws SourceError when a look-up is incomplete, repeats a code, or names a code that the others do not have */
export function readLookups(context: BuildContext): Lookups {
  const residents = readNationalResidents(context);
  const shares = readShares(context);
  const labels = readNeighbourhoodNames(context);
  const { lsoas, wards, boroughs } = readBestFit(context, residents, shares, labels);
  const localAuthorityName = (place: Place): string => boroughs.get(place.borough)?.name ?? '';
  return {
    lsoas: new Map([...lsoas].sort(([a], [b]) => (a < b ? -1 : 1))),
    wards: sortedPlaces(wards, (place) => `${localAuthorityName(place)}|${place.name}|${place.code}`),
    boroughs: sortedPlaces(boroughs, (place) => place.name),
    combinedAreaResidents: [...boroughs.values()].reduce((sum, place) => sum + place.residents, 0),
    englandResidents: [...residents.values()].reduce((sum, one) => sum + one, 0),
  };
}

function readBestFit(
  context: BuildContext,
  residentsOf: ReadonlyMap<GssCode, number>,
  shares: ReadonlyMap<GssCode, WardShares>,
  labels: ReadonlyMap<GssCode, string> | null,
): Gathered {
  const { bestFit, postcodeShares } = context.wards().sources;
  const { file, columns } = bestFit;
  const table = context.readCsv(file, Object.values(columns));
  const problems = new ProblemList(file);
  const gathered: Gathered = { lsoas: new Map(), wards: new Map(), boroughs: new Map() };
  for (const row of table.rows) {
    const code = parseGssCode(row.text(columns.lsoa));
    const ward = parseGssCode(row.text(columns.ward));
    const borough = parseGssCode(row.text(columns.authority));
    if (code === null || ward === null || borough === null) {
      problems.add(row.row, null, 'a code has not the form of a GSS code.', 'correct the code.');
      continue;
    }
    const residents = residentsOf.get(code);
    const wardShares = shares.get(code);
    const problem = (reason: string, remedy: string): void =>
      problems.add(row.row, columns.lsoa, `${code} ${reason}`, remedy);
    if (gathered.lsoas.has(code)) problem('appears twice.', 'remove one of the two rows.');
    else if (residents === undefined)
      problem(`has no residents in ${sourceFile('residents').file}.`, 'correct the code.');
    else if (wardShares === undefined)
      problem(`has no postcodes in ${postcodeShares.file}.`, 'make the shares again.');
    else {
      const officialName = row.text(columns.lsoaName);
      const label = labels?.get(code);
      if (labels !== null && label === undefined) problem('has no name that people know.', 'add one.');
      const names = label === undefined ? { name: officialName } : { name: label, officialName };
      gathered.lsoas.set(code, { code, ...names, residents, ward, borough, wardShares });
      addResidents(gathered.wards, ward, row.text(columns.wardName), borough, residents);
      addResidents(gathered.boroughs, borough, row.text(columns.authorityName), borough, residents);
    }
  }
  checkShares(problems, gathered, shares, postcodeShares.file);
  checkNumbers(problems, gathered);
  problems.throwIfAny();
  return gathered;
}

/** Both look-ups must hold the same neighbourhoods and wards. */
function checkShares(
  problems: ProblemList,
  { lsoas, wards }: Gathered,
  shares: ReadonlyMap<GssCode, WardShares>,
  file: string,
): void {
  for (const [code, wardShares] of shares) {
    if (!lsoas.has(code)) {
      problems.add(null, null, `it lacks ${code}, which ${file} has.`, 'use two files of the same vintage.');
    }
    for (const { ward } of wardShares.filter((one) => !wards.has(one.ward))) {
      problems.add(null, null, `it lacks the ward ${ward}, which ${file} has.`, 'use one vintage of wards.');
    }
  }
}

/** `content/area.json` says how many wards and neighbourhoods each authority has; a change of boundaries changes them on purpose. */
function checkNumbers(problems: ProblemList, { lsoas, wards, boroughs }: Gathered): void {
  const sumOf = (what: 'neighbourhoods' | 'wards'): number =>
    AUTHORITIES.reduce((sum, authority) => sum + authority[what], 0);
  for (const [what, held, expected] of [
    ['LSOAs', lsoas.size, sumOf('neighbourhoods')],
    ['wards', wards.size, sumOf('wards')],
    [PLACE_WORDS.authority.many, boroughs.size, AUTHORITIES.length],
  ] as const) {
    if (held !== expected) {
      problems.add(null, null, `it has ${held} ${what}; ${expected} are expected.`, 'use the whole file.');
    }
  }
}

/** Codes of the areas of one geography inside the region, in the order in which files list them. */
export function areaCodes(lookups: Lookups, geography: 'lsoa' | 'ward' | 'borough'): GssCode[] {
  if (geography === 'lsoa') return [...lookups.lsoas.keys()];
  return [...(geography === 'ward' ? lookups.wards : lookups.boroughs).keys()];
}

/** As in the CSV files: "Our County (three districts)". */
const COMBINED_AREA_NAME = `${COMBINED_AREA.name} (${PLACE_WORDS.theAuthorities.replace(/^the /, '')})`;

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
      return COMBINED_AREA_NAME;
    case 'wider-region':
      return `${REGION.name.charAt(0).toUpperCase()}${REGION.name.slice(1)}`;
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
  const { file, columns, expected } = sourceFile('residents');
  const table = context.readCsv(file, [columns.lsoa, columns.residents]);
  const problems = new ProblemList(file);
  const residents = new Map<GssCode, number>();
  for (const row of table.rows) {
    const codeText = row.text(columns.lsoa);
    const code = parseGssCode(codeText);
    const text = row.text(columns.residents);
    if (code === null) {
      problems.add(row.row, columns.lsoa, `'${codeText}' is not a GSS code.`, 'correct the code.');
    } else if (residents.has(code)) {
      problems.add(row.row, columns.lsoa, `${code} appears twice.`, 'remove one of the two rows.');
    } else if (!/^[1-9]\d*$/.test(text)) {
      problems.add(
        row.row,
        columns.residents,
        `'${text}' is not a whole number above zero.`,
        'correct the number.',
      );
    } else {
      residents.set(code, Number(text));
    }
  }
  const total = [...residents.values()].reduce((sum, value) => sum + value, 0);
  if (residents.size !== expected.lsoas || total !== expected.residents) {
    problems.add(
      null,
      columns.residents,
      `it has ${residents.size} LSOAs with ${total} residents; ${expected.lsoas} with ${expected.residents} are expected.`,
      'use the whole national file, or change what is expected in content/sources.json after checking a new edition.',
    );
  }
  problems.throwIfAny();
  return residents;
}

function readShares(context: BuildContext): Map<GssCode, WardShares> {
  const { file, columns } = context.wards().sources.postcodeShares;
  const table = context.readCsv(file, Object.values(columns));
  const problems = new ProblemList(file);
  const counts = new Map<GssCode, { ward: GssCode; n: number }[]>();
  for (const row of table.rows) {
    const code = parseGssCode(row.text(columns.lsoa));
    const ward = parseGssCode(row.text(columns.ward));
    const text = row.text(columns.postcodes);
    const n = Number(text);
    if (code === null || ward === null) {
      problems.add(row.row, null, 'a code has not the form of a GSS code.', 'correct the code.');
    } else if (!Number.isInteger(n) || n <= 0) {
      problems.add(
        row.row,
        columns.postcodes,
        `'${text}' is not a whole number above zero.`,
        'correct the number.',
      );
    } else {
      const list = counts.get(code) ?? [];
      if (list.some((entry) => entry.ward === ward)) {
        problems.add(
          row.row,
          columns.ward,
          `${code} in ${ward} appears twice.`,
          'remove one of the two rows.',
        );
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
