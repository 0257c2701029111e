/** The real sources with one thing spoilt at a time: each stops the build, naming file, row, column, reason and remedy. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { buildData } from '../../pipeline/buildData.ts';
import { readLookups } from '../../pipeline/read/lookups.ts';
import { readCensus } from '../../pipeline/read/readCensus.ts';
import { readChildrensSocialCare } from '../../pipeline/read/readChildrensSocialCare.ts';
import { readDeprivation } from '../../pipeline/read/readDeprivation.ts';
import { readExploreStatistics } from '../../pipeline/read/readExploreStatistics.ts';
import { readLait } from '../../pipeline/read/readLait.ts';
import { readPolice } from '../../pipeline/read/readPolice.ts';
import { readRecordedCrime } from '../../pipeline/read/readRecordedCrime.ts';
import { makeReport, SourceError } from '../../pipeline/report.ts';
import type { BuildContext } from '../../pipeline/buildContext.ts';
import type { Lookups } from '../../pipeline/read/lookups.ts';
import {
  alteredSources,
  quietContext,
  rawSources,
  refusalOf,
  removeTemporaryFolders,
  sourcesAvailable,
  temporaryFolder,
} from './rawSources.ts';

const LOOKUP = 'geo/lookups/lsoa21_to_ward24_ons_bestfit.csv';
const SHARES = 'geo/lookups/lsoa21_to_ward24_postcode_shares_DERIVED.csv';
const NATIONAL = 'stats/population-denominators/bcc_imd_lookups_lsoa21_pop2024.csv';
const POLICE = 'stats/police-uk-lsoa-month/wm7_lsoa21_month_category_2023-05_2026-03.csv';
const SCORES = 'stats/iod2025-lsoa/imd2025_england_lsoa21_wm7.csv';
const LOCAL_AUTHORITIES = 'stats/iod2025-lsoa/imd2025_england_ltla24_wm7.csv';
const TABLE_C2 = 'stats/prc-csp-ye-jun2025/policeforceareatablesyejune25final_TableC2.csv';
const TENURE = 'stats/census2021-lsoa/household_tenure21_lsoa21_wm7.csv';
const MISSING = 'stats/dfe-cla-missing-la/cla_missing_wm7_2018_2024.csv';
const LAIT = 'stats/lait-la-timeseries/lait_wm7_england_westmids_all_indicators.csv';
const CLAIMANTS = 'stats/ons-els-la/claimant-count_wm7.csv';
const NEIGHBOURS = 'geo/lsoa-2021/lsoa21_composite.topojson';

/** Change the nth line (the header is 1) of a text. */
const onLine =
  (number: number, change: (line: string) => string) =>
  (text: string): string =>
    text
      .split('\n')
      .flatMap((line, index) => (index === number - 1 ? change(line).split('\n') : [line]))
      .join('\n');
const twice = (line: string): string => `${line}\n${line}`;

type Read = (context: BuildContext, lookups: Lookups) => unknown;
const lookupsOnly: Read = () => undefined;
const claimants: Read = (context, lookups) =>
  readExploreStatistics(context, lookups, 'claimant-count', 'Claimant Count');

interface Spoilt {
  readonly name: string;
  readonly file: string;
  readonly alter: ((text: string) => string) | null;
  readonly read: Read;
  readonly said: readonly string[];
}

