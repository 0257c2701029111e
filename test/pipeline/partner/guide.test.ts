/** What docs/adding-data.md shows as an example is accepted as it stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { contradictions } from '../../../pipeline/partner/contradictions.ts';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { wordRemarks } from '../../../pipeline/partner/wordRemarks.ts';
import { removeTemporaryFolders, REPOSITORY } from '../rawSources.ts';
import { collection, feature, partnerFolder, read } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const guide = readFileSync(join(REPOSITORY, 'docs/adding-data.md'), 'utf8');
const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
);
const exampleWith = (entry: string): unknown => examples.find((example) => entry in example);

test('the example of dataset.json is complete, does not contradict itself and reads well', () => {
  const dataset = v.parse(DatasetSchema, exampleWith('measure'));
  expect(contradictions(dataset)).toEqual([]);
  expect(wordRemarks(dataset)).toEqual([]);
});

test('the examples of data set, route and place are read', () => {
  const partner = read(
    partnerFolder({
      dataset: exampleWith('measure'),
      routes: collection(
        feature(
          {
            type: 'LineString',
            coordinates: [
              [-1.91, 52.5],
              [-1.9, 52.505],
            ],
          },
          exampleWith('validFrom'),
        ),
      ),
      places: collection(feature({ type: 'Point', coordinates: [-1.9, 52.5] }, exampleWith('kind'))),
    }),
  );
  expect(partner.datasets.map(({ dataset }) => dataset.id)).toEqual(['missing-episodes-ward']);
  expect(partner.routes).toHaveLength(1);
  expect(partner.places).toHaveLength(1);
});
