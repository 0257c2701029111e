/** Rows in the form of a partner's counts, of police counts and of street-level crime, made up, as many as are asked for. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { POLICE_CATEGORY_NAMES } from '../pipeline/read/policeCategories.ts';
import type { GssCode } from '../src/domain/geography.ts';

export const READERS = ['partner', 'police-counts', 'street-crime'] as const;
export type Reader = (typeof READERS)[number];

export const LSOAS: readonly GssCode[] = Array.from(
  { length: 1719 },
  (_, index) => `E0100${String(8000 + index)}` as GssCode,
);
export const STREET_FILE = '2025-01/2025-01-west-midlands-street.csv';
export const DATASET = {
  id: 'made-up-counts-ward',
  title: 'Made-up counts',
  measure: 'made-up events per 1,000 people who live here',
  definition: 'Made up to time the reading of many rows.',
  topic: 'violence',
  unit: 'per-1000-residents',
  years: 'year-ending-march',
  geography: 'ward',
  numerator: 'Made-up events in the year.',
  denominator: { use: 'residents' },
  events: 'independent',
  source: {
    publisher: 'Nobody',
    title: 'Made up',
    licence: 'None',
    attribution: 'Made-up figures',
    url: 'https://example.org/made-up',
  },
  caveats: ['Made up to time the reading of many rows.'],
  nextUpdate: 'Never, because it is made up.',
};

const FIRST_WARD = 5011118;
const ROWS_AT_ONCE = 20_000;
const HEADERS: Readonly<Record<Reader, string>> = {
  partner: 'area_code,period,numerator',
  'police-counts': 'month,lsoa21cd,lsoa21nm,lad25nm,category,crime_count',
  'street-crime':
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
};

function line(reader: Reader, row: number): string {
  const lsoa = LSOAS[row % LSOAS.length] ?? '';
  const category = POLICE_CATEGORY_NAMES[row % POLICE_CATEGORY_NAMES.length] ?? '';
  switch (reader) {
    case 'partner':
      return `E0${FIRST_WARD + (row % 60)},${2015 + (row % 10)},${row % 90}`;
    case 'police-counts':
      return `2023-0${1 + (row % 9)},${lsoa},Birmingham 001A,Birmingham,${category},${1 + (row % 3)}`;
    case 'street-crime':
      // As many ids as a month of a large force has: a longer file repeats them.
      return `${(row % 40_000).toString(16).padStart(64, '0')},2025-01,West Midlands Police,West Midlands Police,-1.850056,52.589180,On or near High Street,${lsoa},Birmingham 001A,${category},Under investigation,`;
  }
}

/** Writes the header and so many rows. */
export function writeRows(path: string, reader: Reader, rows: number): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, `${HEADERS[reader]}\n`);
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, rows - from);
      const lines = Array.from({ length: count }, (_, index) => line(reader, from + index));
      writeSync(file, `${lines.join('\n')}\n`);
    }
  } finally {
    closeSync(file);
  }
}
