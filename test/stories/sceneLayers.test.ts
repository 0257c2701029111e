/** A scene with measures over the colours of its map: drawn, keyed, said, cited and linked; every mistake told. */
import { expect, test } from 'vitest';
import type { StoryMap } from '../../src/domain/story.ts';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { parseExploreUrl } from '../../src/view/exploreUrl.ts';
import { compileSample, SAMPLE_STORY } from './sampleStory.ts';

const PAIR = 'map: violence-with-injury\ncompare: income-deprivation\nlayers: step-together, boroughs';
const FOUR =
  'map: violence-with-injury\nlayers: income-deprivation:pattern, children-missing-incidents:circles, step-together, boroughs';

function compiled(scene: string) {
  const { story, diagnostics } = compileSample(SAMPLE_STORY.replace(PAIR, scene));
  return { chapter: story.chapters.find(({ id }) => id === 'pair')!, diagnostics };
}

function mapOf(scene: string): StoryMap {
  const { chapter, diagnostics } = compiled(scene);
  expect(diagnostics).toEqual([]);
  return chapter.map!;
}

test('a scene of all four layers draws each, over one another, without anything to be pressed', () => {
  const { svg } = mapOf(FOUR);
  const order = ['staticMap__areas', 'overMeasures__pattern', 'overMeasures__ring', 'staticMap__symbol'];
  const places = order.map((name) => svg.indexOf(`"${name}`));
  for (const [index, place] of places.entries())
    expect(place, order[index]).toBeGreaterThan(places[index - 1] ?? 0);
  expect(svg.match(/<circle /g)!.length).toBeGreaterThanOrEqual(14);
  expect(svg).not.toContain('overMeasures__reach');
  // The sizes are in the picture, because what is drawn at build does not know how large it will be.
  expect(svg).toMatch(/overMeasures__sizes.*>50<.*>20<.*>5</s);
});

test('its title, key, summary and cautions tell each layer', () => {
  const { title, over, summary, cautions } = mapOf(FOUR);
  expect(title).toBe('Violence with injury, six-year average by ward (April 2018 to March 2024)');
  expect(over).toEqual([
    { as: 'pattern', label: 'Income deprivation, in the highest fifth' },
    {
      as: 'circles',
      label: 'Missing incidents of looked-after children, per 100 looked-after children',
    },
  ]);
  expect(summary.filter((sentence) => /have the pattern|have a circle/.test(sentence))).toHaveLength(2);
  expect(cautions).toContain(
    'The pattern marks only the highest fifth. Areas without it still differ from each other.',
  );
  expect(new Set(cautions).size).toBe(cautions.length);
});

test('its link opens the same layers in the explorer, and its sources name each measure', () => {
  const { chapter } = compiled(FOUR);
  const { view } = parseExploreUrl(new URLSearchParams(chapter.map!.explore), {
    indicators: [],
    riskFactors: [],
    releases: [],
  });
  expect(view.layers.slice(0, 4)).toEqual([
    { id: 'violence-with-injury', as: 'fill' },
    { id: 'income-deprivation', as: 'pattern' },
    { id: 'children-missing-incidents', as: 'circles' },
    { id: 'step-together', as: null },
  ]);
  expect({ ...view, layers: [] }).toEqual({ ...DEFAULT_EXPLORE_VIEW, layers: [] });
  const sources = chapter.sources.map(({ text }) => text).join(' ');
  expect(sources).toContain('Indices of Deprivation');
  expect(sources).toContain('Children looked after');
});

test('a map of a borough fades the circles of the others', () => {
  const { svg } = mapOf(FOUR.replace('\n', '\nborough: Wolverhampton\n'));
  expect(svg).toMatch(/<g opacity="0.3"><g class="overMeasures__casing"/);
});

test('a scene without measures over its colours has no key of them', () => {
  expect(mapOf(PAIR)).not.toHaveProperty('over');
});

test.each([
  ['imd-score:pattern', /bound to look alike.*Use "income-deprivation"/],
  ['income-deprivation', /does not say how the measure is drawn.*"income-deprivation:pattern" or/],
  ['income-deprivation:colours', /does not say how the measure is drawn/],
  ['violence-with-injury:circles', /in the colours of the map already/],
  ['children-missing-incidents:pattern', /has no figures by ward.*"children-missing-incidents:circles"/],
  [
    'income-depravation:pattern',
    /No indicator is called "income-depravation".*Did you mean "income-deprivation"/,
  ],
  ['parks', /There is no layer "parks".*"id:pattern" or "id:circles"/],
  ['income-deprivation:pattern, health-deprivation:pattern', /Two measures are drawn as pattern/],
  ['health-deprivation:circles', /twice the score is not twice as much/],
] as const)('"layers: %s" is a mistake that is told with its line and a remedy', (layers, message) => {
  const { diagnostics } = compiled(`map: violence-with-injury\nlayers: ${layers}, boroughs`);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatch(message);
});

test('circles of larger areas have no place among hexagons', () => {
  const { diagnostics } = compiled(`${FOUR}\nlayout: hexagons`);
  expect(diagnostics.join()).toMatch(/no place among hexagons/);
});
