/** The list of what works broken on purpose: each fault is told with its line and what to do about it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWhatWorks } from '../../stories/checkWhatWorks.ts';
import { diagnosticText } from '../../stories/diagnostics.ts';

const LIST = readFileSync('content/what-works.json', 'utf8');

function broken(piece: string | RegExp, by: string): string {
  const changed = LIST.replace(piece, by);
  if (changed === LIST) throw new Error(`The file has no ${String(piece)}.`);
  return changed;
}

test('the list as it is has no mistakes', () => {
  expect(checkWhatWorks(LIST)).toEqual([]);
});

test.each([
  ['a file that is not JSON', LIST.slice(0, -5), /what-works\.json:1: The file is not JSON/],
  [
    'a rating that nobody gives',
    broken('"rating": "high"', '"rating": "very high"'),
    /what-works\.json:\d\d: approaches\.\d\.rating: not one of high, moderate/,
  ],
  ['no word of when', broken(/"date": "undated page",\n/, ''), /citation\.date/],
  ['no day of checking', broken('"checkedOn": "2026-11-29"', '"checkedOn": "November"'), /not a day/],
  ['second-hand', broken('"certainty": "A-"', '"certainty": "C"'), /what is less sure is not told/],
  ['one id twice', broken('"id": "sports"', '"id": "mentoring"'), /Two approaches have the id "mentoring"/],
  ['a promise', broken('Rated high.', 'It will make violence fall.'), /says “will”: .* no promise/],
  ['an address without its form', broken('"link": "https:', '"link": "http:'), /not an https address/],
] as const)('%s', (_, text, message) => {
  expect(checkWhatWorks(text).map(diagnosticText).join('\n')).toMatch(message);
});
