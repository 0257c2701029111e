/** What residents read on area pages can be read at about eleven. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { AREA_PAGES } from './areaPageFiles.ts';
import { readBuilt } from './dist.ts';

const OLDEST = 11;
/** A school year of the United States is begun at its number and five years. */
const AGE_OF_FIRST_GRADE = 5;
const pages = AREA_PAGES;

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What is in sight and no citation: of a strip only its words, of a figure not the line with its period. */
const LEFT_OUT =
  /<details[\s\S]*?<\/details>|<a class="strip__name"[\s\S]*?<\/a>|<(span|p) class="(?:figure__period|done__source|profile-map__credit)"[\s\S]*?<\/\1>/g;

/** The sentences of paragraphs and lists in sight, as far as the names of sources. */
function sentencesOf(html: string): readonly string[] {
  const main = /<main[\s\S]*?(?=<section[^>]*class="sources")/.exec(html)?.[0] ?? '';
  return [...main.replaceAll(LEFT_OUT, '').matchAll(/<(p|li|dd)(?: [^>]*)?>([\s\S]*?)<\/\1>/g)]
    .flatMap((match) => plain(match[2] ?? '').split(/(?<=[.?!])\s+(?=[A-Z0-9“])/))
    .filter((text) => /[.?!]$/.test(text));
}

function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap((text) => text.split(' ')).filter((word) => /[a-z0-9]/i.test(word));
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    // A figure is taken in at one look, as a word of one syllable.
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
  return grade + AGE_OF_FIRST_GRADE;
}

test('hard sentences are found to be hard', () => {
  expect(
    readingAge([
      'Statistical uncertainty notwithstanding, contemporaneous administrative reclassification necessitates considerable interpretative circumspection.',
    ]),
  ).toBeGreaterThan(20);
  expect(readingAge(['The cat sat on the mat.'])).toBeLessThan(7);
});

test('the questions of an area page are answered in words for an age of about eleven', () => {
  const ages = pages.map((page) => {
    const sentences = sentencesOf(readBuilt(page));
    expect(sentences.length, page).toBeGreaterThan(40);
    return { page, age: readingAge(sentences) };
  });
  const oldest = ages.toSorted((a, b) => b.age - a.age)[0];
  console.log(`oldest reading age ${oldest?.age.toFixed(1) ?? ''} (${oldest?.page ?? ''})`);
  expect(ages.filter(({ age }) => age > OLDEST)).toEqual([]);
});
