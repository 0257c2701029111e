/**
 * `npm run data:convert -- --from DIR --sources DIR`
 *
 * From the publishers' own files, anywhere below `--from`, to the files that `npm run data` reads below `--sources`:
 * street-level crime (data.police.uk), deprivation (File 7), children missing from care (explore-education-statistics),
 * postcodes (Code-Point Open). Table C2 of recorded crime is read as published and needs no step. The months of crime that
 * are not downloaded stay as they are; all forces of a downloaded month are added up.
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
import { makeBuildContext, type BuildContext } from '../buildContext.ts';
import { csvLine } from '../../src/domain/csv.ts';
import { POLICE_FORCE } from '../../src/domain/place.ts';
import { splitCsv } from '../read/csv.ts';
import { boundsOf, containsPoint } from '../geo/polygons.ts';
import { readNeighbourhoods } from '../geo/readAreas.ts';
import { readPlace } from '../read/readContent.ts';
import { readLookups, type Lookups } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { makeReport, SourceError } from '../report.ts';
import { readPostcodes } from './codePoint.ts';
import { fileProblem, linesOf, type Converted } from './converted.ts';
import { convertStreet } from './convertStreet.ts';
import { convertFile7 } from './deprivationFile7.ts';
import { convertEducationFile, isEducationFile } from './educationStatistics.ts';
import { STREET_FILE } from './streetCrime.ts';

/**
 * Everything is read and checked before anything is written.
 * @throws SourceError when a file cannot be used, or there is none that is known
 */
export function convert(from: string, context: BuildContext): void {
  const files = filesBelow(from);
  const known = knownFiles(files, from);
  const lookups = readLookups(context);
  const outputs = [
    convertStreet(known.street, from, context, lookups),
    convertScores(known.scores, from, lookups),
    convertMissing(known.missing, from, context, lookups),
    convertPostcodes(known.postcodes, from, context, lookups),
  ];
  for (const output of outputs) if (output !== null) put(context, output);
}

interface KnownFiles {
  readonly street: readonly string[];
  readonly scores: string | null;
  readonly missing: string | null;
  readonly postcodes: readonly string[];
}

function knownFiles(files: readonly string[], from: string): KnownFiles {
  const tables = files.filter((file) => /\.csv$/i.test(file));
  const street = tables.filter((file) => STREET_FILE.test(file));
  const problems = tables
    .filter((file) => /street[^/]*\.csv$/i.test(file) && !street.includes(file))
    .map((file) =>
      fileProblem(
        file,
        `its name is not that of a download, such as 2026-04-${POLICE_FORCE.id}-street.csv, so its month and force are not known.`,
        'give it the name that it had, or move a second copy out of the folder.',
      ),
    );
  const scores = tables.filter((file) => /file[ _-]*7[^/]*\.csv$/i.test(file));
  const missing = tables.filter((file) => {
    const header = firstLine(join(from, file));
    return isEducationFile(header) && /cla_group/i.test(header);
  });
  const postcodes = tables.filter((file) => /codepo[^/]*\/.*\.csv$/i.test(file) && !/doc/i.test(file));
  for (const [first, ...more] of [scores, missing]) {
    for (const file of more) {
      problems.push(
        fileProblem(
          file,
          `${first ?? ''} is of the same kind, and only one of them can be written.`,
          'move the one that is not meant out of the folder.',
        ),
      );
    }
  }
  if (problems.length === 0 && street.length + scores.length + missing.length + postcodes.length === 0) {
    problems.push(
      fileProblem(
        from,
        'there is no file in it that is known by its name or header.',
        'unpack the downloads into this folder under their own names; docs/adding-data.md lists them.',
      ),
    );
  }
  if (problems.length > 0) throw new SourceError(problems);
  return { street, scores: scores[0] ?? null, missing: missing[0] ?? null, postcodes };
}

function convertScores(file: string | null, from: string, lookups: Lookups): Converted | null {
  if (file === null) return null;
  const text = readFileSync(join(from, file), 'utf8');
  return {
    path: sourceFile('deprivation').files.scores,
    text: convertFile7(text, file, new Set(lookups.lsoas.keys())),
  };
}

const MISSING_COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'la_name',
  'new_la_code',
  'CLA_group',
  'number',
];

function convertMissing(
  file: string | null,
  from: string,
  context: BuildContext,
  lookups: Lookups,
): Converted | null {
  if (file === null) return null;
  const path = sourceFile('childrenMissing').file;
  const held = linesOf(join(context.sources, path));
  const columns = held.length === 0 ? MISSING_COLUMNS : cellsOf(held[0] ?? '');
  const boroughs = new Set<string>(lookups.boroughs.keys());
  const measures = ['number'];
  const text = convertEducationFile(join(from, file), file, boroughs, measures, columns);
  const periods = (lines: readonly string[]): ReadonlySet<string> => {
    const at = columns.indexOf('time_period');
    return new Set(lines.slice(1).map((line) => cellsOf(line)[at] ?? ''));
  };
  const now = periods(text.trimEnd().split('\n'));
  const lost = [...periods(held)].filter((period) => !now.has(period));
  if (lost.length > 0) {
    context.report.warn(`${path}: ${lost.join(', ')} is not in ${file} and is held no longer.`);
  }
  return { path, text };
}

const cellsOf = (line: string): readonly string[] => splitCsv(line)[0] ?? [];

function convertPostcodes(
  files: readonly string[],
  from: string,
  context: BuildContext,
  lookups: Lookups,
): Converted | null {
  if (files.length === 0) return null;
  const shapes = readNeighbourhoods(context, lookups, readPlace()).areas.map(({ code, polygons }) => ({
    code,
    polygons,
    box: boundsOf(polygons),
  }));
  const boroughs = new Set<string>(lookups.boroughs.keys());
  const lines = readPostcodes(files, from, boroughs, (longitude, latitude) => {
    const lsoa = shapes.find(
      ({ polygons, box: [west, south, east, north] }) =>
        longitude >= west &&
        longitude <= east &&
        latitude >= south &&
        latitude <= north &&
        containsPoint(polygons, [longitude, latitude]),
    );
    return lsoa?.code ?? null;
  });
  const header = csvLine(['pcd', 'lat', 'lon', 'WD_CD', 'LAD_CD', 'pq', 'LSOA21CD_pip']);
  return { path: sourceFile('postcodes').file, text: header + [...lines].sort().join('') };
}

function put(context: BuildContext, { path, text }: Converted): void {
  const target = join(context.sources, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  context.report.step(`Written: ${path}`);
}

function firstLine(path: string): string {
  const descriptor = openSync(path, 'r');
  const chunk = Buffer.alloc(4096);
  const size = readSync(descriptor, chunk, 0, chunk.length, 0);
  closeSync(descriptor);
  return chunk.toString('utf8', 0, size).split(/\r?\n/)[0] ?? '';
}

function filesBelow(folder: string, below = ''): string[] {
  if (!existsSync(folder)) {
    throw new SourceError([
      fileProblem(folder, 'there is no such folder.', 'give the right one with --from.'),
    ]);
  }
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
    console.error(`\nNothing was written.\n\n${error.message}\n`);
    process.exitCode = 1;
  }
}
