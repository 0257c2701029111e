/**
 * `npm run data:new -- FOLDER` writes a template to fill in. `npm run data:new -- --schema` writes the JSON Schema with which
 * an editor explains the entries of `dataset.json`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { DatasetSchema } from './datasetSchema.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SCHEMA_FILE = join(FOLDER, 'dataset.schema.json');

/** Text of pipeline/partner/dataset.schema.json. */
export function datasetJsonSchema(): string {
  const schema = toJsonSchema(DatasetSchema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ title: 'Partner data set', ...schema }, null, 2)}\n`;
}

const TEMPLATE = {
  id: 'name-of-the-measure-ward',
  title: 'Name of the measure, as a heading',
  measure: 'events per 1,000 people who live here',
  definition: 'What is counted, in one or two plain sentences.',
  topic: 'violence',
  kind: 'outcome',
  unit: 'per-1000-residents',
  years: 'year-ending-march',
  geography: 'ward',
  numerator: 'What the numerator counts.',
  denominator: { use: 'residents' },
  higherMeans: 'more-need',
  events: 'independent',
  suppression: { withholdTo: 7, zeros: 'publish', protectionWidth: 5 },
  rounding: 5,
  source: {
    publisher: 'Who holds the data',
    title: 'What the data are called there',
    licence: 'Open Government Licence v3.0',
    attribution: 'The line of credit to print.',
    url: 'https://www.example.org/',
  },
  caveats: ['What people must know before they use the figures.'],
  nextUpdate: 'Each year, in July.',
};

/** Files of a new data set, by name. @param schema address of the JSON Schema as seen from the folder */
export function templateFiles(schema: string): Readonly<Record<string, string>> {
  return {
    'dataset.json': `${JSON.stringify({ $schema: schema, ...TEMPLATE }, null, 2)}\n`,
    'observations.csv': 'area_code,period,numerator\n',
  };
}

function run(argument: string | undefined): void {
  if (argument === '--schema') {
    writeFileSync(SCHEMA_FILE, datasetJsonSchema());
    console.log('Written: pipeline/partner/dataset.schema.json');
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
  mkdirSync(folder, { recursive: true });
  const schema = relative(folder, SCHEMA_FILE).replaceAll('\\', '/');
  for (const [name, text] of Object.entries(templateFiles(schema))) {
    writeFileSync(join(folder, name), text);
    console.log(`Written: ${join(folder, name)}`);
  }
  console.log(
    'Fill both in, then: npm run data -- --partner FOLDER --dry-run. docs/adding-data.md leads you through it.',
  );
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  run(process.argv[2]);
}
