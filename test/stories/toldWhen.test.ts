/** Words that a partner's data would make untrue, and those told in their place. */
import { describe, expect, test } from 'vitest';
import { blockTexts } from '../../src/domain/story.ts';
import type { ReleaseData } from '../../stories/releaseData.ts';
import { ASKED, route, withStandIn, withStepTogether } from './partnerRelease.ts';
import { compileSample, PUBLISHED, SAMPLE_FACTS, SAMPLE_STORY } from './sampleStory.ts';

const ROUTES = withStepTogether({ routes: [route('one', '2020-09-01', null)] });

/** The sample with blocks at the end of the first chapter's words, and within its notes. */
function withBlocks(block: string): string {
  expect(SAMPLE_STORY).toContain('```notes\n');
  return SAMPLE_STORY.replace('```notes\n', `${block}\n\n\`\`\`notes\n${block}\n\n`);
}

function said(block: string, data: ReleaseData) {
  const { story, diagnostics } = compileSample(withBlocks(block), SAMPLE_FACTS, data);
  const [chapter] = story.chapters;
  if (chapter === undefined) throw new Error('No chapter.');
  return {
    words: blockTexts(chapter.blocks).join(' '),
    notes: blockTexts(chapter.notes).join(' '),
    problems: diagnostics,
  };
}

const both = (condition: string): string =>
  `~~~without ${condition}\nIt is **not known** here.\n~~~\n\n~~~with ${condition}\nSomebody told us.\n~~~`;

describe.each([
  ['routes', ROUTES],
  [`wards of ${ASKED.id}`, withStandIn()],
])('of %s', (condition, data) => {
  test('one is told with a partner’s data and one without, in the words and in the notes', () => {
    const [before, after] = [said(both(condition), PUBLISHED), said(both(condition), data)];
    for (const { words, notes } of [before]) {
      for (const text of [words, notes]) {
        expect(text).toContain('It is not known here.');
        expect(text).not.toContain('Somebody told us.');
      }
    }
    for (const text of [after.words, after.notes]) {
      expect(text).toContain('Somebody told us.');
      expect(text).not.toContain('not known');
    }
    expect([...before.problems, ...after.problems]).toEqual([]);
  });
});

test('a measure that has wards itself is one that has them', () => {
  expect(said(both('wards of violence-with-injury'), PUBLISHED).words).toContain('Somebody told us.');
});

test('what is not told is checked as well', () => {
  const { problems } = said('~~~with routes\nThe hotspot had 99 lines of {{nothing}}.\n~~~', PUBLISHED);
  expect(problems.join(' ')).toMatch(/hotspot/);
  expect(problems.join(' ')).toMatch(/99/);
  expect(problems.join(' ')).toMatch(/nothing/);
});

test.each([
  ['~~~with snow\nIt snows.\n~~~', '"snow" is nothing that a release may have.'],
  ['~~~with wards of nothing\nThere are.\n~~~', '"nothing"'],
])('a condition that is not understood is told: %s', (block, problem) => {
  expect(said(block, PUBLISHED).problems.join(' ')).toContain(problem);
});

test('a map of boroughs that names one shows all of them and marks it', () => {
  const scene = 'map: violence-with-injury\nborough: Wolverhampton\nareas: Heath Town';
  expect(SAMPLE_STORY).toContain(scene);
  const { story, diagnostics } = compileSample(
    SAMPLE_STORY.replace(scene, `map: ${ASKED.id}\nborough: Wolverhampton`),
  );
  expect(diagnostics).toEqual([]);
  const map = story.chapters[0]?.map;
  expect(map?.title).toBe('Missing incidents of looked-after children by borough (year ending March 2024)');
  expect(map?.table?.rows).toHaveLength(7);
  expect(map?.explore).toContain('area=E08000031');
  expect(map?.explore).not.toContain('borough=');
  expect(map?.summary.join(' ')).not.toContain('1 of 1');
});
