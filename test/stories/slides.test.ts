/** The slides of a story: what the author writes, what becomes of it, and what the author is told. */
import { expect, test } from 'vitest';
import { leadAndFigure } from '../../src/domain/bigNumber.ts';
import { formatFigure, formatUnit } from '../../src/domain/format.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import type { StorySlide } from '../../src/domain/story.ts';
import { slideTexts, slideWordCount } from '../../stories/slideWords.ts';
import { publishedFigures, publishedIndicator } from '../support/publishedData.ts';
import { compileSample, SAMPLE_STORY } from './sampleStory.ts';

const PAUSE = 'pause: Whom could you ask?';

/** The sample whose last slide is another. */
function withSlide(lines: string): ReturnType<typeof compileSample> {
  expect(SAMPLE_STORY).toContain(PAUSE);
  return compileSample(SAMPLE_STORY.replace(PAUSE, lines));
}

/** The last slide as it was compiled. @throws Error when it has mistakes */
function slideOf(lines: string): StorySlide {
  const { story, diagnostics } = withSlide(lines);
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  const slide = story.chapters.at(-1)?.slides[0];
  if (slide === undefined) throw new Error('No slide.');
  return slide;
}

test('a big number is the published figure, with its unit, place and period', () => {
  const slide = slideOf('says: In the city\nnumber: {{robbery of Walsall in 2025-04/2026-03}}');
  const indicator = publishedIndicator('robbery');
  const observation = publishedFigures('robbery', 'borough', '2025-04/2026-03').get('E08000030' as never);
  if (observation === undefined || !isMeasured(observation)) throw new Error('No figure for Walsall.');
  expect(slide).toMatchObject({
    kind: 'number',
    number: {
      lead: '',
      text: formatFigure(observation.value, indicator),
      unit: formatUnit(indicator.unit),
      place: 'Walsall',
      period: 'April 2025 to March 2026',
    },
  });
});

test('a share says of what it is a share', () => {
  expect(slideOf('says: Low income\nnumber: {{child-poverty of Walsall}}\nunit: of children')).toMatchObject({
    number: { text: expect.stringMatching(/^\d+\.\d%$/) as string, unit: 'of children', place: 'Walsall' },
  });
});

test('a number of wards is counted, with all there are', () => {
  const slide = slideOf(
    'says: Much is recorded there\nnumber: {{wards of Wolverhampton in the highest fifth of violence-with-injury}}',
  );
  expect(slide).toMatchObject({ number: { unit: expect.stringMatching(/^of the \d+ wards/) as string } });
  expect(slide).toMatchObject({ number: { text: expect.stringMatching(/^\d+$/) as string } });
});

test('what is before a figure of a document stands before it in small words', () => {
  expect(leadAndFigure('more than 10,500')).toEqual({ lead: 'more than', text: '10,500' });
  expect(leadAndFigure('£14.5 million')).toEqual({ lead: '', text: '£14.5 million' });
  expect(leadAndFigure('seven')).toEqual({ lead: '', text: 'seven' });
});

test('a figure beside the big number needs no unit of its own', () => {
  expect(() =>
    slideOf(
      'says: In England {{permanent-exclusion of england as value}}\nnumber: {{permanent-exclusion of Dudley}}',
    ),
  ).not.toThrow();
});

test('what is retold says whose document it is', () => {
  expect(slideOf('says: They wrote\nretold: It came late.\ncite: grant')).toMatchObject({
    kind: 'retold',
    from: 'A unit, December 2021',
  });
});

test('a slide is counted with its figure, unit, place and period', () => {
  const slide = slideOf('says: In the city\nnumber: {{robbery of Walsall in 2025-04/2026-03}}');
  // "In the city", the figure, "per 1,000 residents", "Walsall", "April 2025 to March 2026".
  expect(slideWordCount(slide)).toBe(3 + 1 + 3 + 1 + 5);
  expect(slideTexts(slide)).toContain('per 1,000 residents');
});

test('figures and facts of slides are among the sources of the chapter', () => {
  const { story } = withSlide(
    'says: Routes\nnumber: {{fact: routes}}\nunit: routes\nplace: here\nperiod: 2021',
  );
  expect(
    story.chapters
      .at(-1)
      ?.sources.map(({ text }) => text)
      .join(' '),
  ).toContain('A paper (December 2021)');
});

const LONG = 'one thing and another '.repeat(7).trim();

