/**
 * `npm run data:new -- FOLDER` writes a template to fill in. `npm run data:new -- --schema` writes the JSON Schema with which
 * an editor explains the entries of `dataset.json`. `npm run data:new -- --key FOLDER` writes the secret for rounding at random.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { csvLine } from '../../src/domain/csv.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { SourceError } from '../report.ts';
import { DatasetSchema } from './datasetSchema.ts';
import { readGazetteer, type Gazetteer } from './gazetteer.ts';
import { requireOutsideRepository } from './outsideRepository.ts';
import { readPublishedBefore } from './publishedBefore.ts';
import { KEY_FILE, newRoundingKey } from './roundingKey.ts';
import { TEMPLATE } from './template.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const REPOSITORY = resolve(FOLDER, '../..');
const SCHEMA_FILE = join(FOLDER, 'dataset.schema.json');

/** What is run when the template is filled in. */
export const TRIAL_COMMAND =
  'npm run data -- --partner FOLDER --release YYYY-MM --published YYYY-MM-DD --dry-run';

/** Text of pipeline/partner/dataset.schema.json. */
export function datasetJsonSchema(): string {
  const schema = toJsonSchema(DatasetSchema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ title: 'Partner data set', ...schema }, null, 2)}\n`;
}

/** The codes that belong in observations.csv, beside the names that people have in their spreadsheets. */
export function areaCodes({ lookups }: Gazetteer): string {
  const places = [...lookups.wards.values(), ...lookups.boroughs.values()].map(({ code, name, borough }) =>
    csvLine([code, name, lookups.wards.has(code) ? (lookups.boroughs.get(borough)?.name ?? '') : '']),
  );
  const word = PLACE_WORDS.authority.one.replaceAll(' ', '_');
  return csvLine(['area_code', `ward_or_${word}`, `in_${word}`]) + places.join('');
}

/** Files of a new data set, by name. @param schema address of the JSON Schema as seen from the folder */
export function templateFiles(schema: string): Readonly<Record<string, string>> {
  return {
    'dataset.json': `${JSON.stringify({ $schema: schema, ...TEMPLATE }, null, 2)}\n`,
    'observations.csv': 'area_code,period,numerator\n',
  };
}

/** Says so, and tells, where a folder is where true counts may not be. */
function isRefused(folder: string): boolean {
  try {
    requireOutsideRepository(folder, REPOSITORY, join(REPOSITORY, 'public'));
    return false;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return true;
  }
}

/** The secret for the strength "rounding", once: another one would round the same counts another way. */
function writeKey(folder: string | undefined): void {
  const path = folder === undefined ? null : join(resolve(folder), KEY_FILE);
  if (path === null || existsSync(path)) {
    console.error(
      path === null
        ? 'Say where: npm run data:new -- --key FOLDER'
        : `There is a ${KEY_FILE} in that folder already. Keep it: what it rounded once is rounded the same way for ever.`,
    );
    process.exitCode = 1;
    return;
  }
  if (!existsSync(join(dirname(path), 'dataset.json'))) {
    console.error(
      'There is no dataset.json in that folder: give the folder of the data set whose counts are rounded.',
    );
    process.exitCode = 1;
    return;
  }
  if (isRefused(dirname(path))) return;
  writeFileSync(path, newRoundingKey(), { mode: 0o600 });
  console.log(`Written: ${path}\nKeep it with your counts, and never publish it.`);
}

function run(argument: string | undefined, second: string | undefined): void {
  if (argument === '--key') {
    writeKey(second);
    return;
  }
  if (argument === '--schema') {
    writeFileSync(SCHEMA_FILE, datasetJsonSchema());
    console.log('Written: pipeline/partner/dataset.schema.json');
    return;
  }
  if (argument?.startsWith('-') === true) {
    console.error(
      'There are: npm run data:new -- FOLDER, npm run data:new -- --key FOLDER and npm run data:new -- --schema',
    );
    process.exitCode = 1;
    return;
  }
  const folder = argument === undefined ? null : resolve(argument);
  if (folder === null || existsSync(join(folder, 'dataset.json'))) {
    console.error(
      folder === null
        ? 'Say where: npm run data:new -- FOLDER'
        : 'There is a dataset.json in that folder already. Give another folder.',
    );
    process.exitCode = 1;
    return;
  }
  if (isRefused(folder)) return;
  const published = join(REPOSITORY, 'public');
  mkdirSync(folder, { recursive: true });
  const schema = relative(folder, SCHEMA_FILE).replaceAll('\\', '/');
  for (const [name, text] of Object.entries(templateFiles(schema))) {
    writeFileSync(join(folder, name), text);
    console.log(`Written: ${join(folder, name)}`);
  }
  const current = readPublishedBefore(published).manifest?.current;
  if (current !== undefined) {
    const name = join(folder, 'area-codes.csv');
    writeFileSync(name, areaCodes(readGazetteer(join(published, 'data', current))));
    console.log(`Written: ${name} (to look codes up in)`);
  }
  console.log(`Fill the first two in, then: ${TRIAL_COMMAND}\ndocs/adding-data.md leads you through it.`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  run(process.argv[2], process.argv[3]);
}
