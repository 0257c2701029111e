/** What counts as complete is said as a share, the same one everywhere, and never as "complete" alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_MISSING_SHARE } from '../../src/domain/completeness.ts';
import { formatShare } from '../../src/domain/format.ts';
import { CHANGE_WORDS } from '../../src/words/charts.ts';
import { AREA_QUESTIONS } from '../../src/words/areaQuestions.ts';
import { REFERENCE_WORDS } from '../../src/words/reference.ts';

const most = formatShare(MOST_MISSING_SHARE);

test('stories cite the share that the pipeline judges by', () => {
  const { facts } = JSON.parse(readFileSync('content/facts.json', 'utf8')) as {
    facts: readonly { readonly id: string; readonly value: string; readonly says: string }[];
  };
  const fact = facts.find(({ id }) => id === 'most-missing');
  expect(fact?.value).toBe(most);
  expect(fact?.says).toContain(`at most ${most}`);
});

test('changes on area pages, in charts and under method say the share', () => {
  const said = [
    AREA_QUESTIONS.better.intro,
    AREA_QUESTIONS.better.none,
    CHANGE_WORDS.rule,
    JSON.stringify(REFERENCE_WORDS),
  ];
  for (const text of said) expect(text).toMatch(new RegExp(`(at most|more than) ${most}`));
});

test.each([
  ...readdirSync('src/words').map((file) => `src/words/${file}`),
  ...readdirSync('content/stories').map((file) => `content/stories/${file}`),
])('%s calls no year or month complete without saying how much may be missing', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text.match(/\b(complete|whole) (years?|months?|figures?|records)\b/gi) ?? []).toEqual([]);
});
