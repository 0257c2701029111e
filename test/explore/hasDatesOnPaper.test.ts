import { expect, test } from 'vitest';
import { hasDatesOnPaper } from '../../src/explore/hasDatesOnPaper.ts';
import { publishedDataOf } from '../support/publishedDataOf.ts';

test.each([
  ['indicator=robbery', true],
  // The colours of a change would stand over the same colours of figures.
  ['indicator=robbery&since=2023-09/2024-08', false],
  // No change is drawn, so the map is of figures.
  ['indicator=robbery&since=2025-01/2025-12', true],
  ['indicator=imd-score', false],
  ['layers=imd-score,robbery:pattern', false],
  ['indicator=none', false],
])('%s: %s', async (query, expected) => {
  expect(hasDatesOnPaper(await publishedDataOf(query))).toBe(expected);
});
