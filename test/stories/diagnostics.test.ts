/** A story broken on purpose: each fault is told with its file, line and chapter, and what to do about it. */
import { expect, test } from 'vitest';
import { diagnosticsText } from '../../stories/diagnostics.ts';
import { isEmbedPath, ROUTES } from '../../src/view/routes.ts';
import { compileSample, SAMPLE_FACTS, SAMPLE_STORY } from './sampleStory.ts';

/** The sample with one piece replaced. @throws Error when the piece is not there, so that no test tests nothing. */
function broken(piece: string | RegExp, by: string, text: string = SAMPLE_STORY): string {
  const changed = text.replace(piece, by);
  if (changed === text) throw new Error(`The sample has no ${String(piece)}.`);
  return changed;
}

test('a story that is right has no mistakes', () => {
  expect(compileSample().diagnostics).toEqual([]);
});

const BREAKS: readonly (readonly [what: string, text: string, message: RegExp])[] = [
  [
    'an unknown indicator in a figure',
    broken('{{child-poverty of', '{{child-povery of'),
    /sample\.md:\d+ \(chapter help\): \{\{child-povery of Walsall\}\}: No indicator is called "child-povery"\. → Did you mean "child-poverty"\?/,
  ],
  [
    'an unknown indicator in a scene',
    broken('map: risk-index', 'map: risk'),
    /\(chapter wards\): No indicator is called "risk"/,
  ],
  [
    'an unknown area',
    broken('areas: Heath Town', 'areas: Heath Twon'),
    /sample\.md:12 \(chapter ward\): No area is called "Heath Twon"\. → Did you mean "Heath Town"\?/,
  ],
  [
    'an unknown citation',
    broken('{{fact: routes}}', '{{fact: route}}'),
    /\(chapter pair\): No fact is called "route"\. → Did you mean "routes"\? Else add it to content\/facts\.json\./,
  ],
  [
    'a figure that is not published for the area',
    broken('{{child-poverty of Walsall}}', '{{child-poverty of Heath Town}}'),
    /"child-poverty" has no figure for Heath Town \(ward\)\. → It is published for: .*borough/,
  ],
  [
    'a period that is not published',
    broken('{{child-poverty of Walsall}}', '{{child-poverty of Walsall in 1999}}'),
    /"child-poverty" has no period "1999" for borough\. → Use one of: /,
  ],
  [
    'a comparison of nothing with nothing',
    broken(' against england as difference', ' as difference'),
    /is compared with nothing\. → Add "against …"/,
  ],
  [
    'a reference that is not in the grammar',
    broken('{{child-poverty of Walsall}}', '{{child-poverty, Walsall}}'),
    /"\{\{child-poverty, Walsall\}\}" is not understood\. → Write "\{\{indicator of area\}\}"/,
  ],
  [
    'a reference that is not closed',
    broken('{{child-poverty of Walsall}}', '{{child-poverty of Walsall}'),
    /A reference is not closed\. → Write it as "\{\{…\}\}"/,
  ],
  [
    'a chart of facts without a summary in words',
    broken('\nsummary: One bar of 18 routes.', ''),
    /\(chapter facts\): The chart of facts has no summary\. → Add "summary: …"/,
  ],
  [
    'a chapter without a scene',
    broken(/```scene\nwords only\n```/, ''),
    /\(chapter help\): The chapter has no scene\./,
  ],
  [
    'a scene that shows nothing',
    broken('words only', 'map: none'),
    /\(chapter help\): The scene shows nothing\. → Add "map: …" or "chart: …"/,
  ],
  [
    'a chapter without speaker notes',
    broken(/```notes\nSay it slowly\.\n```/, ''),
    /\(chapter ward\): The chapter has no speaker notes\./,
  ],
  [
    'a word on the guard list',
    broken('people have made', 'the worst people have made'),
    /"worst" is not said here\. → Say "higher recorded rates"/,
  ],
  [
    'a causal verb',
    broken('others may learn', 'poverty leads to harm'),
    /"leads to" is not said here\. → Things that occur together are not cause/,
  ],
  [
    'a figure called the newest by hand',
    broken('others may learn', 'the newest police figure may show'),
    /"newest" is not said here\. → A newer figure may be held, .*name the period/,
  ],
  [
    'a heading that calls a year the latest',
    broken('## A finding about help', '## Lower in the latest year'),
    /"latest" is not said here\./,
  ],
  [
    'a number typed by hand',
    broken('There were {{fact: routes}} routes.', 'There were {{fact: routes}} routes in 37 places.'),
    /\(chapter pair\): The number "37" is typed by hand\. → Use a reference/,
  ],
  [
    'a number typed in words',
    broken('others may learn', 'a quarter of others may learn'),
    /The number "a quarter of" is typed by hand/,
  ],
  [
    'a rate without its unit',
    broken(
      '{{violence-with-injury-recorded of Wolverhampton}}',
      '{{violence-with-injury of Heath Town as value}}',
    ),
    /stands without its unit\. → Leave out "as value"/,
  ],
  ['a heading without an id', broken(' {#help}', ''), /The heading has no id\. → End it with an id/],
  ['two chapters of one id', broken('{#help}', '{#time}'), /Two chapters have the id "time"\./],
  [
    'measures that may not stand together',
    broken('compare: income-deprivation', 'compare: imd-score'),
    /\(chapter pair\): This deprivation measure has recorded crime in it.* → Use "income-deprivation"\./,
  ],
  [
    'a link to a page that is not there',
    broken('(/about)', '(/abuot)'),
    /The link "\/abuot" is no page of this app\./,
  ],
  [
    'a link below a page that has nothing below it',
    broken('(/about)', '(/explore/map)'),
    /The link "\/explore\/map" is no page of this app\. → Begin it with one of: .*\/not-held/,
  ],
  [
    'a link to a part for frames',
    broken('(/about)', '(/embed/map)'),
    /The link "\/embed\/map" is no page of this app\./,
  ],
  ['a link to no story', broken('(/about)', '(/story/nowhere)'), /There is no story "nowhere"\./],
  ['a link to no area', broken('(/about)', '(/area/E08000099)'), /There is no area "E08000099"\./],
  ['a link to no indicator', broken('(/about)', '(/data/none-such)'), /There is no indicator "none-such"\./],
  [
    'a line of a scene that is not known',
    broken('words only', 'colour: red'),
    /A scene has no "colour"\. → Use one of: map,/,
  ],
  [
    'an unknown chart',
    broken('chart: facts routes', 'chart: pie routes'),
    /There is no chart "pie"\. → Write "boroughs INDICATOR"/,
  ],
  [
    'Markdown that the views do not draw',
    broken('See [the', '![a picture](x.png) See [the'),
    /Markdown of the kind "image" is not understood/,
  ],
  [
    'a story without its place',
    broken('place: Wolverhampton\n', ''),
    /sample\.md:1: The story has no place\. → Add a line "place: …" at the top/,
  ],
  [
    'too few chapters',
    SAMPLE_STORY.slice(0, SAMPLE_STORY.indexOf('## A finding about time')),
    /The story has 6 chapters\. → A story has 8 to 16/,
  ],
];

