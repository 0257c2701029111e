/** A story told with a release that holds a partner's data: its maps follow, its words stay. */
import { expect, test } from 'vitest';
import { formatDay } from '../../src/domain/format.ts';
import { blockTexts, type CompiledStory, type StoryMap } from '../../src/domain/story.ts';
import type { ReleaseData } from '../../stories/releaseData.ts';
import { ASKED, PLACE, route, STAND_IN, withStandIn, withStepTogether } from './partnerRelease.ts';
import { compileSample, PUBLISHED, SAMPLE_FACTS, SAMPLE_STORY } from './sampleStory.ts';

const FIRST_SCENE = 'map: violence-with-injury\nborough: Wolverhampton\nareas: Heath Town';

/** The sample with another first scene. @throws Error when it has mistakes, unless they are what is looked for */
function compiled(scene: string, data: ReleaseData): CompiledStory {
  const { story, diagnostics } = compileSample(SAMPLE_STORY.replace(FIRST_SCENE, scene), SAMPLE_FACTS, data);
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return story;
}

function mapOf(scene: string, data: ReleaseData): StoryMap {
  const map = compiled(scene, data).chapters[0]?.map;
  if (map == null) throw new Error('No map.');
  return map;
}

const SCENE = `map: ${ASKED.id}\nborough: Wolverhampton\nalt: Boroughs in the north are darker.`;
const DAY = formatDay(PUBLISHED.release.published);
const RECORD_DAY = formatDay(PUBLISHED.stepTogether().asOf);

test('a measure without wards is drawn with the partner’s, and everything about the map follows', () => {
  const map = mapOf(SCENE, withStandIn());
  expect(map.title).toBe('Missing incidents (invented) by ward, Wolverhampton (year ending March 2025)');
  expect(map.legendTitle.length).toBeGreaterThan(0);
  expect(map.legend.map(({ label }) => label)).toContain('Withheld');
  expect(map.cautions.join(' ')).toContain('Small counts are withheld');
  expect(map.table?.columns[1]).toContain(STAND_IN.title);
  expect(map.table?.rows.find(([name]) => name === 'Heath Town')?.[1]).toBe('Withheld');
  expect(map.explore).toBe(`indicator=${STAND_IN.id}&borough=E08000031`);
  expect(map.summary.join(' ')).toContain('19 of 20 wards have a figure.');
});

test('one sentence under the map says whose measure it is, where the words speak of the public one', () => {
  const map = mapOf(SCENE, withStandIn());
  expect(map.remarks).toEqual([
    `Where the words speak of “${ASKED.title}”, which has no figures for wards, the map shows “Missing incidents (invented)” from Invented partnership (year ending March 2025).`,
  ]);
  // The author's sentence was of the public measure's map.
  expect(map.summary.join(' ')).not.toContain('Boroughs in the north');
});

test('the source is the partner’s; words and their figures stay as they are', () => {
  const [before, after] = [PUBLISHED, withStandIn()].map((data) => compiled(SCENE, data).chapters);
  expect(after?.[0]?.sources.map(({ text }) => text).join(' ')).toContain(
    'Invented partnership, Invented counts. Period shown: year ending March 2025.',
  );
  expect(after?.map(({ blocks }) => blockTexts(blocks))).toEqual(
    before?.map(({ blocks }) => blockTexts(blocks)),
  );
  expect(after?.map(({ chart }) => chart)).toEqual(before?.map(({ chart }) => chart));
});

test('a story without such a scene is the same to the byte, with the partner’s measure and without', () => {
  const [before, after] = [PUBLISHED, withStandIn()].map((data) =>
    JSON.stringify(compileSample(SAMPLE_STORY, SAMPLE_FACTS, data)),
  );
  expect(after).toBe(before);
});

test('without a partner’s data no map has remarks or a key of marks', () => {
  for (const { map } of compiled(SCENE, PUBLISHED).chapters) {
    expect(map === null ? [] : Object.keys(map)).not.toContain('remarks');
    expect(map === null ? [] : Object.keys(map)).not.toContain('marks');
  }
});

const STAYS: readonly (readonly [why: string, scene: string, data: ReleaseData])[] = [
  ['it names boroughs as its level', `map: ${ASKED.id}\nby: borough`, withStandIn()],
  ['it marks boroughs', `map: ${ASKED.id}\nareas: Walsall; Dudley`, withStandIn()],
  ['the partner has no figure in its borough', `map: ${ASKED.id}\nborough: Dudley`, withStandIn()],
  ['the partner has not its period', `map: ${ASKED.id}\nperiod: 2019`, withStandIn()],
  [
    'the partner’s years are other twelve months',
    `map: ${ASKED.id}\nperiod: 2024`,
    withStandIn({ ...STAND_IN, yearMeans: 'calendar-year' }),
  ],
  ['its second measure has no wards either', `map: ${ASKED.id}\ncompare: child-poverty`, withStandIn()],
];

test.each(STAYS)('a scene stays as it is written where %s', (_why, scene, data) => {
  expect(mapOf(scene, data)).toEqual(mapOf(scene, PUBLISHED));
});

