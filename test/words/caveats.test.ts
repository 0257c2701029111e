/** What must be known before figures are used: standing cautions and those of the people who hold the data. */
import { expect, test } from 'vitest';
import { CAVEAT_WORDS, cautionTexts } from '../../src/words/caveats.ts';

test('each caution is told once, standing ones first, and none of the data owner’s is left out', () => {
  const own = 'A school closed in the year.';
  expect(
    cautionTexts([
      { caveats: ['all-ages', 'chance-only'], ownCautions: [own] },
      { caveats: ['chance-only'], ownCautions: [own, 'Only what was reported.'] },
      { caveats: [] },
    ]),
  ).toEqual([CAVEAT_WORDS['all-ages'], CAVEAT_WORDS['chance-only'], own, 'Only what was reported.']);
});
