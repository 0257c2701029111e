import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DatasetSchema } from '../../../pipeline/partner/datasetSchema.ts';
import { wordRemarks } from '../../../pipeline/partner/wordRemarks.ts';
import { DATASET } from './partnerFolder.ts';

const remarksOn = (changes: object): readonly string[] =>
  wordRemarks(v.parse(DatasetSchema, { ...DATASET, ...changes }));

test('finds nothing in plain words', () => {
  expect(remarksOn({})).toEqual([]);
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
  const remarks = remarksOn(changes).join('\n');
  expect(remarks).toContain(`${DATASET.id}, dataset.json, ${place}`);
  expect(remarks).toContain(advice);
});

test('remarks on words that only specialists can read', () => {
  const definition =
    'Epidemiological surveillance of heterogeneous interpersonal victimisation necessitates standardisation. '.repeat(
      14,
    );
  expect(remarksOn({ definition }).join()).toContain('hard to read');
});
