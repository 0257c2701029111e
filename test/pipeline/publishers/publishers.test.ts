/** The publishers' own files, in small: what is read, what is passed over, what is refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBuildContext } from '../../../pipeline/buildContext.ts';
import type { Lsoa, Place } from '../../../pipeline/read/lookups.ts';
import { readCodePoint, readPostcodes, type CodePoint } from '../../../pipeline/publishers/codePoint.ts';
import { convert } from '../../../pipeline/publishers/convert.ts';
import { convertStreet } from '../../../pipeline/publishers/convertStreet.ts';
import { convertFile7 } from '../../../pipeline/publishers/deprivationFile7.ts';
import { convertEducationFile, isEducationFile } from '../../../pipeline/publishers/educationStatistics.ts';
import { fromNationalGrid } from '../../../pipeline/publishers/nationalGrid.ts';
import { readStreetMonth } from '../../../pipeline/publishers/streetCrime.ts';
import { sourceFile } from '../../../pipeline/read/sourceFiles.ts';
import { makeReport } from '../../../pipeline/report.ts';
import {
  alteredSources,
  quietContext,
  refusalOf,
  removeTemporaryFolders,
  sourcesAvailable,
  temporaryFolder,
} from '../rawSources.ts';

afterAll(removeTemporaryFolders);

function written(name: string, text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const STREET =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const street = (id: string, lsoa: string, type: string, month = '2026-04'): string =>
  `${id},${month},West Midlands Police,West Midlands Police,-1.9,52.5,"On or near High Street, North",${lsoa},Somewhere 001A,${type},Under investigation,`;

describe('street-level crime as downloaded', () => {
  const name = '2026-04-west-midlands-street.csv';
  const lookup = {
    isOurs: (lsoa: string) => lsoa === 'E01008881',
    from2011: new Map([
      ['E01000011', 'E01008881'],
      ['E01000012', null],
    ]),
  };
  const read = (rows: readonly string[]) =>
    readStreetMonth(written(name, [STREET, ...rows, ''].join('\r\n')), name, lookup);

  test('is counted by neighbourhood and type; a repeated id counts once, rows without an id each', () => {
    const month = read([
      street('a1', 'E01008881', 'Robbery'),
      street('a1', 'E01008881', 'Robbery'),
      street('a2', 'E01000011', 'Robbery'),
      street('', 'E01008881', 'Anti-social behaviour'),
      street('', 'E01008881', 'Anti-social behaviour'),
      street('a3', '', 'Drugs'),
      street('a4', 'E01000012', 'Drugs'),
      street('a5', 'E01033620', 'Drugs'),
    ]);
    expect(Object.fromEntries(month.counts)).toEqual({
      'E01008881,Robbery': 2,
      'E01008881,Anti-social behaviour': 2,
      ',Drugs': 2,
    });
    expect(month).toMatchObject({ month: '2026-04', rows: 8, repeated: 1, unlocated: 2, elsewhere: 1 });
  });

  test('of another month, of an unknown type or without a column is refused', () => {
    expect(refusalOf(() => read([street('a', 'E01008881', 'Robbery', '2026-03')]))).toContain(
      'row 2, column Month',
    );
    expect(refusalOf(() => read([street('a', 'E01008881', 'Piracy')]))).toContain(
      "'Piracy' is not one of the 14",
    );
    const headless = written(name, 'a,b\n1,2\n');
    expect(refusalOf(() => readStreetMonth(headless, name, lookup))).toContain(
      'column Crime ID: the header has no',
    );
  });
});

describe('the forces of a month', () => {
  const HERE = 'E01008881';
  const ELSEWHERE = 'E01031843';
  const HELD = 'month,lsoa21cd,lsoa21nm,lad25nm,category,crime_count';
  const lsoa = { code: HERE, name: 'Birmingham 067A', borough: 'E08000025' } as Lsoa;
  const lookups = {
    lsoas: new Map([[lsoa.code, lsoa]]),
    boroughs: new Map([[lsoa.borough, { code: lsoa.borough, name: 'Birmingham' } as Place]]),
  };
  const rows = (force: string, codes: readonly string[]): string =>
    [STREET, ...codes.map((code, at) => street(`${force}${at}`, code, 'Robbery'))]
      .join('\n')
      .replaceAll('West Midlands Police', force);

  /** Files by name; what is then held, or why not. */
  function converted(files: Readonly<Record<string, string>>): { lines: string[]; said: string } {
    const [sources, from] = [temporaryFolder(), temporaryFolder()];
    const put = (root: string, path: string, text: string): void => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    put(
      sources,
      sourceFile('police').file,
      `${HELD}\n2026-04,${HERE},Birmingham 067A,Birmingham,Robbery,9\n`,
    );
    put(sources, 'geo/lookups/lsoa11_to_lsoa21.csv', `lsoa11_code,lsoa21_code\n${HERE},${HERE}\n`);
    for (const [name, text] of Object.entries(files)) put(from, name, text);
    const said: string[] = [];
    const report = makeReport((line) => said.push(line));
    const release = { id: 'x', published: '2026-01-01' };
    const context = makeBuildContext({ sources, out: temporaryFolder(), release, report });
    const output = convertStreet(Object.keys(files), from, context, lookups);
    expect(output?.path).toBe(sourceFile('police').file);
    return { lines: (output?.text ?? '').trimEnd().split('\n').slice(1), said: said.join('\n') };
  }
  const held = (count: number): string => `2026-04,${HERE},Birmingham 067A,Birmingham,Robbery,${count}`;

  test('are added up, whatever the order of their names', () => {
    const { lines } = converted({
      '2026-04/2026-04-btp-street.csv': rows('British Transport Police', [HERE, HERE, HERE]),
      '2026-04/2026-04-west-midlands-street.csv': rows('West Midlands Police', Array<string>(10).fill(HERE)),
      '2026-04/2026-04-wiltshire-street.csv': rows('Wiltshire Police', [ELSEWHERE, ELSEWHERE]),
    });
    expect(lines).toEqual([held(13)]);
  });

  test('give offences without a location only where the force is of this area', () => {
    const { lines } = converted({
      '2026-04-west-midlands-street.csv': rows('West Midlands Police', [HERE, '', '']),
      '2026-04-wiltshire-street.csv': rows('Wiltshire Police', [ELSEWHERE, '']),
      '2026-04-btp-street.csv': rows('British Transport Police', [
        HERE,
        ...Array<string>(9).fill(ELSEWHERE),
        '',
      ]),
    });
    expect(lines).toEqual(['2026-04,,,,Robbery,2', held(2)]);
  });

  test('are refused when one is there twice, under its own name or another', () => {
    const file = rows('West Midlands Police', [HERE]);
    for (const second of ['b/2026-04-west-midlands-street.csv', 'b/2026-04-wm-copy-street.csv']) {
      const refused = refusalOf(() =>
        converted({ 'a/2026-04-west-midlands-street.csv': file, [second]: file }),
      );
      expect(refused).toContain(`${second}: West Midlands Police in 2026-04 is in a/2026-04-west`);
    }
  });

  test.each([
    ['another area', rows('Wiltshire Police', [ELSEWHERE, ELSEWHERE]), 'no offence of 2026-04 is in one of'],
    ['no place', rows('West Midlands Police', ['', '']), 'no offence of 2026-04 is in one of'],
    ['no rows', `${STREET}\n`, 'no offence of 2026-04 is in one of'],
    ['nothing', '', 'no offence of 2026-04 is in one of'],
    [
      'mostly other areas',
      rows('British Transport Police', [HERE, ...Array<string>(9).fill(ELSEWHERE)]),
      '2026-04 has only forces that record most of their offences elsewhere',
    ],
  ])('are refused when the month holds %s, and the month that is held stays', (_what, text, said) => {
    expect(refusalOf(() => converted({ '2026-04-some-street.csv': text }))).toContain(said);
  });

  test('with a byte-order mark, quotation marks and the line ends of Windows are read', () => {
    const text = rows('West Midlands Police', [HERE])
      .replace('Crime ID', '"Crime ID"')
      .replaceAll('\n', '\r\n');
    expect(converted({ '2026-04-x-street.csv': `\uFEFF${text}` }).lines).toEqual([held(1)]);
  });

  test('are remarked on when a month that is held becomes much smaller', () => {
    const { lines, said } = converted({ '2026-04-x-street.csv': rows('West Midlands Police', [HERE]) });
    expect(lines).toEqual([held(1)]);
    expect(said).toContain('2026-04 had 9 offences and has 1 now');
  });
});