test.each([
  ['more than 25 words', `pause: ${LONG}?`, /The slide has 28 words, .*→ At most 25 are read at a glance/],
  [
    'figures that are long when written out',
    'says: one two three four five six seven eight nine ten one two three four five six\nnumber: {{robbery of Walsall}}',
    /The slide has \d+ words/,
  ],
  ['nothing to show', 'says: A heading alone', /The slide shows nothing\. → A slide has one of: "number: …"/],
  [
    'two kinds',
    'says: Both\nnumber: {{robbery of Walsall}}\npicture: map',
    /of two kinds, "number" and "picture"\. → Make two slides/,
  ],
  ['no heading', 'number: {{robbery of Walsall}}', /has no heading\. → Add "says: …"/],
  [
    'a fact without its place',
    'says: Routes\nnumber: {{fact: routes}}\nunit: routes\nperiod: 2021',
    /The big number has no place\. → Add "place: …"/,
  ],
  [
    'a fact without its period',
    'says: Routes\nnumber: {{fact: routes}}\nunit: routes\nplace: here',
    /The big number has no period\. → Add "period: …"/,
  ],
  [
    'a fact without what is counted',
    'says: Routes\nnumber: {{fact: routes}}\nplace: here\nperiod: 2021',
    /The big number has no unit\./,
  ],
  [
    'a place beside a figure that has its own',
    'says: x\nnumber: {{robbery of Walsall}}\nplace: Dudley',
    /The figure brings its own place\. → Remove the line/,
  ],
  ['a share of nothing', 'says: x\nnumber: {{child-poverty of Walsall}}', /does not say of what it is\./],
  ['a typed big number', 'says: Routes\nnumber: 18', /"18" is not one figure\. → Write one reference/],
  [
    'a comparison as big number',
    'says: x\nnumber: {{robbery of Walsall against region as difference}}',
    /is more than one figure\./,
  ],
  ['an unknown measure', 'says: x\nnumber: {{robery of Walsall}}', /Did you mean "robbery"\?/],
  [
    'words as big number',
    'says: x\nnumber: {{fact: grant}}\nunit: x\nplace: here\nperiod: 2021',
    /is too long to stand large\./,
  ],
  ['a picture that the scene lacks', 'says: Look\npicture: map', /The scene of the chapter has no map\./],
  ['an unknown picture', 'says: Look\npicture: photo', /There is no picture "photo"\./],
  ['too many points', 'says: x\n\n- a\n- b\n- c\n- d\n- e', /The list has 5 points\. → Keep 4 at most/],
  ['retold from nowhere', 'says: x\nretold: They said so.', /has no source\. → Add "cite: …"/],
  ['retold from an unknown fact', 'says: x\nretold: They said so.\ncite: route', /No fact is called "route"/],
  ['an unknown line', 'title: x\npause: Who?', /A slide has no "title"\. → Write "name: …"/],
  ['a line of another kind', 'pause: Who?\nplace: here', /A slide with "pause" has no "place"\./],
  ['a line said twice', 'pause: Who?\npause: Where?', /says "pause" twice\./],
  ['a line without a value', 'pause: Who?\nsays:', /"says" has no value\./],
  ['a number typed in words', 'pause: Who knew 42 of them?', /The number "42" is typed by hand\./],
  ['a word that is not said', 'pause: Which is the worst?', /"worst" is not said here\./],
  ['Markdown', 'pause: **Who**?', /would be shown as it is\./],
])('a slide with %s is told with its line and what to do', (_, lines, message) => {
  const { diagnostics } = withSlide(lines);
  expect(diagnostics.join('\n')).toMatch(message);
  expect(diagnostics[0]).toMatch(
    /^content\/stories\/sample\.md:\d+ \(chapter help\)|^content\/stories\/sample\.md:1: /,
  );
});

test('the line told is the line in the file', () => {
  const text = SAMPLE_STORY.replace(PAUSE, 'says: Look\npicture: photo');
  const line = text.split('\n').indexOf('picture: photo') + 1;
  expect(compileSample(text).diagnostics.join('\n')).toContain(`sample.md:${line} (chapter help)`);
});

test('a chapter without a slide is told', () => {
  const { diagnostics } = compileSample(SAMPLE_STORY.replace(/```slide\npause[^`]*```\n/, ''));
  expect(diagnostics.join('\n')).toMatch(
    /\(chapter help\): The chapter has no slide\. → Add a ```slide block/,
  );
});

test('the slides of a talk are counted', () => {
  const fewer = compileSample(SAMPLE_STORY.replace(/```slide\nquestion[^`]*```\n/, ''));
  expect(fewer.diagnostics.join('\n')).toMatch(/The talk has 11 slides, .*→ A talk has 12 to 16: add/);
  const blocks = '```slide\nquestion: And who else?\n```\n\n'.repeat(5);
  const more = compileSample(SAMPLE_STORY.replace('```slide\npause', `${blocks}\`\`\`slide\npause`));
  expect(more.diagnostics.join('\n')).toMatch(/The talk has 17 slides, .*: leave some out/);
});

test('a talk asks the room at least once', () => {
  const { diagnostics } = compileSample(
    SAMPLE_STORY.replace(PAUSE, 'says: Ask\n\n- Anybody').replace(
      'question: Who was there?',
      'says: Ask\n\n- Anybody',
    ),
  );
  expect(diagnostics.join('\n')).toMatch(/The talk never asks the room\./);
});
