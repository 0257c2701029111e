/** Words and files as authors' editors leave them: nothing is missed because of how it is wrapped, typed or saved. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storyTexts } from '../../stories/compileStories.ts';
import { compileSample, SAMPLE_STORY } from './sampleStory.ts';

const LAST = 'A figure of {{child-poverty of Walsall}}.';

/** The sample with words put before those of its last chapter. */
function saying(words: string): string {
  return SAMPLE_STORY.replace(LAST, `${words}\n\n${LAST}`);
}

function diagnosticsOf(words: string): readonly string[] {
  return compileSample(saying(words)).diagnostics;
}

const SAMPLE_LINE = SAMPLE_STORY.slice(0, SAMPLE_STORY.indexOf(LAST)).split('\n').length;

test.each([
  ['over a line break', 'It leads\nto harm.', 'leads to'],
  ['with a no-break space', 'It leads\u00a0to harm.', 'leads to'],
  ['with a thin space', 'It leads\u2009to harm.', 'leads to'],
  ['with two spaces', 'It leads  to harm.', 'leads to'],
  ['with emphasis on one word', 'It leads *to* harm.', 'leads to'],
  ['with emphasis within a word', 'The wor**st** of it.', 'worst'],
  ['with emphasis over both words', 'A **problem** *family* was named.', 'problem family'],
  ['across the edge of a link', 'It [leads](/about) to harm.', 'leads to'],
  ['with the mark of a source between', 'The hot{{cite: routes}} spot.', 'hot spot'],
  ['with a hyphen for the space', 'A problem-family was named.', 'problem-family'],
  ['with another hyphen', 'A no\u2011go area.', 'no\u2011go'],
  ['with a soft hyphen', 'The wor\u00adst of it.', 'wor\u00adst'],
  ['with a space of no width', 'The wor\u200bst of it.', 'wor\u200bst'],
  ['written as an entity', 'It leads&nbsp;to harm.', 'leads to'],
  ['in wide letters', 'The ｗｏｒｓｔ of it.', 'ｗｏｒｓｔ'],
  ['with an accent', 'The wórst of it.', 'wórst'],
  ['in a quote over two lines', '> It leads\n> to harm.', 'leads to'],
  ['in an item over two lines', '- It leads\n  to harm.', 'leads to'],
  ['over the line of a league table', 'In a league\ntable.', 'league table'],
])('a guarded word is found %s', (_how, words, found) => {
  expect(diagnosticsOf(words).join('\n')).toContain(`"${found}" is not said here.`);
});

test.each([
  ['a half in one sign', 'It was ½ of them.', '½'],
  ['a whole and a half', 'It was 2½ times.', '2½'],
  ['a wide digit', 'It was ３ of them.', '３'],
  ['an Arabic digit', 'It was ٣٤ of them.', '٣٤'],
  ['a digit of Devanagari', 'It was ३ of them.', '३'],
  ['a digit above the line', 'It was 568² of them.', '568²'],
  ['a digit in a circle', 'It was ③ of them.', '③'],
  ['a Roman numeral in one sign', 'It was Ⅻ of them.', 'Ⅻ'],
  ['digits with emphasis between', 'It was 3**7** of them.', '37'],
  ['per cent over a line break', 'Many per\ncent of them.', 'per cent'],
  ['one in three over a line break', 'It was one\nin three.', 'one in three'],
  ['two thirds with a hyphen', 'It was two-thirds of them.', 'two-thirds of'],
  ['three quarters', 'It was three quarters of them.', 'three quarters of'],
  ['a tenfold rise', 'There was a tenfold rise.', 'tenfold'],
  ['two out of three', 'It was two out of three.', 'two out of three'],
  ['a digit as an entity', 'It was &#51; of them.', '3'],
])('a typed number is found: %s', (_how, words, found) => {
  expect(diagnosticsOf(words).join('\n')).toContain(`The number "${found}" is typed by hand.`);
});

test('a number that would begin a list and vanish is a mistake', () => {
  expect(diagnosticsOf('2024. It was a year of change.').join('\n')).toContain('A list begins with 2024');
});

test('a number of a cited fact is known however it is written', () => {
  expect(diagnosticsOf('There were **1**8 of them{{cite: routes}}.')).toEqual([]);
  expect(diagnosticsOf('There were １８ of them{{cite: routes}}.')).toEqual([]);
});