const FILE_7 = [
  'LSOA code (2021)',
  'LSOA name (2021)',
  '"Index of Multiple Deprivation\n(IMD) Score"',
  'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
  'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
  'Income Score (rate)',
  'Employment Score (rate)',
  '"Education, Skills and Training Score"',
  'Health Deprivation and Disability Score',
  'Crime Score',
  'Barriers to Housing and Services Score',
  'Living Environment Score',
].join(',');

describe('Indices of Deprivation, File 7', () => {
  const row = (code: string, score: string): string => `${code},Name,${score},100,2,0.4,0.2,44,0.6,1.2,24,41`;
  test('gives the columns that are read, for the neighbourhoods asked for', () => {
    const text = [FILE_7, row('E01000001', '9'), row('E01008881', '43.521')].join('\n');
    expect(convertFile7(text, 'File 7.csv', new Set(['E01008881']))).toBe(
      'lsoa21cd,IMD_decile,IMD_score,Income_score,Employment_score,Education_score,Health_score,Crime_score,Housing_and_Services_score,Environment_score\n' +
        'E01008881,2,43.521,0.4,0.2,44,0.6,1.2,24,41\n',
    );
  });
  test('with a missing heading, a missing row or a cell that is no number is refused', () => {
    const lsoas = new Set(['E01008881']);
    expect(refusalOf(() => convertFile7('LSOA code (2021)\n', 'f', lsoas))).toContain(
      'column Crime Score: no heading',
    );
    expect(refusalOf(() => convertFile7(`${FILE_7}\n`, 'f', lsoas))).toContain('E01008881 has no row');
    expect(refusalOf(() => convertFile7([FILE_7, row('E01008881', 'n/a')].join('\n'), 'f', lsoas))).toContain(
      "'n/a' is not a number",
    );
    const twice = [FILE_7, row('E01008881', '43'), row('E01008881', '44')].join('\n');
    expect(refusalOf(() => convertFile7(twice, 'f', lsoas))).toContain(
      'row 3, column LSOA code: E01008881 has',
    );
  });
});

