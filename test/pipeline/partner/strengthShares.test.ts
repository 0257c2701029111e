/** What each strength shows, for docs/disclosure-control.md: the table there is made by this. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DatasetSchema, type Dataset } from '../../../pipeline/partner/datasetSchema.ts';
import { partnerDefinition } from '../../../pipeline/partner/partnerIndicator.ts';
import { suppress } from '../../../pipeline/partner/suppress.ts';
import { roundControlled } from '../../../pipeline/partner/roundedPeriods.ts';
import type { GssCode } from '../../../src/domain/geography.ts';
import { REPOSITORY } from '../rawSources.ts';
import { DATASET, gazetteer, NOTHING_BEFORE } from './partnerFolder.ts';
import { seeded, type Random } from './randomTables.ts';

const MEANS = [1, 2, 4, 8, 16];
const TABLES = 40;
const PERIOD = '2024';

/** Wards differ by more than chance: a Poisson count around a mean that is drawn from a gamma distribution of shape 1, which is geometric. */
function count(random: Random, mean: number): number {
  return Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));
}

function datasetOf(suppression: Readonly<Record<string, unknown>>, rounding: number): Dataset {
  return v.parse(DatasetSchema, { ...DATASET, suppression, rounding });
}

const STRENGTHS = {
  together: datasetOf({}, 5),
  singly: datasetOf({ strength: 'singly', agreed: 'Invented for a test: nobody knows the others.' }, 5),
  rounding: datasetOf({ strength: 'rounding', agreed: 'Invented for a test: nobody knows the others.' }, 10),
};

test('the share of cells that each strength shows is the one in the document', { timeout: 120_000 }, () => {
  const random = seeded(20261201);
  const { lookups } = gazetteer;
  const lines = MEANS.map((mean) => {
    let [cells, publishable] = [0, 0];
    const shown = { together: 0, singly: 0, rounding: 0 };
    for (let table = 0; table < TABLES; table += 1) {
      const areas = new Map(
        [...lookups.wards.keys()].map((code): [GssCode, number[]] => [code, [count(random, mean)]]),
      );
      const isOpen = (code: GssCode): boolean => {
        const [one = 0] = areas.get(code) ?? [];
        return one === 0 || one > 7;
      };
      cells += areas.size;
      publishable += [...areas.keys()].filter(isOpen).length;
      for (const [strength, dataset] of Object.entries(STRENGTHS) as [keyof typeof shown, Dataset][]) {
        const definition = partnerDefinition(dataset, []);
        const periods = [{ period: PERIOD, areas }];
        const made =
          strength === 'rounding'
            ? roundControlled(periods, dataset, definition, lookups, NOTHING_BEFORE, `key ${table}`)
            : suppress(periods, dataset, definition, lookups, NOTHING_BEFORE);
        shown[strength] += [...areas.keys()].filter(
          (code) => made.table.get('ward', PERIOD, code).status === 'measured',
        ).length;
      }
    }
    const percent = (part: number): string => `${((part / cells) * 100).toFixed(0)}%`;
    return `| ${mean} | ${[publishable, shown.together, shown.singly, shown.rounding].map(percent).join(' | ')} |`;
  });
  const report = readFileSync(join(REPOSITORY, 'docs/disclosure-control.md'), 'utf8').replaceAll(/ +/g, ' ');
  for (const line of lines) expect.soft(report).toContain(line);
});
