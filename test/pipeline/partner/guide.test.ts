/** What docs/adding-data.md shows as an example is accepted as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { contradictions } from '../../../pipeline/partner/contradictions.ts';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { BORDER_METRES } from '../../../pipeline/partner/statedLocalAuthority.ts';
import { LEAST_COUNT } from '../../../pipeline/partner/usualMovement.ts';
import { wordWarnings } from '../../../pipeline/partner/wordWarnings.ts';
import { removeTemporaryFolders, REPOSITORY } from '../rawSources.ts';
import { csv, gazetteer, partnerFolder, problemsOf, read } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const guide = readFileSync(join(REPOSITORY, 'docs/adding-data.md'), 'utf8');
const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
);
const exampleWith = (entry: string): unknown => examples.find((example) => entry in example);
/** The list of which the features have a property. */
const listOf = (property: string): unknown =>
  examples.find(({ features }) => JSON.stringify(features ?? []).includes(`"${property}"`));

test('the example of dataset.json is complete, does not contradict itself and reads well', () => {
  const dataset = v.parse(DatasetSchema, exampleWith('measure'));
  expect(contradictions(dataset)).toEqual([]);
  expect(wordWarnings(dataset)).toEqual([]);
});

test('the examples of data set, routes and places are read as they stand', () => {
  const partner = read(
    partnerFolder({
      dataset: exampleWith('measure'),
      routes: listOf('validFrom'),
      places: listOf('kind'),
    }),
  );
  expect(partner.datasets.map(({ dataset }) => dataset.id)).toEqual(['missing-episodes-ward']);
  expect(partner.routes).toHaveLength(1);
  expect(partner.places).toHaveLength(1);
  expect(partner.warnings).toEqual([]);
});

test('the bounds that it names are those of the program', () => {
  expect(guide.replace(/\s+/g, ' ')).toContain(`Counts below ${LEAST_COUNT} are not compared.`);
  expect(guide).toContain(`and ${BORDER_METRES} metres at the`);
});

test('the example of a confirmation lets its count through', () => {
  const { confirmed } = exampleWith('confirmed') as {
    confirmed: readonly [{ area: string; period: string }];
  };
  const [{ area, period }] = confirmed;
  const wards = [...gazetteer.lookups.wards.values()].filter(({ borough }) => borough === 'E08000025');
  const observations = csv(
    wards.map(({ code }, at) => `${code},${period},${code === area ? 60_000 : 90 + at}`),
  );
  const dataset = exampleWith('measure') as object;
  expect(problemsOf(partnerFolder({ dataset, observations }))).toHaveLength(1);
  expect(read(partnerFolder({ dataset: { ...dataset, confirmed }, observations })).warnings).toEqual([
    `missing-episodes-ward: unusual counts that dataset.json confirms are let through: ${area} in ${period}.`,
  ]);
});