describe('explore-education-statistics', () => {
  const header =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,CLA_group,number';
  const local = (code: string, value: string): string =>
    `202425,Reporting year,Local authority,E92000001,England,E12000005,West Midlands,330,Birmingham,${code},"Missing, all",${value}`;
  const columns = ['time_period', 'new_la_code', 'CLA_group', 'number'];
  const boroughs = new Set(['E08000025']);
  test.each(['c', 'k', 'z', 'x', 'u', 'low'])(
    'keeps the mark %s, and only the areas that are used',
    (mark) => {
      const text = [header, local('E08000025', mark), local('E06000001', '5')].join('\n');
      expect(isEducationFile(header)).toBe(true);
      expect(convertEducationFile(written('f.csv', text), 'f.csv', boroughs, ['number'], columns)).toBe(
        `time_period,new_la_code,CLA_group,number\n202425,E08000025,"Missing, all",${mark}\n`,
      );
    },
  );
  test('with an unknown mark or without its columns is refused', () => {
    const text = [header, local('E08000025', '~')].join('\n');
    const refused = refusalOf(() =>
      convertEducationFile(written('f.csv', text), 'f.csv', boroughs, ['number'], columns),
    );
    expect(refused).toContain("row 2, column number: '~' is neither a number nor a known mark");
    expect(isEducationFile('a,b')).toBe(false);
  });
  test('without a borough, or without the column that names boroughs, is refused and not emptied', () => {
    const convertText = (text: string) =>
      convertEducationFile(written('f.csv', text), 'f.csv', boroughs, ['number'], columns);
    const others = [header, local('E06000001', '5')].join('\n');
    expect(refusalOf(() => convertText(others))).toContain('column new_la_code: E08000025 has no row');
    const renamed = [header.replace('new_la_code', 'la_code'), local('E08000025', '5')].join('\n');
    expect(refusalOf(() => convertText(renamed))).toContain('column new_la_code: the header has no such');
    const marked = [header.replace('time_period', '"time_period"'), local('E08000025', '5')].join('\n');
    expect(convertText(`\uFEFF${marked}`)).toContain('202425,E08000025');
  });
});

describe('Code-Point Open', () => {
  test('the worked example of the Ordnance Survey lies within five metres', () => {
    const [longitude, latitude] = fromNationalGrid(651409.903, 313177.27);
    expect(Math.abs(longitude - 1.716052) * 67_000).toBeLessThan(5);
    expect(Math.abs(latitude - 52.657977) * 111_000).toBeLessThan(5);
  });
  test('gives postcodes with a position in the boroughs asked for', () => {
    const row = (postcode: string, quality: number, borough: string): string =>
      `"${postcode}",${quality},406500,286500,"E92000001","","","","${borough}","E05011118"`;
    const path = written(
      'b.csv',
      [row('B1 1AA', 10, 'E08000025'), row('B297HX', 90, 'E08000025'), row('WV1 1AA', 10, 'E06000001')].join(
        '\n',
      ),
    );
    const points: CodePoint[] = [];
    readCodePoint(path, 'b.csv', new Set(['E08000025']), (point) => points.push(point));
    expect(points.map(({ postcode }) => postcode)).toEqual(['B1 1AA']);
    expect(points[0]?.latitude).toBeCloseTo(52.476, 2);
  });
});

