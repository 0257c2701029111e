/** The stories of dist/ as they were compiled: what a browser shows is held against them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CompiledStory, StoryEntry } from '../../../src/domain/story.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

/** A file of the build, read as JSON. */
export function readBuilt(path: string): unknown {
  return JSON.parse(readFileSync(resolve(DIST, path), 'utf8'));
}

/**
 * The stories of the newest release, in the order in which they are listed.
 * @throws Error when there are none: tests that go through them all would prove nothing
 */
export function compiledStories(): readonly [CompiledStory, ...CompiledStory[]] {
  const { current } = readBuilt('data/manifest.json') as { current: string };
  const list = readBuilt(`stories/${current}/stories.json`) as StoryEntry[];
  const [first, ...others] = list.map(
    ({ id }) => readBuilt(`stories/${current}/${id}.json`) as CompiledStory,
  );
  if (first === undefined) throw new Error('There are no stories in dist/.');
  return [first, ...others];
}