const LINKED = ROUTES.map(({ path }) =>
  path.replace(':id', path.startsWith('/story') ? 'sample' : 'imd-score').replace(':code', 'E08000031'),
).filter((path) => !isEmbedPath(path));

test.each(LINKED)('a story may link to %s', (path) => {
  expect(compileSample(broken('[the method](/about)', `[the page](${path})`)).diagnostics).toEqual([]);
});

test.each(BREAKS)('tells %s', (_what, text, message) => {
  const { diagnostics } = compileSample(text);
  expect(
    diagnostics.filter((diagnostic) => message.test(diagnostic)).length,
    diagnostics.join('\n'),
  ).toBeGreaterThan(0);
});

test('all mistakes are told at once, in the order of the lines', () => {
  const text = broken(
    '{{fact: routes}}',
    '{{fact: none}}',
    broken('areas: Heath Town', 'areas: Nowhere', broken('map: risk-index', 'map: none-such')),
  );
  const { diagnostics } = compileSample(text);
  const lines = diagnostics.map((diagnostic) => Number(/:(\d+)/.exec(diagnostic)?.[1]));
  expect(diagnostics.length).toBeGreaterThanOrEqual(3);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('mistakes of the citation list are told with the line of the fact', () => {
  const { diagnostics } = compileSample(
    SAMPLE_STORY,
    SAMPLE_FACTS.replace('"document": "002"', '"document": "009"'),
  );
  expect(diagnostics[0]).toMatch(
    /content\/facts\.json:\d+: Fact "routes" names document "009"\. → Use one of content\/citations\.json: 002, page\./,
  );
  const placeless = SAMPLE_FACTS.replace('"at": "paragraph 150",', '');
  expect(compileSample(SAMPLE_STORY, placeless).diagnostics[0]).toMatch(
    /Fact "routes" does not say where in document "002" it stands\. → Add "at": its paragraph\./,
  );
  const placed = SAMPLE_FACTS.replace('"document": "002"', '"document": "page"');
  expect(compileSample(SAMPLE_STORY, placed).diagnostics[0]).toMatch(
    /Fact "routes" has "at", and document "page" has no places\. → Leave "at" out\./,
  );
  expect(compileSample(SAMPLE_STORY, '{').diagnostics[0]).toMatch(/facts\.json:1: The file is not JSON/);
});

test('the list of mistakes says how many there are', () => {
  const diagnostic = { file: 'a.md', line: 3, chapter: 'x', problem: 'No.', remedy: 'Yes.' };
  expect(diagnosticsText([diagnostic])).toBe('1 mistake in the stories:\n  a.md:3 (chapter x): No. → Yes.');
});
