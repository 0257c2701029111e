/**
 * `npm run data:convert -- --from DIR --sources DIR`
 *
 * From the publishers' own files, anywhere below `--from`, to the files that `npm run data` reads below `--sources`:
 * street-level crime (data.police.uk), deprivation (File 7), children missing from care (explore-education-statistics),
 * postcodes (Code-Point Open). Table C2 of recorded crime is read as published and needs no step. The months of crime that
 * are not downloaded stay as they are.
 */
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  closeSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { GssCode } from '../../src/domain/geography.ts';
import { makeBuildContext, type BuildContext } from '../buildContext.ts';
import { csvLine, splitCsv } from '../csv.ts';
import { boundsOf, containsPoint } from '../geo/polygons.ts';
import { readNeighbourhoods } from '../geo/readAreas.ts';
import { readPartnership } from '../geo/readPartnership.ts';
import { POSTCODES_FILE } from '../geo/readPostcodes.ts';
import { readLookups, type Lookups } from '../lookups.ts';
import { MISSING_FILE } from '../readChildrensSocialCare.ts';
import { SCORES_FILE } from '../readDeprivation.ts';
import { POLICE_FILE } from '../readPolice.ts';
import { readLines } from '../readPoliceCounts.ts';
import { makeReport, SourceError } from '../report.ts';
import { readCodePoint } from './codePoint.ts';
import { convertFile7 } from './deprivationFile7.ts';
import { convertEducationFile, isEducationFile } from './educationStatistics.ts';
import { readStreetMonth, type StreetLookup } from './streetCrime.ts';

const CHANGED_CODES_FILE = 'geo/lookups/lsoa11_to_lsoa21.csv';

export function convert(from: string, context: BuildContext): void {
  const lookups = readLookups(context);
  const files = filesBelow(from);
  convertStreet(
    files.filter((file) => /\d{4}-\d{2}-[^/]*street\.csv$/.test(file)),
    from,
    context,
    lookups,
  );
  for (const file of files.filter((one) => /file[ _-]*7.*\.csv$/i.test(one))) {
    const text = readFileSync(join(from, file), 'utf8');
    put(context, SCORES_FILE, convertFile7(text, file, new Set(lookups.lsoas.keys())));
  }
  for (const file of files.filter((one) => one.endsWith('.csv'))) {
    const header = firstLine(join(from, file));
    if (!isEducationFile(header) || !/cla_group/i.test(header)) continue;
    const columns =
      splitCsv(readFileSync(join(context.sources, MISSING_FILE), 'utf8').split('\n')[0] ?? '')[0] ?? [];
    const boroughs = new Set<string>(lookups.boroughs.keys());
    put(context, MISSING_FILE, convertEducationFile(join(from, file), file, boroughs, ['number'], columns));
  }
  convertPostcodes(
    files.filter((file) => /codepo[^/]*\/.*\.csv$/i.test(file) && !/doc/i.test(file)),
    from,
    context,
    lookups,
  );
}

function convertStreet(
  files: readonly string[],
  from: string,
  context: BuildContext,
  lookups: Lookups,
): void {
  if (files.length === 0) return;
  const lookup = streetLookup(context, lookups);
  const columns = 'month,lsoa21cd,lsoa21nm,lad25nm,category,crime_count';
  const months = new Map<string, string[]>();
  for (const line of linesOf(join(context.sources, POLICE_FILE)).slice(1)) {
    const month = line.slice(0, 7);
    const held = months.get(month);
    if (held === undefined) months.set(month, [line]);
    else held.push(line);
  }
  for (const file of files) {
    const { month, counts, rows, repeated, unlocated, elsewhere } = readStreetMonth(
      join(from, file),
      file,
      lookup,
    );
    months.set(
      month,
      [...counts].sort().map(([key, count]) => {
        const [code = '', category = ''] = key.split(',');
        const lsoa = lookups.lsoas.get(code as GssCode);
        const borough = lsoa === undefined ? '' : (lookups.boroughs.get(lsoa.borough)?.name ?? '');
        return csvLine([month, code, lsoa?.name ?? '', borough, category, count]).trimEnd();
      }),
    );
    context.report.step(
      `${file}: ${rows} rows, ${repeated} repeated, ${unlocated} without a place, ${elsewhere} elsewhere`,
    );
  }
  const all = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
  put(context, POLICE_FILE, `${[columns, ...all].join('\n')}\n`);
}

function streetLookup(context: BuildContext, lookups: Lookups): StreetLookup {
  const from2011 = new Map<string, string | null>();
  const table = context.readCsv(CHANGED_CODES_FILE, ['lsoa11_code', 'lsoa21_code']);
  for (const row of table.rows) {
    const [old, now] = [row.text('lsoa11_code'), row.text('lsoa21_code')];
    from2011.set(old, from2011.has(old) ? null : now);
  }
  const codes = new Set<string>(lookups.lsoas.keys());
  return { isOurs: (lsoa) => codes.has(lsoa), from2011 };
}

function convertPostcodes(
  files: readonly string[],
  from: string,
  context: BuildContext,
  lookups: Lookups,
): void {
  if (files.length === 0) return;
  const shapes = readNeighbourhoods(context, lookups, readPartnership()).areas.map(({ code, polygons }) => ({
    code,
    polygons,
    box: boundsOf(polygons),
  }));
  const lines: string[] = [];
  for (const file of files) {
    readCodePoint(join(from, file), file, new Set<string>(lookups.boroughs.keys()), (point) => {
      const { postcode, quality, longitude, latitude, borough, ward } = point;
      const lsoa = shapes.find(
        ({ polygons, box: [west, south, east, north] }) =>
          longitude >= west &&
          longitude <= east &&
          latitude >= south &&
          latitude <= north &&
          containsPoint(polygons, [longitude, latitude]),
      );
      if (lsoa === undefined) return;
      lines.push(
        csvLine([postcode, latitude.toFixed(5), longitude.toFixed(5), ward, borough, quality, lsoa.code]),
      );
    });
  }
  put(
    context,
    POSTCODES_FILE,
    csvLine(['pcd', 'lat', 'lon', 'WD_CD', 'LAD_CD', 'pq', 'LSOA21CD_pip']) + lines.sort().join(''),
  );
}

function put(context: BuildContext, path: string, text: string): void {
  const target = join(context.sources, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  context.report.step(`Written: ${path}`);
}

function linesOf(path: string): string[] {
  const lines: string[] = [];
  if (existsSync(path)) readLines(path, path, (line) => lines.push(line));
  return lines;
}

function firstLine(path: string): string {
  const descriptor = openSync(path, 'r');
  const chunk = Buffer.alloc(4096);
  const size = readSync(descriptor, chunk, 0, chunk.length, 0);
  closeSync(descriptor);
  return chunk.toString('utf8', 0, size).split(/\r?\n/)[0] ?? '';
}

function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, sources: { type: 'string' } } });
  try {
    if (values.from === undefined || values.sources === undefined) {
      console.error('Write: npm run data:convert -- --from DIR --sources DIR');
      process.exitCode = 1;
    } else {
      const release = { id: 'none', published: 'none' };
      const sources = resolve(values.sources);
      convert(
        resolve(values.from),
        makeBuildContext({ sources, out: tmpdir(), release, report: makeReport() }),
      );
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(`\nNothing more was written.\n\n${error.message}\n`);
    process.exitCode = 1;
  }
}