const SPOILT: readonly Spoilt[] = [
  {
    name: 'a missing look-up',
    file: LOOKUP,
    alter: null,
    read: lookupsOnly,
    said: [`${LOOKUP}: the file is missing`],
  },
  {
    name: 'a renamed column',
    file: LOOKUP,
    alter: onLine(1, (line) => line.replace('ward24_code', 'wd25cd')),
    read: lookupsOnly,
    said: ['row 1, column ward24_code: the header has no such column', 'wd25cd'],
  },
  {
    name: 'a repeated LSOA',
    file: LOOKUP,
    alter: onLine(2, twice),
    read: lookupsOnly,
    said: ['row 3, column lsoa21_code: E01009061 appears twice'],
  },
  {
    name: 'a code that is none',
    file: LOOKUP,
    alter: onLine(2, (line) => line.replace('E05011121', 'Aston')),
    read: lookupsOnly,
    said: ['row 2: a code has not the form of a GSS code'],
  },
  {
    name: 'a ward of another vintage',
    file: SHARES,
    alter: onLine(2, (line) => line.replace('E05011169', 'E05009999')),
    read: lookupsOnly,
    said: ['it lacks the ward E05009999', 'use one vintage of wards'],
  },
  {
    name: 'residents that are no number',
    file: NATIONAL,
    alter: onLine(2, (line) => line.replace('2172', 'many')),
    read: lookupsOnly,
    said: ["row 2, column 2024POP: 'many' is not a whole number"],
  },
  {
    name: 'half of the national file',
    file: NATIONAL,
    alter: (text) => text.split('\n').slice(0, 20_000).join('\n'),
    read: lookupsOnly,
    said: ['it has 19999 LSOAs', '33755 with 58620101 are expected'],
  },
  {
    name: 'a police month that is none and a repeated key, together',
    file: POLICE,
    alter: (text) => onLine(2, twice)(onLine(4, (line) => line.replace('2023-05', 'May 23'))(text)),
    read: readPolice,
    said: [
      "row 3: 2023-05, E01008881, 'Anti-social behaviour' appears twice",
      "row 5, column month: 'May 23'",
    ],
  },
  {
    name: 'a neighbourhood that falls silent for ever and is not among the reviewed exceptions',
    file: POLICE,
    alter: (text) =>
      text
        .split('\n')
        .filter((line) => !line.includes('E01008881'))
        .join('\n'),
    read: readPolice,
    said: [
      'E01008881 has no row in any of 35 months, but about',
      'Remedy: review it, and add it to content/reviewed-zeros.json',
    ],
  },
  {
    name: 'an outline file without an LSOA',
    file: NEIGHBOURS,
    alter: (text) => text.replace('E01008881', 'E01999999'),
    read: readPolice,
    said: ['E01999999 is in no look-up'],
  },
  {
    name: 'a score that is no number',
    file: SCORES,
    alter: onLine(2, (line) => line.replace('43.521', 'n/a')),
    read: readDeprivation,
    said: ["row 2, column IMD_score: 'n/a' is not a number"],
  },
  {
    name: 'an LSOA without a score',
    file: SCORES,
    alter: onLine(2, () => ''),
    read: readDeprivation,
    said: ['column lsoa21cd: E01008881 has no row'],
  },
  {
    name: 'a borough without a published summary',
    file: LOCAL_AUTHORITIES,
    alter: onLine(3, () => ''),
    read: readDeprivation,
    said: ['column ltla24_code: E08000026 has no row'],
  },
  {
    name: 'recorded crime without its unassigned rows',
    file: TABLE_C2,
    alter: (text) =>
      text
        .split('\n')
        .filter((line) => !/unassigned/i.test(line))
        .join('\n'),
    read: readRecordedCrime,
    said: ['the rows of the West Midlands force add up to 31046, but its total is 31383', 'not 484510'],
  },
  {
    name: 'recorded crime without the City of London',
    file: TABLE_C2,
    alter: (text) =>
      text
        .split('\n')
        .filter((line) => !line.includes('E09000001'))
        .join('\n'),
    read: readRecordedCrime,
    said: ['the English rows add up to 484063, not 484510'],
  },
  {
    name: 'a tenure whose parts do not add up',
    file: TENURE,
    alter: onLine(2, (line) => line.replace(',161.0,', ',261.0,')),
    read: readCensus,
    said: ['column n: the categories of E01008881 add up to 683, not 583'],
  },
  {
    name: 'an unknown mark among missing children',
    file: MISSING,
    alter: onLine(3, (line) => line.replace(',5,post', ',??,post')),
    read: readChildrensSocialCare,
    said: ['row 3', "'??' is not a number or a known mark"],
  },
  {
    name: 'a council of another region',
    file: MISSING,
    alter: onLine(3, (line) => line.replace('E08000025', 'E08000001')),
    read: readChildrensSocialCare,
    said: ["row 3, column new_la_code: 'E08000001' is not a known area"],
  },
  {
    name: 'a council number that belongs to another council',
    file: LAIT,
    alter: onLine(2, (line) => line.replace('330.0', '331.0')),
    read: readLait,
    said: ['row 2, column LA Number: 331 is Coventry, not Birmingham'],
  },
  {
    name: 'a council whose number and name have both changed',
    file: LAIT,
    alter: (text) => text.replaceAll('Birmingham,', 'Bham,').replaceAll(',330.0', ',399.0'),
    read: readLait,
    said: ['column LA Number: it has no row of Birmingham (330)'],
  },
  {
    name: 'a value that is no number',
    file: LAIT,
    alter: onLine(2, (line) => line.replace('24.78', '24,78%')),
    read: readLait,
    said: ['row 2'],
  },
  {
    name: 'a repeated row of local statistics',
    file: CLAIMANTS,
    alter: (text) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith('E08000025'));
      return lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
    },
    read: claimants,
    said: ['E08000025, ', ' appears twice'],
  },
];

