/** The template: nothing of it is published as it came, and what is wrong beside it is told at once. */
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { STAND_IN, TEMPLATE } from '../../../pipeline/partner/template.ts';
import { TOPICS } from '../../../src/domain/indicator.ts';
import { removeTemporaryFolders } from '../rawSources.ts';
import { csv, DATASET, partnerFolder, problemsOf, read, ROWS } from './partnerFolder.ts';

afterAll(removeTemporaryFolders);

const left = 'it still has the words of the template.';
const fieldsLeft = (dataset: unknown): readonly (string | null)[] =>
  problemsOf(partnerFolder({ dataset }))
    .filter(({ reason }) => reason === left)
    .map(({ column }) => column);

test('every entry with words of the template is named, choices among them', () => {
  expect(fieldsLeft(TEMPLATE)).toEqual([
    'topic',
    'events',
    'id',
    'title',
    'measure',
    'definition',
    'numerator',
    'source.publisher',
    'source.title',
    'source.licence',
    'source.attribution',
    'source.url',
    'caveats',
    'nextUpdate',
  ]);
});

describe('a choice that is left', () => {
  test.each(['topic', 'events'] as const)('%s is named as such, and nothing else is wrong', (field) => {
    expect(
      problemsOf(partnerFolder({ dataset: { ...DATASET, [field]: TEMPLATE[field] } })).map(
        ({ file, column, reason }) => [file, column, reason],
      ),
    ).toEqual([['dataset.json', field, left]]);
  });

  test('lists what there is to choose', () => {
    for (const topic of TOPICS) expect(TEMPLATE.topic).toContain(topic);
    for (const events of DatasetSchema.entries.events.pipe[0].options)
      expect(TEMPLATE.events).toContain(events);
  });

  test('hides no fault of the rows, nor of other entries', () => {
    const dataset = {
      ...DATASET,
      events: TEMPLATE.events,
      title: TEMPLATE.title,
      rounding: 'five',
      unit: 'percent',
      nextUpdate: 'Ask sam@example.org.',
    };
    const observations = csv(['Bentley,2025,-1', ...ROWS]);
    expect(
      problemsOf(partnerFolder({ dataset, observations })).map(
        ({ file, column }) => `${file}, ${String(column)}`,
      ),
    ).toEqual([
      'dataset.json, events',
      'dataset.json, rounding',
      'dataset.json, title',
      'dataset.json, unit',
      'dataset.json, measure',
      'dataset.json, nextUpdate',
      'observations.csv, area_code',
      'observations.csv, numerator',
    ]);
  });
});

test('"standsInFor" is in the template, and null stands for none', () => {
  expect(TEMPLATE).toHaveProperty('standsInFor', null);
  const [one] = read(partnerFolder({ dataset: { ...DATASET, standsInFor: null } })).datasets;
  expect(one?.dataset.standsInFor).toBeNull();
});

test('what stands in for faulty entries is a whole description', () => {
  expect(v.safeParse(DatasetSchema, STAND_IN).success).toBe(true);
});
