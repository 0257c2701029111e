/** The visitor flag is a guess from figures: every sentence about it says "may", or "where many people come". */
import { expect, test } from 'vitest';
import { CAVEAT_WORDS } from '../../src/words/caveats.ts';
import { limitSentences } from '../../src/words/evidencePack.ts';
import { EXPLORE_WORDS } from '../../src/words/explore.ts';
import { SUMMARY_WORDS } from '../../src/words/map.ts';
import { PROFILE_WORDS } from '../../src/words/profile.ts';

const pack = {
  caveats: new Set<never>(),
  hasIntervals: false,
  hasElsewhere: false,
  hasStandIns: false,
  hasEstimates: false,
  hasLookUp: false,
  hasSmallAreas: false,
};
const packSentence = limitSentences({ ...pack, hasCityCentre: true }).filter(
  (sentence) => !limitSentences({ ...pack, hasCityCentre: false }).includes(sentence),
);

test('a pack with a centre has one sentence more', () => {
  expect(packSentence).toHaveLength(1);
});

test.each([
  PROFILE_WORDS.place.cityCentre,
  PROFILE_WORDS.figure.cityCentre,
  EXPLORE_WORDS.selected.cityCentre,
  SUMMARY_WORDS.cityCentre,
  ...packSentence,
])('“%s” says "may" and does not claim that a rate misleads', (sentence) => {
  expect(sentence).toMatch(/\bmay\b/);
  expect(sentence).not.toMatch(/\bmisleads?\b(?<!may mislead)/);
});

test('the standing caution speaks of a condition', () => {
  expect(CAVEAT_WORDS['resident-rate-city-centre']).toMatch(/where many people come/);
});
