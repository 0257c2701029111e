/** What a story's map draws around its place, and the key of its marks. */
import { expect, test } from 'vitest';
import { formatDay } from '../../src/domain/format.ts';
import type { BoundingBox } from '../../src/domain/mapShapes.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';
import { FRAMES, sightOf } from '../../stories/sceneMarks.ts';
import { compileSample, PUBLISHED, SAMPLE_STORY } from './sampleStory.ts';

const EXTENTS: readonly (readonly [what: string, extent: BoundingBox])[] = [
  ['a wide place', [-2.2, 52.5, -1.8, 52.55]],
  ['a high place', [-2.0, 52.4, -1.95, 52.6]],
  ['a square place', [-2.1, 52.5, -2.0, 52.56]],
];

test.each(EXTENTS)('all that any frame shows around %s is in its sight', (_what, extent) => {
  const { project } = fitView(extent);
  const [west, south, east, north] = sightOf(extent);
  const [left, bottom] = project(west, south);
  const [right, top] = project(east, north);
  for (const aspect of [FRAMES.highest, 1, VIEW_WIDTH / VIEW_HEIGHT, 2, FRAMES.widest]) {
    const width = Math.max(VIEW_WIDTH, VIEW_HEIGHT * aspect);
    const height = Math.max(VIEW_HEIGHT, VIEW_WIDTH / aspect);
    expect(left).toBeLessThanOrEqual((VIEW_WIDTH - width) / 2 + 0.001);
    expect(right).toBeGreaterThanOrEqual((VIEW_WIDTH + width) / 2 - 0.001);
    expect(top).toBeLessThanOrEqual((VIEW_HEIGHT - height) / 2 + 0.001);
    expect(bottom).toBeGreaterThanOrEqual((VIEW_HEIGHT + height) / 2 - 0.001);
  }
});

const DAY = formatDay(PUBLISHED.stepTogether().asOf);

function placesOf(scene: string): readonly string[] | undefined {
  const { story, diagnostics } = compileSample(
    SAMPLE_STORY.replace(
      'map: violence-with-injury\ncompare: income-deprivation\nlayers: step-together, boroughs',
      scene,
    ),
  );
  expect(diagnostics).toEqual([]);
  return story.chapters.find(({ id }) => id === 'pair')?.map?.places?.map(({ label }) => label);
}

test('the diamonds of Step Together have a key, with their day, where they are in the picture', () => {
  const live = `Step Together place and how many routes, ${DAY}`;
  const development = `Route in development, ${DAY}`;
  expect(placesOf('map: violence-with-injury\nlayers: step-together')).toEqual([live, development]);
  // The one in development is in Coventry, far from here.
  expect(placesOf('map: violence-with-injury\nborough: Dudley\nlayers: step-together')).toEqual([live]);
  expect(placesOf('map: violence-with-injury\nlayers: boroughs')).toBeUndefined();
  expect(placesOf('map: violence-with-injury\nlayout: hexagons\nlayers: step-together')).toBeUndefined();
});