test('a scene that asks for wards is drawn by ward, with the wards it marks', () => {
  const map = mapOf(
    `map: ${ASKED.id}\nby: ward\nborough: Wolverhampton\nareas: Heath Town\nperiod: 2024`,
    withStandIn(),
  );
  expect(map.title).toContain('by ward, Wolverhampton (year ending March 2024)');
  expect(map.explore).toContain('area=E05014848');
  expect(map.explore).toContain('period=2024');
  const { diagnostics } = compileSample(SAMPLE_STORY.replace(FIRST_SCENE, `map: ${ASKED.id}\nby: ward`));
  expect(diagnostics.join(' ')).toContain(`"${ASKED.id}" is not drawn by "ward".`);
});

test('the second measure of a map is stood in for in the same way', () => {
  const map = mapOf(`map: violence-with-injury\ncompare: ${ASKED.id}\nborough: Wolverhampton`, withStandIn());
  expect(map.pair?.columnTitle).toContain(STAND_IN.title);
  expect(map.explore).toContain(`compare=${STAND_IN.id}`);
  expect(map.remarks).toHaveLength(1);
  const both = mapOf(`map: ${ASKED.id}\ncompare: income-deprivation\nborough: Wolverhampton`, withStandIn());
  expect(both.title).toContain('Missing incidents (invented) and income deprivation by ward');
});

const STEPS =
  'map: violence-with-injury\nborough: Wolverhampton\nlayers: step-together, boroughs\nalt: Marks show places.';
const released = PUBLISHED.release.published;

test('route lines take the place of the dated marks, and the key, the words, the cautions and the sources say so', () => {
  const data = withStepTogether({
    routes: [
      route('one', '2020-09-01', null),
      route('two', '2020-09-01', released),
      route('ended', '2020-09-01', '2021-07-20'),
      route('later', '2999-09-01', null),
    ],
  });
  const map = mapOf(STEPS, data);
  // Two of the four are walked on the day.
  const [, corridor = ''] = /<path d="([^"]*)"[^>]*staticMap__corridor/.exec(map.svg) ?? [];
  expect(corridor.match(/M/g)).toHaveLength(2);
  expect(map.svg).not.toContain('staticMap__symbol');
  expect(map.marks?.map(({ label }) => label)).toEqual(['Step Together route, and 400 metres around it']);
  expect(map.remarks).toEqual([
    `The lines are Step Together routes planned to be walked on ${DAY} (Invented routes). Words about ${RECORD_DAY} are about that day: its places are not on this map.`,
  ]);
  const said = map.summary.join(' ');
  expect(said).toContain('Route one, Wolverhampton. Walked since 1 September 2020.');
  expect(said).toContain(`Route two, Wolverhampton. Walked from 1 September 2020 to ${DAY}.`);
  expect(said).not.toMatch(/Route ended|Route later|Step Together places are shown|Marks show places/);
  expect(map.cautions.join(' ')).toContain('They are no promise that somebody is there now.');
  const sources = compiled(STEPS, data).chapters[0]?.sources.map(({ text }) => text);
  expect(sources).toContain(`Step Together routes: Invented routes. Shown as planned for ${DAY}.`);
});

test('a borough without a route on that day is said to have none, and the dated marks stay away', () => {
  const data = withStepTogether({ routes: [route('ended', '2020-09-01', '2021-07-20')] });
  const map = mapOf(STEPS, data);
  expect(map.svg).not.toMatch(/staticMap__(corridor|route|symbol)/);
  expect(map.marks).toBeUndefined();
  // Of what the partner did not supply nothing is said: there may be routes.
  expect(map.remarks).toEqual([
    `The lines supplied (Invented routes) have no Step Together route in Wolverhampton on ${DAY}. Words about ${RECORD_DAY} are about that day: its places are not on this map.`,
  ]);
  expect(map.cautions.join(' ')).not.toContain('no promise');
});

test('a map with every ward the same size has no lines and says so', () => {
  const data = withStepTogether({ routes: [route('one', '2020-09-01', null)], partnerPlaces: [PLACE] });
  const map = mapOf('map: violence-with-injury\nlayout: hexagons\nlayers: step-together, boroughs', data);
  expect(map.svg).not.toContain('staticMap__corridor');
  expect(map.marks).toBeUndefined();
  expect(map.remarks).toBeUndefined();
  expect(map.summary.join(' ')).toContain('which a map with every ward the same size cannot show');
});

test('a partner’s places are drawn by the same layer, beside the dated marks where there are no lines', () => {
  const map = mapOf(STEPS, withStepTogether({ partnerPlaces: [PLACE] }));
  const before = mapOf(STEPS, PUBLISHED);
  expect(map.summary).toEqual([...before.summary, 'Invented youth centre, Wolverhampton: youth provision.']);
  expect(map.marks).toEqual([{ letter: 'Y', label: 'youth provision' }]);
  expect(map.remarks).toEqual([`The partnership named the places with letters (published on ${DAY}).`]);
  expect(map.svg.match(/staticMap__symbol/g)?.length).toBeGreaterThan(
    before.svg.match(/staticMap__symbol/g)?.length ?? 0,
  );
  // A place far from the picture is neither in its key nor in its words.
  const far = mapOf(STEPS.replace('Wolverhampton', 'Coventry'), withStepTogether({ partnerPlaces: [PLACE] }));
  expect(far.marks).toBeUndefined();
  expect(far.summary.join(' ')).not.toContain('Invented youth centre');
});