test.each([
  ['a reference in single braces', 'It was {violence-with-injury of Heath Town}.', '{violence-with'],
  ['a brace of its own', 'It was } so.', '}'],
  ['a table', 'Ward | Rate\n--- | ---\nHeath Town | high', '| Rate'],
  ['a table with outer lines', '| Ward | Rate |\n|---|---|\n| Heath Town | high |', '| Ward | Rate |'],
  ['a stray mark of emphasis', 'It was **so ** then.', '**so'],
  ['a stray underscore', 'It was _so then.', '_so'],
  ['struck words', 'It was ~~so~~ then.', '~~so~~'],
  ['a footnote', 'It was so[^a].', '[^a]'],
  ['a link in two pieces', 'See [the method] (/about).', '[the method] (/about)'],
  ['a reference link', 'See [the method][m].', '[the method][m]'],
  ['a heading without its space', '##So it was', '##So'],
  ['a bullet that is typed', '• one thing\n• another', '• one'],
  ['a task', '- [ ] ask them', '[ ]'],
  ['an unknown entity', 'It was &nbps; so.', '&nbps;'],
  ['a bare address', 'See https://example.org/page for it.', 'https://example.org/page'],
  ['a stray backtick', 'It was `so.', '`so.'],
  ['a highlighted word', 'It was ==so== then.', '=='],
  ['a sign for less', 'All that were < others.', '<'],
  ['a container', ':::note\nIt was so.', ':::'],
  ['two alphabets in one word', 'The w\u043erst of it.', 'w\u043erst'],
  ['a letter that was lost', 'At the caf\ufffd there.', '\ufffd'],
])('left-over Markdown is a mistake: %s', (_what, words, found) => {
  const left = diagnosticsOf(words).filter((diagnostic) => diagnostic.includes('would be shown as it is.'));
  expect(left.join('\n')).toContain(`"${found}`);
});

test.each([
  ['the title', 'title: A sample', 'title: A **sample**', 2],
  ['the summary', 'summary: A story for tests.', 'summary: A story of {{violence-with-injury}}.', 4],
])('left-over Markdown is a mistake in %s, with its line', (_what, piece, by, line) => {
  const { diagnostics } = compileSample(SAMPLE_STORY.replace(piece, by));
  expect(diagnostics.some((diagnostic) => diagnostic.startsWith(`content/stories/sample.md:${line}: `))).toBe(
    true,
  );
});

test.each([
  ['a link without words', '[](/about)', 'has no words'],
  ['a title of a link', '[the method](/about "never shown")', '"never shown" in the link would not be shown'],
])('%s is a mistake', (_what, words, problem) => {
  expect(diagnosticsOf(`See ${words}.`).join('\n')).toContain(problem);
});

test('a mistake in the third line of a paragraph with emphasis has that line', () => {
  const [diagnostic = ''] = diagnosticsOf('One *thing*\nand\n**another** leads\nto harm.');
  expect(diagnostic).toMatch(new RegExp(`^content/stories/sample\\.md:${SAMPLE_LINE + 2} `));
});

test('plain words are not mistaken for Markdown or numbers', () => {
  const words =
    'Young people’s “own” words – and adults’ – were heard; ask again, and again (or not) & listen… Call 999.';
  expect(diagnosticsOf(words)).toEqual([]);
});

test.each([
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
  ['Windows line ends and a mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
  ['line separators', (text: string) => text.replaceAll('\n', '\u2028')],
  ['spaces after the rules', (text: string) => text.replaceAll('---\n', '---  \n')],
  ['an empty first line', (text: string) => `\n${text}`],
])('a story with %s is read as it is meant', (_what, saved) => {
  expect(compileSample(saved(SAMPLE_STORY)).diagnostics).toEqual([]);
  expect(compileSample(saved(SAMPLE_STORY)).story.title).toBe('A sample');
});

test.each([
  ['UTF-8 with a mark', Buffer.from(`\ufeff${SAMPLE_STORY}`, 'utf8')],
  ['UTF-16', Buffer.from(`\ufeff${SAMPLE_STORY}`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${SAMPLE_STORY}`, 'utf16le').swap16()],
])('a file saved as %s is read', (_what, bytes) => {
  const content = mkdtempSync(join(tmpdir(), 'stories-'));
  mkdirSync(join(content, 'stories'));
  writeFileSync(join(content, 'stories', 'sample.md'), bytes);
  expect(storyTexts(content).map(({ text }) => text)).toEqual([SAMPLE_STORY]);
});

test('a story without its first lines has that one mistake', () => {
  const { diagnostics } = compileSample(SAMPLE_STORY.replace(/^---\n/, ''));
  expect(diagnostics).toEqual([
    expect.stringMatching(/sample\.md:1: The story does not begin with its title, place and summary\./),
  ]);
});
