/** Two measures of different levels, each on a map of its own: either says only what is drawn on it. */
import { expect, test } from 'vitest';
import { patternOf } from '../../src/domain/mapLayers.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { readPublished } from '../support/publishedData.ts';

const PAIR = 'layers=violence-with-injury,imd-score:pattern,children-missing-incidents,boroughs,places';

test('a pattern of wards is on the map of wards alone, in its title, its words and its credits', async () => {
  const [first, second] = viewMaps(await exploreDataOf(readPublished, PAIR));
  if (second === undefined) throw new Error('One map.');
  expect(patternOf(first.model)?.codes.size).toBeGreaterThan(0);
  expect(first.model.title).toContain('as a pattern');
  expect(first.footnotes.join(' ')).toContain('Deprivation');
  expect(second.model.geography).toBe('borough');
  expect(patternOf(second.model)).toBeNull();
  expect(second.model.title).not.toContain('as a pattern');
  expect(second.model.summary.join(' ')).not.toContain('Deprivation');
  expect(second.footnotes.join(' ')).not.toContain('Deprivation');
  for (const { label } of second.model.areas) {
    expect(label).not.toContain('No usable figure');
    expect(label.split('; ')).toHaveLength(1);
  }
});

test('a pattern that cannot be drawn is not credited', async () => {
  const [map] = viewMaps(
    await exploreDataOf(readPublished, 'layers=violence-with-injury,children-missing-incidents:pattern'),
  );
  expect(map.model.notice).toContain('not published by ward');
  expect(map.footnotes.join(' ')).not.toMatch(/missing/i);
});
