import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { nameWarnings, wordWarnings } from '../../../pipeline/partner/wordWarnings.ts';
import { DATASET, gazetteer } from './partnerFolder.ts';

const warningsOn = (changes: object): readonly string[] =>
  wordWarnings(v.parse(DatasetSchema, { ...DATASET, ...changes }));

test('finds nothing in plain words', () => {
  expect(warningsOn({})).toEqual([]);
});

test.each([
  [{ title: 'Worst hotspots for missing children' }, 'title: stigma: “Worst”', 'say what was recorded'],
  [
    { caveats: ['Poverty leads to missing episodes here.'] },
    'caveats.0: cause: “leads to”',
    'occur together',
  ],
  [{ measure: 'missing episodes per 1,000' }, 'measure: unlabelled rate: “per 1,000”', 'say of whom'],
  [{ caveats: ['It rose by 12% in a year.'] }, 'caveats.0: typed number: “12%”', 'never typed'],
])('remarks on %o, with what to write instead', (changes, place, advice) => {
  const warnings = warningsOn(changes).join('\n');
  expect(warnings).toContain(`${DATASET.id}, dataset.json, ${place}`);
  expect(warnings).toContain(advice);
});

test('remarks on a level at the end of a title, which the site adds', () => {
  expect(warningsOn({ title: 'Missing episodes by ward' })).toEqual([
    `${DATASET.id}, dataset.json, title: it ends in “by ward”. Instead: leave that out, because the site adds the level itself.`,
  ]);
  expect(warningsOn({ title: 'Children looked after by wardens' })).toEqual([]);
});

test('remarks on words that only specialists can read', () => {
  const definition =
    'Epidemiological surveillance of heterogeneous interpersonal victimisation necessitates standardisation. '.repeat(
      14,
    );
  expect(warningsOn({ definition }).join()).toContain('hard to read');
});

describe('names of routes and places', () => {
  const placeNames = [...gazetteer.lookups.wards.values(), ...gazetteer.lookups.boroughs.values()].map(
    ({ name }) => name,
  );
  const warningsOnName = (name: string): readonly string[] =>
    nameWarnings('routes.geojson', [{ id: 'one', name }], placeNames);

  test.each([
    ['Hotspot patrol', 'stigma: “Hotspot”', 'say what was recorded'],
    ['Walk for troubled families', 'stigma: “troubled families”', 'put the person first'],
    ['Patrol as a result of thefts', 'cause: “as a result of”', 'occur together'],
    ['Sam Surname', 'it could be a person’s name', 'what kind of place it is'],
    ['Sam Lee O’Neill', 'it could be a person’s name', 'what kind of place it is'],
  ])('“%s” is remarked on, with what to write instead', (name, what, advice) => {
    const warnings = warningsOnName(name).join();
    expect(warnings).toContain(`routes.geojson, one, name: ${what}`);
    expect(warnings).toContain(advice);
  });

  test.each([
    'Lozells Road',
    'Route 3',
    'Park Drive',
    'Walsall Wood',
    'St Thomas More School',
    'Joseph Chamberlain College',
    'The Way Youth Zone',
    'Kick Off @3',
    'Bus station to college',
  ])('“%s” is not', (name) => {
    expect(warningsOnName(name)).toEqual([]);
  });
});