describe('all files of Code-Point Open', () => {
  const row = (postcode: string, borough: string): string =>
    `"${postcode}",10,406500,286500,"E92000001","","","","${borough}","E05011118"`;
  const take = (files: Readonly<Record<string, string>>): ReadonlySet<string> => {
    const from = temporaryFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
    const boroughs = new Set(['E08000025', 'E08000031']);
    return readPostcodes(Object.keys(files), from, boroughs, () => 'E01008881');
  };
  const birmingham = row('B1 1AA', 'E08000025');
  const wolverhampton = row('WV1 1AA', 'E08000031');

  test('are put together', () => {
    expect(
      [...take({ 'b.csv': birmingham, 'wv.csv': wolverhampton })].map((line) => line.slice(0, 7)),
    ).toEqual(['B1 1AA,', 'WV1 1AA']);
  });
  test('are refused when a borough has no postcode, or a postcode is there twice', () => {
    expect(refusalOf(() => take({ 'b.csv': birmingham }))).toContain(
      'no postcode with a position is in E08000031',
    );
    expect(
      refusalOf(() => take({ 'b.csv': birmingham, 'c.csv': `${birmingham}\n${wolverhampton}` })),
    ).toContain('c.csv: B1 1AA is in b.csv, too');
  });
});

// The sources are not part of the project: a clone without them skips this by name, and CI runs it.
describe.skipIf(!sourcesAvailable)('the convert command', { timeout: 60_000 }, () => {
  test('puts a downloaded month beside the months that are there', () => {
    const path = 'stats/police-uk-lsoa-month/wm7_lsoa21_month_category_2023-05_2026-03.csv';
    const sources = alteredSources(path, (text) => text.split('\n').slice(0, 3).join('\n'));
    const from = temporaryFolder();
    mkdirSync(join(from, '2026-04'));
    writeFileSync(
      join(from, '2026-04/2026-04-west-midlands-street.csv'),
      [STREET, street('a1', 'E01008881', 'Robbery'), ''].join('\n'),
    );
    const said: string[] = [];
    const release = { id: 'x', published: '2026-01-01' };
    convert(
      from,
      makeBuildContext({
        sources,
        out: temporaryFolder(),
        release,
        report: makeReport((line) => said.push(line)),
      }),
    );
    const lines = readFileSync(join(sources, path), 'utf8').trimEnd().split('\n');
    expect(lines.at(-1)).toBe('2026-04,E01008881,Birmingham 067A,Birmingham,Robbery,1');
    expect(lines[1]).toMatch(/^2023-05,E01008881/);
    expect(said.join('\n')).toContain('1 rows, 0 repeated');
  });

  test('writes nothing when one file cannot be used, is not known or has a second of its kind', () => {
    const path = sourceFile('police').file;
    const sources = alteredSources(path, (text) => text.split('\n').slice(0, 3).join('\n'));
    const before = readFileSync(join(sources, path), 'utf8');
    const convertFolder = (files: Readonly<Record<string, string>>): string => {
      const from = temporaryFolder();
      for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
      const refused = refusalOf(() => convert(from, quietContext(sources)));
      expect(readFileSync(join(sources, path), 'utf8')).toBe(before);
      return refused;
    };
    const month = [STREET, street('a1', 'E01008881', 'Robbery')].join('\n');
    expect(convertFolder({ 'notes.csv': 'a,b\n1,2\n' })).toContain('there is no file in it that is known');
    expect(convertFolder({})).toContain('there is no file in it that is known');
    expect(convertFolder({ '2026-04-west-midlands-street (1).csv': month })).toContain(
      'its name is not that of a download',
    );
    expect(convertFolder({ '2026-04-west-midlands-street.csv': month, 'File_7.csv': 'a,b\n' })).toContain(
      'no heading begins so',
    );
    expect(convertFolder({ 'File_7.csv': FILE_7, 'File 7 (old).csv': FILE_7 })).toContain('of the same kind');
    expect(refusalOf(() => convert(join(sources, 'nowhere'), quietContext(sources)))).toContain(
      'there is no such folder',
    );
  });
});
