/** Fifty packs: every figure is set beside something or said why, and a refusal is never all there is. */
import { expect, test } from 'vitest';
import { isMeasured } from '../../src/domain/observation.ts';
import { publishedAreas } from '../support/publishedData.ts';
import { makePack } from './packs.ts';

const MEASURES = [
  'overcrowding',
  'household-deprivation',
  'tenure-social-rented',
  'population-aged-16-24',
  'violence-with-injury',
  'violence-and-sexual-offences',
  'robbery',
  'imd-score',
  'children-missing-incidents',
  'child-poverty',
];
const PACKS_IN_ALL = 50;
const wards = publishedAreas('ward');
const step = Math.floor(wards.length / PACKS_IN_ALL);
/** Every second pack is of two neighbours. */
const chosen = Array.from({ length: PACKS_IN_ALL }, (_, index) =>
  wards.slice(index * step, index * step + 1 + (index % 2)).map(({ code }) => code),
);

test.each(chosen.map((codes) => codes.join(',')))('%s', async (codes) => {
  const { pack } = await makePack(`areas=${codes}&indicators=${MEASURES.join(',')}`);
  expect(pack.statements.length).toBeGreaterThanOrEqual(MEASURES.length);
  for (const { figure, text, id } of pack.statements) {
    const { finding, others } = figure;
    expect(text, id).not.toMatch(/no verdict/iu);
    if (!isMeasured(finding.observation)) continue;
    const beside = [finding, ...others].filter(({ comparator }) => comparator?.value != null);
    expect(beside.length, `${id} is set beside nothing`).toBeGreaterThan(0);
    if (finding.noInterval === 'complete-count') {
      const kinds = beside.map(({ comparison }) =>
        comparison.kind === 'notCompared' ? comparison.reason : comparison.kind,
      );
      for (const kind of kinds) expect(['fullCount', 'depends-on-look-up'], `${id}: ${kind}`).toContain(kind);
      expect(text, id).toMatch(
        /This is (?:more than|less than|about|nearly|a little|lower|higher)|Both ways|depends on|The figure for /iu,
      );
    }
    const sentences = text.split(/(?<=[.!?])\s+/u);
    expect(sentences.length, id).toBeGreaterThan(1);
  }
});
