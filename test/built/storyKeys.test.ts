/** The keys of lines in stories: a line that has no newest figure says why, and for which period. */
import { expect, test } from 'vitest';
import { compiledStories } from '../browser/support/compiledStories.ts';

test('each name in the key of a trend has its newest figure or the reason why there is none', () => {
  const lines = compiledStories().flatMap(({ id, chapters }) =>
    chapters.flatMap(({ chart }) =>
      chart?.kind === 'lines' ? chart.lines.map((line) => ({ story: id, ...line })) : [],
    ),
  );
  expect(lines.length).toBeGreaterThan(10);
  for (const { story, label, lastText, values } of lines) {
    const expected = values.at(-1) === null ? /^[a-z][^()]+ \(.*\d{4}.*\)$/ : /\d/;
    expect(lastText, `${story}: ${label}`).toMatch(expected);
  }
  expect(
    lines.filter(({ values }) => values.at(-1) === null).length,
    'a line without a figure',
  ).toBeGreaterThan(0);
});