afterEach(removeTemporaryFolders);

// The sources are not part of the project: a clone without them skips this by name, and CI runs it.
describe.skipIf(!sourcesAvailable)('spoilt sources', { timeout: 60_000 }, () => {
  test.each(SPOILT)('$name', ({ file, alter, read, said }) => {
    const context = quietContext(alteredSources(file, alter));
    const message = refusalOf(() => read(context, readLookups(context)));
    for (const words of [file, 'Remedy: ', ...said]) expect(message).toContain(words);
  });

  test('the sources as they are pass', () => {
    const context = quietContext(rawSources);
    const lookups = readLookups(context);
    for (const read of [readDeprivation, readRecordedCrime, readCensus, readChildrensSocialCare, readLait]) {
      expect(() => read(context, lookups)).not.toThrow();
    }
  });

  test('areas of other places are passed over', () => {
    const others = ['E11000001', 'E12000001', 'E08000001'].map(
      (code) => `${code},Elsewhere,Other,Claimant Count,2025-01-01/P1Y,99,Percentage,%,,,,`,
    );
    const spoilt = quietContext(
      alteredSources(
        CLAIMANTS,
        onLine(1, (line) => [line, ...others].join('\n')),
      ),
    );
    const without = quietContext(rawSources);
    expect(claimants(spoilt, readLookups(spoilt))).toEqual(claimants(without, readLookups(without)));
    expect(without.report.warnings).toEqual([]);
  });

  test('a council under a new name is known by its number, and one of another place is passed over', () => {
    const other = 'RTA,As of another place,2014-16,Elsewhere,1,999.0,Elsewhere';
    const renamed = quietContext(
      alteredSources(LAIT, (text) =>
        onLine(1, (line) => `${line}\n${other}`)(text.replaceAll('Birmingham,', 'City of Birmingham,')),
      ),
    );
    const asItIs = quietContext(rawSources);
    const read = readLait(renamed, readLookups(renamed)).measure('RTA');
    expect(read).toEqual(readLait(asItIs, readLookups(asItIs)).measure('RTA'));
    expect(read[0]?.area).toBe('E08000025');
  });

  test('a month that is cut short is reported, and the build goes on', () => {
    const lines = (text: string): string =>
      text
        .split('\n')
        .filter((line, index) => !line.startsWith('2026-01') || index % 3 > 0)
        .join('\n');
    const context = quietContext(alteredSources(POLICE, lines));
    readPolice(context, readLookups(context));
    expect(context.report.warnings.join('\n')).toMatch(
      /2026-01 (has \d+ incidents where a usual month|lacks)/,
    );
  });

  test('a build that stops changes nothing', async () => {
    const out = temporaryFolder();
    const sources = alteredSources(TABLE_C2, null);
    const build = buildData(
      { sources, out: join(out, 'public'), release: { id: 'test', published: '2026-11-22' } },
      makeReport(() => undefined),
    );
    await expect(build).rejects.toThrow(SourceError);
    expect(existsSync(join(out, 'public'))).toBe(false);
  });
});
